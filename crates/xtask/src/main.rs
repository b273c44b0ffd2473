//! Generators of everything that is derived: run as `cargo xtask COMMAND`.
fn main() {}
