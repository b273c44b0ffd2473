//! Running a command, and how long it takes.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Of several runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Times {
    pub best: Duration,
    pub median: Duration,
}

impl Times {
    /// Of `runs` runs, after one that is not counted and brings files into memory.
    pub fn of(runs: u32, mut run: impl FnMut() -> Result<Duration, String>) -> Result<Times, String> {
        run()?;
        let times: Result<Vec<Duration>, String> = (0..runs).map(|_| run()).collect();
        Times::among(times?).ok_or_else(|| "Nothing was run.".to_string())
    }

    /// `None` for no times at all. Of an even number the median is the later of the two in the middle.
    pub fn among(mut times: Vec<Duration>) -> Option<Times> {
        times.sort_unstable();
        Some(Times { best: *times.first()?, median: times[times.len() / 2] })
    }
}

/// Runs `binary` once, without looking at what it prints. Any other exit code than 0 is an error: a command that gave up or
/// that found something did other work than was to be measured.
pub fn run(binary: &Path, line: &[&str]) -> Result<Duration, String> {
    let mut command = Command::new(binary);
    command.args(line).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{}: {error}", binary.display()))?;
    let time = start.elapsed();
    if status.success() { Ok(time) } else { Err(failure(binary, line, &status.to_string())) }
}

/// What `binary` prints, without the line end.
pub fn output(binary: &Path, line: &[&str]) -> Result<String, String> {
    let output = Command::new(binary).args(line).output().map_err(|error| format!("{}: {error}", binary.display()))?;
    if !output.status.success() {
        return Err(failure(binary, line, &output.status.to_string()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_string())
}

pub fn failure(binary: &Path, line: &[&str], status: &str) -> String {
    format!("`{} {}` ended with {status}; only a run without findings is measured.", binary.display(), line.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn milliseconds(times: &[u64]) -> Vec<Duration> {
        times.iter().copied().map(Duration::from_millis).collect()
    }

    #[test]
    fn best_and_median_do_not_depend_on_the_order() {
        let times = Times::among(milliseconds(&[9, 2, 30, 4, 5]));
        assert_eq!(times, Some(Times { best: Duration::from_millis(2), median: Duration::from_millis(5) }));
        assert_eq!(Times::among(milliseconds(&[7, 3])).map(|times| times.median), Some(Duration::from_millis(7)));
        assert_eq!(Times::among(Vec::new()), None);
    }

    #[test]
    fn the_first_run_is_not_counted() {
        let mut times = milliseconds(&[1, 20, 30, 40]).into_iter();
        let times = Times::of(3, || times.next().ok_or_else(|| "too many runs".to_string()));
        assert_eq!(times, Ok(Times { best: Duration::from_millis(20), median: Duration::from_millis(30) }));
    }

    #[test]
    fn a_command_that_fails_is_not_measured() {
        assert!(run(Path::new("/bin/sh"), &["-c", "exit 0"]).is_ok());
        assert!(run(Path::new("/bin/sh"), &["-c", "exit 1"]).is_err_and(|message| message.contains("1")));
        assert!(run(Path::new("/bin/no-such-program"), &[]).is_err());
        assert_eq!(output(Path::new("/bin/sh"), &["-c", "echo a b"]), Ok("a b".to_string()));
    }
}
