//! IND-18 and IND-29: vague words in indicators, and products that are taken for changes.

use planc_base::{Finding, Fix};
use planc_lang::vocabularies::ResultLevel;
use planc_lang::words::List;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::title::{Once, of_things, on_one_line};
use crate::facts::Context;
use crate::wording::{Marks, Said, Word};

/// IND-18: a vague word, and nothing that says from where on it holds.
pub(super) fn vague(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    let may_be_asked = |field: Field, _: Marks| {
        field.entry().kind() == Some(Kind::Indicator)
            || matches!(field.keyword(), Some(Keyword::Title | Keyword::Target))
    };
    for said in context.wording().with_in(context.plan, Marks::of(List::Vague), may_be_asked) {
        let Some(node) = said.node().filter(|node| node.kind() == Kind::Indicator) else { continue };
        if node.is_broken() || node.is_absent() {
            continue;
        }
        let is_target = said.field.keyword() == Some(Keyword::Target);
        if !(is_target || said.is_title(node)) || has_threshold(node) {
            continue;
        }
        let words = said.words();
        let Some(at) =
            vague_word(&words).filter(|_| !(is_target && words.iter().any(|word| word.marks.has(Marks::NUMBER))))
        else {
            continue;
        };
        if !once.is_new(node) {
            continue;
        }
        let what = if is_target { "A target of" } else { "The name of" };
        found.push(
            Finding::new(
                "IND-18",
                said.place_of(&words[at]),
                format!("{what} {} says \"{}\", and nothing says from where on that holds", node.described(), words[at].text),
            )
            .help(
                "Give a target in numbers, such as `target 80% by 2026`, or say what is meant in `definition` or by the \
                 steps of a `scale`.",
            ),
        );
    }
}

/// A target in numbers, a scale or a definition, or a line that is still open or was not understood.
fn has_threshold(node: Node) -> bool {
    let says = [Keyword::Scale, Keyword::Definition].into_iter().any(|keyword| node.field(keyword).is_some());
    says || node.fields(Keyword::Target).any(|field| {
        let has_number = field
            .parts()
            .iter()
            .any(|part| planc_model::sheet::is_amount(part.class) || part.class == PartClass::Range);
        has_number || field.has_hole() || field.is_broken() || field.is_none() || field.is_withheld()
    })
}

fn vague_word(words: &[Word]) -> Option<usize> {
    let is_name = |at: usize| {
        let before = words[..at].iter().rev().find(|word| word.is_content());
        let after = words[at + 1..].iter().find(|word| word.is_content());
        before.into_iter().chain(after).any(|word| word.marks.has(Marks::of(List::NotVague)))
    };
    (0..words.len()).find(|at| words[*at].marks.has(Marks::of(List::Vague)) && !is_name(*at))
}

/// IND-29: what is counted is a product, and the indicator says, or stands where, a change is measured.
pub(super) fn product_as_change(context: &Context, found: &mut Vec<Finding>) {
    let mut once = Once::default();
    for (node, said) in of_things(context, Marks::of(List::Done), &[Kind::Indicator]) {
        let Some((level, why)) = level(node) else { continue };
        let words = said.words();
        let Some((from, to)) = product(&words).filter(|_| once.is_new(node)) else { continue };
        found.push(finding(node, said, &words, (from, to), level, &why));
    }
}

fn finding(node: Node, said: Said, words: &[Word], (from, to): (usize, usize), level: &str, why: &str) -> Finding {
    let stretch = on_one_line(&said.spoken.text[words[from].start..words[to].end()]);
    let stretch = if to - from > 4 { format!("{} … {}", words[from].text, words[to].text) } else { stretch };
    let finding = Finding::new(
        "IND-29",
        said.place(words[from].start, words[to].end()),
        format!("{} counts a product (\"{stretch}\"), but {why}", node.described_first()),
    )
    .help(format!("Write `measures output`, and measure the {level} by what is different once the product is there."));
    let output = ResultLevel::VOCABULARY.words[ResultLevel::Output as usize].text;
    match node.field(Keyword::Measures) {
        Some(field) => match field.parts().first() {
            Some(part) => finding.choice(format!("Write `measures {output}`"), field.place_of(part), output),
            None => finding,
        },
        None => {
            let line = format!("{} {output}", Keyword::Measures.text());
            let fix: Fix = node.add_line(format!("Add `{line}`"), &line);
            finding.with_fix(fix)
        }
    }
}

/// The level that an indicator measures, if that is a change, and how that is known.
fn level(node: Node) -> Option<(&'static str, String)> {
    let word = |level: ResultLevel| ResultLevel::VOCABULARY.words[level as usize].text;
    if let Some(field) = node.field(Keyword::Measures) {
        let level = field.word_index().and_then(ResultLevel::from_index).filter(|_| !field.is_broken())?;
        let is_change = matches!(level, ResultLevel::Outcome | ResultLevel::Impact);
        return is_change.then(|| (word(level), format!("says that it measures {}", word(level))));
    }
    let parent = node.parent()?;
    let level = match parent.kind() {
        Kind::Goal | Kind::Area => ResultLevel::Impact,
        Kind::Objective | Kind::Outcome => ResultLevel::Outcome,
        _ => return None,
    };
    Some((word(level), format!("stands in {}, where {} is measured", parent.described(), word(level))))
}

/// From the product to what is done with it: "System … established". The product is what the text begins with, but for words
/// of counting.
fn product(words: &[Word]) -> Option<(usize, usize)> {
    let is_head = |word: &&(usize, &Word)| word.1.is_content() && !word.1.marks.has(Marks::of(List::Counting));
    let numbered: Vec<(usize, &Word)> = words.iter().enumerate().collect();
    let heads: Vec<usize> = numbered.iter().filter(is_head).take(3).map(|(at, _)| *at).collect();
    let done = Marks::of(List::Done);
    let product = heads.iter().copied().find(|at| words[*at].marks.has(Marks::of(List::Product)))?;
    // "Trained officers", and not "Trained officers who recognise …".
    if let Some(first) = heads.first().copied().filter(|first| *first < product && words[*first].marks.has(done)) {
        return ends(words, product).then_some((first, product));
    }
    let at = (product + 1..words.len()).find(|at| words[*at].marks.has(done))?;
    ends(words, at).then_some((product, at))
}

/// Whether nothing behind the word at `at` says that something else is counted.
fn ends(words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1);
    let is_end = next.is_none_or(|next| next.marks.has(Marks::STOP.and(Marks::FUNCTION).and(Marks::NUMBER)));
    is_end && !words[at + 1..].iter().any(|word| word.marks.has(Marks::of(List::Relative)))
}
