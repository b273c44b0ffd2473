//! `risk`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Risk,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Area, Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity]),
    head: "name? title",
    read_by: &["T9"],
    summary: "What may block.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<risk-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RSK-07", "T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Likelihood,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Impact,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T9"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Mitigation,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["RSK-01", "RSK-03", "RSK-07", "T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Owner,
        pattern: "party",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-03", "T9"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

