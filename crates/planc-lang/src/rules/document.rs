//! DOC: Strategies and plans as documents.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "DOC-03",
        name: "strategy-not-named",
        summary: "Every action plan names the strategy it implements.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "A.2, Annex 3",
        page: include_str!("../../rules/DOC-03.md"),
    },
    Rule {
        code: "DOC-04",
        name: "period-missing",
        summary: "Every strategy and every plan states its period.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "Annex 2, Annex 3, Annex 4",
        page: include_str!("../../rules/DOC-04.md"),
    },
    Rule {
        code: "DOC-05",
        name: "plan-outside-strategy",
        summary: "A plan's period lies within that of the strategy it implements.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "A.2",
        page: include_str!("../../rules/DOC-05.md"),
    },
];
