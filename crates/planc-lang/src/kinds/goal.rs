//! `goal`

use crate::field::{Child, Field, Wanted};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Goal,
    stands_in: StandsIn::These(&[Kind::Area, Kind::Strategy, Kind::Plan]),
    head: "name title | absent",
    read_by: &["A2.12", "A3.1"],
    summary: "Long-term change.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    super::activity::SCHEDULE,
    super::activity::LEAD,
    super::activity::RESPONSIBLE,
    super::activity::PARTNER,
    super::activity::CONTRACTOR,
    super::activity::VERIFIED_BY,
    super::activity::LOCATION,
    super::activity::LEVEL,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Objective, wanted: Wanted::ADOPTED, read_by: &["GOA-04"], note: "one at least" },
    Child { kind: Kind::Indicator, wanted: Wanted::ADOPTED, read_by: &["GOA-05", "REV-03", "A2.13", "A3.2"], note: "" },
    Child { kind: Kind::Outcome, wanted: Wanted::No, read_by: &["A4.7"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Output, wanted: Wanted::No, read_by: &[], note: "" },
];

