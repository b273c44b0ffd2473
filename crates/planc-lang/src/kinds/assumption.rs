//! `assumption`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Assumption,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Area, Kind::Goal, Kind::Objective, Kind::Measure, Kind::Activity, Kind::Indicator]),
    head: "name? title",
    read_by: &["T9"],
    summary: "What must hold.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
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
        read_by: &[],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Owner,
        pattern: "party",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "who watches it",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

