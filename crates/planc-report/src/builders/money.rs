//! What reports on money have in common: totals as values, and tables that break the money of a plan down.

use planc_analysis::ledger::{Entry, Ledger, Share, Sort, Total};
use planc_base::{Currency, Days, Decimal};
use planc_lang::Keyword;
use planc_lang::vocabularies::Priority;
use planc_model::{Node, ThingId};

use super::words;
use crate::document::{Column, Table, Text, Value};
use crate::language::Language;
use crate::request::Request;

/// The sorts of money that tables show side by side, each with its column.
pub const COLUMNS: [(Sort, &str); 6] = [
    (Sort::Planned, "planned"),
    (Sort::Granted, "granted"),
    (Sort::Requested, "requested"),
    (Sort::Gap, "gap"),
    (Sort::Surplus, "surplus"),
    (Sort::Spent, "spent"),
];

/// Some entries, and what they have in common.
pub struct Slice<'entries> {
    pub name: Text,
    /// Path of the thing that they are of.
    pub about: Option<String>,
    pub entries: Vec<&'entries Entry>,
    pub within: Span,
}

/// Which part of each entry.
#[derive(Clone, Copy)]
pub enum Span {
    Whole,
    Within(Days),
    /// That whose time is not known.
    NoTime,
}

impl Slice<'_> {
    pub fn total(&self, sort: Sort) -> Total {
        let entries = self.entries.iter().copied().filter(|entry| entry.sort == sort);
        match self.within {
            Span::Whole => Total::of(entries, None),
            Span::Within(days) => Total::of(entries, Some(days)),
            Span::NoTime => Total::at_no_time(entries),
        }
    }
}

/// A sum in a cell: nothing where no entry has a part in it, open where none is known.
pub fn value(total: Total, currency: Currency) -> Value {
    let money = Value::Money { value: total.known, currency };
    match total {
        Total { count: 0, .. } => Value::Empty,
        _ if total.is_exact() => money,
        Total { known, .. } if known.is_zero() => Value::Open(None),
        _ => Value::AtLeast(Box::new(money)),
    }
}

/// A part of a whole in a cell.
pub fn share(share: Option<Share>) -> Value {
    match share {
        None => Value::Empty,
        Some(Share::Exact(share)) => Value::Share(share),
        Some(Share::AtLeast(share)) => Value::AtLeast(Box::new(Value::Share(share))),
        Some(Share::AtMost(share)) => Value::AtMost(Box::new(Value::Share(share))),
        Some(Share::Unknown) => Value::Open(None),
    }
}

/// A sum in a line of text.
pub fn in_words(language: &Language, total: Total, currency: Currency) -> String {
    language.value(&value(total, currency))
}

/// A table with a row for each slice and a total of all entries. Each entry lies in one slice, or in stretches of time that come
/// to the whole of it.
pub fn breakdown(request: &Request, ledger: &Ledger, key: &'static str, slices: &[Slice]) -> Table {
    let language = request.language;
    let label = |key: &str| language.label(&format!("money.{key}"));
    // What the plan has none of takes no column; what is planned, or left over, comes from no source.
    let is_by_source = matches!(key, "sources" | "origins" | "givers");
    let shown: Vec<(Sort, &str)> = COLUMNS
        .into_iter()
        .filter(|(sort, _)| match sort {
            Sort::Planned => !is_by_source,
            Sort::Surplus => !is_by_source && ledger.total(*sort).count > 0,
            Sort::Gap => !is_by_source || ledger.total(*sort).count > 0,
            Sort::Spent | Sort::Requested => ledger.total(*sort).count > 0,
            _ => true,
        })
        .collect();
    let mut columns = vec![Column::text("name", label(key), 8)];
    columns.extend(shown.iter().map(|(_, name)| Column::number(*name, label(name), 4)));
    let granted = (Sort::Granted, Sort::Granted, "share-of-granted");
    let shares: Vec<(Sort, Sort, &str)> = match key {
        _ if is_by_source => vec![granted, (Sort::Granted, Sort::Planned, "covers")],
        "institutions" => vec![(Sort::Planned, Sort::Planned, "share-of-planned"), granted],
        _ => Vec::new(),
    };
    columns.extend(shares.iter().map(|(_, _, name)| Column::number(*name, label(name), 4)));
    let mut table = Table::new(key, "", columns);
    let cells = |name: Text, total: &dyn Fn(Sort) -> Total| {
        let sums = shown.iter().map(|(sort, _)| value(total(*sort), ledger.currency));
        let parts = shares.iter().map(|(part, whole, _)| {
            let (part_of, whole_of) = (total(*part), ledger.total(*whole));
            share(if part == whole { Share::of(part_of, whole_of) } else { Share::covered(part_of, whole_of) })
        });
        std::iter::once(Value::text(name)).chain(sums).chain(parts).collect::<Vec<_>>()
    };
    let is_any = |slice: &&Slice| shown.iter().any(|(sort, _)| slice.total(*sort).count > 0);
    for slice in slices.iter().filter(is_any) {
        table.row(cells(slice.name.clone(), &|sort| slice.total(sort)), slice.about.clone());
    }
    let rows = (0..table.rows.len()).collect();
    table.total(rows, cells(Text::from(label("all")), &|sort| ledger.total(sort)));
    table
}

/// The names of several things, each a link; `none` if there are none.
pub fn names(request: &Request, ids: &[ThingId], none: &str) -> Text {
    if ids.is_empty() {
        return Text::from(request.language.label(none));
    }
    let name = |id: &ThingId| named(request, request.context.plan.node(*id));
    Text::join(ids.iter().map(name), " + ")
}

/// The number and title of a thing.
pub fn named(request: &Request, node: Node) -> Text {
    let title = words::title(request, node);
    match node.number() {
        Some(number) => Text::from(format!("{number} ")).with(title),
        None => title,
    }
}

/// The path of the only thing of a key.
pub fn about(request: &Request, ids: &[ThingId]) -> Option<String> {
    match ids {
        [only] => Some(request.context.plan.node(*only).path()),
        _ => None,
    }
}

/// How urgent a thing is: its own priority, or that of what it stands in.
pub fn priority(node: Node) -> Option<Priority> {
    let field = node.ancestors().find_map(|around| around.field(Keyword::Priority))?;
    field.word_index().and_then(Priority::from_index)
}

pub fn priority_word(request: &Request, priority: Option<Priority>) -> String {
    request.language.label(match priority {
        Some(Priority::High) => "money.high",
        Some(Priority::Medium) => "money.medium",
        Some(Priority::Low) => "money.low",
        None => "money.no-priority",
    })
}

/// First to last day of what `entries` are for, as far as it is known.
pub fn time<'entries>(entries: impl IntoIterator<Item = &'entries Entry>) -> Value {
    let times = entries.into_iter().filter_map(|entry| entry.time);
    let whole = times.reduce(|one, two| Days { first: one.first.min(two.first), last: one.last.max(two.last) });
    whole.map_or(Value::Empty, Value::Days)
}

/// The known part, for a chart.
pub fn length(total: Total) -> Decimal {
    total.known.max(Decimal::ZERO)
}
