//! The manual, made of the table: the one source of `planc explain` and of the reference part of the book.
//!
//! `explain` answers for one subject. The book asks a `Manual` for the same pages, with addresses for its links.
//! Everything is Markdown; nothing here knows a terminal, a folder or a file.

mod catalogue_page;
mod field_page;
mod form;
mod kind_page;
mod prose;
mod rule_page;
mod subject;
mod syntax_line;
mod threshold_page;
mod value;
mod word_page;

pub use field_page::places;
pub use subject::{Subject, SubjectName, find, subjects};
pub use syntax_line::{legend, syntax_line};
pub use value::{VALUES, Value};

use crate::catalogue;
use crate::keyword::Keyword;
use crate::kind::Kind;
use crate::rule::Rule;
use crate::threshold::ThresholdDeclaration;
use crate::vocabulary::Vocabulary;

/// What a page may point to.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    Kind(Kind),
    /// A field as it is explained with its kind.
    Field(Kind, Keyword),
    /// A field that many kinds share.
    SharedField(Keyword),
    Vocabulary(&'static Vocabulary),
    Value(&'static Value),
    Rule(&'static Rule),
    Threshold(&'static ThresholdDeclaration),
    Area(&'static catalogue::Area),
    /// How the lines in grey are read.
    Notation,
}

/// Where targets are, seen from the page that is being written.
pub trait Links {
    /// The address, or `None` if nothing is to be linked.
    fn address(&self, target: Target) -> Option<String>;
}

/// For the terminal: no links.
#[derive(Clone, Copy, Debug)]
pub struct NoLinks;

impl Links for NoLinks {
    fn address(&self, _: Target) -> Option<String> {
        None
    }
}

/// Writes the pages.
#[derive(Clone, Copy)]
pub struct Manual<'links> {
    links: &'links dyn Links,
}

impl<'links> Manual<'links> {
    pub fn new(links: &'links dyn Links) -> Manual<'links> {
        Manual { links }
    }

    /// `words`, as a link if the target has an address.
    fn link(&self, words: &str, target: Target) -> String {
        match self.links.address(target) {
            Some(address) => format!("[{words}]({address})"),
            None => words.to_string(),
        }
    }

    /// A kind's word, as code and as a link.
    fn kind_link(&self, kind: Kind) -> String {
        let words = format!("`{}`", kind.text());
        if kind.declaration().is_some() { self.link(&words, Target::Kind(kind)) } else { words }
    }

    fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Kind(kind) => self.kind(kind),
            Subject::Field(kind, keyword) => self.field_by_itself(kind, keyword),
            Subject::Places(keyword) => self.places(keyword),
            Subject::Vocabulary(vocabulary) => self.vocabulary_by_itself(vocabulary),
            Subject::Word(vocabulary, word) => self.word(vocabulary, word),
            Subject::Value(value) => format!("# {}\n\n{}", value.name, self.value(value)),
            Subject::Connective(connective) => self.connective(connective),
            Subject::Rule(rule) => self.rule(rule),
            Subject::Threshold(threshold) => format!("# {}\n\n{}", threshold.name, self.threshold(threshold)),
            Subject::Catalogue => self.catalogue(),
            Subject::Area(area) => self.area(area),
            Subject::Theme(theme) => self.theme_by_itself(theme),
            Subject::Item(theme, item) => self.item(theme, item),
        }
    }
}

/// Markdown about one subject: a kind (`activity`), a field (`activity.cost`, or `cost`), a list of words
/// (`plan-status`), one of its words (`plan-status.draft`), a sort of value (`money`), a connective (`because`), a rule
/// (`BUD-05`, `funding-gap`), a threshold (`donor-share`), or an area, theme or item of the catalogue (`prevention.awareness`).
///
/// Where a word means several things, the first of them is explained and the others are named at the end. `None` if the
/// word means nothing.
pub fn explain(subject: &str) -> Option<String> {
    let mut meanings = find(subject).into_iter();
    let manual = Manual::new(&NoLinks);
    let mut page = manual.subject(meanings.next()?).trim_end().to_string();
    page.push('\n');
    let others: Vec<String> = meanings
        .map(|other| format!("- {}: `planc explain \"{}\"`\n", other.description(), other.unmistakable_name()))
        .collect();
    if !others.is_empty() {
        page.push_str("\nThe same word also means:\n\n");
        page.push_str(&others.concat());
    }
    Some(page)
}

#[cfg(test)]
mod tests;
