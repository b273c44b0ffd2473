//! `report`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Report,
    stands_in: StandsIn::These(&[Kind::File, Kind::Strategy, Kind::Plan]),
    head: "name title?",
    read_by: &[],
    summary: "What happened.",
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
        wanted: Wanted::No,
        read_by: &["REP-09", "REP-10", "A6.1", "A6.7", "A7.1"],
        summary: "default progress",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Of,
        pattern: "ref(plan|strategy|review|evaluation)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REV-04", "EVA-11", "A6.3"],
        summary: "default the plan whose period holds its own",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::By,
        pattern: "office",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["REP-02", "A5.1", "A6.1", "A7.1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Contact,
        pattern: "ref(person) | text | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-02", "A5.1", "A6.1", "A7.1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::To,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-02", "A5.1", "A6.1"],
        summary: "`public` is built in",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Period,
        pattern: "period",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["REP-01", "REP-02", "REP-10", "A5.1"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Submitted,
        pattern: "date | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-01"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    super::review::PARTICIPANT,
    Field {
        keyword: Keyword::Opinion,
        pattern: "<statement> <opinion> text?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A7.2", "A7.4"],
        summary: "questionnaire",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Observation,
        pattern: "text",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A5.2", "A6.6"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Challenge,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-15", "A6.3"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    NEXT_STEP,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Progress, wanted: Wanted::ADOPTED_SOFT, read_by: &["A5.7"], note: "" },
    Child { kind: Kind::Reading, wanted: Wanted::ADOPTED, read_by: &["REP-03"], note: "" },
    Child { kind: Kind::Assessment, wanted: Wanted::No, read_by: &["A5.4"], note: "" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["REP-16", "A6.6"], note: "" },
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["A6.2"], note: "" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["A7.5", "A8.5"], note: "" },
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const NEXT_STEP: Field = Field {
    keyword: Keyword::NextStep,
    pattern: "text (by office)? (until date)? | absent",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["REP-16", "A6.6"],
    summary: "",
    manual: "@manual",
    example: "@example",
};
