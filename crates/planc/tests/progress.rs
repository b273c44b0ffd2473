//! What is said on a terminal while something takes long. The terminal is one of the program `script`; what takes long is a
//! `git` that sleeps.
#![cfg(target_os = "linux")]

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// What is told at the end, whatever was shown before.
const SAID: &str = "planc: `plan` is not in a git repository, so it has no revisions.\r\n";

/// What the terminal shows of a comparison with a revision that git takes `seconds` to look for and does not find.
fn shown(folder: &Path, seconds: &str, variable: Option<(&str, &str)>) -> Option<String> {
    let git = folder.join("git");
    std::fs::write(&git, format!("#!/bin/sh\nsleep {seconds}\nexit 1\n")).expect("there is room");
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).expect("a program");
    std::fs::create_dir_all(folder.join("plan")).expect("there is room");
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let command = format!("'{}' diff old . --package plan", env!("CARGO_BIN_EXE_planc"));
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &command, "/dev/null"]).current_dir(folder).env("PATH", path);
    script.env("TERM", "xterm").env_remove("CI").envs(variable).stdin(Stdio::null());
    match script.output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("`script` is not here: terminals are not tried");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_line_tells_what_takes_longer_than_a_second_and_is_taken_away() {
    let folder = tempfile::tempdir().expect("there is room");
    let Some(long) = shown(folder.path(), "2.5", None) else { return };
    assert!(long.contains("Reading the plan … 1s"), "{long:?}");
    let (_, behind) = long.rsplit_once("Reading the plan").expect("it was there");
    let (_, behind) = behind.split_once("\u{1b}[2K").expect("the line is cleared");
    assert_eq!(behind.trim_start_matches('\r'), SAID);
    let plain = shown(folder.path(), "2.5", Some(("NO_COLOR", "1"))).unwrap_or_default();
    assert!(plain.contains("Reading the plan") && !plain.contains("\u{1b}[3"), "{plain:?}");
}

#[test]
fn nothing_is_said_of_what_is_quick_nor_to_a_build_server_nor_to_a_terminal_that_cannot() {
    let folder = tempfile::tempdir().expect("there is room");
    for (seconds, variable) in [("0", None), ("2", Some(("CI", "true"))), ("2", Some(("TERM", "dumb")))] {
        let Some(text) = shown(folder.path(), seconds, variable) else { return };
        assert_eq!(text, SAID, "{seconds} {variable:?}");
    }
}
