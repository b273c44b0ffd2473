//! `strategy`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Strategy,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-01", "A2.1", "A2.3"],
    summary: "WHAT is to be achieved.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    COUNTRY,
    Field {
        keyword: Keyword::Period,
        pattern: "(period | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["DOC-04", "DOC-05", "A2.2"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    CURRENCY,
    LANGUAGES,
    Field {
        keyword: Keyword::Status,
        pattern: "<plan-status> text? (on date)? (by ref(body|actor))? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A2.16"],
        summary: "missing = draft; a change is a further line",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Follows,
        pattern: "(ref(strategy|plan) | text) (until date)?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-07"],
        summary: "predecessor, so that no gap opens",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Mission,
        pattern: "(text | absent) (by date)?",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["DOC-09", "GOA-12", "A2.11"],
        summary: "the guide's statement of purpose; `by` is new",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Vision,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Principle,
        pattern: "<principle> text? | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["DOC-19", "A2.7"],
        summary: "Text says how it is applied",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Funding,
        pattern: "(amount | absent) (from ref(fund))? (to ref(actor))? <funding-status>? (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-08", "A2.14", "T3"],
        summary: "sources of the whole",
        manual: "@manual",
        example: "@example",
    },
    FISCAL_YEAR,
    NUMBERING,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["DOC-10", "GOA-10"], note: "the situation analysis" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["A2.10"], note: "of the previous cycle or a monitoring body" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A2.10"], note: "" },
    Child { kind: Kind::Area, wanted: Wanted::ADOPTED, read_by: &["GOA-01", "LNK-12", "A2.12"], note: "four at least" },
    Child { kind: Kind::Goal, wanted: Wanted::No, read_by: &[], note: "only where no areas are used" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Reporting, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Review, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Evaluation, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Report, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Vocabulary, wanted: Wanted::No, read_by: &["GOA-19"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const COUNTRY: Field = Field {
    keyword: Keyword::Country,
    pattern: "<country> | absent",
    count: Count::One,
    wanted: Wanted::ADOPTED,
    read_by: &["A2.16", "A4.1"],
    summary: "",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const CURRENCY: Field = Field {
    keyword: Keyword::Currency,
    pattern: "currency | absent",
    count: Count::One,
    wanted: Wanted::ADOPTED,
    read_by: &["BUD-07", "A2.16"],
    summary: "",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const LANGUAGES: Field = Field {
    keyword: Keyword::Languages,
    pattern: "<language>+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["TXT-05"],
    summary: "first one is the default",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const FISCAL_YEAR: Field = Field {
    keyword: Keyword::FiscalYear,
    pattern: "starts <month>",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &[],
    summary: "default January",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const NUMBERING: Field = Field {
    keyword: Keyword::Numbering,
    pattern: "<numbering> | text",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["LNK-03"],
    summary: "text = a pattern: `\"{area:A}.{measure}.{activity}\"`; `:A` counts in letters, `:0` from 0",
    manual: "@manual",
    example: "@example",
};
