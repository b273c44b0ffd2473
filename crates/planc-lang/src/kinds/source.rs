//! `source`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Source,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["A4.10"],
    summary: "Where data come from: means of verification.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::HeldBy,
        pattern: "office | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-20", "A4.10"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<existence> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10", "IND-21"],
        summary: "`planned`: a new survey, justified in `note`, produced and costed by an activity",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A4.10"],
        summary: "csv or xlsx: holds readings",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Url,
        pattern: "url",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A4.10"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Lag,
        pattern: "quantity",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-33"],
        summary: "days or months from end of period until the data are out",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::DisaggregatedBy,
        pattern: "<dimension>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-12"],
        summary: "breakdowns the source can give",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::LegalBasis,
        pattern: "(ref(document) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DAT-01"],
        summary: "law or consent it rests on",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Expected,
        pattern: "date history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "When the next data come",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

