//! The file: the frame of the page with its style, its scripts, and the data of the plan.

use planc_lang::Kind;
use serde::Serialize;

use super::cell::{Cell, stretches};
use super::shown::Shown;
use super::{assets, coverage, findings, labels, money, schedule, things};
use crate::builders::words;
use crate::request::Request;

/// Everything that the scripts know.
#[derive(Serialize)]
struct Page {
    language: &'static str,
    as_of: String,
    /// What the page is called, and what else there is besides that document.
    title: Vec<Cell>,
    also: Vec<Cell>,
    /// The strategies and plans of the package.
    documents: Vec<u32>,
    packages: Vec<String>,
    files: Vec<String>,
    kinds: Vec<[String; 3]>,
    keywords: Vec<String>,
    things: things::Things,
    schedule: schedule::Schedule,
    money: money::Money,
    findings: findings::Findings,
    coverage: coverage::Covered,
    words: labels::Words,
}

/// The site of a plan.
pub fn write(request: &Request) -> Vec<u8> {
    let page = gather(request);
    let title = page.title.iter().map(plain).collect::<String>();
    let style = assets::style();
    let script = assets::script();
    // JSON that cannot fail to be written: its keys are texts and numbers. No `<` is left in it, so nothing in it ends it.
    let data = serde_json::to_string(&page).unwrap_or_default().replace('<', "\\u003c");
    let language = request.language;
    let values = [
        ("language", language.tag.to_string()),
        ("title", escaped(&title)),
        ("style-print", assets::fingerprint(&style)),
        ("script-print", assets::fingerprint(&script)),
        ("needs-script", escaped(&language.label("site.needs-script"))),
        ("to-content", escaped(&language.label("site.to-content"))),
        ("style", style),
        ("script", script),
        ("data", data),
    ];
    fill(assets::PAGE, &values).into_bytes()
}

fn gather(request: &Request) -> Page {
    let context = request.context;
    let shown = Shown::of(context);
    let documents: Vec<_> = context.own_documents().collect();
    let named = |kind: Kind| documents.iter().find(move |document| document.kind() == kind);
    let main = named(Kind::Strategy).or(named(Kind::Plan));
    let carried_out = named(Kind::Plan).filter(|plan| Some(*plan) != main);
    let title = |document: &planc_model::Node| stretches(&words::title(request, *document));
    let package =
        || vec![Cell::Text(context.plan.packages.first().map_or(String::new(), |package| package.name.clone()))];
    Page {
        language: request.language.tag,
        as_of: request.language.day(context.settings.today),
        title: main.map(title).filter(|title| !title.is_empty()).unwrap_or_else(package),
        also: carried_out.map(title).unwrap_or_default(),
        documents: shown.places(documents.iter().map(|document| document.id)),
        packages: context.plan.packages.iter().map(|package| package.name.clone()).collect(),
        files: context.plan.files.iter().map(|file| file.path.to_string()).collect(),
        kinds: things::kinds(request),
        keywords: things::keywords(request),
        things: things::all(request, &shown),
        schedule: schedule::of(request, &shown),
        money: money::of(request, &shown),
        findings: findings::all(request, &shown),
        coverage: coverage::of(request, &shown),
        words: labels::of(request.language),
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Foreign([text, _]) => text.clone(),
        _ => String::new(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `template`, each `{{name}}` in it replaced, in one walk: what replaces it is not looked at again.
fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(values.iter().map(|(_, value)| value.len()).sum::<usize>() + template.len());
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, behind)) = behind.split_once("}}") else { break };
        filled.push_str(values.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value));
        rest = behind;
    }
    filled.push_str(rest);
    filled
}
