//! The commands, one file each.

mod build;
mod check;
mod completions;
mod diff;
mod explain;
mod fix;
mod fmt;
mod graph;
mod impact;
mod man;
mod new;
mod pin_numbers;
mod report;
mod schema;
pub mod show;
mod site;

use crate::arguments::{Arguments, Command};

/// Runs what was asked for; the exit code comes back.
pub fn run(arguments: Arguments) -> i32 {
    let color = arguments.color;
    match arguments.command {
        Command::Check(options) => check::run(&options, color),
        Command::Build(options) => build::run(&options),
        Command::Fmt(options) => fmt::run(&options),
        Command::Explain(options) => explain::run(&options, color),
        Command::Report(options) => report::run(&options),
        Command::Score(options) => report::score(&options),
        Command::Site(options) => site::run(&options),
        Command::Diff(options) => diff::run(&options),
        Command::Show(options) => show::run(&options, color),
        Command::Graph(options) => graph::run(&options),
        Command::Impact(options) => impact::run(&options, color),
        Command::New(options) => new::run(&options),
        // Its options say nothing: there is one way to speak.
        Command::Lsp(_) => planc_lsp::serve(std::io::stdin(), std::io::stdout()),
        Command::Schema(options) => schema::run(&options),
        Command::Completions(options) => completions::run(&options),
        Command::Man(options) => man::run(&options),
    }
}
