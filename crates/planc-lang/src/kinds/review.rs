//! `review`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Review,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Strategy]),
    head: "name? title? | absent",
    read_by: &[],
    summary: "A planned look at whether the plan is still right, so that it can be adapted",
    manual: r#"A review asks whether the plan still fits: whether goals and activities are still
relevant, what has moved around it, what has to change. It is lighter than an evaluation, which asks why
results were or were not reached. Following the figures continuously is monitoring, and needs no entry.

One is needed at least every two years, unless an evaluation takes place then (REV-01). It depends on
indicators with baselines (REV-03), and on terms of reference (REV-02). Put its meetings into it as `event`
entries: a workshop of a day or two, the circulation of the results, their approval by the coordinating body
(REV-07, REV-08).

Its findings, recommendations and lessons stand in it or in the report that is `of` it. An adopted plan needs
a review or an evaluation; `review none "why"` says that there will be none."#,
    example: r#"review mid-term "Mid-term review" {
  part-of nap-2020
  kind internal, participatory
  purpose "Adjust activities and targets for the second half"
  by coordinating-body
  responsible nac-office
  starts 2020-06
  ends 2020-09
  question relevance, goals, factors, recommendations
  participant moi as decision-maker, hotline-ngo as implementer
  cost none "done by the office's own staff"
  event review-workshop "Review workshop" 2020-07-08 .. 2020-07-09
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<review-kind>+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["REV-06", "EVA-02", "EVA-03", "EVA-05", "A4.6"],
        summary: "What sort of review it is: internal or external, participatory or central, and when",
        manual: r"Combine the words that apply: who does it (`internal`, `external`), when (`mid-term`,
`final`, `ad-hoc`), and how (`participatory` with all who take part in the plan, or `centralised` by a
committee or one expert). A plain regular review is `review`.

At least one word is always needed. A `centralised` review must still hear every field of work and at least
one of those who carry the plan out (REV-06).",
        example: "kind internal, mid-term, participatory",
    },
    Field {
        keyword: Keyword::Purpose,
        pattern: "text | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "A4.6", "A8.1"],
        summary: "What the review is for, in a sentence or two",
        manual: r#"Says which decision the review should prepare: adjust the activities, extend the plan,
start a new one.

It is wanted once the plan is adopted (MON-05) and printed in the monitoring plan. `none "why"` and `?` are
possible."#,
        example: r#"purpose "Decide which measures go on, and adjust the targets to the new situation""#,
    },
    Field {
        keyword: Keyword::By,
        pattern: "(party | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["REV-02", "EVA-05", "A4.6"],
        summary: "Who carries it out",
        manual: r#"A committee, the coordination structure, or one outside person or institution; text for
somebody not chosen yet. Never the one that commissions it: that is `responsible`.

Once the plan is adopted it is wanted, as a warning, together with terms of reference (REV-02). `none "why"`
and `?` are possible."#,
        example: r#"by coordinating-body, "An expert of the statistics office""#,
    },
    Field {
        keyword: Keyword::Responsible,
        pattern: "(office | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "A4.6"],
        summary: "Who commissions it and answers for it being done",
        manual: r#"The office that decides on it, writes the terms of reference, pays and receives the
result. It is not the one that carries it out: that is `by`.

It is wanted once the plan is adopted (MON-05). `none "why"` and `?` are possible; if the task moves, keep the
former office with `was`."#,
        example: "responsible nac-office",
    },
    Field {
        keyword: Keyword::Starts,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "REV-01", "EVA-01", "EVA-02", "A4.6"],
        summary: "When its preparation starts",
        manual: r#"The day on which the preparation begins, not the day of the meeting. A month stands for
its first day.

It is wanted once the plan is adopted (MON-05). No more than 24 months may pass from the start of the plan, or
from the last review, to the next review or evaluation (REV-01). `none "why"` and `?` are possible; `was`
keeps the date that was agreed before."#,
        example: r#"starts 2021-09 was 2021-06 because "The office was being moved""#,
    },
    Field {
        keyword: Keyword::Ends,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["REV-01"],
        summary: "When its results are there",
        manual: r#"The day by which the findings are on the table. A month stands for its last day.

It is wanted once the plan is adopted (REV-01): the next review is counted from here. `none "why"` and `?` are
possible; `was` keeps the date that was agreed before."#,
        example: "ends 2021-12",
    },
    Field {
        keyword: Keyword::Criteria,
        pattern: "<criterion>+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["evaluation"]) },
        read_by: &["EVA-09", "A8.6"],
        summary: "Which criteria it judges by",
        manual: r"A review need not have criteria; an evaluation should. Where a review judges by some all
the same, name them here, so that the report can be arranged by them.

Nothing is reported of a review without the field.",
        example: "criteria relevance, effectiveness",
    },
    Field {
        keyword: Keyword::Question,
        pattern: "(<question> | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REV-04"],
        summary: "What it has to answer",
        manual: r"Words from the list, texts of your own, or both, with commas between them. If none are
given, the core questions apply: whether the goals are still relevant, which goals and objectives were reached
how far, what helped or hindered, and what is recommended.

The report on the review is expected to hold a section for each question (REV-04).",
        example: r#"question relevance, goals, objectives, factors, "Does the SOS line reach children?""#,
    },
    PARTICIPANT,
    Field { wanted: Wanted::No, ..super::activity::COST },
    Field { wanted: Wanted::No, ..super::activity::FUNDING },
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A6.3"],
        summary: "How far the review has come",
        manual: r"The default is `planned`. Each step is a further line with its day; a text behind the word
keeps the expression of your source.

What came out of it is not written here: its results are a `report` that is `of` this review. The annual
report names the reviews that are planned or under way.",
        example: "status under-way on 2020-06-15",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["EVA-13", "A8.4"], note: "" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const PARTICIPANT: Field = Field {
    keyword: Keyword::Participant,
    pattern: "((party | text) (as <part>)?)+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["REV-05", "REV-06", "REV-09", "EVA-08", "A8.7"],
    summary: "Who takes part, and in which part",
    manual: r"Names the actors, departments, persons or bodies that take part, or describes them in
words; `as` gives the part they play: decision-maker, implementer, moderator and so on. In its block, `about`
says for which area somebody speaks.

For a review, both those who decide and those who carry the plan out should be there (REV-05), a central
review needs a voice from every field (REV-06), and the part of the rapporteur should be stated (REV-09). An
evaluation should be accompanied by somebody from civil society (EVA-08). A workshop does best with one or two
moderators (REV-07). Reports print the list as those who took part. Never name a victim.",
    example: r#"participant moi as decision-maker, hotline-ngo as implementer, "Two shelter workers""#,
};
