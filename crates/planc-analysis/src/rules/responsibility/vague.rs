//! Words that point to nobody in particular, in the languages that the compiler knows: English and Albanian.

/// Whether `text` leaves open who is meant: a form not filled in, or nothing but general words.
pub(super) fn is_vague(text: &str) -> bool {
    is_placeholder(text) || is_general(text)
}

/// Whether something is to be filled in: `Ministry of XXXX`, `[list of bodies]`, `…`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let has_brackets =
        [('[', ']'), ('<', '>')].into_iter().any(|(open, close)| text.contains(open) && text.contains(close));
    let has_marks = ["...", "…", "__", "??"].into_iter().any(|mark| text.contains(mark));
    // Two could be a Roman twenty.
    let is_crosses = |word: &str| word.len() >= 3 && word.chars().all(|character| character == 'X');
    let mut words = text.split(|character: char| !character.is_alphanumeric());
    let lower = text.to_lowercase();
    has_brackets || has_marks || words.any(is_crosses) || OPEN.iter().any(|open| lower.trim() == *open)
}

/// Whether all words are general ones, and one of them says that nobody certain is meant. "Ministry of Interior" is certain
/// by its last word.
fn is_general(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|character: char| !(character.is_alphanumeric() || character == '-'))
        .filter(|word| !word.is_empty())
        .peekable();
    let mut is_open = false;
    words.peek().is_some()
        && words.all(|word| {
            is_open |= PLURAL.contains(&word) || UNCERTAIN.contains(&word);
            PLURAL.contains(&word) || UNCERTAIN.contains(&word) || BESIDE.contains(&word)
        })
        && is_open
}

/// Whether `text` speaks of organisations of civil society.
pub(super) fn speaks_of_civil_society(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|character: char| !(character.is_alphanumeric() || character == '-'));
    CIVIL_SOCIETY.iter().any(|words| lower.contains(words))
        || words.any(|word| {
            // `ojq-ve`, `ngo-të`: endings behind a hyphen.
            let stem = word.split('-').next().unwrap_or(word);
            CIVIL_SOCIETY_SHORT.contains(&stem)
        })
}

/// Organisations of civil society in words, and by their beginnings.
const CIVIL_SOCIETY: &[&str] = &[
    "civil society",
    "civil-society",
    "non-governmental",
    "nongovernmental",
    "shoqëria civile",
    "shoqërisë civile",
    "shoqërinë civile",
    "joqeveritar",
    "jo-qeveritar",
];

/// Their usual abbreviations.
const CIVIL_SOCIETY_SHORT: &[&str] = &["ngo", "ngos", "cso", "csos", "ojq", "ojqve", "ojqtë", "ojf"];

/// What stands alone for a decision to come.
const OPEN: &[&str] = &[
    "tbd",
    "tbc",
    "tba",
    "n.n.",
    "nn",
    "n/a",
    "?",
    "-",
    "to be determined",
    "to be decided",
    "to be confirmed",
    "to be agreed",
    "to be named",
    "to be appointed",
    "do të përcaktohet",
    "do të caktohet",
    "për t'u përcaktuar",
];

/// Sorts of bodies, in the plural.
#[rustfmt::skip]
const PLURAL: &[&str] = &[
    "actors", "agencies", "associations", "authorities", "bodies", "departments", "donors", "entities", "experts", "institutions",
    "ministries", "municipalities", "ngos", "offices", "organisations", "organizations", "parties", "partners",
    "services", "stakeholders", "units",
    "agjencitë", "aktorët", "aktorë", "autoritete", "autoritetet", "bashkitë", "institucione", "institucionet", "ministritë",
    "ojq-të", "organe", "organet", "organizata", "organizatat", "palët", "partnerë", "partnerët", "shërbimet", "strukturat",
];

/// Words that leave it open which one is meant.
#[rustfmt::skip]
const UNCERTAIN: &[&str] = &[
    "all", "any", "appropriate", "authorised", "authorized", "competent", "concerned", "every", "everybody", "everyone",
    "interested", "involved", "other", "others", "relevant", "respective", "responsible", "somebody", "someone", "various",
    "gjithë", "gjitha", "interesuar", "interesuara", "kompetent", "kompetente", "ndryshme", "përfshira", "përgjegjës",
    "përgjegjëse", "përkatës", "përkatëse", "relevante", "tjera", "tjerë",
];

/// Words that may stand beside these without making anybody certain.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "its", "level", "list", "of", "on", "or", "the", "their", "to", "with",
    "actor", "agency", "authority", "body", "central", "civil", "department", "domestic", "entity", "governmental", "government",
    "governments", "institution", "international", "line", "local", "ministry", "municipality", "national", "ngo", "non-governmental",
    "office", "organisation", "organization", "partner", "private", "public", "regional", "sector", "society", "state", "unit",
    "civile", "dhe", "e", "i", "institucion", "institucioni", "kombëtare", "listoni", "lokale", "me", "ministria", "ndërkombëtare",
    "në", "nga", "nivel", "ojq", "organ", "organi", "ose", "privat", "publike", "qendrore", "renditni", "së", "shoqërisë",
    "shtetëror", "shtetërore", "të",
];

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn what_points_to_nobody() {
        for text in [
            "all relevant bodies",
            "Competent authorities",
            "Relevant ministries and civil society organisations",
            "Ministry of XXXX",
            "[list of bodies]",
            "<unit>",
            "TBD",
            "to be determined",
            "NGOs",
            "Line ministries",
            "organet përkatëse shtetërore",
            "Renditni organet përkatëse shtetërore",
            "Të gjitha institucionet",
        ] {
            assert!(is_vague(text), "{text}");
        }
    }

    #[test]
    fn what_is_a_certain_body() {
        for text in [
            "Ministry of Interior",
            "The Government",
            "State Police",
            "Centre for Social Work",
            "Local police stations",
            "Alliance of Relevant Education Centres",
            "Ministria e Brendshme",
            "International Organization for Migration",
            "Police district XX",
            "",
        ] {
            assert!(!is_vague(text), "{text}");
        }
    }
}
