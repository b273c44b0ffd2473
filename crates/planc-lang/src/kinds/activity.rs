//! `activity`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Activity,
    stands_in: StandsIn::These(&[Kind::Measure, Kind::Objective, Kind::Activity, Kind::Area, Kind::Plan, Kind::Output]),
    head: "name? title",
    read_by: &["LNK-08", "ACT-11", "A3.5"],
    summary: "One concrete piece of work: who does it, when, what comes out of it, what it costs",
    manual: r#"An activity is something that somebody actually does: train, draft, buy, meet, publish. It
normally stands in a `measure` of a plan; a small plan may put it straight into an objective, an area or the
plan itself. An activity inside an activity is a sub-activity, and its dates must lie inside those of the
activity around it (ACT-03). One inside an `output` is the work that brings that output about.

Its number is worked out from its place, so nothing has to be renumbered when an activity moves. Give it a
short name as soon as something else refers to it: a report, another activity, a risk scenario. The title
should name the action. "Strengthen cooperation" describes a change and belongs to an objective; ACT-11 points
it out, and LNK-08 points out two activities that say the same.

Once the plan is adopted, every activity has to say who is `responsible`, its `schedule`, at least one
`output`, its `cost` and where the `funding` comes from, and it should say which indicator it
`contributes-to`. Where one of these does not apply, write `none` and the reason; where the answer is known
but not published, write `withheld`; where nobody knows yet, write `?`. Each of the three is shown in reports
for what it is. Only silence counts as a gap.

What an activity does not say about its schedule, lead, responsible, partners, contractors, evidence, location
and level, it takes from the measure, objective or goal that it stands in, and reports mark it as taken from
there. Cost, outputs and status are never taken over."#,
    example: r#"activity train-asylum-officers "Train the officers who work with asylum seekers" {
  part-of nap-2020.professionals
  kind training
  responsible moi.thb-department
  partner iom
  schedule Q2
  contributes-to sos-calls
  cost "Venue and trainers" 2 trainers * 1_500 EUR
  funding 3_000 EUR from moi-budget
  target-group police
  output "officers trained" 40 persons
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<activity-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["ACT-15", "ACT-18", "BUD-12", "BUD-22", "BUD-24"],
        summary: "What sort of work it is: training, a survey, new legislation and so on",
        manual: r"Says what sort of work this is, so that the checks need not guess it from the title. One
activity may be of several sorts, with commas between them.

The checks use it in four places. Training should name its `target-group` and how many people are trained
(ACT-18). Awareness work should answer the planning questions of the catalogue (ACT-15). Training, awareness,
operations and equipment that claim to need no money are questioned (BUD-22). Coordination is expected to be
paid from the regular public budget, and monitoring and evaluation to have a budget at all (BUD-12, BUD-24).
Without the field those checks stay silent about this activity.",
        example: "kind training, coordination",
    },
    LEAD,
    RESPONSIBLE,
    PARTNER,
    Field {
        keyword: Keyword::Consulted,
        pattern: "(party (as text)? | text)+ history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["GOA-17", "ACT-17", "A3.6"],
        summary: "Who is asked for advice before or during the work",
        manual: r"Names those whose advice is sought and listened to, but who do not carry out the work
themselves. Text may stand in place of a name where no single body is meant. `as` adds the role in which
somebody is asked.

The table of responsibilities prints them in a column of their own. Being consulted makes nobody answerable,
and leaving the field out is never reported.",
        example: r#"consulted hotline-ngo, nac-office as "secretariat""#,
    },
    Field {
        keyword: Keyword::Informed,
        pattern: "(party (as text)? | text)+ history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["GOA-17", "ACT-17", "A3.6"],
        summary: "Who is kept informed of the work and its results",
        manual: r"Names those who are told what was done and what came of it, without being asked or taking
part. Text may stand in place of a name.

The table of responsibilities prints them after those who are consulted. Leaving the field out is never
reported.",
        example: r#"informed social-protection, "Local police stations""#,
    },
    CONTRACTOR,
    SCHEDULE,
    Field {
        keyword: Keyword::Requires,
        pattern: "ref(activity|output|body|document|source)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-09", "LNK-10", "ACT-04"],
        summary: "What must be there or be finished before this work can start",
        manual: r"Lists what this activity depends on: another activity, one output of it, or a body,
document or source that has to exist first. Name the thing, not its number.

An activity that is required has to end before this one starts (ACT-04), and two activities may not wait for
each other, not even by way of others (LNK-09). A body, document or source whose status is `planned` needs an
earlier activity that `produces` it (LNK-10). The critical path, and the list of what fails if one thing
fails, are worked out from these lines.",
        example: "requires train-asylum-officers, referral-procedure",
    },
    Field {
        keyword: Keyword::Produces,
        pattern: "ref(body|document|source)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10", "IND-02", "IND-21"],
        summary: "The body, document or data source that this work brings into being",
        manual: r#"Names the body, the document or the data source that exists only once this activity is
done. Declare the thing itself with `status planned`, and name it here.

It is what answers the question "where does this come from?" when something planned is required elsewhere
(LNK-10), when a baseline is still to be measured (IND-02), and when an indicator relies on a survey that does
not exist yet (IND-21). For countable results use `output`."#,
        example: "produces referral-procedure",
    },
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(indicator|outcome) value?)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["LNK-05", "LNK-06", "LNK-07"],
        summary: "Which indicators or expected results this work is meant to move, and by how much",
        manual: r#"Connects the work with the change it is meant to bring. Name one or more indicators or
outcomes; a value behind a name is this activity's own share of it, and the shares are added up and compared
with the target.

It is wanted once the plan is adopted, as a warning (LNK-05); the other way round, an indicator that no
activity moves is an error (LNK-06). `none "why"` says that no indicator reflects this work. In a plan that
says `implements none` the field is not expected.

Planned results, budgets and donors of each indicator in the progress and annual reports are gathered along
these lines, so one forgotten line leaves a cell empty there."#,
        example: "contributes-to sos-calls 200 calls, officers-certified",
    },
    COST,
    FUNDING,
    Field {
        keyword: Keyword::InKind,
        pattern: "text amount? (by ref(actor))? (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-20", "T1"],
        summary: "Help given as goods, rooms or working time instead of money",
        manual: r"Describes what somebody gives instead of money, with its estimated value if there is one,
who gives it, and for which period. Repeat the line for each contribution.

The value is shown beside the budget and is not counted as funding: it closes no gap. BUD-20 looks for these
lines, since people, rooms and goods are part of what the work takes. Leaving the field out is never an error.",
        example: r#"in-kind "Training room at the police academy" 400 EUR by moi in 2020"#,
    },
    Field {
        keyword: Keyword::Resource,
        pattern: "<resource> text? quantity? (from ref(actor))? (in period)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-20", "T1"],
        summary: "Staff, assets, services or equipment that the work takes, beside money",
        manual: r"Lists what the work needs apart from its price: people, things that are already there,
services, equipment. Say what sort it is, then in words or as a quantity how much, and from whom it comes.
Repeat the line for each.

The activity budget and the resource plan print it. BUD-20 advises to list such resources where a plan speaks
of money only. A price belongs to `cost`.",
        example: r#"resource staff "Trainers of the academy" 2 persons from moi in 2020"#,
    },
    LOCATION,
    LEVEL,
    VERIFIED_BY,
    Field {
        keyword: Keyword::TargetGroup,
        pattern: "(<victim-group|actor> | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["ACT-18"],
        summary: "Whom the work is meant to reach",
        manual: r"Says for whom the work is done: groups of victims, professions and authorities from the
catalogue's list of actors, or a text where neither fits. Several are separated by commas.

ACT-18 asks for it where the activity is a training. Name only groups of people here, never a single person.",
        example: r#"target-group police, "Staff of asylum centres""#,
    },
    Field {
        keyword: Keyword::Priority,
        pattern: "<priority>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["BUD-11", "BUD-18", "T2"],
        summary: "How urgent the work is when money or time runs short",
        manual: r"One of `high`, `medium` and `low`. Without it the work has no stated rank.

The resource plan lists first what still needs money and has a high priority (BUD-18). An important activity
that lives wholly on foreign donors is pointed out (BUD-11).",
        example: "priority high",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<activity-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T5"],
        summary: "Where the work stands, in the plan's own view",
        manual: r"The default is `planned`, and a plan rarely needs more: what happened is told by the
`progress` entries of reports. Use the field in the plan itself when the plan is updated, and above all to
take work out: write `status cancelled` with the day and the reason instead of deleting the activity, so that
readers of the next version can follow.

A text behind the word keeps the expression that your source used. Each change is a further line, and the
latest day counts.",
        example: r#"status cancelled on 2020-09-15 because "The training is now part of the police academy's own programme""#,
    },
    Field {
        keyword: Keyword::Added,
        pattern: "date because text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-07", "T5"],
        summary: "The day and reason for work that was not foreseen when the plan was adopted",
        manual: r"Marks an activity that came into the plan after its adoption: on which day, and what made
it necessary.

The yearly operational plan lists such work on its own. It is also the answer to REP-07: where a report tells
of something that the plan does not hold, enter the activity here with `added`, and report on it by name.",
        example: r#"added 2020-06-15 because "Recommendation of the treaty's monitoring body""#,
    },
    CONTACT,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Output, wanted: Wanted::ADOPTED, read_by: &["ACT-05", "A3.8"], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A3.8"], note: "" },
    Child { kind: Kind::Milestone, wanted: Wanted::No, read_by: &["A5.7"], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &["ACT-03", "A3.5"], note: "sub-activity" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const LEAD: Field = Field {
    keyword: Keyword::Lead,
    pattern: "party (as text)? history?",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["RES-01", "RES-04", "RES-14", "RES-20", "RES-25", "A3.6"],
    summary: "Who answers first when several share the work",
    manual: r#"Names the one party that is asked first, with the role in which it acts if that matters
(`as "…"`). It may stand alone, in place of `responsible`, or beside it.

It is wanted as soon as several parties are responsible (RES-04). Most work should be led by state bodies, and
none by an international organisation alone (RES-14, RES-20). Whoever is meant to watch the plan independently
should lead nothing in it (RES-25). In a goal, objective or measure it holds for all the work inside that
names no lead of its own.

When the lead changes after adoption, keep the former one on the line with `was`."#,
    example: r#"lead moi.thb-department was moi on 2020-03-01 because "The department took over training""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const RESPONSIBLE: Field = Field {
    keyword: Keyword::Responsible,
    pattern: "(any-of? (party (as text)? | text)+ | absent) history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["ACT-12", "RES-01", "RES-02", "RES-03", "RES-04", "RES-19", "A3.6"],
    summary: "Who answers for it being done",
    manual: r#"Names the actors, departments, posts or bodies that answer for it, with commas between
them. Several are answerable together; `any-of` before the list says that one of them will do it. `as "…"`
gives the role in which somebody acts. A `group` of actors makes each of its members responsible.

Text in place of a name is accepted, since real plans speak of "all relevant bodies", but it is reported
(RES-03), and a name that nobody declares is an error (RES-02). Several without a `lead` get a warning
(RES-04).

Once the plan is adopted, an activity must have this field or a `lead` (RES-01); in a goal, objective or
measure it holds for the work inside that says nothing itself. `none "why"` states that nobody is responsible,
`?` that it is still to be agreed. On an indicator it is whoever answers for its target being reached; the
collector of the data stands in `collected`."#,
    example: r#"responsible moi.thb-department, social-protection as "shelter authority""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const PARTNER: Field = Field {
    keyword: Keyword::Partner,
    pattern: "(party (as text)? | text)+ history?",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["GOA-17", "ACT-17", "A3.6"],
    summary: "Who helps to carry out the work without answering for it",
    manual: r#"Lists those who do part of the work together with the responsible body. Text may stand for
partners that have no entry of their own; `as "…"` says in what role somebody joins in.

Partners fill the column "in cooperation with" of the action plan. Every area should show some (GOA-17), and
an output that only a partner can bring about is questioned (ACT-17). In a goal, objective or measure the
field holds for the work inside that names no partner. Leaving it out is not reported of a single activity."#,
    example: r#"partner iom, hotline-ngo as "provider of case data""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const CONTRACTOR: Field = Field {
    keyword: Keyword::Contractor,
    pattern: "(party (as text)? | text)+ history?",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "Who does the work for pay, under the responsible body",
    manual: r"Names a company, expert or organisation that is paid to do the work. The responsible body
still answers for it; the contractor answers to that body only.

Text stands for a contractor that is not chosen yet or has no entry of its own. It is printed with the other
responsibilities, and no check asks for it.",
    example: r#"contractor "Training company, to be chosen by tender""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const SCHEDULE: Field = Field {
    keyword: Keyword::Schedule,
    pattern: "text? (timing | absent) (printed text)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["ACT-01", "ACT-02", "ACT-03", "ACT-04", "ACT-09", "ACT-10", "ACT-12", "A3.7"],
    summary: "When it is done: a period, a deadline or a rhythm",
    manual: r#"Says when the work takes place. The common forms are a period (`2020-Q1 .. 2020-Q3`, or
`Q2` in a plan of one year), a start (`from 2020-03 for 6 months`), a deadline (`by 2020-10`) and a rhythm
(`every quarter 2020 .. 2022`). Work may also depend on something else: `90 days after` a named activity or
event, `within 5 days of "an event in words"`, `when "the law is in force"`. `ongoing` means the whole period
of the plan.

Several lines are several stretches of work; a text in front names each
(`schedule "published" every year by 03-31`). `printed "…"` keeps the source's own words beside the date.
After adoption, keep the former date: `was 2020-09 because "…"`, and reports show both.

It is wanted of every activity once the plan is adopted (ACT-01). The time must lie inside the period of the
plan (ACT-02), and after the end of whatever is required (ACT-04); rhythms are counted and compared with the
outputs (ACT-09, ACT-10). In a goal, objective or measure it holds for the work inside that has no schedule.
On an indicator it says when the target is worked towards."#,
    example: r#"schedule by 2020-10 was by 2020-09 because "The trainer was contracted late"
schedule "refresher" every quarter 2021 .. 2022"#,
};

/// Also a field of other kinds, which take it as it is here.
pub const COST: Field = Field {
    keyword: Keyword::Cost,
    pattern: "text? (amount (printed money)? (at rate money)? | absent) (in period)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["GOA-20", "BUD-01", "BUD-02", "BUD-05", "BUD-22", "BUD-23", "REP-08", "A3.9", "T1"],
    summary: "What it is expected to cost, whoever pays",
    manual: r#"An amount, or how it is worked out: people, days or pieces multiplied by a price
(`2 trainers * 3 days * 150 EUR`). A text in front says what for. Write one line for each item; the lines add
up. `in 2021` puts a line into one year; without it the amount is spread over the schedule, or over the
document's period if there is none.

`printed 9_000 EUR` is the figure that the source shows beside its own calculation: that figure counts, and a
difference is reported (BUD-06). `at rate` gives the exchange rate used for this line alone. `was` keeps an
earlier estimate. An amount below zero is allowed for corrections, with an advice.

Once adopted, every activity says what it costs (BUD-01). `none "regular duties"` means no money is needed,
and stands alone, never beside an amount (BUD-02); it is questioned for work that evidently costs something
(BUD-22). `withheld` is a sum that is known but not published, and totals then read "at least". `? EUR` is a
cost that is still to be estimated. What is spent later comes from reports and is compared with it (REP-08)."#,
    example: r#"cost "Venue and catering" 2 days * 450 EUR
cost "Trainers" 9_000 EUR in 2021 was 8_000 EUR on 2020-06-01 because "Two more days were needed""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const FUNDING: Field = Field {
    keyword: Keyword::Funding,
    pattern: "(amount | absent) (from ref(fund))? (to ref(actor))? <funding-status>? (in period)? history?",
    count: Count::Many,
    wanted: Wanted::ADOPTED,
    read_by: &["BUD-03", "BUD-04", "BUD-05", "BUD-10", "BUD-13", "BUD-18", "BUD-21", "A3.9", "A5.9", "T1", "T3"],
    summary: "Who pays how much of it, and how certain that is",
    manual: r#"Names an amount, the fund it comes `from`, if need be the actor it goes `to`, and how sure
it is: `granted`, `requested`, `intended` or `received`. Without such a word the status of the fund counts.
Write one line for each source and, where it matters, each year (`in 2021`).

Together the lines should reach the cost. What is missing is shown as the funding gap (BUD-05); money that is
only requested or intended leaves the gap open (BUD-10). A source should be a budget line or a grant that is
declared as a `fund`, not merely an institution (BUD-03, BUD-04), and more money than the work costs may mean
that two donors pay for the same thing (BUD-21). `to` an organisation of civil society is how public money for
it is found (BUD-13).

Once adopted, it is wanted wherever something costs money, and not at all where `cost none` stands.
`none "why"` says openly that nobody has promised anything, `?` that talks go on. In a plan, outside any
activity, it is money that is not tied to an activity yet."#,
    example: r"funding 3_000 EUR from moi-budget in 2020
funding 5_000 EUR from iom-grant to hotline-ngo requested",
};

/// Also a field of other kinds, which take it as it is here.
pub const LOCATION: Field = Field {
    keyword: Keyword::Location,
    pattern: "text",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "Where it takes place, in words",
    manual: r"The town, region or institution, as readers know it. Repeat the line for each place. In a
goal, objective or measure it holds for the work inside that names no place.

Local extracts of a plan and maps are made from it. No check asks for it. Never write the address of a
shelter.",
    example: r#"location "Podgorica and Bar""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const LEVEL: Field = Field {
    keyword: Keyword::Level,
    pattern: "<territory>",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["RES-27"],
    summary: "Whether it is national, regional, local or international work",
    manual: r"Says at which level of the state the work is done. Without it the work counts as belonging
to the level of the actors that are responsible for it, and an actor that says nothing is national.

RES-27 uses it to see whether the local level has a part in the plan at all. In a goal, objective or measure
it holds for the work inside that says nothing of its own.",
    example: "level local",
};

/// Also a field of other kinds, which take it as it is here.
pub const VERIFIED_BY: Field = Field {
    keyword: Keyword::VerifiedBy,
    pattern: "(ref(source) | text)+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &[],
    summary: "What will show that the work was done",
    manual: r"Names the evidence: a declared source, or in words an attendance list, a signed contract,
a published text. Several are separated by commas.

It is about the work itself. How the effect of the work is measured belongs to the `verified-by` of an
indicator. In a goal, objective or measure it holds for the work inside that names no evidence. Nothing is
reported where it is missing.",
    example: r#"verified-by "Attendance list", "Certificates of the academy""#,
};

/// Also a field of other kinds, which take it as it is here.
pub const CONTACT: Field = Field {
    keyword: Keyword::Contact,
    pattern: "ref(person) | text | absent",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &[],
    summary: "Whom to ask about it",
    manual: r#"The person to call or write to: a post declared in an actor, a department or a body, or a
text. Prefer posts to names, since people change. The address stands with the person and is left out of public
outputs.

`none "why"` and `withheld` are allowed. Nothing is reported where the field is missing."#,
    example: "contact moi.focal-point",
};
