//! Random plans: every table of the resource plan, and every sum by aim, agrees with amounts that were added up by hand while the
//! plan was written.

mod support;

#[path = "support/random_plan.rs"]
mod random_plan;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use planc_analysis::ledger::{Ledger, Sort, aims, group_by};
use planc_analysis::{Context, Settings, check};
use planc_base::Decimal;
use planc_lang::Kind;
use planc_report::document::{RowRole, Table, Value};
use planc_report::{Document, Language, ReportKind, Request};
use random_plan::{Said, Sum, plan, sum};

/// The columns of money, each with the sort of amounts in it.
const COLUMNS: [(&str, &str); 4] =
    [("planned", "planned"), ("original", "original"), ("granted", "granted"), ("requested", "requested")];

/// What a cell says of a sum.
fn told(value: &Value) -> Sum {
    let cents = |value: &Decimal| -> i64 {
        let cents = value * Decimal::ONE_HUNDRED;
        assert!(cents.fract().is_zero(), "{value} is to the cent");
        cents.to_string().split('.').next().and_then(|whole| whole.parse().ok()).expect("not too large")
    };
    match value {
        Value::Empty => Sum::default(),
        Value::Money { value, .. } => Sum { cents: cents(value), unknown: 0, count: 1 },
        Value::Open(_) => Sum { cents: 0, unknown: 1, count: 1 },
        Value::AtLeast(least) => match &**least {
            Value::Money { value, .. } => Sum { cents: cents(value), unknown: 1, count: 1 },
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

/// Of a sum, all that a cell can say.
fn shown(sum: Sum) -> Sum {
    Sum { cents: sum.cents, unknown: sum.unknown.min(1), count: sum.count.min(1) }
}

/// Holds each row of `table` against the amounts that `fits` says are its own, by the name of the row and in a time.
fn hold(
    what: &str,
    table: &Table,
    said: &[Said],
    fits: &dyn Fn(&str, &Said) -> bool,
    within: &dyn Fn(&str) -> Option<(Date, Date)>,
) -> usize {
    let mut compared = 0;
    let mut added = vec![0; table.columns.len()];
    for row in &table.rows {
        let Some(Value::Text(name)) = row.cells.first() else { panic!("{what}: a row has a name") };
        let name = bare(&name.plain());
        for ((column, cell), added) in table.columns.iter().zip(&row.cells).zip(&mut added) {
            let Some((_, sort)) = COLUMNS.iter().find(|(key, _)| *key == column.key) else { continue };
            let is_total = matches!(row.role, RowRole::Total(_));
            let expected = match is_total {
                true => sum(said, None, |said| said.sort == *sort),
                false => sum(said, within(&name), |said| said.sort == *sort && fits(&name, said)),
            };
            assert_eq!(told(cell), shown(expected), "{what}: `{}`, {name}, {sort}", table.key);
            compared += 1;
            // No row is missing.
            match is_total {
                true => assert_eq!(told(cell).cents, *added, "{what}: `{}`, {sort}", table.key),
                false => *added += told(cell).cents,
            }
        }
    }
    compared
}

/// A name without the numbers before it: `1 One + 2 Two` is `One + Two`.
fn bare(name: &str) -> String {
    let is_number = |sign: char| sign.is_ascii_digit() || sign == '.';
    let bare = |name: &str| match name.split_once(' ') {
        Some((number, rest)) if number.chars().all(is_number) => rest.to_string(),
        _ => name.to_string(),
    };
    name.split(" + ").map(bare).collect::<Vec<_>>().join(" + ")
}

/// The days of `2021` or `Q3 2021`.
fn days(name: &str) -> (Date, Date) {
    let year = |text: &str| text.parse::<i16>().unwrap_or_else(|_| panic!("{name} is a year or a quarter"));
    match name.strip_prefix('Q').and_then(|rest| rest.split_once(' ')) {
        None => (date(year(name), 1, 1), date(year(name), 12, 31)),
        Some((quarter, rest)) => {
            let first = date(year(rest), 3 * quarter.parse::<i8>().expect("a quarter") - 2, 1);
            (first, first.checked_add(jiff::Span::new().months(3)).and_then(|day| day.yesterday()).expect("a day"))
        }
    }
}

fn table<'document>(document: &'document Document, key: &str) -> Option<&'document Table> {
    document.tables().find(|table| table.key == key)
}

#[test]
fn every_breakdown_of_a_random_plan_agrees_with_a_sum_by_hand() {
    let language = Language::load("en").expect("there is English");
    let (mut compared, mut ceilings, mut in_kind) = (0, 0, 0);
    for seed in 0..150 {
        let (text, said) = plan(seed);
        let files = [("p.plan".to_string(), text.clone())];
        let plan = support::linked(&files);
        assert!(plan.findings.is_empty(), "{text}\n{:?}", plan.findings);
        let settings = Settings::new(date(2020, 6, 30));
        let findings = check(&plan, &settings, &[]);
        let context = Context::new(&plan, &settings);
        let request = Request { context: &context, findings: &findings, language: &language, year: None };
        let document = ReportKind::Resources.build(&request);
        let what = format!("seed {seed}\n{text}");
        let always = |_: &str| None;
        let in_time = |name: &str| Some(days(name));
        let label = |key: &str| language.label(key);
        let origin = |said: &Said| {
            let key = match said.fund? {
                "State" => "state",
                "Town" => "local",
                "Grant" => "external",
                _ => "unknown-origin",
            };
            Some(label(&format!("money.{key}")))
        };
        let priority = |said: &Said| match said.priority {
            "low" => label("money.low"),
            "high" => label("money.high"),
            _ => label("money.no-priority"),
        };
        type Fits<'a> = &'a dyn Fn(&str, &Said) -> bool;
        type Within<'a> = &'a dyn Fn(&str) -> Option<(Date, Date)>;
        let tables: [(&str, Fits, Within); 7] = [
            ("areas", &|name, said| said.area == name, &always),
            ("years", &|_, _| true, &in_time),
            ("quarters", &|_, _| true, &in_time),
            ("sources", &|name, said| said.fund == Some(name), &always),
            ("origins", &|name, said| origin(said).as_deref() == Some(name), &always),
            (
                "institutions",
                &|name, said| if said.body == "nobody" { name == label("money.no-body") } else { said.body == name },
                &always,
            ),
            ("priorities", &|name, said| priority(said) == name, &always),
        ];
        for (key, fits, within) in tables {
            let table = table(&document, key).unwrap_or_else(|| panic!("{what}: there is `{key}`"));
            compared += hold(&what, table, &said, fits, within);
        }
        // What each activity was to cost at first, and costs now.
        let activities = table(&document, "activities").expect("there are activities");
        for row in activities.body() {
            let about = row.about.as_deref().unwrap_or_default();
            for (column, cell) in activities.columns.iter().zip(&row.cells) {
                let Some((_, sort)) = COLUMNS.iter().find(|(key, _)| *key == column.key) else { continue };
                let expected =
                    sum(&said, None, |said| said.sort == *sort && about.ends_with(&format!(".{}", said.activity)));
                assert_eq!(told(cell), shown(expected), "{what}: {about}, {sort}");
                compared += 1;
            }
        }
        // By what is aimed at, which no table shows.
        let ledgers = Ledger::all(&context);
        for (sort, word) in [(Sort::Planned, "planned"), (Sort::Granted, "granted"), (Sort::Requested, "requested")] {
            for group in group_by(ledgers[0].sorted(sort), |entry| aims(plan.node(entry.thing), Kind::Objective)) {
                let names: Vec<&str> = group.key.iter().filter_map(|id| plan.node(*id).name()).collect();
                let name = names.join(" + ").to_uppercase();
                let total = group.total(sort);
                let expected = sum(&said, None, |said| said.sort == word && said.aim == name);
                let found = (total.known, total.unknown, total.count);
                assert_eq!(
                    found,
                    (Decimal::new(expected.cents, 2), expected.unknown, expected.count),
                    "{what}: {name}"
                );
                compared += 1;
            }
        }
        ceilings += hold_ceilings(&what, &document, &said);
        if let Some(table) = table(&document, "in-kind") {
            let total = table.rows.last().and_then(|row| row.cells.last()).expect("there is a total");
            assert_eq!(told(total), shown(sum(&said, None, |said| said.sort == "in-kind")), "{what}");
            in_kind += 1;
        }
    }
    println!("{compared} sums, {ceilings} ceilings, {in_kind} plans with contributions in kind");
    assert!(compared > 10_000 && ceilings > 150 && in_kind > 50, "{compared}, {ceilings}, {in_kind}");
}

/// What the plan takes of the two ceilings of its fund, and what is left.
fn hold_ceilings(what: &str, document: &Document, said: &[Said]) -> usize {
    let Some(table) = table(document, "ceilings") else {
        let takes: BTreeSet<_> = said.iter().filter_map(|said| said.fund).collect();
        assert!(!takes.contains("State"), "{what}: the fund has ceilings");
        return 0;
    };
    let expected =
        [(900_000, (date(2020, 1, 1), date(2021, 12, 31))), (800_050, (date(2023, 1, 1), date(2023, 12, 31)))];
    assert_eq!(table.rows.len(), expected.len(), "{what}");
    for (row, (ceiling, within)) in table.rows.iter().zip(expected) {
        let cell = |key: &str| &row.cells[table.columns.iter().position(|column| column.key == key).expect("a column")];
        let taken = sum(said, Some(within), |said| said.fund == Some("State"));
        assert_eq!(told(cell("ceiling")).cents, ceiling, "{what}");
        match taken.count {
            0 => assert_eq!(told(cell("taken")).cents, 0, "{what}"),
            _ => assert_eq!(told(cell("taken")), shown(taken), "{what}"),
        }
        match taken.unknown {
            0 => assert_eq!(told(cell("left")).cents, ceiling - taken.cents, "{what}"),
            _ => assert_eq!(*cell("left"), Value::Open(None), "{what}"),
        }
    }
    expected.len()
}
