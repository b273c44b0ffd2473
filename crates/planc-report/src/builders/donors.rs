//! What is not funded yet, for a donor to pick from: by area, with amount, body, time and priority, what comes first in front.

use planc_analysis::ledger::{Entry, Ledger, Sort, Total, areas, bodies, group_by};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::{money, resources, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "donors", "donors.title");
    document.is_wide = true;
    let ledgers = Ledger::all(request.context);
    let open = ledgers.iter().map(|ledger| (ledger, needs(request, ledger)));
    let open: Vec<(&Ledger, Vec<Need>)> = open.filter(|(_, needs)| !needs.is_empty()).collect();
    if open.is_empty() {
        document.paragraph(language.label("donors.nothing"));
        return document;
    }
    for (ledger, needs) in &open {
        let node = request.context.plan.node(ledger.document);
        if open.len() > 1 {
            document.heading_about(2, words::title(request, node), node.path());
        }
        let fact = |key: &'static str, sort| {
            let value = money::value(ledger.total(sort), ledger.currency);
            Fact::new(key, language.label(&format!("money.{key}")), value)
        };
        document.facts(vec![fact("gap", Sort::Gap), fact("requested", Sort::Requested)]);
        document.table(table(request, ledger, needs));
    }
    document.note(language.label("donors.how"));
    for ledger in &ledgers {
        let all: Vec<&Entry> = ledger.entries.iter().collect();
        if all.iter().all(|entry| entry.fund.is_none()) {
            continue;
        }
        let givers = resources::by_giver(request, &all);
        let node = request.context.plan.node(ledger.document);
        let title = Text::from(language.label("donors.givers")).with(": ").with(words::title(request, node));
        document.heading_about(2, title, node.path());
        document.table(money::breakdown(request, ledger, "givers", &givers));
    }
    document
}

/// An activity that lacks money, or for which it is only requested.
struct Need<'ledger> {
    of: ThingId,
    entries: Vec<&'ledger Entry>,
}

impl Need<'_> {
    fn total(&self, sort: Sort) -> Total {
        Total::of(self.entries.iter().copied().filter(|entry| entry.sort == sort), None)
    }
}

fn needs<'ledger>(request: &Request, ledger: &'ledger Ledger) -> Vec<Need<'ledger>> {
    let plan = request.context.plan;
    // What such an activity costs may stand with its parts: they belong to it.
    let open = |sort| ledger.sorted(sort).map(|entry| entry.thing);
    let open: FxHashSet<ThingId> = open(Sort::Gap).chain(open(Sort::Requested)).collect();
    let unit = |node: Node| node.ancestors().filter(|around| open.contains(&around.id)).last().unwrap_or(node).id;
    let groups = group_by(&ledger.entries, |entry| unit(plan.node(entry.thing)));
    let is_open = |need: &Need| need.total(Sort::Gap).count > 0 || need.total(Sort::Requested).count > 0;
    groups.into_iter().map(|group| Need { of: group.key, entries: group.entries }).filter(is_open).collect()
}

fn table(request: &Request, ledger: &Ledger, needs: &[Need]) -> Table {
    let language = request.language;
    let plan = request.context.plan;
    let label = |key: &str| language.label(&format!("money.{key}"));
    const SUMS: [(Sort, &str); 4] =
        [(Sort::Planned, "planned"), (Sort::Granted, "granted"), (Sort::Requested, "requested"), (Sort::Gap, "gap")];
    let mut columns = vec![
        Column::text("activity", label("activity"), 9),
        Column::text("body", label("body"), 6),
        Column::text("time", label("time"), 4),
        Column::text("priority", label("priority"), 3),
        Column::text("asked", label("asked"), 6),
    ];
    columns.extend(SUMS.map(|(_, key)| Column::number(key, label(key), 4)));
    let mut table = Table::new("needs", "", columns);
    let sums = |needs: &[&Need]| {
        let entries: Vec<&Entry> = needs.iter().flat_map(|need| need.entries.iter().copied()).collect();
        let of = |sort| Total::of(entries.iter().copied().filter(|entry| entry.sort == sort), None);
        SUMS.map(|(sort, _)| money::value(of(sort), ledger.currency))
    };
    let total = |name: Text, needs: &[&Need]| {
        let head = [Value::text(name), Value::Empty, Value::Empty, Value::Empty, Value::Empty];
        head.into_iter().chain(sums(needs)).collect::<Vec<_>>()
    };
    let mut by_area: Vec<(Vec<ThingId>, Vec<&Need>)> = Vec::new();
    for need in needs {
        let key = areas(plan.node(need.of));
        match by_area.iter_mut().find(|(other, _)| *other == key) {
            Some((_, needs)) => needs.push(need),
            None => by_area.push((key, vec![need])),
        }
    }
    by_area.sort_by_key(|(key, _)| {
        let places: Vec<u32> = key.iter().map(|id| plan.thing(*id).first).collect();
        (key.is_empty(), key.len(), places)
    });
    let mut all = Vec::new();
    for (key, mut needs) in by_area {
        // Within one rank in the order of the plan.
        needs.sort_by_key(|need| money::priority(plan.node(need.of)).map_or(u8::MAX, |priority| priority as u8));
        let area = money::names(request, &key, "money.no-area");
        table.group(1, area.clone(), money::about(request, &key));
        let mut rows = Vec::new();
        for need in &needs {
            rows.push(table.rows.len());
            let node = plan.node(need.of);
            let cells = need_cells(request, node, need);
            table.row(cells.into_iter().chain(sums(&[need])).collect(), Some(node.path()));
        }
        all.extend(rows.iter().copied());
        table.total(rows, total(Text::from(label("sum")).with(": ").with(area), &needs));
    }
    table.total(all, total(Text::from(label("all")), &needs.iter().collect::<Vec<_>>()));
    table
}

fn need_cells(request: &Request, node: Node, need: &Need) -> Vec<Value> {
    let asked = need.entries.iter().filter(|entry| entry.sort == Sort::Requested).filter_map(|entry| entry.fund);
    let mut asked: Vec<ThingId> = asked.collect();
    asked.sort_unstable();
    asked.dedup();
    vec![
        Value::text(money::named(request, node)),
        Value::text(money::names(request, &bodies(node), "money.no-body")),
        money::time(need.entries.iter().copied().filter(|entry| entry.sort == Sort::Planned)),
        Value::text(
            money::priority(node).map_or(String::new(), |priority| money::priority_word(request, Some(priority))),
        ),
        Value::lines(asked.iter().map(|id| words::title(request, request.context.plan.node(*id))).collect()),
    ]
}
