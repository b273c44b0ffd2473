//! `activity`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Activity,
    stands_in: StandsIn::These(&[Kind::Measure, Kind::Objective, Kind::Activity, Kind::Area, Kind::Plan, Kind::Output]),
    head: "name? title",
    read_by: &["LNK-08", "ACT-11", "A3.5"],
    summary: "Concrete action.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<activity-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["ACT-15", "ACT-18", "BUD-12", "BUD-22", "BUD-24"],
        summary: "lets rules know training, awareness, coordination, M&E without guessing from words",
        manual: "@manual",
        example: "@example",
    },
    LEAD,
    RESPONSIBLE,
    PARTNER,
    Field {
        keyword: Keyword::Consulted,
        pattern: "(party (as text)? | text)+ history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["GOA-17", "ACT-17", "A3.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Informed,
        pattern: "(party (as text)? | text)+ history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["GOA-17", "ACT-17", "A3.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    CONTRACTOR,
    SCHEDULE,
    Field {
        keyword: Keyword::Requires,
        pattern: "ref(activity|output|body|document|source)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-09", "LNK-10", "ACT-04"],
        summary: "widened: a planned body, document or source counts",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Produces,
        pattern: "ref(body|document|source)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10", "IND-02", "IND-21"],
        summary: "what it brings into being",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(indicator|outcome) value?)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["LNK-05", "LNK-06", "LNK-07"],
        summary: "`rco-46 5.08 km`: its share of the indicator; shares add up against the target. Not wanted under `implements none`",
        manual: "@manual",
        example: "@example",
    },
    COST,
    FUNDING,
    Field {
        keyword: Keyword::InKind,
        pattern: "text amount? (by ref(actor))? (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-20", "T1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Resource,
        pattern: "<resource> text? quantity? (from ref(actor))? (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-20", "T1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    LOCATION,
    LEVEL,
    VERIFIED_BY,
    Field {
        keyword: Keyword::TargetGroup,
        pattern: "(<victim-group|actor> | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["ACT-18"],
        summary: "whom it reaches",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Priority,
        pattern: "<priority>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["BUD-11", "BUD-18", "T2"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T5"],
        summary: "planned by default; reports give the rest",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Added,
        pattern: "date because text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-07", "T5"],
        summary: "not foreseen when the plan was adopted",
        manual: "@manual",
        example: "@example",
    },
    CONTACT,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Output, wanted: Wanted::ADOPTED, read_by: &["ACT-05", "A3.8"], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A3.8"], note: "" },
    Child { kind: Kind::Milestone, wanted: Wanted::No, read_by: &["A5.7"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &["ACT-03", "A3.5"], note: "sub-activity" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const LEAD: Field = Field {
    keyword: Keyword::Lead,
    pattern: "party (as text)? history?",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["RES-01", "RES-04", "RES-14", "RES-20", "RES-25", "A3.6"],
    summary: "answers first; wanted when several are responsible",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const RESPONSIBLE: Field = Field {
    keyword: Keyword::Responsible,
    pattern: "(any-of? (party (as text)? | text)+ | absent) history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["ACT-12", "RES-01", "RES-02", "RES-03", "RES-04", "RES-19", "A3.6"],
    summary: "or `lead`; Text is reported; `any-of a, b`: one of them; `nac as \"Chief Data Officer\"`",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const PARTNER: Field = Field {
    keyword: Keyword::Partner,
    pattern: "(party (as text)? | text)+ history?",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["GOA-17", "ACT-17", "A3.6"],
    summary: "",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const CONTRACTOR: Field = Field {
    keyword: Keyword::Contractor,
    pattern: "(party (as text)? | text)+ history?",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "does it for pay, answers to the responsible",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const SCHEDULE: Field = Field {
    keyword: Keyword::Schedule,
    pattern: "text? (timing | absent) (printed text)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["ACT-01", "ACT-02", "ACT-03", "ACT-04", "ACT-09", "ACT-10", "ACT-12", "A3.7"],
    summary: "several lines: several stretches",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const COST: Field = Field {
    keyword: Keyword::Cost,
    pattern: "text? (amount (printed money)? (at rate money)? | absent) (in period)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["GOA-20", "BUD-01", "BUD-02", "BUD-05", "BUD-22", "BUD-23", "REP-08", "A3.9", "T1"],
    summary: "lines add up, without `in` over the schedule or the document; `none` says why and stands alone; what is `printed` counts, a difference is BUD-06; a negative amount is an advice",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const FUNDING: Field = Field {
    keyword: Keyword::Funding,
    pattern: "(amount | absent) (from ref(fund))? (to ref(actor))? <funding-status>? (in period)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["BUD-03", "BUD-04", "BUD-05", "BUD-10", "BUD-13", "BUD-18", "BUD-21", "A3.9", "A5.9", "T1", "T3"],
    summary: "unless cost is none; `to` names who receives it",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const LOCATION: Field = Field {
    keyword: Keyword::Location,
    pattern: "text",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const LEVEL: Field = Field {
    keyword: Keyword::Level,
    pattern: "<territory>",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["RES-27"],
    summary: "",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const VERIFIED_BY: Field = Field {
    keyword: Keyword::VerifiedBy,
    pattern: "(ref(source) | text)+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "evidence that it was done",
    manual: "@manual",
    example: "@example",
};

/// Also a field of other kinds, which take it as it is here.
pub const CONTACT: Field = Field {
    keyword: Keyword::Contact,
    pattern: "ref(person) | text | absent",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &[],
    summary: "Whom to ask about it",
    manual: "@manual",
    example: "@example",
};
