//! The kinds: what an entry with a block can be.

use crate::field::{Child, Field};
use crate::keyword::Keyword;

macro_rules! kinds {
    ($($variant:ident $module:ident)*) => {
        /// A kind of entry. `File` is the top of a file; `Theme` and `Item` are the catalogue's.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Kind { File, Theme, Item, $($variant),* }

        impl Kind {
            /// Every kind an author can write, in the order of the manual.
            pub const WRITTEN: &'static [Kind] = &[$(Kind::$variant),*];

            /// What the table says of the kind; `None` for `File`, `Theme` and `Item`.
            pub fn declaration(self) -> Option<&'static KindDeclaration> {
                match self {
                    Kind::File | Kind::Theme | Kind::Item => None,
                    $(Kind::$variant => Some(&crate::kinds::$module::DECLARATION),)*
                }
            }

            /// The keyword, or what messages call it.
            pub const fn text(self) -> &'static str {
                match self {
                    Kind::File => "file",
                    Kind::Theme => "theme",
                    Kind::Item => "item",
                    $(Kind::$variant => Keyword::$variant.text(),)*
                }
            }
        }
    };
}

kinds! {
    Actor actor Unit unit Person person Body body Fund fund Source source Document document Term term Price price Rate rate
    Strategy strategy Vocabulary vocabulary Section section Finding finding Recommendation recommendation Lesson lesson
    Area area Goal goal Objective objective Outcome outcome Output output Measure measure Activity activity
    Milestone milestone Indicator indicator Risk risk Assumption assumption
    Plan plan Reporting reporting Review review Evaluation evaluation Event event Scenario scenario
    Report report Progress progress Reading reading Assessment assessment Attest attest
}

impl Kind {
    /// How many there are, the three that authors do not write included.
    pub const COUNT: usize = Kind::WRITTEN.len() + 3;

    /// The kind whose number is `index`; the inverse of `as usize`.
    pub fn from_index(index: usize) -> Option<Kind> {
        match index {
            0 => Some(Kind::File),
            1 => Some(Kind::Theme),
            2 => Some(Kind::Item),
            _ => Kind::WRITTEN.get(index - 3).copied(),
        }
    }

    /// The kind that `keyword` declares, if it is one.
    pub fn from_keyword(keyword: Keyword) -> Option<Kind> {
        Kind::from_text(keyword.text())
    }

    /// The kind spelt `text`.
    pub fn from_text(text: &str) -> Option<Kind> {
        (0..Kind::COUNT).filter_map(Kind::from_index).find(|kind| kind.text() == text)
    }

    /// The word with its article: "an activity".
    pub fn with_article(self) -> String {
        with_article(self.text())
    }

    /// "activities", "bodies", "strategies".
    pub fn plural(self) -> String {
        plural(self.text())
    }
}

/// `activity` with "a" or "an" before it.
pub fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {word}")
}

/// The English plural of a kind's word.
pub fn plural(word: &str) -> String {
    match word {
        "progress" => "progress entries".to_string(),
        "reporting" => "reporting routes".to_string(),
        _ if word.ends_with('y') && !word.ends_with("ey") => format!("{}ies", &word[..word.len() - 1]),
        _ if word.ends_with('s') => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// What the table says of a kind.
#[derive(Clone, Copy, Debug)]
pub struct KindDeclaration {
    pub kind: Kind,
    pub stands_in: StandsIn,
    /// What follows the keyword on its line; empty if nothing does.
    pub head: &'static str,
    /// Rules and template fields that read the entry itself.
    pub read_by: &'static [&'static str],
    pub summary: &'static str,
    pub manual: &'static str,
    /// Plan text at the top of a file that shows the kind.
    pub example: &'static str,
    /// Its own fields, in canonical order. Those shared by many kinds are in `shared_fields`.
    pub fields: &'static [Field],
    /// The kinds it may hold.
    pub children: &'static [Child],
}

/// Where a kind may be written.
#[derive(Clone, Copy, Debug)]
pub enum StandsIn {
    These(&'static [Kind]),
    /// In every kind that authors write.
    EveryKind,
}

impl StandsIn {
    /// Whether `parent` may hold it.
    pub fn holds(self, parent: Kind) -> bool {
        match self {
            StandsIn::These(kinds) => kinds.contains(&parent),
            StandsIn::EveryKind => !matches!(parent, Kind::File | Kind::Theme | Kind::Item),
        }
    }
}

/// A set of kinds, one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct KindSet(pub u64);

impl KindSet {
    pub const EMPTY: KindSet = KindSet(0);

    /// The set of one kind.
    pub const fn of(kind: Kind) -> KindSet {
        KindSet(1 << kind as u64)
    }

    /// Both sets together.
    pub const fn with(self, other: KindSet) -> KindSet {
        KindSet(self.0 | other.0)
    }

    pub const fn contains(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u64) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its kinds, in the order of the manual.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        (0..Kind::COUNT).filter_map(Kind::from_index).filter(move |kind| self.contains(*kind))
    }
}
