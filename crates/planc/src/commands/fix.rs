//! `planc check --fix`: what can be mended in one way only, until nothing is left to mend.

use crate::compile::{self, Choices};
use crate::{output, render, write};
use planc_analysis::Judged;
use planc_base::{Edit, FileId, Fix, apply_edits};
use planc_workspace::{PackageId, Workspace};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Mending one thing may show the next. More rounds than this would mean that two fixes undo each other.
const ROUNDS: usize = 10;

/// Mends the files of the package at `path`, or those of them that were asked for, and tells what was mended.
pub fn mend(path: &Path, choices: &Choices) -> Result<(), String> {
    let mut count = 0;
    let mut files = BTreeSet::new();
    for _ in 0..ROUNDS {
        let workspace = compile::load(path).map_err(|error| error.to_string())?;
        let settings = compile::settings(&workspace, choices);
        let plan = compile::link(&workspace);
        let report = compile::check(&workspace, &plan, &settings, path);
        let mut chosen = Chosen::default();
        for judged in &report.findings {
            chosen.consider(&workspace, judged);
        }
        if chosen.mended.is_empty() {
            break;
        }
        let mut is_changed = false;
        for (file, edits) in &chosen.edits {
            is_changed |= rewrite(&workspace, *file, edits)?;
            files.insert(workspace.file(*file).path.clone());
        }
        // A fix that leaves the text as it was would be applied for ever.
        if !is_changed {
            break;
        }
        count += chosen.mended.len();
        chosen.mended.iter().for_each(|line| output::tell(line));
    }
    output::tell(&match (count, files.len()) {
        (0, _) => "There was nothing that can be mended in one way only.".to_string(),
        (1, _) => "Mended 1 thing in 1 file.".to_string(),
        (count, 1) => format!("Mended {count} things in 1 file."),
        (count, files) => format!("Mended {count} things in {files} files."),
    });
    Ok(())
}

/// Fixes that can be applied together.
#[derive(Default)]
struct Chosen {
    /// By file and by where they begin; no two of a file meet.
    edits: BTreeMap<FileId, BTreeMap<u32, Edit>>,
    /// What is told of each.
    mended: Vec<String>,
}

impl Chosen {
    /// Takes the certain fix of a finding, unless it would touch what another one changes: that one waits for the next round.
    fn consider(&mut self, workspace: &Workspace, judged: &Judged) {
        let Some(fix) = judged.finding.fixes.iter().find(|fix| fix.is_certain) else { return };
        if fix.edits.is_empty() || !fix.edits.iter().all(|edit| may_change(workspace, edit)) {
            return;
        }
        if self.holds_all(fix) || fix.edits.iter().any(|edit| self.meets(edit)) {
            return;
        }
        for edit in &fix.edits {
            self.edits.entry(edit.place.file).or_default().insert(edit.place.span.start, edit.clone());
        }
        let file = workspace.file(judged.finding.place.file);
        let at = render::position(file, judged.finding.place.span.start);
        self.mended.push(format!("{}:{}:{}: {}: {}", file.path, at.line, at.column, judged.finding.code, fix.title));
    }

    /// Whether another finding asked for the same already.
    fn holds_all(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|edit| {
            self.edits.get(&edit.place.file).and_then(|edits| edits.get(&edit.place.span.start)) == Some(edit)
        })
    }

    /// Whether a chosen edit begins where this one does, or shares a character with it.
    fn meets(&self, edit: &Edit) -> bool {
        let Some(edits) = self.edits.get(&edit.place.file) else { return false };
        let span = edit.place.span;
        let before = edits.range(..=span.start).next_back();
        before.is_some_and(|(start, other)| *start == span.start || other.place.span.end > span.start)
            || edits.range(span.start..span.end.max(span.start)).next().is_some()
    }
}

/// Only texts of the package itself are changed, never those of a dependency.
fn may_change(workspace: &Workspace, edit: &Edit) -> bool {
    let file = workspace.file(edit.place.file);
    file.package == PackageId(0) && file.text.get(edit.place.span.range()).is_some()
}

/// Whether that changed the file comes back.
fn rewrite(workspace: &Workspace, file: FileId, edits: &BTreeMap<u32, Edit>) -> Result<bool, String> {
    let source = workspace.file(file);
    let path = Path::new(&source.path);
    // Whoever saved the file in the meantime shall not lose what he wrote.
    if std::fs::read(path).ok().as_deref() != Some(source.text.as_bytes()) {
        return Err(format!(
            "`{}` was changed by somebody else while it was being mended. Nothing was written to it.",
            source.path
        ));
    }
    let edits: Vec<Edit> = edits.values().cloned().collect();
    let (text, _) = apply_edits(&source.text, file, &edits);
    if text == *source.text {
        return Ok(false);
    }
    write::atomically(path, text.as_bytes())
        .map_err(|error| format!("`{}` cannot be written: {}.", source.path, write::reason(&error)))?;
    Ok(true)
}
