//! The national resource plan: what the whole costs, by area, year, source and institution; who pays for each activity; what
//! is granted, requested and missing, and what of it comes first.

use planc_analysis::facts::{Origin, amount_of, owner_of};
use planc_analysis::ledger::{Entry, Frame, Ledger, Sort, Spreading, Total, areas, bodies, group_by, stretches, years};
use planc_base::{Days, Decimal};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::{Node, ThingId};

use super::money::{self, Slice, Span};
use super::words;
use crate::document::{Bar, Chart, Column, Document, Fact, Series, Table, Text, Value};
use crate::request::Request;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "resources", "resources.title");
    document.is_wide = true;
    let ledgers = Ledger::all(request.context);
    if ledgers.is_empty() {
        document.paragraph(language.label("resources.nothing"));
    }
    for (index, ledger) in ledgers.iter().enumerate() {
        let node = request.context.plan.node(ledger.document);
        if ledgers.len() > 1 {
            if index == 0 {
                document.note(language.label("resources.several"));
            }
            document.heading_about(2, words::title(request, node), node.path());
        }
        of_ledger(request, ledger, &mut document);
    }
    frames(request, &mut document);
    document
}

fn of_ledger(request: &Request, ledger: &Ledger, document: &mut Document) {
    let language = request.language;
    document.facts(facts(request, ledger));
    document.note(methods(request, ledger));
    let all: Vec<&Entry> = ledger.entries.iter().collect();
    let by_area = by_keys(request, &all, "money.no-area", areas);
    let by_year = by_time(request, ledger, 12);
    let by_source = by_source(request, &all);
    for (key, slices) in [
        ("areas", &by_area),
        ("years", &by_year),
        ("quarters", &by_time(request, ledger, 3)),
        ("sources", &by_source),
        ("origins", &by_origin(request, &all)),
        ("givers", &by_giver(request, &all)),
        ("institutions", &by_keys(request, &all, "money.no-body", bodies)),
        ("priorities", &by_priority(request, &all)),
    ] {
        document.heading(3, language.label(&format!("resources.by-{key}")));
        if matches!(key, "areas" | "years" | "sources") {
            document.chart(chart(request, ledger, key, slices));
        }
        document.table(money::breakdown(request, ledger, key, slices));
    }
    document.heading(3, language.label("resources.areas-and-years"));
    document.table(areas_and_years(request, ledger, &by_area));
    document.heading(3, language.label("resources.activities"));
    document.table(activities(request, ledger));
    if ledger.sorted(Sort::InKind).next().is_some() {
        document.heading(3, language.label("resources.in-kind"));
        document.table(in_kind(request, ledger));
    }
    if let Some(table) = ceilings(request, ledger) {
        document.heading(3, language.label("resources.ceilings"));
        document.table(table);
    }
}

fn facts(request: &Request, ledger: &Ledger) -> Vec<Fact> {
    let fact = |key: &'static str, sort| {
        let total = ledger.total(sort);
        let label = request.language.label(&format!("money.{key}"));
        (total.count > 0).then(|| Fact::new(key, label, money::value(total, ledger.currency)))
    };
    let sorts = [
        ("planned", Sort::Planned),
        ("original", Sort::Original),
        ("granted", Sort::Granted),
        ("requested", Sort::Requested),
        ("gap", Sort::Gap),
        ("surplus", Sort::Surplus),
        ("lost", Sort::Lost),
        ("spent", Sort::Spent),
        ("in-kind", Sort::InKind),
    ];
    sorts.into_iter().filter_map(|(key, sort)| fact(key, sort)).collect()
}

/// How the amounts came into their years, and that nothing is split or counted twice.
fn methods(request: &Request, ledger: &Ledger) -> Text {
    let language = request.language;
    let count = |spreading| ledger.sorted(Sort::Planned).filter(|entry| entry.spreading == spreading).count() as u64;
    let ways = [
        (Spreading::Named, "resources.named"),
        (Spreading::Schedule, "resources.by-schedule"),
        (Spreading::Document, "resources.by-document"),
        (Spreading::Unknown, "resources.no-time"),
    ];
    let said = ways.into_iter().filter(|(way, _)| count(*way) > 0).map(|(way, key)| language.count(key, count(way)));
    let lines = said.chain([language.label("resources.once")]);
    Text::from(lines.collect::<Vec<_>>().join(" "))
}

pub(crate) fn by_keys<'entries>(
    request: &Request,
    entries: &[&'entries Entry],
    none: &str,
    keys: impl Fn(Node) -> Vec<ThingId>,
) -> Vec<Slice<'entries>> {
    let plan = request.context.plan;
    let mut groups = group_by(entries.iter().copied(), |entry| keys(plan.node(entry.thing)));
    // In the order of the tree, what belongs to several behind, what belongs to none last.
    groups.sort_by_key(|group| {
        let places: Vec<u32> = group.key.iter().map(|id| plan.thing(*id).first).collect();
        (group.key.is_empty(), group.key.len(), places)
    });
    let slices = groups.into_iter().map(|group| Slice {
        name: money::names(request, &group.key, none),
        about: money::about(request, &group.key),
        entries: group.entries,
        within: Span::Whole,
    });
    slices.collect()
}

pub(crate) fn by_time<'ledger>(request: &Request, ledger: &'ledger Ledger, months: i8) -> Vec<Slice<'ledger>> {
    let facts = request.context.document(request.context.plan.node(ledger.document));
    let times = match (months, years(&ledger.entries, facts).as_slice()) {
        (12, years) => years.to_vec(),
        (_, [first, .., last]) => stretches(Days { first: first.first, last: last.last }, months, facts),
        (_, [only]) => stretches(*only, months, facts),
        (_, []) => Vec::new(),
    };
    let entries: Vec<&Entry> = ledger.entries.iter().collect();
    let mut slices: Vec<Slice> = times
        .into_iter()
        .map(|days| Slice {
            name: Text::from(request.language.days(days)),
            about: None,
            entries: entries.clone(),
            within: Span::Within(days),
        })
        .collect();
    if entries.iter().any(|entry| entry.time.is_none()) {
        let name = Text::from(request.language.label("money.no-time"));
        slices.push(Slice { name, about: None, entries, within: Span::NoTime });
    }
    slices
}

/// By the fund; the gap is in the row of what names none.
pub(crate) fn by_source<'entries>(request: &Request, entries: &[&'entries Entry]) -> Vec<Slice<'entries>> {
    by_payer(request, entries, |entry| entry.fund)
}

/// By the owner of the fund, or the fund itself where it has none; only those who give.
pub fn by_giver<'entries>(request: &Request, entries: &[&'entries Entry]) -> Vec<Slice<'entries>> {
    let plan = request.context.plan;
    by_payer(request, entries, |entry| entry.fund.map(|fund| owner_of(plan.node(fund)).map_or(fund, |owner| owner.id)))
}

/// In the order of the plan, what no payer is named for last.
fn by_payer<'entries>(
    request: &Request,
    entries: &[&'entries Entry],
    payer: impl Fn(&Entry) -> Option<ThingId>,
) -> Vec<Slice<'entries>> {
    let plan = request.context.plan;
    let mut groups = group_by(entries.iter().copied(), payer);
    groups.sort_by_key(|group| group.key.map_or((true, 0), |id| (false, plan.thing(id).first)));
    let slices = groups.into_iter().map(|group| {
        let ids: Vec<ThingId> = group.key.into_iter().collect();
        Slice {
            name: money::names(request, &ids, "money.no-fund"),
            about: money::about(request, &ids),
            entries: group.entries,
            within: Span::Whole,
        }
    });
    slices.collect()
}

/// The money of each institution, with its shares.
pub fn by_institution(request: &Request, ledger: &Ledger) -> Table {
    let all: Vec<&Entry> = ledger.entries.iter().collect();
    money::breakdown(request, ledger, "institutions", &by_keys(request, &all, "money.no-body", bodies))
}

pub(crate) fn by_origin<'entries>(request: &Request, entries: &[&'entries Entry]) -> Vec<Slice<'entries>> {
    let key = |entry: &Entry| match entry.fund {
        None => "money.no-fund",
        Some(fund) => match request.context.funds().origin(fund) {
            Some(Origin::State) => "money.state",
            Some(Origin::Local) => "money.local",
            Some(Origin::Domestic) => "money.domestic",
            Some(Origin::External) => "money.external",
            None => "money.unknown-origin",
        },
    };
    const ORDER: [&str; 6] =
        ["money.state", "money.local", "money.domestic", "money.external", "money.unknown-origin", "money.no-fund"];
    let mut groups = group_by(entries.iter().copied(), key);
    groups.sort_by_key(|group| ORDER.iter().position(|key| *key == group.key));
    let slices = groups.into_iter().map(|group| Slice {
        name: Text::from(request.language.label(group.key)),
        about: None,
        entries: group.entries,
        within: Span::Whole,
    });
    slices.collect()
}

fn by_priority<'entries>(request: &Request, entries: &[&'entries Entry]) -> Vec<Slice<'entries>> {
    let plan = request.context.plan;
    let rank = |entry: &Entry| money::priority(plan.node(entry.thing)).map(|priority| priority as u8);
    let mut groups = group_by(entries.iter().copied(), rank);
    groups.sort_by_key(|group| group.key.unwrap_or(u8::MAX));
    let slices = groups.into_iter().map(|group| {
        let priority = group.entries.first().and_then(|entry| money::priority(plan.node(entry.thing)));
        Slice {
            name: Text::from(money::priority_word(request, priority)),
            about: None,
            entries: group.entries,
            within: Span::Whole,
        }
    });
    slices.collect()
}

fn chart(request: &Request, ledger: &Ledger, key: &str, slices: &[Slice]) -> Chart {
    let language = request.language;
    let shown = [(Sort::Granted, "granted"), (Sort::Requested, "requested"), (Sort::Gap, "gap")];
    let series = shown.map(|(_, name)| Series { label: language.label(&format!("money.{name}")) }).to_vec();
    let bars = slices
        .iter()
        .map(|slice| Bar {
            label: slice.name.plain(),
            values: shown.iter().map(|(sort, _)| money::length(slice.total(*sort))).collect(),
            about: slice.about.clone(),
        })
        .collect::<Vec<Bar>>();
    let in_words = |sort| language.value(&money::value(ledger.total(sort), ledger.currency));
    let or_none = |text: String| if text.is_empty() { language.value(&zero(ledger)) } else { text };
    let says = language.fill(
        "resources.chart-says",
        &[
            ("granted", &or_none(in_words(Sort::Granted))),
            ("requested", &or_none(in_words(Sort::Requested))),
            ("gap", &or_none(in_words(Sort::Gap))),
        ],
    );
    let title = language.label(&format!("resources.by-{key}"));
    Chart::Bars { title, says, series, bars, unit: ledger.currency.code().to_string() }
}

fn zero(ledger: &Ledger) -> Value {
    Value::Money { value: Decimal::ZERO, currency: ledger.currency }
}

/// What is planned for each area in each year.
fn areas_and_years(request: &Request, ledger: &Ledger, by_area: &[Slice]) -> Table {
    let language = request.language;
    let facts = request.context.document(request.context.plan.node(ledger.document));
    let years = years(ledger.sorted(Sort::Planned), facts);
    let has_no_time = ledger.sorted(Sort::Planned).any(|entry| entry.time.is_none());
    let mut columns = vec![Column::text("name", language.label("money.areas"), 8)];
    columns.extend(years.iter().map(|days| Column::number(days.first.to_string(), language.days(*days), 4)));
    if has_no_time {
        columns.push(Column::number("no-time", language.label("money.no-time"), 4));
    }
    columns.push(Column::number("planned", language.label("money.planned"), 4));
    let mut table = Table::new("areas-and-years", "", columns);
    let cells = |name: Text, entries: Vec<&Entry>| {
        let planned: Vec<&Entry> = entries.into_iter().filter(|entry| entry.sort == Sort::Planned).collect();
        let mut cells = vec![Value::text(name)];
        let each = years.iter().map(|days| Total::of(planned.iter().copied(), Some(*days)));
        cells.extend(each.map(|total| money::value(total, ledger.currency)));
        if has_no_time {
            cells.push(money::value(Total::at_no_time(planned.iter().copied()), ledger.currency));
        }
        cells.push(money::value(Total::of(planned.iter().copied(), None), ledger.currency));
        cells
    };
    for slice in by_area {
        table.row(cells(slice.name.clone(), slice.entries.clone()), slice.about.clone());
    }
    let rows = (0..table.rows.len()).collect();
    table.total(rows, cells(Text::from(language.label("money.all")), ledger.entries.iter().collect()));
    table
}

/// Who pays for each activity.
fn activities(request: &Request, ledger: &Ledger) -> Table {
    let language = request.language;
    let plan = request.context.plan;
    let label = |key: &str| language.label(&format!("money.{key}"));
    let mut table = Table::new(
        "activities",
        "",
        vec![
            Column::text("activity", label("activity"), 9),
            Column::text("body", label("body"), 6),
            Column::text("time", label("time"), 4),
            Column::text("priority", label("priority"), 3),
            Column::number("original", label("original"), 4),
            Column::number("planned", label("planned"), 4),
            Column::text("funder", label("funder"), 7),
            Column::number("granted", label("granted"), 4),
            Column::number("requested", label("requested"), 4),
            Column::number("gap", label("gap"), 4),
            Column::number("surplus", label("surplus"), 4),
            Column::number("spent", label("spent"), 4),
        ],
    );
    const SUMS: [Sort; 5] = [Sort::Granted, Sort::Requested, Sort::Gap, Sort::Surplus, Sort::Spent];
    let money = |total| money::value(total, ledger.currency);
    for group in group_by(&ledger.entries, |entry| outermost(plan.node(entry.thing)).id) {
        let node = plan.node(group.key);
        let funders = group.entries.iter().filter(|entry| matches!(entry.sort, Sort::Granted | Sort::Requested));
        let mut funds: Vec<ThingId> = funders.filter_map(|entry| entry.fund).collect();
        funds.sort_unstable_by_key(|id| plan.thing(*id).first);
        funds.dedup();
        let mut cells = vec![
            Value::text(money::named(request, node)),
            Value::text(money::names(request, &bodies(node), "money.no-body")),
            money::time(group.sorted(Sort::Planned)),
            Value::text(
                money::priority(node).map_or(String::new(), |priority| money::priority_word(request, Some(priority))),
            ),
            money(group.total(Sort::Original)),
            money(group.total(Sort::Planned)),
            Value::lines(funds.iter().map(|id| words::title(request, plan.node(*id))).collect()),
        ];
        cells.extend(SUMS.map(|sort| money(group.total(sort))));
        table.row(cells, Some(node.path()));
    }
    let rows = (0..table.rows.len()).collect();
    let mut cells = vec![Value::text(label("all")), Value::Empty, Value::Empty, Value::Empty];
    cells.extend([money(ledger.total(Sort::Original)), money(ledger.total(Sort::Planned)), Value::Empty]);
    cells.extend(SUMS.map(|sort| money(ledger.total(sort))));
    table.total(rows, cells);
    table
}

/// The activity that is not a part of another; what is no activity stands for itself.
fn outermost(node: Node) -> Node {
    node.ancestors().take_while(|around| around.kind() == Kind::Activity).last().unwrap_or(node)
}

fn in_kind(request: &Request, ledger: &Ledger) -> Table {
    let language = request.language;
    let label = |key: &str| language.label(&format!("money.{key}"));
    let mut table = Table::new(
        "in-kind",
        "",
        vec![
            Column::text("activity", label("activity"), 8),
            Column::text("what", label("what"), 8),
            Column::text("by", label("giver"), 6),
            Column::number("worth", label("worth"), 4),
        ],
    );
    for entry in ledger.sorted(Sort::InKind) {
        let node = request.context.plan.node(entry.thing);
        let Some(field) = entry.field(request.context) else { continue };
        let what = field.parts().iter().find_map(|part| field.texts(part));
        let by = field.behind(Connective::By).and_then(|part| field.target(part).thing());
        let worth = Total::of([entry], None);
        table.row(
            vec![
                Value::text(money::named(request, node)),
                what.map_or(Value::Empty, |texts| Value::text(words::texts_in(request, node, &texts))),
                by.map_or(Value::Empty, |id| Value::text(words::title(request, request.context.plan.node(id)))),
                money::value(worth, ledger.currency),
            ],
            Some(node.path()),
        );
    }
    let rows = (0..table.rows.len()).collect();
    let all = money::value(ledger.total(Sort::InKind), ledger.currency);
    table.total(rows, vec![Value::text(label("all")), Value::Empty, Value::Empty, all]);
    table
}

/// What funds hold, and what this document takes from them in the time of each ceiling.
fn ceilings(request: &Request, ledger: &Ledger) -> Option<Table> {
    let language = request.language;
    let context = request.context;
    let facts = context.document(context.plan.node(ledger.document));
    let label = |key: &str| language.label(&format!("money.{key}"));
    let mut table = Table::new(
        "ceilings",
        "",
        vec![
            Column::text("fund", label("sources"), 8),
            Column::text("owner", label("owner"), 6),
            Column::text("time", label("time"), 4),
            Column::number("ceiling", label("ceiling"), 4),
            Column::number("taken", label("taken"), 4),
            Column::number("left", label("left"), 4),
        ],
    );
    let mut funds: Vec<ThingId> = ledger.entries.iter().filter_map(|entry| entry.fund).collect();
    funds.sort_unstable_by_key(|id| context.plan.thing(*id).first);
    funds.dedup();
    for fund in funds.into_iter().map(|id| context.plan.node(id)) {
        let takes =
            |entry: &&Entry| entry.fund == Some(fund.id) && matches!(entry.sort, Sort::Granted | Sort::Requested);
        for field in fund.fields(Keyword::Ceiling).filter(|field| !field.is_none()) {
            let range = field.behind(Connective::In).and_then(|part| field.date_range(part));
            let within = range.and_then(|range| facts.range(range));
            let taken = Total::of(ledger.entries.iter().filter(takes), within);
            let day = within.map(|days| days.first);
            let ceiling = amount_of(field, context.settings.hours_per_day)
                .and_then(|money| context.rates.convert(money, ledger.currency, day));
            let left = match ceiling {
                // What is not known of what is taken may be any part of the rest.
                Some(ceiling) if taken.is_exact() => {
                    Value::Money { value: ceiling - taken.known, currency: ledger.currency }
                }
                _ => Value::Open(None),
            };
            table.row(
                vec![
                    Value::text(words::title(request, fund)),
                    owner_of(fund).map_or(Value::Empty, |owner| Value::text(words::title(request, owner))),
                    within.map_or(Value::Empty, Value::Days),
                    ceiling.map_or(Value::Open(None), |value| Value::Money { value, currency: ledger.currency }),
                    match taken.count {
                        0 => zero(ledger),
                        _ => money::value(taken, ledger.currency),
                    },
                    left,
                ],
                Some(fund.path()),
            );
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

/// What strategies and plans state as their sums, and the sources that strategies name for theirs.
fn frames(request: &Request, document: &mut Document) {
    let language = request.language;
    let context = request.context;
    let label = |key: &str| language.label(&format!("money.{key}"));
    for node in context.own_documents() {
        let Some(frame) = Frame::of(context, node) else { continue };
        if frame.sources.is_empty() {
            continue;
        }
        document.heading_about(
            2,
            Text::from(language.label("resources.frame")).with(": ").with(words::title(request, node)),
            node.path(),
        );
        let money = |total| money::value(total, frame.currency);
        let uncovered = frame.uncovered().map(|total| Fact::new("uncovered", label("uncovered"), money(total)));
        let stated = Fact::new("stated", label("stated"), money(frame.stated()));
        document.facts(std::iter::once(stated).chain(uncovered).collect());
        let mut table = Table::new(
            "frame",
            "",
            vec![
                Column::text("name", label("sources"), 8),
                Column::text("owner", label("owner"), 6),
                Column::number("granted", label("granted"), 4),
                Column::number("requested", label("requested"), 4),
            ],
        );
        for source in frame.sources.iter().filter(|entry| entry.sort != Sort::Lost) {
            let fund = source.fund.map(|id| context.plan.node(id));
            let cell = |sort| if source.sort == sort { money(Total::of([source], None)) } else { Value::Empty };
            table.row(
                vec![
                    fund.map_or_else(|| Value::text(label("no-fund")), |fund| Value::text(words::title(request, fund))),
                    fund.and_then(owner_of).map_or(Value::Empty, |owner| Value::text(words::title(request, owner))),
                    cell(Sort::Granted),
                    cell(Sort::Requested),
                ],
                fund.map(Node::path),
            );
        }
        let rows = (0..table.rows.len()).collect();
        let sums = [money(frame.named(Sort::Granted)), money(frame.named(Sort::Requested))];
        table.total(rows, [Value::text(label("all")), Value::Empty].into_iter().chain(sums).collect());
        document.table(table);
    }
}
