//! Words for monitoring, review, evaluation, risk and vouching.

use crate::vocabulary::vocabulary;

vocabulary! {
    MonitoringLevel "monitoring-level" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Strategic "strategic" "@word",
        Operational "operational" "@word",
    }
}

vocabulary! {
    ReportKind "report-kind" closed {
        summary: "`information` = channel without a report",
        manual: "@manual",
        example: "@example",
        Progress "progress" "@word",
        Annual "annual" "@word",
        Final "final" "@word",
        Rapporteur "rapporteur" "@word",
        International "international" "@word",
        Financial "financial" "@word",
        Data "data" "@word",
        Information "information" "@word",
        Review "review" "@word",
        Evaluation "evaluation" "@word",
        Questionnaire "questionnaire" "@word",
    }
}

vocabulary! {
    ReviewKind "review-kind" closed {
        summary: "new: ex-post, ad-hoc, participatory, centralised",
        manual: "@manual",
        example: "@example",
        Review "review" "@word",
        Internal "internal" "@word",
        External "external" "@word",
        MidTerm "mid-term" "@word",
        Final "final" "@word",
        ExPost "ex-post" "@word",
        AdHoc "ad-hoc" "@word",
        Participatory "participatory" "@word",
        Centralised "centralised" "@word",
    }
}

vocabulary! {
    Criterion "criterion" closed {
        summary: "five of the guide; coherence optional",
        manual: "@manual",
        example: "@example",
        Relevance "relevance" "@word",
        Effectiveness "effectiveness" "@word",
        Efficiency "efficiency" "@word",
        Impact "impact" "@word",
        Sustainability "sustainability" "@word",
        Coherence "coherence" "@word",
    }
}

vocabulary! {
    Part "part" closed {
        summary: "companion = civil-society representative",
        manual: "@manual",
        example: "@example",
        DecisionMaker "decision-maker" "@word",
        Implementer "implementer" "@word",
        Rapporteur "rapporteur" "@word",
        Evaluator "evaluator" "@word",
        Moderator "moderator" "@word",
        Observer "observer" "@word",
        Companion "companion" "@word",
    }
}

vocabulary! {
    Question "question" closed {
        summary: "core of A.4.2.1(e) and B.2.1.4",
        manual: "@manual",
        example: "@example",
        Developments "developments" "@word",
        Relevance "relevance" "@word",
        Coverage "coverage" "@word",
        Goals "goals" "@word",
        Objectives "objectives" "@word",
        Results "results" "@word",
        Impact "impact" "@word",
        Outputs "outputs" "@word",
        Factors "factors" "@word",
        Lessons "lessons" "@word",
        Adaptation "adaptation" "@word",
        Harm "harm" "@word",
        WayForward "way-forward" "@word",
        Recommendations "recommendations" "@word",
    }
}

vocabulary! {
    RiskKind "risk-kind" open {
        summary: "first three = RSK-07",
        manual: "@manual",
        example: "@example",
        MoneyShortage "money-shortage" "@word",
        FewerJobs "fewer-jobs" "@word",
        MoreVulnerability "more-vulnerability" "@word",
        Staff "staff" "@word",
        Political "political" "@word",
        Legal "legal" "@word",
        Data "data" "@word",
        Security "security" "@word",
        Crisis "crisis" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    ScenarioKind "scenario-kind" open {
        summary: "",
        manual: "@manual",
        example: "@example",
        Pandemic "pandemic" "@word",
        Disaster "disaster" "@word",
        MassInflow "mass-inflow" "@word",
        MoneyShortage "money-shortage" "@word",
        Conflict "conflict" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    Rating "rating" closed {
        summary: "forms print the first two; the rest map: exceeded, achieved → on; missed → off; others → blank with a comment",
        manual: "@manual",
        example: "@example",
        OnTrack "on-track" "@word",
        OffTrack "off-track" "@word",
        Exceeded "exceeded" "@word",
        Achieved "achieved" "@word",
        Missed "missed" "@word",
        NotStarted "not-started" "@word",
        NoData "no-data" "@word",
    }
}

vocabulary! {
    Statement "statement" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Comprehensive "comprehensive" "@word",
        RolesAssigned "roles-assigned" "@word",
        GoalMonitoring "goal-monitoring" "@word",
        GoalsFulfilled "goals-fulfilled" "@word",
        TooAmbitious "too-ambitious" "@word",
        IndicatorsClear "indicators-clear" "@word",
    }
}

vocabulary! {
    Opinion "opinion" closed {
        summary: "yes, partly, no for goals-fulfilled, too-ambitious, indicators-clear",
        manual: "@manual",
        example: "@example",
        Agree "agree" "@word",
        Partly "partly" "@word",
        Disagree "disagree" "@word",
        NoOpinion "no-opinion" "@word",
        Yes "yes" "@word",
        No "no" "@word",
    }
}

vocabulary! {
    YesNo "yes-no" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Yes "yes" "@word",
        No "no" "@word",
    }
}

vocabulary! {
    AttestTopic "attest-topic" open {
        summary: "",
        manual: "@manual",
        example: "@example",
        TrendsAnalysed "trends-analysed" "analysis weighs new trends, victim profiles, offenders' methods (stands in strategy; answers DOC-14)",
        StateCommitment "state-commitment" "state actors commit themselves to the document (stands in strategy, plan; answers DOC-20)",
        RelevanceExplained "relevance-explained" "legal overview says why each act matters (stands in strategy; answers DOC-28)",
        GoalCovered "goal-covered" "the objectives cover every clause of the goal (stands in goal; answers GOA-11)",
        CapacityRealistic "capacity-realistic" "fits central and local people, money, capacity (stands in plan, activity; answers ACT-13)",
        BuildsOnLocal "builds-on-local" "uses local structures, mainstreaming, multipliers (stands in plan, activity; answers ACT-14)",
        NoHarm "no-harm" "checked that no victim or other person is endangered (stands in activity, plan; answers ACT-16)",
        WithinControl "within-control" "the bodies can deliver the output by themselves (stands in activity, output; answers ACT-17)",
        ImplementationAgreed "implementation-agreed" "body agreed to implement and to secure the money (stands in activity, plan (`for` each body); answers RES-05, T4)",
        SurvivorsConsulted "survivors-consulted" "survivors heard in drafting (stands in strategy, plan; answers RES-22)",
        NgosShapedDraft "ngos-shaped-draft" "NGO views went into the draft (stands in strategy, plan; answers RES-23)",
        NgoFundingInCrisis "ngo-funding-in-crisis" "NGO services stay funded in a crisis (stands in plan, scenario, fund; answers BUD-14)",
        NgoFundingUnconditional "ngo-funding-unconditional" "no link to victims' cooperation (stands in fund, plan; answers BUD-15)",
        FinanceOpinion "finance-opinion" "ministry of finance heard; `none \"not required by law\"` (stands in strategy, plan; answers BUD-25, T4)",
        OwnBudgetLine "own-budget-line" "the institution has its own line (stands in actor, fund; answers BUD-26)",
        DataCollectionAgreed "data-collection-agreed" "the named collector agreed (stands in indicator (`for` the person); answers IND-32)",
        SideEffectsConsidered "side-effects-considered" "unintended effects and outside factors weighed (stands in indicator, outcome; answers IND-36)",
        CollectorsTrained "collectors-trained" "collectors know standards and data law (stands in plan, actor; answers MON-16)",
        EvaluatorSuitable "evaluator-suitable" "internal evaluator trained, independent, accepted (stands in evaluation; answers EVA-06)",
        TeamBalanced "team-balanced" "team complementary, gender-balanced (stands in evaluation; answers EVA-07)",
        Consent "consent" "consent or law covers collection and use (stands in indicator, source; answers DAT-01)",
        StorageAnonymous "storage-anonymous" "stored anonymous, central, safe (stands in source, plan; answers DAT-02)",
        ConfidentialityAgreed "confidentiality-agreed" "collectors signed confidentiality (stands in source, plan; answers DAT-04)",
        DoubleCountingChecked "double-counting-checked" "cross-check between registers done; `evidence` says how (stands in indicator, source; answers DAT-05)",
        TransferRegulated "transfer-regulated" "transfer to prosecution and immigration has rules (stands in source, plan (`document`); answers DAT-06)",
        InterviewPrinciples "interview-principles" "the ten principles are followed (stands in source, activity; answers DAT-07)",
    }
}
