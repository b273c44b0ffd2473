//! `progress`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Progress,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(activity|output|milestone|indicator) | text | absent",
    read_by: &["REP-07", "A5.7", "A6.4"],
    summary: "State of one activity; Text = not in the plan, reported.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["EVA-14", "A5.7", "A7.7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Reason,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["EVA-14", "A8.3"],
        summary: "wanted when delayed, suspended or cancelled",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Delivered,
        pattern: "ref(output)? value (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A5.6", "A7.7"],
        summary: "achieved output",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Spent,
        pattern: "amount (from ref(fund))? (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-08", "A5.9", "A6.5"],
        summary: "`from` is new: the donor",
        manual: "@manual",
        example: "@example",
    },
    super::report::NEXT_STEP,
    Field {
        keyword: Keyword::Mark,
        pattern: "number",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.7"],
        summary: "1 to 5; questionnaire",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::TookPart,
        pattern: "<yes-no>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.7"],
        summary: "questionnaire",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Evidence,
        pattern: "text+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "What shows it",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Challenge,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-15"],
        summary: "What stood in the way",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

