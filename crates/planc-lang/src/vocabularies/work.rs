//! Words for activities and indicators.

use crate::vocabulary::vocabulary;

vocabulary! {
    ActivityKind "activity-kind" open {
        summary: "What sort of work an activity is",
        manual: r"Training should say whom it reaches and how many are trained (ACT-18); awareness work
should answer the planning questions of the catalogue (ACT-15). Training, awareness, operations and equipment
cost money as a rule, and `cost none` is questioned for them (BUD-22). Coordination should be paid from the
regular public budget (BUD-12), and monitoring and evaluation should be costed (BUD-24).

A word of your own is taken and printed, but no check knows it.",
        example: "kind training",
        Training "training" "Teaching professionals or others",
        Awareness "awareness" "Informing the public or groups at risk",
        Meeting "meeting" "A meeting, conference or round table",
        Research "research" "A study or an analysis",
        Survey "survey" "Gathering data by asking or counting",
        Legislation "legislation" "Drafting or changing laws and rules",
        Service "service" "A service that is kept running, such as a help line",
        Assistance "assistance" "Help for single victims",
        Operation "operation" "Police work, inspection or search",
        Equipment "equipment" "Buying or repairing things",
        Coordination "coordination" "Making institutions work together",
        Monitoring "monitoring" "Watching how the plan goes",
        Evaluation "evaluation" "Judging what the plan achieved",
        Funding "funding" "Giving money to others for their work",
        Other "other" "None of these",
    }
}

vocabulary! {
    Resource "resource" closed {
        summary: "What work takes beside money",
        manual: r"Stands first in a `resource` line. The activity budget has a column for each (BUD-20).

The list is closed.",
        example: r#"resource equipment "Two laptops" 2 laptops from moi"#,
        Staff "staff" "People and their working time",
        Asset "asset" "Rooms, vehicles and other things already there",
        Service "service" "Something others do for it, such as interpreting",
        Equipment "equipment" "Things to be bought or lent for it",
    }
}

vocabulary! {
    ActivityStatus "activity-status" closed {
        summary: "How far a piece of work has come",
        manual: r#"Used for activities, milestones, reviews, evaluations and `progress` entries. Without a
word something is `planned`. Work that is `delayed`, `suspended` or `cancelled` should have a reason (EVA-14).
"Overdue" is no word of this list: planc works it out from the dates.

The list is closed, but a text behind the word keeps the expression of your own system:
`status under-way "Limited progress"`."#,
        example: "status under-way",
        Planned "planned" "Not begun yet",
        Preparing "preparing" "Being prepared, not begun yet",
        UnderWay "under-way" "Being carried out",
        Done "done" "Finished, with its results",
        Delayed "delayed" "Later than planned",
        Suspended "suspended" "Stopped, to be taken up again",
        Cancelled "cancelled" "Given up for good",
    }
}

vocabulary! {
    IndicatorType "indicator-type" closed {
        summary: "What sort of measure an indicator is",
        manual: r"The first four are numbers, the last four judgements. With `money`, targets and readings
are amounts in the currency of the document. A rate needs numerator and denominator, a judgement a scale and a
judge (IND-15, IND-16). A document should have both sorts (IND-26).

The list is closed (IND-14).",
        example: "type rate",
        Number "number" "A count of things or persons",
        Percentage "percentage" "A share of a whole, in per cent",
        Rate "rate" "One count divided by another",
        Money "money" "An amount in the document's currency",
        Compliance "compliance" "How well something conforms to norms",
        Quality "quality" "How good something is judged to be",
        Level "level" "How much knowledge, awareness or cooperation there is",
        Extent "extent" "How far something reaches or is done",
    }
}

vocabulary! {
    ResultLevel "result-level" closed {
        summary: "Which stage of the results an indicator measures",
        manual: r"Without a word it follows from where the indicator stands: in an activity, measure or
output it is `output`; in an outcome or objective, `outcome`; in a goal or area, `impact`. An objective should
be measured at both output and outcome (IND-27).

The list is closed.",
        example: "measures outcome",
        Process "process" "How the work itself is done",
        Output "output" "What the work directly produced",
        Outcome "outcome" "What changed because of it",
        Impact "impact" "The long-term effect",
    }
}

vocabulary! {
    Direction "direction" closed {
        summary: "Which way an indicator should move",
        manual: r"Without a word it goes from the baseline towards the target. Targets against this
direction are an error (IND-08, IND-09).

The list is closed.",
        example: "direction down",
        Up "up" "More is better",
        Down "down" "Less is better",
        Keep "keep" "It should stay as it is",
    }
}

vocabulary! {
    TargetMode "target-mode" closed {
        summary: "How figures of several periods belong together",
        manual: r"Without a word, numbers and money are `cumulative`, and percentages, rates and judgements
are a `level`. `per-period` targets add up to that of the longer period, if it has one. Plans of several years
should say which is meant (IND-38).

The list is closed.",
        example: "values per-period",
        Cumulative "cumulative" "Everything since the start, added up",
        PerPeriod "per-period" "Each period counted for itself",
        Level "level" "The state at the time, to be reached and held",
        Average "average" "The mean over the period",
    }
}

vocabulary! {
    Dimension "dimension" closed {
        summary: "The features by which figures about persons are broken down",
        manual: r"Indicators that count persons should have sex and age at the least (IND-24). `disability`
also stands for special needs, `status` for legal status or that of identification, `form` for the form of
exploitation.

The list is closed, so that figures of different collectors can be put together (IND-25).",
        example: "disaggregated-by sex, age, nationality",
        Sex "sex" "Female, male, other or unknown",
        Age "age" "Child or adult, or ranges of years",
        Region "region" "Part of the country",
        Nationality "nationality" "Citizenship of the person",
        Ethnicity "ethnicity" "Ethnic group, only where the person agrees",
        Disability "disability" "Disability or special needs",
        Status "status" "Legal status, or status of identification",
        SocioEconomicStatus "socio-economic-status" "Income, work and schooling",
        Form "form" "Form of exploitation",
    }
}

vocabulary! {
    Category "category" open {
        summary: "The groups into which a breakdown divides",
        manual: r"Which words fit depends on the feature: for sex `female`, `male`, `other` or `unknown`;
for age `child`, `adult` or `unknown`, or a range of years; for form those of the list of forms. For the
others use words of your own, and the same ones throughout the package.

Very small figures may give single persons away; below the limit that the profile sets they are reported
(DAT-03).",
        example: "split sex female 220, male 90",
        Male "male" "Men and boys",
        Female "female" "Women and girls",
        Unknown "unknown" "Not known or recorded",
        Child "child" "Under eighteen years",
        Adult "adult" "Eighteen years and over",
    }
}

vocabulary! {
    PersonalData "personal-data" closed {
        summary: "Whether an indicator holds data about persons",
        manual: r"Without a word it is `anonymous` where the unit is a word for persons, and else
`no-persons`. `personal` needs the consent of those concerned, or a law (DAT-01). Neither the plan nor a
report ever holds anything that identifies a victim.

The list is closed.",
        example: "personal-data anonymous",
        NoPersons "no-persons" "Counts things, not people",
        Anonymous "anonymous" "Counts people, without keeping who they are",
        Personal "personal" "Keeps data by which somebody could be recognised",
    }
}

vocabulary! {
    Frequency "frequency" closed {
        summary: "How often something is done",
        manual: r#"Used for collecting data and for reports. Other rhythms are written out: `every 2 months`,
`every 4 years`; `every quarter` and `quarterly` mean the same. "Biannual", "biennial" and the like are
understood differently by different readers, and are refused with a proposal.

The list is closed."#,
        example: "collected quarterly by hotline-ngo",
        Monthly "monthly" "Once every month",
        Quarterly "quarterly" "Every three months",
        HalfYearly "half-yearly" "Every six months",
        Yearly "yearly" "Once every year",
        Once "once" "A single time",
        Continuously "continuously" "All the time, as cases come",
    }
}
