//! The machine that is measured on, in a line.

use std::fs;
use std::path::Path;
use std::thread;

use super::process;

pub fn describe(root: &Path) -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| value(&text, "model name"));
    let memory = fs::read_to_string("/proc/meminfo").ok().and_then(|text| gibibytes(&value(&text, "MemTotal")?));
    let mut parts = vec![format!("{cores} cores")];
    parts.extend(processor);
    parts.extend(memory.map(|gibibytes| format!("{gibibytes} GiB of memory")));
    parts.push(std::env::consts::OS.to_string());
    // The compiler that builds this repository, as its own settings say.
    let compiler = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_string());
    parts.extend(process::output(Path::new(&compiler), &["--version"]));
    parts.extend(commit(root).map(|commit| format!("commit {commit}")));
    parts.join(", ")
}

/// The value of the first line `key : value`.
fn value(text: &str, key: &str) -> Option<String> {
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    let (_, value) = lines.find(|(name, _)| name.trim() == key)?;
    Some(value.trim().to_string())
}

/// `24684084 kB` to the nearest number of gibibytes.
fn gibibytes(kilobytes: &str) -> Option<u64> {
    let kilobytes: u64 = kilobytes.strip_suffix("kB")?.trim().parse().ok()?;
    Some((kilobytes + (1 << 19)) >> 20)
}

/// What is checked out, with a mark if files differ from it.
fn commit(root: &Path) -> Option<String> {
    let root = root.display().to_string();
    let described = process::output(Path::new("git"), &["-C", &root, "describe", "--always", "--dirty"]).ok()?;
    (!described.is_empty()).then_some(described)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_whole_name() {
        let text = "model\t\t: 1\nmodel name\t: Some CPU: 3\n";
        assert_eq!(value(text, "model name").as_deref(), Some("Some CPU: 3"));
        assert_eq!(value(text, "name"), None);
    }

    #[test]
    fn memory_is_rounded() {
        assert_eq!(gibibytes("24684084 kB"), Some(24));
        assert_eq!(gibibytes("16252928 kB"), Some(16));
        assert_eq!(gibibytes("much"), None);
    }
}
