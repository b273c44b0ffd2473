//! `outcome`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Outcome,
    stands_in: StandsIn::These(&[Kind::Goal, Kind::Objective, Kind::Measure]),
    head: "name? title bound? (by date)? | absent",
    read_by: &["GOA-13", "A4.7", "A5.4"],
    summary: "Expected result: who will do or have what, by when.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::By,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["GOA-14"],
        summary: "also in the head: `by 2022`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::TargetGroup,
        pattern: "(<victim-group|actor> | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["GOA-14"],
        summary: "for whom",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(goal|objective|outcome|indicator) value?)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A4.8"], note: "" },
];

