//! `planc report`: the plan as a document that people read.

use super::show::find::{self, Found};
use crate::arguments::{AboutOptions, ReportOptions, ScoreOptions, WritingOptions};
use crate::compile::{self, Choices};
use crate::progress::{self, Step};
use crate::terminal::without_controls;
use crate::{output, write as file};
use planc_analysis::Context;
use planc_lang::Kind;
use planc_model::{Node, Plan, ThingId};
use planc_report::templates::{self, Builtin};
use planc_report::{About, Format, Language, ReportKind, Request, writers};
use planc_workspace::PackageId;
use std::io::IsTerminal;
use std::mem::ManuallyDrop;
use std::path::Path;

pub fn run(options: &ReportOptions) -> i32 {
    if let Some(builtin) = options.write_template.as_deref().and_then(Builtin::from_text) {
        return deliver(options.writing.output.as_deref(), builtin.source().as_bytes());
    }
    let named = options.kind.as_deref().unwrap_or_default();
    match ReportKind::from_text(named) {
        Some(kind) => match refused(kind, &options.about) {
            Some(reason) => output::fail(&reason),
            None => write(kind, &options.writing, &options.about),
        },
        None => output::fail(&format!("There is no report `{named}`.")),
    }
}

/// `planc score`: a report that has a command of its own, since it is asked for most.
pub fn score(options: &ScoreOptions) -> i32 {
    write(ReportKind::Score, &options.writing, &AboutOptions::default())
}

/// Why a report cannot be about what it is asked to be about.
fn refused(kind: ReportKind, about: &AboutOptions) -> Option<String> {
    let asked = [
        (About::Year, "--year", about.year.is_some()),
        (About::Period, "--period", about.period.is_some()),
        (About::Body, "--body", about.body.is_some()),
    ];
    let (wrong, option, _) = asked.into_iter().find(|(about, _, is_asked)| *is_asked && !kind.takes(*about))?;
    let others: Vec<&str> = ReportKind::all().filter(|kind| kind.takes(wrong)).map(ReportKind::text).collect();
    let others = crate::nearest::either(&others);
    Some(format!("`{option}` is not for the report `{}`, but for {others}.", kind.text()))
}

fn write(kind: ReportKind, options: &WritingOptions, about: &AboutOptions) -> i32 {
    if let Some(reason) = unreadable(kind, options, std::io::stdout().is_terminal()) {
        return output::fail(&reason);
    }
    // Read first: a template that is not there is told before anything is worked out.
    let template = match options.template.as_deref().map(Template::read).transpose() {
        Ok(template) => template,
        Err(reason) => return output::fail(&reason),
    };
    let workspace = match compile::load(&options.path) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let first = workspace.package(PackageId(0)).manifest.languages.first();
    let wanted = options.lang.clone().or_else(|| first.map(|language| language.value.to_string()));
    let language = match language(options.lang.as_deref(), wanted.as_deref()) {
        Ok(language) => language,
        Err(reason) => return output::fail(&reason),
    };
    let choices = Choices { profile: None, as_of: options.as_of };
    let settings = compile::settings(&workspace, &choices);
    let paths = ManuallyDrop::new(compile::paths_in_package(&workspace));
    let plan = ManuallyDrop::new(compile::link_in_package(&workspace, &paths));
    let findings = ManuallyDrop::new(compile::check_whole(&workspace, &plan, &settings));
    progress::step(Step::WorkingOut);
    let context = ManuallyDrop::new(Context::new(&plan, &settings));
    let body = match about.body.as_deref().map(|reference| body(&plan, reference.trim())).transpose() {
        Ok(body) => body,
        Err(code) => return code,
    };
    let mut request = Request::new(&context, &findings, &language);
    (request.year, request.period, request.body) = (about.year, about.period, body);
    let document = ManuallyDrop::new(kind.build(&request));
    progress::step(Step::Writing);
    let output = options.output.as_deref();
    if let Some(template) = template {
        return match templates::write(&document, &language, &template.name, &template.source) {
            Ok(text) => deliver(output, text.as_bytes()),
            Err(mistake) => output::fail(&format!("`{}`, {mistake}.", template.shown)),
        };
    }
    let format = format(options);
    match output.filter(|path| format == Format::Csv && is_folder(path)) {
        Some(folder) => deliver_files(folder, &writers::csv_files(&document, &language)),
        None => deliver(output, &writers::write(&document, &language, format)),
    }
}

/// The actor, unit or body that `reference` means; the exit code, if it means none or several.
fn body(plan: &Plan, reference: &str) -> Result<ThingId, i32> {
    for kind in [Kind::Actor, Kind::Body, Kind::Unit] {
        match find::find(plan, reference, Some(kind)) {
            Found::One(node) => return Ok(node.id),
            Found::Several(nodes) => return Err(several(plan, reference, &nodes)),
            Found::None { .. } => {}
        }
    }
    let near = match find::find(plan, reference, Some(Kind::Actor)) {
        Found::None { near } => near,
        _ => Vec::new(),
    };
    let near: Vec<&str> = near.iter().map(String::as_str).collect();
    let near =
        if near.is_empty() { String::new() } else { format!(" Did you mean {}?", crate::nearest::either(&near)) };
    let reason = format!("There is no actor, unit or body called `{reference}` in this package.{near}");
    Err(output::fail(&without_controls(&reason)))
}

/// Tells that `reference` may mean several, and what to write for each.
fn several(plan: &Plan, reference: &str, nodes: &[Node]) -> i32 {
    let mut reason = format!("There are {} that `{reference}` may mean. Ask for one of them:", nodes.len());
    for node in nodes {
        reason.push_str(&format!("\n  --body {}    {}", find::full_name(plan, *node), node.described()));
    }
    output::fail(&without_controls(&reason))
}

/// A template as it was read.
struct Template {
    /// The name of its file: by its ending, texts are made harmless.
    name: String,
    /// Its path, as it was given.
    shown: String,
    source: String,
}

impl Template {
    fn read(path: &Path) -> Result<Template, String> {
        let shown = path.display().to_string();
        let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
        match std::fs::read_to_string(path) {
            Ok(source) => Ok(Template { name, shown, source }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                Err(format!("There is no template `{shown}`."))
            }
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                Err(format!("`{shown}` is no text in UTF-8, as a template has to be."))
            }
            Err(error) => Err(format!("`{shown}` cannot be read: {}.", file::reason(&error))),
        }
    }
}

/// Writes to the file `path`, or to the standard output.
pub(super) fn deliver(path: Option<&Path>, bytes: &[u8]) -> i32 {
    match path.filter(|path| *path != Path::new("-")) {
        None => {
            output::print_bytes(bytes);
            output::CLEAN
        }
        Some(path) => match file::atomically(path, bytes) {
            Ok(()) => {
                output::tell(&format!("Wrote `{}`.", path.display()));
                output::CLEAN
            }
            Err(error) => output::fail(&format!("`{}` cannot be written: {}.", path.display(), file::reason(&error))),
        },
    }
}

/// Writes each file into `folder`.
fn deliver_files(folder: &Path, files: &[(String, Vec<u8>)]) -> i32 {
    for (name, bytes) in files {
        let code = deliver(Some(&folder.join(name)), bytes);
        if code != output::CLEAN {
            return code;
        }
    }
    if files.is_empty() {
        output::tell("The report has no tables, so there is nothing to write.");
    }
    output::CLEAN
}

/// Whether `path` is a folder, or is written as one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
}

/// The one asked for, else that of the plan if reports are written in it, else English.
pub(super) fn language(asked: Option<&str>, wanted: Option<&str>) -> Result<Language, String> {
    if let Some(language) = wanted.and_then(Language::load) {
        return Ok(language);
    }
    match asked {
        Some(tag) => {
            let known: Vec<&str> = Language::tags().collect();
            Err(format!("Reports are not written in `{tag}` yet. There are {}.", known.join(", ")))
        }
        None => Language::load("en").ok_or_else(|| "The labels of reports cannot be read.".to_string()),
    }
}

/// The one asked for, else by the ending of the file, else text.
fn format(options: &WritingOptions) -> Format {
    let asked = options.format.as_deref().and_then(Format::from_text);
    let ending = options.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    asked.or_else(|| ending.and_then(Format::from_text)).unwrap_or(Format::Text)
}

/// Why the report is not written to a terminal, if it is not.
fn unreadable(kind: ReportKind, options: &WritingOptions, is_terminal: bool) -> Option<String> {
    if options.template.is_some() {
        return None;
    }
    let goes_there = options.output.as_deref().is_none_or(|path| path == Path::new("-"));
    let format = format(options);
    (goes_there && is_terminal && format.is_binary()).then(|| {
        let (ending, kind) = (format.text(), kind.text());
        format!("`{ending}` cannot be read in a terminal. Say where to write it: `--output {kind}.{ending}`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn options(format: Option<&str>, output: Option<&str>) -> WritingOptions {
        WritingOptions {
            path: PathBuf::from("."),
            format: format.map(str::to_string),
            lang: None,
            template: None,
            output: output.map(PathBuf::from),
            as_of: None,
        }
    }

    #[test]
    fn files_of_other_programs_are_not_written_to_a_terminal() {
        let reason = unreadable(ReportKind::Gaps, &options(Some("xlsx"), None), true);
        let expected = "`xlsx` cannot be read in a terminal. Say where to write it: `--output gaps.xlsx`.";
        assert_eq!(reason.as_deref(), Some(expected));
        assert!(unreadable(ReportKind::Gaps, &options(Some("docx"), Some("-")), true).is_some());
        assert_eq!(unreadable(ReportKind::Gaps, &options(Some("docx"), None), false), None);
        assert_eq!(unreadable(ReportKind::Gaps, &options(None, Some("gaps.docx")), true), None);
        assert_eq!(unreadable(ReportKind::Gaps, &options(Some("md"), None), true), None);
    }
}
