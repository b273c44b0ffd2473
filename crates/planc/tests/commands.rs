//! Runs the binary as people do: each folder in `tests/cases` is a test. `tests/cases/README.md` says how one is written.
//!
//! `UPDATE=1 cargo test -p planc --test commands` writes what the binary says now into the cases; look at the difference
//! before it is kept.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PLANC: &str = env!("CARGO_BIN_EXE_planc");

#[test]
fn every_case_says_what_it_should() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(&cases).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    names.sort();
    assert!(names.len() >= 30, "only {} cases were found in {}", names.len(), cases.display());
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let mistakes: String = names.iter().map(|case| run(case, update)).collect();
    assert!(mistakes.is_empty(), "{mistakes}");
}

/// What a case did.
#[derive(Default)]
struct Outcome {
    stdout: String,
    stderr: String,
    exit: String,
}

/// Runs one case; what is not as expected comes back.
fn run(case: &Path, update: bool) -> String {
    let folder = tempfile::tempdir().unwrap();
    let files = case.join("files");
    if files.is_dir() {
        copy(&files, folder.path());
    }
    let mut outcome = Outcome::default();
    let commands = std::fs::read_to_string(case.join("command"))
        .unwrap_or_else(|_| panic!("{} has no file `command`", case.display()));
    for line in commands.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        step(line, case, folder.path(), &mut outcome);
    }
    let mut mistakes = String::new();
    for path in [folder.path(), Path::new(env!("CARGO_MANIFEST_DIR"))] {
        let path = path.to_string_lossy();
        if outcome.stdout.contains(&*path) || outcome.stderr.contains(&*path) {
            writeln!(mistakes, "{}: a path of this machine is in the output", case.display()).unwrap();
        }
    }
    let expected = [
        ("expected.stdout", &outcome.stdout, ""),
        ("expected.stderr", &outcome.stderr, ""),
        ("exit", &outcome.exit, "0\n"),
    ];
    for (name, is, usual) in expected {
        let path = case.join(name);
        let wanted = std::fs::read_to_string(&path).unwrap_or_else(|_| usual.to_string());
        if *is == wanted {
            continue;
        }
        if update {
            if is == usual { std::fs::remove_file(&path).unwrap() } else { std::fs::write(&path, is).unwrap() }
        } else {
            writeln!(mistakes, "\n{}: `{name}` differs\n--- wanted\n{wanted}--- is\n{is}---", case.display()).unwrap();
        }
    }
    compare_files(&case.join("expected.files"), folder.path(), update, &mut mistakes);
    mistakes
}

/// One line of `command`.
fn step(line: &str, case: &Path, folder: &Path, outcome: &mut Outcome) {
    let words = words(line);
    match words[0].as_str() {
        "copy" => copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(&words[1]), &folder.join(&words[2])),
        "link" => link(&words[1], &folder.join(&words[2])),
        "bytes" => {
            let bytes: Vec<u8> = words[2..].iter().map(|word| u8::from_str_radix(word, 16).unwrap()).collect();
            std::fs::write(folder.join(&words[1]), bytes).unwrap();
        }
        "folder" => std::fs::create_dir_all(folder.join(&words[1])).unwrap(),
        "show" => outcome.stdout.push_str(&std::fs::read_to_string(folder.join(&words[1])).unwrap()),
        _ => planc(&words, case, folder, outcome),
    }
}

fn planc(words: &[String], case: &Path, folder: &Path, outcome: &mut Outcome) {
    let mut command = Command::new(PLANC);
    command
        .current_dir(folder)
        .env_remove("NO_COLOR")
        .env("TERM", "xterm")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let is_variable = |word: &&String| {
        word.split_once('=').is_some_and(|(name, _)| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
    };
    let variables = words.iter().take_while(is_variable).count();
    for word in &words[..variables] {
        let (name, value) = word.split_once('=').unwrap();
        command.env(name, value);
    }
    assert_eq!(words[variables], "planc", "{}: a line begins with `planc` or a word of README.md", case.display());
    command.args(&words[variables + 1..]);
    let input = std::fs::read(case.join("stdin")).unwrap_or_default();
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stream = child.stdin.take().unwrap();
    // Commands that do not read their input may be gone already.
    let feeder = std::thread::spawn(move || drop(stream.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    outcome.stdout.push_str(std::str::from_utf8(&output.stdout).unwrap());
    outcome.stderr.push_str(std::str::from_utf8(&output.stderr).unwrap());
    writeln!(outcome.exit, "{}", output.status.code().map_or("killed".to_string(), |code| code.to_string())).unwrap();
}

/// Words between blanks; `'…'` and `"…"` hold blanks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for character in line.chars() {
        match quote {
            Some(mark) if mark == character => quote = None,
            None if character == '\'' || character == '"' => quote = Some(character),
            None if character == ' ' => words.push(String::new()),
            _ => words.last_mut().unwrap().push(character),
        }
    }
    words
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(from, to).unwrap();
        return;
    }
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap_or_else(|_| panic!("{} is not there", from.display())) {
        let path = entry.unwrap().path();
        copy(&path, &to.join(path.file_name().unwrap()));
    }
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).unwrap();
}

#[cfg(windows)]
fn link(target: &str, path: &Path) {
    std::os::windows::fs::symlink_dir(target, path).unwrap();
}

/// Every file in `expected` has to stand in `folder` with the same content.
fn compare_files(expected: &Path, folder: &Path, update: bool, mistakes: &mut String) {
    let Ok(entries) = std::fs::read_dir(expected) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let other = folder.join(path.file_name().unwrap());
        if path.is_dir() {
            compare_files(&path, &other, update, mistakes);
            continue;
        }
        let is = std::fs::read_to_string(&other).unwrap_or_else(|_| "(not there)".to_string());
        let wanted = std::fs::read_to_string(&path).unwrap();
        if is == wanted {
        } else if update {
            std::fs::write(&path, is).unwrap();
        } else {
            writeln!(mistakes, "\n{}: the file differs\n--- wanted\n{wanted}--- is\n{is}---", path.display()).unwrap();
        }
    }
}
