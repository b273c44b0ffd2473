//! What an output counts: events, such as trainings; papers; people; or other things, in the languages that have lists of words.

use std::sync::{LazyLock, OnceLock};

use planc_base::Decimal;
use planc_lang::Connective;
use planc_lang::words::{LANGUAGES, List};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::{Part, PartClass, Unit};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::wording::fold;

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

/// What a word says that an output counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Event,
    Paper,
    Thing,
    Person,
}

/// Whether an output counts events that take hours or days, such as trainings or meetings.
pub(super) fn counts_events(output: Node, quantity: &Quantity) -> bool {
    sort(output, quantity) == Some(Sort::Event)
}

/// Whether an output counts events or papers that come again and again, such as meetings or reports.
pub(super) fn counts_occasions(output: Node, quantity: &Quantity) -> bool {
    matches!(sort(output, quantity), Some(Sort::Event | Sort::Paper))
}

/// Whether an output counts anything but people, as far as its words tell.
pub(super) fn counts_things(output: Node, quantity: &Quantity) -> bool {
    sort(output, quantity).is_some_and(|sort| sort != Sort::Person)
}

/// By the unit; where there is none, by the first word of the title that is known.
fn sort(output: Node, quantity: &Quantity) -> Option<Sort> {
    if quantity.unit.is_empty() {
        let title = output.title()?;
        return title.first().unwrap_or_default().split(is_between).find_map(sort_of);
    }
    // "working meetings", "round-tables": the last word says what is counted.
    let last = quantity.unit.rsplit(is_between).next().unwrap_or_default();
    sort_of(quantity.unit).or_else(|| sort_of(last))
}

fn is_between(character: char) -> bool {
    !character.is_alphanumeric()
}

/// What a word of any language counts: what language a unit is in does not matter.
fn sort_of(word: &str) -> Option<Sort> {
    static SORTS: OnceLock<FxHashMap<String, Sort>> = OnceLock::new();
    let sorts = SORTS.get_or_init(|| {
        let mut sorts = FxHashMap::default();
        for counted in LANGUAGES.iter().map(|language| &language.counted) {
            let lists = [
                (Sort::Event, &counted.events),
                (Sort::Paper, &counted.papers),
                (Sort::Thing, &counted.things),
                (Sort::Person, &counted.people),
            ];
            for (sort, list) in lists {
                sorts.extend(list.items().iter().map(|word| (fold(word).into_owned(), sort)));
            }
        }
        sorts
    });
    sorts.get(fold(word).as_ref()).copied()
}

/// Whether a text says in any language that something is broadcast.
pub(super) fn is_broadcast(text: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| forms_of_broadcast().map(|form| fold(form).into_owned()).collect());
    text.split(is_between).any(|word| !word.is_empty() && WORDS.contains(fold(word).as_ref()))
}

/// Letters that stand in every text for which `is_broadcast` holds: most texts have none of them, and need not be taken apart.
/// Those of no letters where letters other than English ones could hide one.
pub(crate) fn letters_of_broadcast() -> Vec<&'static str> {
    let are_plain = forms_of_broadcast().all(|form| form.is_ascii());
    if are_plain { forms_of_broadcast().collect() } else { vec![""] }
}

fn forms_of_broadcast() -> impl Iterator<Item = &'static str> {
    let items = LANGUAGES.iter().flat_map(|language| language.lists.get(List::Broadcast).items());
    items.flat_map(|item| item.trim_start_matches('=').split('|'))
}
