//! ACT-07 and ACT-08: what an activity says and what its outputs say.

use planc_base::{Finding, Place};
use planc_lang::words::List;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{Part, PartClass, Unit};
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::title::{first_content, on_one_line, own};
use crate::facts::{Context, is_given_up};
use crate::wording::{Marks, Pattern, Said, Tongue, Tongues, Word, words as words_of};

/// An output with its titles.
struct Output<'plan> {
    node: Node<'plan>,
    titles: Vec<Said<'plan>>,
}

impl<'plan> Output<'plan> {
    /// The outputs of an activity. `None` if the title of one of them is open, or one was not understood.
    fn all(context: &Context<'plan>, activity: Node<'plan>) -> Option<Vec<Output<'plan>>> {
        let outputs = activity.children_of(Kind::Output).filter(|output| !output.is_absent());
        outputs
            .map(|node| {
                let is_open = node.is_broken() || node.head().has_hole() && node.title().is_none();
                (!is_open).then(|| Output { node, titles: own(context, node) })
            })
            .collect()
    }

    /// Whether it is still to be said how much of it there will be.
    fn is_open(&self) -> bool {
        self.node.head().has_hole()
    }

    /// Its title in the language of another text.
    fn title(&self, tongue: &Tongue) -> Option<&Said<'plan>> {
        self.titles.iter().find(|title| title.tongue.index == tongue.index)
    }

    fn amount(&self) -> Option<&'plan Part> {
        self.node
            .head()
            .parts()
            .iter()
            .find(|part| planc_model::sheet::is_amount(part.class) || part.class == PartClass::Range)
    }

    fn words_in(&self, tongue: &Tongue) -> Vec<Word<'plan>> {
        self.title(tongue).map(Said::words).unwrap_or_default()
    }
}

/// ACT-07: outputs that say no more than that the activity was carried out.
pub(super) fn repeats(context: &Context, found: &mut Vec<Finding>) {
    let outputs = context.plan.own_nodes_of(Kind::Output).filter(|node| !node.is_unchecked());
    let mut last = None;
    for output in outputs {
        // How much of it there is says more than the words do.
        let says_how_much = output
            .head()
            .parts()
            .iter()
            .any(|part| planc_model::sheet::is_amount(part.class) || part.class == PartClass::Range);
        let Some(activity) = output.parent().filter(|parent| parent.kind() == Kind::Activity) else { continue };
        if says_how_much || last == Some(activity.id) || activity.is_broken() || is_given_up(activity) {
            continue;
        }
        last = Some(activity.id);
        let Some(outputs) = Output::all(context, activity) else { continue };
        let says_more = |output: &Output| {
            output.amount().is_some()
                || output.is_open()
                || output.node.children().next().is_some()
                || output.titles.is_empty()
        };
        if outputs.is_empty() || outputs.iter().any(says_more) || activity.children_of(Kind::Indicator).next().is_some()
        {
            continue;
        }
        for title in own(context, activity) {
            let title_words = title.words();
            let stems: FxHashSet<String> = contents(&title_words).collect();
            let is_repeated = |output: &Output| {
                let words = output.words_in(title.tongue);
                let nothing_new = Marks::of(List::Done).and(Marks::of(List::Filler)).and(Marks::of(List::CarriedOut));
                let mut says = words.iter().filter(|word| word.is_content() && !word.marks.has(nothing_new)).peekable();
                says.peek().is_some() && says.all(|word| stems.contains(&word.stem)) && !has_number(&words)
            };
            // Where they contradict each other, ACT-08 says so.
            let is_contradicted = || {
                stage(&title, &title_words, &outputs).is_some()
                    || number(activity, &title, &title_words, &outputs).is_some()
            };
            if outputs.iter().all(is_repeated) && !is_contradicted() {
                let output = &outputs[0];
                let text = output.title(title.tongue).map(|said| on_one_line(said.spoken.text)).unwrap_or_default();
                found.push(
                    Finding::new(
                        "ACT-07",
                        output.node.place(),
                        format!("The output \"{text}\" says no more than {} itself", activity.described()),
                    )
                    .help(
                        "Say what is there afterwards and how much of it, such as `output \"officers who passed the test\" \
                         40 persons`.",
                    ),
                );
                break;
            }
        }
    }
}

fn contents(words: &[Word]) -> impl Iterator<Item = String> {
    words.iter().filter(|word| word.is_content()).map(|word| word.stem.clone())
}

fn has_number(words: &[Word]) -> bool {
    words.iter().any(|word| word.marks.has(Marks::NUMBER))
}

/// ACT-08: outputs of another number, stage or extent than the activity.
pub(super) fn differs(context: &Context, found: &mut Vec<Finding>) {
    let wording = context.wording();
    let wanted = Marks::EVENT.and(Marks::of(List::Prepare)).and(Marks::of(List::Party));
    let mut last = None;
    let joins_people = |marks: Marks| marks.has(Marks::of(List::Party)) && marks.has(Marks::of(List::And));
    let may_be_title = |field: Field, marks: Marks| {
        let is_title = match field.entry().kind() {
            Some(kind) => kind == Kind::Activity,
            None => field.keyword() == Some(Keyword::Title),
        };
        is_title && (marks.has(Marks::EVENT.and(Marks::of(List::Prepare))) || joins_people(marks))
    };
    for said in wording.with_in(context.plan, wanted, may_be_title) {
        let Some(node) = said.node().filter(|node| node.kind() == Kind::Activity && said.is_title(*node)) else {
            continue;
        };
        if last == Some(node.id) || !may_differ(context, node, said.marks) || node.is_broken() || is_given_up(node) {
            continue;
        }
        let Some(outputs) = Output::all(context, node).filter(|outputs| !outputs.is_empty()) else { continue };
        let words = said.words();
        let difference = stage(&said, &words, &outputs)
            .or_else(|| number(node, &said, &words, &outputs))
            .or_else(|| extent(node, &said, &words, &outputs));
        let Some(Difference { place, message, help }) = difference else { continue };
        last = Some(node.id);
        found.push(
            Finding::new("ACT-08", place, format!("{} {message}", node.described_first()))
                .label(node.place(), "the activity")
                .help(help),
        );
    }
}

/// Whether its outputs need to be read, by the marks of all words and by amounts: most are told apart so.
fn may_differ(context: &Context, node: Node, marks: Marks) -> bool {
    let mut outputs = node.children_of(Kind::Output);
    let has_one = marks.has(Marks::of(List::One));
    let may_be_of_number = |output: Node| {
        let head = output.head();
        let amount = head.parts().iter().find_map(|part| head.amount(part));
        amount.is_none_or(|amount| has_one || amount.value == Decimal::ONE)
    };
    let may_be_of_stage = |output: Node| {
        let marks = context.wording().marks_of(output.file(), output.thing().entry);
        marks.has(Marks::of(List::CarriedOut))
    };
    marks.has(Marks::of(List::Party)) && marks.has(Marks::of(List::And))
        || outputs.any(|output| {
            marks.has(Marks::EVENT) && may_be_of_number(output)
                || marks.has(Marks::of(List::Prepare)) && may_be_of_stage(output)
        })
}

struct Difference {
    place: Place,
    message: String,
    help: &'static str,
}

/// The activity writes or adopts something, the output says that it was carried out.
fn stage(said: &Said, words: &[Word], outputs: &[Output]) -> Option<Difference> {
    let first = first_content(words).filter(|first| words[*first].marks.has(Marks::of(List::Prepare)))?;
    // "Develop and run a course" does both; later words may belong to a name.
    let carries_out = Marks::of(List::CarryOut).and(Marks::of(List::CarriedOut));
    if words[first..].iter().take(6).any(|word| word.marks.has(carries_out)) {
        return None;
    }
    outputs.iter().find_map(|output| {
        let of_output = output.title(said.tongue)?;
        let said_there = of_output.words();
        let done = said_there.iter().find(|word| word.marks.has(Marks::of(List::CarriedOut)))?;
        Some(Difference {
            place: of_output.place_of(done),
            message: format!("begins with \"{}\", but its output is \"{}\"", words[first].text, done.text),
            help: "Say in the output what is there when this activity is over, such as \"plan adopted by all members\". \
                   Carrying it out is an activity of its own.",
        })
    })
}

/// Several in the activity, one in the output; or one and several.
fn number(node: Node, said: &Said, words: &[Word], outputs: &[Output]) -> Option<Difference> {
    const LEADING: usize = 6;
    let leading = words.iter().take(LEADING).enumerate().filter(|(_, word)| word.marks.has(Marks::EVENT));
    let (at, pair) = leading.into_iter().find_map(|(at, word)| {
        let pair = said.tongue.events.iter().find(|(one, many)| one.fits(word) || many.fits(word))?;
        Some((at, pair))
    })?;
    let (one, many) = pair;
    let speaking: Vec<(&Output, Vec<Word>)> = outputs
        .iter()
        .map(|output| (output, output.words_in(said.tongue)))
        .filter(|(output, words)| mentions(pair, words) || counts(output, pair, said.tongue))
        .collect();
    let [(output, output_words)] = speaking.as_slice() else { return None };
    let count = counted(output, pair, said.tongue);
    let word = words[at].text;
    if many.fits(&words[at]) {
        let is_one = match count {
            Some(count) => count == Count::One,
            None => output.amount().is_none() && !output.is_open() && says_one(output_words, one),
        };
        return is_one.then(|| Difference {
            place: output.node.place(),
            message: format!("speaks of several \"{word}\", but its output is one"),
            help: "Write how many there will be in the output, or name one in the activity.",
        });
    }
    // "A training course" is no training: the next word tells.
    let is_single = at > 0 && words[at - 1].marks.has(Marks::of(List::One));
    let is_head = words.get(at + 1).is_none_or(|next| next.marks.has(Marks::FUNCTION.and(Marks::STOP)));
    let is_repeated = node.fields(Keyword::Schedule).count() > 1
        || node.fields(Keyword::Schedule).any(|field| field.has(Connective::Every));
    (is_single && is_head && !is_repeated && count == Some(Count::Several)).then(|| Difference {
        place: output.node.place(),
        message: format!("speaks of one \"{word}\", but its output is several"),
        help: "Write in the activity that there will be several, or one in the output.",
    })
}

fn mentions((one, many): &(Pattern, Pattern), words: &[Word]) -> bool {
    words.iter().filter(|word| word.marks.has(Marks::EVENT)).any(|word| one.fits(word) || many.fits(word))
}

/// Whether the unit of its amount is the event.
fn counts(output: &Output, pair: &(Pattern, Pattern), tongue: &Tongue) -> bool {
    output.amount().is_some_and(|part| unit(output, part).is_some_and(|unit| mentions(pair, &words_of(tongue, unit))))
}

fn unit<'plan>(output: &Output<'plan>, part: &Part) -> Option<&'plan str> {
    match output.node.head().amount(part)?.unit {
        Unit::Word(symbol) => Some(output.node.plan.names.text(symbol)),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    One,
    Several,
}

/// How many of the event an output has, if it counts it exactly.
fn counted(output: &Output, pair: &(Pattern, Pattern), tongue: &Tongue) -> Option<Count> {
    let part = output.amount()?;
    let is_bound = [Connective::At, Connective::Least, Connective::Most, Connective::About]
        .into_iter()
        .any(|word| part.is_behind(word));
    let amount = output.node.head().amount(part).filter(|_| !is_bound && counts(output, pair, tongue))?;
    Some(if amount.value == Decimal::ONE { Count::One } else { Count::Several })
}

/// "One training", at the beginning.
fn says_one(words: &[Word], one: &Pattern) -> bool {
    words.first().is_some_and(|first| first.marks.has(Marks::of(List::One)))
        && words.iter().skip(1).take(2).any(|word| one.fits(word))
}

/// How many words that say something may come before whom an output is about.
const LEADING_OF_OUTPUT: usize = 4;

/// Judges and prosecutors in the activity, judges alone in the outputs.
fn extent(node: Node, said: &Said, words: &[Word], outputs: &[Output]) -> Option<Difference> {
    let meant = joined(said.tongue, words);
    if meant.len() < 2 {
        return None;
    }
    let party = |word: &Word| said.tongue.parties.iter().position(|pattern| pattern.fits(word));
    let mut named: Vec<usize> = Vec::new();
    let mut place = None;
    for output in outputs {
        let title = output.title(said.tongue)?;
        let own = title.words();
        let of_unit = output
            .amount()
            .and_then(|part| unit(output, part))
            .map(|unit| words_of(said.tongue, unit))
            .unwrap_or_default();
        let is_collective = |word: &Word| {
            word.marks.has(Marks::of(List::Collective))
                && party(word).is_none_or(|party| meant.iter().all(|(other, _)| *other != party))
        };
        // "40 persons" and "participants" are people of every sort.
        let speaks_of_some = own.iter().any(|word| party(word).is_some());
        if own.iter().any(is_collective) || !speaks_of_some && of_unit.iter().any(is_collective) {
            return None;
        }
        // A unit in another language is judged with the title in that language.
        if !speaks_of_some
            && of_unit.iter().all(|word| party(word).is_none())
            && is_party_elsewhere(said.tongue, &of_unit)
        {
            return None;
        }
        named.extend(own.iter().chain(&of_unit).filter_map(party));
        // What the output is about stands at its beginning.
        let leading = own.iter().filter(|word| word.is_content()).take(LEADING_OF_OUTPUT);
        let about = leading
            .into_iter()
            .find(|word| party(word).is_some_and(|party| meant.iter().any(|(other, _)| *other == party)));
        place = place.or(about.map(|word| title.place_of(word)));
    }
    // What the activity measures counts as well.
    for indicator in node.children_of(Kind::Indicator) {
        named.extend(
            indicator
                .title()
                .iter()
                .flat_map(|title| title.0.iter())
                .flat_map(|(_, text)| words_of(said.tongue, text).iter().filter_map(party).collect::<Vec<_>>()),
        );
    }
    let place = place?;
    let (_, missing) = meant.iter().find(|(party, _)| !named.contains(party))?;
    let (_, there) = meant.iter().find(|(party, _)| named.contains(party))?;
    Some(Difference {
        place,
        message: format!("names \"{there}\" and \"{missing}\", but no output speaks of \"{missing}\""),
        help: "Add an output for them, or take them out of the activity.",
    })
}

fn is_party_elsewhere(own: &Tongue, words: &[Word]) -> bool {
    let others = Tongues::get().iter().filter(|tongue| tongue.index != own.index);
    others.into_iter().any(|tongue| {
        words
            .iter()
            .flat_map(|word| words_of(tongue, word.text))
            .any(|word| word.marks.has(Marks::of(List::Party).and(Marks::of(List::Collective))))
    })
}

/// The sorts of people and places that are joined by "and" or commas, with the words for them.
fn joined<'text>(tongue: &Tongue, words: &[Word<'text>]) -> Vec<(usize, &'text str)> {
    let party = |at: usize| {
        let word = words.get(at)?;
        tongue.parties.iter().position(|pattern| pattern.fits(word)).map(|party| (party, word.text))
    };
    // With the words that may describe them: "judges and public prosecutors".
    let next = |at: usize| (at..at + 3).find_map(party);
    for (at, _) in words.iter().enumerate().filter(|(_, word)| word.marks.has(Marks::of(List::And))) {
        let left = at.checked_sub(1).and_then(party);
        let (Some(left), Some(right)) = (left, next(at + 1)) else { continue };
        let mut all = vec![left, right];
        let mut comma = at.checked_sub(2);
        while let Some(sign) = comma.filter(|sign| words[*sign].text == ",") {
            let Some(before) = sign.checked_sub(1).and_then(party) else { break };
            all.push(before);
            comma = sign.checked_sub(2);
        }
        all.sort_unstable();
        all.dedup_by_key(|(party, _)| *party);
        return all;
    }
    Vec::new()
}
