//! The money of the plan: what each document comes to, by area, time and source, and what belongs to each thing.

use std::collections::BTreeMap;

use planc_analysis::facts::documents_above;
use planc_analysis::ledger::{Entry, Ledger, Sort, Total, aims, areas, bodies, group_by};
use planc_base::Decimal;
use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::cell::{Amount, Sums};
use super::shown::Shown;
use crate::builders::money::{COLUMNS, Slice};
use crate::builders::resources;
use crate::request::Request;

#[derive(Serialize)]
pub struct Money {
    /// The sorts that each sum has a place for.
    sorts: [&'static str; COLUMNS.len()],
    ledgers: Vec<LedgerOfPage>,
    /// By thing, what belongs to it in each ledger.
    of: BTreeMap<u32, Vec<(usize, Sums)>>,
}

#[derive(Serialize)]
struct LedgerOfPage {
    document: Option<u32>,
    currency: String,
    total: Sums,
    areas: Vec<Row>,
    years: Vec<Row>,
    sources: Vec<Row>,
    origins: Vec<Row>,
    /// How much goes from which source to which row of the areas; the source is a row too.
    flows: Vec<(usize, usize, Amount)>,
}

/// What it is called, the number of what it is about or -1, and its sums.
#[derive(Serialize)]
struct Row(String, i64, Sums);

pub fn of(request: &Request, shown: &Shown) -> Money {
    let ledgers = Ledger::all(request.context);
    let mut of: BTreeMap<u32, Vec<(usize, Sums)>> = BTreeMap::new();
    for (index, ledger) in ledgers.iter().enumerate() {
        for (place, totals) in by_thing(request, shown, ledger) {
            of.entry(place).or_default().push((index, Sums::of(&totals)));
        }
    }
    let ledgers = ledgers.iter().map(|ledger| written(request, shown, ledger)).collect();
    Money { sorts: COLUMNS.map(|(_, name)| name), ledgers, of }
}

fn written(request: &Request, shown: &Shown, ledger: &Ledger) -> LedgerOfPage {
    let all: Vec<&Entry> = ledger.entries.iter().collect();
    let by_area = resources::by_keys(request, &all, "money.no-area", areas);
    let by_source = resources::by_source(request, &all);
    let rows = |slices: &[Slice]| slices.iter().map(|slice| row(shown, slice)).collect();
    LedgerOfPage {
        document: shown.place(ledger.document),
        currency: ledger.currency.code().to_string(),
        total: Sums::of(&COLUMNS.map(|(sort, _)| ledger.total(sort))),
        flows: flows(&by_source, &by_area),
        areas: rows(&by_area),
        years: rows(&resources::by_time(request, ledger, 12)),
        sources: rows(&by_source),
        origins: rows(&resources::by_origin(request, &all)),
    }
}

fn row(shown: &Shown, slice: &Slice) -> Row {
    let about = slice.about.as_deref().and_then(|path| shown.at(path));
    Row(slice.name.plain(), about.map_or(-1, i64::from), Sums::of(&COLUMNS.map(|(sort, _)| slice.total(sort))))
}

/// What pays, from each source to each area: granted, requested and not covered together.
fn flows(sources: &[Slice], areas: &[Slice]) -> Vec<(usize, usize, Amount)> {
    let pays = |entry: &&&Entry| matches!(entry.sort, Sort::Granted | Sort::Requested | Sort::Gap);
    let mut source_of: FxHashMap<*const Entry, usize> = FxHashMap::default();
    for (source, slice) in sources.iter().enumerate() {
        source_of.extend(slice.entries.iter().map(|entry| (std::ptr::from_ref(*entry), source)));
    }
    let mut flows: BTreeMap<(usize, usize), Decimal> = BTreeMap::new();
    for (area, slice) in areas.iter().enumerate() {
        for entry in slice.entries.iter().filter(pays) {
            let value = entry.value.unwrap_or_default();
            if let Some(source) = source_of.get(&std::ptr::from_ref(*entry)).filter(|_| value > Decimal::ZERO) {
                let flow = flows.entry((*source, area)).or_default();
                *flow = flow.saturating_add(value);
            }
        }
    }
    flows.into_iter().filter_map(|((source, area), sum)| Some((source, area, Amount::of(sum)?))).collect()
}

/// What each thing comes to: every entry belongs to what it stands in, to the aims that are served, to who answers for it, to
/// what pays for it, and to the documents that are carried out.
fn by_thing(request: &Request, shown: &Shown, ledger: &Ledger) -> BTreeMap<u32, [Total; COLUMNS.len()]> {
    let plan = request.context.plan;
    let mut all: BTreeMap<u32, [Total; COLUMNS.len()]> = BTreeMap::new();
    let above: Vec<ThingId> = documents_above(plan.node(ledger.document)).collect();
    for group in group_by(&ledger.entries, |entry| entry.thing) {
        let owners = owners(plan.node(group.key), &above);
        for entry in group.entries {
            let Some(sort) = COLUMNS.iter().position(|(sort, _)| *sort == entry.sort) else { continue };
            let one = Total::of([entry], None);
            let fund = entry.fund.filter(|fund| !owners.contains(fund));
            for place in shown.places(owners.iter().copied().chain(fund)) {
                let total = &mut all.entry(place).or_default()[sort];
                total.known = total.known.saturating_add(one.known);
                total.unknown += one.unknown;
                total.count += one.count;
            }
        }
    }
    all
}

fn owners(node: Node, above: &[ThingId]) -> Vec<ThingId> {
    let around = node.ancestors().map(|around| around.id);
    let served = [Kind::Area, Kind::Goal, Kind::Objective].into_iter().flat_map(|kind| aims(node, kind));
    let mut owners: Vec<ThingId> = around.chain(served).chain(bodies(node)).chain(above.iter().copied()).collect();
    owners.sort_unstable();
    owners.dedup();
    owners
}
