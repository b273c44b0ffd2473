//! `planc graph`: what hangs on what, as a drawing.

use super::show::find::{self, Found};
use super::show::refuse;
use crate::arguments::{DrawingFormat, DrawingOf, GraphOptions};
use crate::compile::{self, Choices};
use crate::progress::{self, Step};
use crate::{output, write as file};
use planc_analysis::Context;
use planc_report::Language;
use planc_report::drawing::{Drawing, DrawingKind};
use planc_workspace::PackageId;
use std::mem::ManuallyDrop;
use std::path::Path;

pub fn run(options: &GraphOptions) -> i32 {
    let workspace = match compile::load(&options.package) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let plan = ManuallyDrop::new(compile::link(&workspace));
    let about = match options.reference.as_deref().map(|reference| find::find(&plan, reference.trim(), None)) {
        None => None,
        Some(Found::One(node)) => Some(node),
        Some(other) => return refuse(&plan, other, options.reference.as_deref().unwrap_or(""), None, "graph"),
    };
    let settings = compile::settings(&workspace, &Choices::default());
    progress::step(Step::WorkingOut);
    let context = ManuallyDrop::new(Context::new(&plan, &settings));
    let kind = match options.kind {
        DrawingOf::Results => DrawingKind::Results,
        DrawingOf::Dependencies => DrawingKind::Dependencies,
        DrawingOf::Money => DrawingKind::Money,
    };
    let drawing = Drawing::of(&context, kind, about);
    let first = workspace.package(PackageId(0)).manifest.languages.first();
    let language = options.lang.clone().or_else(|| first.map(|language| language.value.to_string()));
    let language = language.unwrap_or_default();
    let text = match options.format {
        DrawingFormat::Svg => {
            // Titles may be in a language in which there are no labels.
            let labels = Language::load(&language).or_else(|| Language::load("en"));
            let Some(labels) = labels else { return output::fail("There are no labels to draw with.") };
            drawing.svg(&plan, &language, &labels)
        }
        DrawingFormat::Dot => drawing.dot(&plan, &language),
        DrawingFormat::Mermaid => drawing.mermaid(&plan, &language),
        DrawingFormat::Json => drawing.json(&plan, &language),
    };
    match options.output.as_deref().filter(|path| *path != Path::new("-")) {
        None => output::print(&text),
        Some(path) => match file::atomically(path, text.as_bytes()) {
            Ok(()) => output::tell(&format!("Wrote `{}`.", path.display())),
            Err(error) => {
                return output::fail(&format!("`{}` cannot be written: {}.", path.display(), file::reason(&error)));
            }
        },
    }
    output::CLEAN
}
