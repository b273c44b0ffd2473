//! ACT-09: work that comes again and again, and how often it does.

use planc_base::{Days, Decimal, Finding};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{PartClass, Unit};

use super::events::{Quantity, counts_occasions, quantity};
use crate::facts::dates::in_words;
use crate::facts::{Context, is_given_up, schedule_of};
use crate::view::View;

/// ACT-09: outputs that count meetings, reports and the like, and fit the number of times in the schedule by none of them.
pub(super) fn count_off_schedule(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let mut lines = view.fields(Keyword::Schedule);
    let (Some(field), None) = (lines.next(), lines.next()) else { return };
    if !field.has(Connective::Every) {
        return;
    }
    let Some(times) = Times::of(field, context, view.node) else { return };
    let mut off: Option<(Node, Quantity)> = None;
    for output in view.node.children_of(Kind::Output).filter(|output| !output.is_absent() && !output.is_broken()) {
        // "4 meetings in 2026" is for a part of the time.
        let head = output.head();
        let Some(number) = quantity(output).filter(|_| !head.has(Connective::In) && !head.has_hole()) else { continue };
        if !counts_occasions(output, &number) {
            continue;
        }
        if times.fit(&number) {
            return;
        }
        off = off.or(Some((output, number)));
    }
    let Some((output, number)) = off.filter(|_| !is_given_up(view.node)) else { return };
    let written = output.head().source_of(number.part);
    let often = if times.is_least { "at least " } else { "" };
    let mut finding = Finding::new(
        "ACT-09",
        output.head().place_of(number.part),
        format!(
            "{} is planned {often}{} from {} to {}, that is {often}{} times, but its output is {written}",
            view.node.described_first(),
            times.words,
            in_words(times.window.first),
            in_words(times.window.last),
            times.count
        ),
    )
    .label(field.place(), "how often")
    .help("Correct the number or the schedule, so that they say the same.");
    if !number.unit.is_empty() && number.least == number.most {
        let right = format!("{} {}", times.count, number.unit);
        finding = finding.choice(format!("Write `{right}`"), output.head().place_of(number.part), right);
    }
    found.push(finding);
}

/// How often a schedule comes round.
struct Times {
    count: u32,
    /// How far a number may lie off: windows seldom begin and end with a week.
    margin: u32,
    is_least: bool,
    /// "every quarter"
    words: String,
    window: Days,
}

impl Times {
    fn of(field: Field, context: &Context, node: Node) -> Option<Times> {
        let window = schedule_of(field, context.document(node)).days()?;
        let part = field.behind(Connective::Every)?;
        let (unit, each) = match part.class {
            PartClass::Quantity => {
                let amount = field.amount(part)?;
                let Unit::Word(unit) = amount.unit else { return None };
                (
                    field.plan.names.text(unit),
                    u32::try_from(amount.value.mantissa()).ok().filter(|_| amount.value.scale() == 0)?,
                )
            }
            _ => (field.word(part)?, 1),
        };
        let days = u32::try_from(window.first.until(window.last).ok()?.get_days()).ok()? + 1;
        let months = months(window);
        let (length, whole) = match unit.trim_end_matches('s') {
            "week" => (each.checked_mul(7)?, days),
            "month" => (each, months),
            "quarter" => (each.checked_mul(3)?, months),
            "half-year" => (each.checked_mul(6)?, months),
            "year" => (each.checked_mul(12)?, months),
            _ => return None,
        };
        let count = whole.checked_div(length).filter(|count| *count > 0)?;
        let is_weekly = unit.trim_end_matches('s') == "week";
        // Weeks with holidays are left out as a rule.
        let margin = if is_weekly { count.div_ceil(4) } else { u32::from(whole % length != 0) };
        let is_least = field.has(Connective::Least);
        Some(Times { count, margin, is_least, words: format!("every {}", field.source_of(part)), window })
    }

    /// Whether a number is that of the times, or of several each time.
    fn fit(&self, number: &Quantity) -> bool {
        let (low, high) =
            (Decimal::from(self.count - self.margin.min(self.count)), Decimal::from(self.count + self.margin));
        let reaches = number.most.is_none_or(|most| most >= low);
        let stays = number.least.is_none_or(|least| least <= high);
        let times = Decimal::from(self.count);
        let is_multiple = number.least == number.most
            && number.least.is_some_and(|least| (least % times).is_zero() && !least.is_zero());
        // Several each time, more often in one time than in another.
        let is_many = number.least.is_some_and(|least| least > times + times);
        reaches && (stays || self.is_least) || is_multiple || is_many
    }
}

/// Calendar months that a time touches.
fn months(window: Days) -> u32 {
    let of = |day: jiff::civil::Date| i32::from(day.year()) * 12 + i32::from(day.month());
    u32::try_from(of(window.last) - of(window.first) + 1).unwrap_or(0)
}
