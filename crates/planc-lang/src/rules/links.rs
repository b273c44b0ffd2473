//! LNK: Identity and links.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "LNK-01",
        name: "given-to-two",
        summary: "No number and no name is given to two things.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "Annex 3",
        page: include_str!("../../rules/LNK-01.md"),
    },
    Rule {
        code: "LNK-02",
        name: "number-outside-parent",
        summary: "Every number begins with the number of what it stands in.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "Annex 3",
        page: include_str!("../../rules/LNK-02.md"),
    },
    Rule {
        code: "LNK-03",
        name: "number-out-of-order",
        summary: "Numbers follow one another without holes.",
        draft: Level::Warning,
        adopted: Level::Warning,
        profiles: Profiles::Every,
        guide: "Annex 3, Annex 7",
        page: include_str!("../../rules/LNK-03.md"),
    },
    Rule {
        code: "LNK-04",
        name: "serves-nothing",
        summary: "Every activity leads to an objective.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "A.2",
        page: include_str!("../../rules/LNK-04.md"),
    },
    Rule {
        code: "LNK-09",
        name: "requires-cycle",
        summary: "No activity waits for itself.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "B.2.1.1",
        page: include_str!("../../rules/LNK-09.md"),
    },
];
