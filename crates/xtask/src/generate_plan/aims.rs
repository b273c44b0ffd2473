//! What the generated strategy wants to reach: areas, goals, objectives, and how each is measured.

/// A name with its English and Albanian title.
pub type Named = (&'static str, &'static str, &'static str);

/// How an indicator counts.
#[derive(Debug, Clone, Copy)]
pub enum Scale {
    /// Things, in the unit given.
    Count(&'static str),
    /// People, in the unit given.
    People(&'static str),
    /// A share, of what is given.
    Share(&'static str),
    /// Euros.
    Money,
    /// Steps from weak to good.
    Grade,
}

/// An objective, the two measures that may serve it in a place, and its indicator.
#[derive(Debug)]
pub struct Objective {
    /// The objective.
    pub words: Named,
    /// Measures.
    pub measures: [Named; 2],
    /// What it is measured by.
    pub indicator: (Named, Scale),
}

/// A goal with its indicator and its objectives.
#[derive(Debug)]
pub struct Goal {
    /// The goal.
    pub words: Named,
    /// What it is measured by.
    pub indicator: (Named, Scale),
    /// What it is made of.
    pub objectives: [Objective; 3],
}

/// One of the four areas.
#[derive(Debug)]
pub struct Area {
    /// The area; its name is also the word of the field it reports under.
    pub words: Named,
    /// What may block it, and what is done about that.
    pub risk: (Named, &'static str),
    /// Its goals.
    pub goals: [Goal; 2],
}

const fn objective(words: Named, measures: [Named; 2], indicator: Named, scale: Scale) -> Objective {
    Objective { words, measures, indicator: (indicator, scale) }
}

use Scale::{Count, Grade, Money, People, Share};

/// The whole strategy.
#[rustfmt::skip]
pub const AREAS: [Area; 4] = [
    Area {
        words: ("enabling", "Structures and resources", "Strukturat dhe burimet"),
        risk: (("staff-turnover", "Trained officials leave their posts", "Zyrtarët e trajnuar largohen nga detyra"), "Two officials are trained for each post"),
        goals: [
            Goal {
                words: ("coordination", "All levels of government act together", "Të gjitha nivelet e qeverisjes veprojnë së bashku"),
                indicator: (("joint-decisions", "Decisions taken by several institutions together", "Vendime të marra së bashku nga disa institucione"), Count("decisions")),
                objectives: [
                    objective(("municipal-coordination", "Municipalities coordinate their services", "Bashkitë bashkërendojnë shërbimet e tyre"),
                        [("municipal-teams", "Municipal teams at work", "Ekipet bashkiake në punë"), ("joint-planning", "Services plan together", "Shërbimet planifikojnë së bashku")],
                        ("active-teams", "Municipal teams that meet every quarter", "Ekipe bashkiake që mblidhen çdo tremujor"), Count("teams")),
                    objective(("ministry-coordination", "Ministries share their plans and budgets", "Ministritë ndajnë planet dhe buxhetet e tyre"),
                        [("shared-budgets", "Budgets shown side by side", "Buxhetet të paraqitura krah për krah"), ("contact-network", "Network of contact points", "Rrjeti i pikave të kontaktit")],
                        ("shared-plans", "Share of ministries that publish their yearly plan", "Pjesa e ministrive që botojnë planin vjetor"), Share("all ministries")),
                    objective(("civil-partnership", "Associations take part in decisions", "Shoqatat marrin pjesë në vendimmarrje"),
                        [("open-councils", "Councils open to associations", "Këshilla të hapur për shoqatat"), ("social-contracts", "Contracts with associations", "Kontrata me shoqatat")],
                        ("contracted-services", "Public money paid to associations for services", "Para publike për shërbimet e shoqatave"), Money),
                ],
            },
            Goal {
                words: ("knowledge", "Decisions rest on data", "Vendimet mbështeten në të dhëna"),
                indicator: (("data-use", "Share of decisions that quote data", "Pjesa e vendimeve që citojnë të dhëna"), Share("decisions of the coordinating body")),
                objectives: [
                    objective(("data-collection", "Institutions collect comparable data", "Institucionet mbledhin të dhëna të krahasueshme"),
                        [("common-forms", "Common forms for data", "Formularë të përbashkët"), ("data-exchange", "Exchange of data", "Shkëmbimi i të dhënave")],
                        ("reporting-institutions", "Institutions that send data every quarter", "Institucione që dërgojnë të dhëna çdo tremujor"), Count("institutions")),
                    objective(("research", "Research follows new forms of exploitation", "Kërkimi ndjek format e reja të shfrytëzimit"),
                        [("field-studies", "Field studies", "Studime në terren"), ("university-work", "Work with universities", "Puna me universitetet")],
                        ("studies", "Studies published", "Studime të botuara"), Count("studies")),
                    objective(("monitoring", "Progress is measured and made public", "Përparimi matet dhe bëhet publik"),
                        [("progress-reviews", "Reviews of progress", "Shqyrtime të përparimit"), ("public-reports", "Reports for the public", "Raporte për publikun")],
                        ("report-quality", "Quality of progress reports", "Cilësia e raporteve të përparimit"), Grade),
                ],
            },
        ],
    },
    Area {
        words: ("prevention", "Prevention", "Parandalimi"),
        risk: (("job-losses", "Fewer jobs push people abroad", "Më pak vende pune i shtyjnë njerëzit jashtë"), "Job offices open in the towns hit first"),
        goals: [
            Goal {
                words: ("awareness", "People know the dangers and where to turn", "Njerëzit i njohin rreziqet dhe dinë ku të drejtohen"),
                indicator: (("helpline-calls", "Calls to the national helpline", "Telefonata në linjën kombëtare"), Count("calls")),
                objectives: [
                    objective(("school-awareness", "Schools teach about exploitation", "Shkollat mësojnë për shfrytëzimin"),
                        [("safe-schools", "Safe schools", "Shkolla të sigurta"), ("school-clubs", "Clubs of pupils", "Klube nxënësish")],
                        ("teaching-schools", "Share of schools that teach the topic", "Pjesa e shkollave që trajtojnë temën"), Share("all public schools")),
                    objective(("public-awareness", "The public recognises exploitation", "Publiku e dallon shfrytëzimin"),
                        [("local-media", "Local media take up the topic", "Media vendore e trajton temën"), ("town-campaigns", "Campaigns in towns", "Fushata në qytete")],
                        ("aware-adults", "Share of adults who can name a helpline", "Pjesa e të rriturve që njohin një linjë ndihme"), Share("adults asked in the yearly survey")),
                    objective(("professional-awareness", "Professionals see the signs early", "Profesionistët i shohin shenjat herët"),
                        [("early-signs", "Early signs in daily work", "Shenjat e hershme në punën e përditshme"), ("front-line", "Front-line services", "Shërbimet e vijës së parë")],
                        ("trained-professionals", "Professionals who passed the test", "Profesionistë që e kaluan testin"), People("persons")),
                ],
            },
            Goal {
                words: ("vulnerability", "Fewer people are at risk", "Më pak njerëz janë në rrezik"),
                indicator: (("people-at-risk", "Households with long-term support", "Familje me mbështetje afatgjatë"), Count("households")),
                objectives: [
                    objective(("safe-work", "People find safe work", "Njerëzit gjejnë punë të sigurt"),
                        [("job-support", "Support for job seekers", "Mbështetje për punëkërkuesit"), ("fair-recruitment", "Fair recruitment", "Rekrutim i ndershëm")],
                        ("placed-persons", "Persons placed in declared work", "Persona të punësuar me kontratë"), People("persons")),
                    objective(("child-safety", "Children grow up in safety", "Fëmijët rriten të sigurt"),
                        [("child-teams", "Child protection teams", "Ekipet e mbrojtjes së fëmijëve"), ("back-to-school", "Children return to school", "Kthimi i fëmijëve në shkollë")],
                        ("children-in-school", "Children who returned to school", "Fëmijë të kthyer në shkollë"), People("children")),
                    objective(("supply-chains", "Businesses know their supply chains", "Bizneset i njohin zinxhirët e furnizimit"),
                        [("fair-farms", "Fair farms and sites", "Ferma dhe kantiere të ndershme"), ("clean-buying", "Clean public buying", "Blerje publike të pastra")],
                        ("checked-companies", "Companies checked", "Kompani të kontrolluara"), Count("companies")),
                ],
            },
        ],
    },
    Area {
        words: ("protection", "Protection", "Mbrojtja"),
        risk: (("money-shortage", "Money for shelters runs short", "Mungojnë paratë për strehëzat"), "Contracts with shelters run for three years"),
        goals: [
            Goal {
                words: ("identification", "Victims are identified wherever they are", "Viktimat identifikohen kudo që janë"),
                indicator: (("identified-victims", "Victims formally identified", "Viktima të identifikuara zyrtarisht"), People("persons")),
                objectives: [
                    objective(("referral", "Services refer victims without delay", "Shërbimet i referojnë viktimat pa vonesë"),
                        [("referral-teams", "Referral teams", "Ekipet e referimit"), ("mobile-units", "Mobile units", "Njësitë lëvizëse")],
                        ("fast-referrals", "Share of referrals made within a day", "Pjesa e referimeve brenda një dite"), Share("all referrals")),
                    objective(("border-identification", "Victims are recognised at the border", "Viktimat dallohen në kufi"),
                        [("border-posts", "Border posts", "Pikat kufitare"), ("reception-centres", "Reception centres", "Qendrat e pritjes")],
                        ("border-interviews", "Interviews held at border posts", "Intervista në pikat kufitare"), Count("interviews")),
                    objective(("self-reporting", "Victims dare to report", "Viktimat guxojnë të denoncojnë"),
                        [("trusted-places", "Trusted places", "Vende të besuara"), ("language-help", "Help in many languages", "Ndihmë në shumë gjuhë")],
                        ("self-reports", "Reports made by victims themselves", "Denoncime nga vetë viktimat"), Count("reports")),
                ],
            },
            Goal {
                words: ("assistance", "Every victim gets the help needed", "Çdo viktimë merr ndihmën e nevojshme"),
                indicator: (("assisted-victims", "Share of victims with a support plan", "Pjesa e viktimave me plan mbështetjeje"), Share("all identified victims")),
                objectives: [
                    objective(("shelter", "Safe places are free at any time", "Vende të sigurta ka në çdo kohë"),
                        [("safe-homes", "Safe homes", "Shtëpi të sigurta"), ("shelter-standards", "Standards for shelters", "Standarde për strehëzat")],
                        ("shelter-quality", "Quality of care in shelters", "Cilësia e kujdesit në strehëza"), Grade),
                    objective(("reintegration", "Victims build a life of their own", "Viktimat ndërtojnë jetën e tyre"),
                        [("work-and-home", "Work and home", "Punë dhe shtëpi"), ("peer-support", "Support among peers", "Mbështetje mes bashkëmoshatarëve")],
                        ("independent-victims", "Persons who live on their own after a year", "Persona që jetojnë të pavarur pas një viti"), People("persons")),
                    objective(("health-care", "Victims get health care", "Viktimat marrin kujdes shëndetësor"),
                        [("health-teams", "Health teams", "Ekipet shëndetësore"), ("mental-health", "Mental health", "Shëndeti mendor")],
                        ("treated-persons", "Persons with a named family doctor", "Persona me mjek familjeje të caktuar"), People("persons")),
                ],
            },
        ],
    },
    Area {
        words: ("prosecution", "Prosecution", "Ndjekja penale"),
        risk: (("slow-courts", "Courts cannot keep up with the cases", "Gjykatat nuk i përballojnë dot çështjet"), "Cases with victims in custody of services come first"),
        goals: [
            Goal {
                words: ("investigation", "Offenders are found and charged", "Autorët gjenden dhe akuzohen"),
                indicator: (("charges", "Charges brought", "Akuza të ngritura"), Count("charges")),
                objectives: [
                    objective(("proactive-policing", "Police find cases by themselves", "Policia i zbulon vetë rastet"),
                        [("local-police", "Local police", "Policia vendore"), ("night-checks", "Checks at night", "Kontrolle natën")],
                        ("police-cases", "Cases opened without a complaint", "Raste të hapura pa denoncim"), Count("cases")),
                    objective(("money-trails", "Profits are traced and taken away", "Fitimet gjurmohen dhe sekuestrohen"),
                        [("asset-teams", "Teams that trace assets", "Ekipet e gjurmimit të pasurive"), ("bank-alerts", "Alerts from banks", "Sinjalizime nga bankat")],
                        ("seized-assets", "Value of assets seized", "Vlera e pasurive të sekuestruara"), Money),
                    objective(("online-crime", "Exploitation online is followed up", "Shfrytëzimi në internet ndiqet"),
                        [("online-patrols", "Patrols online", "Patrullime në internet"), ("digital-evidence", "Digital evidence", "Prova digjitale")],
                        ("online-cases", "Online cases investigated", "Raste në internet të hetuara"), Count("cases")),
                ],
            },
            Goal {
                words: ("justice", "Courts judge fairly and in time", "Gjykatat gjykojnë drejt dhe në kohë"),
                indicator: (("final-judgments", "Final judgments", "Vendime përfundimtare"), Count("judgments")),
                objectives: [
                    objective(("fair-trials", "Victims are safe as witnesses", "Viktimat janë të sigurta si dëshmitarë"),
                        [("witness-rooms", "Rooms for witnesses", "Dhoma për dëshmitarët"), ("victim-lawyers", "Lawyers for victims", "Avokatë për viktimat")],
                        ("protected-witnesses", "Share of witnesses heard in a separate room", "Pjesa e dëshmitarëve të dëgjuar veçmas"), Share("all victims heard as witnesses")),
                    objective(("compensation", "Victims are compensated", "Viktimat dëmshpërblehen"),
                        [("claims-help", "Help with claims", "Ndihmë për kërkesat"), ("compensation-desk", "Compensation desk", "Zyra e dëmshpërblimit")],
                        ("compensation-paid", "Compensation paid", "Dëmshpërblime të paguara"), Money),
                    objective(("judicial-knowledge", "Courts know the law on trafficking", "Gjykatat e njohin ligjin për trafikimin"),
                        [("court-seminars", "Seminars of courts", "Seminare të gjykatave"), ("case-law", "Case law", "Praktika gjyqësore")],
                        ("judgment-quality", "Quality of reasoning in judgments", "Cilësia e arsyetimit të vendimeve"), Grade),
                ],
            },
        ],
    },
];
