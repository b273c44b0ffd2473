//! A package of any size, in the canonical layout, that no rule finds fault with: the measure of the compiler's speed.
//!
//! The plan is one document. Its activities stand in files of about 500, a town each, as ministries and municipalities
//! would keep them. Sums hold to the cent, nothing is required before it is over, and every name is one of its kind,
//! so whatever a check reports about such a package is a mistake of the compiler or of this generator.

mod activity;
mod aims;
mod author;
mod calendar;
mod frame;
mod indicator;
mod measures;
mod money;
mod page;
mod parties;
mod random;
mod words;

use std::io;

use author::Author;
use words::PLACES;

/// Bytes an activity takes on average, once all files of the package are shared out over them.
const BYTES_AN_ACTIVITY: usize = 505;
/// Activities in a file.
const ACTIVITIES_A_FILE: usize = 500;

/// Generates a package with so many activities, and gives each file's relative path and text to `sink`.
///
/// The same number and seed give the same bytes. A file is complete when it is given, and only one is held at a time.
/// From 1,000 activities on the package has about 505 bytes an activity; a smaller one has more, since actors, funds
/// and strategy are shared by fewer.
///
/// # Errors
///
/// The first error of `sink` ends the work and is returned.
pub fn generate_plan(
    activities: usize,
    seed: u64,
    sink: &mut dyn FnMut(&str, &str) -> io::Result<()>,
) -> io::Result<()> {
    let mut author = Author::new(activities, seed);
    let files = ((activities + ACTIVITIES_A_FILE / 2) / ACTIVITIES_A_FILE).max(1);
    let towns = files.min(PLACES.len());
    let mut written = 0;
    let mut give = |path: &str, text: &str| {
        written += text.len();
        sink(path, text)
    };
    give("planc.toml", frame::manifest())?;
    give("actors.plan", frame::actors(towns).text())?;
    give("sources.plan", frame::sources().text())?;
    give("strategy.plan", frame::strategy(&mut author, activities).text())?;

    // Funds and plan come last, as they hold the sums; what they will take is known well enough.
    let still_to_come = 7_000 + 140 * towns;
    let around = written + still_to_come;
    author.share = (BYTES_AN_ACTIVITY as i64) - (around / activities.max(1)) as i64;

    let mut desk = measures::Desk::default();
    for file in 0..files {
        let from = activities * file / files;
        let to = activities * (file + 1) / files;
        let text = measures::file(&mut desk, &mut author, file, to - from, files == 1);
        sink(&format!("activities/{:04}.plan", file + 1), text)?;
    }
    sink("funds.plan", frame::funds(&author).text())?;
    sink("plan.plan", frame::plan(&author).text())
}
