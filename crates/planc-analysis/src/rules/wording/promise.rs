//! IND-07 and IND-19: targets and dates in the name of an indicator.

use planc_base::edit::Edit;
use planc_base::{Finding, Fix};
use planc_lang::words::{List, PhraseList};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::title::{Once, of_things, on_one_line, own};
use crate::facts::Context;
use crate::wording::{Marks, Said, Word};

/// What a name promises: stretches of words, from and to, both included.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Promise {
    due: Option<(usize, usize)>,
    year: Option<i16>,
    amount: Option<(usize, usize)>,
    /// As a `target` line writes it: `+10%`.
    value: Option<String>,
    /// "At least 10 %" at the beginning: what is counted cannot do without it.
    begins_with_least: bool,
}

impl Promise {
    fn of(said: &Said, words: &[Word]) -> Promise {
        let mut promise = Promise::default();
        if let Some((from, to)) = due(words) {
            promise.due = Some((from, to));
            promise.year = words[to].text.parse().ok();
        }
        if let Some((from, to, value)) = amount(words) {
            (promise.amount, promise.value) = (Some((from, to)), Some(value));
        } else if let Some((from, to)) = least(said, words) {
            (promise.amount, promise.begins_with_least) = (Some((from, to)), true);
        }
        promise
    }

    fn is_empty(&self) -> bool {
        self.due.is_none() && self.amount.is_none()
    }

    /// From the first to the last word of it.
    fn stretch(&self) -> Option<(usize, usize)> {
        let both = [self.amount, self.due].into_iter().flatten();
        both.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }
}

/// "by the end of 2026": from "by" to the year.
fn due(words: &[Word]) -> Option<(usize, usize)> {
    // Fiscal years go over two, and a range has a beginning.
    let is_single = |at: usize| {
        let follows = words.get(at + 1).zip(words.get(at + 2));
        !follows.is_some_and(|(sign, next)| matches!(sign.text, "/" | "–") && next.marks.has(Marks::NUMBER))
    };
    words.iter().enumerate().filter(|(at, word)| word.marks.has(Marks::YEAR) && is_single(*at)).find_map(|(at, _)| {
        let mut from = at;
        let mut deadline = None;
        while let Some(before) = from.checked_sub(1).filter(|before| at - before <= 6) {
            let marks = words[before].marks;
            if marks.has(Marks::of(List::Deadline)) {
                deadline = Some(before);
            }
            if !marks.has(Marks::of(List::DeadlineFill).and(Marks::of(List::Deadline))) {
                break;
            }
            from = before;
        }
        deadline.map(|deadline| (deadline, at))
    })
}

/// "by 10 %" behind "rise": from "by" to the sign, and what a target says for it.
fn amount(words: &[Word]) -> Option<(usize, usize, String)> {
    let by = Marks::of(List::ByAmount);
    let to = Marks::of(List::ToAmount);
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.marks.has(Marks::NUMBER)) {
        let Some(before) = at.checked_sub(1).filter(|before| words[*before].marks.has(by.and(to))) else { continue };
        let rise = words[..before].iter().rev().take(12).find(|word| word.marks.has(Marks::of(List::Rise)));
        let Some(rise) = rise else { continue };
        let percent = percent_end(words, at + 1);
        let next = words.get(at + 1);
        let stands_alone = next.is_none_or(|next| next.marks.has(Marks::STOP.and(Marks::of(List::Deadline))));
        if word.marks.has(Marks::YEAR) && percent.is_none() || percent.is_none() && !stands_alone {
            continue;
        }
        let sign = match (words[before].marks.has(by), rise.marks.has(Marks::of(List::Fall))) {
            (false, _) => "",
            (true, true) => "-",
            (true, false) => "+",
        };
        let digits: String = word.text.chars().filter(|character| !matches!(character, ',')).collect();
        let value = format!("{sign}{digits}{}", if percent.is_some() { "%" } else { "" });
        return Some((before, percent.unwrap_or(at), value));
    }
    None
}

/// The last word of `%`, "percent" or "per cent" at `at`.
fn percent_end(words: &[Word], at: usize) -> Option<usize> {
    let is_percent = |at: usize| words.get(at).is_some_and(|word| word.marks.has(Marks::of(List::Percent)));
    let is_half = words.get(at).is_some_and(|word| word.marks.has(Marks::FUNCTION)) && is_percent(at + 1);
    if is_percent(at) { Some(at) } else { is_half.then_some(at + 1) }
}

/// "At least 10" at the beginning.
fn least(said: &Said, words: &[Word]) -> Option<(usize, usize)> {
    let phrases = said.tongue.phrases(PhraseList::AtLeast);
    let places = phrases.iter().find_map(|phrase| phrase.matched(words, 0))?;
    let number = places.last()? + 1;
    words.get(number).filter(|word| word.marks.has(Marks::NUMBER))?;
    Some((0, percent_end(words, number + 1).unwrap_or(number)))
}

/// Marks of words without which a name promises nothing.
const WANTED: Marks =
    Marks::YEAR.and(Marks::of(List::Rise)).and(Marks::holds(PhraseList::AtLeast)).and(Marks::of(List::Percent));

/// IND-07: the year in the name is not the one of the last target.
pub(super) fn other_year(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    for (node, said) in of_things(context, Marks::YEAR, &[Kind::Indicator]) {
        let words = said.words();
        let promise = Promise::of(&said, &words);
        let (Some(year), Some((from, to))) = (promise.year, promise.due) else { continue };
        let Some((last, field)) = last_year(context, node).filter(|(last, _)| *last != year) else { continue };
        if !once.is_new(node) {
            continue;
        }
        let said_when = on_one_line(&said.spoken.text[words[from].start..words[to].end()]);
        let edits = own(context, node)
            .iter()
            .filter_map(|title| {
                let words = title.words();
                let promise = Promise::of(title, &words);
                let (_, at) = promise.due.filter(|_| promise.year == Some(year))?;
                Some(Edit { place: title.place_of(&words[at]), replacement: last.to_string() })
            })
            .collect();
        found.push(
            Finding::new(
                "IND-07",
                said.place(words[from].start, words[to].end()),
                format!(
                    "{} says \"{said_when}\" in its name, but its last target with a date is due in {last}",
                    node.described_first()
                ),
            )
            .label(field.place(), "the last target with a date")
            .help("Correct one of the years, or take the year out of the name: the target says it.")
            .with_fix(Fix { title: format!("Write {last} in the name"), edits, is_certain: false }),
        );
    }
}

/// The year in which the last target that has a date is due. `None` if a date is open or there is none.
fn last_year<'plan>(context: &Context, node: Node<'plan>) -> Option<(i16, Field<'plan>)> {
    let facts = context.document(node);
    let mut last: Option<(jiff::civil::Date, Field)> = None;
    for field in node.fields(Keyword::Target) {
        if field.is_broken() || field.has_hole() || field.is_withheld() {
            return None;
        }
        let part = field.behind(Connective::By).or_else(|| field.behind(Connective::In));
        let Some(days) = part.and_then(|part| field.date_range(part)).and_then(|range| facts.range(range)) else {
            continue;
        };
        if last.is_none_or(|(day, _)| day < days.last) {
            last = Some((days.last, field));
        }
    }
    last.map(|(day, field)| (day.year(), field))
}

/// IND-19: a target or a date stands in the name.
pub(super) fn target_in_name(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    for (node, said) in of_things(context, WANTED, &[Kind::Indicator]) {
        let words = said.words();
        let promise = Promise::of(&said, &words);
        let Some((from, to)) = promise.stretch() else { continue };
        if !once.is_new(node) {
            continue;
        }
        let stretch = on_one_line(&said.spoken.text[words[from].start..words[to].end()]);
        let what = match (promise.amount, promise.due) {
            (Some(_), Some(_)) => "its target and date",
            (Some(_), None) => "its target",
            _ => "a date",
        };
        let line = line(&promise);
        let finding = Finding::new(
            "IND-19",
            said.place(words[from].start, words[to].end()),
            format!("{} holds {what} in its name: \"{stretch}\"", node.described_first()),
        )
        .help(format!("Name what is counted, and write the rest in its block: `{line}`."));
        found.push(match split(context, node, &promise, &line) {
            Some(fix) => finding.with_fix(fix),
            None => finding,
        });
    }
}

/// `target +10% by 2026`
fn line(promise: &Promise) -> String {
    let value = promise.value.as_deref().unwrap_or("?");
    let year = promise.year.map_or("?".to_string(), |year| year.to_string());
    format!("{} {value} by {year}", Keyword::Target.text())
}

/// The names without the promise, and the promise as a target if there is none yet. `None` if that is not the only way.
fn split(context: &Context, node: Node, promise: &Promise, line: &str) -> Option<Fix> {
    if promise.begins_with_least || !may_be_added(node, promise) {
        return None;
    }
    let titles = own(context, node);
    if titles.len() != node.title().map_or(0, |title| title.0.len()) + further_titles(node) {
        return None;
    }
    let mut edits = Vec::new();
    for title in &titles {
        let words = title.words();
        let of_title = Promise::of(title, &words);
        if of_title.is_empty() {
            continue;
        }
        if (of_title.year, &of_title.value) != (promise.year, &promise.value) || of_title.begins_with_least {
            return None;
        }
        for (from, to) in [of_title.amount, of_title.due].into_iter().flatten() {
            // With the blank and the comma before it.
            let start = match from.checked_sub(1) {
                Some(before) if words[before].marks.has(Marks::STOP) => words[before].start,
                Some(before) => words[before].end(),
                // The name begins with it: what is left would begin with a small letter.
                None => return None,
            };
            let place = title.place(title.spoken.text[..start].trim_end().len(), words[to].end());
            edits.push(Edit { place, replacement: String::new() });
        }
    }
    let has_target = node.field(Keyword::Target).is_some();
    if !has_target {
        edits.extend(node.add_line("", line).edits);
    }
    let title = if has_target {
        "Take it out of the name".to_string()
    } else {
        format!("Take it out of the name, and add `{line}`")
    };
    Some(Fix { title, edits, is_certain: false })
}

/// Whether nothing contradicts the promise: there is no target yet, or one that says the same.
fn may_be_added(node: Node, promise: &Promise) -> bool {
    let mut targets = node.fields(Keyword::Target).peekable();
    if targets.peek().is_none() {
        return true;
    }
    targets.any(|field| {
        let says = |wanted: &str| field.parts().iter().any(|part| field.source_of(part) == wanted);
        let has_year = |year: i16| {
            field
                .parts()
                .iter()
                .any(|part| part.class == PartClass::Date && field.source_of(part).starts_with(&year.to_string()))
        };
        promise.value.as_deref().is_none_or(says) && promise.year.is_none_or(has_year)
    })
}

/// How many texts stand in `title` lines.
fn further_titles(node: Node) -> usize {
    let fields = node.fields(Keyword::Title);
    fields
        .flat_map(|field| field.parts().iter())
        .filter(|part| part.class == PartClass::Text)
        .map(|part| part.value as usize)
        .sum()
}
