//! `event`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Event,
    stands_in: StandsIn::These(&[Kind::File, Kind::Strategy, Kind::Plan, Kind::Reporting, Kind::Review, Kind::Evaluation]),
    head: "name title? timing!?",
    read_by: &["MON-17", "REP-11", "REV-08", "EVA-12", "A4.5"],
    summary: "A meeting or step; a name from the list `event` is what the rules look for.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Expected,
        pattern: "date history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "a happening outside the plan that dates refer to: `expected ?`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Days,
        pattern: "number | quantity",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REV-07"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::By,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.5"],
        summary: "host",
        manual: "@manual",
        example: "@example",
    },
    super::review::PARTICIPANT,
];

const CHILDREN: &[Child] = &[

];

