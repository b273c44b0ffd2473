//! The tables of the reports on money add up, read as a reader would read them: cell by cell.

use std::collections::BTreeMap;
use std::path::Path;

use planc_analysis::{Context, Settings};
use planc_base::{Decimal, FileId};
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo};
use planc_report::document::{RowRole, Table};
use planc_report::{Document, Language, ReportKind, Request};

/// A report on a package of files.
fn report(kind: ReportKind, files: &[(String, String)]) -> Document {
    let sheets = files.iter().enumerate().map(|(index, (_, text))| {
        let file = FileId(index as u32);
        planc_model::elaborate(&planc_syntax::parse(text, file), text, file)
    });
    let sheets = sheets.collect();
    let package = PackageInfo {
        name: "example".to_string(),
        languages: vec!["en".to_string()],
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = files.iter().map(|(path, text)| FileInfo { path, text, package: 0 }).collect();
    let plan = link(Input { files, sheets, packages: vec![package] });
    let settings = Settings::new(jiff::civil::date(2020, 6, 30));
    let findings = planc_analysis::check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    let language = Language::load("en").expect("there is English");
    kind.build(&Request::new(&context, &findings, &language))
}

fn example() -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/national-action-plan")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the examples stand in the repository") {
            let path = entry.expect("a folder of an example can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "plan") {
                let text = std::fs::read_to_string(&path).expect("an example can be read");
                files.push((path.display().to_string(), text));
            }
        }
    }
    files.sort();
    files
}

/// For each column of numbers what the rows of `table` come to, its totals left out.
fn sums(table: &Table) -> BTreeMap<String, Decimal> {
    let mut sums = BTreeMap::new();
    for row in table.rows.iter().filter(|row| row.role == RowRole::Body) {
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            *sums.entry(column.key.clone()).or_insert(Decimal::ZERO) += cell.number().unwrap_or_default();
        }
    }
    sums
}

/// Every total is the sum of the rows it names, and the last that of all; gives how many cells were compared.
fn totals_hold(document: &Document) -> usize {
    let mut compared = 0;
    for table in document.tables() {
        for row in &table.rows {
            let RowRole::Total(of) = &row.role else { continue };
            for (column, cell) in row.cells.iter().enumerate() {
                let added: Decimal = of.iter().filter_map(|index| table.rows[*index].cells[column].number()).sum();
                let total = cell.number().unwrap_or_default();
                // Shares are quotients, cut off after their last digit.
                let key = &table.columns[column].key;
                let places = if key.starts_with("share") || key == "covers" { 20 } else { 28 };
                assert_eq!(total.round_dp(places), added.round_dp(places), "`{}`, {key}", table.key);
                compared += usize::from(cell.number().is_some());
            }
        }
    }
    compared
}

#[test]
fn the_resources_of_the_example_add_up_in_every_table() {
    let document = report(ReportKind::Resources, &example());
    assert!(totals_hold(&document) > 30);
    let expected = [("planned", "293460"), ("granted", "289460"), ("requested", "4000"), ("spent", "8100")];
    let mut seen = 0;
    // The action plan comes first; what stands in the strategy, such as its evaluations, has tables of its own.
    let mut keys: Vec<&str> = Vec::new();
    for table in document.tables().filter(|table| !matches!(table.key, "ceilings" | "frame" | "in-kind")) {
        if keys.contains(&table.key) {
            continue;
        }
        keys.push(table.key);
        let sums = sums(table);
        for (column, value) in expected {
            if let Some(sum) = sums.get(column) {
                assert_eq!(sum.normalize().to_string(), value, "`{}`, {column}", table.key);
                seen += 1;
            }
        }
    }
    // Areas, years, quarters, institutions, priorities and activities have all four.
    assert!(seen >= 24, "{seen}");
}

#[test]
fn a_donor_finds_what_is_missing_by_area_and_rank() {
    let text = r#"
rate USD 0.5 EUR on 2020-01-01
actor moi "Interior" { kind government }
fund state "State" { owner moi; kind public }
fund grant "Grant" { kind donor; status requested }
strategy s "S" {
  currency EUR
  area one "One" { goal g "G" { objective x "X" } }
  area two "Two" { goal h "H" { objective y "Y" } }
}
plan p "P" {
  implements s
  period 2020 .. 2021
  measure m "M" {
    serves x
    activity a "A" { priority low; cost 100.10 EUR; funding 30 EUR from state }
    activity b "B" { priority high; cost 20 USD; funding 4.05 EUR from grant }
    activity full "Full" { cost 5 EUR; funding 5 EUR from state }
  }
  measure n "N" { serves y; activity c "C" { cost ? EUR } }
}
"#;
    let document = report(ReportKind::Donors, &[("p.plan".to_string(), text.to_string())]);
    assert!(totals_hold(&document) > 0);
    let table = document.tables().next().expect("something is missing");
    let names: Vec<String> = table.body().map(|row| row.about.clone().unwrap_or_default()).collect();
    assert_eq!(names, ["p.m.b", "p.m.a", "p.n.c"]);
    let sums = sums(table);
    assert_eq!(sums["gap"].to_string(), "76.05");
    assert_eq!(sums["requested"].to_string(), "4.05");
    let last = table.rows.last().expect("there is a total");
    let gap = last.cells.last().expect("the gap is the last column");
    assert!(matches!(gap, planc_report::document::Value::AtLeast(_)), "{gap:?}");
}
