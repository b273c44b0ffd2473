//! `objective`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Objective,
    stands_in: StandsIn::These(&[Kind::Goal, Kind::Area, Kind::Strategy, Kind::Plan, Kind::Measure]),
    head: "name title | absent",
    read_by: &["GOA-13", "A2.12"],
    summary: "Medium-term change (specific objective).",
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
    Field {
        keyword: Keyword::Priority,
        pattern: "<priority>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-15"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Indicator, wanted: Wanted::ADOPTED, read_by: &["GOA-06", "REV-03"], note: "" },
    Child { kind: Kind::Outcome, wanted: Wanted::ADOPTED_SOFT, read_by: &["GOA-07", "A4.7"], note: "expected result" },
    Child { kind: Kind::Measure, wanted: Wanted::No, read_by: &["GOA-08"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &["GOA-08", "A3.5"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Output, wanted: Wanted::No, read_by: &[], note: "" },
];

