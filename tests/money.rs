//! The money of one piece of work, found by itself, is that which the ledger of its document has for it.

use planc_analysis::ledger::Ledger;
use planc_analysis::{Context, Settings};
use planc_lang::Kind;
use planc_tests::examples;
use planc_tests::pipeline::today;

#[test]
fn the_money_of_work_is_that_of_its_document() {
    let settings = Settings::new(today());
    let mut compared = 0;
    for example in examples::all() {
        let plan = example.linked(&example.files);
        let context = Context::new(&plan, &settings);
        for ledger in Ledger::all(&context) {
            let document = plan.node(ledger.document);
            let work = document.descendants().filter(|node| matches!(node.kind(), Kind::Measure | Kind::Activity));
            for node in work {
                let is_its = |entry: &&planc_analysis::ledger::Entry| node.holds(plan.node(entry.thing));
                let expected: Vec<String> =
                    ledger.entries.iter().filter(is_its).map(|entry| format!("{entry:?}")).collect();
                let alone = Ledger::of_work(&plan, &settings, node).expect("its document has a currency");
                let found: Vec<String> =
                    alone.entries.iter().filter(is_its).map(|entry| format!("{entry:?}")).collect();
                assert_eq!(found, expected, "{}: {}", example.name, node.described());
                compared += expected.len();
            }
        }
    }
    assert!(compared > 100, "the examples have money: {compared} entries");
}
