//! A row of the table: one keyword in one kind.

use crate::keyword::Keyword;
use crate::kind::Kind;

/// What follows a keyword that is not a kind of its own, and what the manual says of it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub keyword: Keyword,
    /// The notation of grammar.md section 4, shorthands included.
    pub pattern: &'static str,
    pub count: Count,
    pub wanted: Wanted,
    /// Rules (`BUD-05`) and template fields (`A3.9`) that read it.
    pub read_by: &'static [&'static str],
    /// One line, for completion lists and tables.
    pub summary: &'static str,
    /// Markdown: what it is for, how it is written, what its absence means.
    pub manual: &'static str,
    /// Plan text that shows the field, as it stands inside its kind.
    pub example: &'static str,
}

/// How often a field may be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Count {
    /// Once; a second one is reported.
    One,
    /// Any number of times; the entries add up.
    Many,
}

/// When the absence of a field or child is worth a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// Missing is never reported, except by rules of its own.
    No,
    /// Without it the entry says nothing: an error at any status.
    Always,
    /// Wanted once the document is adopted; `soft` where the rule behind it is no more than a warning.
    Adopted { soft: bool, only: Only },
}

/// To which entries a wish applies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Only {
    /// To all entries of the kind.
    All,
    /// To those whose `kind` or `type` field has one of these words, or that are of one of these kinds.
    Words(&'static [&'static str]),
    /// As the words say; a rule decides.
    When(&'static str),
}

impl Wanted {
    /// Wanted at adoption, of all entries.
    pub const ADOPTED: Wanted = Wanted::Adopted { soft: false, only: Only::All };
    /// Wanted at adoption, with a warning or advice only.
    pub const ADOPTED_SOFT: Wanted = Wanted::Adopted { soft: true, only: Only::All };
}

/// A kind that another holds, as the holder's row says it.
#[derive(Clone, Copy, Debug)]
pub struct Child {
    pub kind: Kind,
    pub wanted: Wanted,
    pub read_by: &'static [&'static str],
    pub note: &'static str,
}
