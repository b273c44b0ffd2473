//! What an output counts: events, such as trainings; people; or other things. In the languages that the compiler knows: English
//! and Albanian.

use planc_base::Decimal;
use planc_lang::Connective;
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{Part, PartClass, Unit};

/// How much of it there is to be.
#[derive(Clone, Copy)]
pub(super) struct Quantity<'plan> {
    pub part: &'plan Part,
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
    /// Of a unit, as written; empty if it has none.
    pub unit: &'plan str,
}

/// The number in the line of an output; `None` if there is none, or it is open.
pub(super) fn quantity(output: Node<'_>) -> Option<Quantity<'_>> {
    let head = output.head();
    let part = head.parts().iter().find(|part| is_number(part))?;
    if let Some(range) = head.range(part) {
        let unit = range.low.or(range.high).map_or("", |amount| unit(head, amount.unit));
        return Some(Quantity {
            part,
            least: range.low.map(|low| low.value),
            most: range.high.map(|high| high.value),
            unit,
        });
    }
    let amount = head.amount(part)?;
    let (least, most) = match part {
        part if part.is_behind(Connective::Least) => (Some(amount.value), None),
        part if part.is_behind(Connective::Most) || part.is_behind(Connective::Top) => (None, Some(amount.value)),
        // Nobody can hold "about 8" against 7.
        part if part.is_behind(Connective::About) => {
            let margin = amount.value / Decimal::from(4);
            (Some(amount.value - margin), Some(amount.value + margin))
        }
        _ => (Some(amount.value), Some(amount.value)),
    };
    Some(Quantity { part, least, most, unit: unit(head, amount.unit) })
}

/// Whether a part is a number, be it of things, money or per cent.
pub(super) fn is_number(part: &Part) -> bool {
    matches!(
        part.class,
        PartClass::Number
            | PartClass::Quantity
            | PartClass::Money
            | PartClass::Percentage
            | PartClass::Change
            | PartClass::Range
            | PartClass::Product
    )
}

fn unit<'plan>(field: Field<'plan>, unit: Unit) -> &'plan str {
    match unit {
        Unit::Word(word) => field.plan.names.text(word),
        Unit::Percent => "%",
        _ => "",
    }
}

impl Quantity<'_> {
    /// Whether it is exactly one, or at least one.
    pub(super) fn is_one(&self) -> bool {
        self.least == Some(Decimal::ONE) && self.most.is_none_or(|most| most == Decimal::ONE)
    }
}

/// Whether an output counts events that take hours or days, such as trainings or meetings.
pub(super) fn counts_events(output: Node, quantity: &Quantity) -> bool {
    is_about(output, quantity, EVENTS)
}

/// Whether an output counts events or papers that come again and again, such as meetings or reports.
pub(super) fn counts_occasions(output: Node, quantity: &Quantity) -> bool {
    is_about(output, quantity, EVENTS) || is_about(output, quantity, PAPERS)
}

/// Whether an output counts anything but people, as far as its words tell.
pub(super) fn counts_things(output: Node, quantity: &Quantity) -> bool {
    [EVENTS, PAPERS, MEANS].into_iter().any(|words| is_about(output, quantity, words))
}

/// By the unit; where there is none, by the first word of the title that is known.
fn is_about(output: Node, quantity: &Quantity, words: &[&str]) -> bool {
    let is_one = |word: &str| {
        let word = word.to_lowercase();
        words.contains(&word.as_str()) || word.strip_suffix('s').is_some_and(|singular| words.contains(&singular))
    };
    if !quantity.unit.is_empty() {
        // "working meetings", "training-days": the last word says what is counted.
        let last = quantity.unit.rsplit([' ', '-']).next().unwrap_or_default();
        return is_one(quantity.unit) || is_one(last);
    }
    let Some(title) = output.title() else { return false };
    let text = title.first().unwrap_or_default();
    let known = [EVENTS, PAPERS, MEANS, PEOPLE];
    let is_known = |word: &&str| {
        let word = word.to_lowercase();
        let singular = word.strip_suffix('s').unwrap_or(&word);
        known.iter().any(|words| words.contains(&word.as_str()) || words.contains(&singular))
    };
    let words_of_title = || text.split(|character: char| !(character.is_alphanumeric() || character == '-'));
    words_of_title().find(is_known).is_some_and(is_one)
}

#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "ceremony", "ceremonies", "conference", "event", "exercise", "hearing", "meeting", "roundtable", "round-table", "seminar", "session",
    "training", "visit", "workshop",
    "ceremoni", "dëgjim", "dëgjime", "konferencë", "konferenca", "mbledhje", "ngjarje", "punëtori", "seancë", "seanca", "seminare",
    "takim", "takime", "trajnim", "trajnime", "tryezë", "tryeza", "ushtrim", "ushtrime", "vizitë", "vizita",
];

#[rustfmt::skip]
const PAPERS: &[&str] = &[
    "bulletin", "newsletter", "overview", "report", "review",
    "buletin", "buletine", "pasqyrë", "pasqyra", "raport", "raporte", "rishikim", "rishikime",
];

#[rustfmt::skip]
const MEANS: &[&str] = &[
    "brochure", "copy", "copies", "course", "curriculum", "curricula", "day", "document", "guide", "hour", "leaflet", "manual",
    "material", "module", "place", "plan", "poster", "programme", "program", "round", "test", "video", "week",
    "broshurë", "broshura", "ditë", "doracak", "doracakë", "fletushkë", "fletushka", "javë", "kurs", "kurse", "manuale", "materiale",
    "modul", "module", "orë", "plane", "programe", "raunde", "teste", "udhëzues", "video",
];

#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "child", "children", "inspector", "judge", "member", "officer", "official", "participant", "people", "person", "policeman", "policemen",
    "professional", "prosecutor", "pupil", "student", "teacher", "trainee", "worker",
    "fëmijë", "gjyqtarë", "mësues", "mësuesë", "nxënës", "oficerë", "persona", "pjesëmarrës", "policë", "profesionistë", "prokurorë",
    "punonjës", "studentë", "zyrtarë",
];
