//! ACT-10: one short event, and a long time for it.

use planc_base::Finding;
use planc_lang::{Connective, Keyword, Kind};

use super::events::{counts_events, quantity};
use crate::facts::dates::in_words;
use crate::facts::{Context, is_given_up, schedule_of};
use crate::view::View;

/// The longest time, in days, in which one event may be said to take place: half a year.
const LONGEST: i64 = 184;

/// ACT-10: an activity whose only product is one training, meeting or the like, over more than half a year.
pub(super) fn long_time_for_one_event(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let mut lines = view.fields(Keyword::Schedule);
    let (Some(field), None) = (lines.next(), lines.next()) else { return };
    if field.has(Connective::Every) {
        return;
    }
    let Some(days) = schedule_of(field, context.document(view.node)).days() else { return };
    if days.first.duration_until(days.last).as_hours() < 24 * LONGEST {
        return;
    }
    let mut event = None;
    for child in view.node.children() {
        match child.kind() {
            Kind::Output if child.is_absent() || child.is_broken() => {}
            Kind::Output => match quantity(child) {
                Some(number) if counts_events(child, &number) && number.is_one() && event.is_none() => {
                    event = Some((child, number));
                }
                // Those who take part.
                Some(number) if !counts_events(child, &number) && !number.is_one() => {}
                _ => return,
            },
            // Steps on the way take their time.
            Kind::Activity | Kind::Milestone => return,
            _ => {}
        }
    }
    let Some((output, number)) = event.filter(|_| !is_given_up(view.node)) else { return };
    found.push(
        Finding::new(
            "ACT-10",
            field.place(),
            format!(
                "{} goes from {} to {}, but its output is {}",
                view.node.described_first(),
                in_words(days.first),
                in_words(days.last),
                written(output, number.part)
            ),
        )
        .label(output.place(), "one event")
        .help(
            "Write the quarter or month in which it takes place, or the steps before it as `milestone`s, or more events if \
             there are to be more.",
        ),
    );
}

/// "at least 1 training"
fn written<'plan>(output: planc_model::Node<'plan>, part: &planc_model::value::Part) -> String {
    let least = if part.is_behind(Connective::Least) { "at least " } else { "" };
    format!("{least}{}", output.head().source_of(part))
}
