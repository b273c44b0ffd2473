//! Currencies of ISO 4217.

use iso_currency::Currency as Iso;

/// A currency, by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

/// Currencies with two decimals that most plans count in: known without a search, since an amount of money asks twice.
const MOST_USED: [[u8; 3]; 3] = [*b"EUR", *b"USD", *b"CHF"];

impl Currency {
    /// The currency whose code is `text`: three capitals that ISO 4217 lists.
    pub fn from_code(text: &str) -> Option<Currency> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        if !bytes.iter().all(u8::is_ascii_uppercase) {
            return None;
        }
        if MOST_USED.contains(&bytes) {
            return Some(Currency(bytes));
        }
        Iso::from_code(text).map(|_| Currency(bytes))
    }

    pub fn code(&self) -> &str {
        // Only ASCII capitals get in.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Decimals of the minor unit: 2 for the euro, 0 for the yen. `None` where there is no minor unit to speak of (gold).
    pub fn decimals(&self) -> Option<u32> {
        if MOST_USED.contains(&self.0) {
            return Some(2);
        }
        Iso::from_code(self.code())?.exponent().map(u32::from)
    }

    /// The three letters in one number, for compact storage.
    pub const fn packed(self) -> u32 {
        (self.0[0] as u32) << 16 | (self.0[1] as u32) << 8 | self.0[2] as u32
    }

    /// The inverse of `packed`.
    pub const fn from_packed(packed: u32) -> Currency {
        Currency([(packed >> 16) as u8, (packed >> 8) as u8, packed as u8])
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_codes_in_capitals_are_currencies() {
        let euro = Currency::from_code("EUR").unwrap();
        assert_eq!(euro.decimals(), Some(2));
        assert_eq!(Currency::from_packed(euro.packed()), euro);
        for code in MOST_USED {
            let code = std::str::from_utf8(&code).unwrap();
            assert_eq!(Iso::from_code(code).and_then(|currency| currency.exponent()), Some(2), "{code}");
        }
        assert_eq!(Currency::from_code("JPY").unwrap().decimals(), Some(0));
        assert_eq!(Currency::from_code("eur"), None);
        assert_eq!(Currency::from_code("QQQ"), None);
    }
}
