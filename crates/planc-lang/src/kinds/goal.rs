//! `goal`

use crate::field::{Child, Field, Wanted};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Goal,
    stands_in: StandsIn::These(&[Kind::Area, Kind::Strategy, Kind::Plan]),
    head: "name title | absent",
    read_by: &["A2.12", "A3.1"],
    summary: "A change the country wants to see in the long term",
    manual: r#"A goal says what will be different, not what will be done: the actions come below
it. It has a name and a title and usually stands in an area; a strategy without areas, or a plan
without a strategy, may hold goals itself.

Under a goal stand its objectives and its indicators. Both are required once the document is
adopted: at least one objective (GOA-04) and at least one indicator, as a rule with a baseline
(GOA-05). `addresses` names the problems of the analysis that it is meant to solve; a goal that goes
back to none is a warning (GOA-10).

Dates, responsible bodies, partners, means of verification, place and level written here hold for
everything beneath that says nothing of its own; reports show that they were taken over. Cost,
outputs and status are never taken over.

Goals are numbered through the document. `goal none "why"` in their place says that a document
deliberately has none there."#,
    example: r#"goal prevention "Fewer people are at risk, and every institution takes its part" {
  part-of thb.prevention
  addresses low-awareness
  objective awareness "Every part of society knows the signs of trafficking"
  indicator sos-calls "Calls to the national SOS line" {
    type number
    unit calls
    baseline 1_240 in 2018
    target 1_400 by 2024
  }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field { wanted: Wanted::No, ..super::activity::SCHEDULE },
    Field { wanted: Wanted::No, ..super::activity::LEAD },
    Field { wanted: Wanted::No, ..super::activity::RESPONSIBLE },
    Field { wanted: Wanted::No, ..super::activity::PARTNER },
    Field { wanted: Wanted::No, ..super::activity::CONTRACTOR },
    Field { wanted: Wanted::No, ..super::activity::VERIFIED_BY },
    Field { wanted: Wanted::No, ..super::activity::LOCATION },
    Field { wanted: Wanted::No, ..super::activity::LEVEL },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Objective, wanted: Wanted::ADOPTED, read_by: &["GOA-04"], note: "one at least" },
    Child { kind: Kind::Indicator, wanted: Wanted::ADOPTED, read_by: &["GOA-05", "REV-03", "A2.13", "A3.2"], note: "" },
    Child { kind: Kind::Outcome, wanted: Wanted::No, read_by: &["A4.7"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Output, wanted: Wanted::No, read_by: &[], note: "" },
];
