//! Which evaluations are planned, and when.

use jiff::civil::Date as Day;
use jiff::{Span, ToSpan};
use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::vocabularies::ReviewKind;
use planc_model::Node;

use crate::facts::dates::in_words;
use crate::facts::{Context, Response};
use crate::rules::looking_back::{first_day, is_held, is_of_kind, kinds};
use crate::view::View;

/// How long before the end the preparation of the final evaluation starts.
const PREPARATION_MONTHS: i64 = 5;

/// From which length on a document has an evaluation in its middle as well.
const LONG_MONTHS: i64 = 48;

/// EVA-01: the preparation of the final evaluation starts late.
pub(super) fn final_starts_late(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) || !is_of_kind(node, ReviewKind::Final) {
        return;
    }
    let (Some(start), Some(document)) = (first_day(node, context), node.document()) else { return };
    let Some(period) = context.document(document).period else { return };
    let Some(latest) = after_the_last(period.last, -PREPARATION_MONTHS) else { return };
    if start <= latest {
        return;
    }
    let place = view.field(planc_lang::Keyword::Starts).map_or(node.place(), |field| field.place());
    found.push(
        Finding::new(
            "EVA-01",
            place,
            format!(
                "The preparation of {} starts less than {PREPARATION_MONTHS} months before {} ends on {}",
                node.described(),
                document.described(),
                in_words(period.last)
            ),
        )
        .help(format!("Let it start by {}, so that the next plan can use what comes out of it.", in_words(latest))),
    );
}

/// The day that lies so many months from the day after `last`: whole months stay whole, be they long or short.
fn after_the_last(last: Day, months: i64) -> Option<Day> {
    last.tomorrow().ok()?.checked_add(months.months()).ok()
}

/// EVA-02: a response of four years or more without an evaluation in its middle, or at its end.
pub(super) fn evaluation_missing(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(period) = response.period() else { continue };
        let is_long = period
            .first
            .checked_add(Span::new().months(LONG_MONTHS))
            .is_ok_and(|end| period.last.tomorrow().is_ok_and(|after| after >= end));
        let evaluations: Vec<Node> = response.nodes_of(Kind::Evaluation).collect();
        if !is_long || says_none(response, &evaluations) || evaluations.iter().any(|node| is_open(*node)) {
            continue;
        }
        let head = response.head();
        let held = || evaluations.iter().copied().filter(|node| is_held(*node));
        let reviews = response.nodes_of(Kind::Review).filter(|node| is_held(*node));
        let has_final = held().any(|node| is_of_kind(node, ReviewKind::Final));
        let has_middle = held().chain(reviews).any(|node| is_in_the_middle(node, period.first, period.last, context));
        let (what, example) = match (has_middle, has_final) {
            (true, true) => continue,
            (false, true) => {
                ("an evaluation or review in its middle", "evaluation mid-term-evaluation { kind mid-term }")
            }
            (true, false) => ("a final evaluation", "evaluation final-evaluation { kind final }"),
            (false, false) => {
                ("an evaluation in its middle and one at its end", "evaluation final-evaluation { kind final }")
            }
        };
        found.push(
            Finding::new(
                "EVA-02",
                head.place(),
                format!("{} lasts four years or more without {what}", head.described_first()),
            )
            .help(format!(
                "Plan what is missing, such as `{example}`, or write `evaluation none \"…\"` if there is to be none."
            )),
        );
    }
}

/// What the head says, or, where nothing is planned, any of its documents.
fn says_none(response: Response, evaluations: &[Node]) -> bool {
    let is_none = |node: &&Node| node.is_absent();
    evaluations.iter().filter(is_none).any(|node| node.parent() == Some(response.head()))
        || !evaluations.is_empty() && evaluations.iter().all(|node| node.is_absent())
}

/// Whether it may be of any kind.
fn is_open(node: Node) -> bool {
    node.is_broken() || is_held(node) && kinds(node).is_none()
}

/// Whether it says so, or starts in the middle half of the period.
fn is_in_the_middle(node: Node, first: Day, last: Day, context: &Context) -> bool {
    let Some(kinds) = kinds(node) else { return true };
    if kinds.contains(&ReviewKind::MidTerm) {
        return true;
    }
    if kinds.iter().any(|kind| matches!(kind, ReviewKind::Final | ReviewKind::ExPost)) {
        return false;
    }
    let days = |from: Day, to: Day| from.until(to).map_or(0, |span| span.get_days());
    match first_day(node, context) {
        Some(start) => {
            let (passed, whole) = (days(first, start), days(first, last));
            (whole / 4..=whole * 3 / 4).contains(&passed)
        }
        // It may be.
        None => true,
    }
}

/// EVA-03: evaluations are planned, but none some time after the end.
pub(super) fn ex_post_missing(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let evaluations: Vec<Node> = response.nodes_of(Kind::Evaluation).collect();
        let mut held = evaluations.iter().filter(|node| is_held(**node)).peekable();
        // Where none is planned at all, other rules ask for one first.
        if held.peek().is_none() || says_none(response, &evaluations) || evaluations.iter().any(|node| is_open(*node)) {
            continue;
        }
        if held.any(|node| is_of_kind(*node, ReviewKind::ExPost)) {
            continue;
        }
        let head = response.head();
        found.push(
            Finding::new(
                "EVA-03",
                head.place(),
                format!("No evaluation is foreseen some time after the end of {}", head.described()),
            )
            .help("Add one that looks at what has lasted, such as `evaluation later-evaluation { kind external, ex-post }`."),
        );
    }
}
