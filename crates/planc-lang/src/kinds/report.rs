//! `report`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Report,
    stands_in: StandsIn::These(&[Kind::File, Kind::Strategy, Kind::Plan]),
    head: "name title?",
    read_by: &[],
    summary: "What one institution reports for one period",
    manual: r"A report tells what happened: the state of activities (`progress`), measured values
(`reading`), judgements (`assessment`), and the words around them. Each institution writes one for each
period, usually in a file of its own. It belongs to the only plan of the package, or says which one with
`part-of`.

It changes nothing in the plan. What the plan already knows, such as targets, baselines, budgets and donors,
is not repeated.

It always needs its author and its period, and once the plan is adopted also a contact, a recipient and the
day it was submitted (REP-01, REP-02). Every indicator that the author collects must have a reading (REP-03).
An annual report needs its chapters as `section` entries, and an `assessment` for each area (REP-09).",
    example: r#"report moi-2020-q1 "First quarter of 2020" {
  part-of nap-2020
  by moi
  contact moi.focal-point
  to nac-office
  period 2020-Q1
  submitted 2020-04-10
  challenge "The tender for trainers had to be repeated"

  progress train-asylum-officers {
    status delayed
    reason "No trainer was under contract until May"
    spent 0 EUR
  }

  reading sos-calls 310 calls {
    split sex female 220, male 90
  }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<report-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-09", "REP-10", "A6.1", "A6.7", "A7.1"],
        summary: "What sort of report it is; a progress report unless it says otherwise",
        manual: r"Leave it out for a progress report. Two words make one combined report, such as the annual
report and that of the rapporteur.

An `annual` report is checked for its chapters and for agreement with the progress reports of its year
(REP-09, REP-10). A `questionnaire` is the answer to the internal evaluation. The results of a review or an
evaluation are of that kind, and name it with `of`.",
        example: "kind annual",
    },
    Field {
        keyword: Keyword::Of,
        pattern: "ref(plan|strategy|review|evaluation)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REV-04", "EVA-11", "A6.3"],
        summary: "Which plan, strategy, review or evaluation it is about",
        manual: r"Without it, the report is about the plan whose period holds its own. Name the review or
the evaluation whose results it brings: its chapters are then compared with what was asked there (REV-04,
EVA-11).",
        example: "of mid-term",
    },
    Field {
        keyword: Keyword::By,
        pattern: "office",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["REP-02", "A5.1", "A6.1", "A7.1"],
        summary: "Which institution reports",
        manual: r"The actor, department or body that answers for the report. One only, since every
institution files its own; who else took part is told by `participant`.

It is always needed (REP-02). From it planc knows which activities and readings belong into the report.",
        example: "by moi",
    },
    Field {
        keyword: Keyword::Contact,
        pattern: "ref(person) | text | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-02", "A5.1", "A6.1", "A7.1"],
        summary: "Whom to ask about the report",
        manual: r#"A person declared in the actor or body that reports, or a text with a post. It stands in
the head of every form, and is wanted once the plan is adopted (REP-02). Addresses are left out of public
outputs. `none "why"` and `withheld` are possible."#,
        example: "contact moi.focal-point",
    },
    Field {
        keyword: Keyword::To,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-02", "A5.1", "A6.1"],
        summary: "To whom the report is given",
        manual: r#"The actors, departments or bodies that receive it; `public` is built in and means that it
is published. It is wanted once the plan is adopted (REP-02), and should agree with the `reporting` route.
`none "why"` is possible."#,
        example: "to nac-office, public",
    },
    Field {
        keyword: Keyword::Period,
        pattern: "period",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["REP-01", "REP-02", "REP-10", "A5.1"],
        summary: "The stretch of time that the report tells about",
        manual: r"A quarter, half-year or year, or two dates. It is always needed (REP-02). Together with
the author it decides which due report this one is (REP-01). Annual reports must cover their year without
holes and overlaps (REP-10).",
        example: "period 2020-Q1",
    },
    Field {
        keyword: Keyword::Submitted,
        pattern: "date | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REP-01"],
        summary: "The day the report was handed in",
        manual: r#"Compared with the deadline of the `reporting` route (REP-01). Wanted once the plan is
adopted; until the report is handed in leave it out, or write `?`. `none "why"` says that it never was."#,
        example: "submitted 2020-04-10",
    },
    Field { wanted: Wanted::No, ..super::review::PARTICIPANT },
    Field {
        keyword: Keyword::Opinion,
        pattern: "<statement> <opinion> text?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A7.2", "A7.4"],
        summary: "An answer to one of the fixed statements of the questionnaire",
        manual: r"Says which statement, the answer, and in a text the explanation. Most statements are
answered with `agree`, `partly`, `disagree` or `no-opinion`; whether goals are fulfilled or too ambitious, and
whether indicators are clear, is answered with `yes`, `partly` or `no`.

It belongs to reports of kind `questionnaire`, one line for each statement. What is left out is printed as not
answered.",
        example: r#"opinion comprehensive partly "Nothing is said on forced begging""#,
    },
    Field {
        keyword: Keyword::Observation,
        pattern: "text",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A5.2", "A6.6"],
        summary: "A general remark that belongs to no single activity or indicator",
        manual: r"What else readers should know, one line for each remark. Progress forms print it in the
general part, the annual report after the results. Leaving it out is not reported.",
        example: r#"observation "Cooperation with the border police has become much easier""#,
    },
    Field {
        keyword: Keyword::Challenge,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REP-15", "A6.3"],
        summary: "Something that went badly or stood in the way",
        manual: r#"One line for each difficulty. A report that tells only of success is not believed: if
there truly was none, say so with `challenge none "…"`. Without either, an advice asks for it (REP-15). What
is done about a difficulty is a `next-step`."#,
        example: r#"challenge "The tender for trainers had to be repeated""#,
    },
    NEXT_STEP,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Progress, wanted: Wanted::ADOPTED_SOFT, read_by: &["A5.7"], note: "" },
    Child { kind: Kind::Reading, wanted: Wanted::ADOPTED, read_by: &["REP-03"], note: "" },
    Child { kind: Kind::Assessment, wanted: Wanted::No, read_by: &["A5.4"], note: "" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["REP-16", "A6.6"], note: "" },
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["A6.2"], note: "" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["A7.5", "A8.5"], note: "" },
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const NEXT_STEP: Field = Field {
    keyword: Keyword::NextStep,
    pattern: "text (by office)? (until date)? | absent",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["REP-16", "A6.6"],
    summary: "What will be done next, by whom and until when",
    manual: r#"One step in words, if known with the office that takes it and the day. Repeat the line for
each.

A report should have some (REP-16). An indicator that is off track, or work that is delayed, should have one
of its own right there (REP-06). `none "why"` says that nothing needs to be done."#,
    example: r#"next-step "Sign the contract with the trainer" by moi until 2020-06-30"#,
};
