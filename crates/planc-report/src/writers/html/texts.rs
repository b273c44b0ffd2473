//! Texts and values of a plan as HTML: everything escaped.

use std::collections::HashSet;

use crate::document::{Block, Document, Run, Text, Value};
use crate::language::Language;
use crate::writers::harmless;

/// The things that the page has a place for: links lead to these and to no other.
pub struct Anchors {
    places: HashSet<String>,
    /// Those whose place was already written: an id stands once in a page.
    written: HashSet<String>,
}

impl Anchors {
    pub fn of(document: &Document) -> Anchors {
        let mut places = HashSet::new();
        for block in &document.blocks {
            match block {
                Block::Heading { about: Some(path), .. } => {
                    places.extend(id(path));
                }
                Block::Table(table) => {
                    places.extend(table.rows.iter().filter_map(|row| row.about.as_deref()).filter_map(id))
                }
                _ => {}
            }
        }
        Anchors { places, written: HashSet::new() }
    }

    /// ` id="…"` for the first place about the thing with this path, nothing for later ones.
    pub fn place(&mut self, about: Option<&str>) -> String {
        match about.and_then(id) {
            Some(id) if self.written.insert(id.clone()) => format!(" id=\"{}\"", escaped(&id)),
            _ => String::new(),
        }
    }

    /// The address of the thing with this path, if the page has a place for it.
    pub fn to(&self, path: &str) -> Option<String> {
        let id = id(path)?;
        self.places.contains(&id).then(|| format!("#{id}"))
    }
}

/// A path as an id: what may not stand in one, or would have to be written otherwise in an address, becomes a line. Names of things
/// have none of that; the colons of ids that the writer gives itself cannot come about.
fn id(path: &str) -> Option<String> {
    let kept = |character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | '_' | '/');
    let id: String = path.chars().map(|character| if kept(character) { character } else { '_' }).collect();
    (!id.is_empty()).then_some(id)
}

pub fn value(value: &Value, language: &Language, anchors: &Anchors) -> String {
    match value {
        Value::Text(text) => inline(text, anchors),
        Value::Lines(lines) => lines.iter().map(|line| inline(line, anchors)).collect::<Vec<_>>().join("<br>"),
        Value::Open(_) | Value::Withheld(_) | Value::None(_) => format!("<em>{}</em>", escaped(&language.value(value))),
        Value::Blank => "<span class=\"blank\"></span>".to_string(),
        other => escaped(&language.value(other)),
    }
}

pub fn inline(text: &Text, anchors: &Anchors) -> String {
    text.runs.iter().map(|stretch| run(stretch, anchors)).collect()
}

fn run(run: &Run, anchors: &Anchors) -> String {
    let mut html = escaped(&run.text);
    if run.is_code {
        html = format!("<code>{html}</code>");
    }
    if run.is_strong {
        html = format!("<strong>{html}</strong>");
    }
    if let Some(tag) = &run.language {
        html = format!("<span lang=\"{}\">{html}</span>", escaped(tag));
    }
    let Some(link) = run.link.as_deref() else { return html };
    match link.strip_prefix('#') {
        Some(path) => match anchors.to(path) {
            Some(address) => format!("<a href=\"{}\">{html}</a>", escaped(&address)),
            None => html,
        },
        None if harmless::is_harmless_address(link) => {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{html}</a>", address(link))
        }
        None => html,
    }
}

/// An address as HTML wants it: signs that may not stand in one are written by their bytes.
fn address(link: &str) -> String {
    let mut out = String::with_capacity(link.len());
    for character in harmless::unturned(link).chars() {
        match character {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '\'' => {
                out.push_str(&format!("%{:02X}", character as u32))
            }
            _ if character.is_control() || character.is_whitespace() => {}
            '&' => out.push_str("&amp;"),
            _ => out.push(character),
        }
    }
    out
}

/// An author's Markdown below a heading of level `below`, with nothing in it that acts. What Markdown cannot do is left out before;
/// the sanitiser looks once more at what comes of it.
pub fn rendered(markdown: &str, below: u8) -> String {
    let markdown = harmless::readable(markdown);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, harmless::parts(&markdown, below).into_iter());
    ammonia::Builder::default().rm_tags(["img", "h1", "h2"]).clean(&html).to_string()
}

/// With nothing in it that HTML would read; also inside of attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(character),
            _ if character.is_control() || harmless::is_turn(character) || is_no_character(character) => {}
            _ => out.push(character),
        }
    }
    out
}

/// What Unicode keeps for programs, and HTML takes for a mistake.
fn is_no_character(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || (character as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_plan_says_acts() {
        assert_eq!(escaped("</script><img onerror='x'>"), "&lt;/script&gt;&lt;img onerror=&#39;x&#39;&gt;");
        assert_eq!(escaped("a\u{202e}b\u{7}\u{ffff}"), "ab");
        let long = rendered(
            "# Big\n\n<script>alert(1)</script>\n\n**bold** [link](javascript:alert(1)) ![x](http://a/b.png)",
            2,
        );
        assert!(!long.contains("<script") && !long.contains("javascript"), "{long}");
        assert!(!long.contains("<img") && long.contains("<strong>bold</strong>"), "{long}");
        assert!(long.starts_with("<h3>Big</h3>"), "{long}");
        let anchors = Anchors { places: HashSet::new(), written: HashSet::new() };
        assert_eq!(inline(&Text::link("x", "javascript:alert(1)"), &anchors), "x");
        let there = inline(&Text::link("x", "https://a.org/b c?\"&d"), &anchors);
        assert_eq!(there, "<a href=\"https://a.org/b%20c?%22&amp;d\" rel=\"noopener noreferrer\">x</a>");
    }

    #[test]
    fn a_place_is_written_once_and_links_lead_to_places_only() {
        let mut anchors = Anchors { places: HashSet::from(["a.b".to_string()]), written: HashSet::new() };
        assert_eq!(anchors.place(Some("a.b")), " id=\"a.b\"");
        assert_eq!(anchors.place(Some("a.b")), "");
        assert_eq!(inline(&Text::link("x", "#a.b"), &anchors), "<a href=\"#a.b\">x</a>");
        assert_eq!(inline(&Text::link("x", "#c"), &anchors), "x");
    }
}
