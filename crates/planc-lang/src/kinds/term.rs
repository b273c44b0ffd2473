//! `term`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Term,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-25", "TXT-06", "A2.4"],
    summary: "A word or abbreviation and its meaning.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Abbreviation,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["TXT-06", "A2.4"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Means,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["IND-23", "A2.4"],
        summary: "the one definition that indicators and collectors share",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

