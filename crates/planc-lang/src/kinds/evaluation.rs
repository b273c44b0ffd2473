//! `evaluation`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Evaluation,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Strategy]),
    head: "name? title? | absent",
    read_by: &[],
    summary: "A planned judgement of why results were or were not reached",
    manual: r#"An evaluation judges, with time and method, how relevant, effective and lasting the work
was, and why. It takes the place of the review that would be due at the same time.

Say what it is for, who carries it out and who commissions it, when the preparation starts and when the
results are there, and by which criteria it judges. All of this is wanted once the plan is adopted, most of it
as MON-05 and EVA-09. Terms of reference are expected and must be complete (EVA-04). An external evaluation
needs secured money (EVA-10), so give it `cost` and `funding` like an activity.

What it finds, recommends and teaches stands in it or in the report that is `of` it, and the next plan says
with `answers` what became of each recommendation (EVA-13). Findings should be discussed in a workshop, the
`event findings-workshop` (EVA-12). `evaluation none "why"` says that there will be none."#,
    example: r#"evaluation final "Final evaluation" {
  part-of thb
  kind external, final
  purpose "Show what the strategy changed, before the next one is drafted"
  by evaluators
  responsible nac-office
  starts 2024-06
  ends 2024-11
  criteria relevance, effectiveness, efficiency, impact, sustainability
  participant hotline-ngo as companion
  cost 18_000 EUR
  funding 18_000 EUR from moi-budget
  event findings-workshop "Workshop on the findings" 2024-10-22
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
        summary: "What sort of evaluation it is: internal or external, mid-term, final or ex-post",
        manual: r"Combine the words that apply: who does it (`internal`, `external`) and when (`mid-term`,
`final`, `ex-post` after the plan has ended, `ad-hoc`). At least one word is always needed.

A plan of four years or more should have one in the middle and one at the end (EVA-02), and one some time
afterwards (EVA-03). With `external`, whoever carries it out may have no part in the plan at all (EVA-05).",
        example: "kind external, final",
    },
    Field {
        keyword: Keyword::Purpose,
        pattern: "text | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-05", "A4.6", "A8.1"],
        summary: "What the evaluation is for, and what will be decided with it",
        manual: r#"Says what shall be known afterwards, and who will use it for what.

It is wanted once the plan is adopted (MON-05), and goes into the monitoring plan and the opening chapter of
the evaluation report. `none "why"` and `?` are possible."#,
        example: r#"purpose "Show what the plan changed for victims, before the next strategy is drafted""#,
    },
    Field {
        keyword: Keyword::By,
        pattern: "(party | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["REV-02", "EVA-05", "A4.6"],
        summary: "Who carries it out",
        manual: r#"The institution, the team or the person that evaluates; text for somebody to be chosen by
tender. Never the one that commissions it: that is `responsible`.

Once the plan is adopted it is wanted, as a warning. If the kind is `external` and one of those named here is
responsible, partner, member or payer anywhere in the plan, that is an error (EVA-05). For an internal team,
an `attest evaluator-suitable` says that it is trained, independent and accepted. `none "why"` and `?` are
possible."#,
        example: "by evaluators",
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
        manual: r#"The day on which the preparation begins: terms of reference, tender, contract. A month
stands for its first day.

It is wanted once the plan is adopted (MON-05). For a final evaluation it should be at least five months
before the plan ends (EVA-01), or the results come too late for the next one. An evaluation also counts as the
review that would be due at that time (REV-01). `none "why"` and `?` are possible; `was` keeps the date that
was agreed before."#,
        example: "starts 2024-06",
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
        example: r#"ends 2024-11 was 2024-10 because "Two more regions were visited""#,
    },
    Field {
        keyword: Keyword::Criteria,
        pattern: "<criterion>+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["evaluation"]) },
        read_by: &["EVA-09", "A8.6"],
        summary: "Which criteria it judges by",
        manual: r#"The usual five are relevance, effectiveness, efficiency, impact and sustainability;
`coherence` may be added.

Once the plan is adopted they are wanted, as a warning, and one that is missing is named (EVA-09). The summary
of the evaluation report has a part for each. `none "why"` is possible for an evaluation that asks only a
narrow question."#,
        example: "criteria relevance, effectiveness, efficiency, impact, sustainability",
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

Put them into the terms of reference as well; the report is read with them in hand.",
        example: r#"question results, impact, harm, "Would the shelters stay open without donors?""#,
    },
    Field {
        keyword: Keyword::Participant,
        pattern: "((party | text) (as <part>)?)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["REV-05", "REV-06", "REV-09", "EVA-08", "A8.7"],
        summary: "Who takes part in the evaluation, and in which part",
        manual: r"Names those who are asked or go along, or describes them in words; `as` gives the part
they play. In its block, `about` says for which area somebody speaks.

One representative of civil society should accompany the evaluation, written `as companion` (EVA-08). The list
is printed among the annexes of the evaluation report. Never name a victim.",
        example: r#"participant hotline-ngo as companion, moi, "Staff of the three shelters""#,
    },
    Field { wanted: Wanted::No, ..super::activity::COST },
    Field { wanted: Wanted::No, ..super::activity::FUNDING },
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A6.3"],
        summary: "How far the evaluation has come",
        manual: r"The default is `planned`. Each step is a further line with its day; a text behind the word
keeps the expression of your source.

What came out of it is not written here: its results are a `report` that is `of` this evaluation. The annual
report names the evaluations that are planned or under way.",
        example: "status under-way on 2024-06-10",
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Recommendation, wanted: Wanted::No, read_by: &["EVA-13", "A8.4"], note: "" },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A8.4"], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];
