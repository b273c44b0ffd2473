//! x
pub struct Pattern;
