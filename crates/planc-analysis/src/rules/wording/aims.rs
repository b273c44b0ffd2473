//! ACT-11 and GOA-13: an aim in place of work, and work in place of an aim.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::words::List;

use super::title::{Once, first_content, of_things};
use crate::facts::Context;
use crate::wording::{Marks, Word};

/// ACT-11: the title of an activity begins with a change, and does not say by what work.
pub(super) fn change_as_activity(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    for (node, said) in of_things(context, Marks::of(List::Change), &[Kind::Activity]) {
        let words = said.words();
        let Some(first) = first_content(&words).filter(|first| words[*first].marks.has(Marks::of(List::Change))) else {
            continue;
        };
        // What an activity with parts is about may be an aim: the parts say what is done.
        let has_parts = node.children_of(Kind::Activity).next().is_some();
        if has_parts || says_how(&words[first + 1..]) || !once.is_new(node) {
            continue;
        }
        found.push(
            Finding::new(
                "ACT-11",
                said.place_of(&words[first]),
                format!("\"{}\" says what {} is to change, not what is done", words[first].text, node.described()),
            )
            .help(
                "Begin with the work, such as \"Hold …\", \"Train …\" or \"Write …\", or say by what the change comes \
                 about: \"… through joint casework\". The change itself is what the objective says.",
            ),
        );
    }
}

/// Whether the work is named behind the change, or how much of it there will be.
fn says_how(words: &[Word]) -> bool {
    let means = Marks::of(List::Means);
    words.iter().any(|word| word.marks.has(Marks::NUMBER) && !word.marks.has(Marks::YEAR))
        || words.windows(2).any(|pair| pair[0].marks.has(means) && !pair[1].marks.has(Marks::NUMBER))
}

/// GOA-13: an objective or expected result that is work, or a thing that work produces.
pub(super) fn work_as_change(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    let wanted = Marks::of(List::Action).and(Marks::of(List::Done));
    for (node, said) in of_things(context, wanted, &[Kind::Objective, Kind::Outcome]) {
        let words = said.words();
        let produced = product(&words).map(|at| (at, "is what work produces"));
        let Some((at, what)) = produced.or_else(|| work(&words).map(|at| (at, "is work"))) else { continue };
        if !once.is_new(node) {
            continue;
        }
        let kind = match node.kind() {
            Kind::Outcome => "an expected result",
            _ => "an objective",
        };
        found.push(
            Finding::new(
                "GOA-13",
                said.place_of(&words[at]),
                format!("\"{}\" in {} {what}, not a change", words[at].text, node.described()),
            )
            .help(format!(
                "Say as {kind} who will do, know or have what afterwards, such as \"Officers recognise victims at the \
                 border\". The work itself is an activity, and what it produces an `output`."
            )),
        );
    }
}

/// The place of the word of work that a text begins with.
fn work(words: &[Word]) -> Option<usize> {
    let first = first_content(words)?;
    let word = &words[first];
    // "Trained officers recognise victims" begins with people.
    let is_of_people = first == 0 && word.marks.has(Marks::of(List::Done));
    // "Develop the skills of …" is a change of people.
    let builds = words[first + 1..].iter().filter(|word| word.is_content()).take(2);
    let is_change = word.marks.has(Marks::of(List::Building))
        && builds.into_iter().any(|word| word.marks.has(Marks::of(List::Ability).and(Marks::of(List::Change))));
    (word.marks.has(Marks::of(List::Action)) && !is_of_people && !is_change).then_some(first)
}

/// The place of "published" in "Manual published".
fn product(words: &[Word]) -> Option<usize> {
    // Later in a sentence, it belongs to something else.
    const LAST: usize = 4;
    let at = words.iter().take(LAST + 1).position(|word| word.marks.has(Marks::of(List::Done)))?;
    let next = words.get(at + 1);
    let ends = next.is_none_or(|next| next.marks.has(Marks::STOP.and(Marks::FUNCTION).and(Marks::NUMBER)));
    let is_clause = next.is_some_and(|next| next.marks.has(Marks::of(List::Relative)));
    (at > 0 && ends && !is_clause && words[..at].iter().any(Word::is_content)).then_some(at)
}
