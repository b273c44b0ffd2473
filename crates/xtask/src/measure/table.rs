//! The figures as Markdown.

use std::fmt::Write;
use std::time::Duration;

use super::figures::{COMMANDS, Figures};
use super::memory::Peak;
use super::process::Times;

/// What was measured, where, and how often if somebody said so.
pub struct Heading {
    pub machine: String,
    pub binary: String,
    pub runs: Option<u32>,
}

/// Everything that `docs/performance.md` shows of a run. `start` is what `planc --version` takes.
pub fn report(heading: &Heading, start: (Times, Peak), figures: &[Figures]) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(text, "Machine: {}.\n\nBinary: {}.\n", heading.machine, heading.binary);
    text.push_str(&commands(heading.runs, figures));
    text.push_str(
        "\n### Time\n\nWall time, best of all runs and the median in brackets; files in the system's cache.\n\n",
    );
    text.push_str(&heads("", figures));
    text.push_str(&row("source", figures, |of| megabytes(of.source_bytes)));
    text.push_str(&row("files", figures, |of| grouped(of.files as u64)));
    text.push_str(&row("runs", figures, |of| of.runs.to_string()));
    text.push_str(&row("`planc --version`", figures, |_| times(start.0)));
    for (index, command) in COMMANDS.iter().enumerate() {
        text.push_str(&row(&format!("`{}`", command.shown), figures, |of| times(of.commands[index].0)));
    }
    text.push_str(&row("`planc check`, source a second", figures, |of| rate(of.source_bytes, of.commands[0].0.best)));

    text.push_str(
        "\n### Memory\n\nAt its peak, and in brackets what is left without the source, as a multiple of it.\n\n",
    );
    text.push_str(&heads("", figures));
    text.push_str(&row("`planc --version`", figures, |_| most(start.1)));
    for (index, command) in COMMANDS.iter().enumerate() {
        text.push_str(&row(&format!("`{}`", command.shown), figures, |of| peak(of.commands[index].1, of.source_bytes)));
    }
    if figures.iter().any(|of| of.commands.iter().any(|(_, peak)| !peak.is_exact)) {
        text.push_str("\n≥: looked at every millisecond, for want of `/usr/bin/time`.\n");
    }

    let compared: Vec<Figures> = figures.iter().filter(|of| of.json.is_some()).cloned().collect();
    if !compared.is_empty() {
        text.push_str(
            "\n### Beside serde_json\n\nIt reads the same plan's `plan.json`, from memory, into a `Value`.\n\n",
        );
        text.push_str(&heads("", &compared));
        text.push_str(&row("`plan.json`", &compared, |of| of.json.map_or(String::new(), |json| megabytes(json.bytes))));
        text.push_str(&row("serde_json to `Value`", &compared, |of| {
            of.json.map_or(String::new(), |json| times(json.times))
        }));
        text.push_str(&row("`planc check`, whole process", &compared, |of| times(of.commands[0].0)));
        text.push_str(&row("check / serde_json, best", &compared, |of| {
            of.json.map_or(String::new(), |json| share(of.commands[0].0.best, json.times.best))
        }));
    }
    text
}

/// How to get the same figures.
fn commands(runs: Option<u32>, figures: &[Figures]) -> String {
    let runs = runs.map_or(String::new(), |runs| format!(" --runs {runs}"));
    let sizes: Vec<String> = figures.iter().map(|of| of.activities.to_string()).collect();
    let mut text = format!(
        "```sh\ncargo build --release --package planc\ncargo run --release --package xtask -- measure --sizes {}{runs}\n\
         # which runs, for each size:\ncargo xtask gen-plan --activities SIZE --out PACKAGE\n",
        sizes.join(",")
    );
    for command in COMMANDS {
        let line = command.line("PACKAGE".as_ref(), "plan.json".as_ref());
        let _ = writeln!(text, "planc {}", line.join(" "));
    }
    text.push_str("planc --version\n```\n");
    text
}

fn heads(first: &str, figures: &[Figures]) -> String {
    let sizes: Vec<String> = figures.iter().map(|of| format!("{} activities", grouped(of.activities as u64))).collect();
    format!("| {first} | {} |\n|---|{}\n", sizes.join(" | "), "---:|".repeat(figures.len()))
}

fn row(name: &str, figures: &[Figures], cell: impl Fn(&Figures) -> String) -> String {
    let cells: Vec<String> = figures.iter().map(cell).collect();
    format!("| {name} | {} |\n", cells.join(" | "))
}

fn times(times: Times) -> String {
    format!("{} ({})", duration(times.best), duration(times.median))
}

/// Three digits that count.
pub fn duration(time: Duration) -> String {
    let microseconds = time.as_secs_f64() * 1e6;
    match microseconds {
        _ if microseconds < 1e3 => format!("{microseconds:.0} µs"),
        _ if microseconds < 1e6 => format!("{} ms", digits(microseconds / 1e3)),
        _ => format!("{} s", digits(microseconds / 1e6)),
    }
}

fn digits(number: f64) -> String {
    match number {
        _ if number < 9.995 => format!("{number:.2}"),
        _ if number < 99.95 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

pub fn megabytes(bytes: u64) -> String {
    format!("{} MB", digits(bytes as f64 / 1e6))
}

pub fn rate(source: u64, time: Duration) -> String {
    format!("{} MB/s", digits(source as f64 / 1e6 / time.as_secs_f64()))
}

fn peak(peak: Peak, source: u64) -> String {
    let rest = peak.bytes.saturating_sub(source) as f64 / source.max(1) as f64;
    format!("{} ({}×)", most(peak), digits(rest))
}

fn most(peak: Peak) -> String {
    let least = if peak.is_exact { "" } else { "≥ " };
    format!("{least}{}", megabytes(peak.bytes))
}

fn share(part: Duration, whole: Duration) -> String {
    format!("{}×", digits(part.as_secs_f64() / whole.as_secs_f64()))
}

/// `1,000,000`
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::figures::JsonFigures;
    use super::*;

    fn between(best: u64, median: u64) -> Times {
        Times { best: Duration::from_millis(best), median: Duration::from_millis(median) }
    }

    #[test]
    fn three_digits_count() {
        for (microseconds, wanted) in [
            (7, "7 µs"),
            (999, "999 µs"),
            (1_234, "1.23 ms"),
            (9_996, "10.0 ms"),
            (99_960, "100 ms"),
            (1_234_567, "1.23 s"),
        ] {
            assert_eq!(duration(Duration::from_micros(microseconds)), wanted);
        }
    }

    #[test]
    fn numbers_are_grouped_from_the_right() {
        for (number, wanted) in [(0, "0"), (999, "999"), (1_000, "1,000"), (12_345_678, "12,345,678")] {
            assert_eq!(grouped(number), wanted);
        }
    }

    #[test]
    fn a_report_has_what_was_measured_and_how() {
        let figures = |activities, json| Figures {
            activities,
            files: 4,
            source_bytes: 500_000,
            runs: 3,
            commands: vec![
                (between(10, 12), Peak { bytes: 1_500_000, is_exact: true }),
                (between(20, 21), Peak { bytes: 2_000_000, is_exact: false }),
                (between(30, 31), Peak { bytes: 2_500_000, is_exact: true }),
            ],
            json,
        };
        let json = JsonFigures { bytes: 4_000_000, times: between(5, 6) };
        let heading = Heading { machine: "a machine".to_string(), binary: "a binary".to_string(), runs: Some(3) };
        let start = (between(1, 2), Peak { bytes: 1_000_000, is_exact: true });
        let report = report(&heading, start, &[figures(1_000, Some(json)), figures(1_000_000, None)]);
        for wanted in [
            "Machine: a machine.",
            "Binary: a binary.",
            "measure --sizes 1000,1000000 --runs 3\n",
            "planc build PACKAGE --output plan.json",
            "|  | 1,000 activities | 1,000,000 activities |\n|---|---:|---:|",
            "| `planc --version` | 1.00 ms (2.00 ms) | 1.00 ms (2.00 ms) |",
            "| `planc --version` | 1.00 MB | 1.00 MB |",
            "| `planc check` | 10.0 ms (12.0 ms) | 10.0 ms (12.0 ms) |",
            "| `planc check`, source a second | 50.0 MB/s | 50.0 MB/s |",
            "| `planc check` | 1.50 MB (2.00×) | 1.50 MB (2.00×) |",
            "| `planc fmt --check` | ≥ 2.00 MB (3.00×) |",
            "|  | 1,000 activities |\n",
            "| serde_json to `Value` | 5.00 ms (6.00 ms) |\n",
            "| check / serde_json, best | 2.00× |\n",
        ] {
            assert!(report.contains(wanted), "{wanted:?} is not in\n{report}");
        }
    }
}
