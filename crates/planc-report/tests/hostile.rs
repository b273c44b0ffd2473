//! A plan whose author means harm, or was careless, in every format that is text: nothing of it acts, and all of it can be read.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use planc_report::templates::{self, Builtin};
use planc_report::{Format, Language, writers};

#[path = "support/harmful.rs"]
mod harmful;

use harmful::{HARMFUL, document, long_word};

fn written(format: Format) -> String {
    let language = Language::load("en").expect("there is English");
    String::from_utf8(writers::write(&document(), &language, format)).expect("it is text")
}

fn by_template(builtin: Builtin) -> String {
    let language = Language::load("en").expect("there is English");
    let name = format!("report.{}", builtin.text());
    templates::write(&document(), &language, &name, &builtin.source()).expect("the template is right")
}

#[test]
fn nothing_turns_lines_or_commands_a_terminal() {
    let all = [Format::Text, Format::Markdown, Format::Html, Format::Csv, Format::Json]
        .map(|format| (format.text(), written(format)));
    let templates = Builtin::ALL.map(|builtin| (builtin.text(), by_template(builtin)));
    for (format, text) in all.into_iter().chain(templates) {
        for turn in ('\u{202a}'..='\u{202e}').chain('\u{2066}'..='\u{2069}') {
            assert!(!text.contains(turn), "{format}: U+{:04X}", turn as u32);
        }
        // In CSV fields are as they are, and a cell is no terminal.
        if format != "csv" {
            assert!(!text.contains(['\u{1b}', '\u{7}', '\u{8}']), "{format}");
        }
        assert!(text.contains("txt.exe") || text.contains("txt\\.exe"), "{format}: it can still be read");
        // Tables of text cut words at the width of their columns.
        if format != "text" {
            assert!(text.contains(&long_word()), "{format}: long words are whole");
        }
        assert!(text.contains('🇦'), "{format}");
    }
}

// ------------------------------------------------------------------------------------------------------------------ HTML

/// An element: its name, its attributes, and the text that stands in it.
type Element = (String, Vec<(String, String)>, String);

/// All elements of a page, and what is wrong with it.
fn elements(page: &str) -> (Vec<Element>, Vec<String>) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    let mut found = Vec::new();
    walk(&dom.document, &mut found);
    let errors = dom.errors.borrow().iter().map(ToString::to_string).collect();
    (found, errors)
}

fn walk(handle: &Handle, found: &mut Vec<Element>) -> String {
    if let NodeData::Text { contents } = &handle.data {
        return contents.borrow().to_string();
    }
    let at = match &handle.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs
                .borrow()
                .iter()
                .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
                .collect();
            found.push((name.local.to_string(), attributes, String::new()));
            Some(found.len() - 1)
        }
        _ => None,
    };
    let text: String = handle.children.borrow().iter().map(|child| walk(child, found)).collect();
    if let Some(at) = at {
        found[at].2.clone_from(&text);
    }
    text
}

const KNOWN: &[&str] = &[
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "main",
    "footer",
    "time",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "div",
    "dl",
    "dt",
    "dd",
    "ul",
    "ol",
    "li",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "aside",
    "span",
    "strong",
    "em",
    "code",
    "pre",
    "a",
    "br",
    "svg",
    "desc",
    "rect",
    "line",
    "text",
    "g",
    "circle",
];

#[test]
fn pages_are_valid_and_nothing_in_them_acts() {
    for page in [written(Format::Html), by_template(Builtin::Html)] {
        let (elements, errors) = elements(&page);
        assert!(errors.is_empty(), "{errors:#?}");
        let mut ids = std::collections::HashSet::new();
        for (name, attributes, _) in &elements {
            assert!(KNOWN.contains(&name.as_str()), "<{name}>");
            for (attribute, value) in attributes {
                assert!(!attribute.starts_with("on"), "{attribute} of <{name}>");
                assert!(
                    !matches!(attribute.as_str(), "src" | "srcset" | "data" | "action" | "autofocus"),
                    "{attribute}"
                );
                match attribute.as_str() {
                    "id" => {
                        assert!(!value.is_empty() && !value.contains(char::is_whitespace), "{value:?}");
                        assert!(ids.insert(value), "`{value}` is there twice");
                    }
                    "href" => assert!(value.starts_with('#') || value.starts_with("https://"), "{value}"),
                    _ => {}
                }
            }
        }
        let links = elements.iter().flat_map(|(_, attributes, _)| attributes).filter(|(name, _)| name == "href");
        for (_, target) in links.filter(|(_, target)| target.starts_with('#')) {
            assert!(ids.contains(&target[1..].to_string()), "`{target}` leads nowhere");
        }
        let referred =
            elements.iter().flat_map(|(_, attributes, _)| attributes).filter(|(name, _)| name == "aria-labelledby");
        for id in referred.flat_map(|(_, names)| names.split(' ')) {
            assert!(ids.contains(&id.to_string()), "`{id}` is named and not there");
        }
        let texts: Vec<&str> =
            elements.iter().filter(|(name, _, _)| name == "h1").map(|(_, _, text)| text.as_str()).collect();
        assert_eq!(texts, [HARMFUL[0]], "one title, as it was written");
        let style = elements.iter().find(|(name, _, _)| name == "style").expect("a style sheet");
        assert!(!style.2.contains("url(") && !style.2.contains("@import"), "nothing is loaded");
        let cells: Vec<&str> = elements
            .iter()
            .filter(|(name, _, _)| name == "td" || name == "th")
            .map(|(_, _, text)| text.as_str())
            .collect();
        for text in HARMFUL.iter().filter(|text| text.is_ascii() && !text.contains(|sign: char| sign.is_control())) {
            assert!(cells.contains(text), "{text:?} can be read");
        }
    }
}

// -------------------------------------------------------------------------------------------------------------- Markdown

#[test]
fn markdown_has_nothing_but_text_and_our_own_marks() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    // The writer shows the chart by quarter as a table as well; the template tells it in a sentence.
    for (text, expected) in [(written(Format::Markdown), 2), (by_template(Builtin::Markdown), 1)] {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut titles = 0;
        let mut tables = 0;
        for event in Parser::new_ext(&text, options) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<br>"),
                Event::Start(Tag::Image { .. }) => panic!("a picture would be loaded"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with("https://example.org"), "{dest_url}")
                }
                Event::Start(Tag::Heading { level, .. }) => titles += usize::from(level as u8 == 1),
                Event::Start(Tag::Table(_)) => tables += 1,
                _ => {}
            }
        }
        assert_eq!(titles, 1, "authors' headings stand below ours");
        assert_eq!(tables, expected, "what stands behind a long text is not swallowed by it");
    }
}

// ------------------------------------------------------------------------------------------------------------------- CSV

/// The fields of each line, as RFC 4180 has them.
fn fields(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut is_quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let line = lines.last_mut().expect("there is a line");
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                line.last_mut().expect("a field").push(signs.next().expect("it was seen"))
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => line.push(String::new()),
            '\r' if !is_quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                lines.push(vec![String::new()]);
            }
            _ => line.last_mut().expect("a field").push(sign),
        }
    }
    assert!(!is_quoted, "each quotation ends");
    assert_eq!(lines.pop(), Some(vec![String::new()]), "the last line ends");
    lines
}

#[test]
fn csv_has_no_formulas_and_as_many_fields_in_each_line() {
    let lines = fields(&written(Format::Csv));
    assert_eq!(lines.len(), 1 + 2 * (HARMFUL.len() + 1));
    for line in &lines {
        assert_eq!(line.len(), lines[0].len(), "{line:?}");
        for field in line {
            let begins = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!begins || field.parse::<f64>().is_ok(), "{field:?}");
        }
    }
    let amounts = lines.iter().filter(|line| line[2] == "row").map(|line| line[5].as_str());
    assert!(amounts.clone().count() > 0 && amounts.clone().all(|amount| amount == "-12.5"), "numbers are numbers");
}

// ------------------------------------------------------------------------------------------------------------------ JSON

#[test]
fn json_says_what_the_plan_says() {
    let json: serde_json::Value = serde_json::from_str(&written(Format::Json)).expect("it is JSON");
    assert_eq!(json["title"], HARMFUL[0]);
    let blocks = json["blocks"].as_array().expect("blocks");
    let rows = blocks.iter().find(|block| block["type"] == "table").expect("a table")["rows"].as_array().expect("rows");
    let said: Vec<&str> = rows
        .iter()
        .filter(|row| row["role"] == "heading")
        .map(|row| row["text"].as_str().unwrap_or_default())
        .collect();
    let expected: Vec<&str> = HARMFUL.to_vec();
    assert_eq!(said[..expected.len()], expected);
}
