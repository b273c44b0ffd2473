//! The ledger of a plan, by hand-made plans whose sums can be done in the head.

mod support;

use planc_analysis::ledger::{Ledger, Sort, Total, accounts, years};
use planc_analysis::{Context, Settings};
use planc_lang::Kind;
use support::{linked, today};

const AROUND: &str = r#"
rate USD 0.5 EUR on 2020-01-01
rate USD 0.8 EUR on 2021-01-01
fund state "State" { kind public }
fund grant "Grant" { kind donor; status requested }
"#;

/// Known sum and number of unknown entries of each sort of a plan for 2020 and 2021.
fn sums(work: &str) -> String {
    with_ledger(work, |_, ledger| {
        let sorts =
            [Sort::Planned, Sort::Original, Sort::Granted, Sort::Requested, Sort::Gap, Sort::Surplus, Sort::Spent];
        sorts.map(|sort| shown(ledger.total(sort))).join(" ")
    })
}

fn shown(total: Total) -> String {
    format!("{}{}", total.known.normalize(), "+".repeat(total.unknown))
}

fn with_ledger<T>(work: &str, read: impl FnOnce(&Context, &Ledger) -> T) -> T {
    let text = format!("{AROUND}\nplan p \"P\" {{\n  currency EUR\n  period 2020 .. 2021\n  {work}\n}}\n");
    let files = [("p.plan".to_string(), text)];
    let plan = linked("p", &files);
    assert!(plan.findings().is_empty(), "{work}: {:?}", plan.findings());
    let settings = Settings::new(today());
    let context = Context::new(&plan, &settings);
    let document = plan.roots().find(|node| node.kind() == Kind::Plan).expect("there is a plan");
    let ledger = Ledger::of(&context, document).expect("it has a currency");
    read(&context, &ledger)
}

#[test]
fn every_sort_of_money_comes_out() {
    // Planned, original, granted, requested, gap, surplus, spent.
    let table = [
        ("activity a \"A\" { cost 10 EUR; funding 4 EUR from state; funding 3 EUR from grant }", "10 10 4 3 3 0 0"),
        ("activity a \"A\" { cost 12 EUR was 10 EUR on 2020-02-01 because \"dearer\" }", "12 10 0 0 12 0 0"),
        (
            "activity a \"A\" { cost 12 EUR was 11 EUR on 2020-02-01 because \"b\" {\n was 9 EUR on 2020-01-15 because \"a\"\n } }",
            "12 9 0 0 12 0 0",
        ),
        ("activity a \"A\" { added 2020-03-01 because \"new\"; cost 5 EUR }", "5 0 0 0 5 0 0"),
        ("activity a \"A\" { cost 10 EUR; status cancelled because \"no need\" }", "0 10 0 0 0 0 0"),
        ("activity a \"A\" { cost ? EUR; funding 4 EUR from state }", "0+ 0+ 4 0 0+ 0 0"),
        ("activity a \"A\" { cost 10 EUR; funding ? from state }", "10 10 0+ 0 0+ 0 0"),
        // Too much for one does not pay for the other.
        (
            "activity a \"A\" { cost 10 EUR; funding 15 EUR from state }; activity b \"B\" { cost 10 EUR }",
            "20 20 15 0 10 5 0",
        ),
        ("funding 7 EUR from state; activity a \"A\" { cost 10 EUR }", "10 10 7 0 10 7 0"),
        (
            "activity a \"A\" { cost 10 EUR; funding 10 EUR from state; activity b \"B\" { cost 4 EUR }; activity c \"C\" { cost 6 EUR } }",
            "10 10 10 0 0 0 0",
        ),
        ("activity a \"A\" { cost 10 USD in 2020; cost 10 USD in 2021 }", "13 13 0 0 13 0 0"),
        ("activity a \"A\" { cost 10 CHF }", "0+ 0+ 0 0 0+ 0 0"),
        (
            "activity a \"A\" { cost 10 EUR; funding 10 EUR from state }\n report r \"R\" { by ?; period 2020-Q1; progress a { status ?; spent 4 EUR } }\n report s \"S\" { by ?; kind annual; period 2020; progress a { status ?; spent 4 EUR } }",
            "10 10 10 0 0 0 4",
        ),
    ];
    for (work, expected) in table {
        assert_eq!(sums(work), expected, "{work}");
    }
}

/// By years, what is planned and missing.
fn by_year(work: &str) -> String {
    with_ledger(work, |context, ledger| {
        let document = context.plan.node(ledger.document);
        let years = years(&ledger.entries, context.document(document));
        let shown: Vec<String> = years
            .iter()
            .map(|year| {
                let total = |sort| shown(Total::of(ledger.sorted(sort), Some(*year)));
                format!("{}: {} {}", year.first.year(), total(Sort::Planned), total(Sort::Gap))
            })
            .collect();
        shown.join(", ")
    })
}

#[test]
fn a_line_lies_in_its_time() {
    let table = [
        (
            "activity a \"A\" { cost 10 EUR in 2020; cost 4 EUR in 2021; funding 10 EUR in 2020 }",
            "2020: 10 0, 2021: 4 4",
        ),
        ("activity a \"A\" { schedule 2020-12-31 .. 2021-01-01; cost 10.01 EUR }", "2020: 5.01 5.01, 2021: 5 5"),
        // 366 and 365 days.
        ("activity a \"A\" { cost 731 EUR }", "2020: 366 366, 2021: 365 365"),
        // What is not covered lies where it is not covered.
        ("activity a \"A\" { cost 731 EUR; funding 366 EUR in 2020 }", "2020: 366 0, 2021: 365 365"),
    ];
    for (work, expected) in table {
        assert_eq!(by_year(work), expected, "{work}");
    }
}

#[test]
fn what_serves_several_is_whole_with_each_and_once_in_all() {
    let text = r#"
strategy s "S" {
  currency EUR
  area one "One" { goal g "G" { objective x "X" } }
  area two "Two" { goal h "H" { objective y "Y" } }
}
plan p "P" {
  implements s
  period 2020
  measure m "M" { serves x, y; activity a "A" { cost 10 EUR } }
  measure n "N" { serves x; activity b "B" { cost 5 EUR } }
}
"#;
    let files = [("p.plan".to_string(), text.to_string())];
    let plan = linked("p", &files);
    assert!(plan.findings().is_empty(), "{:?}", plan.findings());
    let settings = Settings::new(today());
    let context = Context::new(&plan, &settings);
    let ledgers = Ledger::all(&context);
    let of = |name: &str| {
        let node = plan.nodes().find(|node| node.name() == Some(name)).expect("it is declared");
        let accounts = accounts(&context, &ledgers, node);
        accounts.iter().map(|account| shown(account.total(Sort::Planned))).collect::<Vec<_>>().join(" ")
    };
    assert_eq!([of("one"), of("two"), of("s"), of("m"), of("y")], ["15", "10", "15", "10", "10"]);
    let groups = planc_analysis::ledger::group_by(ledgers[0].sorted(Sort::Planned), |entry| {
        planc_analysis::ledger::areas(plan.node(entry.thing)).len()
    });
    let shown: Vec<String> = groups.iter().map(|group| shown(group.total(Sort::Planned))).collect();
    assert_eq!(shown, ["10", "5"]);
}
