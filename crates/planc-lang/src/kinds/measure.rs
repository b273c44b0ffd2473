//! `measure`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Measure,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Area, Kind::Objective, Kind::Measure]),
    head: "name? title",
    read_by: &["A3.4"],
    summary: "Key measure: groups activities of one objective.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Serves,
        pattern: "ref(objective|goal)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["GOA-08", "GOA-18", "LNK-04"],
        summary: "a goal only where it has no objectives; not needed inside an objective, or of a measure that only groups measures",
        manual: "@manual",
        example: "@example",
    },
    super::activity::SCHEDULE,
    super::activity::LEAD,
    super::activity::RESPONSIBLE,
    super::activity::PARTNER,
    super::activity::CONTRACTOR,
    super::activity::VERIFIED_BY,
    super::activity::LOCATION,
    super::activity::LEVEL,
    super::activity::CONTACT,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Measure, wanted: Wanted::No, read_by: &["A3.4"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &["GOA-09", "A3.5"], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A3.2"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Outcome, wanted: Wanted::No, read_by: &[], note: "" },
];

