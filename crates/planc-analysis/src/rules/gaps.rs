//! GAP: what is still open.

use std::sync::LazyLock;

use planc_base::Finding;
use planc_lang::field::{Only, Wanted};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::sheet::Flags;

use super::{Check, Reads};
use crate::facts::Context;
use crate::view::View;

pub const CHECKS: &[Check] = &[
    Check { code: "GAP-01", reads: Reads::Each(Kind::WRITTEN, field_missing) },
    Check { code: "GAP-02", reads: Reads::Each(Kind::WRITTEN, hole) },
];

/// Fields whose absence a rule of its own reports, so that GAP-01 leaves them alone.
const HAVE_THEIR_OWN_RULE: &[(Kind, Keyword)] = &[
    (Kind::Activity, Keyword::Responsible),
    (Kind::Activity, Keyword::Schedule),
    (Kind::Activity, Keyword::Cost),
    (Kind::Activity, Keyword::Funding),
    (Kind::Body, Keyword::HeldBy),
    (Kind::Body, Keyword::Rank),
    (Kind::Body, Keyword::TermsOfReference),
    (Kind::Fund, Keyword::Kind),
    (Kind::Fund, Keyword::Owner),
    (Kind::Indicator, Keyword::Baseline),
    (Kind::Indicator, Keyword::Target),
    (Kind::Indicator, Keyword::Type),
    (Kind::Indicator, Keyword::VerifiedBy),
    (Kind::Indicator, Keyword::Collected),
    (Kind::Source, Keyword::HeldBy),
    (Kind::Plan, Keyword::Implements),
    (Kind::Plan, Keyword::Period),
    (Kind::Strategy, Keyword::Period),
    (Kind::Measure, Keyword::Serves),
    (Kind::Plan, Keyword::Responsible),
    (Kind::Reporting, Keyword::From),
    (Kind::Reporting, Keyword::To),
    (Kind::Reporting, Keyword::Due),
    (Kind::Review, Keyword::Purpose),
    (Kind::Review, Keyword::Starts),
    (Kind::Review, Keyword::Responsible),
    (Kind::Evaluation, Keyword::Purpose),
    (Kind::Evaluation, Keyword::Starts),
    (Kind::Evaluation, Keyword::Responsible),
    (Kind::Report, Keyword::Contact),
    (Kind::Report, Keyword::To),
    (Kind::Scenario, Keyword::Minimum),
];

/// By kind: the fields wanted at adoption that no other rule asks for, and of which things.
static WANTED: LazyLock<Vec<Vec<(&'static planc_lang::Field, Only)>>> = LazyLock::new(|| {
    let wanted = |kind: Kind| {
        let fields = kind.declaration().map_or(&[][..], |declaration| declaration.fields);
        let asked = fields.iter().filter(|field| !HAVE_THEIR_OWN_RULE.contains(&(kind, field.keyword)));
        let asked = asked.filter_map(|field| match field.wanted {
            Wanted::Adopted { soft: false, only } => Some((field, only)),
            _ => None,
        });
        asked.collect()
    };
    (0..Kind::COUNT).map(|kind| Kind::from_index(kind).map_or_else(Vec::new, wanted)).collect()
});

/// GAP-01: a field wanted at adoption is not there, and no other rule asks for it.
fn field_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_absent() || node.is_broken() {
        return;
    }
    for (field, only) in &WANTED[node.kind() as usize] {
        if view.has(field.keyword) {
            continue;
        }
        let is_wanted = match only {
            Only::All => true,
            Only::Words(words) => has_word(view, words),
            // Asked for by rules that can tell.
            Only::When(_) => false,
        };
        if !is_wanted {
            continue;
        }
        let word = field.keyword.text();
        let example = example_of(field);
        found.push(
            Finding::new("GAP-01", node.place(), format!("{} has no `{word}`", node.described_first()))
                .help(format!("Add it, such as `{example}`, or `{word} none \"…\"` if none applies."))
                .with_fix(node.add_line(format!("Add `{word} ?`"), &format!("{word} ?"))),
        );
    }
}

/// The shortest line of a field's example: what can be imitated at a glance.
fn example_of(field: &planc_lang::Field) -> &'static str {
    let lines = field.example.lines().filter(|line| line.starts_with(field.keyword.text()));
    lines.min_by_key(|line| line.len()).unwrap_or(field.keyword.text())
}

/// Whether the `kind` or `type` of a thing is one of `words`, or the thing's kind itself is.
fn has_word(view: &View, words: &[&str]) -> bool {
    let is_one =
        |field: Field| field.parts().iter().filter_map(|part| field.word(part)).any(|word| words.contains(&word));
    words.contains(&view.kind().text())
        || view.field(Keyword::Kind).is_some_and(is_one)
        || view.field(Keyword::Type).is_some_and(is_one)
}

/// GAP-02: a `?` still waits for its value.
fn hole(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.entry().flags().has(Flags::HOLE) && !node.is_broken() {
        // `output "trainings" ? trainings` has a title, and what stands behind that is open.
        let (message, help) = match node.title() {
            Some(_) => {
                (format!("A value on the line of {} is still open", node.described()), "Write it in place of `?`.")
            }
            None => (format!("The title of {} is still open", node.described()), "Write the title in place of `?`."),
        };
        found.push(Finding::new("GAP-02", node.place(), message).help(help));
    }
    for field in view.all_fields().filter(|field| field.has_hole() && !field.is_broken()) {
        let word = field.keyword().map_or("", Keyword::text);
        let waits_for = reason(field).map_or_else(String::new, |reason| format!(": \"{reason}\""));
        let help = match keeper(node) {
            Some(keeper) => format!("Write the value in place of `?`. It is {keeper} who has to give it."),
            None => "Write the value in place of `?` once it is known.".to_string(),
        };
        let message = format!("`{word}` of {} is still open{waits_for}", node.described());
        found.push(Finding::new("GAP-02", field.place(), message).help(help));
    }
}

/// Who has to fill what is open in `node`: its lead, else its first responsible body, else its parents', else the body or
/// actor that answers for the document.
fn keeper(node: Node) -> Option<String> {
    let of = |node: Node| {
        [Keyword::Lead, Keyword::Responsible].into_iter().find_map(|keyword| {
            let party = node.linked(keyword).next()?;
            let title = party.short_title();
            let title = if title.is_empty() { title } else { format!(" (\"{title}\")") };
            Some(format!("`{}`{title}", party.path()))
        })
    };
    node.ancestors().find_map(of)
}

/// What a hole says it waits for.
fn reason(field: Field) -> Option<String> {
    let hole = field.parts().iter().find(|part| part.class == planc_model::value::PartClass::Hole)?;
    let source = field.source_of(hole);
    let quoted = &source[source.find('"')?..];
    planc_model::plan::texts_of(quoted).first().map(str::to_string)
}
