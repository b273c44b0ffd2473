//! GOA-14: for whom an expected result changes something, and by when.

use planc_base::Finding;
use planc_lang::vocabularies::VictimGroup;
use planc_lang::{Connective, Keyword};

use super::is_asked;
use crate::facts::Context;
use crate::view::View;

/// GOA-14: an outcome without a target group or a date. That its title names a change is GOA-13's matter.
pub(super) fn result_incomplete(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let outcome = view.node;
    // What is still open as a whole is no result to ask about.
    if !is_asked(outcome) || outcome.head().has_hole() {
        return;
    }
    let has_date = view.has(Keyword::By) || outcome.head().has(Connective::By);
    let groups = VictimGroup::VOCABULARY.words;
    let names_group = |field: planc_model::plan::Field| {
        field.has_hole()
            || field
                .parts()
                .iter()
                .filter_map(|part| field.word(part))
                .any(|word| groups.iter().any(|group| group.text == word))
    };
    let has_group = view.has(Keyword::TargetGroup) || view.fields(Keyword::Concerns).any(names_group);
    let (lacks, help, line) = match (has_group, has_date) {
        (true, true) => return,
        (false, true) => ("for whom", "Add whom it is for, such as `target-group children`.", Some("target-group ?")),
        (true, false) => ("by when", "Add the date, such as `by 2027`.", Some("by ?")),
        (false, false) => (
            "for whom, nor by when",
            "Add whom it is for and the date, such as `target-group children` and `by 2027`.",
            None,
        ),
    };
    let message = format!("{} does not say {lacks}", outcome.described_first());
    let finding = Finding::new("GOA-14", outcome.place(), message).help(help);
    found.push(match line {
        Some(line) => finding.with_fix(outcome.add_line(format!("Add `{line}`"), line)),
        None => finding,
    });
}
