//! Patterns: what may follow a keyword, in the notation of grammar.md section 4.
//!
//! A row of the table says `amount (from ref(fund))?`; `parse` makes a tree of it, in which each node knows the groups it may
//! begin with. Since every pattern is LL(1) over groups (`laws`), one small machine in planc-model reads them all.

mod groups;
pub mod laws;
mod lazy;
mod main_slot;
mod notation;

pub use groups::{GroupClass, Groups};
pub use lazy::LazyPattern;
pub(crate) use notation::namer;
pub use notation::{Mistake, behind_was, parse};

use crate::connective::Connective;
use crate::kind::KindSet;

/// What follows a keyword.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pattern {
    /// The notation it was made of, history written as the word.
    pub source: &'static str,
    pub root: Node,
    /// By `SlotId`.
    pub slots: Vec<Slot>,
    /// The slot that a bare `?` goes to.
    pub main: Option<SlotId>,
    /// Whether `none` and `withheld` may stand in it.
    pub takes_absent: bool,
    /// Whether `was` may follow.
    pub takes_history: bool,
}

/// A slot, by its place in `Pattern::slots`.
pub type SlotId = u8;

/// A part of a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    pub form: Form,
    /// The groups it may begin with.
    pub first: Groups,
    /// Whether it may be left out altogether.
    pub is_nullable: bool,
}

/// How a part is built.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Form {
    Slot(SlotId),
    Connective(Connective),
    /// A word that is no connective elsewhere: `rate` behind `at`.
    Literal(&'static str),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Optional(Box<Node>),
    /// One or more, with commas.
    List(Box<Node>),
}

/// A place for one value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Slot {
    pub class: Class,
    /// Kinds that a reference may lead to.
    pub kinds: KindSet,
    /// Whether a reference may lead to whatever its entry may stand in (`part-of`).
    pub to_parent: bool,
    /// Of a word: indices into `vocabularies::VOCABULARIES`.
    pub vocabularies: Vec<u8>,
    /// The connective before it, if one always stands there.
    pub connective: Option<Connective>,
    /// Whether it belongs to `was …`.
    pub in_history: bool,
    /// Whether it may be repeated with commas.
    pub in_list: bool,
    /// Marked `!`.
    pub is_marked: bool,
}

/// What a slot takes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Class {
    Name,
    Word,
    Title,
    Text,
    Url,
    File,
    Reference,
    /// `<v>`: a word of a vocabulary.
    Vocabulary,
    Rule,
    Unit,
    Currency,
    Number,
    Quantity,
    Money,
    Percentage,
    Change,
    Date,
    /// `03-31`: a day of every year.
    Day,
    Period,
    Range,
    Product,
}

impl Class {
    /// All that the notation names; a reference and a vocabulary have forms of their own.
    const NAMED: &'static [(&'static str, Class)] = &[
        ("name", Class::Name),
        ("word", Class::Word),
        ("title", Class::Title),
        ("text", Class::Text),
        ("url", Class::Url),
        ("file", Class::File),
        ("rule", Class::Rule),
        ("unit", Class::Unit),
        ("currency", Class::Currency),
        ("number", Class::Number),
        ("quantity", Class::Quantity),
        ("money", Class::Money),
        ("percentage", Class::Percentage),
        ("change", Class::Change),
        ("date", Class::Date),
        ("day", Class::Day),
        ("period", Class::Period),
        ("range", Class::Range),
        ("product", Class::Product),
    ];

    pub(crate) fn from_text(text: &str) -> Option<Class> {
        Class::NAMED.iter().find(|(name, _)| *name == text).map(|(_, class)| *class)
    }

    /// The groups that a slot of this class may hold, holes aside.
    pub const fn groups(self) -> Groups {
        use GroupClass as G;
        match self {
            Class::Name
            | Class::Word
            | Class::Reference
            | Class::Vocabulary
            | Class::Rule
            | Class::Unit
            | Class::Currency => Groups::of(G::Word),
            Class::Title | Class::Text | Class::Url | Class::File => Groups::of(G::Text),
            Class::Number => Groups::of(G::Number),
            Class::Quantity => Groups::of(G::Quantity),
            Class::Money => Groups::of(G::Money),
            Class::Percentage => Groups::of(G::Percentage),
            Class::Change => Groups::of(G::Change),
            Class::Date => Groups::of(G::Date).with(Groups::of(G::Number)),
            Class::Day => Groups::of(G::Day),
            Class::Period => Groups::of(G::Date)
                .with(Groups::of(G::Number))
                .with(Groups::of(G::DateRange))
                .with(Groups::of(G::NumberRange)),
            Class::Range => Groups::of(G::NumberRange).with(Groups::of(G::ValueRange)),
            Class::Product => Groups::of(G::Product),
        }
    }

    /// What messages call a value of this class, with an example.
    pub const fn in_words(self) -> &'static str {
        match self {
            Class::Name => "a name",
            Class::Word => "a word",
            Class::Title => "a title in quotes",
            Class::Text => "a text in quotes",
            Class::Url => "an address in quotes, such as \"https://…\"",
            Class::File => "a file name in quotes",
            Class::Reference => "a name",
            Class::Vocabulary => "a word",
            Class::Rule => "the code of a rule, such as `BUD-05`",
            Class::Unit => "a unit, such as `trainings`",
            Class::Currency => "a currency, such as `EUR`",
            Class::Number => "a number",
            Class::Quantity => "a number with its unit, such as `4 trainings`",
            Class::Money => "an amount of money, such as `4_000 EUR`",
            Class::Percentage => "a percentage, such as `80%`",
            Class::Change => "a change, such as `+10%`",
            Class::Date => "a date, such as `2020-03`",
            Class::Day => "a day of the year, such as `03-31`",
            Class::Period => "a date or period, such as `2020-Q1` or `2019 .. 2024`",
            Class::Range => "a range, such as `40% .. 60%`",
            Class::Product => "a product, such as `2 trainers * 1_500 EUR`",
        }
    }
}

impl Node {
    /// Every node of it, itself first.
    pub fn walk(&self) -> Vec<&Node> {
        let mut nodes = vec![self];
        let mut at = 0;
        while at < nodes.len() {
            match &nodes[at].form {
                Form::Sequence(parts) | Form::Choice(parts) => nodes.extend(parts.iter()),
                Form::Optional(inner) | Form::List(inner) => nodes.push(inner),
                Form::Slot(_) | Form::Connective(_) | Form::Literal(_) => {}
            }
            at += 1;
        }
        nodes
    }
}
