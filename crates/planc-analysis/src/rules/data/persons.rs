//! Which indicators are about persons.

use planc_lang::vocabularies::PersonalData;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::Response;
use crate::rules::indicators::counts_persons;

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
