//! `indicator`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Indicator,
    stands_in: StandsIn::These(&[
        Kind::Strategy,
        Kind::Plan,
        Kind::Area,
        Kind::Goal,
        Kind::Objective,
        Kind::Outcome,
        Kind::Output,
        Kind::Measure,
        Kind::Activity,
        Kind::Indicator,
    ]),
    head: "name? title | absent",
    read_by: &["IND-07", "IND-18", "IND-19", "A3.2"],
    summary: "What is measured to see whether a change has happened",
    manual: r#"An indicator is one thing that is counted or judged again and again in the same way. Give
it a short name, since readings, activities and other parts of the plan refer to it, and a title that names
only what is measured. The starting value, the target and its year have fields of their own; put into the
title they can contradict them (IND-07, IND-19), and words like "significantly" measure nothing (IND-18).

It may stand at any level from the strategy to a single output. Goals and objectives must have one once the
document is adopted (GOA-05, GOA-06). What it measures, an output, a change or a long-term effect, follows
from where it stands unless `measures` says otherwise. An indicator inside an indicator is a part of it.

A usable indicator answers: what type, from which baseline, to which target by when, verified by what,
collected how often and by whom, broken down by what. All of these are wanted once the document is adopted. A
value that is not known yet is written `?` and stays on the list of gaps; `none "why"` in the place of the
whole indicator says that none is foreseen here.

Readings in reports are compared with the line from the baseline to the target, and planc says on track or off
track for any day. The monitoring plan, the progress form and the annual report take their rows from here."#,
    example: r#"indicator sos-calls "Calls to the national SOS line" {
  part-of prevention
  type number
  unit call, calls
  baseline 1_240 calls in 2018 from sos-statistics
  target +5% by 2021
  target +10% by 2024
  verified-by sos-statistics
  collected quarterly by hotline-ngo
  disaggregated-by sex, age, nationality
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Type,
        pattern: "<indicator-type> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-13", "IND-14", "IND-17", "IND-26"],
        summary: "Whether it counts, divides or judges",
        manual: r#"Four types are numbers: `number`, `percentage`, `rate` and `money`. Four are judgements:
`compliance`, `quality`, `level` and `extent`. The type decides what baseline, targets and readings may look
like (IND-13) and which other fields are expected: a rate needs what is divided by what, a judgement needs a
scale and a judge.

A judgement may well have a number for its target ("80% call the service adequate"); that does not change its
type. A document should have indicators of both sorts (IND-26). The type is wanted once the document is
adopted (IND-14); `none "why"` says that no type fits."#,
        example: "type percentage",
    },
    Field {
        keyword: Keyword::Unit,
        pattern: "(unit | text)+",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-13", "A4.9"],
        summary: "The word for what is counted, in all its forms",
        manual: r"Gives the unit and the other forms of the word, so that `1 training` and `4 trainings` are
the same thing. A unit of several words goes into quotes.

An indicator of type `number` needs one. Percentages and rates have theirs, and money has the currency of the
document. Baseline, target and reading may leave the unit out; another unit than this one is reported
(IND-13). If the unit is a word for persons, the indicator counts persons, and should be broken down by sex
and age (IND-24).",
        example: "unit training, trainings",
    },
    Field {
        keyword: Keyword::Definition,
        pattern: "ref(term) | text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-22", "IND-23"],
        summary: "What exactly is counted, so that everybody counts the same",
        manual: r"Says in words what belongs to the count and what does not, or refers to a `term` whose
meaning is given once for the whole document.

A shared term is the better way: two indicators that use the same word for different things are reported
(IND-23), and so are the same data collected twice under different names (IND-22). The field may be left out
where the title leaves no doubt.",
        example: r#"definition "Persons formally identified as victims by the police, each counted once a year""#,
    },
    Field {
        keyword: Keyword::Numerator,
        pattern: "text | ref(indicator) | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["rate"]) },
        read_by: &["IND-15"],
        summary: "The upper part of a rate: what is counted",
        manual: r#"A rate divides one count by another. This is the count above the line, in words or as the
name of another indicator.

It is wanted, as a warning, of indicators whose type is `rate` once the document is adopted (IND-15).
`none "why"` says that it cannot be given; other types do not need it."#,
        example: r#"numerator "Victims who were trafficked again within two years""#,
    },
    Field {
        keyword: Keyword::Denominator,
        pattern: "text | ref(indicator) | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["rate", "percentage"]) },
        read_by: &["IND-12", "IND-15"],
        summary: "The lower part of a rate or percentage: out of what",
        manual: r#"Says what the whole is, in words or as the name of another indicator. "80%" alone does not
tell whether it is a share of all victims, of those interviewed or of those assisted.

It is wanted, as a warning, of indicators whose type is `rate` or `percentage` once the document is adopted
(IND-12, IND-15). `none "why"` says that there is no such whole."#,
        example: "denominator victims-identified",
    },
    Field {
        keyword: Keyword::Scale,
        pattern: "text+ | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: true, only: Only::When("the type is compliance, quality, level or extent") },
        read_by: &["IND-16"],
        summary: "The steps of a judgement, from worst to best",
        manual: r#"Lists the possible answers in order, the worst first, as texts with commas between them.
Baseline, targets and readings then use these texts, and planc can tell which of two is better.

It is wanted, as a warning, of the types `compliance`, `quality`, `level` and `extent` once the document is
adopted (IND-16). Where the judgement is expressed as a share ("80% are satisfied") write `none` with that
reason."#,
        example: r#"scale "none", "partial", "full""#,
    },
    Field {
        keyword: Keyword::JudgedBy,
        pattern: "(ref(actor|unit|body) | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::When("the type is compliance, quality, level or extent") },
        read_by: &["IND-16"],
        summary: "Who decides which step of the scale is reached",
        manual: r#"Names the actor, department or body that passes the judgement, or says it in words ("the
persons interviewed"). Choose somebody who does not carry out the work.

It is wanted, as a warning, of the types `compliance`, `quality`, `level` and `extent` once the document is
adopted (IND-16). `none "why"` is possible."#,
        example: r#"judged-by evaluators, "Persons who used the service""#,
    },
    Field {
        keyword: Keyword::Baseline,
        pattern: "(bound | text | absent) (in period)? (from ref(source|activity))? history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-01", "IND-02", "IND-03", "IND-05", "IND-11", "IND-34", "REV-03", "A2.13", "A3.3", "A4.9"],
        summary: "The value before the plan: where the change starts from",
        manual: r#"Gives the starting value, the year or period it is from, and `from` which source. Bounds
are allowed where no exact figure exists: `about 300`, `at least 40%`, `40% .. 60%`. For a judgement write the
step of the scale as text.

If nobody has measured yet, write `?` and name the activity that will do it:
`baseline ? from awareness-survey`. Targets that build on it wait until then (IND-02). `none "why"` says that
there can be no starting value, and then no target may be relative to it (IND-11). `withheld` is known but not
published.

It is wanted once the document is adopted, and needs its period and source (IND-01, IND-03). A review can only
compare if there is one (REV-03). If the figure is corrected later, keep the former one with `was`."#,
        example: "baseline 1_240 calls in 2018 from sos-statistics",
    },
    Field {
        keyword: Keyword::Target,
        pattern: "(bound | (above | below) 'baseline' | text | absent) (in period | by date)? (printed text)? history?",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &[
            "IND-04", "IND-05", "IND-06", "IND-07", "IND-08", "IND-09", "IND-10", "IND-11", "IND-12", "IND-19",
            "IND-34", "IND-35", "IND-37", "A3.3", "A4.9",
        ],
        summary: "The value to be reached, and by when",
        manual: r#"Each line is one value with its date; the earlier ones are mid-term targets, the last is
the end target. A value may be fixed (`80%`), a bound (`at least 4 trainings`), a range (`40% .. 60%`), a rank
(`top 10`), a step of the scale as text, or a change against the baseline: `+10%` is ten per cent more than
the baseline, `+5 points` is five percentage points, `above baseline` is any improvement. `by 2024` means
until the end of 2024, `in 2024` during that year.

A target is wanted once the document is adopted, with a date inside its period (IND-04, IND-05). Mid-term
targets must be dated before the end target, lie between it and the baseline, and be no vaguer (IND-06,
IND-08, IND-09). A relative target needs a known baseline (IND-11). A target equal to the baseline, above 100
per cent, or already reached is pointed out (IND-34, IND-35).

`none "why"` says that no target is set, with `in 2026-Q1` for one period only; `?` that it is still to be
agreed. `printed "…"` keeps the words of the source beside the value, and `was` keeps the target that applied
before a revision."#,
        example: r#"target +5% by 2021
target +10% by 2024 was +15% by 2024 because "Fewer campaigns are funded""#,
    },
    Field {
        keyword: Keyword::Direction,
        pattern: "<direction>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-08", "IND-09"],
        summary: "Whether more is better, less is better, or the value is to be kept",
        manual: r#"By default the direction goes from the baseline to the target. Write it where that does
not tell: the baseline is unknown, the target is a text, or the value is merely to be held (`keep`).

Targets that move the other way are an error (IND-08, IND-09), and "on track" is judged in this direction."#,
        example: "direction down",
    },
    Field {
        keyword: Keyword::Values,
        pattern: "<target-mode>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-38"],
        summary: "Whether figures add up over time, stand for each period, or are levels",
        manual: r#"Tells how to read targets and readings one after the other. `cumulative` counts everything
since the start; `per-period` counts each period for itself, and the targets of the parts add up to that of
the longer period, if one is given; `level` is the state at the time; `average` is the mean over the period.

Without the field, numbers and money are `cumulative`, and percentages, rates and judgements are a `level`. A
plan of several years should say it (IND-38), since "100 by 2024" reads differently each way."#,
        example: "values per-period",
    },
    Field {
        keyword: Keyword::Measures,
        pattern: "<result-level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-27", "IND-28", "IND-29", "A2.13"],
        summary: "Which stage of the results it measures: process, output, outcome or impact",
        manual: r"By default it follows from where the indicator stands: in an activity, a measure or an
output it measures output; in an outcome or objective, outcome; in a goal or area, impact. Write the field
where that is wrong.

Objectives should be measured both by what was produced and by what it changed (IND-27, IND-28). Having set
something up is an output, not an impact (IND-29).",
        example: "measures outcome",
    },
    Field {
        keyword: Keyword::VerifiedBy,
        pattern: "(ref(source) | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-20", "IND-22", "A4.10"],
        summary: "Where the figures come from and can be checked",
        manual: r#"Names the declared `source` or sources that the values are taken from. Text is accepted
for a source that has no entry, but then nobody is known to hold it.

It is wanted once the document is adopted (IND-20): an indicator nobody can check proves nothing. A source
that does not exist yet should be justified and produced by an activity (IND-21). Annex 4 prints it as the
means of verification; `none "why"` is a possible answer."#,
        example: "verified-by sos-statistics",
    },
    Field {
        keyword: Keyword::Collected,
        pattern: "(often (by party+)? | by party+ | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-30", "IND-31", "IND-32", "MON-15", "REP-03", "A4.11"],
        summary: "How often the data are collected, and by whom",
        manual: r#"A rhythm (`monthly`, `quarterly`, `every 2 years`, `at least yearly`, `once`) and, after
`by`, the actor, department, person or body that collects. A named person is best, since a body as a whole
tends to forget (IND-32); whether that person agreed is for an `attest data-collection-agreed`.

Both parts are wanted once the document is adopted (IND-30, IND-31); `collected by hotline-ngo` says the one
while the other is not known. The report of each collector must then
hold a `reading` for each period (REP-03). Collectors outside the administration should have a memorandum
(MON-15). `none "why"` says that nothing is collected; `was` keeps an earlier arrangement."#,
        example: "collected quarterly by hotline-ngo.case-officer",
    },
    Field {
        keyword: Keyword::DisaggregatedBy,
        pattern: "<dimension>+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::When("it counts persons") },
        read_by: &["IND-24", "IND-25"],
        summary: "By which features the figures are broken down",
        manual: r#"Lists the features of persons by which the values are also given, from the fixed list:
sex, age, nationality and others. The readings bring the figures in `split` lines.

It is wanted, as a warning, of indicators that count persons once the document is adopted; sex and age are the
least (IND-24). `none "why"` says that a breakdown is impossible or would give people away. A feature outside
the list is an error (IND-25), so that figures of several collectors fit together."#,
        example: "disaggregated-by sex, age, nationality",
    },
    Field {
        keyword: Keyword::PersonalData,
        pattern: "<personal-data>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-24", "DAT-01"],
        summary: "Whether the data are about persons, and whether they can be recognised",
        manual: r"`no-persons` counts things other than people; `anonymous` counts people without keeping
who they are; `personal` keeps data by which somebody could be recognised.

Without the field it is `anonymous` where the unit is a word for persons, and `no-persons` everywhere else.
With `personal`, consent or a legal basis has to be on record, as an `attest consent` or as the `legal-basis`
of the source (DAT-01). The plan and its reports themselves never hold such data.",
        example: "personal-data anonymous",
    },
    Field { wanted: Wanted::No, ..super::activity::RESPONSIBLE },
    Field { wanted: Wanted::No, ..super::activity::SCHEDULE },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
];
