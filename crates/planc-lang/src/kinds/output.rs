//! `output`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Output,
    stands_in: StandsIn::These(&[Kind::Activity, Kind::Goal, Kind::Objective]),
    head: "name? title? bound!? (in period | by date)? | absent",
    read_by: &["ACT-06", "ACT-07", "ACT-08", "ACT-09", "ACT-10", "ACT-18", "A3.8"],
    summary: "Direct product.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(outcome|indicator) value?)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.7"],
        summary: "puts it under its outcome in the Annex 4 matrix",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::VerifiedBy,
        pattern: "(ref(source) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "its evidence",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A4.8"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &[], note: "" },
];

