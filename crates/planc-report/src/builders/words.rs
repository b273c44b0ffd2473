//! What several reports say in the same words: the beginning of a document, and titles in the language of the report.

use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Texts;

use super::cells;
use crate::document::{Document, Run, Text};
use crate::request::Request;

/// A document with its title, about the plan that was asked for.
pub fn begin(request: &Request, kind: &'static str, title: &str) -> Document {
    let documents: Vec<Node> = request.context.own_documents().collect();
    let named: Vec<Text> = documents
        .iter()
        .filter(|document| document.kind() == Kind::Strategy)
        .chain(documents.iter().filter(|document| document.kind() == Kind::Plan))
        .map(|document| self::title(request, *document))
        .collect();
    Document {
        kind,
        title: request.language.label(title),
        subtitle: Text::join(named, " · "),
        language: request.language.tag.to_string(),
        as_of: request.context.settings.today,
        is_wide: false,
        blocks: Vec::new(),
    }
}

/// The title of a thing in the language of the report, its name if it has none.
pub fn title(request: &Request, node: Node) -> Text {
    match node.full_title() {
        Some(texts) => texts_in(request, node, &texts),
        None => Text::from(node.name().unwrap_or_default()),
    }
}

/// A text of the plan in the language of the report; if it is not written in it, in the first one, marked as such.
pub fn texts_in(request: &Request, of: Node, texts: &Texts) -> Text {
    let wanted = request.language.tag;
    let first = usual_language(request, of);
    let tag = |tag: &Option<&str>| tag.map_or_else(|| first.to_string(), str::to_string);
    let chosen = texts.0.iter().find(|(language, _)| tag(language) == wanted).or_else(|| texts.0.first());
    match chosen {
        Some((language, text)) => foreign(request, text, &tag(language)),
        None => Text::default(),
    }
}

/// The language of texts without a tag in the package that `of` stands in.
pub fn usual_language<'plan>(request: &Request<'plan>, of: Node) -> &'plan str {
    let package = request.context.plan.packages.get(usize::from(of.thing().package));
    package.and_then(|package| package.languages.first()).map_or("en", String::as_str)
}

/// A text in the language `tag`, marked if it is not that of the report.
pub fn foreign(request: &Request, text: &str, tag: &str) -> Text {
    let language = (tag != request.language.tag).then(|| tag.to_string());
    Text { runs: vec![Run { text: text.to_string(), language, ..Run::default() }] }
}

/// What an `attest` says, by whom and when: "Two meetings of the board (office, 20 Nov 2019)". One that says nothing of its own
/// is told by its topic and by what it stands for.
pub fn attestation(request: &Request, attest: Node) -> Text {
    let mut text = title(request, attest);
    if text.is_empty() {
        text = Text::from(topic(request, attest));
        if let Some(of) = attest.parent() {
            text = text.with(": ").with(title(request, of));
        }
        if attest.head().is_none() {
            text = text.with(", ").with(cells::in_words(request, cells::line(request, attest, attest.head())));
        }
    }
    let by = attest.linked(Keyword::By).map(|party| title(request, party));
    let day = attest.field(Keyword::On).and_then(|field| field.parts().iter().find_map(|part| field.date(part)));
    let day = day.and_then(|date| date.days(1, None)).map(|days| Text::from(request.language.days(days)));
    let source = Text::join(by.chain(day), ", ");
    if !source.is_empty() {
        text = text.with(" (").with(source).with(")");
    }
    text
}

/// What an `attest` is about; a topic of one's own by its word.
fn topic(request: &Request, attest: Node) -> String {
    let word = attest.head().parts().iter().find_map(|part| attest.head().word(part)).unwrap_or_default();
    let key = format!("attest.{word}");
    if request.language.has(&key) { request.language.label(&key) } else { word.replace('-', " ") }
}

/// The label `key`, in which what is to be typed stands between backticks.
pub fn remark(request: &Request, key: &str) -> Text {
    in_backticks(&request.language.label(key))
}

/// A sentence of the compiler, in English, in which plan text stands between backticks.
pub fn message(request: &Request, text: &str) -> Text {
    let mut message = in_backticks(text);
    // Marked once, at its end.
    if let Some(last) = message.runs.last_mut() {
        last.language = (request.language.tag != "en").then(|| "en".to_string());
    }
    message
}

fn in_backticks(text: &str) -> Text {
    let mut marked = Text::default();
    for (index, part) in text.split('`').enumerate().filter(|(_, part)| !part.is_empty()) {
        let mut stretch = Text::from(part);
        stretch.runs[0].is_code = index % 2 == 1;
        marked.push(stretch);
    }
    marked
}

/// A question of the guide's checklist, in the language of the report.
pub fn item(request: &Request, theme: &str, item: &str) -> Text {
    let key = format!("{}.{}", theme.replace('.', "-"), item.replace('.', "-"));
    Text::from(request.language.label(&key))
}
