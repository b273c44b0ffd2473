//! Generators of what is derived or made up: kept as a library so that benches can use them in memory.

mod generate_plan;

pub use generate_plan::generate_plan;
