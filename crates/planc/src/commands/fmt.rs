//! `planc fmt`

use super::pin_numbers;
use crate::arguments::FmtOptions;
use crate::progress::{self, Step};
use crate::{compile, output, render, write};
use planc_analysis::Judged;
use planc_base::{FileId, Finding};
use planc_lang::rule::{Level, Rule};
use planc_model::order::{PackageOrder, TableOrder};
use planc_syntax::Formatted;
use planc_workspace::decode::decode;
use planc_workspace::{PackageId, Role, SourceFile, Workspace};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

/// What became of the files.
#[derive(Default)]
struct Outcome {
    /// Changed, or to be changed with `--check`.
    changed: BTreeSet<String>,
    /// All that were looked at.
    seen: BTreeSet<String>,
    /// Whether a file could not be laid out.
    is_incomplete: bool,
}

pub fn run(options: &FmtOptions) -> i32 {
    if options.paths.iter().any(|path| path.as_os_str() == "-") {
        return match (options.paths.len(), options.pin_numbers) {
            (1, false) => standard_input(options.check),
            (1, true) => output::fail("Numbers depend on the whole package. Give its folder in place of `-`."),
            _ => output::fail("`-`, the standard input, cannot be given together with files."),
        };
    }
    if options.pin_numbers {
        if options.check {
            return output::fail("`--pin-numbers` changes files, and `--check` changes none. Give one of them.");
        }
        for path in &options.paths {
            match pin_numbers::pin(path) {
                Ok(0) => output::tell("Everything that has a number states it already."),
                Ok(1) => output::tell("1 number was written down."),
                Ok(count) => output::tell(&format!("{count} numbers were written down.")),
                Err(reason) => return output::fail(&reason),
            }
        }
    }
    let mut outcome = Outcome::default();
    for path in &options.paths {
        if let Err(reason) = package(path, options.check, &mut outcome) {
            return output::fail(&reason);
        }
    }
    for path in &outcome.changed {
        output::print(&format!("{path}\n"));
    }
    output::tell(&told(options.check, &outcome));
    let has_failed = outcome.is_incomplete || (options.check && !outcome.changed.is_empty());
    if has_failed { output::FOUND } else { output::CLEAN }
}

fn told(is_check: bool, outcome: &Outcome) -> String {
    let (changed, seen) = (outcome.changed.len(), outcome.seen.len());
    let files = |count: usize| if count == 1 { "1 file".to_string() } else { format!("{count} files") };
    match (is_check, changed) {
        (_, 0) if outcome.is_incomplete => "No other file needs a change.".to_string(),
        (_, 0) if seen == 1 => "The file is in the common layout.".to_string(),
        (_, 0) => format!("All {seen} files are in the common layout."),
        (true, _) => format!("{} of {} would change.", files(changed), seen),
        (false, _) => format!("{} of {} changed.", files(changed), seen),
    }
}

fn package(path: &Path, is_check: bool, outcome: &mut Outcome) -> Result<(), String> {
    let workspace = compile::load(path).map_err(|error| error.to_string())?;
    let languages =
        workspace.package(PackageId(0)).manifest.languages.iter().map(|language| language.value.to_string()).collect();
    let order = PackageOrder { languages };
    // A file that could not be read has no text to lay out.
    let unread: Vec<&Finding> =
        workspace.findings.iter().filter(|finding| workspace.asked.contains(&finding.place.file)).collect();
    progress::step(Step::LayingOut);
    let formatted: Vec<(FileId, Formatted)> = workspace
        .asked
        .par_iter()
        .filter(|file| !unread.iter().any(|finding| finding.place.file == **file))
        .map(|file| (*file, planc_syntax::format(&workspace.file(*file).text, *file, &order)))
        .collect();
    for finding in unread {
        outcome.is_incomplete = true;
        tell(&workspace, finding);
    }
    for (file, formatted) in formatted {
        let source = workspace.file(file);
        outcome.seen.insert(source.path.clone());
        for finding in &formatted.findings {
            outcome.is_incomplete = true;
            tell(&workspace, finding);
        }
        let Some(text) = formatted.text.filter(|text| *text != *source.text) else { continue };
        if !is_check {
            write::atomically(Path::new(&source.path), text.as_bytes())
                .map_err(|error| format!("`{}` cannot be written: {}.", source.path, write::reason(&error)))?;
        }
        outcome.changed.insert(source.path.clone());
    }
    Ok(())
}

fn standard_input(is_check: bool) -> i32 {
    let mut bytes = Vec::new();
    if let Err(error) = std::io::stdin().lock().read_to_end(&mut bytes) {
        return output::fail(&format!("The standard input cannot be read: {}.", write::reason(&error)));
    }
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(what) => return output::fail(&format!("{}. {}", what.message("<standard input>"), what.help())),
    };
    let formatted = planc_syntax::format(&text, FileId(0), &TableOrder);
    let Some(out) = formatted.text else {
        let files = vec![SourceFile::new("<standard input>".to_string(), text, PackageId(0), Role::Plan).into()];
        let workspace =
            Workspace { packages: Vec::new(), files, findings: Vec::new(), asked: Vec::new(), not_read: Vec::new() };
        formatted.findings.iter().for_each(|finding| tell(&workspace, finding));
        return output::FOUND;
    };
    if is_check {
        return if out == text { output::CLEAN } else { output::FOUND };
    }
    output::print(&out);
    output::CLEAN
}

fn tell(workspace: &Workspace, finding: &Finding) {
    let level = Rule::find(finding.code).map_or(Level::Error, |rule| rule.draft);
    let mut line = String::new();
    render::short::line(workspace, &Judged { finding: finding.clone(), level }, &mut line);
    if let Some(help) = &finding.help {
        line.push_str(&format!("  help: {help}\n"));
    }
    output::tell(line.trim_end());
}
