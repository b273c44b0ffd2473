//! What a manifest may name, which is known where the rules are and handed in.

use planc_base::Decimal;

/// The names that settings may use.
#[derive(Clone, Copy, Default, Debug)]
pub struct Known<'names> {
    /// The codes that `[rules]` may name.
    pub rule_codes: &'names [&'names str],
    /// What `[thresholds]` may set.
    pub thresholds: &'names [KnownThreshold<'names>],
}

/// A threshold that may be set, and to what.
#[derive(Clone, Copy, Debug)]
pub struct KnownThreshold<'names> {
    pub name: &'names str,
    /// Whether it is a percentage, so that `0.4` was probably meant to be 40.
    pub is_percent: bool,
    pub least: Decimal,
    pub most: Decimal,
    /// What it is where nothing is set, to be shown as an example.
    pub default: Decimal,
}
