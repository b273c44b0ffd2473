//! `person`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Person,
    stands_in: StandsIn::These(&[Kind::Actor, Kind::Unit, Kind::Body]),
    head: "name title?",
    read_by: &[],
    summary: "An official's post or name; never a victim.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Role,
        pattern: "<person-role>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["IND-32", "MON-10", "A4.2"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Email,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "work address only; left out of public outputs",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Phone,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.1"],
        summary: "work address only; left out of public outputs",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

