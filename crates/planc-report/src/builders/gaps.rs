//! What is missing, contradictory or open, by the body that has to act: so that a coordinator can send each its list.

use planc_analysis::facts::acting_bodies;
use planc_analysis::level::subject;
use planc_analysis::{Context, Judged};
use planc_base::LineIndex;
use planc_lang::rule::{Level, Rule};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::words;
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

/// The findings of one body.
struct Share<'plan> {
    /// `None` for what nobody answers for.
    body: Option<Node<'plan>>,
    findings: Vec<&'plan Judged>,
}

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "gaps", "gaps.title");
    let findings = &request.findings.findings;
    let shares = shares(request.context, findings);
    let count = |level: Level| findings.iter().filter(|judged| judged.level == level).count() as u64;
    let levels = [
        ("errors", "gaps.errors", Level::Error),
        ("warnings", "gaps.warnings", Level::Warning),
        ("advice", "gaps.advice", Level::Advice),
    ];
    let mut facts: Vec<Fact> = levels
        .iter()
        .map(|(key, label, level)| Fact::new(key, language.label(label), Value::Count(count(*level))))
        .collect();
    facts.push(Fact::new("silenced", language.label("gaps.silenced"), Value::Count(request.findings.silenced as u64)));
    document.facts(facts);
    if findings.is_empty() {
        document.paragraph(language.label("gaps.nothing"));
        return document;
    }
    document.heading(2, language.label("gaps.overview"));
    document.table(overview(request, &shares));
    let mut lines = Lines::default();
    for share in &shares {
        let title = name_of(request, share.body);
        match share.body {
            Some(body) => document.heading_about(2, title, body.path()),
            None => document.heading(2, title),
        }
        document.table(list(request, share, &mut lines));
    }
    if language.tag != "en" {
        document.note(language.label("gaps.in-english"));
    }
    document
}

/// By body, in the order in which the bodies are declared; what nobody answers for comes last.
fn shares<'plan>(context: &Context<'plan>, findings: &'plan [Judged]) -> Vec<Share<'plan>> {
    let mut by_body: FxHashMap<Option<ThingId>, usize> = FxHashMap::default();
    let mut shares: Vec<Share> = Vec::new();
    for judged in findings {
        let subject = subject(judged.finding.place, context);
        let bodies = subject.map(acting_bodies).unwrap_or_default();
        let bodies: Vec<Option<Node>> = match bodies.is_empty() {
            true => vec![None],
            false => bodies.into_iter().map(Some).collect(),
        };
        for body in bodies {
            let index = *by_body.entry(body.map(|body| body.id)).or_insert_with(|| {
                shares.push(Share { body, findings: Vec::new() });
                shares.len() - 1
            });
            shares[index].findings.push(judged);
        }
    }
    shares.sort_by_key(|share| share.body.map_or(u32::MAX, |body| body.id.0));
    shares
}

fn name_of(request: &Request, body: Option<Node>) -> Text {
    match body {
        Some(body) => words::title(request, body),
        None => Text::from(request.language.label("gaps.nobody")),
    }
}

fn overview(request: &Request, shares: &[Share]) -> Table {
    let language = request.language;
    let columns = vec![
        Column::text("body", language.label("gaps.body"), 6),
        Column::number("errors", language.label("gaps.errors"), 1),
        Column::number("warnings", language.label("gaps.warnings"), 1),
        Column::number("advice", language.label("gaps.advice"), 1),
    ];
    let mut table = Table::new("by-body", "", columns);
    for share in shares {
        let count = |level: Level| share.findings.iter().filter(|judged| judged.level == level).count() as u64;
        let counts = [Level::Error, Level::Warning, Level::Advice].map(|level| Value::Count(count(level)));
        let cells = std::iter::once(Value::text(name_of(request, share.body))).chain(counts).collect();
        table.row(cells, share.body.map(|body| body.path()));
    }
    table
}

fn list(request: &Request, share: &Share, lines: &mut Lines) -> Table {
    let language = request.language;
    let columns = vec![
        Column::text("level", language.label("gaps.level"), 2),
        Column::text("what", language.label("gaps.what"), 8),
        Column::text("remedy", language.label("gaps.remedy"), 8),
        Column::text("place", language.label("gaps.place"), 4),
        Column::text("rule", language.label("gaps.rule"), 2),
    ];
    let mut table = Table::new("gaps", "", columns);
    // What is gravest comes first; in the order of the text otherwise.
    let mut findings = share.findings.clone();
    findings.sort_by_key(|judged| std::cmp::Reverse(judged.level));
    for judged in findings {
        let finding = &judged.finding;
        let level = language.label(match judged.level {
            Level::Error => "level.error",
            Level::Warning => "level.warning",
            Level::Advice | Level::Off => "level.advice",
        });
        let name = Rule::find(finding.code).map_or("", |rule| rule.name);
        let cells = vec![
            Value::text(level),
            Value::text(words::message(request, &finding.message)),
            Value::text(words::message(request, finding.help.as_deref().unwrap_or_default())),
            Value::text(lines.shown(request.context, judged)),
            Value::text(format!("{} {name}", finding.code)),
        ];
        table.row(cells, subject(finding.place, request.context).map(Node::path));
    }
    table
}

/// Where lines begin, by file.
#[derive(Default)]
pub(crate) struct Lines(FxHashMap<u32, LineIndex>);

impl Lines {
    /// `ministries/interior.plan:12`
    pub(crate) fn shown(&mut self, context: &Context, judged: &Judged) -> String {
        let place = judged.finding.place;
        let Some(file) = context.plan.files.get(place.file.0 as usize) else { return String::new() };
        let index = self.0.entry(place.file.0).or_insert_with(|| LineIndex::new(file.text));
        format!("{}:{}", file.path, index.line(place.span.start) + 1)
    }
}
