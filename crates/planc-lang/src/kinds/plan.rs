//! `plan`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Plan,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-01"],
    summary: "How the strategy is carried out: measures, activities, money, monitoring",
    manual: r#"A plan says how things are done; what is to be achieved is said by the strategy it
`implements`. It holds measures, and in them activities, and it says how it is monitored, reported on,
reviewed and evaluated. The word after `kind` makes it another sort of plan: a yearly operational plan, a
resource plan, a monitoring plan, a contingency plan.

Where no strategy exists, the plan carries the areas, goals and objectives itself (DOC-02), with the findings
they rest on. Where it truly follows none, `implements none "why"` says so, and its activities need not say
what they contribute to.

Several ministries may write one plan: each keeps a file of its own, whose measures and activities say that
they are `part-of` it. Country, currency, languages, fiscal year and numbering are taken from the strategy
unless the plan states its own.

How strictly it is checked depends on `status`. In a draft, gaps are advice; in an adopted plan, an activity
without cost, schedule or responsible body is an error. An adopted plan also needs its period, one office that
answers for the whole, at least one `reporting` route, and a `review` or an `evaluation`."#,
    example: r#"plan nap-2020 "Action Plan for 2020" {
  implements thb
  period 2020
  status draft
  responsible nac-office
  monitored-by nac-office as operational

  measure professionals "Improve preventive activities of professionals" {
    serves prevention.professionals

    activity train-asylum-officers "Train the officers who work with asylum seekers" {
      responsible moi.thb-department
      schedule Q2
      cost none "regular duties"
      output "training held" 1 training
    }
  }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<plan-kind>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-16", "BUD-17", "BUD-18", "MON-01", "MON-03", "RSK-04", "A4.1", "T2", "T5", "T6", "T7"],
        summary: "Which sort of plan it is; an action plan unless it says otherwise",
        manual: r"Leave it out for an action plan. The other kinds are the tools around it: `operational`
for one year's slice, `specific` for one set of actions such as the answer to recommendations, `resources` for
money and means over the whole cycle, `monitoring` for how everything is measured, `contingency` for crises,
`child` for a plan on children of its own.

The kind decides what is expected. A monitoring plan covers the same period as the plan it watches (MON-01,
MON-03). A resource plan covers the whole cycle and gives totals, funders and priorities (BUD-17, BUD-18). A
contingency plan holds scenarios (RSK-04). A plan of kind `child` is one way of giving children provisions of
their own (GOA-16). Each kind has its report of the matching name.",
        example: "kind monitoring",
    },
    Field {
        keyword: Keyword::Implements,
        pattern: "ref(strategy|plan) | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: false, only: Only::When("it holds no areas of its own") },
        read_by: &["DOC-03", "DOC-05", "DOC-06", "A4.1"],
        summary: "The strategy, or the plan above, that this plan carries out",
        manual: r#"Names the strategy that an action plan carries out; for any other kind, the plan or the
strategy it belongs to. Everything in that document can then be referred to by name, and the currency,
country, languages, fiscal year and numbering are taken from it.

It is wanted once the plan is adopted, unless the plan holds areas of its own (DOC-03). The plan's period must
lie inside that of the strategy (DOC-05). `none "why"` says that there is nothing above it: `serves` and
`contributes-to` are then not expected of its measures and activities."#,
        example: "implements thb",
    },
    Field {
        keyword: Keyword::LegalBasis,
        pattern: "ref(document)+ | absent",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "The act that asks for the plan, or by which it was adopted",
        manual: r#"Names one or more `document`s: the law that makes the plan a duty, the government decision that adopted
it. Reports print it on the front page; no rule asks for it.

`none "why"` says that there is no such act, `?` that the decision is still to come."#,
        example: "legal-basis act-12-2010, government-decision-14",
    },
    Field { wanted: Wanted::No, ..super::strategy::COUNTRY },
    Field { wanted: Wanted::No, ..super::strategy::CURRENCY },
    Field { wanted: Wanted::No, ..super::strategy::LANGUAGES },
    Field { wanted: Wanted::No, ..super::strategy::FISCAL_YEAR },
    Field { wanted: Wanted::No, ..super::strategy::NUMBERING },
    Field {
        keyword: Keyword::Period,
        pattern: "(period | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["DOC-04", "DOC-05", "DOC-06", "ACT-02", "BUD-17", "MON-03", "A4.1"],
        summary: "From when to when the plan applies",
        manual: r"A year, or two dates with two dots between them. Every schedule has to lie inside it
(ACT-02), and `ongoing` means all of it.

It is wanted once the plan is adopted (DOC-04) and has to lie inside the period of the strategy (DOC-05).
Action plans usually run two to five years; a shorter one should be a slice of a longer strategy (DOC-06). A
resource plan covers the whole cycle, a monitoring plan the same time as its plan (BUD-17, MON-03). If the
plan is extended, keep the former end with `was`.",
        example: r#"period 2020 .. 2022 was 2020 .. 2021 because "Extended by a year""#,
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<plan-status> text? (on date)? (by ref(body|actor))? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["MON-02", "MON-13"],
        summary: "How far the plan has come: draft, agreed, adopted and so on",
        manual: r"A plan without it is a draft. Each step is a further line with its day and, after `by`,
the body that decided. A text behind the word keeps the expression of your own procedure.

It sets how strict the checks are: with `adopted` or `amended`, what was advice on a missing part becomes an
error. Whether the monitoring plan came after the draft and before the start, and whether the coordinating
body agreed it, is read from the days given here (MON-02, MON-13).",
        example: r"status consultation on 2019-10-01
status adopted on 2019-12-19 by government",
    },
    Field {
        keyword: Keyword::Version,
        pattern: "text on date (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-11", "BUD-19", "MON-02", "MON-12", "T2"],
        summary: "A numbered edition of the plan, with its day and the reason for it",
        manual: r"One line for each edition: its name in quotes, the day after `on`, and what brought it
about. Older lines stay.

A monitoring plan should be at least as new as the plan it watches (LNK-11), and be revised after the first
quarterly reports (MON-02, MON-12). A resource plan should be renewed each year (BUD-19). Without any such
line the plan counts as never updated.",
        example: r#"version "2.0" on 2020-07-01 because "Revised after the first quarterly reports""#,
    },
    Field {
        keyword: Keyword::Follows,
        pattern: "(ref(strategy|plan) | text) (until date)?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-07"],
        summary: "The plan or strategy that came before this one",
        manual: r"Names the predecessor, or describes it in words if it is not written in this language.
`until` gives the day it ended, where that cannot be read from it.

If the predecessor ended before this plan starts, the gap is reported (DOC-07). A first plan leaves the field
out.",
        example: r#"follows "Action Plan for 2018 and 2019" until 2019-12-31"#,
    },
    Field {
        keyword: Keyword::Principle,
        pattern: "<principle> text? | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["DOC-19"],
        summary: "A guiding principle of the plan, and how it is applied",
        manual: r#"One line for each principle, with a text that says what it means for this plan. There are
four that every response is expected to declare, in the strategy as well as in the plan; words of your own may
be added.

Missing ones get a warning once the plan is adopted (DOC-19). `none "as in the strategy"` is a possible
answer."#,
        example: r#"principle human-rights-based "Help never depends on a victim's statement""#,
    },
    Field {
        keyword: Keyword::Responsible,
        pattern: "(office | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-11", "A4.3"],
        summary: "The one office that answers for the plan as a whole",
        manual: r#"The actor, department or body that coordinates the plan, collects its reports and is asked
when something is missing. One only: activities have responsible bodies of their own.

It is wanted once the plan is adopted (MON-11). `none "why"` is possible, `?` says that it is still to be
appointed. If the task moves, keep the former office with `was`."#,
        example: "responsible nac-office",
    },
    Field {
        keyword: Keyword::MonitoredBy,
        pattern: "(office (as <monitoring-level>)?)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["MON-14"],
        summary: "Who watches the plan, day by day and from outside",
        manual: r#"Lists those who monitor, with the level after `as`: `operational` for the daily following
of the work by those who carry it out, `strategic` for an independent look at the results, such as that of a
rapporteur.

Both levels should be assigned once the plan is adopted (MON-14). Whoever watches strategically should not
carry out or coordinate parts of the plan. `none "why"` is possible."#,
        example: "monitored-by nac-office as operational, national-rapporteur as strategic",
    },
    Field {
        keyword: Keyword::Tracks,
        pattern: "ref(indicator)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-07", "MON-04"],
        summary: "Which indicators the plan follows, if not all of them",
        manual: r"A monitoring plan follows every indicator of its plan and of the objectives that plan
serves, unless this field names a choice.

An indicator of the plan that is left out, or one from elsewhere that is put in, is reported (MON-04), and so
is an indicator of the strategy that no plan takes up (LNK-07). Most plans leave the field out.",
        example: "tracks sos-calls, officers-certified",
    },
    Field { wanted: Wanted::No, ..super::activity::FUNDING },
    Field { wanted: Wanted::No, ..super::activity::CONTACT },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["GOA-10"], note: "where there is no strategy" },
    Child {
        kind: Kind::Recommendation,
        wanted: Wanted::No,
        read_by: &["T6"],
        note: "what a specific operational plan answers",
    },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A2.10"], note: "" },
    Child { kind: Kind::Area, wanted: Wanted::No, read_by: &["DOC-02"], note: "adopted where there is no strategy" },
    Child { kind: Kind::Goal, wanted: Wanted::No, read_by: &["DOC-02"], note: "" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Measure, wanted: Wanted::No, read_by: &["A3.4"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Reporting, wanted: Wanted::ADOPTED, read_by: &["MON-01", "A4.4"], note: "" },
    Child { kind: Kind::Review, wanted: Wanted::ADOPTED, read_by: &["A4.6"], note: "or an evaluation" },
    Child { kind: Kind::Evaluation, wanted: Wanted::No, read_by: &["A4.6"], note: "" },
    Child { kind: Kind::Scenario, wanted: Wanted::No, read_by: &["RSK-04", "T7"], note: "" },
    Child { kind: Kind::Report, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Price, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Vocabulary, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];
