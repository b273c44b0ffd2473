//! `unit`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Unit,
    stands_in: StandsIn::These(&[Kind::Actor, Kind::Unit]),
    head: "name title",
    read_by: &["A3.6"],
    summary: "Department of an actor.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Abbreviation,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Unit, wanted: Wanted::No, read_by: &["A3.6"], note: "sub-unit" },
    Child { kind: Kind::Person, wanted: Wanted::No, read_by: &["IND-32"], note: "" },
];

