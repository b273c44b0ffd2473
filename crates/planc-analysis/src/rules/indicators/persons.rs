//! Whether an indicator counts persons.

use planc_lang::Keyword;
use planc_lang::vocabularies::{IndicatorType, PersonalData};
use planc_model::Node;
use planc_model::plan::{Field, Texts};
use planc_model::value::PartClass;

use super::value::{Measured, measured, type_of, units_of, value_of};

/// Words for persons, in the plural or as units of count, in English and Albanian.
const PERSONS: &[&str] = &[
    "person",
    "persons",
    "people",
    "individual",
    "individuals",
    "human",
    "humans",
    "child",
    "children",
    "adult",
    "adults",
    "woman",
    "women",
    "man",
    "men",
    "girl",
    "girls",
    "boy",
    "boys",
    "victim",
    "victims",
    "survivor",
    "survivors",
    "beneficiary",
    "beneficiaries",
    "participant",
    "participants",
    "trainee",
    "trainees",
    "trainer",
    "trainers",
    "pupil",
    "pupils",
    "student",
    "students",
    "teacher",
    "teachers",
    "professional",
    "professionals",
    "officer",
    "officers",
    "official",
    "officials",
    "judge",
    "judges",
    "prosecutor",
    "prosecutors",
    "lawyer",
    "lawyers",
    "worker",
    "workers",
    "employee",
    "employees",
    "staff",
    "nurse",
    "nurses",
    "doctor",
    "doctors",
    "migrant",
    "migrants",
    "refugee",
    "refugees",
    "citizen",
    "citizens",
    "national",
    "nationals",
    "foreigner",
    "foreigners",
    "resident",
    "residents",
    "volunteer",
    "volunteers",
    "suspect",
    "suspects",
    "offender",
    "offenders",
    "trafficker",
    "traffickers",
    "witness",
    "witnesses",
    "client",
    "clients",
    "patient",
    "patients",
    "respondent",
    "respondents",
    "guardian",
    "guardians",
    "parent",
    "parents",
    "persona",
    "njerëz",
    "viktimë",
    "viktima",
    "fëmijë",
    "gra",
    "burra",
    "vajza",
    "djem",
    "nxënës",
    "studentë",
    "zyrtarë",
    "mësues",
    "punonjës",
    "profesionistë",
    "gjyqtarë",
    "prokurorë",
    "pjesëmarrës",
    "përfitues",
    "migrantë",
    "qytetarë",
];

/// Words with which what is counted has been named: nothing behind them is counted.
const BEHIND: &[&str] = &[
    "who", "whom", "whose", "that", "which", "with", "without", "of", "in", "on", "by", "for", "to", "at", "from",
    "against", "per", "under", "between",
];

/// Whether an indicator counts persons, as far as it says so: by `personal-data`, else by its unit, else by what stands at the
/// beginning of its whole or of its title.
pub(in crate::rules) fn counts_persons(indicator: Node) -> bool {
    if let Some(field) = indicator.field(Keyword::PersonalData) {
        let said = field.word_index().and_then(PersonalData::from_index);
        return matches!(said, Some(PersonalData::Anonymous | PersonalData::Personal));
    }
    let mut units = units_of(indicator).peekable();
    if units.peek().is_some() {
        return units.any(is_person);
    }
    match type_of(indicator) {
        Some(IndicatorType::Number) => match unit_of_values(indicator) {
            Some(unit) => is_person(unit),
            None => begins_with_persons(indicator.title()),
        },
        Some(IndicatorType::Percentage | IndicatorType::Rate) => match indicator.field(Keyword::Denominator) {
            Some(whole) => begins_with_persons(text_of(whole)),
            None => begins_with_persons(indicator.title()),
        },
        // Where nothing is known of the type, the unit of a value is enough, and a title is not.
        None => unit_of_values(indicator).is_some_and(is_person),
        _ => false,
    }
}

/// The unit of the first value that has one.
fn unit_of_values(indicator: Node<'_>) -> Option<&str> {
    let values = indicator.fields(Keyword::Baseline).chain(indicator.fields(Keyword::Target));
    values.filter(|field| !field.is_broken()).find_map(|field| match measured(field, value_of(field)?)? {
        Measured::Things(unit) => Some(unit),
        _ => None,
    })
}

fn text_of(field: Field<'_>) -> Option<Texts<'_>> {
    field.parts().iter().filter(|part| part.class == PartClass::Text).find_map(|part| field.texts(part))
}

fn is_person(word: &str) -> bool {
    PERSONS.contains(&word.to_lowercase().as_str())
}

/// "Trained professionals who …", and not "Judgments on victims", nor "Victims' statements".
fn begins_with_persons(texts: Option<Texts>) -> bool {
    let Some(texts) = texts else { return false };
    let Some(text) = texts.first() else { return false };
    let words = text.split_whitespace().map(|word| word.trim_matches([',', '.', ':', ';', '(', ')'])).take(3);
    let plural = |word: &str| {
        let is_singular = PERSONS.contains(&word) && PERSONS.iter().any(|other| is_plural_of(other, word));
        PERSONS.contains(&word) && !is_singular
    };
    words.map(str::to_lowercase).take_while(|word| !BEHIND.contains(&word.as_str())).any(|word| plural(&word))
}

fn is_plural_of(plural: &str, singular: &str) -> bool {
    plural != singular
        && (plural.strip_prefix(singular).is_some_and(|ending| matches!(ending, "s" | "es"))
            || singular.strip_suffix('y').is_some_and(|stem| plural.strip_prefix(stem) == Some("ies"))
            || matches!((singular, plural), ("child", "children") | ("woman", "women") | ("man", "men")))
}

#[cfg(test)]
mod tests {
    use planc_lang::Kind;

    use super::counts_persons;
    use crate::facts::with_plan;

    fn counts(title: &str, inside: &str) -> bool {
        let text = format!("strategy s \"S\" {{ indicator i \"{title}\" {{ {inside} }} }}");
        with_plan(&text, |plan| {
            let indicator = plan.nodes().find(|node| node.kind() == Kind::Indicator).unwrap();
            counts_persons(indicator)
        })
    }

    #[test]
    fn persons_are_known_by_what_is_said_first() {
        let table = [
            ("X", "type number; unit persons", true),
            ("X", "type number; unit victim, victims", true),
            ("X", "type number; unit viktimë, viktima", true),
            ("Victims identified", "type number; unit decisions", false),
            ("X", "type number; unit calls; personal-data anonymous", true),
            ("Victims identified", "type number; personal-data no-persons", false),
            ("Victims identified", "type number; personal-data ?", false),
            ("Calls", "type number; target 5 persons by 2028", true),
            ("Victims identified", "type number", true),
            ("Trained professionals who recognise a case", "type number", true),
            ("Child victims with a guardian", "type percentage", true),
            ("Members' judgement", "type number", false),
            ("Victims' statements", "type number", false),
            ("Victim statements", "type number", false),
            ("Child guardians appointed", "type number", true),
            ("Decisions on victims", "type number", false),
            ("Places", "type percentage; denominator \"Adults questioned\"", true),
            ("Victims who return", "type percentage; denominator \"All decisions on victims\"", false),
            ("Victims", "type quality", false),
            ("Victims", "", false),
            ("X", "target 5 persons by 2028", true),
        ];
        for (title, inside, expected) in table {
            assert_eq!(counts(title, inside), expected, "{title}: {inside}");
        }
    }
}
