//! Words for actors, bodies, funds, sources and documents.

use crate::vocabulary::vocabulary;

vocabulary! {
    ActorKind "actor-kind" open {
        summary: "What sort of organisation or authority an actor is",
        manual: r"Several checks depend on it. The words from `government` to `judiciary` count as the
state, which should lead most of the work (RES-20). `ngo` is looked for in the coordinating body and the
working groups (RES-11, RES-12), `international` must not lead or vote (RES-14), and `donor` tells foreign
money from one's own. `independent` is meant for a rapporteur or ombudsman, `survivors` for an organisation or
a board of them. A `group` stands for many at once, such as all local police, and lists its `member`s.

A company counts as private, a university as research. A word of your own is taken and printed, but no check
knows it.",
        example: "kind government",
        Government "government" "Ministry, agency or other authority of the executive",
        LocalGovernment "local-government" "Municipality, region or other local authority",
        Parliament "parliament" "Parliament or one of its committees",
        Judiciary "judiciary" "Courts, prosecution and their training bodies",
        Independent "independent" "Rapporteur, ombudsman or other independent institution",
        PublicEnterprise "public-enterprise" "Company owned by the state or a municipality",
        Ngo "ngo" "Organisation of civil society",
        Survivors "survivors" "Organisation or advisory board of survivors",
        International "international" "International organisation or its mission",
        Donor "donor" "Foreign or private giver of money",
        Private "private" "Association or other body of the private sector",
        Company "company" "A single business; counts as private",
        SocialPartner "social-partner" "Trade union or employers' organisation",
        Research "research" "Research institute or independent evaluators",
        University "university" "University or faculty; counts as research",
        Media "media" "Broadcaster, newspaper or association of journalists",
        Religious "religious" "Church or other religious community",
        Group "group" "Several actors named together, listed as members",
        Other "other" "None of these",
    }
}

impl ActorKind {
    /// Whether it counts as the state.
    pub const fn is_state(self) -> bool {
        matches!(
            self,
            ActorKind::Government | ActorKind::LocalGovernment | ActorKind::Parliament | ActorKind::Judiciary
        )
    }

    /// Whether it counts as civil society: what survivors found among themselves does as well.
    pub const fn is_civil_society(self) -> bool {
        matches!(self, ActorKind::Ngo | ActorKind::Survivors)
    }

    /// The code of the catalogue's actors that every actor of this kind has; the others depend on what it does.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            ActorKind::Government => Some("gov"),
            ActorKind::LocalGovernment => Some("local-gov"),
            ActorKind::Parliament => Some("parliament"),
            ActorKind::Ngo => Some("ngo"),
            ActorKind::Survivors => Some("survivor"),
            ActorKind::International => Some("io"),
            ActorKind::Donor => Some("donor"),
            ActorKind::Private | ActorKind::Company => Some("private-sector"),
            ActorKind::SocialPartner => Some("social-partner"),
            ActorKind::Research | ActorKind::University => Some("research"),
            ActorKind::Media => Some("media"),
            ActorKind::Religious => Some("religious-body"),
            ActorKind::Judiciary
            | ActorKind::Independent
            | ActorKind::PublicEnterprise
            | ActorKind::Group
            | ActorKind::Other => None,
        }
    }
}

vocabulary! {
    Territory "territory" closed {
        summary: "The level of the state at which an actor or an activity works",
        manual: r"Without a word, an actor is national. A plan whose work and actors are all national gives
the local level no part, and is told so (RES-27). Public money of a local actor counts as a local budget
(BUD-16).

The list is closed.",
        example: "level local",
        National "national" "For the whole country",
        Regional "regional" "For a region, province or canton",
        Local "local" "For a municipality or town",
        International "international" "Across borders or abroad",
    }
}

vocabulary! {
    PersonRole "person-role" closed {
        summary: "What a person is named for",
        manual: r"A person may have several roles. `data-collection` shows that an indicator has somebody
who collects its data (IND-32); `focal-point` shows by whom information reaches each area (MON-10).

The list is closed. Whatever else a person does can be said in `note`.",
        example: "role focal-point, data-collection",
        Head "head" "Leads the office or body",
        Contact "contact" "Answers questions from outside",
        FocalPoint "focal-point" "Passes information between the office and the coordinator",
        DataCollection "data-collection" "Collects and delivers figures",
        Reporting "reporting" "Writes the reports of the office",
        Evaluator "evaluator" "Evaluates the plan or part of it",
        Moderator "moderator" "Leads workshops and meetings",
        Coordinator "coordinator" "Holds the post of the national coordinator",
    }
}

vocabulary! {
    BodyKind "body-kind" open {
        summary: "What sort of coordination structure or post a body is",
        manual: r"The checks on coordination look for bodies by this word: a coordinator with rank and terms
of reference (RES-07), an office with staff of its own (RES-08), a coordinating body (RES-09), working groups
with a chair and an organisation of civil society in each (RES-12, RES-16), an independent rapporteur
(RES-25), a referral mechanism that is anchored in law (RES-26).

A word of your own is taken and printed, but no check knows it.",
        example: "kind working-group",
        Coordinator "coordinator" "The senior post that leads the national response",
        CoordinatorOffice "coordinator-office" "The office and staff of the coordinator",
        CoordinatingBody "coordinating-body" "The committee of ministries and others that steers the response",
        WorkingGroup "working-group" "Group of the coordinating body for one theme",
        DraftingGroup "drafting-group" "Group that drafts the strategy or the plan",
        AdvisoryBoard "advisory-board" "Board that advises, for instance of survivors",
        Rapporteur "rapporteur" "Independent monitor who reports to parliament",
        ReferralMechanism "referral-mechanism" "Cooperation by which victims are identified and helped",
        MonitoringUnit "monitoring-unit" "Unit that collects data and watches the plan",
        Other "other" "None of these",
    }
}

impl BodyKind {
    /// Whether it steers the response, or its work on a theme.
    pub const fn coordinates(self) -> bool {
        matches!(
            self,
            BodyKind::Coordinator | BodyKind::CoordinatorOffice | BodyKind::CoordinatingBody | BodyKind::WorkingGroup
        )
    }

    /// Its code among the catalogue's actors, if it has one.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            BodyKind::Coordinator => Some("nac"),
            BodyKind::CoordinatorOffice => Some("nac-office"),
            BodyKind::CoordinatingBody => Some("nacb"),
            BodyKind::WorkingGroup => Some("twg"),
            BodyKind::Rapporteur => Some("national-rapporteur"),
            BodyKind::DraftingGroup
            | BodyKind::AdvisoryBoard
            | BodyKind::ReferralMechanism
            | BodyKind::MonitoringUnit
            | BodyKind::Other => None,
        }
    }
}

vocabulary! {
    Rank "rank" closed {
        summary: "How senior a post is",
        manual: r"The first three count as senior. A coordinator should be senior, with political and
executive weight (RES-07).

The list is closed.",
        example: "rank senior-official",
        Minister "minister" "A minister or head of government",
        DeputyMinister "deputy-minister" "A deputy minister or state secretary",
        SeniorOfficial "senior-official" "Head of a large authority or department",
        Official "official" "Any other official",
    }
}

impl Rank {
    /// Whether it has the political and executive weight that leads a national response.
    pub const fn is_senior(self) -> bool {
        matches!(self, Rank::Minister | Rank::DeputyMinister | Rank::SeniorOfficial)
    }
}

vocabulary! {
    Seat "seat" closed {
        summary: "What right a member has in a body",
        manual: r"Without a word a member votes. Organisations of civil society should vote (RES-13);
international organisations should observe (RES-14).

Instead of a word from this list, a text behind `as` gives the member's role.",
        example: "member moi, iom as observer",
        Voting "voting" "Takes part in decisions with a vote",
        Observer "observer" "Attends and speaks, without a vote",
    }
}

vocabulary! {
    Existence "existence" closed {
        summary: "Whether a body or a source exists already",
        manual: r"Without a word it exists. Something `planned` that other parts of the plan rely on needs
an activity that `produces` it (LNK-10, IND-21).

The list is closed; each change is a further `status` line with its day.",
        example: r#"status planned because "Comes with the new law""#,
        Existing "existing" "It exists and works",
        Planned "planned" "It is still to be set up",
        Ended "ended" "It no longer exists",
    }
}

vocabulary! {
    FundKind "fund-kind" closed {
        summary: "Where the money of a fund comes from",
        manual: r"Together with the level and the country of the fund's owner it tells state money from
local money, and domestic money from foreign. Dependence on donors is measured by it (BUD-11), and
coordination is expected to be paid from public money (BUD-12).

The list is closed.",
        example: "kind public",
        Public "public" "Budget of the state or a municipality",
        Donor "donor" "Grant of a donor or an international organisation",
        Private "private" "Money of companies or private givers",
        Ngo "ngo" "Own money of an organisation of civil society",
    }
}

vocabulary! {
    FundStatus "fund-status" closed {
        summary: "How certain the money of a fund is",
        manual: r"Without a word a fund is `granted`. Money that is `requested` or `intended` is shown, but
leaves the gap open (BUD-10); what is refused or withdrawn pays for nothing.

The list is closed; each change is a further line with its day.",
        example: "status requested on 2019-11-05",
        Granted "granted" "Promised with authority, may be planned with",
        Requested "requested" "Applied for, not decided yet",
        Intended "intended" "Somebody means to ask for it or give it",
        Refused "refused" "Asked for and not given",
        Withdrawn "withdrawn" "Promised first, then taken back",
        Closed "closed" "Used up or ended",
    }
}

vocabulary! {
    FundingStatus "funding-status" closed {
        summary: "How certain one payment is",
        manual: r"It stands at the end of a `funding` line. Without it the status of the fund counts. Only
`granted` and `received` money closes a funding gap; the others are listed beside it (BUD-10).

The list is closed.",
        example: "funding 5_000 EUR from iom-grant requested",
        Granted "granted" "Promised with authority",
        Requested "requested" "Applied for, not decided yet",
        Intended "intended" "Somebody means to ask for it or give it",
        Received "received" "Already paid out",
    }
}

vocabulary! {
    DocumentKind "document-kind" open {
        summary: "What sort of paper a document is",
        manual: r"The checks look for some of them: terms of reference for bodies and evaluations (RES-07,
EVA-04), memoranda with civil society (RES-15), treaties and the reports of those who watch over them
(DOC-21), a contingency plan (RSK-04).

A word of your own is taken and printed, but no check knows it.",
        example: "kind memorandum",
        Law "law" "Law, decree or other binding act of the state",
        Treaty "treaty" "International convention or agreement",
        Policy "policy" "Strategy or policy of another field",
        Memorandum "memorandum" "Written agreement between institutions",
        TermsOfReference "terms-of-reference" "Mandate of a body, post, review or evaluation",
        Procedure "procedure" "Standard operating procedure",
        Guideline "guideline" "Guidance that is not binding",
        ContingencyPlan "contingency-plan" "Plan for crises, kept outside this package",
        ChildPlan "child-plan" "Plan on children, kept outside this package",
        Study "study" "Research, survey or analysis",
        Report "report" "Report of any institution",
        Budget "budget" "Adopted budget or budget estimate",
        Other "other" "None of these",
    }
}

vocabulary! {
    DocumentStatus "document-status" closed {
        summary: "How far a document has come",
        manual: r"A document that is `planned` and on which something rests needs an activity that
`produces` it (LNK-10). Nothing is assumed where the field is missing.

The list is closed; each step is a further line with its day, and with the body that decided after `by`.",
        example: "status in-force on 2018-03-01",
        Planned "planned" "Still to be written",
        Draft "draft" "Written, not decided yet",
        Signed "signed" "Signed, not yet in force",
        Agreed "agreed" "Agreed by those it concerns",
        InForce "in-force" "Valid and applied",
        Repealed "repealed" "No longer valid",
    }
}

vocabulary! {
    Terms "terms" closed {
        summary: "What terms of reference or a memorandum lay down",
        manual: r"Lists the contents of a mandate, so that the checks can see what is missing. The words
from `objectives` to `duties` are for posts, bodies and memoranda; a memorandum with civil society must set
out `duties` (RES-15). Those from `purpose` to `profile` are for engaging an evaluator, those from
`results-delivered` to `evaluator` for an evaluation itself (EVA-04). Those from `basis` to `roles` are for
reviews and monitoring (MON-13).

The list is closed.",
        example: "sets-out mandate, role, responsibility, accountability",
        Objectives "objectives" "What the post or body is to achieve",
        Mandate "mandate" "What it is empowered to do",
        Role "role" "Which place it has among the others",
        Responsibility "responsibility" "What it answers for",
        Functioning "functioning" "How it meets, decides and works",
        Accountability "accountability" "To whom it answers, at each level of the state",
        SelfMonitoring "self-monitoring" "How it checks its own work",
        Duties "duties" "What each side has to do",
        Purpose "purpose" "Why the evaluation is made",
        Background "background" "The plan, its institutions and its actors",
        Approach "approach" "How the evaluator is to proceed",
        Methods "methods" "By which methods the data are gathered",
        Questions "questions" "What the evaluation has to answer",
        Days "days" "How many working days it takes",
        Place "place" "Where the work is done",
        Deliverables "deliverables" "What the evaluator hands over",
        Fee "fee" "What the evaluator is paid",
        Services "services" "What the evaluator gets provided",
        DataAccess "data-access" "Which data the evaluator may see",
        Profile "profile" "What the evaluator must know and have done",
        ResultsDelivered "results-delivered" "Whether the expected results came about",
        ObjectiveStatus "objective-status" "How far each objective was reached",
        Factors "factors" "What helped and what hindered",
        Timing "timing" "When the evaluation takes place",
        Evaluator "evaluator" "Who carries it out",
        Basis "basis" "On what decision or text it rests",
        Preconditions "preconditions" "What must be there first, such as baselines",
        Timelines "timelines" "When each step is due",
        Data "data" "Which data are needed, at which level",
        Roles "roles" "Who supplies and who collects the data",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    #[test]
    fn the_codes_of_kinds_are_in_the_catalogue() {
        let actors = (0..).map_while(ActorKind::from_index).filter_map(ActorKind::code);
        let bodies = (0..).map_while(BodyKind::from_index).filter_map(BodyKind::code);
        let codes: Vec<&str> = actors.chain(bodies).collect();
        assert!(codes.len() >= 15, "{codes:?}");
        for code in codes {
            assert!(catalogue::actor(code).is_some(), "{code}");
        }
    }
}
