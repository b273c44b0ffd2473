//! `event`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Event,
    stands_in: StandsIn::These(&[
        Kind::File,
        Kind::Strategy,
        Kind::Plan,
        Kind::Reporting,
        Kind::Review,
        Kind::Evaluation,
    ]),
    head: "name title? timing!?",
    read_by: &["MON-17", "REP-11", "REV-08", "EVA-12", "A4.5"],
    summary: "A meeting or step with a date; some names are known to the checks",
    manual: r"An event is something that happens on a day or over a few: a consultation, a workshop, the
approval of a report. Its date stands in its line, behind the title, and may take any form that a schedule
takes.

Any name may be given. These are looked for: `consultation`, `preparatory-meeting`, `discussion`,
`presentation`, `circulation`, `approval`, `review-workshop`, `findings-workshop`, `learning-meeting`,
`donor-meeting`. A preparatory meeting should come about two months before the annual report (REP-11), the
results of a review should be circulated and approved (REV-08), an evaluation should have its findings
discussed (EVA-12), and learning should have a date (MON-17).

At the top of a file it may also be something outside the plan that dates depend on, such as an election or
the entry into force of a law. Give it `expected` then, and write `schedule 90 days after law-in-force` where
it matters.",
    example: r#"event preparatory-meeting "Meeting that prepares the annual report" 2021-01-28 {
  part-of nap-2020
  days 1
  by nac-office
  participant moi, hotline-ngo, iom as observer
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Expected,
        pattern: "date history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "When a happening outside the plan is expected",
        manual: r"For events that nobody in the plan decides: when an election, a vote or an entry into
force is expected. Dates that are counted from the event are worked out from this one.

Write `expected ?` if it is not known at all; whatever depends on it is then shown as open. Keep former
expectations with `was`.",
        example: r#"expected 2020-10 was 2020-06 because "Parliament was dissolved""#,
    },
    Field {
        keyword: Keyword::Days,
        pattern: "number | quantity",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REV-07"],
        summary: "How many days it lasts",
        manual: r"A number, or a quantity with its unit. A review workshop is expected to take one or two
days (REV-07). Without it the event lasts as long as its date says.",
        example: "days 2",
    },
    Field {
        keyword: Keyword::By,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.5"],
        summary: "Who holds the event",
        manual: r"The actor, department, person or body that invites and runs it; several with commas. The
monitoring plan prints it for the meetings around the annual report. Leaving it out is not reported.",
        example: "by nac-office",
    },
    Field { wanted: Wanted::No, ..super::review::PARTICIPANT },
];

const CHILDREN: &[Child] = &[];
