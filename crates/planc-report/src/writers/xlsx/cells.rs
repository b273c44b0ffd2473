//! Values as typed cells.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Url, Worksheet, XlsxError};

use crate::document::{Align, Text, Value};
use crate::language::Language;
use crate::writers::harmless::{address, for_xml};
use crate::writers::wrapped::unwrapped;
use planc_base::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Units of UTF-16 that a cell can hold, less room for the sign that there were more.
const LONGEST: usize = 32_000;
/// Lines that a cell can hold.
const LINES: usize = 250;
/// Links that a sheet can hold. Excel takes a file with more for a broken one.
const MOST_LINKS: usize = 65_530;

/// How a row looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Body,
    Total,
}

/// Where and how a value is to be written.
pub struct Place {
    pub row: u32,
    pub column: u16,
    pub look: Look,
    pub align: Align,
    /// Whether amounts here are shown without coins.
    pub is_whole: bool,
}

/// How many links stand on a sheet.
#[derive(Default)]
pub struct Links(usize);

impl Links {
    /// Whether there is room for one more, which is then taken.
    pub fn take(&mut self) -> bool {
        let has_room = self.0 < MOST_LINKS;
        self.0 += usize::from(has_room);
        has_room
    }
}

/// Writes `value`; a number with `formula`, if there is one, whose result it is. Behind the last link that a sheet can hold, links
/// become texts.
pub fn write(
    sheet: &mut Worksheet,
    place: &Place,
    value: &Value,
    formula: Option<String>,
    links: &mut Links,
    language: &Language,
) -> Result<(), XlsxError> {
    let mut format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    if place.align == Align::End {
        format = format.set_align(FormatAlign::Right);
    }
    if place.look == Look::Total {
        format = format.set_bold().set_border_top(FormatBorder::Thin).set_background_color(Color::RGB(0xF2_F2F2));
    }
    let (row, column) = (place.row, place.column);
    if let Some(number) = value.number().and_then(|number| number.to_f64()) {
        let format = format.set_num_format(shape(value, place.is_whole, language));
        match formula {
            Some(formula) => {
                let formula = Formula::new(formula).set_result(number.to_string());
                sheet.write_formula_with_format(row, column, formula, &format)?;
            }
            None => {
                sheet.write_number_with_format(row, column, number, &format)?;
            }
        }
        return Ok(());
    }
    let quiet = || format.clone().set_italic().set_font_color(Color::RGB(0x59_5959));
    match value {
        Value::Empty => {
            sheet.write_blank(row, column, &format)?;
        }
        // Light, so that a hand that fills it in finds it.
        Value::Blank => {
            let format = format.set_background_color(Color::RGB(0xFF_F9E5)).set_border(FormatBorder::Hair);
            sheet.write_blank(row, column, &format)?;
        }
        Value::Date(day) => match ExcelDateTime::from_ymd(day.year() as u16, day.month() as u8, day.day() as u8) {
            // Without the order of day and month that readers of several countries would take differently.
            Ok(date) => {
                let format = format.set_num_format("yyyy\\-mm\\-dd");
                sheet.write_datetime_with_format(row, column, date, &format)?;
            }
            // A spreadsheet has no days before 1900.
            Err(_) => {
                sheet.write_string_with_format(row, column, language.day(*day), &format)?;
            }
        },
        Value::Mark(mark) => {
            let shade = mark.shade().and_then(|shade| u32::from_str_radix(shade, 16).ok());
            let format = shade.map_or(format.clone(), |shade| format.set_background_color(Color::RGB(shade)));
            sheet.write_string_with_format(row, column, mark.sign(), &format.set_align(FormatAlign::Center))?;
        }
        Value::Text(text) => match link(text).filter(|_| links.take()) {
            Some(address) => {
                let format = format
                    .set_font_color(Color::RGB(0x05_63C1))
                    .set_underline(rust_xlsxwriter::FormatUnderline::Single);
                let url = Url::new(address).set_text(fitting(&text.plain()));
                sheet.write_url_with_format(row, column, url, &format)?;
            }
            None => {
                sheet.write_string_with_format(row, column, fitting(&marked(text)), &format)?;
            }
        },
        Value::Lines(lines) => {
            let lines: Vec<String> = lines.iter().map(marked).collect();
            sheet.write_string_with_format(row, column, fitting(&lines.join("\n")), &format)?;
        }
        Value::Open(_) | Value::Withheld(_) | Value::None(_) => {
            sheet.write_string_with_format(row, column, fitting(&language.value(value)), &quiet())?;
        }
        other => {
            sheet.write_string_with_format(row, column, fitting(&language.value(other)), &format)?;
        }
    }
    Ok(())
}

/// How a number is shown.
fn shape(value: &Value, is_whole: bool, language: &Language) -> String {
    match value {
        Value::Money { currency, .. } => {
            let digits = if is_whole { "#,##0" } else { "#,##0.00" };
            format!("{digits}\\ [${}]", currency.code())
        }
        Value::Share(share) => {
            let percent = share.saturating_mul(Decimal::ONE_HUNDRED).round_dp(1);
            if percent.fract().is_zero() { "0%".to_string() } else { "0.0%".to_string() }
        }
        Value::Number(number) => match number.normalize().scale() {
            0 => "#,##0".to_string(),
            places => format!("#,##0.{}", "0".repeat(places.min(6) as usize)),
        },
        Value::AtLeast(inner) | Value::AtMost(inner) => {
            let is_least = matches!(value, Value::AtLeast(_));
            let inner = shape(inner, is_whole, language);
            let words = language.label(if is_least { "value.at-least" } else { "value.at-most" });
            let (before, after) = words.split_once("{value}").unwrap_or((words.as_str(), ""));
            let quoted =
                |text: &str| if text.is_empty() { String::new() } else { format!("\"{}\"", text.replace('"', "")) };
            format!("{}{inner}{}", quoted(before), quoted(after))
        }
        _ => "#,##0".to_string(),
    }
}

/// Text with the language of what is not in that of the report.
pub fn marked(text: &Text) -> String {
    let mut marked = String::new();
    for run in &text.runs {
        marked.push_str(&unwrapped(&run.text));
        if let Some(tag) = &run.language {
            marked.extend([" (", tag, ")"]);
        }
    }
    marked
}

/// What a cell can hold of `text`, without signs that XML has no place for.
pub fn fitting(text: &str) -> String {
    let clean = for_xml(text);
    let (mut units, mut lines) = (0, 1);
    for (at, character) in clean.char_indices() {
        units += character.len_utf16();
        lines += usize::from(character == '\n');
        if units > LONGEST || lines > LINES {
            return format!("{}…", &clean[..at]);
        }
    }
    clean.into_owned()
}

/// The address of a text that is one link to a page.
fn link(text: &Text) -> Option<String> {
    let [run] = text.runs.as_slice() else { return None };
    address(run.link.as_deref()?)
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn a_cell_holds_what_a_spreadsheet_allows() {
        // A sign outside of the first plane counts twice.
        for sign in ["ë", "👩"] {
            let kept = fitting(&sign.repeat(40_000));
            let units = kept.encode_utf16().count();
            assert!((31_999..=32_001).contains(&units) && kept.ends_with('…'), "{units}");
        }
        assert_eq!(fitting(&"a\n".repeat(400)).lines().count(), 250);
        assert_eq!(fitting("a\tb\u{1}\nc\u{ffff}"), "a b\nc");
    }
}
