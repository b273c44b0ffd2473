//! Where a plan answers the questions of the checklist: the documents, chapters and things to look at.

use planc_analysis::facts::kind_of_plan;
use planc_lang::vocabularies::{BodyKind, DocumentKind, PlanKind, ReviewKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::builders::{cells, words};
use crate::document::Text;
use crate::request::Request;

/// How many titles a cell names; the others are counted.
const SHOWN: usize = 4;

/// What to look at.
enum Place {
    /// The titles of all things of a kind.
    Titles(Kind),
    /// How many things of a kind there are.
    Count(Kind),
    /// What a field of the documents says.
    Said(Keyword),
    /// Chapters with this name.
    Chapter(&'static str),
    Bodies(BodyKind),
    Plans(PlanKind),
    Documents(DocumentKind),
    /// Reviews and evaluations of this sort.
    Looks(ReviewKind),
    /// How many activities have a line of this sort.
    Activities(Keyword),
}

use Place::*;

/// What to look at for a question, by its theme and item. Questions that are not listed are answered by people alone.
const PLACES: &[(&str, &[Place])] = &[
    ("selfcheck.structure.two-level", &[Titles(Kind::Strategy), Plans(PlanKind::Action)]),
    (
        "selfcheck.structure.strategy-parts",
        &[Count(Kind::Area), Count(Kind::Goal), Count(Kind::Objective), Count(Kind::Outcome)],
    ),
    ("selfcheck.structure.plan-parts", &[Count(Kind::Measure), Count(Kind::Activity)]),
    ("selfcheck.structure.principles", &[Said(Keyword::Principle)]),
    ("selfcheck.structure.all-forms", &[Said(Keyword::Concerns)]),
    ("selfcheck.structure.all-victims", &[Said(Keyword::Concerns)]),
    ("selfcheck.structure.four-p", &[Titles(Kind::Area)]),
    ("selfcheck.structure.commitments", &[Documents(DocumentKind::Treaty), Count(Kind::Recommendation)]),
    (
        "selfcheck.structure.activities",
        &[
            Count(Kind::Activity),
            Activities(Keyword::Schedule),
            Activities(Keyword::Cost),
            Activities(Keyword::Funding),
            Count(Kind::Output),
        ],
    ),
    ("selfcheck.structure.rme-criteria", &[Chapter("implementation"), Plans(PlanKind::Monitoring)]),
    ("selfcheck.structure.risk", &[Count(Kind::Risk), Count(Kind::Assumption)]),
    ("selfcheck.development.analysis", &[Chapter("situation-analysis"), Count(Kind::Finding)]),
    ("selfcheck.development.inclusive", &[Count(Kind::Actor), Bodies(BodyKind::DraftingGroup)]),
    ("selfcheck.development.ngo-active", &[Bodies(BodyKind::DraftingGroup)]),
    ("selfcheck.development.survivors", &[Bodies(BodyKind::AdvisoryBoard)]),
    ("selfcheck.development.contingency", &[Plans(PlanKind::Contingency), Documents(DocumentKind::ContingencyPlan)]),
    ("selfcheck.development.minimum-package", &[Titles(Kind::Scenario)]),
    ("selfcheck.finance.framework", &[Said(Keyword::Total), Plans(PlanKind::Resources)]),
    ("selfcheck.finance.costing", &[Activities(Keyword::Cost), Activities(Keyword::Funding)]),
    ("selfcheck.finance.budget-lines", &[Count(Kind::Fund)]),
    ("selfcheck.implementation.annual-plans", &[Plans(PlanKind::Operational)]),
    ("selfcheck.me.mechanisms", &[Plans(PlanKind::Monitoring), Titles(Kind::Review), Titles(Kind::Evaluation)]),
    ("selfcheck.me.self-monitoring", &[Titles(Kind::Reporting), Count(Kind::Report)]),
    ("selfcheck.me.review", &[Titles(Kind::Review)]),
    ("selfcheck.me.evaluation", &[Titles(Kind::Evaluation)]),
    ("selfcheck.me.qualitative", &[Count(Kind::Indicator)]),
    ("selfcheck.me.rapporteur", &[Bodies(BodyKind::Rapporteur)]),
    ("selfcheck.me.procedures.set", &[Plans(PlanKind::Monitoring)]),
    ("selfcheck.me.procedures.actors", &[Titles(Kind::Reporting)]),
    ("selfcheck.me.mid-term", &[Looks(ReviewKind::MidTerm)]),
    ("selfcheck.me.ex-post", &[Looks(ReviewKind::ExPost)]),
];

/// What to look at for the item `item` of `theme`, one line each.
pub fn shown(request: &Request, theme: &str, item: &str) -> Vec<Text> {
    let id = format!("{theme}.{item}");
    let places = PLACES.iter().find(|(other, _)| *other == id).map_or(&[] as &[Place], |(_, places)| places);
    places.iter().flat_map(|place| lines(request, place)).collect()
}

fn lines(request: &Request, place: &Place) -> Vec<Text> {
    let own = |kind: Kind| {
        request
            .context
            .plan
            .own_nodes()
            .filter(move |node| node.kind() == kind && !node.is_absent() && !node.is_unchecked())
    };
    match place {
        Titles(kind) => titles(request, own(*kind)),
        Count(kind) => {
            let count = own(*kind).count() as u64;
            if count == 0 { Vec::new() } else { vec![counted(request, kind.text(), count)] }
        }
        Said(keyword) => {
            let said = request.context.own_documents().flat_map(|document| {
                let fields = document.fields(*keyword).filter(|field| !field.is_none());
                fields.map(move |field| words_of(request, document, field))
            });
            first_of(request, said.filter(|text| !text.is_empty()).collect())
        }
        Chapter(name) => titles(request, own(Kind::Section).filter(|section| section.name() == Some(name))),
        Bodies(kind) => {
            let is = |body: &Node| is_word(*body, |index| BodyKind::from_index(index) == Some(*kind));
            titles(request, own(Kind::Body).filter(is))
        }
        Plans(kind) => {
            let plans = request.context.own_documents().filter(|plan| plan.kind() == Kind::Plan);
            titles(request, plans.filter(|plan| kind_of_plan(*plan) == Some(*kind)))
        }
        Documents(kind) => {
            let is = |document: &Node| is_word(*document, |index| DocumentKind::from_index(index) == Some(*kind));
            titles(request, own(Kind::Document).filter(is))
        }
        Looks(kind) => {
            let is = |look: &Node| is_word(*look, |index| ReviewKind::from_index(index) == Some(*kind));
            titles(request, own(Kind::Review).chain(own(Kind::Evaluation)).filter(is))
        }
        Activities(keyword) => {
            let count = own(Kind::Activity).filter(|activity| activity.field(*keyword).is_some()).count() as u64;
            let key = format!("with-{}", keyword.text());
            if count == 0 { Vec::new() } else { vec![counted(request, &key, count)] }
        }
    }
}

/// "38 activities"
fn counted(request: &Request, key: &str, count: u64) -> Text {
    Text::from(request.language.count(&format!("counted.{key}"), count))
}

fn is_word(node: Node, is: impl Fn(usize) -> bool) -> bool {
    node.fields(Keyword::Kind).flat_map(Field::word_indices).any(is)
}

/// Only the words of a line, what explains them being in the plan; of other lines what they say, and which document does.
fn words_of(request: &Request, document: Node, field: Field) -> Text {
    let words: Vec<Text> = field
        .parts()
        .iter()
        .filter(|part| part.class == planc_model::value::PartClass::Word)
        .filter_map(|part| field.word(part))
        .map(|word| Text::from(cells::word(request, word)))
        .collect();
    match words.is_empty() {
        true => {
            let said = cells::in_words(request, cells::line(request, document, field));
            words::title(request, document).with(": ").with(said)
        }
        false => Text::join(words, ", "),
    }
}

fn titles<'plan>(request: &Request, nodes: impl Iterator<Item = Node<'plan>>) -> Vec<Text> {
    first_of(request, nodes.map(|node| words::title(request, node)).filter(|title| !title.is_empty()).collect())
}

/// The first few, each once, and how many more there are.
fn first_of(request: &Request, texts: Vec<Text>) -> Vec<Text> {
    let mut kept: Vec<Text> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    let more = kept.len().saturating_sub(SHOWN);
    kept.truncate(SHOWN);
    if more > 0 {
        kept.push(Text::from(request.language.count("count.more", more as u64)));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use planc_lang::catalogue;

    #[test]
    fn places_are_those_of_questions_that_there_are() {
        for (id, _) in PLACES {
            assert!(catalogue::item(id).is_some(), "{id}");
        }
    }
}
