//! LNK-13: what of the guide's catalogue a response says nothing about.

use planc_base::Finding;
use planc_lang::vocabularies::Field as FieldOfAction;
use planc_lang::{Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::Target;
use rustc_hash::FxHashSet;

use crate::facts::{Context, Response};
use crate::rules::entries::own_entries;
use crate::rules::goals::fields_of_area;

/// How many themes one finding names.
const SHOWN: usize = 6;

/// The themes of the four fields of action that no part of a response covers, one finding for each field.
pub(super) fn themes_left_out(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(covered) = covered(response, context) else { continue };
        if covered.is_empty() {
            found.push(nothing_covered(response.head()));
            continue;
        }
        let areas: Vec<(Node, Option<Vec<FieldOfAction>>)> = response
            .nodes_of(Kind::Area)
            .filter(|area| !area.is_absent())
            .map(|area| (area, fields_of_area(area)))
            .collect();
        for field in catalogue::areas() {
            let Some(of_action) = FieldOfAction::VOCABULARY.words.iter().position(|word| word.text == field.id) else {
                continue;
            };
            let missing: Vec<&catalogue::Theme> =
                field.themes().filter(|theme| !covered.iter().any(|id| is_about(id, theme.id))).collect();
            let reports_under = |fields: &Option<Vec<FieldOfAction>>| {
                fields.as_ref().is_some_and(|fields| fields.iter().any(|field| *field as usize == of_action))
            };
            let area = areas.iter().find(|(_, fields)| reports_under(fields)).map(|(area, _)| *area);
            // That there is no area for it is GOA-01's matter; which area is for it may be open.
            if missing.is_empty() || (area.is_none() && !areas.is_empty()) {
                continue;
            }
            found.push(left_out(area.unwrap_or(response.head()), field, &missing));
        }
    }
}

/// The ids of all themes and items that a `covers` names, for whatever reason. `None` if one of these lines is open.
fn covered(response: Response, context: &Context) -> Option<FxHashSet<String>> {
    let plan = context.plan;
    let mut covered = FxHashSet::default();
    let documents: FxHashSet<_> = response.documents().map(|document| document.id).collect();
    for field in own_entries(plan, &[Keyword::Covers]) {
        let document = plan.thing_around(field.file, field.entry).and_then(|id| plan.node(id).document());
        if document.is_some_and(|document| !documents.contains(&document.id)) {
            continue;
        }
        if field.is_broken() || field.targets().any(|target| target == Target::Unknown) {
            return None;
        }
        covered.extend(field.targets().filter_map(|target| target.path(plan)).filter(|id| is_of_action(id)));
    }
    Some(covered)
}

/// Whether an id is of one of the four fields of action, not of the analysis or the self-assessment.
fn is_of_action(id: &str) -> bool {
    let area = id.split('.').next().unwrap_or_default();
    FieldOfAction::VOCABULARY.words.iter().any(|word| word.text == area)
}

/// Whether what is covered is the theme, a part of it, or a theme that holds it.
fn is_about(covered: &str, theme: &str) -> bool {
    let holds =
        |whole: &str, part: &str| part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    holds(theme, covered) || holds(covered, theme)
}

fn nothing_covered(head: Node) -> Finding {
    Finding::new("LNK-13", head.place(), format!("No part of {} says what of the guide's catalogue it takes up", head.described()))
        .help("Write `covers` and a theme in areas, objectives, measures or activities, such as `covers prevention.awareness`.")
}

fn left_out(place: Node, field: &catalogue::Area, missing: &[&catalogue::Theme]) -> Finding {
    let named: Vec<String> =
        missing.iter().take(SHOWN).map(|theme| format!("`{}` ({})", theme.id, theme.title)).collect();
    let rest = missing.len().saturating_sub(SHOWN);
    let message = match (missing.len(), rest) {
        (1, _) => format!("Nothing covers the catalogue's theme {}", named[0]),
        (count, 0) => {
            format!("Nothing covers {count} of the catalogue's themes on {}: {}", subject(field), named.join(", "))
        }
        (count, rest) => format!(
            "Nothing covers {count} of the catalogue's themes on {}: {}, and {rest} more",
            subject(field),
            named.join(", ")
        ),
    };
    let example = missing[0].id;
    Finding::new("LNK-13", place.place(), message).help(format!(
        "Write `covers {example}` where it is dealt with, or `covers {example} not-applicable \"…\"` with the reason for \
         leaving it out."
    ))
}

/// "prevention", "the enabling framework".
fn subject(field: &catalogue::Area) -> String {
    match field.id {
        id if id == FieldOfAction::VOCABULARY.words[FieldOfAction::Enabling as usize].text => {
            "the enabling framework".to_string()
        }
        id => id.to_string(),
    }
}
