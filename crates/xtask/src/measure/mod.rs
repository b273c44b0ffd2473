//! `cargo xtask measure`: what whole commands take on generated packages, as tables for `docs/performance.md`.
//!
//! ```text
//! size ──gen-plan──► package ──time, memory──► Figures ──table──► Markdown
//!                       └────planc build────► plan.json ──json (a process of its own)──┘
//! ```
//!
//! `cargo xtask measure-reports` does the same with every report in every format. `cargo xtask measure-steps` shows what `cargo bench` measured inside one process.
//!
//! Nothing is built here: `target/release/planc` is measured as it stands.

mod figures;
mod json;
mod machine;
mod memory;
mod package;
mod page;
mod process;
mod reports;
mod steps;
mod table;

use std::path::{Path, PathBuf};

use figures::{COMMANDS, Figures, JsonFigures};
use package::Package;
use process::Times;
use table::Heading;

pub use json::{Arguments as JsonArguments, run as run_json};
pub use reports::{Arguments as ReportsArguments, run as run_reports};
pub use steps::{Arguments as StepsArguments, run as run_steps};

/// Up to so many activities `plan.json` is read with serde_json for comparison: a larger one fills the memory.
const JSON_UP_TO: usize = 100_000;

/// Measure the release binary of planc on generated packages, and print tables for docs/performance.md.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many activities the packages have.
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000, 1_000_000])]
    sizes: Vec<usize>,
    /// How often each command is run; by default 20 times at 1,000 activities, fewer times the longer it takes.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    runs: Option<u32>,
    /// A file to write the tables to, in place of the standard output; in docs/performance.md they replace the last ones.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The binary to measure; by default target/release/planc.
    #[arg(long)]
    binary: Option<PathBuf>,
}

/// Measures, and writes the tables.
pub fn run(arguments: &Arguments) -> Result<(), String> {
    if cfg!(debug_assertions) {
        // serde_json is linked into this program: without optimisation the comparison would flatter planc.
        return Err("Measuring takes an optimised xtask. Run\n\n    cargo build --release --package planc\n    \
                    cargo run --release --package xtask -- measure"
            .to_string());
    }
    let root = crate::generate::root();
    let binary = arguments.binary.clone().unwrap_or_else(|| root.join("target/release/planc"));
    if !binary.is_file() {
        return Err(format!("There is no {}. Run `cargo build --release --package planc`.", binary.display()));
    }
    let version = process::output(&binary, &["--version"])?;
    let shown = binary.strip_prefix(&root).unwrap_or(&binary).display().to_string();
    eprintln!("Measuring {shown}: {version}");
    if package::is_older(&binary, &root.join("crates")) {
        eprintln!(
            "It is older than the sources. For their figures, run `cargo build --release --package planc` first."
        );
    }
    let folder = tempfile::tempdir().map_err(|error| format!("No temporary folder could be made: {error}"))?;
    let mut figures = Vec::new();
    for size in &arguments.sizes {
        eprintln!("{size} activities");
        figures.push(of_size(*size, arguments.runs, &binary, folder.path())?);
    }
    let start = (Times::of(20, || process::run(&binary, &["--version"]))?, memory::peak(&binary, &["--version"])?);
    let heading =
        Heading { machine: machine::describe(&root), binary: format!("`{shown}`, {version}"), runs: arguments.runs };
    let text = table::report(&heading, start, &figures);
    match &arguments.out {
        None => print!("{text}"),
        Some(path) => page::write(path, "measured", &text)?,
    }
    Ok(())
}

fn of_size(activities: usize, runs: Option<u32>, binary: &Path, folder: &Path) -> Result<Figures, String> {
    let package = Package::generate(activities, &folder.join(activities.to_string()))?;
    let json = folder.join("plan.json");
    let runs = runs.unwrap_or_else(|| usual_runs(activities));
    let mut commands = Vec::new();
    for command in COMMANDS {
        eprintln!("  {}", command.shown);
        let line = command.line(&package.folder, &json);
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        let times = Times::of(runs, || process::run(binary, &line))?;
        commands.push((times, memory::peak(binary, &line)?));
    }
    let json_figures = if activities <= JSON_UP_TO {
        eprintln!("  serde_json");
        Some(JsonFigures { bytes: package::length(&json)?, times: json::measure(&json, runs)? })
    } else {
        None
    };
    package.remove()?;
    Ok(Figures { activities, source_bytes: package.bytes, files: package.files, runs, commands, json: json_figures })
}

/// Enough for a steady median, and few enough not to take an hour.
fn usual_runs(activities: usize) -> u32 {
    match activities {
        0..=20_000 => 20,
        20_001..=200_000 => 10,
        _ => 5,
    }
}
