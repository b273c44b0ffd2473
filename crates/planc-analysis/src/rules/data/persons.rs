//! Which indicators are about persons.

use planc_lang::vocabularies::PersonalData;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::value::{PartClass, Unit};

use crate::facts::Response;

/// What an indicator does with data about persons; `None` as long as that is open.
pub(super) fn handling(indicator: Node) -> Option<PersonalData> {
    if indicator.is_broken() || indicator.is_absent() || indicator.is_unchecked() {
        return None;
    }
    match indicator.field(Keyword::PersonalData) {
        Some(field) if field.is_broken() || field.has_hole() => None,
        Some(field) => field.word_index().and_then(PersonalData::from_index),
        None if counts_persons(indicator) => Some(PersonalData::Anonymous),
        None => Some(PersonalData::NoPersons),
    }
}

/// Whether any indicator of the response is about persons.
pub(super) fn are_counted(response: Response) -> bool {
    response
        .nodes_of(Kind::Indicator)
        .any(|indicator| matches!(handling(indicator), Some(PersonalData::Anonymous | PersonalData::Personal)))
}

/// Whether the unit of an indicator that does not say so is a word for persons.
fn counts_persons(indicator: Node) -> bool {
    let units = [Keyword::Unit, Keyword::Baseline, Keyword::Target];
    indicator.all_fields().filter(|field| field.keyword().is_some_and(|keyword| units.contains(&keyword))).any(
        |field| {
            field.parts().iter().any(|part| match part.class {
                PartClass::Unit => field.word(part).is_some_and(is_person),
                PartClass::Text if field.keyword() == Some(Keyword::Unit) => {
                    field.texts(part).is_some_and(|texts| texts.0.iter().any(|(_, text)| is_person(text)))
                }
                _ => match field.amount(part).map(|amount| amount.unit) {
                    Some(Unit::Word(symbol)) => is_person(field.plan.names.text(symbol)),
                    _ => false,
                },
            })
        },
    )
}

/// Words for persons, in the languages of the plans that are known so far.
const PERSONS: &[&str] = &[
    "person",
    "persons",
    "people",
    "victim",
    "victims",
    "child",
    "children",
    "woman",
    "women",
    "man",
    "men",
    "girl",
    "girls",
    "boy",
    "boys",
    "survivor",
    "survivors",
    "persona",
    "viktima",
    "fëmijë",
    "gra",
    "burra",
    "osoba",
    "osobe",
    "žrtve",
    "особа",
    "personas",
    "víctimas",
];

fn is_person(unit: &str) -> bool {
    PERSONS.contains(&unit.trim().to_lowercase().as_str())
}
