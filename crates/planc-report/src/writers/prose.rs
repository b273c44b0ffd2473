//! Markdown that an author wrote, as the few kinds of paragraphs that a document without Markdown knows. Tables and pictures
//! in it become their texts; HTML in it stays text.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::document::Run;

/// One paragraph.
pub struct Prose {
    pub shape: Shape,
    pub pieces: Vec<Piece>,
}

/// What a paragraph is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Paragraph,
    /// From 1, below the heading that the text stands under.
    Heading(u8),
    /// In so many lists within each other, from 1; with its number in a list that counts.
    Item {
        depth: u8,
        number: Option<u64>,
    },
    /// A further paragraph of the item before.
    InItem {
        depth: u8,
    },
    Quote,
}

/// A stretch of a paragraph.
pub struct Piece {
    pub run: Run,
    pub is_emphasised: bool,
}

/// The paragraphs of `markdown`.
pub fn read(markdown: &str, language: Option<&str>) -> Vec<Prose> {
    let mut reader = Reader { language, ..Reader::default() };
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.end();
    reader.prose
}

#[derive(Default)]
struct Reader<'text> {
    language: Option<&'text str>,
    prose: Vec<Prose>,
    pieces: Vec<Piece>,
    heading: Option<u8>,
    /// Of each list that is open, the next number if it counts.
    lists: Vec<Option<u64>>,
    /// Whether the next paragraph is the first one of an item.
    begins_item: bool,
    quotes: u32,
    strong: u32,
    emphasised: u32,
    link: Option<String>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.finish(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text, false),
            Event::Code(text) => self.text(&text, true),
            Event::SoftBreak => self.text(" ", false),
            Event::HardBreak => self.text("\n", false),
            Event::Rule => self.end(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end();
                self.heading = Some(level as u8);
            }
            Tag::List(first) => {
                self.end();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end();
                self.begins_item = true;
            }
            Tag::BlockQuote(_) => {
                self.end();
                self.quotes += 1;
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasised += 1,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.to_string()),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::TableHead | Tag::TableRow => self.end(),
            Tag::TableCell if !self.pieces.is_empty() => self.text(" · ", false),
            _ => {}
        }
    }

    fn finish(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.end();
                self.heading = None;
            }
            TagEnd::List(_) => {
                self.end();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end();
                self.begins_item = false;
            }
            TagEnd::BlockQuote(_) => {
                self.end();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasised = self.emphasised.saturating_sub(1),
            TagEnd::Link => self.link = None,
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::TableHead | TagEnd::TableRow => {
                self.end()
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, is_code: bool) {
        let run = Run {
            text: text.to_string(),
            is_strong: self.strong > 0,
            is_code,
            link: self.link.clone(),
            language: self.language.map(str::to_string),
        };
        self.pieces.push(Piece { run, is_emphasised: self.emphasised > 0 });
    }

    /// Ends the paragraph, if there is anything in it.
    fn end(&mut self) {
        let pieces = std::mem::take(&mut self.pieces);
        if pieces.iter().all(|piece| piece.run.text.trim().is_empty()) {
            return;
        }
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let shape = match (self.heading, self.lists.last_mut()) {
            (Some(level), _) => Shape::Heading(level),
            (None, Some(next)) if self.begins_item => {
                let number = *next;
                *next = next.map(|number| number.saturating_add(1));
                Shape::Item { depth, number }
            }
            (None, Some(_)) => Shape::InItem { depth },
            (None, None) if self.quotes > 0 => Shape::Quote,
            (None, None) => Shape::Paragraph,
        };
        self.begins_item = false;
        self.prose.push(Prose { shape, pieces });
    }
}

impl Prose {
    /// Its text without marks, with the sign of a list before it.
    pub fn plain(&self) -> String {
        let text: String = self.pieces.iter().map(|piece| piece.run.text.as_str()).collect();
        let indent = |depth: u8| "    ".repeat(usize::from(depth.saturating_sub(1)));
        match self.shape {
            Shape::Item { depth, number: None } => format!("{}• {text}", indent(depth)),
            Shape::Item { depth, number: Some(number) } => format!("{}{number}. {text}", indent(depth)),
            Shape::InItem { depth } => format!("{}   {text}", indent(depth)),
            _ => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, read};

    #[test]
    fn markdown_becomes_paragraphs() {
        let text = "## Why\n\nTwo *words* in **one**\nline.\n\n3. third\n4. fourth\n   - below\n\n> said";
        let prose = read(text, Some("sq"));
        let seen: Vec<(Shape, String)> = prose.iter().map(|prose| (prose.shape, prose.plain())).collect();
        let expected = [
            (Shape::Heading(2), "Why"),
            (Shape::Paragraph, "Two words in one line."),
            (Shape::Item { depth: 1, number: Some(3) }, "3. third"),
            (Shape::Item { depth: 1, number: Some(4) }, "4. fourth"),
            (Shape::Item { depth: 2, number: None }, "    • below"),
            (Shape::Quote, "said"),
        ];
        let seen: Vec<(Shape, &str)> = seen.iter().map(|(shape, text)| (*shape, text.as_str())).collect();
        assert_eq!(seen, expected);
        assert!(prose[1].pieces[1].is_emphasised && prose[1].pieces[3].run.is_strong);
        assert_eq!(prose[1].pieces[0].run.language.as_deref(), Some("sq"));
    }

    #[test]
    fn html_stays_text() {
        assert_eq!(read("a <b>c</b>", None)[0].plain(), "a <b>c</b>");
    }
}
