//! Exact decimal numbers. Money is never a binary fraction.

pub use rust_decimal::Decimal;

/// `text` as a number: digits with `_` between them, one `.`, a sign (`-`, `−` or `+`). `None` if it is not of that form or
/// too large to be kept exactly (28 digits).
pub fn parse(text: &str) -> Option<Decimal> {
    let (negative, digits) = match text.chars().next()? {
        '-' => (true, &text[1..]),
        '−' => (true, &text['−'.len_utf8()..]),
        '+' => (false, &text[1..]),
        _ => (false, text),
    };
    let mut mantissa: i128 = 0;
    let mut scale: Option<u32> = None;
    let mut last = b'_';
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
                if mantissa > 9_999_999_999_999_999_999_999_999_999 {
                    return None;
                }
                scale = scale.map(|scale| scale + 1);
            }
            b'_' if last.is_ascii_digit() => {}
            b'.' if scale.is_none() && last.is_ascii_digit() => scale = Some(0),
            _ => return None,
        }
        last = byte;
    }
    if !last.is_ascii_digit() {
        return None;
    }
    let mantissa = if negative { -mantissa } else { mantissa };
    Decimal::try_from_i128_with_scale(mantissa, scale.unwrap_or(0)).ok()
}

/// The number as plans write it: `_` each three digits from four on, decimals as they are.
pub fn format(number: Decimal) -> String {
    group(&number.to_string(), "_")
}

/// The number as sentences to a reader write it: thin groups by a plain blank.
pub fn format_for_reading(number: Decimal) -> String {
    group(&number.normalize().to_string(), " ")
}

fn group(plain: &str, separator: &str) -> String {
    let (sign, rest) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
    let (whole, decimals) = rest.split_once('.').map_or((rest, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push_str(separator);
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_plans_write() {
        let read = |text| parse(text).map(|number| number.to_string());
        assert_eq!(read("1_240"), Some("1240".into()));
        assert_eq!(read("-12.50"), Some("-12.50".into()));
        assert_eq!(read("−3"), Some("-3".into()));
        assert_eq!(read("+10"), Some("10".into()));
        for text in ["", "_1", "1_", "1__0", "1.", ".5", "1.2.3", "1,5", "4O", "99999999999999999999999999999"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn writes_groups_of_three() {
        assert_eq!(format(parse("1240").unwrap()), "1_240");
        assert_eq!(format(parse("999").unwrap()), "999");
        assert_eq!(format(parse("-1234567.80").unwrap()), "-1_234_567.80");
        assert_eq!(format_for_reading(parse("4000.00").unwrap()), "4 000");
    }
}
