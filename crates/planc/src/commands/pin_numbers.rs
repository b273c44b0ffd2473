//! `planc fmt --pin-numbers`: the numbers that things have by their place, written down.

use crate::compile::{self, Choices};
use crate::{output, render, write};
use planc_base::{Edit, FileId, apply_edits};
use planc_lang::Keyword;
use planc_lang::rule::{Level, Rule};
use planc_model::{Node, Plan};
use planc_workspace::{PackageId, SourceFile, Workspace};
use std::collections::BTreeMap;
use std::path::Path;

/// Writes `number "…"` into everything of the package that has a number and does not state it. How many were written comes
/// back, or why none was.
pub fn pin(path: &Path) -> Result<usize, String> {
    let workspace = compile::load(path).map_err(|error| error.to_string())?;
    let plan = compile::link(&workspace);
    refuse_if_uncertain(&workspace, &plan)?;
    let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    let mut count = 0;
    for node in plan.own_nodes().filter(|node| wants_number(*node)) {
        let Some(number) = node.number() else { continue };
        let line = format!("{} \"{number}\"", Keyword::Number.text());
        edits.entry(node.file()).or_default().extend(node.add_line("", &line).edits);
        count += 1;
    }
    let changed = with_edits(&workspace, &edits);
    if numbers(&plan) != numbers(&compile::link(&changed)) {
        return Err("The numbers cannot be written down: some would be others afterwards. Usually a `number` in the package does \
                    not fit its place; `planc check` reports it. Nothing was changed."
            .to_string());
    }
    for file in edits.keys() {
        let file = changed.file(*file);
        write::atomically(Path::new(&file.path), file.text.as_bytes())
            .map_err(|error| format!("`{}` cannot be written: {}.", file.path, write::reason(&error)))?;
    }
    Ok(count)
}

fn wants_number(node: Node) -> bool {
    node.thing().ordinal != 0 && !node.is_absent() && node.field(Keyword::Number).is_none()
}

/// Numbers hang on what stands where: while a line is not understood or a name leads nowhere, they may still change.
fn refuse_if_uncertain(workspace: &Workspace, plan: &Plan) -> Result<(), String> {
    let settings = compile::settings(workspace, &Choices::default());
    let report = compile::check_whole(workspace, plan, &settings);
    let is_about_structure =
        |code: &str| Rule::find(code).is_some_and(|rule| matches!(rule.family(), "SYN" | "REF" | "TYP" | "PKG"));
    let mut errors = report
        .findings
        .iter()
        .filter(|judged| judged.level == Level::Error && is_about_structure(judged.finding.code))
        .peekable();
    if errors.peek().is_none() {
        return Ok(());
    }
    let mut lines = String::new();
    errors.for_each(|judged| render::short::line(workspace, judged, &mut lines));
    output::tell(lines.trim_end());
    Err("The numbers cannot be written down while there are such errors: mending them may change the numbers. Nothing was changed.".to_string())
}

fn with_edits(workspace: &Workspace, edits: &BTreeMap<FileId, Vec<Edit>>) -> Workspace {
    let mut changed = workspace.clone();
    for (file, edits) in edits {
        let source = workspace.file(*file);
        let (text, _) = apply_edits(&source.text, *file, edits);
        changed.files[file.0 as usize] =
            std::sync::Arc::new(SourceFile::new(source.path.clone(), text, PackageId(0), source.role));
    }
    changed
}

fn numbers(plan: &Plan) -> Vec<(String, Option<String>)> {
    plan.own_nodes().map(|node| (node.path(), node.number())).collect()
}
