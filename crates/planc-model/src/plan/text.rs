//! Texts of a plan, by language.

use std::borrow::Cow;

use planc_base::Span;
use planc_syntax::{ItemKind, Items, text};

/// One value in one or several languages, in the order of the text. The language is `None` where none is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Texts<'plan>(pub Vec<(Option<&'plan str>, Cow<'plan, str>)>);

/// The texts side by side in `source`, which is the stretch of a text part.
pub fn texts_of(source: &str) -> Texts<'_> {
    let items = Items::new(source, Span::new(0, source.len()));
    let mut texts: Vec<(Option<&str>, Cow<str>)> = Vec::new();
    for item in items {
        let written = item.span.text(source);
        match item.kind {
            ItemKind::Text | ItemKind::LongText => {
                let quoted = text::take_apart(written);
                texts.push((quoted.tag, quoted.content()));
            }
            ItemKind::Pasted => {
                let is_mark =
                    |character: char| matches!(character, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' | '"');
                texts.push((None, Cow::Borrowed(written.trim_matches(is_mark))));
            }
            // `"…" @sq`, with a blank between.
            ItemKind::Word => {
                if let Some((tag @ None, _)) = texts.last_mut() {
                    *tag = Some(written);
                }
            }
            _ => {}
        }
    }
    Texts(texts)
}

impl<'plan> Texts<'plan> {
    /// In `language`, else in the first one there is.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        let exact = self.0.iter().find(|(tag, _)| *tag == Some(language));
        exact.or_else(|| self.0.first()).map(|(_, text)| text.as_ref())
    }

    /// The first one.
    pub fn first(&self) -> Option<&str> {
        self.0.first().map(|(_, text)| text.as_ref())
    }

    /// The first one, cut to one line of at most 60 characters: for messages.
    pub fn first_line(&self) -> String {
        let line = self.first().and_then(|text| text.lines().find(|line| !line.trim().is_empty())).unwrap_or("").trim();
        if line.chars().count() <= 60 {
            return line.to_string();
        }
        let cut: String = line.chars().take(57).collect();
        format!("{}…", cut.trim_end())
    }
}
