//! ACT-01: a schedule that begins and ends.

use planc_base::Finding;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::dates::in_words;
use crate::facts::{Context, is_given_up, schedule_of};
use crate::view::View;

/// ACT-01: no schedule, or one with a start and no end.
pub(super) fn schedule_incomplete(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Schedule) {
        start_without_end(context, view, found);
        return;
    }
    if node.kind() != Kind::Activity
        || node.is_broken()
        || !view.inherited(Keyword::Schedule).is_empty()
        || has_scheduled_part(node)
    {
        return;
    }
    if is_given_up(node) {
        return;
    }
    let year = context.document(node).period.map_or(context.settings.today, |period| period.first).year();
    found.push(
        Finding::new("ACT-01", node.place(), format!("{} has no `schedule`", node.described_first()))
            .help(format!("Add it, such as `schedule {year}-Q1 .. {year}-Q2`, `schedule by {year}-06`, or `schedule ?` while it is open."))
            .with_fix(node.add_line("Add `schedule ?`", "schedule ?")),
    );
}

fn has_scheduled_part(node: Node) -> bool {
    node.children_of(Kind::Activity).any(|part| part.field(Keyword::Schedule).is_some() || has_scheduled_part(part))
}

/// `schedule from 2026-03`, and no further line that says when it ends.
fn start_without_end(context: &Context, view: &View, found: &mut Vec<Finding>) {
    // Most schedules are told apart by their words alone.
    if view.fields(Keyword::Schedule).any(|field| !field.has(Connective::From)) {
        return;
    }
    let facts = context.document(view.node);
    let is_open = |field: &Field| {
        let stretch = schedule_of(*field, facts);
        let says_length = field.has(Connective::For) || field.has_hole();
        stretch.first.is_some() && stretch.last.is_none() && !says_length
    };
    if !view.fields(Keyword::Schedule).all(|field| is_open(&field)) {
        return;
    }
    let Some(field) = view.field(Keyword::Schedule) else { return };
    let Some(first) = schedule_of(field, facts).first else { return };
    if is_given_up(view.node) {
        return;
    }
    found.push(
        Finding::new(
            "ACT-01",
            field.place(),
            format!("{} starts on {} and has no end", view.node.described_first(), in_words(first)),
        )
        .help(
            "Add how long it takes, such as `for 6 months`, or write from when to when: `schedule 2026-Q1 .. 2026-Q2`."
                .replace("2026", &first.year().to_string()),
        ),
    );
}
