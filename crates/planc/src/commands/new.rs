//! `planc new`: the beginning of a plan.

mod answers;
mod period;
mod prompt;
mod templates;

use crate::arguments::NewOptions;
use crate::{output, write};
use planc_workspace::paths;
use std::path::Path;

pub fn run(options: &NewOptions) -> i32 {
    let answers = match answers::gather(options) {
        Ok(answers) => answers,
        Err(reason) => return output::fail(&reason),
    };
    let files = templates::files(&answers);
    let folder = shown(&options.folder);
    let there: Vec<String> = files
        .iter()
        .map(|(name, _)| options.folder.join(name))
        .filter(|path| path.symlink_metadata().is_ok())
        .map(|path| format!("`{}`", shown(&path)))
        .collect();
    if !there.is_empty() {
        let (is, it) = if there.len() == 1 { ("is", "it") } else { ("are", "them") };
        return output::fail(&format!(
            "{} {is} there already, and nothing is written over {it}. Give another folder: `planc new my-plan`.",
            there.join(", ")
        ));
    }
    for (name, text) in &files {
        let path = options.folder.join(name);
        if let Err(error) = write::atomically(&path, text.as_bytes()) {
            return output::fail(&format!("`{}` cannot be written: {}.", shown(&path), write::reason(&error)));
        }
    }
    let place = if folder == "." { String::new() } else { format!(" {folder}") };
    let mut told = format!(
        "Wrote {} files{}:\n",
        files.len(),
        if folder == "." { String::new() } else { format!(" to {folder}") }
    );
    files.iter().for_each(|(name, _)| told.push_str(&format!("  {name:<18} {}\n", templates::summary(name))));
    told.push_str(&format!(
        "\nRead them, put your own things in place of the examples, and check:\n  planc check{place}\n"
    ));
    output::print(&told);
    output::CLEAN
}

/// As it was given, with `/` on every system.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    paths::shown(&here, &paths::absolute(&here, path))
}
