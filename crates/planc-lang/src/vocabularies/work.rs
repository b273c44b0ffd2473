//! Words for activities and indicators.

use crate::vocabulary::vocabulary;

vocabulary! {
    ActivityKind "activity-kind" open {
        summary: "costly without money: training, operation, awareness, equipment (BUD-22)",
        manual: "@manual",
        example: "@example",
        Training "training" "@word",
        Awareness "awareness" "@word",
        Meeting "meeting" "@word",
        Research "research" "@word",
        Survey "survey" "@word",
        Legislation "legislation" "@word",
        Service "service" "@word",
        Assistance "assistance" "@word",
        Operation "operation" "@word",
        Equipment "equipment" "@word",
        Coordination "coordination" "@word",
        Monitoring "monitoring" "@word",
        Evaluation "evaluation" "@word",
        Funding "funding" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    Resource "resource" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Staff "staff" "@word",
        Asset "asset" "@word",
        Service "service" "@word",
        Equipment "equipment" "@word",
    }
}

vocabulary! {
    ActivityStatus "activity-status" closed {
        summary: "also milestone, review, evaluation, progress",
        manual: "@manual",
        example: "@example",
        Planned "planned" "@word",
        Preparing "preparing" "@word",
        UnderWay "under-way" "@word",
        Done "done" "@word",
        Delayed "delayed" "@word",
        Suspended "suspended" "@word",
        Cancelled "cancelled" "@word",
    }
}

vocabulary! {
    IndicatorType "indicator-type" closed {
        summary: "quantitative · qualitative; `money`: targets and readings are in the currency",
        manual: "@manual",
        example: "@example",
        Number "number" "@word",
        Percentage "percentage" "@word",
        Rate "rate" "@word",
        Money "money" "@word",
        Compliance "compliance" "@word",
        Quality "quality" "@word",
        Level "level" "@word",
        Extent "extent" "@word",
    }
}

vocabulary! {
    ResultLevel "result-level" closed {
        summary: "default: activity, measure, output → output; outcome, objective → outcome; goal, area → impact",
        manual: "@manual",
        example: "@example",
        Process "process" "@word",
        Output "output" "@word",
        Outcome "outcome" "@word",
        Impact "impact" "@word",
    }
}

vocabulary! {
    Direction "direction" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Up "up" "@word",
        Down "down" "@word",
        Keep "keep" "@word",
    }
}

vocabulary! {
    TargetMode "target-mode" closed {
        summary: "`level` is held, `average` averaged",
        manual: "@manual",
        example: "@example",
        Cumulative "cumulative" "@word",
        PerPeriod "per-period" "@word",
        Level "level" "@word",
        Average "average" "@word",
    }
}

vocabulary! {
    Dimension "dimension" closed {
        summary: "`disability` also stands for special needs, `status` = legal or identification status; closed list (IND-25)",
        manual: "@manual",
        example: "@example",
        Sex "sex" "@word",
        Age "age" "@word",
        Region "region" "@word",
        Nationality "nationality" "@word",
        Ethnicity "ethnicity" "@word",
        Disability "disability" "@word",
        Status "status" "@word",
        SocioEconomicStatus "socio-economic-status" "@word",
        Form "form" "@word",
    }
}

vocabulary! {
    Category "category" open {
        summary: "of sex: female, male, other, unknown · of age: child, adult, unknown or a range · of form: vocabulary form · others: own words, each once in the package; cells below the profile's threshold are DAT-03",
        manual: "@manual",
        example: "@example",
        Male "male" "@word",
        Female "female" "@word",
        Unknown "unknown" "@word",
        Child "child" "@word",
        Adult "adult" "@word",
    }
}

vocabulary! {
    PersonalData "personal-data" closed {
        summary: "no-persons = counts none; anonymous = persons, no identity; personal needs consent or law",
        manual: "@manual",
        example: "@example",
        NoPersons "no-persons" "@word",
        Anonymous "anonymous" "@word",
        Personal "personal" "@word",
    }
}

vocabulary! {
    Frequency "frequency" closed {
        summary: "biannual, biennial and the like are refused with a fix",
        manual: "@manual",
        example: "@example",
        Monthly "monthly" "@word",
        Quarterly "quarterly" "@word",
        HalfYearly "half-yearly" "@word",
        Yearly "yearly" "@word",
        Once "once" "@word",
        Continuously "continuously" "@word",
    }
}
