//! The guide's checklists, to be gone through in a meeting: the questions of Annex 1 on developing, adopting and carrying out a
//! plan, and the questions of A.4.3 on results and indicators. What the plan itself shows, what people vouch for and what is open
//! stand apart; the last column is for the meeting.

mod places;

use planc_lang::catalogue;

use super::score::answer::{Answer, Evidence, Verdict};
use super::score::lines::{CHECKLIST, Line, RESULTS};
use super::{score, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;

/// How many rules a cell names; the others are counted.
const SHOWN: usize = 3;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "checklist", "checklist.title");
    document.is_wide = true;
    let evidence = Evidence::of(request.context);
    let mut tables = Vec::new();
    let mut verdicts = Vec::new();
    for (theme, lines) in CHECKLIST {
        let Some(theme) = catalogue::theme(theme) else { continue };
        let mut table = self::table(request, "checklist");
        for line in *lines {
            let answer = evidence.answer(line, Some(&format!("{}.{}", theme.id, line.key)));
            let statement = words::item(request, theme.id, line.key);
            row(request, &mut table, statement, line, &answer, places::shown(request, theme.id, line.key));
            verdicts.push(answer);
        }
        tables.push((language.label(&format!("score.block.{}", theme.id.replace('.', "-"))), table));
    }
    document.facts(counts(request, &verdicts));
    for (heading, table) in tables {
        document.heading(2, heading);
        document.table(table);
    }
    document.heading(2, language.label("checklist.results"));
    let mut table = self::table(request, "results");
    for line in RESULTS {
        let statement = Text::from(language.label(&format!("checklist.result.{}", line.key)));
        row(request, &mut table, statement, line, &evidence.answer(line, None), Vec::new());
    }
    document.table(table);
    document.note(words::remark(request, "checklist.note"));
    document
}

/// How many statements the plan answers and how, how many people vouch for, how many are open.
fn counts(request: &Request, answers: &[Answer]) -> Vec<Fact> {
    let language = request.language;
    let count = |is: &dyn Fn(&Answer) -> bool| Value::Count(answers.iter().filter(|answer| is(answer)).count() as u64);
    let is = |verdict: Verdict| move |answer: &Answer| answer.verdict == verdict;
    let is_no = |answer: &Answer| matches!(answer.verdict, Verdict::No | Verdict::NothingThere);
    let facts = vec![
        Fact::new("statements", language.label("checklist.statements"), Value::Count(answers.len() as u64)),
        Fact::new("yes", language.label("checklist.computed-yes"), count(&is(Verdict::Yes))),
        Fact::new(
            "partly",
            language.label("checklist.computed-partly"),
            count(&|answer| matches!(answer.verdict, Verdict::Partly(..))),
        ),
        Fact::new("no", language.label("checklist.computed-no"), count(&is_no)),
        Fact::new("vouched", language.label("checklist.vouched-for"), count(&is(Verdict::Stated))),
        Fact::new("open", language.label("checklist.still-open"), count(&is(Verdict::Unanswered))),
        Fact::new("elsewhere", language.label("score.asked-elsewhere"), count(&is(Verdict::AskedElsewhere))),
    ];
    let is_told = |fact: &Fact| fact.key != "elsewhere" || fact.value != Value::Count(0);
    facts.into_iter().filter(is_told).collect()
}

fn table(request: &Request, key: &'static str) -> Table {
    let label = |key: &str| request.language.label(key);
    let columns = vec![
        Column::text("statement", label("checklist.statement"), 8),
        Column::text("computed", label("checklist.computed"), 3),
        Column::text("places", label("checklist.places"), 8),
        Column::text("vouched", label("score.vouched"), 7),
        Column::text("open", label("checklist.open"), 5),
        Column::text("decision", label("checklist.decision"), 5),
    ];
    Table::new(key, "", columns)
}

fn row(request: &Request, table: &mut Table, statement: Text, line: &Line, answer: &Answer, places: Vec<Text>) {
    // What only people can tell is not answered by the plan.
    let computed = match answer.verdict {
        Verdict::Stated | Verdict::Unanswered => Value::Empty,
        verdict => Value::text(score::said(request, verdict)),
    };
    let cells = vec![
        Value::text(statement),
        computed,
        Value::lines(places),
        Value::lines(score::vouched(request, answer)),
        Value::lines(open(request, line, answer)),
        Value::Blank,
    ];
    table.row(cells, None);
}

/// What stands against a yes: the rules with so many findings, or that nobody has said anything yet.
fn open(request: &Request, line: &Line, answer: &Answer) -> Vec<Text> {
    let language = request.language;
    match answer.verdict {
        Verdict::Unanswered => vec![Text::from(language.label("checklist.nobody-said"))],
        Verdict::NothingThere if answer.against.is_empty() => {
            vec![Text::from(language.label("checklist.nothing-there"))]
        }
        _ => {
            let count = |code: &str| answer.against.iter().filter(|judged| judged.finding.code == code).count();
            let found = line.rules.iter().map(|code| (code, count(code))).filter(|(_, count)| *count > 0);
            let found: Vec<Text> = found
                .map(|(code, count)| Text::from(format!("{code}: {}", language.count("count.findings", count as u64))))
                .collect();
            let more = found.len().saturating_sub(SHOWN);
            let mut shown: Vec<Text> = found.into_iter().take(SHOWN).collect();
            if more > 0 {
                shown.push(Text::from(language.count("count.more", more as u64)));
            }
            shown
        }
    }
}
