//! Random plans: every roll-up agrees with a sum done by hand, in whole cents, while the plan is written.

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use planc_analysis::ledger::{Ledger, Sort, Total, areas, group_by, stretches, years};
use planc_analysis::{Context, Settings};
use planc_base::Decimal;
use support::{linked, today};

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// Known cents and the number of amounts that are not known, by sort, how many areas, and year.
type Sums = BTreeMap<(&'static str, usize, u64), (i64, usize)>;

fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Cost lines into `text`, if they count into `sums`; gives known cents and how many are not known.
fn costs(numbers: &mut Numbers, text: &mut String, sums: &mut Sums, key: usize, counts: bool) -> (i64, usize) {
    let mut all = (0, 0);
    for _ in 0..=numbers.below(3) {
        let year = 2020 + numbers.below(2);
        let mut add = |sort, cents, unknown| {
            if counts {
                let sum = sums.entry((sort, key, year)).or_default();
                *sum = (sum.0 + cents, sum.1 + unknown);
            }
        };
        let cents = numbers.below(1_000_000) as i64;
        match numbers.below(4) {
            0 => {
                let _ = writeln!(text, "cost ? EUR in {year}");
                add("planned", 0, 1);
                add("original", 0, 1);
                all.1 += 1;
            }
            // Two dollars are one euro.
            1 => {
                let _ = writeln!(text, "cost {} USD in {year}", money(2 * cents));
                add("planned", cents, 0);
                add("original", cents, 0);
                all.0 += cents;
            }
            2 => {
                let before = numbers.below(1_000_000) as i64;
                let was = format!("was {} EUR in {year} on 2020-02-01 because \"b\"", money(before));
                let _ = writeln!(text, "cost {} EUR in {year} {was}", money(cents));
                add("planned", cents, 0);
                add("original", before, 0);
                all.0 += cents;
            }
            _ => {
                let _ = writeln!(text, "cost {} EUR in {year}", money(cents));
                add("planned", cents, 0);
                add("original", cents, 0);
                all.0 += cents;
            }
        }
    }
    all
}

/// A plan, and what its money comes to; with the gap and surplus of the whole.
fn plan(seed: u64) -> (String, Sums, (i64, usize), i64) {
    let mut numbers = Numbers(seed);
    let mut sums = Sums::new();
    let (mut gap, mut surplus) = ((0, 0), 0);
    let mut text = String::from(
        "rate USD 0.5 EUR\nfund state \"S\" { kind public }\nfund grant \"G\" { kind donor; status requested }\n\
         strategy s \"S\" { currency EUR\n area one \"1\" { goal g \"G\" { objective x \"X\" } }\n area two \"2\" { goal h \"H\" { objective y \"Y\" } } }\n\
         plan p \"P\" {\nimplements s\nperiod 2020 .. 2021\n",
    );
    for measure in 0..1 + numbers.below(4) {
        let (serves, key) = [("x", 1), ("y", 1), ("x, y", 2)][numbers.below(3) as usize];
        let _ = writeln!(text, "measure m{measure} \"M\" {{\nserves {serves}");
        for activity in 0..1 + numbers.below(4) {
            let _ = writeln!(text, "activity a{measure}-{activity} \"A\" {{");
            let has_parts = numbers.below(3) == 0;
            let mut cost = costs(&mut numbers, &mut text, &mut sums, key, !has_parts);
            let (mut given, mut is_funded) = (0, false);
            let mut open_parts = 0;
            for _ in 0..numbers.below(3) {
                let (cents, year) = (numbers.below(1_000_000) as i64, 2020 + numbers.below(2));
                let (fund, sort) = [("state", "granted"), ("grant", "requested")][numbers.below(2) as usize];
                let _ = writeln!(text, "funding {} EUR from {fund} in {year}", money(cents));
                sums.entry((sort, key, year)).or_default().0 += cents;
                given += cents;
                is_funded = true;
            }
            if has_parts {
                cost = (0, 0);
                for part in 0..2 {
                    let _ = writeln!(text, "activity a{measure}-{activity}-{part} \"B\" {{");
                    let own = costs(&mut numbers, &mut text, &mut sums, key, true);
                    cost = (cost.0 + own.0, cost.1 + own.1);
                    open_parts += usize::from(own.1 > 0);
                    text.push_str("}\n");
                }
            }
            gap.0 += (cost.0 - given).max(0);
            // Where nobody pays for the whole, each part lacks what it costs.
            gap.1 += if has_parts && !is_funded { open_parts } else { usize::from(cost.1 > 0) };
            surplus += if cost.1 == 0 { (given - cost.0).max(0) } else { 0 };
            text.push_str("}\n");
        }
        text.push_str("}\n");
    }
    text.push_str("}\n");
    (text, sums, gap, surplus)
}

fn is(total: Total, expected: (i64, usize)) -> bool {
    (total.known, total.unknown) == (Decimal::new(expected.0, 2), expected.1)
}

#[test]
fn every_roll_up_agrees_with_a_sum_by_hand() {
    for seed in 0..300 {
        let (text, sums, gap, surplus) = plan(seed);
        let files = [("p.plan".to_string(), text.clone())];
        let plan = linked("p", &files);
        assert!(plan.findings().is_empty(), "{text}\n{:?}", plan.findings());
        let settings = Settings::new(today());
        let context = Context::new(&plan, &settings);
        let ledgers = Ledger::all(&context);
        let ledger = &ledgers[0];
        let facts = context.document(plan.node(ledger.document));
        for (sort, word) in [
            (Sort::Planned, "planned"),
            (Sort::Original, "original"),
            (Sort::Granted, "granted"),
            (Sort::Requested, "requested"),
        ] {
            let by_hand = |fits: &dyn Fn(usize, u64) -> bool| {
                let fitting = sums.iter().filter(|((other, key, year), _)| *other == word && fits(*key, *year));
                fitting.fold((0, 0), |sum, (_, own)| (sum.0 + own.0, sum.1 + own.1))
            };
            assert!(is(ledger.total(sort), by_hand(&|_, _| true)), "{seed}, {word}\n{text}");
            for group in group_by(ledger.sorted(sort), |entry| areas(plan.node(entry.thing)).len()) {
                assert!(is(group.total(sort), by_hand(&|key, _| key == group.key)), "{seed}, {word}\n{text}");
                for days in years(ledger.sorted(sort), facts) {
                    let year = days.first.year() as u64;
                    let total = Total::of(group.sorted(sort), Some(days));
                    let expected = by_hand(&|key, other| key == group.key && other == year);
                    assert!(is(total, expected), "{seed}, {word}, {year}\n{text}");
                    let quarters = stretches(days, 3, facts).into_iter();
                    let known: Decimal =
                        quarters.map(|quarter| Total::of(group.sorted(sort), Some(quarter)).known).sum();
                    assert_eq!(known, total.known, "{seed}, {word}, {year}\n{text}");
                }
            }
        }
        assert!(is(ledger.total(Sort::Gap), gap), "{seed}: {:?} {gap:?}\n{text}", ledger.total(Sort::Gap));
        assert!(is(ledger.total(Sort::Surplus), (surplus, 0)), "{seed}\n{text}");
    }
}
