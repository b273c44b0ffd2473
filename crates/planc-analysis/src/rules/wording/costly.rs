//! BUD-22: work that takes money, and is said to cost none.

use planc_base::Finding;
use planc_lang::vocabularies::ActivityKind;
use planc_lang::words::List;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::title::{first_content, own};
use crate::facts::{Context, is_given_up};
use crate::rules::entries::own_entries_in_things;
use crate::wording::{Marks, Said, Word};

/// Kinds of work that take money as a rule.
const COSTLY: [ActivityKind; 4] =
    [ActivityKind::Training, ActivityKind::Awareness, ActivityKind::Operation, ActivityKind::Equipment];

/// BUD-22: `cost none` for such work, and nothing that says what it lives on.
pub(super) fn costly_without_money(context: &Context, found: &mut Vec<Finding>) {
    let free = own_entries_in_things(context.plan, &[Keyword::Cost]);
    for (node, field) in free.filter(|(_, field)| field.is_none() && !field.is_broken()) {
        if node.kind() != Kind::Activity || node.is_unchecked() {
            continue;
        }
        if lives_on_something(node) || is_given_up(node) {
            continue;
        }
        let Some(what) = costly(context, node) else { continue };
        found.push(
            Finding::new(
                "BUD-22",
                field.place(),
                format!("{} is said to cost nothing, but {what}", node.described_first()),
            )
            .help(
                "Estimate the `cost`. If others give what it takes, say what that is: `resource staff \"Two trainers\" 2 persons` \
                 or `in-kind \"Hall for two days\"`.",
            ),
        );
    }
}

/// Whether it says what it takes besides money, or its money stands with the whole or with a part.
fn lives_on_something(node: Node) -> bool {
    let is_paid = |node: Node| node.fields(Keyword::Cost).any(|field| !field.is_none());
    node.field(Keyword::InKind).is_some()
        || node.field(Keyword::Resource).is_some()
        || node.descendants().any(|part| part.kind() == Kind::Activity && is_paid(part))
        || node.ancestors().skip(1).take_while(|above| above.kind() == Kind::Activity).any(is_paid)
}

/// What shows that it takes money: its kind, or without one its title.
fn costly(context: &Context, node: Node) -> Option<String> {
    if node.field(Keyword::Kind).is_some() {
        let kinds: Vec<ActivityKind> = node
            .fields(Keyword::Kind)
            .flat_map(|field| field.word_indices())
            .filter_map(ActivityKind::from_index)
            .collect();
        let kind = COSTLY.into_iter().find(|kind| kinds.contains(kind))?;
        let word = ActivityKind::VOCABULARY.words[kind as usize].text;
        return Some(format!("its kind is `{word}`"));
    }
    // Most titles have no such word, as the look at all texts has told.
    let wording = context.wording();
    let is_costly = |title: &&Said| wording.marks_of(title.field.file, title.field.entry).has(Marks::of(List::Costly));
    own(context, node).iter().filter(is_costly).find_map(|title| {
        let words = title.words();
        costly_word(&words).map(|word| format!("it is about \"{}\"", word.text))
    })
}

/// How many words that say something lead a title: "Hold a two-day workshop".
const LEADING: usize = 4;

/// A word of costly work among the first that say something. What is only written, decided or reported on is work on paper.
fn costly_word<'words, 'text>(words: &'words [Word<'text>]) -> Option<&'words Word<'text>> {
    let first = first_content(words)?;
    if words[first].marks.has(Marks::of(List::Prepare).and(Marks::of(List::Telling))) {
        return None;
    }
    let leading = words[first..].iter().take_while(|word| !word.marks.has(Marks::of(List::About)));
    let mut leading = leading.filter(|word| word.is_content()).take(LEADING);
    leading.find(|word| word.marks.has(Marks::of(List::Costly)))
}
