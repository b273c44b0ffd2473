//! Small things about sentences.

use super::{Manual, Target};
use crate::rule::Rule;

/// The first letter made a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A text for a cell of a table: on one line, its bars kept from ending the cell.
pub(super) fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}

/// A block of plan text.
pub(super) fn plan_block(text: &str) -> String {
    format!("```plan\n{text}\n```\n")
}

impl Manual<'_> {
    /// Markdown of the table, its rule codes made links. Blocks and words in code stay as they are.
    pub(super) fn prose(&self, markdown: &str) -> String {
        let mut linked = String::with_capacity(markdown.len());
        let mut in_block = false;
        for line in markdown.split_inclusive('\n') {
            if line.trim_start().starts_with("```") {
                in_block = !in_block;
                linked.push_str(line);
            } else if in_block {
                linked.push_str(line);
            } else {
                // Between two backquotes stand the odd pieces.
                for (index, piece) in line.split('`').enumerate() {
                    if index > 0 {
                        linked.push('`');
                    }
                    if index % 2 == 0 { self.add_linked(piece, &mut linked) } else { linked.push_str(piece) }
                }
            }
        }
        linked
    }

    fn add_linked(&self, text: &str, linked: &mut String) {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let mut rest = text;
        while !rest.is_empty() {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(length);
            match Rule::find(word).filter(|rule| rule.code == word) {
                Some(rule) => linked.push_str(&self.link(word, Target::Rule(rule))),
                None => linked.push_str(word),
            }
            let gap = after.find(is_word).unwrap_or(after.len());
            linked.push_str(&after[..gap]);
            rest = &after[gap..];
        }
    }

    /// The rules and forms that read something, as a list. Codes that no rule has yet are left out.
    pub(super) fn read_by(&self, codes: &[&str]) -> String {
        let rules: Vec<String> = codes
            .iter()
            .filter_map(|code| Rule::all().find(|rule| rule.code == *code))
            .map(|rule| {
                let words = format!("{} {}", rule.code, rule.name);
                format!("- {}: {}\n", self.link(&words, Target::Rule(rule)), rule.summary)
            })
            .collect();
        let mut forms: Vec<&str> = codes.iter().filter_map(|code| super::form::form(code)).collect();
        forms.dedup();
        let mut text = String::new();
        if !rules.is_empty() {
            text.push_str(&format!("Rules that read it:\n\n{}", rules.concat()));
        }
        if !forms.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&format!("Forms of the guide that it fills: {}.\n", forms.join("; ")));
        }
        text
    }
}
