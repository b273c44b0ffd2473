//! What is not covered, and what is left over: by the outermost activity that says itself what it costs or who pays for it, so
//! that too much for one does not hide what another lacks.

use planc_base::{Days, Decimal};
use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::spread::Share;
use super::{Entry, Sort, Spreading, Unknown};
use crate::facts::Context;

pub(super) fn gaps(context: &Context, entries: &[Entry]) -> Vec<Entry> {
    let counts = |entry: &&Entry| matches!(entry.sort, Sort::Planned | Sort::Granted | Sort::Requested);
    let speaking: FxHashSet<ThingId> = entries.iter().filter(counts).map(|entry| entry.thing).collect();
    let mut order: Vec<ThingId> = Vec::new();
    let mut units: FxHashMap<ThingId, Vec<&Entry>> = FxHashMap::default();
    for entry in entries.iter().filter(counts) {
        let unit = unit_of(context.plan.node(entry.thing), &speaking);
        let lines = units.entry(unit).or_insert_with(|| {
            order.push(unit);
            Vec::new()
        });
        lines.push(entry);
    }
    order.iter().flat_map(|unit| of_unit(context.plan.node(*unit), &units[unit])).collect()
}

/// The outermost activity around `node` that speaks of money; else `node` itself.
fn unit_of(node: Node, speaking: &FxHashSet<ThingId>) -> ThingId {
    let activities = node.ancestors().take_while(|around| around.kind() == Kind::Activity);
    activities.filter(|activity| speaking.contains(&activity.id)).last().unwrap_or(node).id
}

fn of_unit(unit: Node, entries: &[&Entry]) -> Vec<Entry> {
    let is_cost = |entry: &Entry| entry.sort == Sort::Planned;
    let known = |wanted: bool| -> Decimal {
        entries.iter().filter(|entry| is_cost(entry) == wanted).filter_map(|entry| entry.value.ok()).sum()
    };
    let is_unknown = |wanted: bool| entries.iter().any(|entry| is_cost(entry) == wanted && entry.value.is_err());
    let missing = known(true) - known(false);
    let (is_cost_open, is_funding_open) = (is_unknown(true), is_unknown(false));
    // A source that is named without an amount may pay for all of it.
    if is_funding_open && (is_cost_open || missing > Decimal::ZERO) {
        return vec![unknown(unit, entries, Sort::Gap)];
    }
    let mut found = Vec::new();
    if missing > Decimal::ZERO {
        found.extend(spread(unit, entries, missing, Sort::Gap));
    } else if missing < Decimal::ZERO && !is_cost_open {
        found.extend(spread(unit, entries, -missing, Sort::Surplus));
        if is_funding_open {
            found.push(unknown(unit, entries, Sort::Surplus));
        }
    } else if missing.is_zero() && is_funding_open {
        found.push(unknown(unit, entries, Sort::Surplus));
    }
    // What the open part costs is not covered, as far as anybody can tell.
    if is_cost_open {
        found.push(unknown(unit, entries, Sort::Gap));
    }
    found
}

fn unknown(unit: Node, entries: &[&Entry], sort: Sort) -> Entry {
    let times = entries.iter().map(|entry| entry.time);
    let time = times
        .reduce(|one, two| {
            let (one, two) = (one?, two?);
            Some(Days { first: one.first.min(two.first), last: one.last.max(two.last) })
        })
        .flatten();
    let spreading = if time.is_some() { Spreading::Computed } else { Spreading::Unknown };
    Entry { value: Err(Unknown::DependsOnUnknown), time, spreading, ..Entry::of(unit, sort) }
}

/// `amount` over the times in which the unit lacks it (or has too much), in the measure in which it does.
fn spread(unit: Node, entries: &[&Entry], amount: Decimal, sort: Sort) -> Vec<Entry> {
    let times = stretches(entries);
    let lacking: Vec<Decimal> = times
        .iter()
        .map(|time| {
            let mut difference = Decimal::ZERO;
            for entry in entries {
                if let Share::Known(value) = entry.share(*time) {
                    difference += if entry.sort == Sort::Planned { value } else { -value };
                }
            }
            if sort == Sort::Surplus { -difference } else { difference }.max(Decimal::ZERO)
        })
        .collect();
    let all: Decimal = lacking.iter().copied().sum();
    let (mut before, mut given) = (Decimal::ZERO, Decimal::ZERO);
    let mut found = Vec::new();
    for (time, lack) in times.iter().zip(lacking) {
        before += lack;
        // The differences of all times come to the amount, so that one of them is above zero.
        let up_to = match before == all {
            true => amount,
            false => amount.checked_mul(before).and_then(|product| product.checked_div(all)).unwrap_or(given),
        };
        let up_to = up_to.round_dp(2.max(amount.scale()));
        let value = up_to - given;
        given = up_to;
        if !lack.is_zero() {
            let spreading = if time.is_some() { Spreading::Computed } else { Spreading::Unknown };
            found.push(Entry { value: Ok(value), time: *time, spreading, ..Entry::of(unit, sort) });
        }
    }
    found
}

/// The stretches of time between any beginning and end of `entries`, and the time that is not known.
fn stretches(entries: &[&Entry]) -> Vec<Option<Days>> {
    let mut starts: Vec<jiff::civil::Date> = Vec::new();
    for days in entries.iter().filter_map(|entry| entry.time) {
        starts.push(days.first);
        starts.extend(days.last.tomorrow());
    }
    starts.sort_unstable();
    starts.dedup();
    let mut all: Vec<Option<Days>> = starts
        .windows(2)
        .filter_map(|pair| Some(Some(Days { first: pair[0], last: pair[1].yesterday().ok()? })))
        .collect();
    if entries.iter().any(|entry| entry.time.is_none()) {
        all.push(None);
    }
    all
}
