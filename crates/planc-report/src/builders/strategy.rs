//! The strategy as Annex 2 lays it out: its texts, then by area what is to be reached and by what it is measured.

use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::indicators::{self, IndicatorColumn};
use super::reported::Reported;
use super::{cells, tables, words};
use crate::document::{Block, Document, Fact, Text, Value};
use crate::request::Request;

const INDICATORS: &[IndicatorColumn] =
    &[IndicatorColumn::Title, IndicatorColumn::Baseline, IndicatorColumn::MidTarget, IndicatorColumn::EndTarget];

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "strategy", "strategy.title");
    let reported = Reported::of(request);
    let strategies: Vec<Node> =
        request.context.own_documents().filter(|document| document.kind() == Kind::Strategy).collect();
    if strategies.is_empty() {
        document.paragraph(language.label("strategy.none"));
        return document;
    }
    for strategy in strategies {
        front(request, &mut document, strategy);
        for section in strategy.children_of(Kind::Section) {
            self::section(request, &mut document, section, 2);
        }
        let findings: Vec<Node> =
            strategy.children().filter(|node| matches!(node.kind(), Kind::Finding | Kind::Lesson)).collect();
        list_of(request, &mut document, "strategy.findings", &findings);
        document.heading(2, language.label("strategy.framework"));
        for field in strategy.fields(Keyword::Vision).chain(strategy.fields(Keyword::Mission)) {
            document.paragraph(cells::in_words(request, cells::line(request, strategy, field)));
        }
        let aims = strategy.children().filter(|node| matches!(node.kind(), Kind::Area | Kind::Goal | Kind::Objective));
        for node in aims.filter(|node| !node.is_absent()) {
            aim(request, &reported, &mut document, node, 3);
        }
        money(request, &mut document, strategy);
        let watching: Vec<Node> = strategy.children_of(Kind::Reporting).collect();
        tables::reporting(request, &mut document, &watching);
        let looking_back: Vec<Node> =
            strategy.children().filter(|node| matches!(node.kind(), Kind::Review | Kind::Evaluation)).collect();
        tables::reviews(request, &mut document, &looking_back);
        let dangers: Vec<Node> =
            strategy.descendants().filter(|node| matches!(node.kind(), Kind::Risk | Kind::Assumption)).collect();
        tables::risks(request, &mut document, &dangers);
    }
    document
}

fn front(request: &Request, document: &mut Document, strategy: Node) {
    let label = |key: &str| request.language.label(key);
    let mut facts = vec![Fact::new("period", label("fact.period"), cells::period(request, strategy))];
    for (key, name, keyword) in
        [("status", "fact.status", Keyword::Status), ("country", "fact.country", Keyword::Country)]
    {
        match cells::lines(request, strategy, strategy.fields(keyword).last().into_iter()) {
            Value::Empty => {}
            value => facts.push(Fact::new(key, label(name), value)),
        }
    }
    document.facts(facts);
    let principles: Vec<Text> = strategy
        .fields(Keyword::Principle)
        .map(|field| cells::in_words(request, cells::line(request, strategy, field)))
        .collect();
    if !principles.is_empty() {
        document.heading(2, label("strategy.principles"));
        document.list(principles);
    }
}

/// A section with those in it, each a heading deeper.
fn section(request: &Request, document: &mut Document, section: Node, level: u8) {
    document.heading_about(level, words::title(request, section), section.path());
    for field in section.fields(Keyword::Text) {
        for part in field.parts() {
            let Some(texts) = field.texts(part) else { continue };
            let text = words::texts_in(request, section, &texts);
            if let Some(run) = text.runs.into_iter().next() {
                document.blocks.push(Block::Long { markdown: run.text, language: run.language });
            }
        }
        if field.has_hole() || field.is_none() || field.is_withheld() {
            document.paragraph(cells::in_words(request, cells::line(request, section, field)));
        }
    }
    for inner in section.children_of(Kind::Section) {
        self::section(request, document, inner, (level + 1).min(6));
    }
}

fn list_of(request: &Request, document: &mut Document, label: &str, nodes: &[Node]) {
    if nodes.is_empty() {
        return;
    }
    document.heading(2, request.language.label(label));
    document.list(nodes.iter().map(|node| words::title(request, *node)).collect());
}

/// An area, goal or objective, with what is measured in it and what stands below it.
fn aim(request: &Request, reported: &Reported, document: &mut Document, node: Node, level: u8) {
    document.heading_about(level, cells::numbered(request, node), node.path());
    let outcomes: Vec<Text> = node
        .children_of(Kind::Outcome)
        .filter(|outcome| !outcome.is_absent())
        .map(|outcome| self::outcome(request, outcome))
        .collect();
    if !outcomes.is_empty() {
        document.paragraph(Text::strong(request.language.label("strategy.outcomes")));
        document.list(outcomes);
    }
    if let Some(table) = indicators::table(request, reported, "indicators", INDICATORS, node.children()) {
        document.table(table);
    }
    let below = node.children().filter(|node| matches!(node.kind(), Kind::Goal | Kind::Objective));
    for below in below.filter(|node| !node.is_absent()) {
        aim(request, reported, document, below, (level + 1).min(6));
    }
}

/// What will be different, and by when.
pub fn outcome(request: &Request, outcome: Node) -> Text {
    let by = cells::in_words(request, cells::cell(request, outcome, Keyword::By));
    let by = if by.is_empty() { outcome_day(request, outcome) } else { by };
    let title = words::title(request, outcome);
    if by.is_empty() { title } else { title.with(" (").with(by).with(")") }
}

/// The day of an outcome that stands on its line: `outcome "…" by 2022`.
fn outcome_day(request: &Request, outcome: Node) -> Text {
    let facts = request.context.document(outcome);
    let head = outcome.head();
    let days = head.parts().iter().find_map(|part| head.date(part)).and_then(|date| facts.days(date));
    days.map_or_else(Text::default, |days| Text::from(request.language.days(days)))
}

/// What it costs, by area, and who pays.
fn money(request: &Request, document: &mut Document, strategy: Node) {
    let language = request.language;
    let with_total: Vec<Node> = std::iter::once(strategy)
        .chain(strategy.descendants())
        .filter(|node| node.field(Keyword::Total).is_some())
        .collect();
    let paid = cells::cell(request, strategy, Keyword::Funding);
    if with_total.is_empty() && paid == Value::Empty {
        return;
    }
    document.heading(2, language.label("strategy.money"));
    let facts = with_total.iter().map(|node| {
        let label = cells::numbered(request, *node).plain();
        Fact::new("total", label, cells::cell(request, *node, Keyword::Total))
    });
    document.facts(facts.collect());
    if paid != Value::Empty {
        document.facts(vec![Fact::new("funding", language.label("activity.sources"), paid)]);
    }
}
