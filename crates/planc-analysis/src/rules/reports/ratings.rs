//! REP-04: ratings against what is measured.

use planc_base::{Days, Decimal, Finding, decimal};
use planc_lang::vocabularies::Rating;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{PartClass, Unit};

use super::filed::{Filed, subject};
use super::off_track::{rating_of, rating_word};
use super::pace::{Goal, Scale, plain};
use crate::facts::Context;
use crate::facts::dates::in_words;
use crate::settings::Profile;
use crate::view::View;

/// REP-04.
pub(super) fn disagrees(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let head = node.head();
    if node.is_broken() || head.is_withheld() {
        return;
    }
    let Some(indicator) = subject(node).filter(|about| about.kind() == Kind::Indicator) else { return };
    let Some(field) = view.field(Keyword::Rating) else {
        found.extend(rating_missing(context, node, indicator));
        return;
    };
    let Some(rating) = rating_of(field) else { return };
    let is_judged = !matches!(rating, Rating::NoData | Rating::NotStarted);
    let is_in_words = head.parts().iter().any(|part| part.class == PartClass::Text);
    if head.is_none() || is_in_words {
        let Some(scale) = Scale::of(context, indicator).filter(|_| is_judged) else {
            if head.is_none() && is_judged {
                found.push(without_value(field, indicator, rating));
            }
            return;
        };
        found.push(match head.is_none() {
            true => without_value(field, indicator, rating),
            false => value_in_words(node, field, indicator, rating, &scale),
        });
        return;
    }
    let Some(amount) = plain(head) else { return };
    if rating == Rating::NoData {
        found.push(
            Finding::new(
                "REP-04",
                field.place(),
                format!("{} is rated `no-data`, but a value is given", described_first(indicator)),
            )
            .label(head.place(), "the value")
            .help("Rate the value, or write why there is none: `reading … none \"…\"`."),
        );
        return;
    }
    let (Some(scale), Some(days)) = (Scale::of(context, indicator), measured_on(context, view)) else { return };
    let is_bound = [Connective::Least, Connective::Most, Connective::Top].iter().any(|word| head.has(*word));
    if is_bound || amount.is_change || !scale.takes(amount) {
        return;
    }
    if let Some(reason) = contradiction(&scale, rating, amount.value, days) {
        let value = written(amount.value, amount.unit == Unit::Percent, head);
        let mut finding = Finding::new(
            "REP-04",
            field.place(),
            format!(
                "{} is rated `{}`, but {}",
                described_first(indicator),
                rating_word(rating),
                reason.in_words(&value, rating, head)
            ),
        )
        .label(head.place(), "the value");
        if let Some(goal) = reason.goal() {
            finding = finding.label(goal.field.place(), "the target");
        }
        finding = match reason.better() {
            Some(better) => {
                finding.help(format!("Write `rating {}`, or correct the value or the target.", rating_word(better)))
            }
            None => finding.help("Choose another rating, or correct the value or the target."),
        };
        if let (Some(better), Some(part)) =
            (reason.better(), field.parts().iter().find(|part| part.class == PartClass::Word))
        {
            let better = rating_word(better);
            finding = finding.choice(format!("Write `rating {better}`"), field.place_of(part), better);
        }
        found.push(finding);
    }
}

/// What a rating contradicts.
enum Reason<'scale, 'plan> {
    NotReached(&'scale Goal<'plan>),
    NoneReached(&'scale Goal<'plan>),
    Reached(&'scale Goal<'plan>),
    OnlyReached(&'scale Goal<'plan>),
    NotDue(&'scale Goal<'plan>),
    TooSlow(&'scale Goal<'plan>, Decimal),
}

fn contradiction<'scale, 'plan>(
    scale: &'scale Scale<'plan>,
    rating: Rating,
    value: Decimal,
    days: Days,
) -> Option<Reason<'scale, 'plan>> {
    let (past, next) = scale.comparable(days);
    let is_reached = |goal: &Goal| scale.reaches(value, goal);
    let last_due = past.last().copied();
    match rating {
        Rating::Achieved | Rating::Exceeded => {
            let all: Vec<&Goal> = past.iter().copied().chain(next).collect();
            let nearest = last_due.or(next)?;
            if all.iter().any(|goal| is_reached(goal).is_none()) {
                return None;
            }
            if all.iter().all(|goal| is_reached(goal) == Some(false)) {
                return Some(Reason::NoneReached(nearest));
            }
            let is_exact = rating == Rating::Exceeded
                && all.iter().all(|goal| is_reached(goal) == Some(false) || goal.value == value);
            let exact = all.iter().copied().find(|goal| goal.value == value);
            exact.filter(|_| is_exact).map(Reason::OnlyReached)
        }
        Rating::OffTrack | Rating::Missed => {
            if let Some(next) = next {
                if is_reached(next)? {
                    return Some(Reason::Reached(next));
                }
                let is_any_missed = past.iter().any(|goal| is_reached(goal) == Some(false));
                return (rating == Rating::Missed && !is_any_missed).then_some(Reason::NotDue(next));
            }
            let goal = last_due?;
            (is_reached(goal)?).then_some(Reason::Reached(goal))
        }
        Rating::OnTrack => match next {
            None => {
                let goal = last_due?;
                (!is_reached(goal)?).then_some(Reason::NotReached(goal))
            }
            Some(next) => {
                let least = scale.least_on_track(next, days.last)?;
                scale.falls_short(value, least).then_some(Reason::TooSlow(next, least))
            }
        },
        Rating::NotStarted | Rating::NoData => None,
    }
}

impl<'scale, 'plan> Reason<'scale, 'plan> {
    fn goal(&self) -> Option<&'scale Goal<'plan>> {
        match self {
            Reason::NotReached(goal)
            | Reason::NoneReached(goal)
            | Reason::Reached(goal)
            | Reason::OnlyReached(goal)
            | Reason::NotDue(goal)
            | Reason::TooSlow(goal, _) => Some(goal),
        }
    }

    /// The rating that fits, where there is one.
    fn better(&self) -> Option<Rating> {
        match self {
            Reason::NotReached(_) => Some(Rating::Missed),
            Reason::Reached(_) | Reason::OnlyReached(_) => Some(Rating::Achieved),
            Reason::NotDue(_) | Reason::TooSlow(..) => Some(Rating::OffTrack),
            Reason::NoneReached(_) => None,
        }
    }

    fn in_words(&self, value: &str, rating: Rating, head: Field) -> String {
        let Some(goal) = self.goal() else { return String::new() };
        let is_percent = plain(goal.field).is_some_and(|amount| amount.unit == Unit::Percent && !amount.is_change);
        // A target that is relative to the baseline is in the unit of the value.
        let is_relative = plain(goal.field).is_some_and(|amount| amount.is_change);
        let field = if is_relative { head } else { goal.field };
        let target = written(goal.value, is_percent, field);
        let due = in_words(goal.due.last);
        match self {
            Reason::NotReached(_) => format!("its value is {value}, and the target was {target} by {due}"),
            Reason::NoneReached(_) => format!("its value is {value}, and the target is {target} by {due}"),
            Reason::Reached(_) if rating == Rating::Missed || rating == Rating::OffTrack => {
                format!("its value of {value} has reached the target of {target}")
            }
            Reason::Reached(_) | Reason::OnlyReached(_) => format!("its value of {value} is just the target"),
            Reason::NotDue(_) => format!("the target of {target} is due only on {due}"),
            Reason::TooSlow(_, least) => {
                let least = written(least.round_dp(1), is_percent, field);
                format!(
                    "its value is {value}, not half of the way that leads in time to {target} by {due} (half of it would be {least})"
                )
            }
        }
    }
}

/// "80%", "310 calls".
fn written(value: Decimal, is_percent: bool, field: Field) -> String {
    let number = decimal::format_for_reading(value.normalize());
    if is_percent {
        return format!("{number}%");
    }
    match plain(field).map(|amount| amount.unit) {
        Some(Unit::Word(unit)) if plain(field).is_some_and(|amount| !amount.is_change) => {
            format!("{number} {}", field.plan.names.text(unit))
        }
        Some(Unit::Currency(currency)) => format!("{number} {currency}"),
        _ => number,
    }
}

fn described_first(node: Node) -> String {
    node.described_first()
}

/// The time that the value stands for: that of the report; with `on`, until that day.
fn measured_on(context: &Context, view: &View) -> Option<Days> {
    let report = Filed::of(context, view.node.parent().filter(|parent| parent.kind() == Kind::Report)?);
    let period = report.days?;
    let Some(on) = view.field(Keyword::On) else { return Some(period) };
    let date = on.parts().iter().find_map(|part| on.date(part))?;
    let facts = report.document.map(|document| context.document(document));
    let day = date.days(facts.map_or(1, |facts| facts.fiscal_start), facts.and_then(|facts| facts.year))?;
    if day.last == period.last {
        Some(period)
    } else {
        Some(Days { first: day.first.min(period.first), last: day.last })
    }
}

fn without_value(field: Field, indicator: Node, rating: Rating) -> Finding {
    Finding::new(
        "REP-04",
        field.place(),
        format!("{} is rated `{}`, but no value is given", described_first(indicator), rating_word(rating)),
    )
    .help("Add the value that was measured, or write `rating no-data`.")
    .with_choice(field)
}

/// A value in words, and targets in numbers.
fn value_in_words(reading: Node, field: Field, indicator: Node, rating: Rating, scale: &Scale) -> Finding {
    let finding = Finding::new(
        "REP-04",
        field.place(),
        format!(
            "{} is rated `{}`, but its value is in words, and its target a number",
            described_first(indicator),
            rating_word(rating)
        ),
    )
    .label(reading.place(), "the value");
    let finding = match scale.targets.first() {
        Some(goal) => finding.label(goal.field.place(), "the target"),
        None => finding,
    };
    finding.help("Write the number that was measured, and keep the words in a `note`.")
}

trait WithChoice {
    fn with_choice(self, field: Field) -> Self;
}

impl WithChoice for Finding {
    /// Offers the rating for what is not known.
    fn with_choice(self, field: Field) -> Finding {
        match field.parts().iter().find(|part| part.class == PartClass::Word) {
            Some(part) => self.choice("Write `rating no-data`", field.place_of(part), rating_word(Rating::NoData)),
            None => self,
        }
    }
}

/// No rating where none can be worked out: a value in words of an indicator whose targets are in words. It is asked for once the
/// plan is adopted, and never in the smallest profile, since it is a gap and no contradiction.
fn rating_missing(context: &Context, reading: Node, indicator: Node) -> Option<Finding> {
    let is_in_words = |field: &Field| field.parts().iter().any(|part| part.class == PartClass::Text);
    let is_asked = context.settings.profile != Profile::Minimal
        && (context.is_adopted(reading) || context.settings.profile == Profile::Adopted);
    let head = reading.head();
    let has_targets_in_words =
        || indicator.fields(Keyword::Target).any(|field| !field.is_none() && is_in_words(&field));
    if !is_asked || head.is_none() || !is_in_words(&head) || !has_targets_in_words() {
        return None;
    }
    Some(
        Finding::new(
            "REP-04",
            reading.place(),
            format!("{} has a value in words, and no `rating`", described_first(indicator)),
        )
        .help("Say whether it is on its way to the target: `rating on-track` or `rating off-track`.")
        .with_fix(reading.add_line("Add `rating ?`", "rating ?")),
    )
}
