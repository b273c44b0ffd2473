//! What keeps the texts of a plan from doing anything but being read, in whatever format: Markdown that authors wrote without what
//! acts or loads, and text without marks that turn the direction of writing.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// How an author's Markdown is read, in every format.
pub const OPTIONS: Options = Options::ENABLE_STRIKETHROUGH.union(Options::ENABLE_TABLES);

/// In units of UTF-16, which an address in ASCII has one of for each of its signs.
const LONGEST_ADDRESS: usize = 2_000;

/// The parts of `markdown` as they may stand below a heading of level `below`: headings go under it, HTML is text, pictures are
/// what is said of them, and links that lead to anything but pages and mail are their texts.
pub fn parts(markdown: &str, below: u8) -> Vec<Event<'_>> {
    let mut parts = Vec::new();
    // For each link that is open, whether it stays.
    let mut links = Vec::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let level = lowered(level, below);
                parts.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            }
            Event::End(TagEnd::Heading(level)) => parts.push(Event::End(TagEnd::Heading(lowered(level, below)))),
            Event::Html(text) | Event::InlineHtml(text) => parts.push(Event::Text(text)),
            // A block of HTML stands where a paragraph may stand.
            Event::Start(Tag::HtmlBlock) => parts.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => parts.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => {}
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                let stays = is_harmless_address(dest_url);
                links.push(stays);
                if stays {
                    parts.push(event);
                }
            }
            Event::End(TagEnd::Link) => {
                if links.pop().unwrap_or(false) {
                    parts.push(event);
                }
            }
            // One that the author did not close is closed: nothing of ours that follows may become part of it.
            Event::End(TagEnd::CodeBlock) => {
                if matches!(parts.last(), Some(Event::Text(text)) if !text.ends_with('\n')) {
                    parts.push(Event::Text("\n".into()));
                }
                parts.push(event);
            }
            other => parts.push(other),
        }
    }
    parts
}

fn lowered(level: HeadingLevel, below: u8) -> HeadingLevel {
    HeadingLevel::try_from((level as usize + usize::from(below)).min(6)).unwrap_or(HeadingLevel::H6)
}

/// Whether an address leads to a page or to somebody's mail: anything else might act.
pub fn is_harmless_address(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| address.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start)))
}

/// Without marks that turn the direction of what follows: with one, a cell could read as its neighbour. Letters keep the
/// direction that they have by themselves.
pub fn unturned(text: &str) -> Cow<'_, str> {
    match text.contains(is_turn) {
        true => Cow::Owned(text.chars().filter(|character| !is_turn(*character)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// Long texts without such marks and without signs that command a terminal; lines stay lines.
pub fn readable(text: &str) -> Cow<'_, str> {
    let is_harmful =
        |character: char| is_turn(character) || (character.is_control() && !matches!(character, '\n' | '\r' | '\t'));
    match text.contains(is_harmful) {
        true => Cow::Owned(text.chars().filter(|character| !is_harmful(*character)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// Without signs that XML has no place for, and without marks that turn the direction. Tabs are blanks; lines stay lines.
pub fn for_xml(text: &str) -> Cow<'_, str> {
    let is_harmful = |character: char| {
        is_turn(character)
            || (character.is_control() && character != '\n')
            || matches!(character, '\u{fffe}' | '\u{ffff}')
    };
    match text.contains(is_harmful) {
        true => {
            let kept = text.chars().map(|character| if character == '\t' { ' ' } else { character });
            Cow::Owned(kept.filter(|character| !is_harmful(*character)).collect())
        }
        false => Cow::Borrowed(text),
    }
}

/// `text` as an address that programs for documents take: harmless, with all that has to be written by its number written so,
/// and not too long. A file with any other is called damaged by some.
pub fn address(text: &str) -> Option<String> {
    if !is_harmless_address(text) {
        return None;
    }
    let address = ammonia::Url::parse(text).ok()?.to_string();
    (address.len() <= LONGEST_ADDRESS).then_some(address)
}

/// Whether `character` begins or ends a stretch of another direction.
pub fn is_turn(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_mail_are_led_to() {
        for harmless in ["https://example.org", "HTTP://example.org", "mailto:office@example.org"] {
            assert!(is_harmless_address(harmless), "{harmless}");
        }
        for other in ["javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc", "ë", ""] {
            assert!(!is_harmless_address(other), "{other}");
        }
    }

    #[test]
    fn addresses_are_of_plain_signs() {
        let table = [
            ("https://example.org/a b\u{202e}<\">", Some("https://example.org/a%20b%E2%80%AE%3C%22%3E")),
            ("https://example.org/ë?q=ë#ë", Some("https://example.org/%C3%AB?q=%C3%AB#%C3%AB")),
            ("mailto:office@example.org", Some("mailto:office@example.org")),
            ("https://", None),
            ("https://[x", None),
            ("javascript:alert(1)", None),
        ];
        for (text, expected) in table {
            assert_eq!(address(text).as_deref(), expected, "{text}");
        }
        assert_eq!(address(&format!("https://example.org/{}", "ë".repeat(1_000))), None);
    }

    #[test]
    fn xml_has_no_place_for_some_signs() {
        assert_eq!(for_xml("a\u{0}\u{1b}\tb\n\u{85}\u{ffff}\u{202e}c"), "a b\nc");
        assert!(matches!(for_xml("ë 👩‍👩‍👧"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_acts_becomes_text() {
        let text = "# Big\n\n<b onclick=x>a</b> ![a map](http://x/y.png) [go](javascript:x) [page](https://x.org)\n\n<script>\n";
        let parts = parts(text, 2);
        assert!(matches!(parts[0], Event::Start(Tag::Heading { level: HeadingLevel::H3, .. })), "{:?}", parts[0]);
        let links = parts.iter().filter(|part| matches!(part, Event::Start(Tag::Link { .. })));
        assert_eq!(links.count(), 1);
        for part in &parts {
            assert!(
                !matches!(part, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. })),
                "{part:?}"
            );
        }
        let said: String =
            parts.iter().filter_map(|part| if let Event::Text(text) = part { Some(&**text) } else { None }).collect();
        assert!(said.contains("a map") && said.contains("<script>"), "{said}");
    }
}
