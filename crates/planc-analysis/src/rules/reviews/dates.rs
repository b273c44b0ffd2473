//! REV-01: how long nobody looks back.

use jiff::ToSpan;
use jiff::civil::Date as Day;
use planc_base::Finding;
use planc_lang::vocabularies::ReviewKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::Context;
use crate::facts::dates::in_words;
use crate::rules::looking_back::{first_day, is_held, is_of_kind, last_day};

/// The longest time between two reviews.
const MONTHS: i64 = 24;

/// More than two years pass without a review or an evaluation.
pub(super) fn too_long_without(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        let Some(period) = response.period() else { continue };
        let head = response.head();
        let says_none = |node: Node| node.is_absent() && node.parent() == Some(head);
        if response.nodes_of(Kind::Review).any(says_none) {
            continue;
        }
        let held = response.nodes_of(Kind::Review).chain(response.nodes_of(Kind::Evaluation)).filter(|node| {
            // What is not understood may be held at any time.
            node.is_broken() || is_held(*node) && !is_of_kind(*node, ReviewKind::ExPost)
        });
        let starts: Option<Vec<(Day, Node)>> = held.map(|node| Some((first_day(node, context)?, node))).collect();
        // Where nothing is planned at all, or no date yet, other rules ask for it.
        let Some(mut starts) = starts.filter(|starts| !starts.is_empty()) else { continue };
        starts.sort_by_key(|(start, _)| *start);
        let (mut last, mut since) = (period.first, format!("the start of {}", head.described()));
        for (start, node) in starts {
            let Some(limit) = limit(last) else { continue };
            if start > limit {
                let place = node.field(Keyword::Starts).map_or(node.place(), |field| field.place());
                found.push(
                    Finding::new(
                        "REV-01",
                        place,
                        format!(
                            "More than {MONTHS} months pass between {since} on {} and {}",
                            in_words(last),
                            node.described()
                        ),
                    )
                    .help(format!("Let it start by {}, or plan another review before.", in_words(limit))),
                );
            }
            let end = last_day(node, context).unwrap_or(start).max(start);
            if end > last {
                (last, since) = (end, format!("the end of {}", node.described()));
            }
        }
        let Some(limit) = limit(last) else { continue };
        if period.last > limit {
            found.push(
                Finding::new(
                    "REV-01",
                    head.place(),
                    format!(
                        "More than {MONTHS} months pass between {since} on {} and the end of {}, without a review",
                        in_words(last),
                        head.described()
                    ),
                )
                .help(format!("Plan a review or an evaluation that starts by {}.", in_words(limit))),
            );
        }
    }
}

fn limit(last: Day) -> Option<Day> {
    last.checked_add(MONTHS.months()).ok()
}
