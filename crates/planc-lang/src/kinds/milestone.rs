//! `milestone`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Milestone,
    stands_in: StandsIn::These(&[Kind::Activity]),
    head: "name? title (by date)?",
    read_by: &[],
    summary: "A dated point on the way to finishing an activity",
    manual: r#"A milestone marks one step of an activity that can be seen to have happened: a contract
signed, a draft sent out, a law adopted. It takes no time and costs nothing of its own; what is delivered at
the end is an `output`.

Write its day in the line itself, after `by`, or in the block. It needs a name only if something refers to it,
such as the `progress` entry of a report or the date of other work (`2 weeks after trainer-contracted`).

The progress form lists the milestones of each activity with their status, so that "under way" can be told
apart from "nothing happened yet"."#,
    example: r#"milestone trainer-contracted "Contract with the trainer signed" by 2020-05-15 {
  part-of train-asylum-officers
  status delayed on 2020-05-20 because "The tender was repeated"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::By,
        pattern: "date history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "The day by which the milestone is to be reached",
        manual: r"Does the same as `by` in the line of the milestone itself. Use the block when the date has
changed: `was` keeps the former one with the reason, and reports show both.

A month, a quarter or a year stands for its last day. Without any date the milestone is listed, but can never
be overdue.",
        example: r#"by 2020-06-15 was 2020-05-15 because "The tender was repeated""#,
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A5.7"],
        summary: "Whether the milestone has been reached",
        manual: r"The default is `planned`; `done` says that it was reached, with the day after `on`. A text
behind the word keeps the expression of your source. Each change is a further line.

A report may say the same in a `progress` entry about the milestone, which is the usual way once the plan is
adopted. Progress forms print the latest state.",
        example: "status done on 2020-06-12",
    },
];

const CHILDREN: &[Child] = &[];
