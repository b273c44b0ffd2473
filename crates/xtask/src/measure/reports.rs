//! `cargo xtask measure-reports`: what every report takes in every format, and what else reads a whole plan.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::memory::{self, Peak};
use super::package::{self, Package};
use super::process::{self, Times};
use super::table::{duration, grouped, megabytes};
use super::{machine, page};

/// As they are asked for on the command line.
const FORMATS: [&str; 7] = ["text", "md", "html", "docx", "xlsx", "csv", "json"];
/// In the middle of what generated plans are for: most of what they plan lies ahead, some of it behind.
const AS_OF: &str = "2026-06-30";
/// Reports that are measured on the larger package, for they are asked for of a whole country's plan.
const LARGE: [&str; 2] = ["gaps", "resources"];

/// Measure every report of the release binary of planc on generated packages, and print tables for docs/performance.md.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many activities the package has of which every report is made.
    #[arg(long, default_value_t = 10_000)]
    size: usize,
    /// How many the larger one has, of which the reports are made that a whole country's plan is asked for.
    #[arg(long, default_value_t = 100_000)]
    large: usize,
    /// How often each command is run.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// A file to write the tables to, in place of the standard output; in docs/performance.md they replace the last ones.
    #[arg(long)]
    out: Option<PathBuf>,
    /// The binary to measure; by default target/release/planc.
    #[arg(long)]
    binary: Option<PathBuf>,
}

/// What one command took.
type Figure = (Times, Peak);

/// Measures, and writes the tables.
pub fn run(arguments: &Arguments) -> Result<(), String> {
    let root = crate::generate::root();
    let binary = arguments.binary.clone().unwrap_or_else(|| root.join("target/release/planc"));
    if !binary.is_file() {
        return Err(format!("There is no {}. Run `cargo build --release --package planc`.", binary.display()));
    }
    if package::is_older(&binary, &root.join("crates")) {
        eprintln!(
            "It is older than the sources. For their figures, run `cargo build --release --package planc` first."
        );
    }
    let help = process::output(&binary, &["report", "--help"])?;
    let reports = names(&help);
    let folder = tempfile::tempdir().map_err(|error| format!("No temporary folder could be made: {error}"))?;
    let shown = binary.strip_prefix(&root).unwrap_or(&binary).display().to_string();
    let mut text = format!(
        "Machine: {}.\n\nBinary: `{shown}`.\n\n```sh\ncargo build --release --package planc\n\
         cargo xtask measure-reports --size {} --large {} --runs {}\n```\n",
        machine::describe(&root),
        arguments.size,
        arguments.large,
        arguments.runs
    );
    let measure = |line: &[&str]| -> Result<Figure, String> {
        eprintln!("  planc {}", line.join(" "));
        Ok((Times::of(arguments.runs, || process::run(&binary, line))?, memory::peak(&binary, line)?))
    };
    for (size, reports) in [(arguments.size, reports), (arguments.large, LARGE.map(str::to_string).to_vec())] {
        eprintln!("{size} activities");
        let package = Package::generate(size, &folder.path().join(size.to_string()))?;
        let output = folder.path().join("output").display().to_string();
        let path = package.folder.display().to_string();
        let mut table = Vec::new();
        for report in &reports {
            let mut row = Vec::new();
            for format in FORMATS {
                let line = ["report", report, &path, "--as-of", AS_OF, "--format", format, "--output", output.as_str()];
                row.push(measure(&line)?);
            }
            table.push((format!("`{report}`"), row));
        }
        let _ = write!(text, "\n### {} activities\n\n{}", grouped(size as u64), rows(&table));
        let revised = revised(&package.folder, &folder.path().join("revised"))?.display().to_string();
        let others = [
            ("`planc check`", vec!["check", &path, "--as-of", AS_OF]),
            ("`planc build` (`plan.json`)", vec!["build", &path, "--output", &output]),
            ("`planc diff`", vec!["diff", &path, &revised]),
        ];
        text.push_str("\n| command | time | memory |\n|---|---:|---:|\n");
        for (name, line) in others {
            let (times, peak) = measure(&line)?;
            let _ = writeln!(text, "| {name} | {} | {} |", duration(times.best), megabytes(peak.bytes));
        }
        package.remove()?;
        fs::remove_dir_all(&revised).map_err(|error| format!("{revised}: {error}"))?;
    }
    match &arguments.out {
        None => print!("{text}"),
        Some(path) => page::write(path, "reports", &text)?,
    }
    Ok(())
}

/// The names of the reports, out of what `planc report --help` says.
fn names(help: &str) -> Vec<String> {
    let named = help.lines().filter_map(|line| line.trim_start().strip_prefix("- ")?.split_once(':'));
    let mut names: Vec<String> = named.map(|(name, _)| name.to_string()).collect();
    names.retain(|name| name.chars().all(|character| character.is_ascii_lowercase() || character == '-'));
    names.retain(|name| !FORMATS.contains(&name.as_str()));
    names.sort();
    names.dedup();
    names
}

/// A row of times and memory for each report.
fn rows(table: &[(String, Vec<Figure>)]) -> String {
    let mut text = format!("| report | {} | most memory |\n|---|{}\n", FORMATS.join(" | "), "---:|".repeat(8));
    for (name, figures) in table {
        let times: Vec<String> = figures.iter().map(|(times, _)| duration(times.best)).collect();
        let most = figures.iter().map(|(_, peak)| peak.bytes).max().unwrap_or(0);
        let _ = writeln!(text, "| {name} | {} | {} |", times.join(" | "), megabytes(most));
    }
    text
}

/// A copy of the package in which some activities of each file have another body that answers for them.
fn revised(package: &Path, target: &Path) -> Result<PathBuf, String> {
    copy(package, target).map_err(|error| format!("{}: {error}", target.display()))?;
    Ok(target.to_owned())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            let text = fs::read_to_string(entry.path())?;
            fs::write(target, text.replacen("responsible finance\n", "responsible legal-clinic\n", 10))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn reports_are_found_in_the_help() {
        let help = "Usage: x\n  <REPORT>\n      - gaps:        What is missing\n      - action-plan: What is done\n  \
                    --format\n      - md:   Markdown\n";
        assert_eq!(names(help), ["action-plan", "gaps"]);
    }

    #[test]
    fn a_row_has_each_format_and_the_most_memory() {
        let time = |best| Times { best: Duration::from_millis(best), median: Duration::from_millis(best) };
        let figures = (1..=7).map(|at| (time(at), Peak { bytes: at * 1_000_000, is_exact: true })).collect();
        let text = rows(&[("`gaps`".to_string(), figures)]);
        assert!(text.contains("| report | text | md | html | docx | xlsx | csv | json | most memory |"), "{text}");
        assert!(text.contains("| `gaps` | 1.00 ms |") && text.ends_with("| 7.00 ms | 7.00 MB |\n"), "{text}");
    }

    #[test]
    fn a_revised_package_differs() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let package = Package::generate(500, &folder.path().join("a")).unwrap_or_else(|error| panic!("{error}"));
        let revised = revised(&package.folder, &folder.path().join("b")).unwrap_or_else(|error| panic!("{error}"));
        let file = |of: &Path| fs::read_to_string(of.join("activities/0001.plan"));
        assert_ne!(file(&package.folder)?, file(&revised)?);
        assert_eq!(file(&package.folder)?.lines().count(), file(&revised)?.lines().count());
        Ok(())
    }
}
