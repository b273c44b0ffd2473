//! Work that was given up: nothing is asked of it any more.

use jiff::civil::Date as Day;
use planc_lang::vocabularies::ActivityStatus;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

/// Whether `node` is an activity that was cancelled.
pub fn is_cancelled(node: Node) -> bool {
    node.kind() == Kind::Activity
        && latest_status(node).and_then(Field::word_index).and_then(ActivityStatus::from_index)
            == Some(ActivityStatus::Cancelled)
}

/// Whether `node`, or an activity that it is a part of, was cancelled.
pub fn is_given_up(node: Node) -> bool {
    node.ancestors().any(is_cancelled)
}

/// The `status` line of the latest day; where days are missing, the later line.
pub fn latest_status(node: Node) -> Option<Field> {
    let mut latest: Option<(Field, Option<Day>)> = None;
    for field in node.fields(Keyword::Status).filter(|field| !field.is_broken()) {
        let date = field.behind(Connective::On).and_then(|part| field.date(part));
        let day = date.and_then(|date| date.days(1, None)).map(|days| days.first);
        let is_earlier = matches!((latest, day), (Some((_, Some(before))), Some(day)) if day < before);
        if !is_earlier {
            latest = Some((field, day));
        }
    }
    latest.map(|(field, _)| field)
}
