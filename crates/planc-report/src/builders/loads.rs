//! How much each body has to do at once, as tables: its own by quarter, and that of all beside each other.

use planc_analysis::ledger::Total;
use planc_analysis::load::{BodyLoad, Load, Quarter};
use planc_base::Currency;
use planc_model::Node;

use super::{money, words};
use crate::document::{Column, Table, Text, Value};
use crate::request::Request;

/// Quarters beside each other in one table of all bodies.
const BESIDE: usize = 12;

/// The load of one body: a row for each quarter.
pub fn of_body(request: &Request, load: &BodyLoad) -> Option<Table> {
    let label = |key: &str| request.language.label(&format!("load.{key}"));
    let mut currencies: Vec<Currency> = Vec::new();
    for budget in load.quarters.values().flat_map(|load| &load.budgets) {
        if !currencies.contains(&budget.currency) {
            currencies.push(budget.currency);
        }
    }
    let is_shared = load.quarters.values().flat_map(|load| &load.budgets).any(|budget| budget.shared.count > 0);
    let mut columns = vec![
        Column::text("quarter", label("quarter"), 4),
        Column::number("leads", label("leads"), 3),
        Column::number("supports", label("supports"), 3),
    ];
    for currency in &currencies {
        let key = |key: &str| match currencies.len() {
            1 => key.to_string(),
            _ => format!("{key}-{}", currency.code().to_lowercase()),
        };
        columns.push(Column::number(key("budget"), label("budget"), 4));
        if is_shared {
            columns.push(Column::number(key("shared-budget"), label("shared-budget"), 4));
        }
    }
    let mut table = Table::new("load", label("load"), columns);
    for (quarter, load) in &load.quarters {
        let Some(days) = quarter.days() else { continue };
        let mut cells =
            vec![Value::Days(days), Value::Count(u64::from(load.leads)), Value::Count(u64::from(load.supports))];
        for currency in &currencies {
            let (own, shared) = budget(load, *currency);
            cells.push(money::value(own, *currency));
            if is_shared {
                cells.push(money::value(shared, *currency));
            }
        }
        table.row(cells, None);
    }
    if load.undated != (0, 0) {
        let (leads, supports) = load.undated;
        let counts = [label("undated")].map(Value::text).into_iter();
        let counts = counts.chain([Value::Count(u64::from(leads)), Value::Count(u64::from(supports))]);
        let rest = table.columns.len() - 3;
        table.row(counts.chain(std::iter::repeat_n(Value::Empty, rest)).collect(), None);
    }
    (!table.rows.is_empty()).then_some(table)
}

fn budget(load: &Load, currency: Currency) -> (Total, Total) {
    let budget = load.budgets.iter().find(|budget| budget.currency == currency);
    budget.map_or((Total::default(), Total::default()), |budget| (budget.own, budget.shared))
}

/// How many activities each body leads in each quarter, all bodies beside each other: a table for each few years.
pub fn of_all(request: &Request, loads: &[BodyLoad]) -> Vec<Table> {
    let language = request.language;
    let led = |load: &BodyLoad| -> Vec<Quarter> {
        load.quarters.iter().filter(|(_, load)| load.leads > 0).map(|(quarter, _)| *quarter).collect()
    };
    let used: Vec<Quarter> = loads.iter().flat_map(led).collect();
    let (Some(first), Some(last)) = (used.iter().min(), used.iter().max()) else { return Vec::new() };
    let quarters: Vec<Quarter> = (first.0..=last.0).map(Quarter).collect();
    let of_time = |quarters: &[Quarter]| {
        let mut columns = vec![Column::text("body", language.label("money.institutions"), 10)];
        columns.extend(quarters.iter().map(|quarter| {
            let name = quarter.days().map_or_else(|| quarter.to_string(), |days| language.days(days));
            Column::number(quarter.to_string(), name, 2)
        }));
        columns.push(Column::text("heaviest", language.label("load.heaviest"), 4));
        let mut table = Table::new("loads", "", columns);
        for load in loads.iter().filter(|load| load.heaviest().is_some()) {
            let node: Node = request.context.plan.node(load.body);
            let mut cells = vec![Value::text(words::title(request, node))];
            cells.extend(quarters.iter().map(
                |quarter| match load.quarters.get(quarter).map_or(0, |load| load.leads) {
                    0 => Value::Empty,
                    count => Value::Count(u64::from(count)),
                },
            ));
            let heaviest = load.heaviest().and_then(|(quarter, load)| {
                let name = language.days(quarter.days()?);
                Some(Text::from(format!("{name} ({})", language.whole(u64::from(load.leads)))))
            });
            cells.push(heaviest.map_or(Value::Empty, Value::Text));
            table.row(cells, Some(node.path()));
        }
        table
    };
    quarters.chunks(BESIDE).map(of_time).collect()
}
