//! TXT: Wording.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[Rule {
    code: "TXT-01",
    name: "placeholder",
    summary: "No text holds a placeholder.",
    draft: Level::Warning,
    adopted: Level::Error,
    profiles: Profiles::Every,
    guide: "Annex 2, Annex 3",
    page: include_str!("../../rules/TXT-01.md"),
}];
