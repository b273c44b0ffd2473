//! `planc`: the compiler on the command line.
//!
//! ```text
//! arguments ──commands──► compile (the one pipeline) ──render──► output
//! ```
//!
//! What is *absent*: knowledge of the language. Commands ask the crates below and show what they answer. Only `render/human`
//! knows miette, only `compile` the clock, only `output`, `terminal` and `progress`
//! the terminal.

mod arguments;
mod commands;
mod compile;
mod nearest;
mod output;
mod progress;
mod render;
mod terminal;
mod write;

use clap::Parser;

fn main() {
    let code = commands::run(arguments::Arguments::parse());
    progress::end();
    // The texts and the plan are not given back piece by piece: the system takes all memory at once.
    std::process::exit(code)
}
