//! What of the guide's catalogue the plan takes up: by area and theme, by what, and with whom.

use planc_analysis::facts::{Coverage, CoverageState, Involvement, ItemCoverage, Manner, Statement, ThemeCoverage};
use planc_lang::catalogue::{self, ActorCode, Area, Level};
use planc_model::Node;

use super::words;
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "coverage", "coverage.title");
    document.is_wide = true;
    let coverage = Coverage::of(request.context.plan);
    let involvement = Involvement::of(request.context);
    let counts = Counts::of(&coverage, coverage.themes.iter());
    let facts = CoverageState::ALL.iter().zip(counts.by_state);
    let facts = facts.map(|(state, count)| Fact::new(key(*state), word(request, *state), Value::Count(count)));
    let all = Fact::new("items", language.label("coverage.items"), Value::Count(counts.all()));
    document.facts(std::iter::once(all).chain(facts).collect());
    document.heading(2, language.label("coverage.overview"));
    document.table(overview(request, &coverage));
    for area in catalogue::areas() {
        document.heading(2, words::foreign(request, area.title, "en"));
        for theme in of_area(&coverage, area) {
            let title = words::foreign(request, theme.theme.title, "en");
            document.heading(3, title.with(format!(" · {}", theme.theme.id)));
            if let Some(text) = involved(request, &coverage, &involvement, theme) {
                document.paragraph(text);
            }
            document.table(items(request, &coverage, &involvement, theme));
        }
    }
    if language.tag != "en" {
        document.note(language.label("coverage.in-english"));
    }
    document
}

fn of_area<'coverage, 'plan>(
    coverage: &'coverage Coverage<'plan>,
    area: &'static Area,
) -> impl Iterator<Item = &'coverage ThemeCoverage<'plan>> {
    coverage.themes.iter().filter(|theme| theme.theme.area_id() == area.id)
}

/// How many items are in each state.
struct Counts {
    by_state: [u64; CoverageState::ALL.len()],
}

impl Counts {
    fn of<'coverage, 'plan: 'coverage>(
        coverage: &Coverage<'plan>,
        themes: impl Iterator<Item = &'coverage ThemeCoverage<'plan>>,
    ) -> Counts {
        let mut counts = Counts { by_state: [0; CoverageState::ALL.len()] };
        for theme in themes {
            let around = coverage.of_theme(theme.theme);
            theme.items.iter().for_each(|item| counts.by_state[item.state(around) as usize] += 1);
        }
        counts
    }

    fn all(&self) -> u64 {
        self.by_state.iter().sum()
    }
}

fn overview(request: &Request, coverage: &Coverage) -> Table {
    let language = request.language;
    let mut columns = vec![
        Column::text("theme", language.label("coverage.theme"), 8),
        Column::number("items", language.label("coverage.items"), 2),
    ];
    columns.extend(CoverageState::ALL.map(|state| Column::number(key(state), word(request, state), 2)));
    let mut table = Table::new("themes", "", columns);
    let cells = |name: Text, counts: &Counts| {
        let counted = counts.by_state.iter().map(|count| Value::Count(*count));
        [Value::text(name), Value::Count(counts.all())].into_iter().chain(counted).collect()
    };
    let mut rows = Vec::new();
    for area in catalogue::areas() {
        table.group(1, words::foreign(request, area.title, "en"), None);
        for theme in of_area(coverage, area) {
            rows.push(table.rows.len());
            let counts = Counts::of(coverage, std::iter::once(theme));
            table.row(cells(words::foreign(request, theme.theme.title, "en"), &counts), None);
        }
    }
    let all = Counts::of(coverage, coverage.themes.iter());
    table.total(rows, cells(Text::from(language.label("coverage.all")), &all));
    table
}

fn items(request: &Request, coverage: &Coverage, involvement: &Involvement, theme: &ThemeCoverage) -> Table {
    let language = request.language;
    let columns = vec![
        Column::text("item", language.label("coverage.item"), 4),
        Column::text("text", language.label("coverage.text"), 10),
        Column::text("level", language.label("coverage.level"), 3),
        Column::text("state", language.label("coverage.state"), 3),
        Column::text("by", language.label("coverage.by"), 8),
        Column::text("missing", language.label("coverage.missing"), 5),
    ];
    let mut table = Table::new("items", "", columns);
    let around = coverage.of_theme(theme.theme);
    for item in &theme.items {
        let level = language.label(match item.item.level {
            Level::Strategic => "coverage.strategic",
            Level::Operational => "coverage.operational",
            Level::Both => "coverage.both",
        });
        let state = item.state(around);
        let cells = vec![
            Value::text(theme.theme.full_id(item.item)),
            Value::text(words::foreign(request, item.item.text, "en")),
            Value::text(level),
            Value::text(word(request, state)),
            Value::lines(item.statements.iter().map(|statement| said(request, statement)).collect()),
            Value::lines(missing(request, involvement, item)),
        ];
        table.row(cells, None);
    }
    table
}

/// What covers it, and in which words.
fn said(request: &Request, statement: &Statement) -> Text {
    let title = words::title(request, statement.node);
    let title = Text { runs: title.runs.into_iter().map(|run| linked(run, statement.node)).collect() };
    let text = statement.field.parts().iter().find_map(|part| statement.field.texts(part));
    match text.map(|texts| words::texts_in(request, statement.node, &texts)) {
        Some(text) if !text.is_empty() => title.with(": ").with(text),
        _ => title,
    }
}

fn linked(run: crate::document::Run, node: Node) -> crate::document::Run {
    crate::document::Run { link: Some(format!("#{}", node.path())), ..run }
}

/// Whom the item names and nobody who works on it is.
fn missing(request: &Request, involvement: &Involvement, item: &ItemCoverage) -> Vec<Text> {
    let is_work = item.statements.iter().any(|statement| statement.manner == Manner::Covered);
    if !is_work {
        return Vec::new();
    }
    let missing = item.item.actors.iter().filter(|code| !involves(request, involvement, &item.statements, code));
    missing.filter_map(|code| catalogue::actor(code)).map(|actor| named(request, actor)).collect()
}

/// Whom the theme wants involved, and who of them is missing in what covers it or its items.
fn involved(request: &Request, coverage: &Coverage, involvement: &Involvement, theme: &ThemeCoverage) -> Option<Text> {
    if theme.theme.actors.is_empty() {
        return None;
    }
    let of_items = theme.items.iter().flat_map(|item| item.statements.iter().copied());
    let statements: Vec<Statement> = coverage.of_theme(theme.theme).iter().copied().chain(of_items).collect();
    let (there, missing): (Vec<&ActorCode>, Vec<&ActorCode>) = theme
        .theme
        .actors
        .iter()
        .filter_map(|code| catalogue::actor(code))
        .partition(|actor| involves(request, involvement, &statements, actor.code));
    let list = |actors: &[&ActorCode]| Text::join(actors.iter().map(|actor| named(request, actor)), ", ");
    let language = request.language;
    let mut text = Text::default();
    for (key, actors) in [("coverage.involved", &there), ("coverage.to-involve", &missing)] {
        if !actors.is_empty() {
            let space = if text.is_empty() { "" } else { " " };
            text.push(Text::from(space).with(Text::strong(language.label(key))).with(" ").with(list(actors)).with("."));
        }
    }
    Some(text)
}

fn named(request: &Request, actor: &ActorCode) -> Text {
    words::foreign(request, actor.name, "en")
}

/// Whether somebody who acts as `code` takes part in one of the things that cover.
fn involves(request: &Request, involvement: &Involvement, statements: &[Statement], code: &str) -> bool {
    let covering = statements.iter().filter(|statement| statement.manner == Manner::Covered);
    covering.into_iter().any(|statement| involvement.involve(statement.node, code, request.context))
}

fn key(state: CoverageState) -> &'static str {
    match state {
        CoverageState::Covered => "covered",
        CoverageState::WithItsTheme => "with-its-theme",
        CoverageState::ByLaw => "by-law",
        CoverageState::NotApplicable => "not-applicable",
        CoverageState::NotCovered => "not-covered",
    }
}

pub(crate) fn word(request: &Request, state: CoverageState) -> String {
    request.language.label(&format!("coverage.{}", key(state)))
}
