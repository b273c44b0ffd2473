//! `fund`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Fund,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["BUD-04", "A5.9"],
    summary: "A budget line or grant that money comes from.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Owner,
        pattern: "ref(actor|unit) | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["BUD-09", "BUD-16"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Kind,
        pattern: "<fund-kind> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["BUD-09", "BUD-11", "BUD-12", "T3"],
        summary: "local, domestic, external follow from the owner",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<fund-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-10", "BUD-18", "T2"],
        summary: "default granted",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Ceiling,
        pattern: "amount (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-08", "A2.14"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

