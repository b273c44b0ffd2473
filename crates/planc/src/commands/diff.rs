//! `planc diff`: what changed in meaning between two versions of a plan.

mod json;
mod markdown;
mod revision;
mod text;
mod version;

use crate::arguments::{DiffFormat, DiffOptions};
use crate::compile::{self, Choices};
use crate::output;
use crate::progress::{self, Step};
use crate::render::position;
use planc_analysis::{Context, diff};
use std::mem::ManuallyDrop;
use version::Version;

pub fn run(options: &DiffOptions) -> i32 {
    // A revision of a large repository takes git a while.
    progress::step(Step::Reading);
    let (old, new) = match (Version::find(&options.old, options), Version::find(&options.new, options)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(reason), _) | (_, Err(reason)) => return output::fail(&reason),
    };
    let (old_workspace, new_workspace) = match (compile::load(old.path()), compile::load(new.path())) {
        (Ok(old), Ok(new)) => (ManuallyDrop::new(old), ManuallyDrop::new(new)),
        (Err(error), _) => return output::fail(&old.without_folder(&error.to_string())),
        (_, Err(error)) => return output::fail(&new.without_folder(&error.to_string())),
    };
    // A version out of a history lies in a folder that is gone when the command ends: places are told inside the package.
    let (old_paths, new_paths) = (compile::paths_in_package(&old_workspace), compile::paths_in_package(&new_workspace));
    let old_plan = ManuallyDrop::new(compile::link_in_package(&old_workspace, &old_paths));
    let new_plan = ManuallyDrop::new(compile::link_in_package(&new_workspace, &new_paths));
    let choices = Choices::default();
    let old_settings = compile::settings(&old_workspace, &choices);
    let new_settings = compile::settings(&new_workspace, &choices);
    progress::step(Step::Comparing);
    let old_context = ManuallyDrop::new(Context::new(&old_plan, &old_settings));
    let new_context = ManuallyDrop::new(Context::new(&new_plan, &new_settings));
    let difference = ManuallyDrop::new(diff::compare(&old_context, &new_context));
    let shown = Shown {
        names: [&options.old, &options.new],
        workspaces: [&old_workspace, &new_workspace],
        plans: [&old_plan, &new_plan],
        diff: &difference,
    };
    output::print(&match options.format {
        DiffFormat::Text => text::write(&shown),
        DiffFormat::Md => markdown::write(&shown),
        DiffFormat::Json => json::write(&shown),
    });
    if options.exit_code && !difference.changes.is_empty() { output::FOUND } else { output::CLEAN }
}

/// What the formats write.
struct Shown<'a> {
    /// How the two versions are called, old and new.
    names: [&'a str; 2],
    workspaces: [&'a planc_workspace::Workspace; 2],
    plans: [&'a planc_model::Plan<'a>; 2],
    diff: &'a diff::Diff,
}

/// A place as people are told it.
struct Spot<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}

impl<'a> Shown<'a> {
    fn spot(&self, side: usize, spot: &diff::Spot) -> Spot<'a> {
        let position = position(self.workspaces[side].file(spot.place.file), spot.place.span.start);
        let file = self.plans[side].files[spot.place.file.0 as usize].path;
        Spot { file, line: position.line, column: position.column }
    }

    /// `plan.plan:4 → plan.plan:6`
    fn places(&self, change: &diff::Change) -> String {
        let told = |side: usize, spot: &Option<diff::Spot>| {
            spot.as_ref().map(|spot| self.spot(side, spot)).map(|spot| format!("{}:{}", spot.file, spot.line))
        };
        match (told(0, &change.old), told(1, &change.new)) {
            (Some(old), Some(new)) => format!("{old} → {new}"),
            (Some(old), None) => format!("{old} → nowhere"),
            (None, Some(new)) => format!("nowhere → {new}"),
            (None, None) => String::new(),
        }
    }

    /// What the group of a severity is called.
    fn heading(severity: diff::Severity) -> &'static str {
        match severity {
            diff::Severity::Substance => "Substance",
            diff::Severity::Detail => "Detail",
            diff::Severity::Wording => "Wording",
        }
    }
}
