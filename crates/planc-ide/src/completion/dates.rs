//! Dates: years of the document, and what a year that has been begun can go on with.

use super::place::Place;
use super::{Item, ItemKind};
use planc_analysis::facts::dates::MONTHS;
use planc_lang::Keyword;
use planc_lang::pattern::Class;
use planc_model::plan::Node;
use planc_project::Snapshot;

/// How a year goes on, and what that is.
const PARTS: [(&str, &str); 6] = [
    ("Q1", "January to March"),
    ("Q2", "April to June"),
    ("Q3", "July to September"),
    ("Q4", "October to December"),
    ("H1", "January to June"),
    ("H2", "July to December"),
];

/// `2020-` goes on with a quarter, a half or a month; nothing typed, with the years of the document and their quarters.
pub fn offer(snapshot: &Snapshot, place: &Place, class: Class) -> Vec<Item> {
    let date = |text: String, detail: &str| Item::new(place, ItemKind::Date, text, detail);
    if let Some((year, begun)) = place.typed.split_once('-')
        && year.len() == 4
        && year.bytes().all(|digit| digit.is_ascii_digit())
    {
        let parts = PARTS.iter().map(|(part, detail)| (part.to_string(), *detail));
        let months = MONTHS.iter().enumerate().map(|(index, month)| (format!("{:02}", index + 1), *month));
        return parts
            .chain(months)
            .filter(|(part, _)| part.to_lowercase().starts_with(&begun.to_lowercase()))
            .map(|(part, detail)| date(format!("{year}-{part}"), detail))
            .collect();
    }
    let (first, last) = years(snapshot, place);
    let mut items: Vec<Item> = Vec::new();
    for year in first..=last {
        items.push(date(year.to_string(), "the whole year"));
        if class == Class::Period || place.typed.starts_with(&year.to_string()) {
            items.extend(PARTS[..4].iter().map(|(part, detail)| date(format!("{year}-{part}"), detail)));
        }
    }
    items.retain(|item| item.label.starts_with(place.typed));
    items
}

/// The first and last day of each quarter, for what comes every year.
pub fn days(place: &Place) -> Vec<Item> {
    let days = [
        ("01-31", "31 January"),
        ("03-31", "31 March"),
        ("06-30", "30 June"),
        ("09-30", "30 September"),
        ("12-31", "31 December"),
    ];
    days.into_iter()
        .filter(|(day, _)| day.starts_with(place.typed))
        .map(|(day, detail)| Item::new(place, ItemKind::Date, day, detail))
        .collect()
}

/// The years of the period of the document around the place, at most ten; the year of the check and the next three without one.
fn years(snapshot: &Snapshot, place: &Place) -> (i16, i16) {
    let plan = snapshot.plan();
    let around = place.entry.or(place.parent).and_then(|entry| plan.thing_around(place.file, entry));
    let document = around.and_then(|id| plan.node(id).document());
    let this_year = snapshot.settings().today.year();
    match document.and_then(period) {
        Some((first, last)) if first <= last => (first, last.min(first + 9)),
        _ => (this_year, this_year + 3),
    }
}

fn period(document: Node) -> Option<(i16, i16)> {
    let field = document.field(Keyword::Period)?;
    let range = field.parts().iter().find_map(|part| field.date_range(part))?;
    // A fiscal year begins in one year and ends in the next; the package's own months do not matter here.
    let days = |date: planc_base::Date| date.days(1, None);
    Some((days(range.from?)?.first.year(), days(range.to?)?.last.year()))
}
