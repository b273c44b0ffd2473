//! What a client may set, with the initialisation or later.

use planc_analysis::Profile;
use planc_project::Choices;
use serde::Deserialize;
use serde_json::Value;

/// Settings of the section `planc`. What is missing or of another type keeps its default.
#[derive(Clone, PartialEq, Eq, Default, Debug, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Configuration {
    /// Profile of the rules, in the place of the manifest's.
    pub profile: Option<String>,
    /// The day for which plans are checked, as `2026-06-30`; today if there is none.
    pub as_of: Option<String>,
    /// Language of titles, hints, lenses and what a hover computes, as `sq` or `sr-Latn`; the first one of the package if there is
    /// none.
    pub language: Option<String>,
    /// Where the page of a rule is, with `{code}` in the place of its code: what its code in a list of findings leads to.
    pub rule_page: Option<String>,
    /// `push`: findings are sent unasked even to a client that could ask for them.
    pub diagnostics: Option<String>,
    /// Which editor it is: `vscode` can open lists and places by commands of its own.
    pub client: Option<String>,
    pub hints: Hints,
}

/// Which inlay hints are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Hints {
    pub numbers: bool,
    pub dates: bool,
    pub totals: bool,
    pub inherited: bool,
}

impl Default for Hints {
    fn default() -> Hints {
        Hints { numbers: true, dates: true, totals: true, inherited: true }
    }
}

impl Configuration {
    /// From what a client sends: the settings themselves, or an object with them under `planc`.
    pub fn from_json(value: Value) -> Configuration {
        let section = match value {
            Value::Object(mut object) => object.remove("planc").unwrap_or(Value::Object(object)),
            other => other,
        };
        // An editor may send `null` for what is not set.
        serde_json::from_value(without_nulls(section)).unwrap_or_default()
    }

    pub fn choices(&self) -> Choices {
        Choices {
            profile: self.profile.as_deref().and_then(Profile::from_text),
            as_of: self.as_of.as_deref().and_then(|day| day.parse().ok()),
        }
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => object
            .into_iter()
            .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""))
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_may_come_in_their_section_and_with_gaps() {
        let bare = Configuration::from_json(json!({ "profile": "adopted", "asOf": null, "hints": { "dates": false } }));
        assert_eq!(bare.choices().profile, Some(Profile::Adopted));
        assert!(!bare.hints.dates && bare.hints.numbers);
        assert_eq!(
            Configuration::from_json(json!({ "planc": { "profile": "adopted", "hints": { "dates": false } } })),
            bare
        );
        assert_eq!(Configuration::from_json(Value::Null), Configuration::default());
        assert_eq!(Configuration::from_json(json!({ "profile": 7 })), Configuration::default());
    }
}
