//! Lists of words, single words, and the words of the grammar.

use super::syntax_line::{list_with_or, tokens};
use super::{Manual, Target, prose};
use crate::connective::Connective;
use crate::field::Field;
use crate::kind::Kind;
use crate::pattern::{self, Form};
use crate::vocabulary::{Vocabulary, Word};

impl Manual<'_> {
    pub(super) fn vocabulary_by_itself(&self, vocabulary: &Vocabulary) -> String {
        format!("# {}\n\n{}", vocabulary.name, self.vocabulary(vocabulary))
    }

    /// A list of words, below a heading of the caller's.
    pub fn vocabulary(&self, vocabulary: &Vocabulary) -> String {
        let mut page = format!("{}.\n\n{}\n\n", vocabulary.summary, self.prose(vocabulary.manual));
        page.push_str(&prose::plan_block(vocabulary.example));
        page.push('\n');
        page.push_str(&self.words(vocabulary));
        let fields = self.fields_with(vocabulary);
        if !fields.is_empty() {
            page.push_str(&format!("\nTaken by: {}.\n", fields.join(", ")));
        }
        page
    }

    /// The words of a list with their meanings, as a table; a list that a standard keeps has none here.
    pub(super) fn words(&self, vocabulary: &Vocabulary) -> String {
        if vocabulary.words.is_empty() {
            return format!("{}.\n", vocabulary.summary);
        }
        let mut table = "| Word | Meaning |\n|---|---|\n".to_string();
        for word in vocabulary.words {
            table.push_str(&format!("| `{}` | {} |\n", word.text, prose::cell(word.summary)));
        }
        table
    }

    /// One word, its list, and the other words of it.
    pub(super) fn word(&self, vocabulary: &Vocabulary, word: &Word) -> String {
        let mut page = format!("# {}.{}\n\n{}.\n\n", vocabulary.name, word.text, prose::capital(word.summary));
        page.push_str(&format!("A word of the list `{}`: {}.\n", vocabulary.name, vocabulary.summary));
        let fields = self.fields_with(vocabulary);
        if !fields.is_empty() {
            page.push_str(&format!("\nTaken by: {}.\n", fields.join(", ")));
        }
        let others: Vec<String> = vocabulary
            .words
            .iter()
            .filter(|other| other.text != word.text)
            .map(|other| format!("`{}`", other.text))
            .collect();
        if !others.is_empty() {
            page.push_str(&format!("\nThe other words of the list: {}.\n", others.join(", ")));
        }
        page
    }

    /// `kind.field` for each field that takes words of the list.
    fn fields_with(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let named = |pattern: &str| {
            super::field_page::vocabularies_of(pattern).iter().any(|other| other.name == vocabulary.name)
        };
        let mut found = Vec::new();
        for kind in Kind::WRITTEN {
            let Some(declaration) = kind.declaration() else { continue };
            if named(declaration.head) {
                found.push(self.kind_link(*kind));
            }
            for field in declaration.fields.iter().filter(|field| named(field.pattern)) {
                let words = format!("`{}.{}`", kind.text(), field.keyword.text());
                found.push(self.link(&words, Target::Field(*kind, field.keyword)));
            }
        }
        for shared in crate::shared_fields::SHARED_FIELDS.iter().filter(|shared| named(shared.field.pattern)) {
            let words = format!("`{}`", shared.field.keyword.text());
            found.push(self.link(&words, Target::SharedField(shared.field.keyword)));
        }
        found
    }

    /// A word of the grammar: where it can stand.
    pub(super) fn connective(&self, connective: Connective) -> String {
        let mut fields: Vec<&str> = Vec::new();
        let all = Kind::WRITTEN.iter().filter_map(|kind| kind.declaration());
        let own = all.flat_map(|declaration| declaration.fields.iter());
        let shared = crate::shared_fields::SHARED_FIELDS.iter().map(|shared| &shared.field);
        for field in own.chain(shared) {
            if uses(field, connective) && !fields.contains(&field.keyword.text()) {
                fields.push(field.keyword.text());
            }
        }
        fields.sort_unstable();
        let fields: Vec<String> = fields.into_iter().map(|field| format!("`{field}`")).collect();
        let word = connective.text();
        let mut page = format!("# {word}\n\nA word of the grammar: it joins values, and cannot be a name.\n\n");
        if fields.is_empty() {
            page.push_str("No field uses it yet; it is kept free for later editions.\n");
        } else {
            let fields = list_with_or(&fields.iter().map(String::as_str).collect::<Vec<_>>());
            page.push_str(&format!("It can stand in the line of: {fields}.\n"));
        }
        page
    }
}

/// Whether the connective can stand in the line of the field, by itself or in a shorthand.
fn uses(field: &Field, connective: Connective) -> bool {
    if let Some(power) = connective.power_of_ten() {
        debug_assert!(power > 0);
        return tokens(field.pattern)
            .iter()
            .any(|token| matches!(*token, "money" | "amount" | "number" | "quantity" | "value" | "bound"));
    }
    pattern::parse(field.pattern).is_ok_and(|pattern| {
        pattern.root.walk().iter().any(|node| matches!(node.form, Form::Connective(found) if found == connective))
    })
}
