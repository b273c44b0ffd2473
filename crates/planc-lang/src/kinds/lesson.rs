//! `lesson`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Lesson,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Evaluation, Kind::Review, Kind::Report]),
    head: "name? title",
    read_by: &["A2.10", "A6.6"],
    summary: "What experience taught, good or bad",
    manual: r#"Lessons turn experience into something the next plan can use. In a strategy or
plan they come from the cycle before; in a report, review or evaluation they are what this period
taught. The title says the lesson in one sentence, a `description` what led to it.

Parts of the plan that act on a lesson name it in `answers`, or in `based-on` as their evidence; for
that it needs a name. Annual reports are expected to hold at least one, and the strategy prints
those of the previous cycle in a chapter."#,
    example: r#"lesson small-groups "Training works in small groups with one trainer from practice" {
  part-of thb
  source "Evaluation of the training programme 2016 to 2018"
  year 2018
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source|document|report) | text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A6.6"],
        summary: "Where the lesson comes from",
        manual: r#"One source, document or report, or a text that says it. Leave it out for a lesson
of the report or review in which it stands."#,
        example: r#"source "Evaluation of the training programme 2016 to 2018""#,
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A6.6"],
        summary: "When it was learnt",
        manual: r#"The year, or a more exact date. Printed behind the source. Leave it out in a
report, whose own period says it."#,
        example: "year 2018",
    },
];

const CHILDREN: &[Child] = &[];
