//! The model plan as it lies on the disk.

#[path = "../../../planc-analysis/tests/support/packages.rs"]
pub mod packages;

/// The day for which the reports are made.
pub fn today() -> jiff::civil::Date {
    jiff::civil::date(2020, 5, 15)
}
