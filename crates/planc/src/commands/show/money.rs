//! The money of a thing: what it comes to, and the lines behind any of its sums.

use super::sheet::Page;
use crate::terminal::without_controls;
use planc_analysis::Context;
use planc_analysis::facts::Money;
use planc_analysis::ledger::{Account, Entry, Ledger, RateUsed, Sort, Spreading, Unknown, accounts, reason};
use planc_base::Decimal;

/// A sum: its word, what the page calls it, and the sorts of amounts that it lists.
struct Sum {
    word: &'static str,
    label: &'static str,
    sort: Sort,
    /// What the sum is made from, where it is computed from others.
    from: &'static [Sort],
}

const SUMS: [Sum; 9] = [
    Sum { word: "cost", label: "planned", sort: Sort::Planned, from: &[] },
    Sum { word: "original", label: "planned at first", sort: Sort::Original, from: &[] },
    Sum { word: "funding", label: "granted", sort: Sort::Granted, from: &[] },
    Sum { word: "funding", label: "requested", sort: Sort::Requested, from: &[] },
    Sum { word: "gap", label: "not covered", sort: Sort::Gap, from: &[Sort::Planned, Sort::Granted, Sort::Requested] },
    Sum { word: "gap", label: "beyond the cost or not tied", sort: Sort::Surplus, from: &[] },
    Sum { word: "funding", label: "refused or withdrawn", sort: Sort::Lost, from: &[] },
    Sum { word: "spent", label: "spent", sort: Sort::Spent, from: &[] },
    Sum { word: "in-kind", label: "in kind", sort: Sort::InKind, from: &[] },
];

/// The words behind `--why`.
pub const WORDS: [&str; 6] = ["cost", "original", "funding", "gap", "spent", "in-kind"];

/// A line for each sum of the thing.
pub fn totals(page: &Page, context: &Context, ledgers: &[Ledger]) -> Vec<String> {
    let accounts = accounts(context, ledgers, page.node);
    let mut lines = Vec::new();
    for account in &accounts {
        lines.extend(document_of(page, context, account, accounts.len()));
        for sum in SUMS.iter().filter(|sum| account.total(sum.sort).count > 0) {
            lines.push(format!("{:<28}{}", sum.label, in_words(account, sum.sort)));
        }
        if account.shared > 0 {
            lines.push("Some of it serves others too, and is counted whole here.".to_string());
        }
    }
    lines
}

/// The lines behind the sums that `word` asks for.
pub fn why(page: &Page, context: &Context, ledgers: &[Ledger], word: &str) -> String {
    let accounts = accounts(context, ledgers, page.node);
    let mut lines: Vec<String> = Vec::new();
    for account in &accounts {
        lines.extend(document_of(page, context, account, accounts.len()));
        let wanted = SUMS.iter().filter(|sum| sum.word == word);
        let (sums, from): (Vec<&Sum>, Vec<Sort>) =
            (wanted.clone().collect(), wanted.flat_map(|sum| sum.from.iter().copied()).collect());
        for sum in SUMS.iter().filter(|sum| from.contains(&sum.sort)) {
            behind(page, context, account, sum, &mut lines);
        }
        for sum in sums {
            behind(page, context, account, sum, &mut lines);
        }
    }
    if lines.is_empty() {
        lines.push(format!("Nothing is said of `{word}` for {}.", page.node.described()));
    }
    lines.iter().map(|line| format!("{}\n", without_controls(line))).collect()
}

/// Which document the sums are of, where there are several.
fn document_of(page: &Page, context: &Context, account: &Account, count: usize) -> Option<String> {
    (count > 1).then(|| page.called(context.plan.node(account.ledger.document)))
}

fn behind(page: &Page, context: &Context, account: &Account, sum: &Sum, lines: &mut Vec<String>) {
    let entries: Vec<&Entry> = account.entries.iter().copied().filter(|entry| entry.sort == sum.sort).collect();
    if entries.is_empty() {
        // What it is computed from stands above; that nothing is left is the answer.
        if sum.sort == Sort::Gap && !lines.is_empty() {
            lines.push(format!("{}: nothing", sum.label));
        }
        return;
    }
    lines.push(format!("{}: {}", sum.label, in_words(account, sum.sort)));
    for entry in entries {
        let value = match entry.value {
            Ok(value) => money(account, value),
            Err(unknown) => why_not(unknown),
        };
        lines.push(format!("  {value:>18}  {}", page.called(context.plan.node(entry.thing))));
        let mut more = |text: String| lines.push(format!("{:22}{text}", ""));
        let reason = reason(context, entry, account.ledger.currency);
        if let Some(field) = reason.field {
            let written = field.source().split_whitespace().collect::<Vec<_>>().join(" ");
            more(format!("{written}  {}", page.at(field.place())));
        }
        for price in &reason.prices {
            let written = price.head().source().split_whitespace().collect::<Vec<_>>().join(" ");
            more(format!("{written}  {}", page.at(price.place())));
        }
        if let Some(product) = reason.product {
            let printed = if reason.is_printed { ", and what is printed counts" } else { "" };
            more(format!("comes to {}{printed}", product.in_words()));
        }
        match reason.rate {
            Some(RateUsed::OfLine(rate)) => more(format!("at its own rate, {}", rate.in_words())),
            Some(RateUsed::Declared(rate)) => {
                let written = rate.head().source().split_whitespace().collect::<Vec<_>>().join(" ");
                more(format!("{written}  {}", page.at(rate.place())));
            }
            None => {}
        }
        if let Some(days) = entry.time {
            more(format!("{} to {}, {}", days.first, days.last, way(entry.spreading)));
        }
    }
}

fn way(spreading: Spreading) -> &'static str {
    match spreading {
        Spreading::Named => "as its line names",
        Spreading::Schedule => "spread over the days of the schedule",
        Spreading::Document => "spread over the days of the whole plan",
        Spreading::Report => "the period of the report",
        Spreading::Computed => "where the cost lies",
        Spreading::Unknown => "its time is not known",
    }
}

fn why_not(unknown: Unknown) -> String {
    match unknown {
        Unknown::Open => "open".to_string(),
        Unknown::Withheld => "withheld".to_string(),
        Unknown::NotSaid => "not said".to_string(),
        Unknown::NotComputed => "not computable".to_string(),
        Unknown::NoRate(from, to) => format!("no rate {from} to {to}"),
        Unknown::DependsOnUnknown => "not known".to_string(),
    }
}

fn in_words(account: &Account, sort: Sort) -> String {
    let total = account.total(sort);
    match total.unknown {
        0 => money(account, total.known),
        1 => format!("at least {} (1 amount is not known)", money(account, total.known)),
        count => format!("at least {} ({count} amounts are not known)", money(account, total.known)),
    }
}

fn money(account: &Account, value: Decimal) -> String {
    Money { value, currency: account.ledger.currency }.in_words()
}
