//! `planc completions`

use crate::arguments::{Arguments, CompletionsOptions};
use crate::output;
use clap::CommandFactory;

pub fn run(options: &CompletionsOptions) -> i32 {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), "planc", &mut script);
    output::print(&String::from_utf8_lossy(&script));
    output::CLEAN
}
