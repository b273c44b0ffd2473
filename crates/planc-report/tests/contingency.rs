//! Scenarios, tried out on a small plan: what falls, what is lost, what waits.

use planc_analysis::{Context, Settings};
use planc_base::FileId;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo};
use planc_report::document::{Block, RowRole, Table, Value};
use planc_report::{Document, Language, ReportKind, Request};

const PLAN: &str = r#"
actor moi "Interior" { kind government }
actor ngo "Helpers" { kind ngo }
fund state "State" { owner moi; kind public }
fund grant "Grant" { kind donor }
fund other "Other" { kind donor }
plan p "Plan" {
  implements none "the first"
  period 2026
  currency EUR
  area one "One" {
    goal g "Goal" { objective x "Aim" {
      activity line "Line" { responsible ngo; schedule 2026-Q1; cost 100 EUR; funding 80 EUR from state; funding 20 EUR from grant }
      activity book "Book" { responsible moi; schedule 2026-Q3; requires line; cost 40 EUR; funding 30 EUR from grant; funding 10 EUR from other }
      activity call "Call" { responsible moi; schedule 2026-Q4; requires book; cost none "regular duties" }
    } }
  }
  area two "Two" { activity walk "Walk" { responsible moi; schedule 2026; cost ? EUR } }
}
plan crisis "Crisis" {
  kind contingency
  implements p
  scenario money "No money" { kind money-shortage; withdraw grant, other; cut state by 25%; minimum line, "Beds" }
  scenario late "Late" { delay line by 6 months; minimum line }
  scenario closed "Closed" { suspend two; minimum none "all goes on" }
}
"#;

fn report() -> Document {
    let file = FileId(0);
    let sheets = vec![planc_model::elaborate(&planc_syntax::parse(PLAN, file), PLAN, file)];
    let package = PackageInfo {
        name: "example".to_string(),
        languages: vec!["en".to_string()],
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = vec![FileInfo { path: "p.plan", text: PLAN, package: 0 }];
    let plan = link(Input { files, sheets, packages: vec![package] });
    assert!(plan.findings().is_empty(), "{:?}", plan.findings());
    let settings = Settings::new(jiff::civil::date(2026, 2, 1));
    let findings = planc_analysis::check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    let language = Language::load("en").expect("there is English");
    ReportKind::Contingency.build(&Request::new(&context, &findings, &language))
}

/// The tables below the heading of a scenario, by their keys.
fn tables<'document>(document: &'document Document, scenario: &str) -> Vec<&'document Table> {
    let mut is_below = false;
    let mut tables = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level: 2, text, .. } => is_below = text.plain().ends_with(scenario),
            Block::Table(table) if is_below => tables.push(table),
            _ => {}
        }
    }
    tables
}

/// The cells of the rows of one table, in words.
fn rows(document: &Document, scenario: &str, key: &str, columns: &[usize]) -> Vec<String> {
    let language = Language::load("en").expect("there is English");
    let tables = tables(document, scenario);
    let table = tables.iter().find(|table| table.key == key).unwrap_or_else(|| panic!("{scenario} has `{key}`"));
    let rows = table.rows.iter().filter(|row| !matches!(row.role, RowRole::Heading(_)));
    rows.map(|row| columns.iter().map(|at| shown(&language, &row.cells[*at])).collect::<Vec<_>>().join(" | ")).collect()
}

fn shown(language: &Language, value: &Value) -> String {
    language.value(value).replace('\u{a0}', " ")
}

#[test]
fn funds_that_go_together_take_along_what_each_alone_would_only_weaken() {
    let document = report();
    assert_eq!(
        rows(&document, "No money", "stopped", &[0, 2]),
        ["1.1 Aim | is weakened", "1.1.1 Line | is weakened", "1.1.2 Book | falls", "1.1.3 Call | falls",]
    );
    assert_eq!(
        rows(&document, "No money", "lost", &[0, 2, 3]),
        [
            "1.1.1 Line | Grant | 20 EUR",
            "1.1.1 Line | State | 20 EUR",
            "1.1.2 Book | Grant | 30 EUR",
            "1.1.2 Book | Other | 10 EUR",
            "Total |  | 80 EUR",
        ]
    );
    assert_eq!(
        rows(&document, "No money", "minimum", &[0, 4, 5]),
        ["1.1.1 Line | 40 EUR | is weakened; paid by: Grant", "Beds |  | "]
    );
}

#[test]
fn what_requires_delayed_work_waits_if_it_begins_too_soon() {
    let document = report();
    let waits = document.blocks.iter().find_map(|block| match block {
        Block::List(items) => Some(items.iter().map(|item| item.plain()).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(waits.expect("something waits"), ["1.1.1 Line: 1.1.2 Book"]);
}

#[test]
fn an_area_is_suspended_with_its_work() {
    let document = report();
    assert_eq!(rows(&document, "Closed", "stopped", &[0, 2]), ["2.1 Walk | stops by the scenario itself"]);
    assert_eq!(rows(&document, "Closed", "minimum", &[0])[0], "none: all goes on");
}
