//! Amounts in euro, exact to the cent, as the language writes them.

use std::fmt;

use super::random::Random;

/// An amount in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub u64);

impl Cents {
    /// Whole euros.
    pub fn euros(euros: u32) -> Self {
        Cents(u64::from(euros) * 100)
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Grouped(self.0 / 100).fmt(formatter)?;
        match self.0 % 100 {
            0 => Ok(()),
            cents => write!(formatter, ".{cents:02}"),
        }?;
        formatter.write_str(" EUR")
    }
}

/// A whole number with `_` between its thousands.
#[derive(Debug, Clone, Copy)]
pub struct Grouped(pub u64);

impl fmt::Display for Grouped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < 1_000 {
            return write!(formatter, "{}", self.0);
        }
        Grouped(self.0 / 1_000).fmt(formatter)?;
        write!(formatter, "_{:03}", self.0 % 1_000)
    }
}

/// Cuts an amount in two at a tenth of it, in whole euros; the two parts add up to it exactly.
pub fn cut(random: &mut Random, amount: Cents) -> (Cents, Cents) {
    let tenths = u64::from(random.between(2, 8));
    let first = amount.0 / 1_000 * tenths * 100;
    (Cents(first), Cents(amount.0 - first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_with_thousands_and_cents() {
        assert_eq!(Cents::euros(999).to_string(), "999 EUR");
        assert_eq!(Cents::euros(1_240).to_string(), "1_240 EUR");
        assert_eq!(Cents(100_000_550).to_string(), "1_000_005.50 EUR");
    }

    #[test]
    fn parts_add_up() {
        let mut random = Random::new(3);
        for euros in 10..5_000 {
            let (first, second) = cut(&mut random, Cents::euros(euros));
            assert_eq!(first.0 + second.0, u64::from(euros) * 100);
            assert!(first.0 > 0 && second.0 > 0);
        }
    }
}
