//! ACT: Activities and time.

use crate::rule::{Level, Profiles, Rule};

pub const RULES: &[Rule] = &[
    Rule {
        code: "ACT-01",
        name: "schedule-incomplete",
        summary: "Every activity has a start and a planned end.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "A.2, Annex 3",
        page: include_str!("../../rules/ACT-01.md"),
    },
    Rule {
        code: "ACT-02",
        name: "outside-period",
        summary: "Everything in a plan happens in the plan's period.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "Annex 3",
        page: include_str!("../../rules/ACT-02.md"),
    },
    Rule {
        code: "ACT-03",
        name: "outside-parent",
        summary: "Every sub-activity happens within the activity that it is part of.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "A.2",
        page: include_str!("../../rules/ACT-03.md"),
    },
    Rule {
        code: "ACT-04",
        name: "before-requirement",
        summary: "What an activity requires is finished before it starts.",
        draft: Level::Error,
        adopted: Level::Error,
        profiles: Profiles::Every,
        guide: "B.2.1.1",
        page: include_str!("../../rules/ACT-04.md"),
    },
    Rule {
        code: "ACT-05",
        name: "output-missing",
        summary: "Every activity has an output.",
        draft: Level::Advice,
        adopted: Level::Error,
        profiles: Profiles::Guide,
        guide: "Annex 3",
        page: include_str!("../../rules/ACT-05.md"),
    },
];
