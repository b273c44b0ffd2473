//! The language server as editors meet it: the binary, spoken to over its standard input and output.

mod client;
mod features;
mod findings;
mod lifetime;
mod ordering;
mod soak;
