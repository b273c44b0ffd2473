//! Words for actors, bodies, funds, sources and documents.

use crate::vocabulary::vocabulary;

vocabulary! {
    ActorKind "actor-kind" open {
        summary: "`government … judiciary` are the state; `independent` = rapporteur, ombudsman; `survivors` = organisation or board of them; a `group` has `member`s (\"all local police\"); company counts as private, university as research",
        manual: "@manual",
        example: "@example",
        Government "government" "@word",
        LocalGovernment "local-government" "@word",
        Parliament "parliament" "@word",
        Judiciary "judiciary" "@word",
        Independent "independent" "@word",
        PublicEnterprise "public-enterprise" "@word",
        Ngo "ngo" "@word",
        Survivors "survivors" "@word",
        International "international" "@word",
        Donor "donor" "@word",
        Private "private" "@word",
        Company "company" "@word",
        SocialPartner "social-partner" "@word",
        Research "research" "@word",
        University "university" "@word",
        Media "media" "@word",
        Religious "religious" "@word",
        Group "group" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    Territory "territory" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        National "national" "@word",
        Regional "regional" "@word",
        Local "local" "@word",
        International "international" "@word",
    }
}

vocabulary! {
    PersonRole "person-role" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Head "head" "@word",
        Contact "contact" "@word",
        FocalPoint "focal-point" "@word",
        DataCollection "data-collection" "@word",
        Reporting "reporting" "@word",
        Evaluator "evaluator" "@word",
        Moderator "moderator" "@word",
        Coordinator "coordinator" "@word",
    }
}

vocabulary! {
    BodyKind "body-kind" open {
        summary: "new: coordinator-office, drafting-group, advisory-board, monitoring-unit, other",
        manual: "@manual",
        example: "@example",
        Coordinator "coordinator" "@word",
        CoordinatorOffice "coordinator-office" "@word",
        CoordinatingBody "coordinating-body" "@word",
        WorkingGroup "working-group" "@word",
        DraftingGroup "drafting-group" "@word",
        AdvisoryBoard "advisory-board" "@word",
        Rapporteur "rapporteur" "@word",
        ReferralMechanism "referral-mechanism" "@word",
        MonitoringUnit "monitoring-unit" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    Rank "rank" closed {
        summary: "first three count as senior",
        manual: "@manual",
        example: "@example",
        Minister "minister" "@word",
        DeputyMinister "deputy-minister" "@word",
        SeniorOfficial "senior-official" "@word",
        Official "official" "@word",
    }
}

vocabulary! {
    Seat "seat" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Voting "voting" "@word",
        Observer "observer" "@word",
    }
}

vocabulary! {
    Existence "existence" closed {
        summary: "bodies, sources",
        manual: "@manual",
        example: "@example",
        Existing "existing" "@word",
        Planned "planned" "@word",
        Ended "ended" "@word",
    }
}

vocabulary! {
    FundKind "fund-kind" closed {
        summary: "with the owner's `level` and `country`: state, local, external, domestic",
        manual: "@manual",
        example: "@example",
        Public "public" "@word",
        Donor "donor" "@word",
        Private "private" "@word",
        Ngo "ngo" "@word",
    }
}

vocabulary! {
    FundStatus "fund-status" closed {
        summary: "`requested`, `intended` never close a gap",
        manual: "@manual",
        example: "@example",
        Granted "granted" "@word",
        Requested "requested" "@word",
        Intended "intended" "@word",
        Refused "refused" "@word",
        Withdrawn "withdrawn" "@word",
        Closed "closed" "@word",
    }
}

vocabulary! {
    FundingStatus "funding-status" closed {
        summary: "default: the fund's",
        manual: "@manual",
        example: "@example",
        Granted "granted" "@word",
        Requested "requested" "@word",
        Intended "intended" "@word",
        Received "received" "@word",
    }
}

vocabulary! {
    DocumentKind "document-kind" open {
        summary: "",
        manual: "@manual",
        example: "@example",
        Law "law" "@word",
        Treaty "treaty" "@word",
        Policy "policy" "@word",
        Memorandum "memorandum" "@word",
        TermsOfReference "terms-of-reference" "@word",
        Procedure "procedure" "@word",
        Guideline "guideline" "@word",
        ContingencyPlan "contingency-plan" "@word",
        ChildPlan "child-plan" "@word",
        Study "study" "@word",
        Report "report" "@word",
        Budget "budget" "@word",
        Other "other" "@word",
    }
}

vocabulary! {
    DocumentStatus "document-status" closed {
        summary: "",
        manual: "@manual",
        example: "@example",
        Planned "planned" "@word",
        Draft "draft" "@word",
        Signed "signed" "@word",
        Agreed "agreed" "@word",
        InForce "in-force" "@word",
        Repealed "repealed" "@word",
    }
}

vocabulary! {
    Terms "terms" closed {
        summary: "first group: posts, bodies, MoU (`duties`); second and third: evaluation; fourth: review, monitoring",
        manual: "@manual",
        example: "@example",
        Objectives "objectives" "@word",
        Mandate "mandate" "@word",
        Role "role" "@word",
        Responsibility "responsibility" "@word",
        Functioning "functioning" "@word",
        Accountability "accountability" "@word",
        SelfMonitoring "self-monitoring" "@word",
        Duties "duties" "@word",
        Purpose "purpose" "@word",
        Background "background" "@word",
        Approach "approach" "@word",
        Methods "methods" "@word",
        Questions "questions" "@word",
        Days "days" "@word",
        Place "place" "@word",
        Deliverables "deliverables" "@word",
        Fee "fee" "@word",
        Services "services" "@word",
        DataAccess "data-access" "@word",
        Profile "profile" "@word",
        ResultsDelivered "results-delivered" "@word",
        ObjectiveStatus "objective-status" "@word",
        Factors "factors" "@word",
        Timing "timing" "@word",
        Evaluator "evaluator" "@word",
        Basis "basis" "@word",
        Preconditions "preconditions" "@word",
        Timelines "timelines" "@word",
        Data "data" "@word",
        Roles "roles" "@word",
    }
}
