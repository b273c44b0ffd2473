//! `scenario`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Scenario,
    stands_in: StandsIn::These(&[Kind::Plan]),
    head: "name title",
    read_by: &["T7"],
    summary: "A crisis, tried out on the graph.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<scenario-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Withdraw,
        pattern: "ref(fund)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "the fund is gone",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Cut,
        pattern: "ref(fund) by percentage",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Unavailable,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Delay,
        pattern: "ref(activity|measure) by quantity",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Suspend,
        pattern: "ref(activity|measure|area)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Minimum,
        pattern: "(ref(activity|measure) | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["RSK-06", "T7"],
        summary: "minimum service package; Text for a service no activity describes (new)",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

