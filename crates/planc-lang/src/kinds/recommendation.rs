//! `recommendation`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Recommendation,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Evaluation, Kind::Review, Kind::Report]),
    head: "name? title",
    read_by: &["A7.5"],
    summary: "Advice somebody gave.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<recommendation-kind>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-21"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source|document|report) | text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.10"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::By,
        pattern: "ref(actor|body)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-21", "A8.4"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.10"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<recommendation-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-18"],
        summary: "`refused` needs its reason",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

