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

/// One of the texts side by side in a value, where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spoken<'source> {
    /// `sq` of `"…"@sq`.
    pub tag: Option<&'source str>,
    /// Between its marks, as written.
    pub text: &'source str,
    /// Where `text` begins in the source.
    pub start: usize,
}

/// The texts side by side in `source`, which is the stretch of a text part, as they are written: escapes and indentation stay,
/// so that a word of them can be pointed to. `texts_of` says what they mean. Texts in pasted marks, which are reported, are
/// left out.
pub fn spoken(source: &str) -> impl Iterator<Item = Spoken<'_>> {
    let bytes = source.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let open = at + memchr::memchr(b'"', bytes.get(at..)?)?;
        let marks = if bytes[open..].starts_with(LONG_MARKS) { LONG_MARKS } else { &LONG_MARKS[..1] };
        let start = open + marks.len();
        let end = closing(bytes, start, marks)?;
        at = (end + marks.len()).min(bytes.len());
        let rest = bytes[at..].iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'\\'));
        let sign = rest.map_or(bytes.len(), |blanks| at + blanks);
        let tag = (bytes.get(sign) == Some(&b'@')).then(|| {
            let tag = &bytes[sign + 1..];
            let length = tag.iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'-'));
            at = sign + 1 + length.unwrap_or(tag.len());
            &source[sign + 1..at]
        });
        Some(Spoken { tag, text: &source[start..end], start })
    })
}

/// The marks of a long text; the first of them is that of a short one.
const LONG_MARKS: &[u8] = b"\"\"\"";

/// Where the marks that close a text begin; the end of the source if they are missing.
fn closing(source: &[u8], start: usize, marks: &[u8]) -> Option<usize> {
    let mut from = start;
    loop {
        // One sign is found much quicker than three.
        let Some(found) = memchr::memchr(b'"', source.get(from..)?) else { return Some(source.len()) };
        let at = from + found;
        // Most marks have no escape before them.
        let is_escaped = at > start
            && source[at - 1] == b'\\'
            && source[start..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
        if !is_escaped && (marks.len() == 1 || source[at..].starts_with(marks)) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{spoken, texts_of};

    #[test]
    fn what_is_spoken_is_what_the_texts_are() {
        for source in [
            r#""Train officers""#,
            r#""Train officers"@en "Trajnimi i oficerëve"@sq"#,
            r#""Train officers" @en  "Trajnimi"@sq-AL"#,
            r#""say \"yes\""@en "\\"@sq "c""#,
            "\"\"\"\n  A long text.\n  \"\"\"@en \"\"\"\n  Një tekst.\n  \"\"\"@sq",
            r#""""#,
            "",
        ] {
            let said: Vec<_> = spoken(source)
                .map(|one| (one.tag, one.text.trim().replace("\\\"", "\"").replace("\\\\", "\\")))
                .collect();
            let meant: Vec<_> = texts_of(source).0.into_iter().map(|(tag, text)| (tag, text.into_owned())).collect();
            assert_eq!(said, meant, "{source}");
            for one in spoken(source) {
                assert_eq!(&source[one.start..one.start + one.text.len()], one.text);
            }
        }
    }

    #[test]
    fn a_text_without_its_end_goes_to_the_end() {
        assert_eq!(spoken("\"Train").map(|one| one.text).collect::<Vec<_>>(), ["Train"]);
    }
}
