//! Parts of a sum as shares of it, with what is known of them where amounts are not.

use planc_base::Decimal;

use super::Total;

/// How much of a whole a part is; 0.25 for a quarter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Share {
    Exact(Decimal),
    /// Something in the part is not known.
    AtLeast(Decimal),
    /// Something in the whole is not known that is not in the part.
    AtMost(Decimal),
    /// Both, or nothing of the whole is known.
    Unknown,
}

impl Share {
    /// How much of `whole` is covered by `part`, of which the entries are others: what is granted of what is planned.
    pub fn covered(part: Total, whole: Total) -> Option<Share> {
        let all = Total { unknown: whole.unknown + part.unknown, ..whole };
        match Share::bounded(part, all) {
            // What is not known of the whole can only make the share smaller.
            Some(Share::AtLeast(_)) if !whole.is_exact() => Some(Share::Unknown),
            share => share,
        }
    }

    /// The share of `part`, whose entries are among those of `whole`; `None` where the one has no entries or the other comes to
    /// nothing. Amounts are not below zero: what is not known can only add to what is.
    pub fn of(part: Total, whole: Total) -> Option<Share> {
        // All of it, whatever is not known.
        if part == whole && whole.known > Decimal::ZERO {
            return Some(Share::Exact(Decimal::ONE));
        }
        Share::bounded(part, whole)
    }

    fn bounded(part: Total, whole: Total) -> Option<Share> {
        if part.count == 0 || whole.count == 0 || (whole.is_exact() && whole.known.is_zero()) {
            return None;
        }
        let Some(share) = part.known.checked_div(whole.known).filter(|_| whole.known > Decimal::ZERO) else {
            return Some(Share::Unknown);
        };
        Some(match (part.is_exact(), whole.unknown > part.unknown) {
            (true, false) => Share::Exact(share),
            (true, true) => Share::AtMost(share),
            (false, false) => Share::AtLeast(share),
            (false, true) => Share::Unknown,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(known: i64, unknown: usize) -> Total {
        Total { known: Decimal::from(known), unknown, count: unknown + 1 }
    }

    #[test]
    fn what_covers_another_sum_is_bounded_by_both() {
        let half = Decimal::new(5, 1);
        let table = [
            (total(50, 0), total(100, 0), Some(Share::Exact(half))),
            (total(50, 0), total(100, 1), Some(Share::AtMost(half))),
            (total(50, 1), total(100, 0), Some(Share::AtLeast(half))),
            (total(50, 1), total(100, 1), Some(Share::Unknown)),
            (
                Total { count: 2, ..total(100, 0) },
                Total { count: 2, ..total(100, 0) },
                Some(Share::Exact(Decimal::ONE)),
            ),
            (total(100, 1), Total { count: 2, ..total(100, 0) }, Some(Share::AtLeast(Decimal::ONE))),
        ];
        for (part, whole, expected) in table {
            assert_eq!(Share::covered(part, whole), expected, "{part:?} of {whole:?}");
        }
    }

    #[test]
    fn what_is_not_known_bounds_the_share_on_its_side() {
        let half = Decimal::new(5, 1);
        let table = [
            (total(50, 0), total(100, 0), Some(Share::Exact(half))),
            (total(50, 0), total(100, 2), Some(Share::AtMost(half))),
            (total(50, 2), total(100, 2), Some(Share::AtLeast(half))),
            (total(50, 1), total(100, 2), Some(Share::Unknown)),
            (total(0, 0), total(100, 0), Some(Share::Exact(Decimal::ZERO))),
            (total(100, 2), total(100, 2), Some(Share::Exact(Decimal::ONE))),
            (total(0, 1), total(0, 1), Some(Share::Unknown)),
            (total(0, 0), total(0, 0), None),
            (Total::default(), total(100, 0), None),
        ];
        for (part, whole, expected) in table {
            assert_eq!(Share::of(part, whole), expected, "{part:?} of {whole:?}");
        }
    }
}
