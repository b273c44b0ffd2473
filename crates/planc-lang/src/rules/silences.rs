//! ALW: What silences say.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "ALW-01",
        name: "idle-silence",
        summary: "Every `allow` has something to silence.",
        draft: Level::Advice,
        adopted: Level::Advice,
        profiles: Profiles::Every,
        guide: "",
        page: include_str!("../../rules/ALW-01.md"),
    },
    Rule {
        code: "ALW-02",
        name: "expired-silence",
        summary: "No `allow` has outlived its date.",
        draft: Level::Advice,
        adopted: Level::Advice,
        profiles: Profiles::Every,
        guide: "",
        page: include_str!("../../rules/ALW-02.md"),
    },
];
