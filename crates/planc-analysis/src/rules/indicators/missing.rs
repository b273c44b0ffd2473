//! What an indicator does not say.

use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::PartClass;

use super::value::{example, in_words, is_relative, value_of};
use crate::facts::Context;
use crate::view::View;

/// IND-01: no baseline, and no target that needs one.
pub(super) fn baseline(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Baseline) || is_silent(node) || parts_have(node, Keyword::Baseline) {
        return;
    }
    if view.fields(Keyword::Target).any(|target| !target.is_broken() && is_relative(target)) {
        return;
    }
    found.push(
        Finding::new("IND-01", node.place(), format!("{} has no `baseline`", node.described_first()))
            .help(format!(
                "Add the value before the work begins, such as `{}`, or `baseline ?` while it is being measured.",
                example_of_baseline(view, context)
            ))
            .with_fix(node.add_line("Add `baseline ?`", "baseline ?")),
    );
}

/// IND-04: no target, or one without a date.
pub(super) fn target(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !view.has(Keyword::Target) {
        if is_silent(node) || parts_have(node, Keyword::Target) {
            return;
        }
        let value = example(view, context, "1_600", "80%", usize::MAX);
        found.push(
            Finding::new("IND-04", node.place(), format!("{} has no `target`", node.described_first()))
                .help(format!(
                    "Add the value to be reached, and by when, such as `target {value} by {}`, or `target ?` while it is open.",
                    end_of_document(view, context)
                ))
                .with_fix(node.add_line("Add `target ?`", "target ?")),
        );
        return;
    }
    for field in view.fields(Keyword::Target) {
        let is_answer = field.is_broken() || field.is_none() || field.is_withheld();
        let is_open = value_of(field).is_some_and(|part| part.class == PartClass::Hole);
        if is_answer || is_open || field.has(Connective::By) || field.has(Connective::In) {
            continue;
        }
        let what = in_words(field).map_or("A target".to_string(), |value| format!("The target of {value}"));
        let written = written_value(field);
        let end = end_of_document(view, context);
        found.push(Finding::new("IND-04", field.place(), format!("{what} of {} has no date", node.described())).help(
            format!(
                "Write by when, such as `target {written} by {end}`, or for which time: `target {written} in {end}`."
            ),
        ));
    }
}

/// IND-11: a relative target, and no number that it is relative to.
pub(super) fn number_to_start_from(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) || !view.has(Keyword::Target) {
        return;
    }
    let Some(target) = view.fields(Keyword::Target).find(|target| !target.is_broken() && is_relative(*target)) else {
        return;
    };
    let is_about_direction = target.has(Connective::Above) || target.has(Connective::Below);
    let baseline = view.field(Keyword::Baseline);
    match baseline {
        // The parts of an indicator may have the baselines that it has not.
        None if parts_have(node, Keyword::Baseline) => return,
        None => {}
        Some(field) if field.is_broken() || field.is_withheld() => return,
        Some(field) if field.is_none() => {}
        // Better than a step of the scale is as clear as better than a number.
        Some(field) if value_of(field).is_some_and(|part| part.class == PartClass::Text) && !is_about_direction => {}
        Some(_) => return,
    }
    let value = in_words(target).filter(|_| !is_about_direction);
    let what = match value {
        Some(value) => format!("The target {value}"),
        None if target.has(Connective::Above) => "The target `above baseline`".to_string(),
        None => "The target `below baseline`".to_string(),
    };
    let lack =
        if is_about_direction { "has no baseline to compare with" } else { "has no baseline in numbers to start from" };
    let mut finding =
        Finding::new("IND-11", target.place(), format!("{what} of {} {lack}", node.described())).help(format!(
            "Write the value, such as `{}`, or `baseline ?` while it is being measured.",
            example_of_baseline(view, context)
        ));
    match baseline {
        None => finding = finding.with_fix(node.add_line("Add `baseline ?`", "baseline ?")),
        Some(field) => finding = finding.label(field.place(), "the baseline"),
    }
    found.push(finding);
}

/// IND-14: no type.
pub(super) fn type_of_measure(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if view.has(Keyword::Type) || is_silent(node) {
        return;
    }
    found.push(
        Finding::new("IND-14", node.place(), format!("{} has no `type`", node.described_first()))
            .help("Add it, such as `type number`; the others are percentage, rate, money, compliance, quality, level and extent.")
            .with_fix(node.add_line("Add `type ?`", "type ?")),
    );
}

/// Whether its line was not understood, or says that there is none.
pub(super) fn is_silent(node: Node) -> bool {
    node.is_broken() || node.is_absent()
}

/// Whether one of the indicators that it is made up of has a field with `keyword`.
pub(super) fn parts_have(node: Node, keyword: Keyword) -> bool {
    node.children_of(Kind::Indicator).any(|part| part.field(keyword).is_some() || parts_have(part, keyword))
}

pub(super) fn example_of_baseline(view: &View, context: &Context) -> String {
    format!("baseline {} in {}", example(view, context, "1_240", "40%", 0), year_before(view, context))
}

/// The year before the document's period begins: what baselines are mostly from.
pub(super) fn year_before(view: &View, context: &Context) -> i16 {
    context.document(view.node).period.map_or(context.settings.today, |period| period.first).year() - 1
}

/// The end of the period of its document, as a date: `2028`, or `2028-06`.
fn end_of_document(view: &View, context: &Context) -> String {
    let last: Day = context.document(view.node).period.map_or(context.settings.today, |period| period.last);
    if last.month() == 12 || context.document(view.node).period.is_none() {
        return last.year().to_string();
    }
    format!("{}-{:02}", last.year(), last.month())
}

/// The value as it stands on the line.
pub(super) fn written_value(field: Field) -> String {
    let source = field.source();
    let keyword = field.keyword().map_or("", Keyword::text);
    let after_keyword = source.strip_prefix(keyword).unwrap_or(source).trim_start();
    let start = source.len() - after_keyword.len();
    let end = value_of(field).map_or(0, |part| (field.span_of(part).end - field.entry().head().start) as usize);
    match source.get(start..end) {
        Some(value) if !value.is_empty() => value.to_string(),
        _ if field.has(Connective::Above) => "above baseline".to_string(),
        _ if field.has(Connective::Below) => "below baseline".to_string(),
        _ => "…".to_string(),
    }
}
