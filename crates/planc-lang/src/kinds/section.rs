//! `section`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Section,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Report, Kind::Section]),
    head: "name title?",
    read_by: &["DOC-08", "DOC-10", "DOC-17", "DOC-20", "DOC-23", "DOC-24", "MON-17", "REP-09", "REV-04", "EVA-11", "A2.5", "A2.6", "A2.8", "A2.9", "A2.10", "A2.15", "A6.2", "A6.3", "A7.2", "A7.6", "A8.1", "A8.2", "A8.5", "A8.6"],
    summary: "A chapter; a name from the list `section` is what the rules look for.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Text,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-08"],
        summary: "same as the Text in the head",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-08"],
        summary: "Markdown",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
];

