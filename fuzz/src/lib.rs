//! What the targets hold of every text.

pub mod checking;
pub mod layout;
pub mod reading;

/// What failures are reported about: the artifact is the input.
pub(crate) const INPUT: &str = "the input";
