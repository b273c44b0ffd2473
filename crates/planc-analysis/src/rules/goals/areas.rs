//! GOA-01 and GOA-02: the areas, and the four fields of action that they report under.

use planc_base::{Finding, Fix};
use planc_lang::vocabularies::{Field as FieldOfAction, PlanKind};
use planc_lang::{Connective, Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::Target;

use super::{has, is_asked, is_grouping, list};
use crate::facts::{Context, holds_aims, kind_of_plan};
use crate::view::View;

/// The four fields, with what messages call each, and the area that help proposes.
const FIELDS: [(FieldOfAction, &str, &str); 4] = [
    (FieldOfAction::Enabling, "the enabling framework", "area framework \"Enabling framework\" { field enabling }"),
    (FieldOfAction::Prevention, "prevention", "area prevention \"Prevention\" { field prevention }"),
    (FieldOfAction::Protection, "protection", "area protection \"Support and protection\" { field protection }"),
    (
        FieldOfAction::Prosecution,
        "prosecution",
        "area prosecution \"Investigation and prosecution\" { field prosecution }",
    ),
];

/// GOA-01: the areas of a strategy, or of a plan without one, leave out one of the four fields.
pub(super) fn area_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || !is_asked_for_areas(node) {
        return;
    }
    let areas: Vec<Node> = node.children_of(Kind::Area).collect();
    let Some(missing) = fields_missing(node) else { return };
    let names: Vec<&str> = missing.iter().map(|(_, name, _)| *name).collect();
    let Some((first, _, proposal)) = missing.first() else { return };
    // An area with the word for its name, and nothing that says what it is about, is most likely meant.
    let meant = areas.iter().find(|area| {
        area.name() == Some(word(*first)) && !has(**area, Keyword::Field) && !has(**area, Keyword::Covers)
    });
    let help = match (areas.is_empty(), missing.len(), meant) {
        (true, ..) => {
            "Add an `area` for each, with its `field`, or write `area none \"…\"` if the document works without areas."
                .to_string()
        }
        (_, 1, Some(area)) => format!("Write `field {}` in {}, if that deals with it.", word(*first), area.described()),
        (_, 1, None) => format!("Add `{proposal}`, or write `field {}` in the area that deals with it.", word(*first)),
        _ => {
            let fields: Vec<String> = missing.iter().map(|(field, ..)| format!("`field {}`", word(*field))).collect();
            format!("Add an `area` for each, or write {} in the areas that deal with them.", list(&fields, "and"))
        }
    };
    let message = format!("{} has no area for {}", node.described_first(), list(&names, "or"));
    let mut finding = Finding::new("GOA-01", node.place(), message).help(help);
    let named: Vec<(Node, String)> = missing
        .iter()
        .filter_map(|(field, ..)| {
            let is_meant = |area: &&Node| area.name() == Some(word(*field)) && !has(**area, Keyword::Field);
            areas.iter().find(is_meant).map(|area| (*area, format!("field {}", word(*field))))
        })
        .collect();
    if named.len() == missing.len() {
        let lines: Vec<String> = named.iter().map(|(_, line)| format!("`{line}`")).collect();
        let title = format!("Write {} in the areas of these names", list(&lines, "and"));
        let edits = named.iter().flat_map(|(area, line)| area.add_line("", line).edits).collect();
        finding = finding.with_fix(Fix { title, edits, is_certain: false });
    }
    found.push(finding);
}

/// GOA-02: an area beside those for the four fields that does not say under which of them it is reported. Where one of the
/// four is missing, GOA-01 asks.
pub(super) fn area_not_mapped(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let area = view.node;
    let is_mapped = || view.has(Keyword::Field) || fields_of_area(area).is_none_or(|fields| !fields.is_empty());
    if !is_asked(area) || is_mapped() || is_grouping(area) || area.document().is_some_and(lacks_areas) {
        return;
    }
    let words: Vec<String> = FIELDS.iter().map(|(field, ..)| format!("`field {}`", word(*field))).collect();
    let message = format!("{} does not say under which of the four areas it is reported", area.described_first());
    found.push(
        Finding::new("GOA-02", area.place(), message)
            .help(format!("Add {}, or `field none \"…\"` if it fits none of them.", list(&words, "or")))
            .with_fix(area.add_line("Add `field ?`", "field ?")),
    );
}

/// Whether GOA-01 speaks of a document.
fn lacks_areas(document: Node) -> bool {
    is_asked_for_areas(document) && fields_missing(document).is_some_and(|missing| !missing.is_empty())
}

/// The fields that no area of a document reports under, with their words; `None` if that is open, or it works without areas.
fn fields_missing(document: Node) -> Option<Vec<(FieldOfAction, &'static str, &'static str)>> {
    let mut covered = [false; 4];
    for area in document.children_of(Kind::Area) {
        if area.is_absent() {
            return None;
        }
        fields_of_area(area)?.into_iter().for_each(|field| covered[field as usize] = true);
    }
    Some(FIELDS.into_iter().filter(|(field, ..)| !covered[*field as usize]).collect())
}

/// A strategy; an action plan that implements nothing. One without any aims is asked for all of them by DOC-02, or by DOC-03
/// what it implements.
fn is_asked_for_areas(node: Node) -> bool {
    if node.kind() == Kind::Strategy {
        return true;
    }
    kind_of_plan(node) == Some(PlanKind::Action)
        && match node.field(Keyword::Implements) {
            Some(field) => field.is_none() && !field.is_broken() && has_or_denies_aims(node),
            None => holds_aims(node),
        }
}

/// Whether there are areas, goals or objectives, or a statement that there are none.
fn has_or_denies_aims(node: Node) -> bool {
    node.descendants().any(|node| matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective))
}

/// The fields of action that an area reports under; `None` if that is still open or not understood.
pub(crate) fn fields_of_area(area: Node) -> Option<Vec<FieldOfAction>> {
    let mut stated = Vec::new();
    for field in area.fields(Keyword::Field) {
        if field.is_broken() || field.has_hole() || field.is_withheld() {
            return None;
        }
        stated.extend(field.word_indices().filter_map(FieldOfAction::from_index));
    }
    if has(area, Keyword::Field) {
        return Some(stated);
    }
    for field in area.fields(Keyword::Covers) {
        if field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown) {
            return None;
        }
        if field.has(Connective::NotApplicable) {
            continue;
        }
        stated.extend(field.targets().filter_map(field_of_theme));
    }
    // A line that was not understood may have said it.
    if stated.is_empty() && area.is_broken() { None } else { Some(stated) }
}

/// The field of action that a theme of the catalogue, or the theme of an item, belongs to.
fn field_of_theme(target: Target) -> Option<FieldOfAction> {
    let (Target::Theme(theme) | Target::Item(theme, _)) = target else { return None };
    let area = catalogue::themes().nth(usize::from(theme))?.area_id();
    FIELDS.into_iter().map(|(field, ..)| field).find(|field| word(*field) == area)
}

fn word(field: FieldOfAction) -> &'static str {
    FieldOfAction::VOCABULARY.words[field as usize].text
}
