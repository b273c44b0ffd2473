//! The canonical order of a block, as the table says it: what the formatter asks of the language.

use planc_lang::language::Meaning;
use planc_lang::pattern::{Class, Slot};
use planc_lang::{Connective, Keyword, Kind, Language, Row, RowId};
use planc_syntax::format::{History, Known, Order, Scope, WordRole};

/// The order of the table, for a file of no known package.
#[derive(Clone, Copy, Debug, Default)]
pub struct TableOrder;

/// The order of the table, for a file of a package whose languages are known.
#[derive(Clone, Debug, Default)]
pub struct PackageOrder {
    /// As `planc.toml` lists them.
    pub languages: Vec<String>,
}

/// Scopes from here on are blocks of fields; those below are kinds.
const FIRST_FIELD: u32 = 1 << 16;

static HISTORY: History = History { word: Keyword::Was.text(), day: Connective::On.text() };

impl Order for TableOrder {
    fn top(&self) -> Scope {
        Scope(Kind::File as u32)
    }

    fn enter(&self, scope: Scope, keyword: &str) -> Option<Known> {
        let language = Language::get();
        let keyword = language.keyword(keyword)?;
        if let Some(row) = scope.0.checked_sub(FIRST_FIELD) {
            let id = language.in_field(RowId(row as u16), keyword)?;
            return Some(known(language.row(id), id));
        }
        let kind = Kind::from_index(scope.0 as usize)?;
        let id = language.in_kind(kind, keyword)?;
        let known = known(language.row(id), id);
        Some(Known { rank: language.order_in(kind, keyword).unwrap_or(known.rank), ..known })
    }

    fn role(&self, word: &str) -> WordRole {
        if is_date_word(word) {
            return WordRole::Reserved;
        }
        match Language::get().connective(word) {
            None => WordRole::Plain,
            Some(Connective::Thousand | Connective::Million | Connective::Billion) => WordRole::Multiplier,
            Some(Connective::Least | Connective::Most | Connective::About | Connective::Top) => WordRole::BeforeCount,
            Some(Connective::Per) => WordRole::Per,
            Some(_) => WordRole::Reserved,
        }
    }
}

impl Order for PackageOrder {
    fn top(&self) -> Scope {
        TableOrder.top()
    }

    fn enter(&self, scope: Scope, keyword: &str) -> Option<Known> {
        TableOrder.enter(scope, keyword)
    }

    fn role(&self, word: &str) -> WordRole {
        TableOrder.role(word)
    }

    fn languages(&self) -> &[String] {
        &self.languages
    }
}

fn known(row: &Row, id: RowId) -> Known {
    let kind = row.kind();
    let has_title = kind.is_some() && row.pattern.slots.iter().any(|slot| slot.class == Class::Title);
    Known {
        scope_of_block: Scope(kind.map_or(FIRST_FIELD + u32::from(id.0), |kind| kind as u32)),
        rank: row.order,
        is_thing: kind.is_some(),
        title: has_title.then_some(Keyword::Title.text()),
        history: (row.pattern.takes_history && !matches!(row.meaning, Meaning::History)).then_some(&HISTORY),
        head_counts: head_counts(&row.pattern.slots),
        lists_languages: row.keyword == Keyword::Languages,
    }
}

/// Whether four digits with no word before them are a count: the pattern takes a number there, and no date.
fn head_counts(slots: &[Slot]) -> bool {
    let holds = |classes: &[Class]| slots.iter().any(|slot| slot.connective.is_none() && classes.contains(&slot.class));
    holds(&[Class::Number, Class::Quantity, Class::Money, Class::Percentage, Class::Change, Class::Range])
        && !holds(&[Class::Date, Class::Period, Class::Day])
}

/// `Q2`, `H1`; a fiscal year has a `/` or is asked about, and is no unit either.
fn is_date_word(word: &str) -> bool {
    matches!(word, "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2")
        || word.starts_with("FY") && word[2..].starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(scope: Scope, keyword: Keyword) -> u16 {
        TableOrder.enter(scope, keyword.text()).map_or(u16::MAX, |known| known.rank)
    }

    #[test]
    fn a_block_begins_with_what_it_is_and_ends_with_remarks() {
        let activity = TableOrder.enter(TableOrder.top(), Keyword::Activity.text()).unwrap();
        assert!(activity.is_thing && activity.title == Some(Keyword::Title.text()) && activity.history.is_none());
        let scope = activity.scope_of_block;
        let order = [
            Keyword::Allow,
            Keyword::PartOf,
            Keyword::Number,
            Keyword::Title,
            Keyword::Description,
            Keyword::Responsible,
            Keyword::Output,
            Keyword::Note,
            Keyword::Tags,
        ];
        assert!(order.windows(2).all(|pair| rank(scope, pair[0]) < rank(scope, pair[1])));
        let cost = TableOrder.enter(scope, Keyword::Cost.text()).unwrap();
        assert!(TableOrder.enter(cost.scope_of_block, Keyword::Was.text()).is_some());
        assert!(TableOrder.enter(cost.scope_of_block, Keyword::Cost.text()).is_none());
    }

    #[test]
    fn fields_stand_as_their_kind_lists_them() {
        for kind in Kind::WRITTEN {
            let fields = kind.declaration().map_or(&[][..], |declaration| declaration.fields);
            let ranks: Vec<u16> = fields.iter().map(|field| rank(Scope(*kind as u32), field.keyword)).collect();
            assert!(
                ranks.is_sorted() && ranks.iter().all(|rank| (100..1_000).contains(rank)),
                "{}: {ranks:?}",
                kind.text()
            );
        }
    }

    #[test]
    fn four_digits_are_counts_or_years_by_their_row() {
        let inside = |kind: Kind| Scope(kind as u32);
        let counts =
            |kind, keyword: Keyword| TableOrder.enter(inside(kind), keyword.text()).map(|known| known.head_counts);
        assert_eq!(counts(Kind::Indicator, Keyword::Baseline), Some(true));
        assert_eq!(counts(Kind::Strategy, Keyword::Period), Some(false));
        assert_eq!(counts(Kind::Activity, Keyword::Schedule), Some(false));
    }
}
