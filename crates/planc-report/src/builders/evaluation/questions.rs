//! The questions of an evaluation, by criterion: each with what the plan and its reports show, and what they do not.

use planc_analysis::facts::{Origin, topic_of};
use planc_analysis::ledger::{Entry, Sort, Total};
use planc_base::Decimal;
use planc_lang::vocabularies::{ActivityStatus, AttestTopic, Criterion, DocumentKind, FindingKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::Source;
use crate::builders::{cells, money, words};
use crate::document::{Column, Document, Table, Text, Value};

/// How many criteria the guide asks for: all but the last.
pub(super) const CRITERIA: usize = 5;

/// How many names a cell tells; the others are counted.
const SHOWN: usize = 4;

/// What there is for an answer, and what is missing.
type Evidence = (Vec<Text>, Vec<Text>);

/// The questions of each criterion, by the keys of their labels.
const QUESTIONS: &[(Criterion, &[&str])] = &[
    (Criterion::Relevance, &["problems", "aims", "beneficiaries"]),
    (Criterion::Effectiveness, &["outputs", "results", "factors"]),
    (Criterion::Efficiency, &["proportion", "in-time"]),
    (Criterion::Impact, &["long-run", "unintended"]),
    (Criterion::Sustainability, &["money", "structures"]),
    (Criterion::Coherence, &["policies"]),
];

impl<'plan> Source<'_, 'plan> {
    pub fn questions(&self, document: &mut Document) {
        document.heading(2, self.label("questions"));
        for (criterion, questions) in QUESTIONS {
            // The guide asks for five; the sixth only where an evaluation names it.
            if *criterion == Criterion::Coherence && !self.names(Criterion::Coherence) {
                continue;
            }
            let word = Criterion::VOCABULARY.words[*criterion as usize].text;
            document.heading(3, capitalised(&cells::word(self.request, word)));
            let mut table = self.question_table("questions");
            for question in *questions {
                let (shown, missing) = self.evidence_for(question);
                table.row(
                    vec![
                        Value::text(self.label(&format!("ask-{question}"))),
                        Value::lines(shown),
                        Value::lines(missing),
                        Value::Blank,
                    ],
                    None,
                );
            }
            document.table(table);
        }
        self.own_questions(document);
    }

    fn names(&self, criterion: Criterion) -> bool {
        let mut words =
            self.evaluations.iter().flat_map(|node| node.fields(Keyword::Criteria)).flat_map(Field::word_indices);
        words.any(|index| Criterion::from_index(index) == Some(criterion))
    }

    fn question_table(&self, key: &'static str) -> Table {
        let columns = vec![
            Column::text("question", self.label("question"), 6),
            Column::text("shown", self.label("shown"), 7),
            Column::text("missing", self.label("missing"), 7),
            Column::text("answer", self.label("answer"), 6),
        ];
        Table::new(key, "", columns)
    }

    /// What the evaluations themselves ask.
    fn own_questions(&self, document: &mut Document) {
        let request = self.request;
        let mut table = Table::new(
            "own-questions",
            "",
            vec![
                Column::text("evaluation", self.label("evaluation"), 5),
                Column::text("question", self.label("question"), 7),
                Column::text("answer", self.label("answer"), 8),
            ],
        );
        for evaluation in &self.evaluations {
            for field in evaluation.fields(Keyword::Question) {
                for part in field.parts() {
                    let text = match part.class {
                        PartClass::Word => field.word(part).map(|word| self.asked(word)),
                        PartClass::Text => field.texts(part).map(|texts| words::texts_in(request, *evaluation, &texts)),
                        _ => None,
                    };
                    if let Some(text) = text {
                        let row =
                            vec![Value::text(cells::linked(request, *evaluation)), Value::text(text), Value::Blank];
                        table.row(row, None);
                    }
                }
            }
        }
        if !table.rows.is_empty() {
            document.heading(3, self.label("own-questions"));
            document.table(table);
        }
    }

    fn asked(&self, word: &str) -> Text {
        Text::from(self.request.language.label(&format!("question.{word}")))
    }

    fn evidence_for(&self, question: &str) -> Evidence {
        match question {
            "problems" => self.problems(),
            "aims" => self.aims_with_work(),
            "beneficiaries" => self.vouched_for(&[AttestTopic::SurvivorsConsulted, AttestTopic::NgosShapedDraft]),
            "outputs" => self.outputs(),
            "results" => self.measured(&[Kind::Objective, Kind::Outcome, Kind::Measure, Kind::Activity, Kind::Output]),
            "factors" => self.factors(),
            "proportion" => self.proportion(),
            "in-time" => self.in_time(),
            "long-run" => self.measured(&[Kind::Strategy, Kind::Plan, Kind::Area, Kind::Goal]),
            "unintended" => self.unintended(),
            "money" => self.origins(),
            "structures" => self.vouched_for(&[AttestTopic::BuildsOnLocal, AttestTopic::OwnBudgetLine]),
            _ => self.policies(),
        }
    }

    /// Problems and gaps that something is meant to solve.
    fn problems(&self) -> Evidence {
        let is_problem = |node: &Node| {
            let mut kinds =
                node.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(FindingKind::from_index);
            kinds.any(|kind| matches!(kind, FindingKind::Problem | FindingKind::Gap))
        };
        let problems: Vec<Node> = self.own(Kind::Finding).filter(is_problem).collect();
        let plan = self.request.context.plan;
        let taken: Vec<Node> = plan.own_nodes().flat_map(|node| node.linked(Keyword::Addresses)).collect();
        let (answered, left): (Vec<Node>, Vec<Node>) = problems.iter().partition(|problem| taken.contains(problem));
        let shown = self.counted("problems-answered", answered.len(), problems.len());
        let missing = if problems.is_empty() { vec![Text::from(self.label("no-problems"))] } else { self.some(left) };
        (shown.into_iter().collect(), missing)
    }

    fn aims_with_work(&self) -> Evidence {
        let objectives: Vec<Node> = self.own(Kind::Objective).collect();
        let holders = crate::builders::frame::holders(self.request);
        let has_work = |objective: &&Node| {
            holders.iter().any(|holder| {
                holder.aim == Some(**objective)
                    && holder.node.children_of(Kind::Activity).any(|activity| !activity.is_absent())
            })
        };
        let (with, without): (Vec<Node>, Vec<Node>) = objectives.iter().partition(has_work);
        let shown = self.counted("objectives-with-work", with.len(), objectives.len());
        (shown.into_iter().collect(), self.some(without))
    }

    fn outputs(&self) -> Evidence {
        let activities: Vec<Node> = self.own(Kind::Activity).collect();
        let reported: Vec<Node> =
            activities.iter().copied().filter(|activity| self.reported.progress(*activity).is_some()).collect();
        let mut shown: Vec<Text> =
            self.counted("activities-reported", reported.len(), activities.len()).into_iter().collect();
        for status in
            [ActivityStatus::Done, ActivityStatus::UnderWay, ActivityStatus::Delayed, ActivityStatus::Cancelled]
        {
            let count = activities.iter().filter(|activity| self.reported.state(**activity) == Some(status)).count();
            if count > 0 {
                let word = cells::word(self.request, ActivityStatus::VOCABULARY.words[status as usize].text);
                shown.push(Text::from(format!(
                    "{}: {}",
                    capitalised(&word),
                    self.request.language.whole(count as u64)
                )));
            }
        }
        let left = activities.into_iter().filter(|activity| !reported.contains(activity) && self.is_begun(*activity));
        (shown, self.some(left))
    }

    /// Indicators of these levels that have a value.
    fn measured(&self, levels: &[Kind]) -> Evidence {
        let is_of = |node: &Node| node.parent().is_some_and(|parent| levels.contains(&parent.kind()));
        let indicators: Vec<Node> = self.own(Kind::Indicator).filter(is_of).collect();
        let with_baseline = indicators.iter().filter(|node| self.has_baseline(**node)).count();
        let (with, without): (Vec<Node>, Vec<Node>) =
            indicators.iter().partition(|node| self.reported.reading(**node).is_some());
        let shown = [
            self.counted("indicators-with-baseline", with_baseline, indicators.len()),
            self.counted("indicators-with-value", with.len(), indicators.len()),
        ];
        let missing =
            if indicators.is_empty() { vec![Text::from(self.label("no-indicators"))] } else { self.some(without) };
        (shown.into_iter().flatten().collect(), missing)
    }

    fn factors(&self) -> Evidence {
        let reports: Vec<Node> = self.own(Kind::Report).collect();
        let challenges = reports.iter().filter(|report| report.field(Keyword::Challenge).is_some()).count();
        let lessons = self.own(Kind::Lesson).map(|lesson| words::title(self.request, lesson)).collect::<Vec<_>>();
        let mut shown: Vec<Text> =
            self.counted("reports-with-challenges", challenges, reports.len()).into_iter().collect();
        shown.extend(self.first_of(lessons));
        let missing = if reports.is_empty() { vec![Text::from(self.label("no-reports"))] } else { Vec::new() };
        (shown, missing)
    }

    fn proportion(&self) -> Evidence {
        let (mut shown, mut missing) = (Vec::new(), Vec::new());
        for ledger in &self.ledgers {
            let of = words::title(self.request, self.request.context.plan.node(ledger.document));
            let is_alone = self.ledgers.len() == 1;
            for (sort, key) in [(Sort::Planned, "planned"), (Sort::Granted, "granted"), (Sort::Spent, "spent")] {
                let total = ledger.total(sort);
                let name = self.request.language.label(&format!("money.{key}"));
                let (lines, said) = match total.count {
                    0 => (&mut missing, self.label("not-said")),
                    _ => (&mut shown, self.request.language.value(&money::value(total, ledger.currency))),
                };
                let line = Text::from(format!("{name}: {said}"));
                lines.push(if is_alone { line } else { of.clone().with(" – ").with(line) });
            }
        }
        (shown, missing)
    }

    fn in_time(&self) -> Evidence {
        let late: Vec<Node> = self
            .own(Kind::Activity)
            .filter(|activity| self.reported.state(*activity) == Some(ActivityStatus::Delayed))
            .collect();
        let mut shown =
            vec![Text::from(format!("{}: {}", self.label("delayed"), self.request.language.whole(late.len() as u64)))];
        shown.extend(self.some(late));
        let open = self.ledgers.iter().flat_map(|ledger| {
            [(Sort::Requested, "requested"), (Sort::Gap, "gap")].into_iter().filter_map(move |(sort, key)| {
                let total = ledger.total(sort);
                (total.count > 0 && !(total.known.is_zero() && total.is_exact())).then(|| {
                    let name = self.request.language.label(&format!("money.{key}"));
                    Text::from(format!(
                        "{name}: {}",
                        self.request.language.value(&money::value(total, ledger.currency))
                    ))
                })
            })
        });
        (shown, open.collect())
    }

    fn unintended(&self) -> Evidence {
        let is_harm = |node: &Node| {
            let mut kinds =
                node.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(FindingKind::from_index);
            kinds.any(|kind| kind == FindingKind::Harm)
        };
        let harms: Vec<Text> =
            self.own(Kind::Finding).filter(is_harm).map(|node| words::title(self.request, node)).collect();
        let (mut shown, missing) = self.vouched_for(&[AttestTopic::SideEffectsConsidered, AttestTopic::NoHarm]);
        shown.extend(self.first_of(harms));
        (shown, missing)
    }

    /// Which part of the granted money comes from where.
    fn origins(&self) -> Evidence {
        let (mut shown, mut missing) = (Vec::new(), Vec::new());
        for ledger in &self.ledgers {
            let granted: Vec<&Entry> = ledger.sorted(Sort::Granted).collect();
            let whole = Total::of(granted.iter().copied(), None);
            if whole.known.is_zero() {
                continue;
            }
            let funds = self.request.context.funds();
            let part = |origin: Option<Origin>| {
                let own =
                    granted.iter().copied().filter(|entry| entry.fund.and_then(|fund| funds.origin(fund)) == origin);
                Total::of(own, None).known
            };
            let origins = [
                (Some(Origin::State), "state"),
                (Some(Origin::Local), "local"),
                (Some(Origin::Domestic), "domestic"),
                (Some(Origin::External), "external"),
                (None, "unknown-origin"),
            ];
            for (origin, key) in origins {
                let own = part(origin);
                if own <= Decimal::ZERO {
                    continue;
                }
                let name = self.request.language.label(&format!("money.{key}"));
                let share = own.checked_div(whole.known).unwrap_or_default();
                let line = Text::from(format!("{name}: {}", self.request.language.share(share)));
                if origin.is_none() { missing.push(line) } else { shown.push(line) }
            }
            // One document says what there is: others see the same money from above.
            break;
        }
        if shown.is_empty() {
            missing.push(Text::from(self.label("no-money")));
        }
        (shown, missing)
    }

    fn policies(&self) -> Evidence {
        let is_policy = |node: &Node| {
            let mut kinds =
                node.fields(Keyword::Kind).flat_map(Field::word_indices).filter_map(DocumentKind::from_index);
            kinds.any(|kind| matches!(kind, DocumentKind::Policy | DocumentKind::Treaty))
        };
        let titles: Vec<Text> =
            self.own(Kind::Document).filter(is_policy).map(|node| words::title(self.request, node)).collect();
        let missing = if titles.is_empty() { vec![Text::from(self.label("no-policies"))] } else { Vec::new() };
        (self.first_of(titles), missing)
    }

    /// What somebody vouches for under these topics, and which topics nobody does.
    fn vouched_for(&self, topics: &[AttestTopic]) -> Evidence {
        let (mut shown, mut missing) = (Vec::new(), Vec::new());
        for topic in topics {
            let attests = self.own(Kind::Attest).filter(|attest| topic_of(*attest) == Some(*topic));
            let texts: Vec<Text> = attests.map(|attest| words::attestation(self.request, attest)).collect();
            if texts.is_empty() {
                let word = AttestTopic::VOCABULARY.words[*topic as usize].text;
                missing.push(Text::from(self.label(&format!("not-vouched-{word}"))));
            }
            shown.extend(self.first_of(texts));
        }
        (shown, missing)
    }

    /// The titles of the first few, and how many more there are.
    pub(super) fn some(&self, nodes: impl IntoIterator<Item = Node<'plan>>) -> Vec<Text> {
        self.first_of(nodes.into_iter().map(|node| cells::numbered(self.request, node)).collect())
    }

    fn first_of(&self, mut texts: Vec<Text>) -> Vec<Text> {
        let more = texts.len().saturating_sub(SHOWN);
        texts.truncate(SHOWN);
        if more > 0 {
            texts.push(Text::from(self.request.language.count("count.more", more as u64)));
        }
        texts
    }
}

/// With a capital at the beginning, as headings have.
fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
