//! `reporting`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Reporting,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Strategy]),
    head: "name? title? | absent",
    read_by: &["A4.4"],
    summary: "A route: who tells whom what, when.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<report-kind>+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["MON-09", "MON-10", "REP-12", "A4.3"],
        summary: "two kinds in one entry = one combined report",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::From,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-06", "MON-09", "A4.3", "A4.5"],
        summary: "author; `all-responsible` is built in",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::To,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-06", "MON-09", "A4.3"],
        summary: "`public` is built in",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Frequency,
        pattern: "often | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["MON-07"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Due,
        pattern: "(timing | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-07", "MON-09", "REP-01", "REP-14", "A4.5"],
        summary: "`15 days after period`; a fixed day for annual ones",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::DataDue,
        pattern: "timing history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-33", "MON-08"],
        summary: "when the data must be in",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Format,
        pattern: "text | ref(document)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["MON-06"],
        summary: "default the Annex form",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Under,
        pattern: "ref(document)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-14"],
        summary: "treaty that asks for it",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];

