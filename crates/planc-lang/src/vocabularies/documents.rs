//! Words for strategies and plans.

use crate::vocabulary::vocabulary;

vocabulary! {
    PlanKind "plan-kind" closed {
        summary: "Which sort of plan a plan is",
        manual: r"Without a word a plan is an `action` plan. The other words name the tools around it; each
has its own expectations and the report of the matching name.

The list is closed.",
        example: "kind operational",
        Action "action" "Carries out a strategy with measures and activities",
        Operational "operational" "One year's slice of an action plan",
        Specific "specific" "One set of actions, such as the answer to recommendations",
        Resources "resources" "Money and means for the whole cycle",
        Monitoring "monitoring" "How everything is measured, reported and evaluated",
        Contingency "contingency" "What must go on in a crisis, and how",
        Child "child" "A plan on children of its own",
    }
}

vocabulary! {
    PlanStatus "plan-status" closed {
        summary: "How far a strategy or plan has come",
        manual: r"Without a word a document is a `draft`. With `adopted` and `amended` the checks become
strict: what was advice on a missing part becomes an error, or a warning where the matter is less grave.

The list is closed; each step is a further line with its day, and with the body that decided after `by`.",
        example: "status adopted on 2019-12-19 by government",
        Draft "draft" "Still being written",
        Consultation "consultation" "Open for comments",
        Agreed "agreed" "Agreed by those who carry it out, not yet adopted",
        Adopted "adopted" "Decided by the competent body",
        Amended "amended" "Adopted, and changed since",
        Expired "expired" "Its period is over",
        Withdrawn "withdrawn" "Taken back before its end",
    }
}

vocabulary! {
    Principle "principle" open {
        summary: "The guiding principles of a response",
        manual: r"All four are expected in the strategy and in the plan, each with a text that says how it
is applied (DOC-19). They stand for the catalogue's themes `principle.ownership`, `principle.civil-society`,
`principle.rights` and `principle.sustainability`.

A principle of your own may be added as a further word.",
        example: r#"principle sustainability "Every service is in the regular budget by 2024""#,
        GovernmentOwnership "government-ownership" "The state leads and pays, across ministries",
        CivilSocietyParticipation "civil-society-participation" "Civil society has a say, tasks and money",
        HumanRightsBased "human-rights-based" "Victims and their rights come first",
        Sustainability "sustainability" "Results last without outside help",
    }
}

vocabulary! {
    Field "field" closed {
        summary: "The four fields of action that every area reports under",
        manual: r"They are the four areas of the catalogue. An area of another name says with `field` under
which of them it is reported (GOA-02); without it, the field is taken from what the area covers. All four
should be present (GOA-01).

The list is closed.",
        example: "field prevention",
        Enabling "enabling" "Law, institutions, coordination, data and resources",
        Prevention "prevention" "Keeping trafficking from happening",
        Protection "protection" "Identifying, supporting and protecting victims",
        Prosecution "prosecution" "Investigating and bringing to court",
    }
}

vocabulary! {
    Numbering "numbering" closed {
        summary: "How the printed numbers are worked out",
        manual: r#"With `results`, measures are numbered by the goal that they serve, so that measure 2.1
belongs to goal 2. With `document`, everything is numbered by its place in its own document. Without the
field, `results` applies.

A text in place of the word gives a pattern of your own, such as `"{area:A}.{measure}.{activity}"`, where `:A`
counts in letters and `:0` starts at 0."#,
        example: "numbering document",
        Results "results" "By the goal that each measure serves",
        Document "document" "By the place in the document itself",
    }
}

vocabulary! {
    Month "month" closed {
        summary: "The months, for the start of the fiscal year",
        manual: r"Used where a fiscal year does not begin in January. Dates of the plan itself are written
with figures, as in `2020-03`.

The list is closed.",
        example: "fiscal-year starts July",
        January "January" "The first month of the year",
        February "February" "The second month of the year",
        March "March" "The third month of the year",
        April "April" "The fourth month of the year",
        May "May" "The fifth month of the year",
        June "June" "The sixth month of the year",
        July "July" "The seventh month of the year",
        August "August" "The eighth month of the year",
        September "September" "The ninth month of the year",
        October "October" "The tenth month of the year",
        November "November" "The eleventh month of the year",
        December "December" "The twelfth month of the year",
    }
}

vocabulary! {
    Priority "priority" closed {
        summary: "How urgent an objective or an activity is",
        manual: r"Objectives should have a priority (GOA-15). The resource plan puts first what has a high
priority and no money yet (BUD-18).

The list is closed; without a word there is no rank.",
        example: "priority high",
        High "high" "Comes first when money or time is short",
        Medium "medium" "Follows after what has high priority",
        Low "low" "May wait for the others",
    }
}

vocabulary! {
    Binding "binding" closed {
        summary: "Whether somebody must carry something out or is only invited to",
        manual: r"Stands before the parties that are bound. It is printed with the responsibilities; no
check reads it.

The list is closed.",
        example: "binding required moi, social-protection",
        Required "required" "They have to do it",
        Encouraged "encouraged" "They are asked to do it",
    }
}

vocabulary! {
    Level "level" closed {
        summary: "How likely something is, or how hard it would hit",
        manual: r"Used for the likelihood and the impact of risks and assumptions. The register sorts by
both together.

The list is closed; without a word the entry is listed after those that were rated.",
        example: "likelihood medium",
        High "high" "Very likely, or a heavy effect",
        Medium "medium" "Possible, or a noticeable effect",
        Low "low" "Unlikely, or a small effect",
    }
}

vocabulary! {
    FindingKind "finding-kind" closed {
        summary: "What sort of thing the analysis or review found",
        manual: r"Without a word a finding is a `problem`. Each goal should address a problem or a gap, and
each of those should be addressed by some goal (GOA-10). `harm` is meant for reviews: an effect that nobody
wanted.

The list is closed.",
        example: "kind gap",
        Problem "problem" "Something that is wrong and should change",
        Gap "gap" "Something that is missing",
        Trend "trend" "Something that is changing",
        Strength "strength" "Something that works and can be built on",
        Harm "harm" "An unwanted effect of the work itself",
    }
}

vocabulary! {
    Topic "topic" closed {
        summary: "What part of the situation analysis a finding belongs to",
        manual: r"The words from `incidence` to `convictions` are the minimum that an analysis should cover
(DOC-13). The three from `trends` to `offender-methods` show that it looks at what is new (DOC-14). The rest
follow the fields of action and the framework around them.

The list is closed. A finding may have several topics.",
        example: "topic incidence, estimates",
        Incidence "incidence" "How many victims are registered",
        Estimates "estimates" "How many victims are believed to exist",
        Forms "forms" "Which forms of exploitation occur",
        Sectors "sectors" "In which branches of work it occurs",
        VictimBackground "victim-background" "Where victims come from and how they lived",
        DataGaps "data-gaps" "What is not known",
        Cases "cases" "How many cases reach investigation and court",
        Convictions "convictions" "How many traffickers are sentenced",
        Trends "trends" "What has changed in recent years",
        VictimProfile "victim-profile" "Who the victims are now",
        OffenderMethods "offender-methods" "How traffickers recruit and control",
        LegalFramework "legal-framework" "The laws and treaties that apply",
        InstitutionalFramework "institutional-framework" "Which institutions there are, with what mandates",
        Coordination "coordination" "How institutions work together",
        Prevention "prevention" "What is done to prevent trafficking",
        Protection "protection" "What is done for victims",
        Prosecution "prosecution" "What is done against traffickers",
        Projects "projects" "Which projects run or have run",
    }
}

vocabulary! {
    RecommendationKind "recommendation-kind" open {
        summary: "Who or what a recommendation comes from",
        manual: r"Recommendations of bodies that watch over a treaty are looked for in every strategy
(DOC-21); write `monitoring-body` for these. `respondent` is meant for those who answer a questionnaire.

A word of your own is taken and printed.",
        example: "kind monitoring-body",
        Evaluation "evaluation" "From an evaluation",
        Review "review" "From a review",
        MonitoringBody "monitoring-body" "From the body that watches over a treaty",
        Rapporteur "rapporteur" "From the national rapporteur",
        Audit "audit" "From the court of audit or another auditor",
        Respondent "respondent" "From somebody who answered a questionnaire",
        Other "other" "From somebody else",
    }
}

vocabulary! {
    RecommendationStatus "recommendation-status" closed {
        summary: "What became of a recommendation",
        manual: r"Each recommendation of the previous cycle should be taken up by something that `answers`
it, or be `refused` with a reason after `because` (DOC-18).

The list is closed; each change is a further line with its day.",
        example: r#"status refused because "The constitution leaves this to the municipalities""#,
        Open "open" "Not decided yet",
        Accepted "accepted" "Will be taken up",
        PartlyAccepted "partly-accepted" "Will be taken up in part",
        Refused "refused" "Will not be taken up, with a reason",
        Done "done" "Has been carried out",
    }
}

vocabulary! {
    Form "form" closed {
        summary: "The forms of trafficking that something is about",
        manual: r"Two things are told by one list: the form of exploitation, and, with the last two words,
whether borders are crossed. `all-forms` stands for all forms of exploitation at once.

Strategy and plan together should cover every form (DOC-22). The list is closed; a form that it lacks is
`other-form`, explained in a note.",
        example: "concerns labour-exploitation, cross-border",
        SexualExploitation "sexual-exploitation" "Forced prostitution and other sexual exploitation",
        LabourExploitation "labour-exploitation" "Forced work in any branch",
        DomesticServitude "domestic-servitude" "Forced work in a household",
        ForcedBegging "forced-begging" "Being made to beg",
        ForcedCriminality "forced-criminality" "Being made to commit offences",
        ForcedMarriage "forced-marriage" "Marriage under force, early marriage included",
        Slavery "slavery" "Slavery and practices like it",
        DebtBondage "debt-bondage" "Work to pay off a debt that never ends",
        OrganRemoval "organ-removal" "Removal of organs",
        IllegalAdoption "illegal-adoption" "Adoption against the law for exploitation",
        OnlineExploitation "online-exploitation" "Exploitation over the internet",
        OtherForm "other-form" "A form not in this list",
        AllForms "all-forms" "All forms of exploitation",
        Internal "internal" "Inside the country",
        CrossBorder "cross-border" "Across a border of the country",
    }
}

vocabulary! {
    VictimGroup "victim-group" closed {
        summary: "The groups of people that something is about or reaches",
        manual: r"Used with `concerns` for what the plan deals with, and with `target-group` for whom an
activity reaches. Women, men, nationals, migrants, children and adults should all be covered somewhere
(DOC-22); `all-groups` stands for these. A working group on children is found by the word `children` (RES-17).

The list is closed; a group that it lacks is `other-group`, explained in a note.",
        example: "concerns children, migrants",
        Women "women" "Women of eighteen and over",
        Men "men" "Men of eighteen and over",
        Girls "girls" "Girls under eighteen",
        Boys "boys" "Boys under eighteen",
        Children "children" "All persons under eighteen",
        Adults "adults" "All persons of eighteen and over",
        Nationals "nationals" "Citizens of the country",
        Foreigners "foreigners" "Persons without its citizenship",
        Migrants "migrants" "Persons who came to live or work, or pass through",
        Refugees "refugees" "Refugees and asylum seekers",
        UnaccompaniedChildren "unaccompanied-children" "Children without parents or guardians beside them",
        StreetChildren "street-children" "Children who live or work on the street",
        Minorities "minorities" "Ethnic, linguistic or religious minorities",
        PersonsWithDisabilities "persons-with-disabilities" "Persons with a disability or special needs",
        Lgbtiq "lgbtiq" "Lesbian, gay, bisexual, trans, intersex and queer persons",
        OtherGroup "other-group" "A group not in this list",
        AllGroups "all-groups" "All the groups that should be covered",
    }
}

impl VictimGroup {
    /// Whether it is about persons under eighteen only.
    pub const fn is_children(self) -> bool {
        matches!(
            self,
            VictimGroup::Girls
                | VictimGroup::Boys
                | VictimGroup::Children
                | VictimGroup::UnaccompaniedChildren
                | VictimGroup::StreetChildren
        )
    }
}
