//! How long serde_json takes to read a `plan.json`, in a process of its own.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::process::{self, Times};

/// The command that this program runs itself with.
pub const COMMAND: &str = "measure-json";

/// Read a file of JSON with serde_json several times, and print how many nanoseconds each time took.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file; it is read into memory first, which is not measured.
    file: PathBuf,
    /// How often.
    #[arg(long, default_value_t = 10)]
    runs: u32,
}

/// Reads, and prints the times, a line each.
pub fn run(arguments: &Arguments) -> Result<(), String> {
    let shown = arguments.file.display();
    let text = fs::read(&arguments.file).map_err(|error| format!("{shown}: {error}"))?;
    for _ in 0..arguments.runs {
        let start = Instant::now();
        let value: serde_json::Value = serde_json::from_slice(&text).map_err(|error| format!("{shown}: {error}"))?;
        let time = start.elapsed();
        // Freeing it is not measured; planc frees nothing either.
        drop(black_box(value));
        println!("{}", time.as_nanos());
    }
    Ok(())
}

/// Runs this program itself: memory that was in use before would make later measurements look different.
pub fn measure(file: &Path, runs: u32) -> Result<Times, String> {
    let this = std::env::current_exe().map_err(|error| format!("This program is not found: {error}"))?;
    // One more, which is not counted, as for commands.
    let printed = process::output(&this, &[COMMAND, &file.display().to_string(), "--runs", &(runs + 1).to_string()])?;
    let times: Result<Vec<Duration>, _> =
        printed.lines().skip(1).map(|line| line.parse().map(Duration::from_nanos)).collect();
    times.ok().and_then(Times::among).ok_or_else(|| format!("`{COMMAND}` printed {printed:?}."))
}
