//! `[calendar]`: the days on which nobody works, and how long a working day is.

use super::reader::{Reader, entries, span};
use super::{Manifest, Setting};
use planc_base::date::DateForm;
use planc_base::{Date, Decimal, Finding};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub const SETTINGS: &[&str] = &["holidays", "hours-per-day"];

/// The working time of a package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// Days, in the order given, each once.
    pub holidays: Vec<Setting<Date>>,
    /// More than 0, at most 24.
    pub hours_per_day: Setting<Decimal>,
}

impl Default for Calendar {
    fn default() -> Calendar {
        Calendar { holidays: Vec::new(), hours_per_day: Setting::default(Decimal::from(8)) }
    }
}

pub fn read(table: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (key, key_range, value) in entries(table) {
        match key {
            "holidays" => manifest.calendar.holidays = holidays(value, reader),
            "hours-per-day" => {
                if let Some(hours) = hours(key, value, reader) {
                    manifest.calendar.hours_per_day = hours;
                }
            }
            _ => reader.unknown_setting(key, key_range, SETTINGS, "calendar"),
        }
    }
}

fn hours(key: &str, value: &Spanned<DeValue>, reader: &mut Reader) -> Option<Setting<Decimal>> {
    let hours = reader.number(key, value, "8")?;
    if hours.value <= Decimal::ZERO || hours.value > Decimal::from(24) {
        reader.wrong(key, value, "a number of hours above 0 and up to 24", "8");
        return None;
    }
    Some(hours)
}

fn holidays(value: &Spanned<DeValue>, reader: &mut Reader) -> Vec<Setting<Date>> {
    let DeValue::Array(items) = value.get_ref() else {
        reader.wrong("holidays", value, "a list of days", "[\"2020-01-01\", \"2020-05-01\"]");
        return Vec::new();
    };
    let mut holidays: Vec<Setting<Date>> = Vec::new();
    for item in items.iter() {
        let Some(day) = day(item) else {
            let message = format!(
                "`holidays` has {} in it; it takes days of the calendar, with the year first",
                reader.said(item)
            );
            reader.report("PKG-03", item.span(), message, "Write each day as in \"2020-01-01\".".to_string());
            continue;
        };
        let place = reader.place(item.span());
        match holidays.iter().find(|earlier| earlier.value == day) {
            None => holidays.push(Setting::given(day, span(item.span()))),
            Some(earlier) => {
                let mut finding =
                    Finding::new("PKG-03", place, format!("`holidays` has \"{day}\" twice; it takes each day once"))
                        .help("Take one of them out.");
                if let Some(span) = earlier.span {
                    finding = finding.label(span.in_file(place.file), "the first time");
                }
                reader.findings.push(finding);
            }
        }
    }
    holidays
}

/// A day, in quotes or as the date that TOML itself knows.
fn day(item: &Spanned<DeValue>) -> Option<Date> {
    let date = match item.get_ref() {
        DeValue::String(text) => Date::parse(text.trim())?,
        DeValue::Datetime(datetime) if datetime.time.is_none() => {
            let date = datetime.date?;
            Date::parse(&format!("{:04}-{:02}-{:02}", date.year, date.month, date.day))?
        }
        _ => return None,
    };
    matches!(date.form(), DateForm::Day { .. }).then_some(date)
}
