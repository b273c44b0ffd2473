//! The words around which `identifying` looks, in the languages of the plans that are known so far.

/// Letters that stand for something else than a person.
pub(super) const ABBREVIATIONS: &[&str] =
    &["US", "UN", "UK", "EU", "DC", "USA", "UAE", "AD", "BC", "LA", "NY", "PS", "OK", "KB", "SHA", "OKB", "BE"];

/// Before an age.
pub(super) const AGED: &[&str] = &["aged", "mosha", "stara", "star"];

/// Behind an age.
pub(super) const YEARS: &[&str] =
    &["years old", "year-old", "year old", "years of age", "vjeç", "vjec", "godina", "години"];

/// Words that tell an age beside a name.
pub(super) const AGE_WORDS: &[&str] = &["years old", "year-old", " aged ", "vjeç"];

/// Words that tell of birth, without their endings and without a first letter that may be a capital.
pub(super) const BIRTH_WORDS: &[&str] = &["born", "irth", "DOB", "lindur", "lindj", "ođen", "ођен", "оден"];

/// Between those and the day.
pub(super) const BEFORE_A_DATE: &[&str] = &["on", "the", "is", "was", "më", "me", "datë", "date", "dana", "на", "је"];

/// Papers that bear the number of their holder, without endings and without a first letter that may be a capital.
pub(super) const PAPER_WORDS: &[&str] = &[
    "assport",
    "asaport",
    "asoš",
    "ersonal n",
    "umri personal",
    "r. personal",
    "JMBG",
    "atični broj",
    "dentity card",
    "ID card",
    "etërnjoft",
    "ična karta",
    "esidence permit",
];

/// Between those and the number.
pub(super) const BEFORE_A_NUMBER: &[&str] =
    &["no", "nr", "number", "numri", "num", "br", "broj", "with", "me", "is", "the", "i", "e"];

/// Words that stand capitalised beside an age and are no names.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "adolescents", "adults", "boy", "boys", "child", "children", "citizens", "employees", "families", "female",
    "foreigners", "girl", "girls", "group", "groups", "male", "men", "migrants", "minors", "nationals", "people",
    "person", "persons", "pupils", "refugees", "residents", "roma", "students", "survivors", "teenagers", "victim",
    "victims", "women", "workers", "young", "youth", "act", "agreement", "association", "centre", "center", "code",
    "convention", "council", "house", "institute", "law", "line", "ministry", "network", "office", "organisation",
    "organization", "plan", "police", "programme", "program", "project", "protocol", "school", "service", "shelter",
    "strategy", "fëmijë", "fëmijët", "gra", "gratë", "vajza", "vajzat", "djem", "djemtë", "burra", "të", "rinj",
    "rinjtë", "persona", "viktima", "viktimat", "an", "the", "one", "each", "some", "another",
];

#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "janar", "shkurt",
    "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor", "januar", "januara",
    "februar", "februara", "mart", "marta", "april", "aprila", "maja", "juni", "juna", "juli", "jula", "avgust",
    "avgusta", "septembar", "septembra", "oktobar", "oktobra", "novembar", "novembra", "decembar", "decembra",
];
