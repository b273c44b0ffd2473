//! Fields that many kinds share.

use crate::field::{Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, StandsIn};

/// A field and the kinds that take it.
#[derive(Clone, Copy, Debug)]
pub struct SharedField {
    pub stands_in: StandsIn,
    /// Fields whose block takes it too.
    pub in_blocks_of: &'static [Keyword],
    pub field: Field,
}

/// In canonical order.
pub const SHARED_FIELDS: &[SharedField] = &[
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Description,
            pattern: "text",
            count: Count::One,
            wanted: Wanted::No,
            read_by: &["DOC-26", "DOC-28", "TXT-01", "TXT-02", "TXT-03", "TXT-04", "TXT-07", "A2.9"],
            summary: "A longer text that explains the entry",
            manual: r#"The place for everything that needs more than a title: background, reasons, how
something is to be done. Write one text on a line, or a longer one over several lines between `"""`
and `"""`. Markdown works inside: paragraphs, lists, emphasis, links.

A link of the form `[words](path)` may point to any named thing of the plan. The path is checked
like every other reference, so a mention of a measure that was renamed or removed does not go
unnoticed (DOC-26). On a `document`, the description is where the overview of laws says why an act
matters to this plan (DOC-28).

Leaving it out is never a gap. What it says is checked for placeholders left over from a template
and for wording to avoid (TXT-01, TXT-03, TXT-04, TXT-07)."#,
            example: r#"description "Continues the awareness work of 2019, now with schools outside the capital""#,
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Note,
            pattern: "text",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["REP-05", "A5.10", "A6.5", "A7.3"],
            summary: "A remark on the entry, as in the comment column of a form",
            manual: r#"A short remark that belongs to the entry but is not part of its description: what
a reader of the table should know, why a date is uncertain, what was agreed at a meeting. Write as
many as needed; they keep their order.

The forms print notes in their comment column. In a report, the note of a `reading` or an
`assessment` is the comment that an "off track" rating has to have (REP-05); a `source` that is
still `planned` gives the reason for collecting new data here."#,
            example: r#"note "Date to be confirmed with the training centre"
note "Agreed at the meeting of 12 March""#,
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Number,
            pattern: "text",
            count: Count::One,
            wanted: Wanted::No,
            read_by: &["LNK-01", "LNK-02", "LNK-03", "A3.5"],
            summary: "The official number of the entry, where it must not move",
            manual: r#"Numbers such as `2.1.3` are worked out from the position of an entry and change
when something is put before it. Write `number` where a published document has fixed one. The entry
then keeps that place, and its neighbours are counted around it.

A pinned number is checked: no two entries may share one (LNK-01), it has to begin with the number
of what the entry stands in (LNK-02), and the order should have no holes (LNK-03). For codes that
follow another logic, such as a programme code, use `code`, which is kept without any check. On a
`fund`, `number` holds the number of the budget line.

Other entries never refer to a thing by its number, always by its name."#,
            example: r#"number "2.1.3""#,
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[Keyword::Cost],
        field: Field {
            keyword: Keyword::Code,
            pattern: "text+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "Any other code printed beside the entry, such as a budget code",
            manual: r#"Real plans print codes that are no position: a line of the state budget, a
programme code, a marker such as `01S`. Write each of them here, exactly as it is printed, several
with commas or on lines of their own. `code` is also accepted in the block of a `cost` line.

Codes are kept, printed and exported. They are never checked and never used to refer to something. A
number that does say the position in the document goes to `number`."#,
            example: r#"code "01S", "0214.3""#,
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Title,
            pattern: "title",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "The title in a further language",
            manual: r#"The title usually stands on the first line of the entry. When it is needed in
further languages, and the line would become too long, each of them may have a line of its own here,
with the language behind the text: `"…"@sq`.

Give each language once only, counting the title of the first line. A language that the document
lists and no title has is shown as missing when a report is printed in that language; the first
language stands in for it."#,
            example: r#"title "Trajnimi i punonjësve socialë"@sq
title "Obuka socijalnih radnika"@sr-Latn"#,
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Tags,
            pattern: "word+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "Your own words for finding and filtering entries",
            manual: r#"Free words that group entries across the structure of the plan: a working group's
name, a programme, "quick-win". Write them without quotation marks, several with commas, with a
hyphen in place of a blank.

No rule reads them. Lists and reports can be narrowed to the entries that carry a tag. For what the
plan is about, use the fields that the rules know: `covers` for recommended themes, `concerns` for
forms and groups, `based-on` for evidence."#,
            example: "tags quick-win, schools",
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::PartOf,
            pattern: "ref(parent)",
            count: Count::One,
            wanted: Wanted::No,
            read_by: &["LNK-02", "LNK-04"],
            summary: "What this entry belongs to, when it is written at the top of a file",
            manual: r#"Most entries stand inside another one: an activity in its measure, an indicator in
its goal. So that several authors can work in files of their own, such an entry may also stand at
the top of a file and name here what it is part of. It then counts exactly as if it were written
inside.

Write the name of the thing, with the names around it if the name alone is not clear:
`nap-2020.awareness`. It has to be a kind that may hold this entry. Inside another entry `part-of`
is not used, since the place already says it.

Without it, an entry that needs a parent hangs in the air and is reported. The one exception is a
`report` in a package with a single plan: it goes to that plan."#,
            example: "part-of nap-2020.awareness",
        },
    },
    SharedField {
        stands_in: StandsIn::EveryKind,
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Allow,
            pattern: "rule+ (until date)? because text",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["GOA-18"],
            summary: "Accept what a rule reports here, and say why",
            manual: r#"Sometimes a finding is right and the plan is right too. `allow` with the code of
the rule accepts the finding for this entry and everything inside it, including entries that join it
by `part-of`. Several codes take commas. The reason after `because` is required, since a reader will
ask for it; `until` sets a day after which the rule speaks again.

Mistakes of writing, unknown names, wrong kinds of value and faults of the package (codes SYN, REF,
TYP and PKG) cannot be accepted. An `allow` that has nothing left to accept is itself reported, so
old exceptions do not pile up; so is one whose day has passed.

For the wording of an objective that differs between strategy and plan on purpose, accepting GOA-18
is the way to say that both texts are meant."#,
            example: r#"allow BUD-05, IND-04 until 2021-06 because "The donor conference decides in May 2021""#,
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Strategy,
            Kind::Plan,
            Kind::Section,
            Kind::Finding,
            Kind::Area,
            Kind::Goal,
            Kind::Objective,
            Kind::Measure,
            Kind::Activity,
            Kind::Body,
            Kind::Attest,
        ]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Covers,
            pattern: "ref(theme|item)+ (text | by-law (ref(document) | text) | not-applicable text?)?",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DOC-16", "LNK-13", "ACT-15", "RES-24"],
            summary: "Which recommended themes of the catalogue this entry takes up",
            manual: r#"The compiler brings a catalogue of recommended fields of action. Name its themes,
or single items of a theme, that this entry is about: `covers prevention.awareness`. From these
links come the list of what the plan leaves out (LNK-13), the answers to the questions of the
situation analysis (DOC-16) and the check whether the actors a theme calls for are on board
(RES-24).

Three things may follow the names. A text says how it is covered, or answers the question that the
item asks. `by-law` with a document or a text says that a law already settles it. `not-applicable`,
best with a reason, says that it has no place in this country. All three take it off the list of
what is left out.

Strategic items suit strategies, goals and objectives. Items of the operational level describe
actions and belong to an `activity`. On an `attest`, `covers` ties the statement to a line of the
self-assessment checklist."#,
            example: r#"covers prevention.awareness, prevention.vulnerability
covers prevention.awareness.surveys by-law "Act 12/2010, article 3""#,
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Strategy,
            Kind::Plan,
            Kind::Section,
            Kind::Finding,
            Kind::Area,
            Kind::Goal,
            Kind::Objective,
            Kind::Outcome,
            Kind::Measure,
            Kind::Activity,
            Kind::Indicator,
            Kind::Body,
        ]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Concerns,
            pattern: "<form|victim-group>+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DOC-22", "GOA-12", "GOA-16", "ACT-16", "RES-17"],
            summary: "Which forms of trafficking and which groups of people this is about",
            manual: r#"Lists forms of trafficking (`labour-exploitation`), the axis `internal` or
`cross-border`, and groups of people (`children`, `migrants`) that the entry is meant for. Both
lists may be mixed, with commas. `all-forms` and `all-groups` stand for the whole of a list.

Without it, an entry speaks for no form or group in particular. The rules put the answers together
over the whole plan: are all forms and groups taken care of (DOC-22), do children have provisions
and a working group of their own (GOA-16, RES-17), does a group named in the mission appear again
further down (GOA-12), and was harm to victims considered where an activity touches them (ACT-16)."#,
            example: "concerns labour-exploitation, migrants, children",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Section,
            Kind::Goal,
            Kind::Objective,
            Kind::Measure,
            Kind::Activity,
            Kind::Scenario,
            Kind::Recommendation,
            Kind::Report,
        ]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::BasedOn,
            pattern: "ref(finding|lesson|source|document|risk|report)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DOC-27", "RSK-05", "A8.7", "T7"],
            summary: "The evidence or experience behind the entry",
            manual: r#"Names what the choice rests on: findings of the situation analysis, lessons of an
earlier cycle, data sources, documents, risks or reports. A plan whose measures name their evidence
can be defended; one that names none is told so (DOC-27).

In a `scenario` it names the risk that the scenario plays out, so that each scenario goes back to a
risk assessment (RSK-05). In a `report` it lists what was read for it, and an evaluation report
prints it as its annex of sources. In a `recommendation` it names the findings that led to it."#,
            example: "based-on sos-statistics, low-awareness",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Section,
            Kind::Finding,
            Kind::Recommendation,
            Kind::Lesson,
            Kind::Body,
            Kind::Person,
            Kind::Reporting,
        ]),
        in_blocks_of: &[Keyword::Participant],
        field: Field {
            keyword: Keyword::About,
            pattern: "ref(area)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DOC-11", "RES-16", "MON-10", "REV-06", "A4.3", "A8.4"],
            summary: "The strategic areas this entry speaks for",
            manual: r#"Links the entry to one or more areas of the strategy: the chapter or finding that
analyses them, the working group or focal point that looks after them, the reporting route that
serves them. In the block of a `participant` it says which area that person speaks for in a review.

Without it, the entry speaks for no area in particular. Rules use it to see whether the analysis
covers every area with a goal (DOC-11), whether each area has its working group (RES-16), and
whether the four fields are represented in a review that is held centrally (REV-06)."#,
            example: "about prevention, protection",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Area, Kind::Goal, Kind::Objective, Kind::Measure]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Addresses,
            pattern: "ref(finding)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["GOA-10"],
            summary: "The findings this is meant to solve",
            manual: r#"Names problems and gaps that the situation analysis found and that this area,
goal, objective or measure answers. Each goal should go back to at least one of them, and each
problem should be taken up somewhere; what has no partner is reported (GOA-10).

This is about findings of your own analysis. To say which recommended theme of the catalogue is
taken up, use `covers`; to take up a recommendation or a lesson, use `answers`."#,
            example: "addresses low-awareness, no-shelter-for-men",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Section,
            Kind::Area,
            Kind::Goal,
            Kind::Objective,
            Kind::Measure,
            Kind::Activity,
            Kind::Plan,
        ]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Answers,
            pattern: "ref(recommendation|lesson)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DOC-18", "EVA-13", "T6"],
            summary: "The recommendations or lessons taken up here",
            manual: r#"Names recommendations and lessons, from the last evaluation, a monitoring body or
your own reports, that this part of the plan puts into practice. A recommendation needs such a link
or a stated refusal: `status refused because "…"` in the recommendation itself. Otherwise it is
reported as left open (DOC-18, EVA-13).

A specific operational plan shows here which recommendation it was made for."#,
            example: "answers evaluation-2018.train-inspectors",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Plan, Kind::Measure, Kind::Activity, Kind::Indicator]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Continues,
            pattern: "ref(plan|measure|activity|indicator)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "The same thing in the cycle before",
            manual: r#"Names the plan, measure, activity or indicator of the previous cycle that this one
carries on. It has to be of the same kind: an indicator continues an indicator.

Reports can then show the history in one line, and a baseline that was moved between two cycles
comes to light. Leave it out for anything new. To name the document that came before a whole
strategy or plan, with the day it ended, use `follows`."#,
            example: "continues nap-2019.hotline",
        },
    },
    SharedField {
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
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Shows,
            pattern: "ref(indicator)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "Indicators that belong elsewhere and are printed here too",
            manual: r#"An indicator is written once, where it belongs. Some documents print it a second
time, under another goal or activity. `shows` names it there, and the tables print it in both places
with the same values.

It only changes what is printed. It does not say that this entry moves the indicator; that is what
`contributes-to` is for."#,
            example: "shows sos-calls, identified-victims",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[
            Kind::Strategy,
            Kind::Plan,
            Kind::Area,
            Kind::Goal,
            Kind::Objective,
            Kind::Measure,
            Kind::Activity,
        ]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Total,
            pattern: "(amount (printed money)? | absent) (in period)? history?",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["GOA-20", "BUD-06", "BUD-08", "BUD-18", "A2.14", "T2"],
            summary: "A stated sum of money, checked against the lines beneath it",
            manual: r#"Many plans print a total for an area, a measure or the whole. Write it here and
the compiler compares it with the sum of the costs beneath (BUD-06). `in` says for which year or
years it stands; write one line for each. `printed` keeps the figure of a published document where
it differs from the amount before it, and `was` keeps an earlier total.

A strategy should state its total for the whole period together with where the money comes from
(BUD-08); a resource plan states one for each area (BUD-18). Elsewhere a missing total is no gap, as
sums are computed anyway.

`none "why"` says that no total applies here. `withheld "why"` says that it is known but not
published: it counts as unknown in sums and is never reported as missing. `?` is a total still to be
worked out."#,
            example: r#"total 1.2 million EUR in 2019 .. 2024
total 210_000 EUR printed 209_500 EUR in 2020"#,
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Plan, Kind::Measure, Kind::Activity]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Binding,
            pattern: "<binding> party+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &[],
            summary: "Who has to follow it, and who is only encouraged to",
            manual: r#"Some plans oblige one group of institutions and invite another. Write
`binding required` with those that have to act, and on a second line `binding encouraged` with those
that may.

No rule reads it; tables of responsibilities show it. It does not replace `responsible`, which says
who carries the work out."#,
            example: r#"binding required moi, border-police
binding encouraged municipalities"#,
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Reading]),
        in_blocks_of: &[Keyword::Split],
        field: Field {
            keyword: Keyword::Split,
            pattern: "<dimension> ((<category> | range | text) value)+",
            count: Count::Many,
            wanted: Wanted::No,
            read_by: &["DAT-03"],
            summary: "A value broken down by sex, age or another known breakdown",
            manual: r#"Gives the parts of a measured value: first the breakdown (`sex`, `age`, `region`,
`nationality`, `form` and others of the list), then each part with its value, separated by commas. A
part is a word (`female`), a range of ages (`0 .. 17`), or a text where a word will not do. `status`
here means the legal or identification status of people, not the state of an entry.

Several `split` lines give several views of the same total. For a breakdown inside a breakdown,
write a `split` with one single part and put another `split` in its block.

Very small parts can give a person away. Cells below the limit of the profile are reported (DAT-03);
put small groups together before publishing."#,
            example: r#"split sex female 220, male 90
split age child 60, adult 250"#,
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Body, Kind::Plan, Kind::Review, Kind::Evaluation]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::TermsOfReference,
            pattern: "ref(document) | absent",
            count: Count::One,
            wanted: Wanted::No,
            read_by: &["RES-07", "RES-09", "RES-16", "MON-13", "REV-02", "EVA-04", "T8"],
            summary: "The document that sets out the mandate of a body, review or evaluation",
            manual: r#"Names a `document` of the kind `terms-of-reference`. What it contains is listed
there, in its `sets-out`, and checked against what a post, a body, a review or an evaluation needs.

Once the plan is adopted, the coordinator, the coordinating body and every evaluation must have one
(RES-07, RES-09, EVA-04). For working groups, reviews and the monitoring framework it is a
recommendation (RES-16, REV-02, MON-13).

`none "why"` says that there are none and why; `withheld "why"` that they exist but are not public.
`?` is a promise to name them, and is listed by a check (GAP-02)."#,
            example: "terms-of-reference coordinator-mandate",
        },
    },
    SharedField {
        stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Report, Kind::Document]),
        in_blocks_of: &[],
        field: Field {
            keyword: Keyword::Published,
            pattern: "date (at url)?",
            count: Count::One,
            wanted: Wanted::No,
            read_by: &["REP-13", "REV-08", "A6.7"],
            summary: "When it was made public, and where",
            manual: r#"The day of publication, and after `at` the address where it can be read. A year or
a month is enough where the day is not known.

Annual reports, and those of reviews and evaluations, should be public; one without this field is
reported as not yet published (REP-13, REV-08). The annual form prints it. For a strategy, plan or
document it is information only."#,
            example: r#"published 2020-03-02 at "https://www.interior.example/reports/2019""#,
        },
    },
];
