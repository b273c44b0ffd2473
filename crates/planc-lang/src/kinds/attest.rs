//! `attest`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Attest,
    stands_in: StandsIn::EveryKind,
    head: "<attest-topic> (title | none text?)?",
    read_by: &["DOC-14", "DOC-20", "DOC-28", "GOA-11", "ACT-13", "ACT-14", "ACT-16", "ACT-17", "RES-05", "RES-22", "RES-23", "BUD-14", "BUD-15", "BUD-25", "BUD-26", "IND-32", "IND-36", "MON-16", "EVA-06", "EVA-07", "DAT-01", "DAT-02", "DAT-04", "DAT-05", "DAT-06", "DAT-07", "T4"],
    summary: "Vouched for, not computed; `none` says why it does not apply.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::By,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["RES-05"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::On,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["RES-05"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Evidence,
        pattern: "text+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-05"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Document,
        pattern: "ref(document)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DAT-06"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::For,
        pattern: "ref(actor|unit|person|indicator|source|activity)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-05"],
        summary: "default the block it stands in",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

