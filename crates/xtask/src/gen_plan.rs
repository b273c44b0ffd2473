//! `cargo xtask gen-plan`: writes a generated package to a folder.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Write a realistic package of any size, for measuring and for tests.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many activities the plan has, parts of activities included.
    #[arg(long)]
    activities: usize,
    /// The folder to write to; it is made, or empty.
    #[arg(long)]
    out: PathBuf,
    /// Another seed gives another package; the same gives the same bytes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Writes the package.
pub fn run(arguments: &Arguments) -> Result<(), String> {
    let out = &arguments.out;
    // Files left from a larger package would silently be part of this one.
    if fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty. Name a folder that is new or empty.", out.display()));
    }
    let (files, bytes) = write_package(arguments.activities, arguments.seed, out)
        .map_err(|error| format!("The package could not be written to {}: {error}", out.display()))?;
    println!("{files} files, {bytes} bytes, {} bytes an activity", bytes / arguments.activities.max(1));
    Ok(())
}

/// Writes the files of a package to `out`: how many there are, and their bytes.
pub fn write_package(activities: usize, seed: u64, out: &Path) -> io::Result<(usize, usize)> {
    let (mut files, mut bytes) = (0_usize, 0_usize);
    let mut folders = HashSet::new();
    xtask::generate_plan(activities, seed, &mut |path, text| {
        files += 1;
        bytes += text.len();
        write(&out.join(path), text, &mut folders)
    })?;
    Ok((files, bytes))
}

fn write(path: &Path, text: &str, folders: &mut HashSet<PathBuf>) -> io::Result<()> {
    if let Some(folder) = path.parent()
        && folders.insert(folder.to_owned())
    {
        fs::create_dir_all(folder)?;
    }
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(text.as_bytes())?;
    file.flush()
}
