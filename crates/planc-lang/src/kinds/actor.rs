//! `actor`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Actor,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-15"],
    summary: "Anyone who does, pays, knows or is consulted.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<actor-kind> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["RES-11", "RES-12", "RES-14", "RES-19", "RES-20", "RES-21", "RES-22", "BUD-13"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::ActsAs,
        pattern: "<actor>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-15", "RES-10", "RES-21", "RES-24", "RES-28"],
        summary: "codes of the catalogue's actor vocabulary; ties \"actors to involve\" to real names; gives sectors",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Level,
        pattern: "<territory>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-27", "BUD-16", "T3"],
        summary: "default national; a public fund of a local actor is a local budget",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Abbreviation,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.4"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Parent,
        pattern: "ref(actor)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-21"],
        summary: "agency under a ministry",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Member,
        pattern: "ref(actor|unit)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "of a `group`: its responsibility is that of each member",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Country,
        pattern: "<country>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T3"],
        summary: "default the strategy's; tells domestic from external donors",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Identifier,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "registry number (`org-id` code) for interchange",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Unit, wanted: Wanted::No, read_by: &["A3.6"], note: "" },
    Child { kind: Kind::Person, wanted: Wanted::No, read_by: &["IND-32"], note: "" },
];

