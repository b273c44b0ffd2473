//! How long a large package takes to write. Run by hand, on a package that `cargo xtask gen-plan` wrote:
//!
//! ```text
//! PLANC_TIMED=FOLDER cargo test --release -p planc-interchange --test interchange -- --ignored --nocapture timing
//! ```

use std::path::Path;
use std::time::Instant;

use planc_interchange::{write_plan, write_sarif};
use planc_workspace::Disk;

use crate::support::{files_of, info_of, load, plan_of, report_of};

/// Counts what it is given and keeps nothing.
#[derive(Default)]
struct Counting(u64);

impl std::io::Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The most memory that this process has had, in MB, where the system says it.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("");
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or(0) / 1024
}

/// How long this process has worked on all cores, in milliseconds, where the system says it. Unlike the time that passes, it
/// does not depend on what else runs.
fn work() -> u64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let numbers: Vec<u64> = status.split(' ').map(|word| word.parse().unwrap_or(0)).collect();
    // In hundredths of a second.
    numbers.get(13..15).map_or(0, |times| times.iter().sum::<u64>() * 10)
}

#[test]
#[ignore = "measures, by hand, a package that is made first"]
fn a_large_package() {
    let folder = std::env::var("PLANC_TIMED").expect("PLANC_TIMED names a folder");
    let workspace = load(&Disk, Path::new(&folder));
    let plan = plan_of(&workspace);
    let report = report_of(&plan, &workspace);
    println!("{} things, {} findings, {} MB before", plan.things.len(), report.findings.len(), most_memory());
    let info = info_of(&workspace);
    for _ in 0..3 {
        let mut out = Counting::default();
        let (start, before) = (Instant::now(), work());
        write_plan(&plan, &report, &info, &mut out).expect("counting does not fail");
        println!(
            "write_plan: {:?}, {} ms of work, {} bytes, {} MB",
            start.elapsed(),
            work() - before,
            out.0,
            most_memory()
        );
    }
    let mut out = Counting::default();
    let start = Instant::now();
    write_sarif(&report, &files_of(&workspace), "0.1.0", &mut out).expect("counting does not fail");
    println!("write_sarif: {:?}, {} bytes", start.elapsed(), out.0);
}
