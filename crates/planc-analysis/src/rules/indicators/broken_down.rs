//! Figures on persons by sex, age and other features.

use planc_base::{Finding, Span};
use planc_lang::vocabularies::{Category, Dimension, Form};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Target};
use planc_model::sheet::is_amount;
use planc_model::value::{Part, PartClass};

use super::missing::{is_silent, parts_have};
use super::persons::counts_persons;
use crate::facts::Context;
use crate::view::View;

/// IND-24: an indicator that counts persons, not broken down by sex or not by age.
pub(super) fn by_sex_and_age(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || !counts_persons(node) || parts_have(node, Keyword::DisaggregatedBy) {
        return;
    }
    // A part of an indicator is broken down with the whole.
    let lines: Vec<Field> = std::iter::once(node)
        .chain(node.ancestors().skip(1).take_while(|above| above.kind() == Kind::Indicator))
        .map(|node| node.fields(Keyword::DisaggregatedBy).collect::<Vec<_>>())
        .find(|lines| !lines.is_empty())
        .unwrap_or_default();
    let is_answered = |field: &Field| field.is_broken() || field.is_none() || field.is_withheld() || field.has_hole();
    if lines.iter().any(is_answered) {
        return;
    }
    let has = |dimension: Dimension| {
        lines.iter().flat_map(|field| field.word_indices()).any(|index| Dimension::from_index(index) == Some(dimension))
    };
    let lack = match (has(Dimension::Sex), has(Dimension::Age)) {
        (true, true) => return,
        (false, true) => &["sex"][..],
        (true, false) => &["age"][..],
        (false, false) => &["sex", "age"][..],
    };
    let keyword = Keyword::DisaggregatedBy.text();
    let name = node.described_first();
    let words = lack.join(" and ");
    let Some(last) = lines.last() else {
        found.push(
            Finding::new("IND-24", node.place(), format!("{name} counts persons, and is not broken down by {words}"))
                .help(format!(
                    "Add `{keyword} sex, age`, with what else is known of them, or `{keyword} none \"…\"` if it cannot be told. \
                     If it counts no persons, write `personal-data no-persons`."
                ))
                .with_fix(node.add_line(format!("Add `{keyword} sex, age`"), &format!("{keyword} sex, age"))),
        );
        return;
    };
    let end = last.parts().last().map_or(last.entry().head().end, |part| last.span_of(part).end);
    let more = format!(", {}", lack.join(", "));
    found.push(
        Finding::new("IND-24", last.place(), format!("{name} counts persons, and is not broken down by {words}"))
            .help(format!("Add it: `{}{more}`.", last.source()))
            .choice(format!("Add `{}`", lack.join(", ")), Span::at(end as usize).in_file(last.file), more),
    );
}

/// IND-25: a group that is none of its feature, or a feature that the sources do not know.
pub(super) fn known(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if node.kind() == Kind::Reading {
        view.fields(Keyword::Split).for_each(|field| groups(field, found));
        return;
    }
    if !view.has(Keyword::DisaggregatedBy) {
        return;
    }
    let Some((sources, features)) = known_to_sources(context, view) else { return };
    for field in view.fields(Keyword::DisaggregatedBy).filter(|field| !field.is_broken()) {
        for part in field.parts().iter().filter(|part| part.class == PartClass::Word) {
            let index = (part.value & 0xffff) as usize;
            if Dimension::from_index(index).is_none_or(|dimension| features.contains(&dimension)) {
                continue;
            }
            let word = field.source_of(part);
            let names: Vec<String> =
                sources.iter().filter_map(|source| Some(format!("`{}`", source.name()?))).collect();
            let (who, knows) = match names.as_slice() {
                [one] => (format!("its source {one}"), "does not know it"),
                _ => (format!("its sources {}", names.join(", ")), "do not know it"),
            };
            let mut finding = Finding::new(
                "IND-25",
                field.place_of(part),
                format!("{} is to be broken down by `{word}`, but {who} {knows}", node.described_first()),
            )
            .help(format!("Add `{word}` to `disaggregated-by` of the source if it can give it, or take it out here."));
            if let Some(source) = sources.first() {
                finding = finding.label(source.place(), "the source");
            }
            found.push(finding);
        }
    }
}

/// The sources that an indicator is verified by, and the features by which these can break their data down. `None` unless all
/// of them say so.
fn known_to_sources<'plan>(context: &Context<'plan>, view: &View<'plan>) -> Option<(Vec<Node<'plan>>, Vec<Dimension>)> {
    let (mut sources, mut features) = (Vec::new(), Vec::new());
    for field in view.fields(Keyword::VerifiedBy) {
        for part in field.parts() {
            let Target::Thing(id) = field.target(part) else { return None };
            let source = context.plan.node(id);
            let mut lines = source.fields(Keyword::DisaggregatedBy).peekable();
            lines.peek()?;
            for line in lines {
                if line.is_broken() || line.has_hole() {
                    return None;
                }
                features.extend(line.word_indices().filter_map(Dimension::from_index));
            }
            sources.push(source);
        }
    }
    (!sources.is_empty()).then_some((sources, features))
}

/// The groups of a `split`, and of those in its block.
fn groups(split: Field, found: &mut Vec<Finding>) {
    if split.is_broken() {
        return;
    }
    for field in split.block().filter(|field| field.keyword() == Some(Keyword::Split)) {
        groups(field, found);
    }
    let mut parts = split.parts().iter();
    let Some(dimension) = parts.next().filter(|part| part.class == PartClass::Word) else { return };
    let Some(dimension) = Dimension::from_index((dimension.value & 0xffff) as usize) else { return };
    let is_group = |part: &&Part| matches!(part.class, PartClass::Word | PartClass::OwnWord);
    for part in parts.filter(|part| !is_amount(part.class)).filter(is_group) {
        let written = split.source_of(part);
        let Some(help) = stranger(dimension, written) else { continue };
        let feature = Dimension::VOCABULARY.words[dimension as usize].text;
        found.push(
            Finding::new("IND-25", split.place_of(part), format!("`{written}` is no group by `{feature}`")).help(help),
        );
    }
}

/// What to write instead of `group`, if it is none of those that `dimension` has.
fn stranger(dimension: Dimension, group: &str) -> Option<&'static str> {
    let category = Category::VOCABULARY.find(group).and_then(Category::from_index);
    match (dimension, category) {
        (_, Some(Category::Unknown)) => None,
        (Dimension::Sex, Some(Category::Child | Category::Adult)) => {
            Some("Write it in a line of its own, such as `split age child 46, adult 276`.")
        }
        (Dimension::Sex, None) if group != "other" => Some("Write `female`, `male`, `other` or `unknown`."),
        (Dimension::Age, Some(Category::Male | Category::Female)) => {
            Some("Write it in a line of its own, such as `split sex female 220, male 90`.")
        }
        (Dimension::Age, None) => Some("Write `child`, `adult` or `unknown`, or a range of years such as `18 .. 24`."),
        (Dimension::Sex | Dimension::Age, _) => None,
        (Dimension::Form, None) => Form::VOCABULARY
            .find(group)
            .is_none()
            .then_some("Write a form of exploitation as `concerns` has it, such as `forced-begging`, or a text in quotation marks."),
        (_, Some(Category::Male | Category::Female)) => {
            Some("Write it in a line of its own, such as `split sex female 220, male 90`.")
        }
        (_, Some(Category::Child | Category::Adult)) => {
            Some("Write it in a line of its own, such as `split age child 46, adult 276`.")
        }
        (_, None) => None,
    }
}
