//! Words for monitoring, review, evaluation, risk and vouching.

use crate::vocabulary::vocabulary;

vocabulary! {
    MonitoringLevel "monitoring-level" closed {
        summary: "At which level somebody monitors the plan",
        manual: r"Both should be assigned (MON-14). Whoever monitors strategically should be independent and
carry out no part of the plan (RES-25).

The list is closed.",
        example: "monitored-by nac-office as operational",
        Strategic "strategic" "Looks at results, from outside",
        Operational "operational" "Follows the work, from inside",
    }
}

vocabulary! {
    ReportKind "report-kind" closed {
        summary: "What sort of report it is",
        manual: r"Used for reports and for the routes on which they travel. Without a word a report is a
`progress` report. `information` stands for a channel without a written report. Two words in one entry make a
combined report; the rapporteur's and the plan's annual report should be one (REP-12).

The list is closed.",
        example: "kind annual, rapporteur",
        Progress "progress" "What happened since the last report",
        Annual "annual" "The national report on a year",
        Final "final" "The report at the end of the plan",
        Rapporteur "rapporteur" "The general report of the national rapporteur",
        International "international" "A report that a treaty asks for",
        Financial "financial" "What was spent, and from which money",
        Data "data" "Only figures, without a text",
        Information "information" "A channel without a written report",
        Review "review" "The results of a review",
        Evaluation "evaluation" "The results of an evaluation",
        Questionnaire "questionnaire" "Answers to the questionnaire of an internal evaluation",
    }
}

vocabulary! {
    ReviewKind "review-kind" closed {
        summary: "What sort of review or evaluation it is",
        manual: r"Words may be combined: who does it, when, and how. A plan of four years or more should
have a `mid-term` and a `final` evaluation (EVA-02), and an `ex-post` one should be foreseen (EVA-03).
`external` evaluators may have no link to the plan (EVA-05); a `centralised` review must hear all fields of
work (REV-06).

The list is closed.",
        example: "kind external, final",
        Review "review" "A regular review of the plan",
        Internal "internal" "Carried out by those who take part in the plan",
        External "external" "Carried out by somebody independent",
        MidTerm "mid-term" "In the middle of the plan's period",
        Final "final" "At the end of the plan's period",
        ExPost "ex-post" "Some time after the plan has ended",
        AdHoc "ad-hoc" "When something unforeseen asks for it",
        Participatory "participatory" "Together with all who take part",
        Centralised "centralised" "By a committee or one expert",
    }
}

vocabulary! {
    Criterion "criterion" closed {
        summary: "By what an evaluation judges",
        manual: r"The first five are expected of every evaluation (EVA-09); `coherence` may be added. The
summary of the evaluation report has a part for each.

The list is closed.",
        example: "criteria relevance, effectiveness",
        Relevance "relevance" "Whether it does what is needed",
        Effectiveness "effectiveness" "Whether the intended results were reached",
        Efficiency "efficiency" "Whether means and results are in proportion",
        Impact "impact" "What changed in the long run",
        Sustainability "sustainability" "Whether the benefits last",
        Coherence "coherence" "Whether it fits with other policies",
    }
}

vocabulary! {
    Part "part" closed {
        summary: "In which part somebody takes part",
        manual: r"Stands behind `as`. Those who decide and those who carry out should both take part in a
review (REV-05), the rapporteur's part should be stated (REV-09), and an evaluation should be accompanied by a
representative of civil society, the `companion` (EVA-08).

The list is closed; a person without a part simply takes part.",
        example: "participant hotline-ngo as companion",
        DecisionMaker "decision-maker" "Decides on the plan",
        Implementer "implementer" "Carries out part of the plan",
        Rapporteur "rapporteur" "Speaks as the independent monitor",
        Evaluator "evaluator" "Asks and judges",
        Moderator "moderator" "Leads the discussion",
        Observer "observer" "Listens without a part of their own",
        Companion "companion" "Accompanies the evaluation for civil society",
    }
}

vocabulary! {
    Question "question" closed {
        summary: "What a review has to answer",
        manual: r"The core is asked of every review that names no questions of its own: relevance, goals,
objectives, factors, recommendations. The report on the review should have a section of the same name for each
question (REV-04).

The list is closed, but texts of your own may stand beside its words.",
        example: "question relevance, goals, factors",
        Developments "developments" "What has changed in trafficking and around it",
        Relevance "relevance" "Whether goals and activities are still right",
        Coverage "coverage" "Whether all areas are covered",
        Goals "goals" "Which goals were reached, and how far",
        Objectives "objectives" "Which specific objectives were reached",
        Results "results" "Which results came about",
        Impact "impact" "What changed compared with the baseline",
        Outputs "outputs" "What was produced, and how it is used",
        Factors "factors" "What helped and what hindered",
        Lessons "lessons" "What was learnt on content, structures and resources",
        Adaptation "adaptation" "Whether the plan has to be changed",
        Harm "harm" "Whether anybody was harmed without intent",
        WayForward "way-forward" "How to go on",
        Recommendations "recommendations" "What is advised",
    }
}

vocabulary! {
    RiskKind "risk-kind" open {
        summary: "What sort of risk it is",
        manual: r"The first three are the dangers of every crisis, for which countermeasures are wanted
(RSK-07).

A word of your own is taken and printed.",
        example: "kind money-shortage",
        MoneyShortage "money-shortage" "Money is missing or comes late",
        FewerJobs "fewer-jobs" "Victims find less work and reintegration fails",
        MoreVulnerability "more-vulnerability" "More people are driven into danger",
        Staff "staff" "Staff are missing, leave or are not trained",
        Political "political" "Political will or stability is lost",
        Legal "legal" "Laws are missing, late or change",
        Data "data" "Data are missing or wrong",
        Security "security" "Victims or staff are in danger",
        Crisis "crisis" "Disaster, epidemic or conflict",
        Other "other" "None of these",
    }
}

vocabulary! {
    ScenarioKind "scenario-kind" open {
        summary: "What sort of crisis a scenario is about",
        manual: "The contingency report groups scenarios by it. A word of your own is taken and printed.",
        example: "kind pandemic",
        Pandemic "pandemic" "An epidemic that stops ordinary life",
        Disaster "disaster" "Earthquake, flood or other disaster",
        MassInflow "mass-inflow" "Many people arrive in a short time",
        MoneyShortage "money-shortage" "Public or donor money fails",
        Conflict "conflict" "War or unrest",
        Other "other" "None of these",
    }
}

vocabulary! {
    Rating "rating" closed {
        summary: "How far something is on its way to its target",
        manual: r"Official forms know on track and off track only. `exceeded` and `achieved` are printed
there as on track, `missed` as off track, and the other two leave the box blank with a comment. Whoever writes
`off-track` has to comment on it (REP-05).

The list is closed.",
        example: "rating on-track",
        OnTrack "on-track" "Will reach its target at this pace",
        OffTrack "off-track" "Will miss its target at this pace",
        Exceeded "exceeded" "Has gone beyond its target",
        Achieved "achieved" "Has reached its target",
        Missed "missed" "Did not reach its target in time",
        NotStarted "not-started" "Nothing has happened yet",
        NoData "no-data" "Cannot be told for lack of data",
    }
}

vocabulary! {
    Statement "statement" closed {
        summary: "The fixed statements of the questionnaire",
        manual: r"Used in `opinion` lines of an internal evaluation, each with an answer and, if wanted, an
explanation. The first three are answered with agreement, the last three with `yes`, `partly` or `no`.

The list is closed.",
        example: "opinion comprehensive agree",
        Comprehensive "comprehensive" "The strategy is comprehensive and follows standards",
        RolesAssigned "roles-assigned" "Roles and tasks are well assigned",
        GoalMonitoring "goal-monitoring" "The way goals are monitored is right",
        GoalsFulfilled "goals-fulfilled" "The goals of the period are fulfilled",
        TooAmbitious "too-ambitious" "The goals are too ambitious",
        IndicatorsClear "indicators-clear" "The indicators are clear and measurable",
    }
}

vocabulary! {
    Opinion "opinion" closed {
        summary: "The answers to the statements of the questionnaire",
        manual: r"`agree`, `partly`, `disagree` and `no-opinion` answer the statements on the strategy;
`yes`, `partly` and `no` answer `goals-fulfilled`, `too-ambitious` and `indicators-clear`.

The list is closed.",
        example: r#"opinion roles-assigned partly "Municipalities are not mentioned""#,
        Agree "agree" "Agrees with the statement",
        Partly "partly" "Agrees in part, or answers in part yes",
        Disagree "disagree" "Does not agree",
        NoOpinion "no-opinion" "Has no opinion on it",
        Yes "yes" "Answers the question with yes",
        No "no" "Answers the question with no",
    }
}

vocabulary! {
    YesNo "yes-no" closed {
        summary: "Yes or no",
        manual: r"Answers the questionnaire's question whether an institution took part in an activity. What
is left out is printed as not answered.",
        example: "took-part yes",
        Yes "yes" "It is so",
        No "no" "It is not so",
    }
}

vocabulary! {
    AttestTopic "attest-topic" open {
        summary: "What can be vouched for, and which checks that answers",
        manual: r#"Each topic answers the checks beside it, for the block it stands in. A topic of your own
is kept and printed, and answers none.

| topic | stands in | answers |
|---|---|---|
| `trends-analysed` | strategy | DOC-14 |
| `state-commitment` | strategy, plan | DOC-20 |
| `relevance-explained` | strategy | DOC-28 |
| `goal-covered` | goal | GOA-11 |
| `capacity-realistic` | plan, activity | ACT-13 |
| `builds-on-local` | plan, activity | ACT-14 |
| `no-harm` | activity, plan | ACT-16 |
| `within-control` | activity, output | ACT-17 |
| `implementation-agreed` | activity; plan, with `for` each body | RES-05, and the plan's budget (T4) |
| `survivors-consulted` | strategy, plan | RES-22 |
| `ngos-shaped-draft` | strategy, plan | RES-23 |
| `ngo-funding-in-crisis` | plan, scenario, fund | BUD-14 |
| `ngo-funding-unconditional` | fund, plan | BUD-15 |
| `finance-opinion` | strategy, plan | BUD-25, and the plan's budget (T4) |
| `own-budget-line` | actor, fund | BUD-26 |
| `data-collection-agreed` | indicator, with `for` the person | IND-32 |
| `side-effects-considered` | indicator, outcome | IND-36 |
| `collectors-trained` | plan, actor | MON-16 |
| `evaluator-suitable` | evaluation | EVA-06 |
| `team-balanced` | evaluation | EVA-07 |
| `consent` | indicator, source | DAT-01 |
| `storage-anonymous` | source, plan | DAT-08 |
| `confidentiality-agreed` | source, plan | DAT-04 |
| `double-counting-checked` | indicator, source; `evidence` says how | DAT-05 |
| `transfer-regulated` | source, plan; `document` names the rules | DAT-06 |
| `interview-principles` | source, activity | DAT-07 |

Where a topic does not apply, write so: `attest finance-opinion none "not required by law"`."#,
        example: r#"attest survivors-consulted "Two meetings of the advisory board" { by nac-office; on 2019-11-20 }"#,
        TrendsAnalysed "trends-analysed" "The analysis weighs new trends, victim profiles and offenders' methods",
        StateCommitment "state-commitment" "The state's institutions commit themselves to the document",
        RelevanceExplained "relevance-explained" "The legal overview says why each act matters",
        GoalCovered "goal-covered" "The objectives cover every part of the goal",
        CapacityRealistic "capacity-realistic" "Central and local people, money and capacity suffice",
        BuildsOnLocal "builds-on-local" "It uses local structures, regular services and multipliers",
        NoHarm "no-harm" "No victim or other person is endangered by it",
        WithinControl "within-control" "Those responsible can deliver the output by themselves",
        ImplementationAgreed "implementation-agreed" "The body agreed to do it and to secure the money",
        SurvivorsConsulted "survivors-consulted" "Survivors were heard while it was drafted",
        NgosShapedDraft "ngos-shaped-draft" "Views of civil society went into the draft",
        NgoFundingInCrisis "ngo-funding-in-crisis" "Services of civil society stay funded in a crisis",
        NgoFundingUnconditional "ngo-funding-unconditional" "Funding does not depend on victims' cooperation with the authorities",
        FinanceOpinion "finance-opinion" "The ministry of finance gave its opinion",
        OwnBudgetLine "own-budget-line" "The institution has a budget line of its own",
        DataCollectionAgreed "data-collection-agreed" "The person named as collector agreed to it",
        SideEffectsConsidered "side-effects-considered" "Unintended effects and influences from outside were weighed",
        CollectorsTrained "collectors-trained" "Those who collect know the standards and data law",
        EvaluatorSuitable "evaluator-suitable" "The internal evaluator is trained, independent and accepted",
        TeamBalanced "team-balanced" "The team's skills complete each other, women and men alike",
        Consent "consent" "Consent or a law covers collection and use",
        StorageAnonymous "storage-anonymous" "Data are stored centrally, safely and without names",
        ConfidentialityAgreed "confidentiality-agreed" "Those who collect signed a promise of confidentiality",
        DoubleCountingChecked "double-counting-checked" "Registers were compared so that nobody counts twice",
        TransferRegulated "transfer-regulated" "Passing data to prosecution and immigration follows rules",
        InterviewPrinciples "interview-principles" "Interviews follow the ten principles that protect victims",
    }
}
