//! `output`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Output,
    stands_in: StandsIn::These(&[Kind::Activity, Kind::Goal, Kind::Objective]),
    head: "name? title? bound!? (in period | by date)? | absent",
    read_by: &["ACT-06", "ACT-07", "ACT-08", "ACT-09", "ACT-10", "ACT-18", "A3.8"],
    summary: "The direct product of an activity: a training held, a manual printed",
    manual: r#"An output is what can be counted or shown once the work is done. On its line stand
a name if something refers to it, a title, and how much:
`output "trainings held" at least 4 trainings`. `in` gives the time for which the figure holds, `by`
the day by which it is there.

An activity needs at least one once the plan is adopted (ACT-05 asks for it), and a figure with it
(ACT-06). The rules compare it with the activity: an output that only repeats the title (ACT-07),
one in the singular under an activity in the plural (ACT-08), a repeated event without a count that
fits its time (ACT-09), a training that does not say how many people are trained (ACT-18). Outputs
may also stand in a goal or objective, with the activities that make them inside.

Reports set what was delivered beside it. `output none "why"` says that an activity has no product
of its own; `?` in place of the figure is a promise to give it."#,
    example: r#"output trainings "Trainings held" at least 4 trainings in 2020 {
  part-of train-social-workers
  contributes-to trained-professionals 80 persons
  verified-by training-register
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(outcome|indicator) value?)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.7"],
        summary: "Which outcome or indicator the product serves",
        manual: r#"Names outcomes and indicators; a value behind one is the share that this product
adds to it. In the monitoring matrix the output is printed under the outcome it contributes to.

Without it, the output stands under the objective that its activity works for."#,
        example: "contributes-to trained-professionals 80 persons",
    },
    Field {
        keyword: Keyword::VerifiedBy,
        pattern: "(ref(source) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "What proves that the product is there",
        manual: r#"Names sources, or says it in a text: an attendance list, a published text, a
delivery note. Several take commas. Printed as means of verification; no rule asks for it here,
while an indicator must have one."#,
        example: r#"verified-by training-register, "Attendance lists""#,
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A4.8"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &[], note: "" },
];
