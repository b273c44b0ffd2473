//! Numbers, dates and marks that are understood well enough to say what to write instead (grammar.md section 13).

use planc_base::{Currency, Date, Finding, Span, decimal};
use planc_lang::pattern::GroupClass;
use planc_syntax::{Item, ItemKind};

use crate::group::Source;

/// A number that is not of the plain form, and the class that it was probably meant to have. `unit` is what stands behind it.
pub fn number(source: &Source, span: Span, unit: &str) -> (Finding, GroupClass) {
    let text = span.text(source.text);
    let place = span.in_file(source.file);
    if let Some(found) = day_first(text) {
        let finding = Finding::new("SYN-10", place, format!("Dates are written year first: `{found}`"))
            .help(format!("Write `{found}`."))
            .fix(format!("Write `{found}`"), place, found);
        return (finding, GroupClass::Date);
    }
    if let Some((from, to)) = two_years(text) {
        let mended = format!("{from} .. {to}");
        let finding = Finding::new("SYN-10", place, format!("A period is written with two dots: `{mended}`"))
            .help(format!("Write `{mended}`."))
            .fix(format!("Write `{mended}`"), place, mended);
        return (finding, GroupClass::DateRange);
    }
    if let Some(year) = fiscal(text) {
        let finding =
            Finding::new("SYN-10", place, format!("`{text}` looks like a fiscal year, which is written `{year}`"))
                .help(format!("Write `{year}` for the fiscal year, or `{}` for the calendar year.", &text[..4]))
                .choice(format!("Write `{year}`"), place, year);
        return (finding, GroupClass::Date);
    }
    if looks_like_date(text) {
        let finding = Finding::new("SYN-10", place, format!("There is no date `{text}`")).help(
            "Write a day as `2020-03-14`, a month as `2020-03`, a quarter as `2020-Q1`, a half-year as `2020-H1`.",
        );
        return (finding, GroupClass::Date);
    }
    if let Some((low, high)) = two_numbers(text) {
        let mended = format!("{low} .. {high}");
        let finding = Finding::new("SYN-09", place, format!("A range is written with two dots: `{mended}`"))
            .help(format!("Write `{mended}`."))
            .fix(format!("Write `{mended}`"), place, mended);
        return (finding, GroupClass::NumberRange);
    }
    if let Some((thousands, plain)) = three_decimals(text) {
        let spelt = spelt(&thousands, &plain);
        let finding = Finding::new("SYN-09", place, format!("`{text}` is {spelt}"))
            .help(format!("Write `{thousands}{unit}` or `{plain}{unit}`."))
            .choice(format!("Write `{thousands}{unit}`"), place, thousands)
            .choice(format!("Write `{plain}{unit}`"), place, plain);
        return (finding, GroupClass::Number);
    }
    if let Some((number, unit)) = glued_unit(text) {
        let mended = format!("{number} {unit}");
        let finding =
            Finding::new("SYN-09", place, format!("Between a number and its unit stands a blank: `{mended}`"))
                .help(format!("Write `{mended}`."))
                .fix(format!("Write `{mended}`"), place, mended);
        return (finding, GroupClass::Number);
    }
    if let Some(mended) = other_marks(text) {
        let finding =
            Finding::new("SYN-09", place, format!("Thousands are marked by `_` and decimals by a point: `{mended}`"))
                .help(format!("Write `{mended}`."))
                .fix(format!("Write `{mended}`"), place, mended);
        return (finding, GroupClass::Number);
    }
    if decimal::parse(text).is_none() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
        return (too_large(source, span), GroupClass::Number);
    }
    let finding = Finding::new("SYN-09", place, format!("`{text}` is not a number as plans write it"))
        .help("Write numbers as `1_240` or `12.5`, a sum of money as `4_000 EUR`, a date as `2020-03-14`. A name begins with a letter.");
    (finding, GroupClass::Number)
}

/// `14.03.2020`, `14/03/2020`, `14-03-2020`: the same day, year first.
fn day_first(text: &str) -> Option<String> {
    let mut pieces = text.split(['.', '/', '-']);
    let (day, month, year) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if pieces.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let number = |piece: &str| piece.parse::<u32>().ok();
    let date = format!("{}-{:02}-{:02}", number(year)?, number(month)?, number(day)?);
    Date::parse(&date).map(|_| date)
}

/// `2019-2024`, `2019–2024`, `2019/2024`
fn two_years(text: &str) -> Option<(&str, &str)> {
    let (from, to) = text.split_once(['-', '–', '/'])?;
    let is_year = |piece: &str| piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit());
    (is_year(from) && is_year(to)).then_some((from, to))
}

/// `2018/19`: the fiscal year it looks like.
fn fiscal(text: &str) -> Option<String> {
    let date = format!("FY{text}");
    (text.len() == 7 && text.as_bytes()[4] == b'/' && Date::parse(&date).is_some()).then_some(date)
}

/// `2020-02-30`, `2020-13`, `2020-Q5`
fn looks_like_date(text: &str) -> bool {
    let mut pieces = text.split('-');
    let year = pieces.next().unwrap_or("");
    let rest: Vec<&str> = pieces.collect();
    year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && (1..=2).contains(&rest.len())
        && rest.iter().all(|piece| piece.len() <= 2 && !piece.is_empty())
}

/// `4-6`, `1_000–2_000`
fn two_numbers(text: &str) -> Option<(&str, &str)> {
    let at = text.char_indices().skip(1).find(|(_, character)| matches!(character, '-' | '–'))?;
    let (low, high) = (&text[..at.0], &text[at.0 + at.1.len_utf8()..]);
    (decimal::parse(low).is_some() && decimal::parse(high).is_some()).then_some((low, high))
}

/// `4.000` or `4,000`: read as thousands, and read as decimals.
fn three_decimals(text: &str) -> Option<(String, String)> {
    let unsigned = text.trim_start_matches(['+', '-', '−']);
    let sign = &text[..text.len() - unsigned.len()];
    let (whole, decimals) = unsigned.split_once(['.', ','])?;
    let is_digits = |piece: &str| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() > 3 || decimals.len() != 3 || !is_digits(whole) || !is_digits(decimals) {
        return None;
    }
    let plain = decimals.trim_end_matches('0');
    let plain = if plain.is_empty() { "00" } else { plain };
    Some((format!("{sign}{whole}_{decimals}"), format!("{sign}{whole}.{plain}")))
}

/// "four thousand to some readers and four to others", in digits where words would be long.
fn spelt(thousands: &str, plain: &str) -> String {
    const SMALL: [&str; 10] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let whole: Option<usize> = thousands.split('_').next().and_then(|whole| whole.parse().ok());
    match (whole, thousands.ends_with("_000")) {
        (Some(whole @ 1..10), true) => format!("{0} thousand to some readers and {0} to others", SMALL[whole]),
        _ => format!("`{thousands}` to some readers and `{plain}` to others"),
    }
}

/// `4000EUR`, `10percent`
fn glued_unit(text: &str) -> Option<(String, &str)> {
    let at = text.find(char::is_alphabetic)?;
    let (number, unit) = text.split_at(at);
    let value = decimal::parse(number)?;
    unit.chars().all(char::is_alphabetic).then(|| (decimal::format(value), unit))
}

/// `1.240,50`, `1,240.50`, `1'240`, `1 240` with a thin blank: the last of `.` and `,` marks the decimals.
fn other_marks(text: &str) -> Option<String> {
    let is_mark = |character: char| {
        matches!(character, '.' | ',' | '\'' | '’' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' | '_')
    };
    if !text
        .chars()
        .all(|character| character.is_ascii_digit() || is_mark(character) || matches!(character, '+' | '-' | '−'))
    {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let marks = text.matches(['.', ',']).count();
    let same = last.is_some_and(|at| text.matches(&text[at..=at]).count() == marks);
    let keep = |piece: &str| piece.chars().filter(|character| !is_mark(*character)).collect::<String>();
    let plain = match last {
        // `1.240.500`: one mark several times marks thousands.
        Some(_) if same && marks > 1 => keep(text),
        Some(at) => format!("{}.{}", keep(&text[..at]), keep(&text[at + 1..])),
        None => keep(text),
    };
    decimal::parse(&plain).map(decimal::format)
}

/// `4 000`: a number, and three digits behind a blank.
pub fn split_thousands(source: &Source, item: Item, next: Option<Item>) -> Option<Finding> {
    let next = next.filter(|next| next.kind == ItemKind::Number)?;
    let (left, right) = (item.span.text(source.text), next.span.text(source.text));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = right.split_once([',', '.']).map_or((right, None), |(whole, rest)| (whole, Some(rest)));
    if !digits(left)
        || left.len() > 3
        || whole.len() != 3
        || !digits(whole)
        || decimals.is_some_and(|rest| !digits(rest))
    {
        return None;
    }
    let mended = match decimals {
        Some(decimals) => format!("{left}_{whole}.{decimals}"),
        None => format!("{left}_{whole}"),
    };
    let place = item.span.cover(next.span).in_file(source.file);
    Some(
        Finding::new("SYN-09", place, format!("Thousands are marked by `_`, not by a blank: `{mended}`"))
            .help(format!("Write `{mended}`."))
            .fix(format!("Write `{mended}`"), place, mended),
    )
}

/// `€400`
pub fn currency_sign(source: &Source, sign: Span, number: Span) -> Option<Finding> {
    let code = match sign.text(source.text) {
        "€" => "EUR",
        "$" => "USD",
        "£" => "GBP",
        "¥" => "JPY",
        _ => return None,
    };
    let number_text = number.text(source.text);
    let place = sign.cover(number).in_file(source.file);
    // `€4.000` is asked about like `4.000 EUR`.
    if let Some((thousands, plain)) = three_decimals(number_text) {
        let (thousands, plain) = (format!("{thousands} {code}"), format!("{plain} {code}"));
        return Some(
            Finding::new("SYN-09", place, "A currency stands behind its amount, by its code")
                .help(format!("Write `{thousands}` or `{plain}`."))
                .choice(format!("Write `{thousands}`"), place, thousands)
                .choice(format!("Write `{plain}`"), place, plain),
        );
    }
    let value = decimal::parse(number_text).map(decimal::format).or_else(|| other_marks(number_text))?;
    let mended = format!("{value} {code}");
    Some(
        Finding::new("SYN-09", place, format!("A currency stands behind its amount, by its code: `{mended}`"))
            .help(format!("Write `{mended}`."))
            .fix(format!("Write `{mended}`"), place, mended),
    )
}

/// What stands behind a number and is no unit: `400 €`, `10 percent`, `10 per cent`. With it comes how many items it takes.
pub fn behind_number(source: &Source, number: Item, behind: &[Item]) -> Option<(Finding, usize)> {
    // Nearly always it is a unit, which none of these signs and words is.
    let first = source.text.as_bytes()[behind.first()?.span.start as usize];
    if !(matches!(first, b'p' | b'$') || first >= 128) {
        return None;
    }
    let text = |at: usize| behind.get(at).map_or("", |item| item.span.text(source.text));
    let count = match (text(0), text(1)) {
        ("per", "cent") => 2,
        ("percent" | "percents" | "pct", _) => 1,
        ("€" | "$" | "£" | "¥", _) => {
            // With its sign before it the number is of the usual form.
            let sign = behind[0].span;
            let whole = number.span.cover(sign).in_file(source.file);
            let mut finding = Finding { place: whole, ..currency_sign(source, sign, number.span)? };
            for edit in finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
                edit.place = whole;
            }
            return Some((finding, 1));
        }
        _ => return None,
    };
    let place = number.span.cover(behind[count - 1].span).in_file(source.file);
    let mended = format!("{}%", number.span.text(source.text));
    let finding = Finding::new("TYP-02", place, format!("A percentage is written with its sign: `{mended}`"))
        .help(format!("Write `{mended}`."))
        .fix(format!("Write `{mended}`"), place, mended);
    Some((finding, count))
}

/// `2020-Q1 .. Q4`: the end is asked to say its year, as the start does.
pub fn end_without_year(source: &Source, whole: Span, end: Span, from: Date, to: Date) -> Option<Finding> {
    use planc_base::date::DateForm;
    let is_bare = |date: Date| matches!(date.form(), DateForm::BareQuarter { .. } | DateForm::BareHalf { .. });
    if is_bare(from) || !is_bare(to) {
        return None;
    }
    let start = Span { end: end.start, ..whole }.text(source.text);
    // The year is what stands before the part of it: `2020` of `2020-Q1` and of `2020-03`, `FY2018/19` of `FY2018/19-Q1`.
    let year = start.split(['-', ' ', '.', '\t']).next()?;
    let mended = format!("{year}-{}", end.text(source.text));
    Date::parse(&mended)?;
    let place = end.in_file(source.file);
    Some(
        Finding::new("SYN-10", place, format!("The end of this period does not say its year: `{mended}`"))
            .help(format!("Write `{mended}`."))
            .fix(format!("Write `{mended}`"), place, mended),
    )
}

/// `Q1-Q3`, `FY2018`
pub fn date_word(source: &Source, span: Span) -> Option<Finding> {
    let text = span.text(source.text);
    let place = span.in_file(source.file);
    if let Some((from, to)) = text.split_once('-')
        && let (Some(_), Some(_)) = (Date::parse(from), Date::parse(to))
    {
        let mended = format!("{from} .. {to}");
        return Some(
            Finding::new("SYN-10", place, format!("A period is written with two dots: `{mended}`"))
                .help(format!("Write `{mended}`."))
                .fix(format!("Write `{mended}`"), place, mended),
        );
    }
    let year: u32 = text.strip_prefix("FY")?.parse().ok().filter(|year| (1000..10_000).contains(year))?;
    let starts = format!("FY{year}/{:02}", (year + 1) % 100);
    let ends = format!("FY{}/{:02}", year - 1, year % 100);
    Some(
        Finding::new(
            "SYN-10",
            place,
            format!("Countries name a fiscal year by its start or by its end; `{text}` may be either"),
        )
        .help(format!("Write `{starts}` if it begins in {year}, or `{ends}` if it ends in {year}."))
        .choice(format!("Write `{starts}`"), place, starts.clone())
        .choice(format!("Write `{ends}`"), place, ends.clone()),
    )
}

/// A word processor's quotation marks.
pub fn pasted(source: &Source, span: Span) -> Finding {
    let text = span.text(source.text);
    let is_mark = |character: char| matches!(character, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' | '"');
    let (body, tag) = match text.rsplit_once('@') {
        Some((body, tag)) if body.ends_with(is_mark) => (body, Some(tag)),
        _ => (text, None),
    };
    let inner = body.strip_prefix(is_mark).unwrap_or(body);
    let inner = inner.strip_suffix(is_mark).unwrap_or(inner);
    let mut mended = planc_syntax::text::quote(inner);
    if let Some(tag) = tag {
        mended = format!("{mended}@{tag}");
    }
    let place = span.in_file(source.file);
    let (message, help) = if body.starts_with('\'') {
        ("These are single quotation marks", format!("Plans use the straight double ones: `{mended}`."))
    } else {
        ("These are a word processor's quotation marks", format!("Plans use the straight ones: `{mended}`."))
    };
    Finding::new("SYN-04", place, message).help(help).fix("Use straight quotation marks", place, mended)
}

/// A text without its closing mark.
pub fn unclosed(source: &Source, span: Span) -> Finding {
    let text = span.text(source.text);
    let last = text.rsplit(char::is_whitespace).next().unwrap_or(text).trim_start_matches('"');
    let what = if last.is_empty() { "here".to_string() } else { format!("after `{last}`") };
    Finding::new("SYN-05", span.in_file(source.file), "This text is not closed")
        .help(format!("Add `\"` {what}."))
        .with_fix(planc_base::Fix::insert("Close the text", source.file, span.end as usize, "\""))
}

/// A text in single quotation marks that goes over several lines.
pub fn over_lines(source: &Source, span: Span) -> Finding {
    let text = span.text(source.text);
    let place = span.in_file(source.file);
    let (inner, tag) = text[1..].rsplit_once('"').unwrap_or((&text[1..], ""));
    let blanks = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let indent = inner.lines().nth(1).map_or("", |line| &line[..blanks(line)]);
    let lines: Vec<&str> = inner.lines().map(str::trim).collect();
    let one_line = format!("\"{}\"{tag}", lines.join(" ").trim());
    let long = lines.iter().fold("\"\"\"".to_string(), |long, line| format!("{long}\n{indent}{line}"));
    Finding::new("SYN-05", place, "This text is not closed on its line")
        .help("Write it on one line. A text that is to go over several lines stands between `\"\"\"` marks.")
        .choice("Write it on one line", place, one_line)
        .choice("Put it between `\"\"\"` marks", place, format!("{long}\n{indent}\"\"\"{tag}"))
}

/// Two texts of one language side by side.
pub fn language_twice(source: &Source, span: Span, tag: &str) -> Finding {
    let message = if tag.is_empty() {
        "Two texts without a language stand side by side".to_string()
    } else {
        format!("Two texts in the language `{tag}` stand side by side")
    };
    Finding::new("TYP-03", span.in_file(source.file), message)
        .help("Keep one, or mark each with its language: `\"Training\"@en \"Trajnim\"@sq`.")
}

/// `…` or `...` for `..`
pub fn dots(source: &Source, span: Span) -> Finding {
    let place = span.in_file(source.file);
    Finding::new("SYN-10", place, "A range or period is written with two dots").help("Write `..`.").fix(
        "Write `..`",
        place,
        "..",
    )
}

/// `×` for `*`
pub fn times(source: &Source, span: Span) -> Finding {
    let place = span.in_file(source.file);
    Finding::new("SYN-09", place, "A product is written with `*`").help("Write `*`.").fix("Write `*`", place, "*")
}

/// More digits than are kept exactly: 18 in a plan's values.
pub fn too_large(source: &Source, span: Span) -> Finding {
    let text = span.text(source.text);
    Finding::new("SYN-09", span.in_file(source.file), format!("`{text}` has more digits than can be kept exactly (18)"))
        .help("Check the number; use `million` or `billion` for large ones.")
}

/// An amount of money with more decimals than its currency has.
pub fn too_many_decimals(source: &Source, span: Span, currency: Currency, decimals: u32) -> Finding {
    let name = match decimals {
        0 => "no decimals".to_string(),
        count => format!("{count} decimals"),
    };
    Finding::new("TYP-04", span.in_file(source.file), format!("{currency} has {name}; this amount has more"))
        .help("Round the amount, or write it as a product if it is a price times a quantity.")
}
