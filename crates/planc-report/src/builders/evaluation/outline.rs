//! The outline of the report as Annex 8 has it: what the plan knows is filled in, the rest is for the evaluators.

use planc_analysis::facts::{Response, kind_of_plan, topic_of};
use planc_lang::vocabularies::{AttestTopic, Criterion, PlanKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::Source;
use crate::builders::{cells, forms, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};

impl<'plan> Source<'_, 'plan> {
    pub fn outline(&self, document: &mut Document) {
        let request = self.request;
        document.heading(2, self.label("chapter-introduction"));
        let mut introduction = self.background();
        introduction.push(forms::blank(request, "objectives", "evaluation.objectives"));
        introduction.push(forms::blank(request, "methodology", "evaluation.methodology"));
        document.facts(introduction);
        document.heading(2, self.label("chapter-structure"));
        document.table(self.structure());
        document.heading(2, self.label("chapter-achievements"));
        self.achievements(document);
        document.heading(2, self.label("chapter-conclusions"));
        document.table(self.conclusions());
        document.heading(2, self.label("chapter-summary"));
        document.table(self.summary());
        document.heading(2, self.label("chapter-annexes"));
        self.annexes(document);
    }

    /// 1.1: the documents, with their periods and who answers for them.
    fn background(&self) -> Vec<Fact> {
        let request = self.request;
        let documents: Vec<Text> = request
            .context
            .own_documents()
            .map(|document| {
                let period = request.language.value(&cells::period(request, document));
                let title = cells::linked(request, document);
                if period.is_empty() { title } else { title.with(format!(" ({period})")) }
            })
            .collect();
        let said = |keyword: Keyword| {
            request
                .context
                .own_documents()
                .map(|document| cells::in_words(request, cells::cell(request, document, keyword)))
                .find(|text| !text.is_empty())
                .map_or(Value::Empty, Value::text)
        };
        vec![
            forms::filled(request, "documents", "evaluation.background", Value::lines(documents)),
            forms::filled(request, "country", "fact.country", said(Keyword::Country)),
            forms::filled(request, "responsible", "fact.responsible", said(Keyword::Responsible)),
            forms::filled(request, "monitored-by", "fact.monitored-by", said(Keyword::MonitoredBy)),
        ]
    }

    /// Chapter 2: what is to be judged, what the plan says of it, and a place for the judgement.
    fn structure(&self) -> Table {
        let request = self.request;
        let columns = vec![
            Column::text("part", self.label("part"), 5),
            Column::text("plan", self.label("plan-says"), 8),
            Column::text("judgement", self.label("judgement"), 8),
        ];
        let mut table = Table::new("structure", "", columns);
        let statuses = request.context.own_documents().filter_map(|document| {
            let status = document.fields(Keyword::Status).last()?;
            let said = cells::in_words(request, cells::line(request, document, status));
            Some(words::title(request, document).with(": ").with(said))
        });
        let vouched = self.own(Kind::Attest).filter(|attest| {
            let shaped = [AttestTopic::SurvivorsConsulted, AttestTopic::NgosShapedDraft, AttestTopic::StateCommitment];
            topic_of(*attest).is_some_and(|topic| shaped.contains(&topic))
        });
        let vouched = vouched.map(|attest| words::attestation(request, attest));
        let counts = |kinds: &[Kind]| {
            let counted =
                kinds.iter().map(|kind| (kind, self.own(*kind).count() as u64)).filter(|(_, count)| *count > 0);
            counted
                .map(|(kind, count)| Text::from(request.language.count(&format!("counted.{}", kind.text()), count)))
                .collect::<Vec<_>>()
        };
        let parts: [(&str, Vec<Text>); 5] = [
            ("development", statuses.chain(vouched).collect()),
            ("response", counts(&[Kind::Area, Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity])),
            ("strategy", counts(&[Kind::Outcome, Kind::Indicator, Kind::Finding, Kind::Risk])),
            ("action-plan", self.plans()),
            ("analysis", Vec::new()),
        ];
        for (key, said) in parts {
            table.row(vec![Value::text(self.label(&format!("part-{key}"))), Value::lines(said), Value::Blank], None);
        }
        table
    }

    fn plans(&self) -> Vec<Text> {
        let plans = self.request.context.responses().flat_map(Response::plans);
        let mut seen: Vec<Node> = Vec::new();
        for plan in plans.filter(|plan| kind_of_plan(*plan).is_some_and(|kind| kind != PlanKind::Monitoring)) {
            if !seen.iter().any(|other| other.id == plan.id) {
                seen.push(self.request.context.plan.node(plan.id));
            }
        }
        seen.into_iter().map(|plan| words::title(self.request, plan)).collect()
    }

    /// Chapter 4: what can be counted, and places for the rest.
    fn conclusions(&self) -> Table {
        let columns = vec![
            Column::text("about", self.label("about"), 6),
            Column::text("known", self.label("known"), 6),
            Column::text("conclusion", self.label("conclusion"), 10),
        ];
        let mut table = Table::new("conclusions", "", columns);
        for key in ["extent", "roles", "indicators", "ambition", "repeatable", "advice"] {
            let known = match key {
                "extent" => self.share_done(),
                "indicators" => {
                    let all: Vec<Node> = self.own(Kind::Indicator).collect();
                    let with = all.iter().filter(|node| self.reported.reading(**node).is_some()).count();
                    self.counted("indicators-with-value", with, all.len())
                }
                _ => None,
            };
            let known = known.map_or(Value::Empty, Value::text);
            table.row(vec![Value::text(self.label(&format!("about-{key}"))), known, Value::Blank], None);
        }
        table
    }

    fn share_done(&self) -> Option<Text> {
        use planc_lang::vocabularies::ActivityStatus::Done;
        let all: Vec<Node> = self.own(Kind::Activity).collect();
        let done = all.iter().filter(|activity| self.reported.state(**activity) == Some(Done)).count();
        self.counted("activities-done", done, all.len())
    }

    /// The executive summary: a note for each criterion.
    fn summary(&self) -> Table {
        let columns =
            vec![Column::text("criterion", self.label("criterion"), 3), Column::text("note", self.label("notes"), 10)];
        let mut table = Table::new("summary", "", columns);
        for word in Criterion::VOCABULARY.words.iter().take(super::questions::CRITERIA) {
            table.row(vec![Value::text(cells::word(self.request, word.text)), Value::Blank], None);
        }
        table
    }

    fn annexes(&self, document: &mut Document) {
        let request = self.request;
        document.paragraph(Text::strong(self.label("annex-sources")));
        let sources: Vec<Text> =
            self.own(Kind::Source).chain(self.own(Kind::Report)).map(|node| words::title(request, node)).collect();
        self.list_or_blank(document, sources);
        document.paragraph(Text::strong(self.label("annex-stakeholders")));
        let bodies = self.own(Kind::Body).chain(self.own(Kind::Actor)).map(|node| words::title(request, node));
        self.list_or_blank(document, bodies.collect());
        document.paragraph(Text::strong(self.label("annex-questionnaire")));
        document.paragraph(words::remark(request, "evaluation.annex-questionnaire-where"));
    }

    fn list_or_blank(&self, document: &mut Document, texts: Vec<Text>) {
        if texts.is_empty() {
            document.paragraph(self.label("not-said"));
        } else {
            document.list(texts);
        }
    }
}
