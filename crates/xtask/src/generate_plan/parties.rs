//! Who the generated plan names: institutions, associations, donors, and the money of each.

/// An institution: name, English and Albanian title, word of the vocabulary of actor kinds, its department.
#[derive(Debug)]
pub struct Institution {
    /// Name.
    pub name: &'static str,
    /// English title.
    pub english: &'static str,
    /// Albanian title.
    pub albanian: &'static str,
    /// Word of the vocabulary of actor kinds.
    pub kind: &'static str,
    /// The department that does the work: name and English title.
    pub unit: (&'static str, &'static str),
}

const fn institution(
    name: &'static str,
    english: &'static str,
    albanian: &'static str,
    kind: &'static str,
    unit: (&'static str, &'static str),
) -> Institution {
    Institution { name, english, albanian, kind, unit }
}

/// National institutions. Each has one department with one person who gathers data.
#[rustfmt::skip]
pub const INSTITUTIONS: [Institution; 12] = [
    institution("interior", "Ministry of Interior", "Ministria e Brendshme", "government", ("anti-trafficking", "Anti-trafficking department")),
    institution("finance", "Ministry of Finance", "Ministria e Financave", "government", ("budget", "Budget department")),
    institution("statistics", "Institute of Statistics", "Instituti i Statistikave", "government", ("social-statistics", "Social statistics")),
    institution("education", "Ministry of Education", "Ministria e Arsimit", "government", ("schools", "Schools department")),
    institution("labour", "Ministry of Labour", "Ministria e Punës", "government", ("inspectorate", "Labour inspectorate")),
    institution("health", "Ministry of Health", "Ministria e Shëndetësisë", "government", ("primary-care", "Primary care department")),
    institution("welfare", "Ministry of Welfare", "Ministria e Mirëqenies", "government", ("social-service", "State social service")),
    institution("child-agency", "Child Protection Agency", "Agjencia për Mbrojtjen e Fëmijëve", "government", ("casework", "Casework department")),
    institution("police", "State Police", "Policia e Shtetit", "government", ("serious-crime", "Serious crime department")),
    institution("prosecution-office", "General Prosecution Office", "Prokuroria e Përgjithshme", "judiciary", ("special-cases", "Special cases section")),
    institution("justice", "Ministry of Justice", "Ministria e Drejtësisë", "government", ("legal-aid", "Legal aid department")),
    institution("judicial-school", "School of Magistrates", "Shkolla e Magjistraturës", "judiciary", ("training", "Training section")),
];

/// For each area, where in [`INSTITUTIONS`] those that work in it stand.
pub const RESPONSIBLE: [&[usize]; 4] = [&[0, 1, 2], &[3, 4, 5], &[5, 6, 7], &[8, 9, 10, 11]];

/// The department of a municipality that works in each area, with its English title. None has the name of an
/// institution, since a bare name would then mean either.
pub const MUNICIPAL_UNITS: [(&str, &str); 4] = [
    ("budget-office", "Budget office"),
    ("schools", "Schools department"),
    ("social-services", "Social services"),
    ("public-order", "Public order department"),
];

/// Partners: name, English and Albanian title, kind.
pub const PARTNERS: [(&str, &str, &str, &str); 12] = [
    ("dawn", "Dawn Centre", "Qendra Agimi", "ngo"),
    ("hearth", "Hearth Association", "Shoqata Vatra", "ngo"),
    ("open-door", "Open Door", "Dera e Hapur", "ngo"),
    ("safe-road", "Safe Road", "Rruga e Sigurt", "ngo"),
    ("women-forum", "Forum of Women", "Forumi i Grave", "ngo"),
    ("youth-council", "National Youth Council", "Këshilli Kombëtar i Rinisë", "ngo"),
    ("legal-clinic", "Free Legal Clinic", "Klinika Ligjore Falas", "ngo"),
    ("survivors-board", "Board of Survivors", "Bordi i të Mbijetuarave", "survivors"),
    ("state-university", "State University", "Universiteti Shtetëror", "university"),
    ("press-council", "Press Council", "Këshilli i Shtypit", "media"),
    ("chamber", "Chamber of Commerce", "Dhoma e Tregtisë", "social-partner"),
    ("migration-office", "International Migration Office", "Zyra Ndërkombëtare për Migracionin", "international"),
];

/// Donors: name, English title, kind.
pub const DONORS: [(&str, &str, &str); 3] = [
    ("regional-fund", "Regional Development Fund", "donor"),
    ("northern-aid", "Northern Aid Agency", "donor"),
    ("bright-foundation", "Bright Foundation", "donor"),
];

/// A line that money comes from: name, title, owner, kind.
pub type Fund = (&'static str, &'static str, &'static str, &'static str);

/// National budget lines, three for each area, then [`GRANTS`]; municipal budgets come after both.
#[rustfmt::skip]
pub const FUNDS: [Fund; 17] = [
    ("interior-budget", "Budget of the Ministry of Interior", "interior", "public"),
    ("reserve-budget", "Programme line of the Ministry of Finance", "finance", "public"),
    ("statistics-budget", "Budget of the Institute of Statistics", "statistics", "public"),
    ("education-budget", "Budget of the Ministry of Education", "education", "public"),
    ("labour-budget", "Budget of the Ministry of Labour", "labour", "public"),
    ("public-health-budget", "Public health line", "health", "public"),
    ("health-budget", "Budget of the Ministry of Health", "health", "public"),
    ("welfare-budget", "Budget of the Ministry of Welfare", "welfare", "public"),
    ("child-budget", "Budget of the Child Protection Agency", "child-agency", "public"),
    ("police-budget", "Budget of the State Police", "police", "public"),
    ("prosecution-budget", "Budget of the General Prosecution Office", "prosecution-office", "public"),
    ("justice-budget", "Budget of the Ministry of Justice", "justice", "public"),
    ("regional-grant", "Grant of the Regional Development Fund", "regional-fund", "donor"),
    ("northern-grant", "Programme of the Northern Aid Agency", "northern-aid", "donor"),
    ("bright-grant", "Grant of the Bright Foundation", "bright-foundation", "donor"),
    ("migration-programme", "Programme of the International Migration Office", "migration-office", "donor"),
    ("dawn-funds", "Own funds of the Dawn Centre", "dawn", "ngo"),
];

/// Where the money of others than the state begins in [`FUNDS`].
pub const GRANTS: usize = 12;

/// Where data come from: name, English and Albanian title, where its holder stands in [`INSTITUTIONS`].
#[rustfmt::skip]
pub const SOURCES: [[(&str, &str, &str, usize); 2]; 4] = [
    [("coordination-records", "Records of the coordinating body", "Regjistrat e organit bashkërendues", 0), ("statistical-yearbook", "Statistical yearbook", "Vjetari statistikor", 2)],
    [("school-register", "Register of schools", "Regjistri i shkollave", 3), ("inspection-reports", "Reports of the labour inspectorate", "Raportet e inspektoratit të punës", 4)],
    [("referral-database", "Referral database", "Baza e të dhënave të referimit", 6), ("shelter-records", "Records of the shelters", "Regjistrat e strehëzave", 7)],
    [("police-statistics", "Statistics of the State Police", "Statistikat e Policisë së Shtetit", 8), ("court-statistics", "Statistics of the courts", "Statistikat e gjykatave", 10)],
];
