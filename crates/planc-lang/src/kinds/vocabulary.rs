//! `vocabulary`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Vocabulary,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan]),
    head: "",
    read_by: &["GOA-19", "A3.1"],
    summary: "Words of the readers for the levels; keywords stay.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Area,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Goal,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Objective,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Outcome,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Measure,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Activity,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Output,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Indicator,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "`vocabulary { area \"Pillar\"; measure \"Commitment\" }`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::SubActivity,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The readers' word for a sub-activity",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

