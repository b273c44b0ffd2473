//! Every keyword of the language, by number. Which of them may stand where is said by `kinds` and `shared_fields`.

macro_rules! keywords {
    ($($variant:ident $text:literal)*) => {
        /// A keyword: the first word of an entry.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Keyword { $(#[doc = $text] $variant),* }

        impl Keyword {
            pub const ALL: &'static [Keyword] = &[$(Keyword::$variant),*];

            /// The word as authors write it.
            pub const fn text(self) -> &'static str {
                match self { $(Keyword::$variant => $text),* }
            }

            /// The keyword spelt `text`, if there is one.
            pub fn from_text(text: &str) -> Option<Keyword> {
                match text { $($text => Some(Keyword::$variant),)* _ => None }
            }
        }
    };
}

keywords! {
    Abbreviation "abbreviation" About "about" Achieved "achieved" Activity "activity" Actor "actor"
    ActsAs "acts-as" Added "added" Addresses "addresses" Allow "allow" Answers "answers" Area "area"
    Assessment "assessment" Assumption "assumption" Attest "attest" BasedOn "based-on" Baseline "baseline"
    Binding "binding" Body "body" By "by" Ceiling "ceiling" Chair "chair" Challenge "challenge" Code "code"
    Collected "collected" Concerns "concerns" Consulted "consulted" Contact "contact" Continues "continues"
    Contractor "contractor" ContributesTo "contributes-to" Cost "cost" Country "country" Covers "covers"
    Criteria "criteria" Currency "currency" Cut "cut" DataDue "data-due" Dated "dated" Days "days"
    DedicatedStaff "dedicated-staff" Definition "definition" Delay "delay" Delivered "delivered"
    Denominator "denominator" Description "description" Direction "direction" DisaggregatedBy "disaggregated-by"
    Document "document" Due "due" Email "email" Ends "ends" Evaluation "evaluation" Event "event"
    Evidence "evidence" Expected "expected" Field "field" File "file" Finding "finding" FiscalYear "fiscal-year"
    Follows "follows" For "for" Format "format" Frequency "frequency" From "from" Fund "fund" Funding "funding"
    Goal "goal" HeldBy "held-by" Identifier "identifier" Impact "impact" Implements "implements"
    InKind "in-kind" Indicator "indicator" Informed "informed" JudgedBy "judged-by" Kind "kind" Lag "lag"
    Languages "languages" Lead "lead" LegalBasis "legal-basis" Lesson "lesson" Level "level"
    Likelihood "likelihood" Location "location" Mark "mark" Means "means" Measure "measure" Measures "measures"
    Meets "meets" Member "member" Milestone "milestone" Minimum "minimum" Mission "mission"
    Mitigation "mitigation" MonitoredBy "monitored-by" NextStep "next-step" Note "note" Number "number"
    Numbering "numbering" Numerator "numerator" Objective "objective" Observation "observation" Of "of" On "on"
    Opinion "opinion" Outcome "outcome" Output "output" Owner "owner" Parent "parent" PartOf "part-of"
    Participant "participant" Partner "partner" Party "party" Period "period" Person "person"
    PersonalData "personal-data" Phone "phone" Plan "plan" Price "price" Principle "principle"
    Priority "priority" Produces "produces" Progress "progress" Published "published" Purpose "purpose"
    Question "question" Rank "rank" Rate "rate" Rating "rating" Reading "reading" Reason "reason"
    Recommendation "recommendation" Report "report" Reporting "reporting" ReportsTo "reports-to"
    Requires "requires" Resource "resource" Responsible "responsible" Review "review" Risk "risk" Role "role"
    Scale "scale" Scenario "scenario" Schedule "schedule" Seat "seat" Section "section" Serves "serves"
    SetsOut "sets-out" Shows "shows" Source "source" Spent "spent" Split "split" Starts "starts" Status "status"
    Strategy "strategy" SubActivity "sub-activity" Submitted "submitted" Suspend "suspend" Tags "tags"
    Target "target" TargetGroup "target-group" Term "term" TermsOfReference "terms-of-reference" Text "text"
    Title "title" To "to" TookPart "took-part" Topic "topic" Total "total" Tracks "tracks" Type "type"
    Unavailable "unavailable" Under "under" Unit "unit" Url "url" Values "values" VerifiedBy "verified-by"
    Version "version" Vision "vision" Vocabulary "vocabulary" Was "was" Withdraw "withdraw" Year "year"
}

impl Keyword {
    /// How many there are: the size of a table indexed by keyword.
    pub const COUNT: usize = Keyword::ALL.len();
}
