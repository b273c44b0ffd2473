//! `finding`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Finding,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Review, Kind::Evaluation, Kind::Report]),
    head: "name? title",
    read_by: &["DOC-10", "DOC-11", "A2.8"],
    summary: "What the analysis found.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<finding-kind>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-10"],
        summary: "default problem",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Topic,
        pattern: "<topic>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-13", "DOC-14", "A2.8"],
        summary: "item of the trafficking profile",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "(ref(source|document) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-12", "A2.8"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.8"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

