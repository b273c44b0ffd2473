//! A field: what it takes, how often, when it is wanted, its words, who reads it, an example.

use super::syntax_line::{legend, list_with_or, syntax_line, tokens};
use super::{Manual, Target, prose, value};
use crate::field::{Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, with_article};
use crate::language::Language;
use crate::pattern::{self, Form, Node};
use crate::shared_fields::SHARED_FIELDS;
use crate::vocabularies::VOCABULARIES;
use crate::vocabulary::Vocabulary;

/// A field and the kinds that have it in this one sense.
#[derive(Clone, Debug)]
pub struct Place {
    pub field: &'static Field,
    pub kinds: Vec<Kind>,
}

/// The field that `keyword` is in `kind`, its own or a shared one.
pub(super) fn field_in(kind: Kind, keyword: Keyword) -> Option<&'static Field> {
    let own = kind.declaration()?.fields.iter().find(|field| field.keyword == keyword);
    own.or_else(|| {
        SHARED_FIELDS
            .iter()
            .find(|shared| shared.field.keyword == keyword && shared.stands_in.holds(kind))
            .map(|shared| &shared.field)
    })
}

/// The senses that `keyword` has as a field, each with its kinds. Two kinds whose pattern and manual are the same text
/// have the same field.
pub fn places(keyword: Keyword) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for kind in Kind::WRITTEN {
        let Some(field) = field_in(*kind, keyword) else { continue };
        match places.iter_mut().find(|place| place.field.pattern == field.pattern && place.field.manual == field.manual)
        {
            Some(place) => place.kinds.push(*kind),
            None => places.push(Place { field, kinds: vec![*kind] }),
        }
    }
    places
}

impl Manual<'_> {
    /// The page of one field, with its own title.
    pub(super) fn field_by_itself(&self, kind: Option<Kind>, keyword: Keyword) -> String {
        let all = places(keyword);
        let Some(place) = all.iter().find(|place| kind.is_none_or(|kind| place.kinds.contains(&kind))) else {
            return String::new();
        };
        let title = match kind {
            Some(kind) => format!("{}.{}", kind.text(), keyword.text()),
            None => keyword.text().to_string(),
        };
        let field = kind.and_then(|kind| field_in(kind, keyword)).unwrap_or(place.field);
        let mut page = format!("# {title}\n\n{}.\n\n", field.summary);
        let is_everywhere = place.kinds.len() == Kind::WRITTEN.len();
        let kinds: Vec<&str> = place.kinds.iter().map(|kind| kind.text()).collect();
        if is_everywhere {
            page.push_str("Stands in every kind of entry.\n\n");
        } else {
            page.push_str(&format!("Stands in: {}.\n\n", kinds.join(", ")));
        }
        page.push_str(&self.field(kind.or_else(|| place.kinds.first().copied()), field));
        for vocabulary in vocabularies_of(field.pattern) {
            page.push_str(&format!("\n## Words of `{}`\n\n{}", vocabulary.name, self.words(vocabulary)));
        }
        page
    }

    /// The senses of a keyword that differs from kind to kind.
    pub(super) fn places(&self, keyword: Keyword) -> String {
        let mut page = format!("# {}\n\nThis field differs with the kind of entry it stands in:\n\n", keyword.text());
        for place in places(keyword) {
            let kinds: Vec<&str> = place.kinds.iter().map(|kind| kind.text()).collect();
            page.push_str(&format!("- {}: {}.\n", list_with_or(&kinds), place.field.summary));
            for kind in &place.kinds {
                page.push_str(&format!("  `planc explain {}.{}`\n", kind.text(), keyword.text()));
            }
        }
        page
    }

    /// All that is to be said of a field below its heading, its summary aside. `kind` is where it stands, if that is one.
    pub fn field(&self, kind: Option<Kind>, field: &Field) -> String {
        let line = format!("{} {}", field.keyword.text(), syntax_line(field.pattern));
        let mut page = format!("```text\n{}\n```\n\n", line.trim_end());
        let explanations = self.explanations(field.pattern, kind);
        if !explanations.is_empty() {
            page.push_str(&explanations);
            page.push('\n');
        }
        page.push_str(&format!("**How often:** {}. ", how_often(field)));
        page.push_str(&format!("**Wanted:** {}.\n\n", wanted(field.wanted)));
        page.push_str(&self.prose(field.manual));
        page.push_str(&format!("\n\n{}", prose::plan_block(field.example)));
        let block = block_of(kind, field.keyword);
        if !block.is_empty() {
            page.push_str(&format!("\nIn a block of its own it takes {block}.\n"));
        }
        let read_by = self.read_by(field.read_by);
        if !read_by.is_empty() {
            page.push_str(&format!("\n{read_by}"));
        }
        page
    }

    /// What the parts of a syntax line mean, one in a line of a list.
    pub(super) fn explanations(&self, pattern: &str, kind: Option<Kind>) -> String {
        let mut seen = Vec::new();
        let mut list = String::new();
        for token in tokens(pattern) {
            if seen.contains(&token) {
                continue;
            }
            seen.push(token);
            if let Some(explanation) = self.explanation(token, kind) {
                list.push_str(&format!("- {explanation}\n"));
            }
        }
        let how_to_read = self.how_to_read(&syntax_line(pattern));
        if !how_to_read.is_empty() {
            list.push_str(&format!("{}{how_to_read}\n", if list.is_empty() { "" } else { "\n" }));
        }
        list
    }

    /// The marks of a line explained, for the terminal; in the book, which has a page on them, a link.
    pub(super) fn how_to_read(&self, line: &str) -> String {
        let legend = legend(line);
        match self.links.address(Target::Notation) {
            Some(address) if !legend.is_empty() => format!("[How to read this line]({address})"),
            _ => legend,
        }
    }

    fn explanation(&self, token: &str, kind: Option<Kind>) -> Option<String> {
        let shown = syntax_line(token);
        if let Some(kinds) = token.strip_prefix("ref(").and_then(|rest| rest.strip_suffix(')')) {
            if kinds == "parent" {
                let parents = kind.map(parents).unwrap_or_default();
                return Some(match parents.as_str() {
                    "" => format!("{shown}: the name of what the entry would otherwise stand in"),
                    _ => format!("{shown}: the name of {parents}"),
                });
            }
            let kinds: Vec<String> = kinds.split('|').map(|kind| self.reference(kind)).collect();
            let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
            return Some(format!("{shown}: the name of {}", list_with_or(&kinds)));
        }
        if token.starts_with('<') {
            let lists: Vec<String> = named_vocabularies(token)
                .map(|vocabulary| {
                    let words = format!("`{}`", vocabulary.name);
                    let openness = if vocabulary.open { ", or one of your own" } else { "" };
                    let list = self.link(&words, Target::Vocabulary(vocabulary));
                    format!("{list} ({}{openness})", prose_start(vocabulary))
                })
                .collect();
            let lists: Vec<&str> = lists.iter().map(String::as_str).collect();
            return Some(format!("{shown}: a word of the list {}", list_with_or(&lists)));
        }
        // That a text stands in quotation marks is seen in the line itself.
        let value = value::find(token).filter(|_| !matches!(token, "title" | "text"))?;
        let words = if token == "history" { "`was …`".to_string() } else { shown };
        let name = match token {
            "absent" => "`none`, `withheld`".to_string(),
            _ => words,
        };
        let examples: Vec<String> = value.examples.iter().take(3).map(|example| format!("`{example}`")).collect();
        let name = self.link(&name, Target::Value(value));
        Some(format!("{name}: {}, such as {}", value.says, examples.join(" · ")))
    }

    fn reference(&self, kind: &str) -> String {
        match Kind::from_text(kind) {
            Some(Kind::Theme) => "a theme of the catalogue".to_string(),
            Some(Kind::Item) => "an item of the catalogue".to_string(),
            Some(found) => {
                let with_article = with_article(kind);
                self.link(&with_article, Target::Kind(found))
            }
            None => kind.to_string(),
        }
    }
}

/// Up to four words of a list, to show what it is about.
fn prose_start(vocabulary: &Vocabulary) -> String {
    const SHOWN: usize = 4;
    if vocabulary.words.is_empty() {
        return vocabulary.summary.to_lowercase().replace("iso", "ISO");
    }
    let words: Vec<String> = vocabulary.words.iter().take(SHOWN).map(|word| format!("`{}`", word.text)).collect();
    let more = if vocabulary.words.len() > SHOWN { " …" } else { "" };
    format!("{}{more}", words.join(", "))
}

/// The lists that a pattern takes words from.
pub(super) fn vocabularies_of(pattern: &str) -> Vec<&'static Vocabulary> {
    let mut found: Vec<&'static Vocabulary> = Vec::new();
    // `often` is the one shorthand that has a list in it.
    let written_out = pattern.replace("often", "<frequency>");
    for token in tokens(&written_out) {
        for vocabulary in named_vocabularies(token) {
            if !found.iter().any(|other| other.name == vocabulary.name) {
                found.push(vocabulary);
            }
        }
    }
    found
}

fn named_vocabularies(token: &str) -> impl Iterator<Item = &'static Vocabulary> {
    let names = token.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
    names.split('|').filter_map(|name| VOCABULARIES.iter().find(|vocabulary| vocabulary.name == name))
}

/// "a plan or a measure": what an entry of `kind` may be part of.
fn parents(kind: Kind) -> String {
    let Some(declaration) = kind.declaration() else { return String::new() };
    let parents: Vec<String> = Kind::WRITTEN
        .iter()
        .filter(|parent| declaration.stands_in.holds(**parent))
        .map(|parent| parent.with_article())
        .collect();
    list_with_or(&parents.iter().map(String::as_str).collect::<Vec<_>>())
}

/// How often a field may be written.
pub(super) fn how_often(field: &Field) -> &'static str {
    let is_list = pattern::parse(field.pattern).is_ok_and(|pattern| has_list(&pattern.root));
    match (field.count, is_list) {
        (Count::One, false) => "once",
        (Count::One, true) => "once, with commas between several values",
        (Count::Many, false) => "on as many lines as needed",
        (Count::Many, true) => "on as many lines as needed, or several values with commas",
    }
}

/// Whether the value itself is a list, and not only something that may follow it.
fn has_list(node: &Node) -> bool {
    match &node.form {
        Form::List(_) => true,
        // `by party+`: what follows a word of the line is no list of values of the field.
        Form::Sequence(parts) if parts.first().is_some_and(|part| matches!(part.form, Form::Connective(_))) => false,
        Form::Sequence(parts) | Form::Choice(parts) => parts.iter().any(has_list),
        Form::Optional(_) | Form::Slot(_) | Form::Connective(_) | Form::Literal(_) => false,
    }
}

/// When its absence is worth a word.
pub(super) fn wanted(wanted: Wanted) -> String {
    match wanted {
        Wanted::No => "no, it may be left out".to_string(),
        Wanted::Always => "always".to_string(),
        Wanted::Adopted { soft, only } => {
            let whom = match only {
                Only::All => String::new(),
                Only::Words(words) => {
                    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                    let words: Vec<&str> = words.iter().map(String::as_str).collect();
                    format!(", of {}", list_with_or(&words))
                }
                Only::When(words) => format!(", where {words}"),
            };
            let how = if soft { " (never more than a warning)" } else { "" };
            format!("once the document is adopted{whom}{how}")
        }
    }
}

/// "`code`, `was` or `note`": what stands in the block of the field.
fn block_of(kind: Option<Kind>, keyword: Keyword) -> String {
    let language = Language::get();
    let Some(row) = kind.and_then(|kind| language.in_kind(kind, keyword)) else { return String::new() };
    let words: Vec<String> =
        language.keywords_in_field(row).iter().map(|(keyword, _)| format!("`{}`", keyword.text())).collect();
    list_with_or(&words.iter().map(String::as_str).collect::<Vec<_>>())
}
