//! GOA-12: whom the statement of purpose puts first, and whether the strategy comes back to them.

use planc_base::Finding;
use planc_lang::vocabularies::Dimension;
use planc_lang::words::{List, PhraseList};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::title::{on_one_line, own};
use crate::facts::Context;
use crate::rules::goals::list;
use crate::wording::{Marks, Said, Word};

/// How many words behind "special focus" may name whom it is on, and before "first of all".
const BEHIND: usize = 7;
const BEFORE: usize = 3;

/// GOA-12: the focus of a mission is in no objective, or in no indicator.
pub(super) fn lost(context: &Context, found: &mut Vec<Finding>) {
    let mut last = None;
    let is_mission = |field: Field, _: Marks| field.keyword() == Some(Keyword::Mission);
    for said in context.wording().with_in(context.plan, Marks::holds(PhraseList::Focus), is_mission) {
        let Some(document) = said.node().filter(|node| last != Some(node.id)) else { continue };
        let words = said.words();
        for Focus { from, to, group } in focus(&said, &words) {
            if let Some(missing) = missing(context, document, group) {
                last = Some(document.id);
                found.push(finding(document, &said, (words[from].start, words[to].end()), group, &missing));
            }
        }
    }
}

fn finding(document: Node, said: &Said, (from, to): (usize, usize), group: &str, missing: &[&str]) -> Finding {
    Finding::new(
        "GOA-12",
        said.place(from, to),
        format!(
            "The mission of {} says \"{}\", but no {} speaks of them",
            document.described(),
            on_one_line(&said.spoken.text[from..to]),
            list(missing, "and no")
        ),
    )
    .help(format!(
        "Name them in an objective and an indicator, or write `concerns {group}` in those that are about them."
    ))
}

/// A group that is put first, with the words that say so: from and to, both included.
struct Focus {
    from: usize,
    to: usize,
    group: &'static str,
}

/// The groups that are put first.
fn focus(said: &Said, words: &[Word]) -> Vec<Focus> {
    let group = |at: usize| {
        let groups = said.tongue.groups.iter();
        let mut groups = groups.filter(|(_, patterns)| patterns.iter().any(|pattern| pattern.fits(&words[at])));
        groups.next().map(|(group, _)| (at, *group))
    };
    let mut found: Vec<Focus> = Vec::new();
    for at in 0..words.len() {
        let phrases = said.tongue.phrases(PhraseList::Focus);
        let Some(places) = phrases.iter().find_map(|phrase| phrase.matched(words, at)) else { continue };
        let end = places.last().map_or(at + 1, |last| last + 1);
        let is_stop = |at: &usize| words[*at].marks.has(Marks::STOP);
        let mut named: Vec<_> =
            (end..words.len().min(end + BEHIND)).take_while(|at| !is_stop(at)).filter_map(group).collect();
        if named.is_empty() {
            named = (at.saturating_sub(BEFORE)..at).rev().take_while(|at| !is_stop(at)).filter_map(group).collect();
            named.reverse();
        }
        for (place, group) in one_each(words, named) {
            if found.iter().all(|other| other.group != group) {
                found.push(Focus { from: at.min(place), to: place.max(end - 1), group });
            }
        }
    }
    found
}

/// "Children with disabilities" are one group, the last that is named; "unaccompanied children" the first; "women and children"
/// are two.
fn one_each(words: &[Word], named: Vec<(usize, &'static str)>) -> Vec<(usize, &'static str)> {
    let mut groups: Vec<(usize, &'static str)> = Vec::new();
    for (at, group) in named {
        let before = groups.last().map(|(before, _)| &words[before + 1..at]);
        match before {
            Some([]) => {}
            Some(between) if between.iter().all(|word| is_joint(word)) => {
                groups.pop();
                groups.push((at, group));
            }
            _ => groups.push((at, group)),
        }
    }
    groups
}

/// A small word that makes one group of two.
fn is_joint(word: &Word) -> bool {
    !word.marks.has(Marks::of(List::And)) && !word.marks.has(Marks::STOP)
}

/// Which levels do not come back to the group; `None` if none is lacking or nothing can be said.
fn missing(context: &Context, document: Node, group: &str) -> Option<Vec<&'static str>> {
    let (mut aims, mut aims_speak, mut indicators, mut indicators_speak) = (false, false, false, false);
    for node in document.descendants().filter(|node| !node.is_absent()) {
        match node.kind() {
            Kind::Goal | Kind::Objective | Kind::Outcome => {
                aims |= node.kind() == Kind::Objective;
                aims_speak |= speaks_of(context, node, group);
            }
            Kind::Indicator => {
                indicators = true;
                indicators_speak |= speaks_of(context, node, group) || is_split_for(node, group);
            }
            _ => {}
        }
    }
    let lacking = [(aims && !aims_speak, "objective"), (indicators && !indicators_speak, "indicator")];
    let lacking: Vec<&str> = lacking.into_iter().filter(|(lacks, _)| *lacks).map(|(_, word)| word).collect();
    (!lacking.is_empty()).then_some(lacking)
}

fn speaks_of(context: &Context, node: Node, group: &str) -> bool {
    let says_so = node.fields(Keyword::Concerns).any(|field| {
        field.has_hole()
            || field.is_broken()
            || field
                .parts()
                .iter()
                .filter_map(|part| field.word(part))
                .any(|word| word == group || is_part_of(word, group))
    });
    says_so
        || node.is_broken()
        || own(context, node).iter().any(|title| {
            let patterns = title.tongue.groups.iter().filter(|(other, _)| *other == group || is_part_of(other, group));
            let patterns: Vec<_> = patterns.flat_map(|(_, patterns)| patterns).collect();
            title.words().iter().any(|word| patterns.iter().any(|pattern| pattern.fits(word)))
        })
}

/// Whether those in the group `part` are in `whole` as well.
fn is_part_of(part: &str, whole: &str) -> bool {
    let parts: &[&str] = match whole {
        "children" => &["girls", "boys", "unaccompanied-children", "street-children"],
        "migrants" | "foreigners" => &["refugees"],
        "women" => &["girls"],
        _ => &[],
    };
    parts.contains(&part)
}

/// Whether its figures are broken down so that the group can be seen.
fn is_split_for(node: Node, group: &str) -> bool {
    let wanted: &[Dimension] = match group {
        "children" | "boys" | "girls" | "adults" => &[Dimension::Age],
        "women" | "men" => &[Dimension::Sex],
        "migrants" | "refugees" | "foreigners" => &[Dimension::Nationality, Dimension::Status],
        "minorities" => &[Dimension::Ethnicity],
        "persons-with-disabilities" => &[Dimension::Disability],
        _ => &[],
    };
    node.fields(Keyword::DisaggregatedBy).any(|field| {
        field.has_hole()
            || field.parts().iter().any(|part| {
                let dimension = Dimension::from_index((part.value & 0xffff) as usize);
                part.class == PartClass::Word && dimension.is_some_and(|dimension| wanted.contains(&dimension))
            })
    })
}
