//! What the formatter has to be told of the language, since this crate knows no keyword.

/// What a block belongs to, in numbers of the teller's own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope(pub u32);

/// What a keyword means where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// What the block of such an entry belongs to.
    pub scope_of_block: Scope,
    /// Where it stands among its neighbours; those of equal rank stay as written.
    pub rank: u16,
    /// Whether it declares something: a blank line stands around things of several lines.
    pub is_thing: bool,
    /// The keyword of a line for a title in a further language, if the entry has a title.
    pub title: Option<&'static str>,
    /// How its former values are written, if it takes any.
    pub history: Option<&'static History>,
    /// Whether four digits right behind the keyword are a count, and not a year.
    pub head_counts: bool,
    /// Whether it lists the languages of the block that it stands in.
    pub lists_languages: bool,
}

/// The words of a former value.
#[derive(Clone, Copy, Debug)]
pub struct History {
    /// The word it begins with, on a line as well as in a block.
    pub word: &'static str,
    /// The word before the day of the change.
    pub day: &'static str,
}

/// What a word is, apart from a name or a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WordRole {
    /// A name, a unit, a word of a vocabulary.
    Plain,
    /// Multiplies the number before it: `million`.
    Multiplier,
    /// What follows is a count: `at least`.
    BeforeCount,
    /// Begins a unit of two parts: `EUR per hour`.
    Per,
    /// Any other word of the grammar, and words for dates.
    Reserved,
}

/// The canonical order of the language's words, and what the layout depends on besides.
pub trait Order: Sync {
    /// What the top of a file belongs to.
    fn top(&self) -> Scope;

    /// What `keyword` means in a block that belongs to `scope`; `None` if it has no business there.
    fn enter(&self, scope: Scope, keyword: &str) -> Option<Known>;

    /// What `word` is, anywhere behind a keyword.
    fn role(&self, word: &str) -> WordRole;

    /// The package's languages, in order. Those that a document lists in the same file go before them.
    fn languages(&self) -> &[String] {
        &[]
    }
}
