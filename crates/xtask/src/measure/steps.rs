//! `cargo xtask measure-steps`: what `cargo bench` measured last, as a table.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::{machine, page, table};

/// In the order of the way from text to findings; names of the benches in `tests/benches/pipeline.rs`.
const STEPS: [&str; 9] = ["scan", "parse", "type", "link", "check", "whole", "json", "format", "serde_json to Value"];

/// Write what `cargo bench --package planc-tests` measured last as a table for docs/performance.md.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A file to write the table to, in place of the standard output; in docs/performance.md it replaces the last one.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// One step at one size.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Step {
    median: Duration,
    bytes: u64,
}

/// By the step's name and the number of activities.
type Measured = BTreeMap<(String, u64), Step>;

/// Writes the table.
pub fn run(arguments: &Arguments) -> Result<(), String> {
    let root = crate::generate::root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let measured = read(&target.join("criterion"))?;
    if measured.is_empty() {
        return Err("Nothing was measured yet. Run `cargo bench --package planc-tests`.".to_string());
    }
    let text = format!("Machine: {}.\n\n{}", machine::describe(&root), written(&measured));
    match &arguments.out {
        None => print!("{text}"),
        Some(path) => page::write(path, "steps", &text)?,
    }
    Ok(())
}

/// What criterion keeps in `folder`: `STEP/SIZE/new`.
fn read(folder: &Path) -> Result<Measured, String> {
    let mut measured = Measured::new();
    for step in STEPS {
        let Ok(sizes) = fs::read_dir(folder.join(step)) else { continue };
        for size in sizes.flatten() {
            let newest = size.path().join("new");
            let name = size.file_name();
            let (Some(activities), true) = (name.to_str().and_then(|name| name.parse().ok()), newest.is_dir()) else {
                continue;
            };
            let nanoseconds = json(&newest.join("estimates.json"))?["median"]["point_estimate"].as_f64();
            let bytes = json(&newest.join("benchmark.json"))?["throughput"]["Bytes"].as_u64();
            let (Some(nanoseconds), Some(bytes)) = (nanoseconds, bytes) else {
                return Err(format!("{} is not as criterion writes it.", newest.display()));
            };
            let median = Duration::from_nanos(nanoseconds as u64);
            measured.insert((step.to_string(), activities), Step { median, bytes });
        }
    }
    Ok(measured)
}

fn json(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn written(measured: &Measured) -> String {
    let sizes: BTreeSet<u64> = measured.keys().map(|(_, activities)| *activities).collect();
    let heads: Vec<String> = sizes.iter().map(|size| format!("{} activities", table::grouped(*size))).collect();
    let mut text = format!("| median | {} |\n|---|{}\n", heads.join(" | "), "---:|".repeat(sizes.len()));
    for name in STEPS {
        let cell = |size: &u64| {
            let step = measured.get(&(name.to_string(), *size));
            step.map_or(String::new(), |step| {
                format!("{}, {}", table::duration(step.median), table::rate(step.bytes, step.median))
            })
        };
        let cells: Vec<String> = sizes.iter().map(cell).collect();
        text.push_str(&format!("| `{name}` | {} |\n", cells.join(" | ")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(folder: &Path, step: &str, size: &str, nanoseconds: f64) -> std::io::Result<()> {
        let folder = folder.join(step).join(size).join("new");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("estimates.json"), format!("{{\"median\": {{\"point_estimate\": {nanoseconds}}}}}"))?;
        fs::write(folder.join("benchmark.json"), "{\"throughput\": {\"Bytes\": 500000}}")
    }

    #[test]
    fn what_criterion_kept_is_shown_by_step_and_size() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        keep(folder.path(), "scan", "1000", 5_000_000.4)?;
        keep(folder.path(), "scan", "10000", 50_000_000.0)?;
        keep(folder.path(), "whole", "1000", 10_000_000.0)?;
        keep(folder.path(), "of another program", "1000", 1.0)?;
        // What criterion makes of all sizes together.
        fs::create_dir_all(folder.path().join("scan/report"))?;
        let text = read(folder.path()).map(|measured| written(&measured));
        let text = text.unwrap_or_else(|error| panic!("{error}"));
        for wanted in [
            "| median | 1,000 activities | 10,000 activities |\n",
            "| `scan` | 5.00 ms, 100 MB/s | 50.0 ms, 10.0 MB/s |\n",
            "| `whole` | 10.0 ms, 50.0 MB/s |  |\n",
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not in\n{text}");
        }
        assert!(!text.contains("another"));
        Ok(())
    }

    #[test]
    fn a_damaged_figure_is_told_of() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        keep(folder.path(), "scan", "1000", 1.0)?;
        fs::write(folder.path().join("scan/1000/new/estimates.json"), "{}")?;
        assert!(read(folder.path()).is_err_and(|message| message.contains("criterion")));
        Ok(())
    }

    #[test]
    fn the_steps_are_those_that_are_measured() {
        let benches = fs::read_to_string(crate::generate::root().join("tests/benches/pipeline.rs"));
        let benches = benches.unwrap_or_else(|error| panic!("{error}"));
        for step in STEPS {
            assert!(benches.contains(&format!("\"{step}\"")), "{step}");
        }
    }
}
