//! EVA-11: the report on an evaluation.

use planc_base::Finding;
use planc_lang::vocabularies::{Criterion, Field as FieldOfAction, ReportKind};
use planc_lang::{Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::Target;

use super::criteria::{WANTED, word};
use crate::facts::{Chapter, Context, Response};
use crate::rules::goals::{fields_of_area, list};
use crate::rules::looking_back::reports;

/// The chapters, in their order, and what stands for those that need not be written as one.
const CHAPTERS: [&str; 14] = [
    SUMMARY,
    "background",
    "objectives",
    "methodology",
    "development",
    "structure",
    "strategy",
    "action-plan",
    "analysis",
    ACHIEVEMENTS,
    CONCLUSIONS,
    SOURCES,
    STAKEHOLDERS,
    QUESTIONNAIRE,
];
const SUMMARY: &str = "summary";
const ACHIEVEMENTS: &str = "achievements";
const CONCLUSIONS: &str = "conclusions";
const SOURCES: &str = "sources";
const STAKEHOLDERS: &str = "stakeholders";
const QUESTIONNAIRE: &str = "questionnaire";

/// A report lacks chapters, an area or a criterion, or has its summary last.
pub(super) fn chapters_missing(context: &Context, found: &mut Vec<Finding>) {
    for report in
        reports(context).filter(|report| !report.is_broken() && !report.is_unchecked() && is_on_evaluation(*report))
    {
        let evaluation = report.linked(Keyword::Of).find(|of| of.kind() == Kind::Evaluation);
        let sections: Vec<Node> = report.descendants().filter(|node| node.kind() == Kind::Section).collect();
        let chapter = |name: &str| {
            sections.iter().copied().find(|node| node.name() == Some(name) && Chapter::of(*node).is_there())
        };
        let stands_for = |name: &str| match name {
            SOURCES => report.field(Keyword::BasedOn).is_some(),
            STAKEHOLDERS => {
                std::iter::once(report).chain(evaluation).any(|node| node.field(Keyword::Participant).is_some())
            }
            QUESTIONNAIRE => has_questionnaire(context),
            _ => false,
        };
        let missing: Vec<&str> =
            CHAPTERS.into_iter().filter(|name| chapter(name).is_none() && !stands_for(name)).collect();
        if let Some(first) = missing.first() {
            let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
            let chapters = if names.len() == 1 { "the chapter" } else { "the chapters" };
            found.push(
                Finding::new(
                    "EVA-11",
                    report.place(),
                    format!("{} lacks {chapters} {}", report.described_first(), list(&names, "and")),
                )
                .help(format!("Add a chapter of that name for each: `section {first} {{ text \"…\" }}`.")),
            );
        }
        found.extend(areas_left_out(context, report, &sections));
        let Some(summary) = chapter(SUMMARY) else { continue };
        found.extend(criteria_left_out(report, evaluation, summary, &sections));
        if let Some(conclusions) = chapter(CONCLUSIONS).filter(|conclusions| comes_before(*conclusions, summary)) {
            found.push(
                Finding::new("EVA-11", summary.place(), format!("The summary of {} comes last", report.described()))
                    .label(conclusions.place(), "comes before it")
                    .help("Put the summary first: many readers read nothing else."),
            );
        }
    }
}

fn is_on_evaluation(report: Node) -> bool {
    let kinds = report.fields(Keyword::Kind).flat_map(|field| field.word_indices());
    kinds.filter_map(ReportKind::from_index).any(|kind| kind == ReportKind::Evaluation)
        || report.linked(Keyword::Of).any(|of| of.kind() == Kind::Evaluation)
}

fn has_questionnaire(context: &Context) -> bool {
    reports(context).any(|report| {
        let kinds = report.fields(Keyword::Kind).flat_map(|field| field.word_indices());
        kinds.filter_map(ReportKind::from_index).any(|kind| kind == ReportKind::Questionnaire)
    })
}

fn comes_before(one: Node, other: Node) -> bool {
    one.file() == other.file() && one.thing().entry < other.thing().entry
}

/// The areas of the head that the report neither judges nor writes on.
fn areas_left_out(context: &Context, report: Node, sections: &[Node]) -> Option<Finding> {
    let document = report.document()?;
    let response = context.responses().find(|response| response.documents().any(|other| other == document))?;
    let judged: Vec<Target> =
        report.children_of(Kind::Assessment).flat_map(|node| node.head().targets().collect::<Vec<_>>()).collect();
    if judged.contains(&Target::Unknown) {
        return None;
    }
    let missing: Vec<String> =
        areas(response).filter(|area| !is_spoken_of(*area, &judged, sections)).map(|area| area.described()).collect();
    if missing.is_empty() {
        return None;
    }
    Some(
        Finding::new(
            "EVA-11",
            report.place(),
            format!("{} says nothing on {}", report.described_first(), list(&missing, "or")),
        )
        .help("Judge each area with an `assessment`, or write a chapter under `achievements` that is `about` it."),
    )
}

fn areas(response: Response) -> impl Iterator<Item = Node> {
    let head = response.head();
    response
        .nodes_of(Kind::Area)
        .filter(move |area| area.parent() == Some(head) && !area.is_absent() && !area.is_broken())
}

fn is_spoken_of(area: Node, judged: &[Target], sections: &[Node]) -> bool {
    let fields = fields_of_area(area);
    let word = |field: FieldOfAction| FieldOfAction::VOCABULARY.words[field as usize].text;
    let is_in_field = |theme: u16| {
        let theme = catalogue::themes().nth(usize::from(theme));
        let is_of = |theme: &catalogue::Theme| {
            fields.as_ref().is_none_or(|fields| fields.iter().any(|field| word(*field) == theme.area_id()))
        };
        theme.is_some_and(is_of)
    };
    judged.iter().any(|target| match target {
        Target::Thing(id) => area.holds(area.plan.node(*id)) || serves(area.plan.node(*id), area),
        Target::Theme(theme) | Target::Item(theme, _) => is_in_field(*theme),
        _ => false,
    }) || sections.iter().any(|section| {
        section.linked(Keyword::About).any(|about| about == area)
            || section.name().is_some_and(|name| {
                Some(name) == area.name()
                    || fields.as_ref().is_some_and(|fields| fields.iter().any(|field| word(*field) == name))
            })
    })
}

/// Whether a measure serves something in the area.
fn serves(measure: Node, area: Node) -> bool {
    measure.kind() == Kind::Measure && measure.linked(Keyword::Serves).any(|aim| area.holds(aim))
}

/// The criteria on which the summary, or the report elsewhere, has no part.
fn criteria_left_out(report: Node, evaluation: Option<Node>, summary: Node, sections: &[Node]) -> Option<Finding> {
    let fields = || evaluation.into_iter().flat_map(|node| node.fields(Keyword::Criteria));
    if fields().any(|field| field.is_broken() || field.has_hole() || field.is_none() || field.is_withheld()) {
        return None;
    }
    let mut wanted: Vec<Criterion> =
        fields().flat_map(|field| field.word_indices()).filter_map(Criterion::from_index).collect();
    for criterion in WANTED {
        if !wanted.contains(&criterion) {
            wanted.push(criterion);
        }
    }
    let is_there = |name: &str| sections.iter().any(|node| node.name() == Some(name) && Chapter::of(*node).is_there());
    let missing: Vec<String> =
        wanted.into_iter().map(word).filter(|name| !is_there(name)).map(|name| format!("`{name}`")).collect();
    let first = missing.first()?;
    Some(
        Finding::new(
            "EVA-11",
            summary.place(),
            format!("The summary of {} has no part on {}", report.described(), list(&missing, "or")),
        )
        .help(format!(
            "Add a section of that name for each in the summary: `section {} {{ text \"…\" }}`.",
            first.trim_matches('`')
        )),
    )
}
