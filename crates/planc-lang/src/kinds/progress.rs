//! `progress`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Progress,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(activity|output|milestone|indicator) | text | absent",
    read_by: &["REP-07", "A5.7", "A6.4"],
    summary: "How far one activity, output, milestone or indicator has come",
    manual: r#"Stands in a report. Name what it is about, then say its status and, in the block, what was
delivered, what was spent and what comes next. There is one entry for each activity that the reporting
institution answers for.

Something that was done without being in the plan is described by a text in place of the name. It is taken,
but REP-07 asks to enter it in the plan, with `added`. `progress none "why"` says that there is nothing to
report in this period.

The latest report decides how an activity is shown: done, delayed, overdue. The progress form, the annual
report and the yearly operational plan are filled from here."#,
    example: r#"progress train-asylum-officers {
  part-of moi-2020-q1
  status delayed
  reason "No trainer was under contract until May"
  delivered officers-trained 12 persons
  spent 750 EUR from moi-budget
  next-step "Hold the second training" by moi until 2020-09-30
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["EVA-14", "A5.7", "A7.7"],
        summary: "Where the work stands at the end of the period",
        manual: r"One of the fixed words; a text behind it keeps the expression of your own reporting
system. `on` gives the day of the change, if it is known, otherwise the end of the period counts.

It is always needed. Work that is `delayed`, `suspended` or `cancelled` should have its `reason` (EVA-14).",
        example: r#"status under-way "Limited progress""#,
    },
    Field {
        keyword: Keyword::Reason,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["EVA-14", "A8.3"],
        summary: "Why the work is late, stopped or given up",
        manual: r"Says what caused it, in a sentence. Wanted where the status is `delayed`, `suspended` or
`cancelled` (EVA-14). The evaluation report prints planned and achieved beside each other, with this reason in
between.",
        example: r#"reason "The tender for trainers had to be repeated""#,
    },
    Field {
        keyword: Keyword::Delivered,
        pattern: "ref(output)? value (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A5.6", "A7.7"],
        summary: "What came out of the work so far",
        manual: r"The value, in the unit of the output. Name the output if the activity has more than one;
`in` limits the value to a part of the period. Each line counts what was delivered in this report's period
alone, and the reports of all periods add up.

It is compared with the quantity that the plan promises. Leave the line out if nothing was delivered yet, or
write the value 0.",
        example: "delivered officers-trained 12 persons",
    },
    Field {
        keyword: Keyword::Spent,
        pattern: "amount (from ref(fund))? (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-08", "A5.9", "A6.5"],
        summary: "How much money was used in the period",
        manual: r"The amount, if possible with the fund it came from, so that donors can be reported to. One
line for each fund; `in` limits it to a part of the period. An amount below zero is a repayment.

Spending is compared with the cost in the plan, and a large difference gets a warning (REP-08). `0 EUR` says
that nothing was spent; no line at all says nothing, and REP-08 asks for it.",
        example: "spent 750 EUR from moi-budget in 2020-Q1",
    },
    super::report::NEXT_STEP,
    Field {
        keyword: Keyword::Mark,
        pattern: "number",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.7"],
        summary: "A mark from 1 to 5 for how well it was realised",
        manual: r"Used in the questionnaire of an internal evaluation: 1 for not realised, 5 for fully
realised. Leave it out in other reports.",
        example: "mark 4",
    },
    Field {
        keyword: Keyword::TookPart,
        pattern: "<yes-no>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.7"],
        summary: "Whether the institution that answers took part in it",
        manual: r"`yes` or `no`, used in the questionnaire of an internal evaluation. Leave it out in other
reports.",
        example: "took-part yes",
    },
    Field {
        keyword: Keyword::Evidence,
        pattern: "text+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "What shows that it was done",
        manual: r"Names lists, contracts, publications or photographs in words, with commas between them. It
is kept and printed beside the status. Never name a person who was helped.",
        example: r#"evidence "Attendance list of 12 March 2020", "Certificates""#,
    },
    Field {
        keyword: Keyword::Challenge,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-15"],
        summary: "What stood in the way of this piece of work",
        manual: r#"One line for each difficulty. It counts for REP-15 like a challenge of the whole report:
somewhere a report should say what did not go well, or `challenge none "…"`. Whether it made the work late is
said by `reason`."#,
        example: r#"challenge "Interpreters for two languages could not be found""#,
    },
];

const CHILDREN: &[Child] = &[];
