//! What a figure is a figure of: the whole behind a percentage, the parts of a rate, the scale and judge of a judgement.

use planc_base::Finding;
use planc_lang::vocabularies::IndicatorType;
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::amount::{Extent, Of};
use super::course::said;
use super::missing::is_silent;
use super::value::{type_of, value_of};
use crate::facts::Context;
use crate::view::View;

/// IND-12: a percentage, and not said of what; or targets that may be meant one after the other or together.
pub(super) fn of_what(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if type_of(node) == Some(IndicatorType::Percentage) && !view.has(Keyword::Denominator) && !is_made_of_parts(node) {
        found.push(
            Finding::new(
                "IND-12",
                node.place(),
                format!("{} is a percentage, and it is not said of what", node.described_first()),
            )
            .help("Add the whole, such as `denominator \"all victims assisted in the year\"`.")
            .with_fix(node.add_line("Add `denominator ?`", "denominator ?")),
        );
        return;
    }
    let Some((one, two)) = in_addition(view) else { return };
    let (before, end) = (said(one), said(two));
    found.push(
        Finding::new(
            "IND-12",
            two.place(),
            format!(
                "The target {end} of {} can be read with {before} counted in, or on top of it",
                node.described()
            ),
        )
        .label(one.place(), "the target before it")
        .help("Write the whole number that is to be there in the end, and `values cumulative`; or `values per-period` if each target counts for its own time.")
        .with_fix(node.add_line("Add `values cumulative`", "values cumulative")),
    );
}

/// Two targets of a count of which the later speaks of more, others, or additional ones, where nothing says how figures belong
/// together.
pub(super) fn in_addition<'plan>(view: &View<'plan>) -> Option<(Field<'plan>, Field<'plan>)> {
    if view.has(Keyword::Values) || view.fields(Keyword::Target).nth(1).is_none() {
        return None;
    }
    let node = view.node;
    if !matches!(type_of(node), Some(IndicatorType::Number) | None) {
        return None;
    }
    // Words where a number belongs are another rule's matter.
    let is_text = |field: Field| value_of(field).is_some_and(|part| part.class == PartClass::Text);
    let counted = |field: &Field<'plan>| {
        !field.is_broken() && type_of(node).is_none() && is_text(*field)
            || Extent::of(*field, node)
                .is_some_and(|extent| matches!(extent.of, Of::Bare | Of::Things(_) | Of::Change(_)))
    };
    let mut targets = view.fields(Keyword::Target).filter(counted);
    let one = targets.next()?;
    let is_change = |field: &Field| Extent::of(*field, node).is_some_and(|extent| matches!(extent.of, Of::Change(_)));
    let two = targets.find(|two| is_change(&one) && is_change(two) || speaks_of_others(*two))?;
    Some((one, two))
}

/// Whether a value in words, or the words of the source beside a value, speak of others.
fn speaks_of_others(field: Field) -> bool {
    const WORDS: [&str; 10] =
        ["other", "others", "another", "further", "additional", "extra", "tjera", "tjerë", "tjetër", "shtesë"];
    let words = [value_of(field), field.behind(Connective::Printed)];
    words.into_iter().flatten().filter_map(|part| field.texts(part)).any(|texts| {
        texts.0.iter().any(|(_, text)| {
            text.split(|c: char| !c.is_alphabetic()).any(|word| WORDS.contains(&word.to_lowercase().as_str()))
        })
    })
}

fn is_made_of_parts(node: Node) -> bool {
    super::missing::parts_have(node, Keyword::Denominator)
}

/// IND-15: a rate without what is divided, or by what.
pub(super) fn rate(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || type_of(node) != Some(IndicatorType::Rate) {
        return;
    }
    let missing: Vec<Keyword> = [Keyword::Numerator, Keyword::Denominator]
        .into_iter()
        .filter(|keyword| !view.has(*keyword) && !super::missing::parts_have(node, *keyword))
        .collect();
    let Some(first) = missing.first() else { return };
    let what = match missing.as_slice() {
        [Keyword::Numerator] => "it is not said what is counted above the line",
        [Keyword::Denominator] => "it is not said by what it is divided",
        _ => "it is not said what is divided by what",
    };
    let word = first.text();
    found.push(
        Finding::new("IND-15", node.place(), format!("{} is a rate, and {what}", node.described_first()))
            .help("Add both counts: `numerator \"victims trafficked again within two years\"` and `denominator \"victims identified\"`.")
            .with_fix(node.add_line(format!("Add `{word} ?`"), &both(&missing))),
    );
}

/// A line with a hole for each keyword.
fn both(missing: &[Keyword]) -> String {
    missing.iter().map(|keyword| format!("{} ?", keyword.text())).collect::<Vec<_>>().join("; ")
}

/// IND-16: a judgement without its scale, or without a judge.
pub(super) fn judgement(_: &Context, view: &View, found: &mut Vec<Finding>) {
    use IndicatorType as Type;
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if !matches!(type_of(node), Some(Type::Compliance | Type::Quality | Type::Level | Type::Extent)) {
        return;
    }
    let missing: Vec<Keyword> = [Keyword::Scale, Keyword::JudgedBy]
        .into_iter()
        .filter(|keyword| !view.has(*keyword) && !super::missing::parts_have(node, *keyword))
        .collect();
    let (what, help) = match missing.as_slice() {
        [] => return,
        [Keyword::Scale] => {
            ("has no `scale`", "Add the steps from worst to best, such as `scale \"none\", \"partial\", \"full\"`.")
        }
        [Keyword::JudgedBy] => {
            ("does not say who judges", "Add who decides which step is reached, such as `judged-by evaluators`.")
        }
        _ => (
            "has no `scale`, and does not say who judges",
            "Add the steps from worst to best and who decides, such as `scale \"none\", \"partial\", \"full\"` and `judged-by evaluators`.",
        ),
    };
    let words: Vec<String> = missing.iter().map(|keyword| format!("`{} ?`", keyword.text())).collect();
    found.push(
        Finding::new("IND-16", node.place(), format!("{} is a judgement, and {what}", node.described_first()))
            .help(help)
            .with_fix(node.add_line(format!("Add {}", words.join(" and ")), &both(&missing))),
    );
}
