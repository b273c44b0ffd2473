//! Numbers: `_` each three digits, never in years; `Q` and `H` of dates in capitals.

/// A number that is written well enough to be regrouped.
struct Parts<'text> {
    sign: Option<char>,
    /// Digits and single `_` between them.
    whole: &'text str,
    digits: usize,
    /// `.25`, `%`, or both.
    rest: &'text str,
}

/// Takes `raw` apart; `None` if it is more than a number: a date, a unit at once behind it, a mistake.
fn take_apart(raw: &str) -> Option<Parts<'_>> {
    let sign = raw.chars().next().filter(|first| matches!(first, '+' | '-' | '−'));
    let body = &raw[sign.map_or(0, char::len_utf8)..];
    let bytes = body.as_bytes();
    let whole = bytes.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'_').count();
    let rest = &body[whole..];
    let body = &body[..whole];
    if whole == 0 || body.starts_with('_') || body.ends_with('_') || body.contains("__") {
        return None;
    }
    let decimals = rest.strip_suffix('%').unwrap_or(rest);
    let is_fraction =
        |text: &str| text.len() > 1 && text.starts_with('.') && text[1..].bytes().all(|byte| byte.is_ascii_digit());
    if !decimals.is_empty() && !is_fraction(decimals) {
        return None;
    }
    Some(Parts { sign, whole: body, digits: body.bytes().filter(u8::is_ascii_digit).count(), rest })
}

/// Whether `raw` itself shows that it is a count, and no year.
pub fn is_surely_a_count(raw: &str) -> bool {
    take_apart(raw).is_some_and(|parts| {
        parts.sign.is_some() || parts.digits != 4 || parts.whole.len() > parts.digits || !parts.rest.is_empty()
    })
}

/// Whether `raw` is four digits and nothing else: a count or a year.
pub fn may_be_a_year(raw: &str) -> bool {
    raw.len() == 4 && raw.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes `raw`; what is no plain number or date stays as it is.
pub fn write(out: &mut String, raw: &str, is_count: bool) {
    let is_short = raw.len() <= 3 && raw.bytes().all(|byte| byte.is_ascii_digit());
    if is_short || (may_be_a_year(raw) && !is_count) {
        out.push_str(raw);
        return;
    }
    let Some(parts) = take_apart(raw) else {
        write_date(out, raw);
        return;
    };
    match parts.sign {
        Some('+') => out.push('+'),
        Some(_) => out.push('-'),
        None => {}
    }
    let mut left = parts.digits;
    for digit in parts.whole.bytes().filter(u8::is_ascii_digit) {
        if left != parts.digits && left.is_multiple_of(3) {
            out.push('_');
        }
        out.push(char::from(digit));
        left -= 1;
    }
    out.push_str(parts.rest);
}

/// `2020-q1`, `2020-h2`: the letter in capitals.
fn write_date(out: &mut String, raw: &str) {
    let bytes = raw.as_bytes();
    let is_part_of_year = bytes.len() == 7
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4] == b'-'
        && matches!(bytes[5], b'q' | b'h')
        && bytes[6].is_ascii_digit();
    if is_part_of_year {
        out.push_str(&raw[..5]);
        out.push(char::from(bytes[5].to_ascii_uppercase()));
        out.push_str(&raw[6..]);
    } else {
        out.push_str(raw);
    }
}

/// `fy2018/19`, `FY2018/19-q1`. No name has a `/` in it, so nothing else is meant.
pub fn is_fiscal_year(word: &str) -> bool {
    let bytes = word.as_bytes();
    let year = |from: usize, to: usize| bytes[from..to].iter().all(u8::is_ascii_digit);
    matches!(bytes.len(), 9 | 12)
        && bytes[..2].eq_ignore_ascii_case(b"fy")
        && year(2, 6)
        && bytes[6] == b'/'
        && year(7, 9)
        && (bytes.len() == 9
            || bytes[9] == b'-' && matches!(bytes[10], b'q' | b'Q' | b'h' | b'H') && bytes[11].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(raw: &str, is_count: bool) -> String {
        let mut out = String::new();
        write(&mut out, raw, is_count);
        out
    }

    #[test]
    fn digits_stand_in_threes() {
        let cases = [
            ("1240", "1_240"),
            ("12_40", "1_240"),
            ("1_2", "12"),
            ("1234567.5", "1_234_567.5"),
            ("−58000", "-58_000"),
            ("+1000%", "+1_000%"),
            ("999", "999"),
            ("4.000", "4.000"),
        ];
        for (raw, wanted) in cases {
            assert_eq!(written(raw, true), wanted);
        }
    }

    #[test]
    fn years_dates_and_mistakes_stay() {
        assert_eq!(written("2020", false), "2020");
        for raw in
            ["2020-03-14", "14.03.2020", "2019-2024", "4000EUR", "1.240,50", "1__0", "10_", "2018/19", "4\u{A0}000"]
        {
            assert_eq!(written(raw, true), raw);
        }
        assert_eq!(written("2020-q1", false), "2020-Q1");
        assert!(is_fiscal_year("fy2018/19-q1") && is_fiscal_year("FY2018/19") && !is_fiscal_year("fy2018"));
    }
}
