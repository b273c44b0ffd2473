//! House styles: templates (minijinja) over the published JSON of a report. A template sees what `--format json` writes and nothing
//! else: no files, no clock, no other template.
//!
//! By the ending of a template, whatever a plan says is made harmless for the format that comes of it: HTML and XML, Markdown,
//! JSON, CSV. What comes of any other ending is written as it is, and the template has to see to it.

use std::fmt;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};

use crate::document::{Block, Document};
use crate::language::Language;
use crate::writers;

/// A template that comes with the compiler, to start from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Builtin {
    Html,
    Markdown,
}

impl Builtin {
    pub const ALL: [Builtin; 2] = [Builtin::Html, Builtin::Markdown];

    /// Its word on the command line, which is also the ending of its file.
    pub const fn text(self) -> &'static str {
        match self {
            Builtin::Html => "html",
            Builtin::Markdown => "md",
        }
    }

    pub fn from_text(text: &str) -> Option<Builtin> {
        Builtin::ALL.into_iter().find(|builtin| builtin.text() == text)
    }

    /// Its text, with all that it needs in it.
    pub fn source(self) -> String {
        match self {
            Builtin::Html => include_str!("report.html").replace("/* style sheet */\n", &writers::style_of_html()),
            Builtin::Markdown => include_str!("report.md").to_string(),
        }
    }
}

/// What is wrong with a template.
#[derive(Debug)]
pub struct Mistake {
    pub line: Option<usize>,
    pub what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "line {line}: {}", self.what),
            None => out.write_str(&self.what),
        }
    }
}

/// `document` by the template `source`, whose file is called `name`. `language` is the one that the document was built with.
pub fn write(document: &Document, language: &Language, name: &str, source: &str) -> Result<String, Mistake> {
    // The filters outlive this call as far as the library knows; a language is cheap to load once more.
    let own = || Language::load(language.tag);
    let (Some(for_values), Some(for_labels)) = (own(), own()) else {
        return Err(Mistake { line: None, what: format!("there are no labels for `{}`", language.tag) });
    };
    let drawings: Vec<Option<String>> =
        document.blocks.iter().enumerate().map(|(at, block)| drawing(at, block, language)).collect();
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
    environment.set_syntax(syntax.map_err(|error| mistake(&error))?);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(escaping);
    environment.set_formatter(escaped);
    environment.add_filter("shown", move |value: Serde<serde_json::Value>| shown(&for_values, &value.0));
    environment.add_filter("markdown", |text: &str, below: Option<u8>| {
        Value::from_safe_string(writers::markdown_as_html(text, below.unwrap_or(2).min(5)))
    });
    environment.add_filter("markdown_below", |text: &str, below: Option<u8>| {
        Value::from_safe_string(writers::markdown_below(text, below.unwrap_or(2).min(5)))
    });
    environment.add_function("label", move |key: &str| label(&for_labels, key));
    environment.add_function("drawing", move |at: usize| match drawings.get(at) {
        Some(Some(svg)) => Ok(Value::from_safe_string(svg.clone())),
        _ => Err(Error::new(ErrorKind::InvalidOperation, format!("block {at} of the report is no chart"))),
    });
    let data = Value::from(Serde(writers::json_of(document)));
    environment.render_named_str(name, source, data).map_err(|error| mistake(&error))
}

fn mistake(error: &Error) -> Mistake {
    let what = match error.detail() {
        _ if error.kind() == ErrorKind::UndefinedError => {
            "it names something that the report does not have".to_string()
        }
        Some(detail) => format!("{}: {detail}", error.kind()),
        None => error.kind().to_string(),
    };
    Mistake { line: error.line(), what }
}

fn drawing(at: usize, block: &Block, language: &Language) -> Option<String> {
    match block {
        Block::Chart(chart) => Some(crate::charts::svg(chart, language, &format!("chart:{at}"), &|_| None)),
        _ => None,
    }
}

/// A value of the JSON as the language writes it.
fn shown(language: &Language, json: &serde_json::Value) -> Result<String, Error> {
    let value = writers::value_of_json(json);
    let value =
        value.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("{json} is no value of a report")))?;
    Ok(language.value(&value))
}

fn label(language: &Language, key: &str) -> Result<String, Error> {
    match language.has(key) {
        true => Ok(language.label(key)),
        false => Err(Error::new(ErrorKind::InvalidOperation, format!("there is no label `{key}`"))),
    }
}

/// How values are made harmless, by the ending of the template; `.j2` and `.jinja` behind it do not count.
fn escaping(name: &str) -> AutoEscape {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".j2").or_else(|| name.strip_suffix(".jinja")).unwrap_or(&name);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" | "htm" | "xhtml" | "xml" | "svg" => AutoEscape::Html,
        "md" | "markdown" => AutoEscape::Custom("markdown".into()),
        "csv" => AutoEscape::Custom("csv".into()),
        "json" => AutoEscape::Json,
        _ => AutoEscape::None,
    }
}

fn escaped(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let escape: fn(&str) -> String = match state.auto_escape() {
        AutoEscape::Html => writers::escaped_for_html,
        AutoEscape::Custom(name) if name == "markdown" => writers::escaped_for_markdown,
        AutoEscape::Custom(name) if name == "csv" => writers::field_of_csv,
        _ => return minijinja::escape_formatter(out, state, value),
    };
    // What does not exist is told by the library in its own way, and what is already harmless stays.
    if value.is_undefined() || value.is_safe() {
        return minijinja::escape_formatter(out, state, value);
    }
    let text = if value.is_none() { String::new() } else { value.to_string() };
    out.write_str(&escape(&text)).map_err(Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Text;

    fn document() -> Document {
        let mut document = Document {
            kind: "gaps",
            title: "<b>*=1+1*</b>".to_string(),
            subtitle: Text::default(),
            language: "en".to_string(),
            as_of: jiff::civil::date(2026, 1, 15),
            is_wide: false,
            blocks: Vec::new(),
        };
        document.blocks.push(Block::Long { markdown: "**x** <script>".to_string(), language: None });
        document
    }

    fn written(name: &str, source: &str) -> Result<String, String> {
        let language = Language::load("en").unwrap();
        write(&document(), &language, name, source).map_err(|mistake| mistake.to_string())
    }

    #[test]
    fn what_a_plan_says_is_harmless_by_the_ending() {
        let title = |name: &str| written(name, "{{ title }}").unwrap();
        assert_eq!(title("a.html"), "&lt;b&gt;*=1+1*&lt;/b&gt;");
        assert_eq!(title("a.HTML.j2"), title("a.html"));
        assert_eq!(title("a.md"), "&lt;b\\>\\*=1+1\\*&lt;/b\\>");
        assert_eq!(title("a.txt"), "<b>*=1+1*</b>");
        assert_eq!(written("a.csv", "{{ '=1,\"2\"' }}").unwrap(), "\"'=1,\"\"2\"\"\"");
        assert!(title("a.json").starts_with('"'));
        // What a template catches and writes later is made harmless once.
        let caught = "{% set caught %}{{ title }}{% endset %}{{ caught }}";
        assert_eq!(written("a.md", caught).unwrap(), title("a.md"));
        assert_eq!(written("a.html", caught).unwrap(), title("a.html"));
        let long = written("a.html", "{{ blocks[0].text | markdown }}").unwrap();
        assert_eq!(long, "<p><strong>x</strong> &lt;script&gt;</p>\n");
    }

    #[test]
    fn mistakes_say_where_they_are() {
        let table = [
            ("\n{{ titel }}", "line 2: it names something that the report does not have"),
            ("{{ title | shout }}", "line 1: unknown filter: filter shout is unknown"),
            ("{{ label('no.such') }}", "line 1: invalid operation: there is no label `no.such`"),
            ("\n\n{% for x in %}", "line 3: syntax error: unexpected end of block"),
            ("{{ drawing(0) }}", "line 1: invalid operation: block 0 of the report is no chart"),
        ];
        for (source, expected) in table {
            assert_eq!(written("a.html", source).unwrap_err(), expected, "{source}");
        }
        assert!(written("a.html", "{% include 'other.html' %}").is_err(), "a template is whole by itself");
    }
}
