//! `objective`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Objective,
    stands_in: StandsIn::These(&[Kind::Goal, Kind::Area, Kind::Strategy, Kind::Plan, Kind::Measure]),
    head: "name title | absent",
    read_by: &["GOA-13", "A2.12"],
    summary: "A change to be reached in the middle term, on the way to a goal",
    manual: r#"An objective breaks a goal down into something that can be reached within the
period and be measured. It stands in a goal; in simpler structures it may stand in an area, a
strategy or plan, or in a measure. Its title says what will have changed, and for whom; titles that
describe an action, a product or a service are pointed out (GOA-13).

Once the document is adopted, an objective needs at least one indicator (GOA-06), an expected
result, written as `outcome` (GOA-07), and at least one activity that works towards it, through a
measure that `serves` it or written inside (GOA-08).

Dates, responsible bodies, partners, means of verification, place and level written here hold for
everything beneath that says nothing of its own; reports show that they were taken over. Cost,
outputs and status are never taken over.

Objectives are numbered within their goal. `objective none "why"` in their place says that there are
deliberately none."#,
    example: r#"objective awareness "Every part of society knows the signs of trafficking" {
  part-of thb.prevention
  priority high
  concerns children, all-forms
  outcome "Pupils know how recruiters work and whom to call" by 2022
  indicator know-signs "Share of young people who can name three signs of trafficking" {
    type percentage
    denominator "Persons aged 15 to 24"
    baseline 34% in 2018
    target 60% by 2024
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
    Field {
        keyword: Keyword::Priority,
        pattern: "<priority>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-15"],
        summary: "How urgent the objective is beside the others",
        manual: r#"`high`, `medium` or `low`. When money or people are short, it says what is kept.
Leaving it out everywhere gives an advice, since a plan in which everything is equally important has
no priorities (GOA-15)."#,
        example: "priority high",
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
