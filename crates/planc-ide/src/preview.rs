//! The page that shows the plan in a browser, for an editor that shows it beside the text.

use planc_analysis::Context;
use planc_project::Snapshot;
use planc_report::{Language, Request, Words, site as page};
use planc_workspace::PackageId;

/// The page of `planc site` for the package as it stands, in `language` or, without one, in the package's first; in English if
/// nothing is written in that one.
pub fn site(snapshot: &Snapshot, language: Option<&str>) -> Option<String> {
    let manifest = &snapshot.workspace().package(PackageId(0)).manifest;
    let own = manifest.languages.first().map(|language| language.value.to_string());
    let tag = language.map(str::to_string).or(own).unwrap_or_default();
    let language = Language::load(Words::of(&tag).tag)?;
    let context = Context::new(snapshot.plan(), snapshot.settings());
    String::from_utf8(page::write(&Request::new(&context, snapshot.report(), &language))).ok()
}
