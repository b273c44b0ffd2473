//! `lesson`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Lesson,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Evaluation, Kind::Review, Kind::Report]),
    head: "name? title",
    read_by: &["A2.10", "A6.6"],
    summary: "What experience taught.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source|document|report) | text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A6.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A6.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

