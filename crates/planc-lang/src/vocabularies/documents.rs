//! Words for strategies and plans.

use crate::vocabulary::vocabulary;

vocabulary! {
    PlanKind "plan-kind" closed {
        summary: "`planc report` names follow",
        manual: "@manual",
        example: "@example",
        Action "action" "@word",
        Operational "operational" "@word",
        Specific "specific" "@word",
        Resources "resources" "@word",
        Monitoring "monitoring" "@word",
        Contingency "contingency" "@word",
        Child "child" "@word",
    }
}

vocabulary! {
    PlanStatus "plan-status" closed {
        summary: "`adopted`, `amended` raise the levels",
        manual: "@manual",
        example: "@example",
        Draft "draft" "@word",
        Consultation "consultation" "@word",
        Agreed "agreed" "@word",
        Adopted "adopted" "@word",
        Amended "amended" "@word",
        Expired "expired" "@word",
        Withdrawn "withdrawn" "@word",
    }
}

vocabulary! {
    Principle "principle" open {
        summary: "= catalogue themes `principle.ownership`, `.civil-society`, `.rights`, `.sustainability`",
        manual: "@manual",
        example: "@example",
        GovernmentOwnership "government-ownership" "@word",
        CivilSocietyParticipation "civil-society-participation" "@word",
        HumanRightsBased "human-rights-based" "@word",
        Sustainability "sustainability" "@word",
    }
}

vocabulary! {
    Field "field" closed {
        summary: "= catalogue areas",
        manual: "@manual",
        example: "@example",
        Enabling "enabling" "@word",
        Prevention "prevention" "@word",
        Protection "protection" "@word",
        Prosecution "prosecution" "@word",
    }
}

vocabulary! {
    Numbering "numbering" closed {
        summary: "`results` (default): as language.md section 4; `document`: by position in the file's own tree",
        manual: "@manual",
        example: "@example",
        Results "results" "@word",
        Document "document" "@word",
    }
}

vocabulary! {
    Month "month" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        January "January" "@word",
        February "February" "@word",
        March "March" "@word",
        April "April" "@word",
        May "May" "@word",
        June "June" "@word",
        July "July" "@word",
        August "August" "@word",
        September "September" "@word",
        October "October" "@word",
        November "November" "@word",
        December "December" "@word",
    }
}

vocabulary! {
    Priority "priority" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        High "high" "@word",
        Medium "medium" "@word",
        Low "low" "@word",
    }
}

vocabulary! {
    Binding "binding" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Required "required" "@word",
        Encouraged "encouraged" "@word",
    }
}

vocabulary! {
    Level "level" closed {
        summary: "likelihood, impact",
        manual: "@manual",
        example: "@example",
        High "high" "@word",
        Medium "medium" "@word",
        Low "low" "@word",
    }
}

vocabulary! {
    FindingKind "finding-kind" closed {
        summary: "goals address problems and gaps; `harm` = unintended effect (reviews)",
        manual: "@manual",
        example: "@example",
        Problem "problem" "@word",
        Gap "gap" "@word",
        Trend "trend" "@word",
        Strength "strength" "@word",
        Harm "harm" "@word",
    }
}

vocabulary! {
    Topic "topic" closed {
        summary: "first group = minimum profile (DOC-13); second = DOC-14",
        manual: "@manual",
        example: "@example",
        Incidence "incidence" "@word",
        Estimates "estimates" "@word",
        Forms "forms" "@word",
        Sectors "sectors" "@word",
        VictimBackground "victim-background" "@word",
        DataGaps "data-gaps" "@word",
        Cases "cases" "@word",
        Convictions "convictions" "@word",
        Trends "trends" "@word",
        VictimProfile "victim-profile" "@word",
        OffenderMethods "offender-methods" "@word",
        LegalFramework "legal-framework" "@word",
        InstitutionalFramework "institutional-framework" "@word",
        Coordination "coordination" "@word",
        Prevention "prevention" "@word",
        Protection "protection" "@word",
        Prosecution "prosecution" "@word",
        Projects "projects" "@word",
    }
}

vocabulary! {
    RecommendationKind "recommendation-kind" open {
        summary: "monitoring-body = treaty monitoring",
        manual: "@manual",
        example: "@example",
        Evaluation "evaluation" "@word",
        Review "review" "@word",
        MonitoringBody "monitoring-body" "@word",
        Rapporteur "rapporteur" "@word",
        Audit "audit" "@word",
        Respondent "respondent" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    RecommendationStatus "recommendation-status" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Open "open" "@word",
        Accepted "accepted" "@word",
        PartlyAccepted "partly-accepted" "@word",
        Refused "refused" "@word",
        Done "done" "@word",
    }
}

vocabulary! {
    Form "form" closed {
        summary: "two axes; `all-forms` stands for the first",
        manual: "@manual",
        example: "@example",
        SexualExploitation "sexual-exploitation" "@word",
        LabourExploitation "labour-exploitation" "@word",
        DomesticServitude "domestic-servitude" "@word",
        ForcedBegging "forced-begging" "@word",
        ForcedCriminality "forced-criminality" "@word",
        ForcedMarriage "forced-marriage" "@word",
        Slavery "slavery" "@word",
        DebtBondage "debt-bondage" "@word",
        OrganRemoval "organ-removal" "@word",
        IllegalAdoption "illegal-adoption" "@word",
        OnlineExploitation "online-exploitation" "@word",
        OtherForm "other-form" "@word",
        AllForms "all-forms" "@word",
        Internal "internal" "@word",
        CrossBorder "cross-border" "@word",
    }
}

vocabulary! {
    VictimGroup "victim-group" closed {
        summary: "DOC-22 wants sexes, nationals, migrants, children, adults; `all-groups` stands for these",
        manual: "@manual",
        example: "@example",
        Women "women" "@word",
        Men "men" "@word",
        Girls "girls" "@word",
        Boys "boys" "@word",
        Children "children" "@word",
        Adults "adults" "@word",
        Nationals "nationals" "@word",
        Foreigners "foreigners" "@word",
        Migrants "migrants" "@word",
        Refugees "refugees" "@word",
        UnaccompaniedChildren "unaccompanied-children" "@word",
        StreetChildren "street-children" "@word",
        Minorities "minorities" "@word",
        PersonsWithDisabilities "persons-with-disabilities" "@word",
        Lgbtiq "lgbtiq" "@word",
        OtherGroup "other-group" "@word",
        AllGroups "all-groups" "@word",
    }
}
