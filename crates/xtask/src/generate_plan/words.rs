//! What the generated activities do, with whom and where, in English and Albanian.

/// One kind of work. The Albanian phrase is followed by the people it is done with, in the genitive.
#[derive(Debug)]
pub struct Action {
    /// Beginning of the name.
    pub name: &'static str,
    /// Beginning of the English title.
    pub english: &'static str,
    /// Beginning of the Albanian title.
    pub albanian: &'static str,
    /// Word of the vocabulary of activity kinds.
    pub kind: &'static str,
    /// The direct product, in English and Albanian.
    pub output: (&'static str, &'static str),
    /// What the product is counted in.
    pub unit: &'static str,
    /// What is paid for: a label and the units that multiply.
    pub paid: (&'static str, &'static str),
    /// Whether the staff can do it without money.
    pub free: bool,
}

#[allow(clippy::too_many_arguments, reason = "a row of the table below, read as a row")]
const fn action(
    name: &'static str,
    english: &'static str,
    albanian: &'static str,
    kind: &'static str,
    output: (&'static str, &'static str),
    unit: &'static str,
    paid: (&'static str, &'static str),
    free: bool,
) -> Action {
    Action { name, english, albanian, kind, output, unit, paid, free }
}

/// Every kind of work.
#[rustfmt::skip]
pub const ACTIONS: [Action; 24] = [
    action("train", "Train", "Trajnimi i", "training", ("trainings held", "trajnime të mbajtura"), "trainings", ("Trainers", "trainers"), false),
    action("inform", "Inform", "Informimi i", "awareness", ("sessions held", "seanca të mbajtura"), "sessions", ("Facilitators", "facilitators"), false),
    action("coach", "Coach", "Udhëzimi i", "training", ("days of coaching", "ditë udhëzimi"), "days", ("Coaches", "coaches"), false),
    action("certify", "Certify", "Certifikimi i", "training", ("certificates issued", "certifikata të lëshuara"), "certificates", ("Examiners", "examiners"), false),
    action("equip", "Equip", "Pajisja e", "equipment", ("sets handed over", "komplete të dorëzuara"), "sets", ("Equipment", "sets"), false),
    action("survey", "Survey", "Anketimi i", "survey", ("answers collected", "përgjigje të mbledhura"), "answers", ("Interviewers", "interviewers"), false),
    action("brief", "Brief", "Takimet informuese të", "meeting", ("briefings held", "takime të mbajtura"), "briefings", ("Venue", "venues"), true),
    action("study-visit", "Organise study visits for", "Vizitat studimore të", "training", ("visits made", "vizita të kryera"), "visits", ("Travel", "travellers"), false),
    action("handbook", "Write a handbook for", "Hartimi i doracakut të", "research", ("copies printed", "kopje të shtypura"), "copies", ("Authors", "authors"), false),
    action("procedures", "Write working procedures for", "Hartimi i procedurave të", "legislation", ("procedures adopted", "procedura të miratuara"), "procedures", ("Legal experts", "experts"), true),
    action("network", "Set up a network of", "Ngritja e rrjetit të", "coordination", ("meetings of the network", "takime të rrjetit"), "meetings", ("Meetings", "venues"), true),
    action("helpline", "Run a helpline for", "Linja telefonike e", "service", ("calls answered", "telefonata me përgjigje"), "calls", ("Operators", "operators"), false),
    action("legal-advice", "Give legal advice to", "Këshillimi ligjor i", "service", ("consultations given", "këshillime të dhëna"), "consultations", ("Lawyers", "lawyers"), false),
    action("mentor", "Mentor", "Mentorimi i", "training", ("hours of mentoring", "orë mentorimi"), "hours", ("Mentors", "mentors"), false),
    action("course", "Offer an online course to", "Kursi në internet i", "training", ("courses completed", "kurse të përfunduara"), "courses", ("Course platform", "licences"), false),
    action("needs", "Assess the needs of", "Vlerësimi i nevojave të", "research", ("assessments published", "vlerësime të botuara"), "assessments", ("Researchers", "researchers"), false),
    action("register", "Keep a register of", "Mbajtja e regjistrit të", "monitoring", ("records kept", "shënime të mbajtura"), "records", ("Database work", "experts"), true),
    action("checks", "Carry out joint checks with", "Kontrollet e përbashkëta të", "operation", ("checks carried out", "kontrolle të kryera"), "checks", ("Field teams", "teams"), false),
    action("forum", "Hold forums of", "Forumet e", "meeting", ("forums held", "forume të mbajtura"), "forums", ("Venue", "venues"), true),
    action("open-days", "Hold open days for", "Ditët e hapura të", "awareness", ("open days held", "ditë të hapura të mbajtura"), "days", ("Organisers", "organisers"), false),
    action("contacts", "Appoint contact points among", "Pikat e kontaktit të", "coordination", ("contact points appointed", "pika kontakti të caktuara"), "persons", ("Meetings", "venues"), true),
    action("guidance", "Translate guidance for", "Përkthimi i udhëzimeve të", "other", ("pages translated", "faqe të përkthyera"), "pages", ("Translators", "translators"), false),
    action("supervise", "Supervise the casework of", "Mbikëqyrja e punës së", "monitoring", ("cases reviewed", "raste të shqyrtuara"), "cases", ("Supervisors", "supervisors"), false),
    action("exercises", "Run case exercises with", "Ushtrimet praktike të", "training", ("exercises held", "ushtrime të mbajtura"), "exercises", ("Moderators", "moderators"), false),
];

/// The people that work is done with: name, English, Albanian genitive.
pub type Audience = (&'static str, &'static str, &'static str);

/// For each area its own people, so that an action with them is never named twice in a place.
#[rustfmt::skip]
pub const AUDIENCES: [[Audience; 10]; 4] = [
    [
        ("coordinators", "local coordinators", "koordinatorëve vendorë"),
        ("analysts", "data analysts", "analistëve të të dhënave"),
        ("statisticians", "statisticians", "statisticienëve"),
        ("civil-servants", "civil servants", "nëpunësve civilë"),
        ("budget-officers", "budget officers", "nëpunësve të buxhetit"),
        ("managers", "managers of associations", "drejtuesve të shoqatave"),
        ("councillors", "municipal councillors", "këshilltarëve bashkiakë"),
        ("planners", "planning officers", "nëpunësve të planifikimit"),
        ("monitors", "monitoring officers", "nëpunësve të monitorimit"),
        ("buyers", "procurement officers", "nëpunësve të prokurimit"),
    ],
    [
        ("teachers", "teachers", "mësuesve"),
        ("pupils", "pupils", "nxënësve"),
        ("parents", "parents", "prindërve"),
        ("job-seekers", "job seekers", "punëkërkuesve"),
        ("seasonal-workers", "seasonal workers", "punëtorëve sezonalë"),
        ("journalists", "journalists", "gazetarëve"),
        ("employers", "employers", "punëdhënësve"),
        ("youth-workers", "youth workers", "punonjësve të rinisë"),
        ("nurses", "nurses", "infermierëve"),
        ("inspectors", "labour inspectors", "inspektorëve të punës"),
    ],
    [
        ("social-workers", "social workers", "punonjësve socialë"),
        ("psychologists", "psychologists", "psikologëve"),
        ("guardians", "legal guardians", "kujdestarëve ligjorë"),
        ("shelter-staff", "shelter staff", "punonjësve të strehëzave"),
        ("interpreters", "interpreters", "përkthyesve"),
        ("doctors", "family doctors", "mjekëve të familjes"),
        ("volunteers", "volunteers", "vullnetarëve"),
        ("foster-families", "foster families", "familjeve kujdestare"),
        ("asylum-officers", "asylum officers", "nëpunësve të azilit"),
        ("operators", "helpline operators", "operatorëve të linjës"),
    ],
    [
        ("police", "police officers", "punonjësve të policisë"),
        ("border-guards", "border guards", "policëve kufitarë"),
        ("prosecutors", "prosecutors", "prokurorëve"),
        ("judges", "judges", "gjyqtarëve"),
        ("investigators", "investigators", "hetuesve"),
        ("auditors", "financial investigators", "hetuesve financiarë"),
        ("cyber-police", "cybercrime officers", "hetuesve kibernetikë"),
        ("lawyers", "victims' lawyers", "avokatëve të viktimave"),
        ("judicial-police", "judicial police officers", "policisë gjyqësore"),
        ("court-staff", "court staff", "punonjësve të gjykatave"),
    ],
];

/// Towns; their names in lower case are parts of names.
#[rustfmt::skip]
pub const PLACES: [&str; 60] = [
    "Tiranë", "Durrës", "Vlorë", "Elbasan", "Shkodër", "Fier", "Korçë", "Kamëz", "Berat", "Lushnjë", "Pogradec",
    "Kavajë", "Gjirokastër", "Sarandë", "Laç", "Kukës", "Krujë", "Patos", "Lezhë", "Peshkopi", "Librazhd", "Burrel",
    "Kuçovë", "Gramsh", "Bulqizë", "Përmet", "Ballsh", "Tepelenë", "Ersekë", "Rrëshen", "Bilisht", "Pukë", "Peqin",
    "Selenicë", "Himarë", "Delvinë", "Çorovodë", "Divjakë", "Roskovec", "Memaliaj", "Prrenjas", "Cërrik", "Belsh",
    "Vorë", "Shijak", "Maliq", "Pustec", "Klos", "Krumë", "Rrogozhinë", "Libohovë", "Këlcyrë", "Konispol", "Finiq",
    "Dropull", "Mallakastër", "Skrapar", "Poliçan", "Leskovik", "Koplik",
];

/// What authors write beside their plan.
pub const COMMENTS: [&str; 10] = [
    "Agreed at the meeting of the working group.",
    "Dates follow the school calendar.",
    "U diskutua me bashkinë; shifrat janë përditësuar.",
    "Çdo ndryshim i buxhetit njoftohet në tetor.",
    "Проверено со општината: бројките се точни.",
    "Договорено с партнёрами на встрече в марте.",
    "Рокове је потврдило министарство.",
    "Same venue as last year.",
    "Të shihet edhe marrëveshja me shoqatat.",
    "Набавка према плану за ову годину.",
];

/// Short explanations, in one language each.
pub const DESCRIPTIONS: [&str; 8] = [
    "\"Half of the places are kept for people from rural settlements.\"",
    "\"Materials are prepared in two languages and tried out with a small group first.\"",
    "\"Gjysma e vendeve mbahet për banorët e zonave rurale.\"@sq",
    "\"Materialet përgatiten në dy gjuhë dhe provohen më parë.\"@sq",
    "\"Builds on the lessons of the last two years.\"",
    "\"Two days.\"@en \"Dy ditë.\"@sq",
    "\"Zhvillohet në bashkëpunim me shoqatat vendore.\"@sq",
    "\"Local associations help to find the participants and to arrange their travel.\"",
];

/// Longer explanations, a line each, behind the mark of their language.
pub const LONG_TEXTS: [(&str, &[&str]); 4] = [
    (
        "",
        &[
            "The work is done in three steps:",
            "",
            "1. a list of the people concerned, drawn up with the municipality;",
            "2. two days together, with cases from practice;",
            "3. a visit after six months, to see what has changed.",
        ],
    ),
    (
        "@sq",
        &[
            "Puna bëhet në tri hapa: një listë e njerëzve të përfshirë, dy ditë së bashku me raste",
            "nga praktika, dhe një vizitë pas gjashtë muajsh për të parë çfarë ka ndryshuar.",
        ],
    ),
    (
        "",
        &[
            "Earlier rounds reached mostly the centre of the town. This one goes to the villages,",
            "with **transport** and child care paid for, since both kept people away before.",
        ],
    ),
    (
        "@sq",
        &[
            "Pjesëmarrësit zgjidhen me thirrje të hapur.",
            "",
            "- përparësi kanë ata që nuk kanë marrë pjesë më parë;",
            "- çdo institucion propozon së paku dy veta, një prej tyre grua;",
            "- rezultatet botohen në faqen e bashkisë.",
        ],
    ),
];

/// Remarks at the end of a block.
pub const NOTES: [&str; 5] = [
    "\"Participants travel free of charge.\"",
    "\"Pjesëmarrja është falas.\"@sq",
    "\"The building has step-free access.\"",
    "\"Programi dërgohet një muaj më parë.\"@sq",
    "\"Takes place outside the tourist season.\"",
];

/// Words for filters.
pub const TAGS: [&str; 8] = ["rural", "youth", "pilot", "verë", "shkollë", "cross-border", "online", "gra"];

/// Points on the way, in English and Albanian.
pub const MILESTONES: [(&str, &str); 5] = [
    ("Contract signed", "Kontrata e nënshkruar"),
    ("Programme agreed", "Programi i miratuar"),
    ("Participants chosen", "Pjesëmarrësit e zgjedhur"),
    ("Materials printed", "Materialet e shtypura"),
    ("Draft circulated", "Projekti i shpërndarë"),
];

/// Why no money is needed.
pub const FREE_REASONS: [&str; 4] = [
    "\"regular duties of the staff\"",
    "\"detyra të rregullta të stafit\"@sq",
    "\"done within the working hours of the office\"",
    "\"the host gives the room free of charge\"",
];
