//! RES: Responsibility and participation.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "RES-01",
        name: "nobody-responsible",
        summary: "Somebody is responsible for every activity.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "A.2",
        page: include_str!("../../rules/RES-01.md"),
    },
    Rule {
        code: "RES-02",
        name: "unregistered-body",
        summary: "Every body in a plan is one of the actors that are declared.",
        draft: Level::Warning,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "Annex 3",
        page: include_str!("../../rules/RES-02.md"),
    },
    Rule {
        code: "RES-03",
        name: "body-not-specific",
        summary: "Every body in a plan is a certain one.",
        draft: Level::Warning,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "Annex 3",
        page: include_str!("../../rules/RES-03.md"),
    },
];
