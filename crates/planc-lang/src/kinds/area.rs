//! `area`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Area,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan]),
    head: "name title | absent",
    read_by: &["A2.12", "A3.1"],
    summary: "A strategic area.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Field,
        pattern: "<field> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["GOA-01", "GOA-02", "RES-19", "A5.3"],
        summary: "which of the guide's four it reports under; default: taken from `covers`",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Goal, wanted: Wanted::ADOPTED, read_by: &["GOA-03"], note: "one at least" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A2.13"], note: "" },
    Child { kind: Kind::Measure, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
];

