//! GAP: Gaps that no other rule asks for.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "GAP-01",
        name: "field-missing",
        summary: "What an adopted document needs is said of everything in it.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "",
        page: include_str!("../../rules/GAP-01.md"),
    },
    Rule {
        code: "GAP-02",
        name: "hole",
        summary: "Nothing in an adopted document is still open.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "",
        page: include_str!("../../rules/GAP-02.md"),
    },
];
