//! `review`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Review,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Strategy]),
    head: "name? title? | absent",
    read_by: &[],
    summary: "Is the plan still valid?",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<review-kind>+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["REV-06", "EVA-02", "EVA-03", "EVA-05", "A4.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Purpose,
        pattern: "text | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "A4.6", "A8.1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::By,
        pattern: "(party | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["REV-02", "EVA-05", "A4.6"],
        summary: "who carries it out, never who commissions it",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Responsible,
        pattern: "(office | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "A4.6"],
        summary: "who commissions it",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Starts,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "REV-01", "EVA-01", "EVA-02", "A4.6"],
        summary: "start of preparation",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Ends,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REV-01"],
        summary: "results are out",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Criteria,
        pattern: "<criterion>+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["evaluation"]) },
        read_by: &["EVA-09", "A8.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Question,
        pattern: "(<question> | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REV-04"],
        summary: "what it must answer",
        manual: "@manual",
        example: "@example",
    },
    PARTICIPANT,
    super::activity::COST,
    super::activity::FUNDING,
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A6.3"],
        summary: "its results are a `report … of`",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["EVA-13", "A8.4"], note: "" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const PARTICIPANT: Field = Field {
    keyword: Keyword::Participant,
    pattern: "((party | text) (as <part>)?)+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["REV-05", "REV-06", "REV-09", "EVA-08", "A8.7"],
    summary: "who takes part, in which part; its block takes `about`",
    manual: "@manual",
    example: "@example",
};
