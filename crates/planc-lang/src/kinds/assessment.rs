//! `assessment`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Assessment,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(area|goal|objective|outcome|measure|theme)",
    read_by: &["A5.4"],
    summary: "A judgement of one area, goal, objective, expected result, measure or theme",
    manual: r"Stands in a report and judges a larger part of the plan: what was achieved there, how it
is rated, and why something was not done. Single activities have `progress`, single figures `reading`.

The annual report needs one for each area (REP-09). An evaluation report has them for each theme of the
catalogue, and the questionnaire gives marks with them. A rating that figures contradict, or one that is off
track without a comment, is reported (REP-05). Areas without an assessment are printed with a blank.",
    example: r#"assessment prevention {
  part-of annual-2020
  rating off-track
  achieved "Two of four trainings were held; calls to the line rose by a tenth"
  reason "Gatherings were not allowed from March to June"
  next-step "Move the trainings online" by nac-office until 2021-03-31
  note "The target for 2021 can still be reached"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Rating,
        pattern: "<rating>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-05", "A6.5"],
        summary: "How this part of the plan is judged: on track, off track or another word",
        manual: r"The judgement of whoever reports. `off-track` needs a comment, written as `note` (REP-05),
and should have a `next-step` (REP-06). Official forms print on track or off track; the other words are mapped
to the nearer of the two, or left blank with a comment.",
        example: "rating off-track",
    },
    Field {
        keyword: Keyword::Achieved,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.4", "A6.4", "A8.3"],
        summary: "What was achieved here, in words",
        manual: r"The results in a few sentences, with figures where there are any: the change, not the list
of activities. The progress form prints it beside the planned result, the annual report under its area, the
evaluation report under its theme.",
        example: r#"achieved "Two of four trainings were held; calls to the line rose by a tenth""#,
    },
    Field {
        keyword: Keyword::Reason,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A8.3"],
        summary: "Why something was not achieved",
        manual: r"Says what kept the plan from being fulfilled here. The evaluation report prints it between
what was planned and what was achieved. Leave it out where everything was reached.",
        example: r#"reason "Gatherings were not allowed from March to June""#,
    },
    Field {
        keyword: Keyword::Mark,
        pattern: "number",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.3"],
        summary: "A mark from 1 to 5 for how far it was realised",
        manual: r"1 for not realised, 5 for fully realised. It belongs to the questionnaire of an internal
evaluation; give the comment as `note`.",
        example: "mark 3",
    },
    super::report::NEXT_STEP,
];

const CHILDREN: &[Child] = &[];
