//! A guess at the legacy code page of a text. It serves the message only: nobody's text is converted by it.

/// The code page that a text of one byte a character is probably written in: 1251 for Cyrillic, 1250 for the languages of
/// Central Europe, 1252 for those of the West (and Albanian). Others are not told apart; the message says "probably".
pub fn likely(bytes: &[u8]) -> &'static str {
    if is_cyrillic(bytes) {
        return "Windows-1251";
    }
    let (mut central, mut western) = (0usize, 0usize);
    for byte in bytes {
        // One byte is a letter of the one page and of the other: 0xE8 is č or è. Those that are the same in both (é, ö, ç, ë)
        // say nothing.
        match byte {
            // š ž Š Ž ś ź ť Ť stand where the West hardly ever writes anything.
            0x8a | 0x8c..=0x8f | 0x9a | 0x9c..=0x9f => central += 3,
            // ł Ł ą ş ż Ż: signs in the other.
            0xa3 | 0xa5 | 0xaf | 0xb3 | 0xb9 | 0xba | 0xbf => central += 3,
            // č ć đ ě ř ů ű and their capitals: è æ ð ì ø ù û.
            0xe6 | 0xe8 | 0xec | 0xf0 | 0xf8 | 0xf9 | 0xfb | 0xc6 | 0xc8 | 0xd0 | 0xd8 => central += 1,
            // à å ñ ê ò, which stand for rarer letters (ŕ ĺ ń ę ň) in the other.
            0xe0 | 0xe5 | 0xea | 0xf1 | 0xf2 | 0xc0 | 0xd1 => western += 2,
            // é among the ambiguous is more often French or Italian.
            0xe9 => western += 1,
            _ => {}
        }
    }
    if central > western { "Windows-1250" } else { "Windows-1252" }
}

/// Cyrillic words consist of letters beyond ASCII; in Latin ones these stand alone among others.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let is_high_letter = |byte: &u8| *byte >= 0xc0;
    let (mut neighbours, mut all) = (0usize, 0usize);
    let mut last_was_high = false;
    for byte in bytes {
        let high = is_high_letter(byte);
        if high {
            all += 1;
            neighbours += usize::from(last_was_high);
        }
        last_was_high = high;
    }
    all >= 3 && neighbours * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_pages_of_the_region_are_told_apart() {
        // "Министерство внутренних дел"
        let russian =
            b"\xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee \xe2\xed\xf3\xf2\xf0\xe5\xed\xed\xe8\xf5 \xe4\xe5\xeb";
        assert_eq!(likely(russian), "Windows-1251");
        // "Služba za zaštitu djece i mladeži, može biti veća"
        assert_eq!(likely(b"Slu\x9eba za za\x9atitu djece, mo\x9ee biti ve\xe6a"), "Windows-1250");
        // "cześć, działanie"
        assert_eq!(likely(b"cze\x9c\xe6, dzia\xb3anie"), "Windows-1250");
        // "Ministria për çështje të njerëzve"
        assert_eq!(likely(b"Ministria p\xebr \xe7\xebshtje t\xeb njer\xebzve"), "Windows-1252");
        // "Stratégie à long terme, très générale"
        assert_eq!(likely(b"Strat\xe9gie \xe0 long terme, tr\xe8s g\xe9n\xe9rale"), "Windows-1252");
        // "Año, niños"
        assert_eq!(likely(b"A\xf1o, ni\xf1os"), "Windows-1252");
    }
}
