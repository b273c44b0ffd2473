//! What is measured.

use std::path::Path;

use super::memory::Peak;
use super::process::Times;

/// A command of planc, run on a package.
pub struct Command {
    /// As it stands in the tables.
    pub shown: &'static str,
    words: &'static [&'static str],
    /// Whether it writes a file, which is not to be part of the package.
    writes: bool,
}

pub const COMMANDS: [Command; 3] = [
    Command { shown: "planc check", words: &["check"], writes: false },
    Command { shown: "planc fmt --check", words: &["fmt", "--check"], writes: false },
    Command { shown: "planc build", words: &["build"], writes: true },
];

impl Command {
    /// What comes after `planc`.
    pub fn line(&self, package: &Path, output: &Path) -> Vec<String> {
        let mut line: Vec<String> = self.words.iter().map(|word| (*word).to_string()).collect();
        line.push(package.display().to_string());
        if self.writes {
            line.push("--output".to_string());
            line.push(output.display().to_string());
        }
        line
    }
}

/// Everything measured on one package.
#[derive(Clone, Debug)]
pub struct Figures {
    pub activities: usize,
    pub files: usize,
    pub source_bytes: u64,
    pub runs: u32,
    /// In the order of `COMMANDS`.
    pub commands: Vec<(Times, Peak)>,
    pub json: Option<JsonFigures>,
}

/// `plan.json` read by serde_json.
#[derive(Clone, Copy, Debug)]
pub struct JsonFigures {
    pub bytes: u64,
    pub times: Times,
}
