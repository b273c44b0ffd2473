//! How a package is read and checked: as its manifest says, unless whoever asks says otherwise.

use planc_analysis::{Profile, RuleSetting, Settings};
use planc_base::date::DateForm;
use planc_lang::rule::{Level, Rule};
use planc_lang::threshold::{THRESHOLDS, Threshold, ThresholdDeclaration, ThresholdUnit};
use planc_workspace::manifest::{Profile as ManifestProfile, RuleLevel};
use planc_workspace::{FileSystem, Known, KnownThreshold, LoadError, PackageId, Workspace};
use std::path::Path;

/// What the command line, or an editor, says of a check; the manifest says the rest.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choices {
    pub profile: Option<Profile>,
    /// Today, if not the day that the computer's clock shows.
    pub as_of: Option<jiff::civil::Date>,
}

/// Reads the package that `path` belongs to.
pub fn load(file_system: &dyn FileSystem, path: &Path) -> Result<Workspace, LoadError> {
    let thresholds: Vec<KnownThreshold> = THRESHOLDS.iter().map(known_threshold).collect();
    Workspace::load(file_system, path, &Known { rule_codes: &known_rules(), thresholds: &thresholds })
}

/// The codes that a manifest may name.
fn known_rules() -> Vec<&'static str> {
    Rule::all().map(|rule| rule.code).collect()
}

fn known_threshold(declaration: &ThresholdDeclaration) -> KnownThreshold<'static> {
    KnownThreshold {
        name: declaration.name,
        is_percent: declaration.unit == ThresholdUnit::Percent,
        least: declaration.least.into(),
        most: declaration.most.into(),
        default: declaration.default.into(),
    }
}

/// How the package is to be checked, on the day `today` if `choices` names none.
pub fn settings(workspace: &Workspace, choices: &Choices, today: jiff::civil::Date) -> Settings {
    let manifest = &workspace.package(PackageId(0)).manifest;
    let mut settings = Settings::new(choices.as_of.unwrap_or(today));
    settings.profile = choices.profile.unwrap_or(match manifest.profile.value {
        ManifestProfile::Guide => Profile::Guide,
        ManifestProfile::Minimal => Profile::Minimal,
        ManifestProfile::Adopted => Profile::Adopted,
    });
    for rule in &manifest.rules {
        let level = match rule.level.value {
            RuleLevel::Off => Level::Off,
            RuleLevel::Advice => Level::Advice,
            RuleLevel::Warning => Level::Warning,
            RuleLevel::Error => Level::Error,
        };
        let reason = rule.reason.as_ref().map(|reason| reason.value.clone());
        settings.rules.insert(rule.code.clone(), RuleSetting { level, reason });
    }
    let known = |name: &str| Threshold::find(name).map(|declaration| declaration.threshold);
    settings.thresholds =
        manifest.thresholds.iter().filter_map(|setting| Some((known(&setting.name)?, setting.value.value))).collect();
    settings.hours_per_day = manifest.calendar.hours_per_day.value;
    let day = |date: &planc_base::Date| match date.form() {
        DateForm::Day { year, month, day } => jiff::civil::Date::new(year, month as i8, day as i8).ok(),
        _ => None,
    };
    settings.holidays = manifest.calendar.holidays.iter().filter_map(|holiday| day(&holiday.value)).collect();
    settings
}
