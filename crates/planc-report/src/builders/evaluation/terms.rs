//! The terms of each evaluation that the plan foresees: what is said, and places for what is not.

use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::Source;
use crate::builders::{activities, cells, forms, words};
use crate::document::{Document, Fact, Text, Value};

impl<'plan> Source<'_, 'plan> {
    pub fn terms(&self, document: &mut Document) {
        document.heading(2, self.label("terms"));
        if self.evaluations.is_empty() {
            document.paragraph(self.label("none-foreseen"));
            document.facts(self.blank_terms());
        }
        for evaluation in &self.evaluations {
            document.heading_about(3, words::title(self.request, *evaluation), evaluation.path());
            document.facts(self.facts(*evaluation));
        }
    }

    fn facts(&self, evaluation: Node) -> Vec<Fact> {
        let request = self.request;
        let said = |key: &'static str, label: &str, keyword: Keyword| {
            forms::filled(request, key, label, cells::cell(request, evaluation, keyword))
        };
        let events = evaluation.children_of(Kind::Event).map(|event| {
            let day = cells::said(request, event, event.head());
            let title = words::title(request, event);
            // Its line begins with the title.
            if day.is_empty() { title } else { day }
        });
        let events = Value::lines(events.collect());
        vec![
            said("kind", "fact.kind", Keyword::Kind),
            said("purpose", "fact.purpose", Keyword::Purpose),
            said("responsible", "fact.responsible", Keyword::Responsible),
            said("by", "fact.by", Keyword::By),
            said("starts", "fact.starts", Keyword::Starts),
            said("ends", "fact.ends", Keyword::Ends),
            said("criteria", "fact.criteria", Keyword::Criteria),
            said("participants", "evaluation.participants", Keyword::Participant),
            forms::filled(request, "cost", "activity.cost", activities::cost(request, evaluation)),
            said("sources", "activity.sources", Keyword::Funding),
            said("terms-of-reference", "evaluation.terms-of-reference", Keyword::TermsOfReference),
            forms::filled(request, "contents", "evaluation.contents", self.contents(evaluation)),
            forms::filled(request, "events", "evaluation.steps", events),
            forms::filled(request, "vouched", "score.vouched", self.vouched(evaluation)),
        ]
    }

    /// What the terms of reference set out.
    fn contents(&self, evaluation: Node) -> Value {
        let request = self.request;
        let terms = evaluation.linked(Keyword::TermsOfReference);
        let contents = terms.map(|terms| cells::in_words(request, cells::cell(request, terms, Keyword::SetsOut)));
        Value::lines(contents.filter(|text| !text.is_empty()).collect())
    }

    fn vouched(&self, evaluation: Node) -> Value {
        let attests = evaluation.children_of(Kind::Attest).filter(|attest| !attest.is_absent());
        Value::lines(attests.map(|attest| words::attestation(self.request, attest)).collect::<Vec<Text>>())
    }

    /// The terms of an evaluation that the plan does not foresee yet.
    fn blank_terms(&self) -> Vec<Fact> {
        [
            ("kind", "fact.kind"),
            ("purpose", "fact.purpose"),
            ("responsible", "fact.responsible"),
            ("by", "fact.by"),
            ("starts", "fact.starts"),
            ("ends", "fact.ends"),
            ("cost", "activity.cost"),
            ("sources", "activity.sources"),
        ]
        .map(|(key, label)| forms::blank(self.request, key, label))
        .into_iter()
        .collect()
    }
}
