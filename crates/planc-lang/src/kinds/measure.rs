//! `measure`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Measure,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Area, Kind::Objective, Kind::Measure]),
    head: "name? title",
    read_by: &["A3.4"],
    summary: "A group of activities that work for one objective",
    manual: r#"Measures are the level of a plan between objectives and activities: each takes up
one objective and gathers what will be done for it. `serves` makes the link, and it has to be there
once the plan is adopted (LNK-04), except for a measure that is written inside its objective, or
that only groups other measures.

A measure has a title, a name if something refers to it, and holds activities, further measures, and
indicators where a plan measures at this level. An objective that no activity works for, and an area
without activities, are reported (GOA-08, GOA-09).

Dates, responsible bodies, partners, means of verification, place, level and contact written here
hold for the activities that say nothing of their own; reports show that they were taken over. Cost,
outputs and status are never taken over.

Its number is worked out within the goal it serves. A measure that alone serves an objective has
that objective's number; several take a further place. The keyword `measure` is not `measures`, the
field of an indicator that says on which level it measures."#,
    example: r#"measure awareness "Keep raising awareness" {
  part-of nap-2020
  serves prevention.awareness
  activity media-meeting "Meet the media on their part in fighting trafficking" {
    responsible moi
    schedule 2020-Q2
    output "meeting held" 1 meeting
    cost none "regular duties"
  }
}"#,
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
        summary: "The objective that the measure works for",
        manual: r#"Names an objective of the strategy, or several. A goal may be named only where it
has no objectives. Where the same objective is worded differently in strategy and plan, the
difference is pointed out (GOA-18).

It is wanted once the plan is adopted (LNK-04), and it is what shows that an objective is served at
all (GOA-08). It is not needed inside an objective, or where the measure only groups measures, and
not under a plan that says `implements none`.

`none "why"` says that the measure works for no objective of the strategy; `withheld` that the link
is not published; `?` that it is still to be decided."#,
        example: "serves prevention.awareness",
    },
    Field { wanted: Wanted::No, ..super::activity::SCHEDULE },
    Field { wanted: Wanted::No, ..super::activity::LEAD },
    Field { wanted: Wanted::No, ..super::activity::RESPONSIBLE },
    Field { wanted: Wanted::No, ..super::activity::PARTNER },
    Field { wanted: Wanted::No, ..super::activity::CONTRACTOR },
    Field { wanted: Wanted::No, ..super::activity::VERIFIED_BY },
    Field { wanted: Wanted::No, ..super::activity::LOCATION },
    Field { wanted: Wanted::No, ..super::activity::LEVEL },
    Field { wanted: Wanted::No, ..super::activity::CONTACT },
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
