//! What is off track or late: REP-05 wants a comment, REP-06 a next step.

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityStatus, Rating};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::filed::subject;
use crate::facts::Context;
use crate::view::View;

/// The rating on the line, as far as it is known.
pub(super) fn rating_of(field: Field) -> Option<Rating> {
    (!field.is_broken()).then(|| field.word_index().and_then(Rating::from_index)).flatten()
}

/// The word for a rating.
pub(super) fn rating_word(rating: Rating) -> &'static str {
    Rating::VOCABULARY.words.get(rating as usize).map_or("", |word| word.text)
}

/// The line that rates something off track, or as missed.
fn off_track<'plan>(view: &View<'plan>) -> Option<(Field<'plan>, Rating)> {
    let field = view.field(Keyword::Rating)?;
    let rating = rating_of(field)?;
    matches!(rating, Rating::OffTrack | Rating::Missed).then_some((field, rating))
}

/// "indicator `sos-calls` ("Calls")"; what the entry itself is called if it is not known what it is about.
pub(super) fn described_subject(node: Node) -> String {
    subject(node).map_or_else(|| format!("this {}", node.kind().text()), Node::described)
}

fn first_capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// REP-05: off track, and not a word about it.
pub(super) fn unexplained(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some((field, rating)) = off_track(view) else { return };
    let has_comment = view.has(Keyword::Note)
        || view.has(Keyword::Reason)
        || view.has(Keyword::Description)
        || field.block().any(|inner| inner.keyword() == Some(Keyword::Note));
    if node.is_broken() || has_comment {
        return;
    }
    found.push(
        Finding::new(
            "REP-05",
            field.place(),
            format!("{} is rated `{}` without a comment", first_capital(&described_subject(node)), rating_word(rating)),
        )
        .help("Say why in a line of its own: `note \"…\"`.")
        .with_fix(node.add_line("Add `note ?`", "note ?")),
    );
}

/// REP-06: off track, late or suspended, and nothing that is done about it.
pub(super) fn without_next_step(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() || node.is_absent() || view.has(Keyword::NextStep) {
        return;
    }
    let (field, state) = if node.kind() == Kind::Progress {
        let Some(field) = view.field(Keyword::Status).filter(|field| !field.is_broken()) else { return };
        let status = field.word_index().and_then(ActivityStatus::from_index);
        match status {
            Some(ActivityStatus::Delayed) => (field, "delayed"),
            Some(ActivityStatus::Suspended) => (field, "suspended"),
            _ => return,
        }
    } else {
        let Some((field, rating)) = off_track(view) else { return };
        (field, if rating == Rating::Missed { "not reached" } else { "off track" })
    };
    let until = "…";
    found.push(
        Finding::new(
            "REP-06",
            field.place(),
            format!("{} is {state}, and no next step is named", first_capital(&described_subject(node))),
        )
        .help(format!(
            "Say what is done about it: `next-step \"…\" by … until {until}`, or `next-step none \"…\"` if nothing has to be done."
        ))
        .with_fix(node.add_line("Add `next-step ?`", "next-step ?")),
    );
}
