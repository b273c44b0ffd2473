//! The most memory that a command holds at once.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::process::failure;

/// What the system says afterwards, to the page.
const TIME: &str = "/usr/bin/time";
/// How often a command is looked at where there is no `TIME`.
const GLANCE: Duration = Duration::from_millis(1);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Peak {
    pub bytes: u64,
    /// Whether the system said so; else it was looked at every millisecond, and may have been more at the very end.
    pub is_exact: bool,
}

/// The peak of one run.
pub fn peak(binary: &Path, line: &[&str]) -> Result<Peak, String> {
    if Path::new(TIME).is_file() { told(binary, line) } else { watched(binary, line) }
}

/// A process of its own asks: what this one asked would count its own memory, which a child begins with.
fn told(binary: &Path, line: &[&str]) -> Result<Peak, String> {
    let output = Command::new(TIME)
        .args(["-f", "%M"])
        .arg(binary)
        .args(line)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .map_err(|error| format!("{TIME}: {error}"))?;
    if !output.status.success() {
        return Err(failure(binary, line, &output.status.to_string()));
    }
    // After everything that the command said itself.
    let said = String::from_utf8_lossy(&output.stderr);
    let kilobytes: Option<u64> = said.lines().next_back().and_then(|line| line.trim().parse().ok());
    let kilobytes = kilobytes.ok_or_else(|| format!("{TIME} said {said:?}."))?;
    Ok(Peak { bytes: kilobytes * 1024, is_exact: true })
}

fn watched(binary: &Path, line: &[&str]) -> Result<Peak, String> {
    let mut child = Command::new(binary)
        .args(line)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{}: {error}", binary.display()))?;
    let path = format!("/proc/{}/status", child.id());
    let mut kilobytes = 0;
    loop {
        let status = fs::read_to_string(&path).ok();
        kilobytes = kilobytes.max(status.as_deref().and_then(high_water_mark).unwrap_or(0));
        match child.try_wait().map_err(|error| format!("{}: {error}", binary.display()))? {
            None => std::thread::sleep(GLANCE),
            Some(status) if status.success() && kilobytes > 0 => {
                return Ok(Peak { bytes: kilobytes * 1024, is_exact: false });
            }
            Some(status) => return Err(failure(binary, line, &status.to_string())),
        }
    }
}

/// `VmHWM` of a `/proc/PID/status`, in kilobytes.
fn high_water_mark(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_high_water_mark_is_found() {
        assert_eq!(high_water_mark("Name:\tplanc\nVmPeak:\t  9000 kB\nVmHWM:\t    1234 kB\n"), Some(1234));
        assert_eq!(high_water_mark("Name:\tplanc\n"), None);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_a_command_holds_is_counted() {
        // Sixteen megabytes of blanks in a variable of the shell, which takes little itself. `:` is last, so that the shell does
        // not become the `sleep`.
        let shell = Path::new("/bin/sh");
        let much = "x=$(head -c 16000000 /dev/zero | tr '\\0' ' '); y=\"$x\"; sleep 0.2; :";
        let few = watched(shell, &["-c", "sleep 0.2; :"]).map(|peak| peak.bytes);
        let many = watched(shell, &["-c", much]).map(|peak| peak.bytes);
        assert!(few.is_ok_and(|few| many.is_ok_and(|many| many > few + 8_000_000)));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_the_system_tells_agrees_with_what_is_watched() {
        if !Path::new(TIME).is_file() {
            return;
        }
        let line = ["-c", "x=$(head -c 16000000 /dev/zero | tr '\\0' ' '); y=\"$x\"; sleep 0.2; echo 7 >&2"];
        let told = told(Path::new("/bin/sh"), &line).map(|peak| peak.bytes);
        let watched = watched(Path::new("/bin/sh"), &line).map(|peak| peak.bytes);
        assert!(told.is_ok_and(|told| watched.is_ok_and(|watched| told.abs_diff(watched) < told / 10)));
    }
}
