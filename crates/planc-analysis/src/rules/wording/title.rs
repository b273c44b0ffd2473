//! What several rules ask of titles.

use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use crate::facts::{Context, is_given_up};
use crate::wording::{Marks, Said, Word, titles};

/// Things that a rule has spoken of: a title is looked at in each of its languages, and its mistake reported once.
#[derive(Default)]
pub(super) struct Once(FxHashSet<ThingId>);

impl Once {
    /// Whether it was not there yet.
    pub(super) fn is_new(&mut self, node: Node) -> bool {
        self.0.insert(node.id)
    }
}

/// The titles with one of `marks`, of things of `kinds` that a rule is to look at.
pub(super) fn of_things<'plan>(
    context: &Context<'plan>,
    marks: Marks,
    kinds: &'static [Kind],
) -> impl Iterator<Item = (Node<'plan>, Said<'plan>)> {
    let may_be_title = move |field: Field, _: Marks| match field.entry().kind() {
        Some(kind) => kinds.contains(&kind),
        None => field.keyword() == Some(Keyword::Title),
    };
    context.wording().with_in(context.plan, marks, may_be_title).filter_map(move |said| {
        let node = said.node().filter(|node| kinds.contains(&node.kind()))?;
        let is_title = said.is_title(node) && !node.is_absent() && !node.is_broken();
        (is_title && !is_given_up(node)).then_some((node, said))
    })
}

/// The titles of a thing in the languages that are known.
pub(super) fn own<'plan>(context: &Context<'plan>, node: Node<'plan>) -> Vec<Said<'plan>> {
    titles(&context.wording().languages, node)
}

/// The place of the first word that says something by itself.
pub(super) fn first_content(words: &[Word]) -> Option<usize> {
    words.iter().position(Word::is_content)
}

/// A stretch of a text in one line, for messages.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
