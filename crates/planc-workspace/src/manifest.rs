//! `planc.toml`: the settings of a package. Every setting keeps its place; what is absent or wrong has its default.
//!
//! One file for each section. What the values mean for a check is decided elsewhere; here they are known by their form only.

mod calendar;
mod dependencies;
pub(crate) mod nearest;
mod outputs;
mod package;
mod reader;
mod rules;
mod sections;
mod syntax;
mod syntax_message;
mod thresholds;

pub use calendar::Calendar;
pub use dependencies::DependencySetting;
pub use outputs::Output;
pub use package::{Edition, Profile};
pub use rules::{RuleLevel, RuleSetting};
pub use thresholds::Threshold;

use crate::known::Known;
use planc_base::{FileId, Finding, Span};
use reader::Reader;
use unic_langid::LanguageIdentifier;

/// The name that a manifest has.
pub const FILE_NAME: &str = "planc.toml";

/// A value with its place, or a default without one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Setting<T> {
    pub value: T,
    /// Where the value stands; `None` if the manifest does not give it.
    pub span: Option<Span>,
}

/// The settings of a package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Manifest {
    pub name: Setting<String>,
    pub edition: Setting<Edition>,
    /// In the order given; texts without a language are in the first. Empty if the manifest names none.
    pub languages: Vec<Setting<LanguageIdentifier>>,
    pub profile: Setting<Profile>,
    pub rules: Vec<RuleSetting>,
    pub calendar: Calendar,
    pub dependencies: Vec<DependencySetting>,
    pub outputs: Vec<Output>,
    pub thresholds: Vec<Threshold>,
}

impl<T> Setting<T> {
    pub fn given(value: T, span: Span) -> Setting<T> {
        Setting { value, span: Some(span) }
    }

    pub fn default(value: T) -> Setting<T> {
        Setting { value, span: None }
    }
}

impl Manifest {
    /// What holds where there is no manifest. `name` is the name of the folder or of the file.
    pub fn defaults(name: &str) -> Manifest {
        Manifest {
            name: Setting::default(name.to_string()),
            edition: Setting::default(Edition::NEWEST),
            languages: Vec::new(),
            profile: Setting::default(Profile::Guide),
            rules: Vec::new(),
            calendar: Calendar::default(),
            dependencies: Vec::new(),
            outputs: Vec::new(),
            thresholds: Vec::new(),
        }
    }

    /// Reads the text of a manifest. `known` is what the sections may name, `name` is the package's if the manifest gives
    /// none. What is not understood is a finding, and everything else still holds.
    pub fn parse(text: &str, file: FileId, name: &str, known: &Known) -> (Manifest, Vec<Finding>) {
        let (tree, errors) = toml::de::DeTable::parse_recoverable(text);
        let tree = tree.into_inner();
        let mistakes = syntax::mistakes(text, file, &tree, &errors);
        let mut manifest = Manifest::defaults(name);
        let mut reader = Reader::new(text, file, known);
        sections::read(&tree, &mut manifest, &mut reader);

        // One mistake, one message: what a line that is not understood seems to say is not looked at any further. Values that
        // the library made up, to go on, have no length.
        let mut findings = reader.findings;
        findings.retain(|finding| !mistakes.cover(finding.place.span) && !finding.place.span.is_empty());
        for dependency in &mut manifest.dependencies {
            dependency.path.take_if(|path| path.span.is_some_and(|span| mistakes.cover(span)));
        }
        findings.extend(mistakes.findings);
        findings.sort_by_key(|finding| finding.place.span);
        (manifest, findings)
    }
}
