//! Settings: their values and places, and what is said of wrong ones.

use crate::support::KNOWN;
use planc_base::{FileId, Span};
use planc_workspace::Manifest;
use planc_workspace::manifest::{Edition, Profile, RuleLevel};

fn parse(text: &str) -> Manifest {
    let (manifest, findings) = Manifest::parse(text, FileId(0), "folder", &KNOWN);
    assert_eq!(findings, []);
    manifest
}

#[test]
fn absent_settings_have_their_defaults_and_no_place() {
    let manifest = parse("");
    assert_eq!(manifest, Manifest::defaults("folder"));
    assert_eq!((manifest.name.value.as_str(), manifest.name.span), ("folder", None));
    assert_eq!(manifest.edition.value, Edition::NEWEST);
    assert_eq!(manifest.profile.value, Profile::Guide);
    assert_eq!(manifest.calendar.hours_per_day.value, 8.into());
    assert!(manifest.languages.is_empty());
}

#[test]
fn every_setting_is_read_with_its_place() {
    let text = r#"# A plan.
[package]
name = "thb"
edition = "1"
languages = ["en", "sr-Latn"]
profile = "adopted"

[rules]
BUD-11 = "off"
ACT-01 = { level = "error", reason = "Agreed in 2024." }

[calendar]
holidays = ["2020-01-01", 2020-05-01]
hours-per-day = 7.5

[dependencies]
national = { path = "../national" }

[outputs]
json = "build/plan.json"

[thresholds]
donor-share = 40.5
most-activities = 1_000
"#;
    let manifest = parse(text);
    let at = |span: Option<Span>| span.map_or("", |span| span.text(text));
    assert_eq!((manifest.name.value.as_str(), at(manifest.name.span)), ("thb", "\"thb\""));
    assert_eq!((manifest.edition.value, at(manifest.edition.span)), (Edition::One, "\"1\""));
    let languages: Vec<_> = manifest.languages.iter().map(|one| (one.value.to_string(), at(one.span))).collect();
    assert_eq!(languages, [("en".to_string(), "\"en\""), ("sr-Latn".to_string(), "\"sr-Latn\"")]);
    assert_eq!((manifest.profile.value, at(manifest.profile.span)), (Profile::Adopted, "\"adopted\""));
    let [off, error] = &manifest.rules[..] else { panic!("two rules are set") };
    assert_eq!((off.code.as_str(), off.code_span.text(text), off.level.value), ("BUD-11", "BUD-11", RuleLevel::Off));
    assert_eq!(
        (error.code.as_str(), at(error.level.span), error.level.value),
        ("ACT-01", "\"error\"", RuleLevel::Error)
    );
    assert_eq!(error.reason.as_ref().map(|reason| reason.value.as_str()), Some("Agreed in 2024."));
    let holidays: Vec<_> = manifest.calendar.holidays.iter().map(|day| (day.value.to_string(), at(day.span))).collect();
    assert_eq!(holidays, [("2020-01-01".to_string(), "\"2020-01-01\""), ("2020-05-01".to_string(), "2020-05-01")]);
    assert_eq!(manifest.calendar.hours_per_day.value.to_string(), "7.5");
    let [national] = &manifest.dependencies[..] else { panic!("there is one dependency") };
    assert_eq!(
        (national.name.as_str(), national.path.as_ref().map_or("", |path| path.value.as_str())),
        ("national", "../national")
    );
    assert_eq!(
        (national.name_span.text(text), at(national.path.as_ref().and_then(|path| path.span))),
        ("national", "\"../national\"")
    );
    assert_eq!(
        (manifest.outputs[0].name.as_str(), manifest.outputs[0].path.value.as_str()),
        ("json", "build/plan.json")
    );
    let thresholds: Vec<_> =
        manifest.thresholds.iter().map(|one| (one.name.as_str(), one.value.value.to_string())).collect();
    assert_eq!(thresholds, [("donor-share", "40.5".to_string()), ("most-activities", "1000".to_string())]);
}
