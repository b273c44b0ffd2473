//! Chapters that readers look for in a response.

use planc_base::Finding;
use planc_lang::vocabularies::Topic;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::add_lines;
use crate::facts::{Chapter, Context, Response};
use crate::rules::goals::list;

/// A chapter by its name, and what it says: "says who …".
type Wanted = (&'static str, &'static str);

const INTRODUCTION: Wanted = ("introduction", "says what the response is for and whom it concerns");
const RATIONALE: Wanted = ("rationale", "says why it is needed, and why now");
const ANALYSIS: Wanted =
    ("situation-analysis", "says from which situation it starts, beside a `finding` for each fact");
const FRAMEWORK: Wanted = ("legal-framework", "says which laws and treaties apply and which institution does what");
const METHODOLOGY: Wanted =
    ("methodology", "says who drafted it, from which sources, who was heard and what came of comments");
const IMPLEMENTATION: Wanted = (
    "implementation",
    "says who coordinates, who monitors and how, who reports to whom and when, and when it is evaluated",
);
const THEORY_OF_CHANGE: Wanted = (
    "theory-of-change",
    "says which lasting change is meant, in which context, by which steps and under which assumptions, and tells it as a \
     story",
);

/// DOC-08: no chapter says what the response is for, or none why it is needed.
pub(super) fn introduction(context: &Context, found: &mut Vec<Finding>) {
    context.asked_responses().for_each(|response| ask_for(response, "DOC-08", &[INTRODUCTION, RATIONALE], found));
}

/// DOC-10: there is no situation analysis, or it leaves out law and institutions.
pub(super) fn analysis(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let wanted: Vec<Wanted> =
            [(ANALYSIS, findings(response).next().is_some()), (FRAMEWORK, has_framework_in_findings(response))]
                .into_iter()
                .filter_map(|(chapter, is_answered)| (!is_answered).then_some(chapter))
                .collect();
        ask_for(response, "DOC-10", &wanted, found);
    }
}

/// DOC-17: nothing says how the response was prepared.
pub(super) fn methodology(context: &Context, found: &mut Vec<Finding>) {
    context.asked_responses().for_each(|response| ask_for(response, "DOC-17", &[METHODOLOGY], found));
}

/// DOC-23: nothing says how the response is carried out, watched, reported on and evaluated.
pub(super) fn implementation(context: &Context, found: &mut Vec<Finding>) {
    context.asked_responses().for_each(|response| ask_for(response, "DOC-23", &[IMPLEMENTATION], found));
}

/// DOC-24: no theory of change is written down, or one of its parts is missing.
pub(super) fn theory_of_change(context: &Context, found: &mut Vec<Finding>) {
    const PARTS: [&str; 5] = ["context", "long-term-change", "sequence", "assumptions", "narrative"];
    for response in context.asked_responses() {
        let Chapter::Written(section) = response.chapter(THEORY_OF_CHANGE.0) else {
            ask_for(response, "DOC-24", &[THEORY_OF_CHANGE], found);
            continue;
        };
        let has =
            |name: &str| section.descendants().any(|node| node.kind() == Kind::Section && node.name() == Some(name));
        // A chapter that is not divided into its parts may hold all of them.
        if !PARTS.iter().any(|part| has(part)) {
            continue;
        }
        let is_said_elsewhere =
            |part: &str| part == "assumptions" && response.nodes_of(Kind::Assumption).next().is_some();
        let missing: Vec<&str> = PARTS.into_iter().filter(|part| !has(part) && !is_said_elsewhere(part)).collect();
        if missing.is_empty() {
            continue;
        }
        let quoted: Vec<String> = missing.iter().map(|part| format!("`{part}`")).collect();
        let lines: Vec<String> = missing.iter().map(|part| format!("section {part} {{ text ? }}")).collect();
        found.push(
            Finding::new(
                "DOC-24",
                section.place(),
                format!("The theory of change of {} has no {}", response.head().described(), list(&quoted, "or")),
            )
            .help(format!("Add `{}` to the chapter, with its text.", lines[0].replace('?', "\"…\"")))
            .with_fix(add_lines(section, format!("Add {}", list(&quoted, "and")), &lines)),
        );
    }
}

/// The findings of the situation analysis: those of reviews, evaluations and reports are theirs.
pub(super) fn findings<'plan>(response: Response<'plan>) -> impl Iterator<Item = Node<'plan>> {
    response
        .nodes_of(Kind::Finding)
        .filter(|node| node.parent().is_none_or(|parent| matches!(parent.kind(), Kind::Strategy | Kind::Plan)))
}

/// Whether a finding is about law or institutions, or may be.
fn has_framework_in_findings(response: Response) -> bool {
    let is_open = |field: &Field| field.is_broken() || field.has_hole();
    let is_about_framework = |topic: Topic| matches!(topic, Topic::LegalFramework | Topic::InstitutionalFramework);
    findings(response)
        .flat_map(|finding| finding.fields(Keyword::Topic))
        .any(|field| is_open(&field) || field.word_indices().filter_map(Topic::from_index).any(is_about_framework))
}

/// Says which of the chapters are missing, in one message, and which are empty, each by itself.
fn ask_for(response: Response, code: &'static str, chapters: &[Wanted], found: &mut Vec<Finding>) {
    let head = response.head();
    let mut missing: Vec<Wanted> = Vec::new();
    for wanted in chapters {
        match response.chapter(wanted.0) {
            Chapter::Missing => missing.push(*wanted),
            Chapter::Empty(section) => found.push(
                Finding::new(
                    code,
                    section.place(),
                    format!("The chapter `{}` of {} is empty", wanted.0, head.described()),
                )
                .help(format!("Write its `text`, or name the `file` that holds it: it {}.", wanted.1))
                .with_fix(section.add_line("Add `text ?`", "text ?")),
            ),
            Chapter::Written(_) | Chapter::Open(_) => {}
        }
    }
    if missing.is_empty() {
        return;
    }
    let names: Vec<String> = missing.iter().map(|(name, _)| format!("`{name}`")).collect();
    let lines: Vec<String> = missing.iter().map(|(name, _)| format!("section {name} {{ text ? }}")).collect();
    let proposals: Vec<String> =
        missing.iter().map(|(name, says)| format!("`section {name} {{ text \"…\" }}`, which {says}")).collect();
    let word = if missing.len() == 1 { "chapter" } else { "chapters" };
    found.push(
        Finding::new(code, head.place(), format!("{} has no {word} {}", head.described_first(), list(&names, "and")))
            .help(format!("Add {}.", proposals.join(", and ")))
            .with_fix(add_lines(head, format!("Add {}", list(&names, "and")), &lines)),
    );
}
