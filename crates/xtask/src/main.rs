//! Generators of everything that is derived, and the measuring of the compiler: run as `cargo xtask COMMAND`.

mod gen_plan;
mod generate;
mod measure;
mod new_rule;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Chores of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Gen(generate::Arguments),
    GenPlan(gen_plan::Arguments),
    NewRule(new_rule::Arguments),
    Measure(measure::Arguments),
    MeasureReports(measure::ReportsArguments),
    MeasureSteps(measure::StepsArguments),
    #[command(hide = true)]
    MeasureJson(measure::JsonArguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Gen(arguments) => generate::run(&arguments),
        Command::GenPlan(arguments) => gen_plan::run(&arguments),
        Command::NewRule(arguments) => new_rule::run(&arguments),
        Command::Measure(arguments) => measure::run(&arguments),
        Command::MeasureReports(arguments) => measure::run_reports(&arguments),
        Command::MeasureSteps(arguments) => measure::run_steps(&arguments),
        Command::MeasureJson(arguments) => measure::run_json(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
