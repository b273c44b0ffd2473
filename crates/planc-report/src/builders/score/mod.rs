//! How a plan stands: the four questions of the review of 2016 and the lines of Annex 1, each answered from the plan, with what
//! speaks for the answer.

pub mod answer;
pub mod lines;

use planc_lang::catalogue;
use planc_lang::rule::Rule;
use planc_lang::vocabularies::Field as FieldOfAction;

use super::words;
use crate::document::{Column, Document, Fact, Table, Text, Value};
use crate::request::Request;
use answer::{Answer, Evidence, Verdict};
use lines::Line;

/// How many findings a cell tells; the others are counted.
const SHOWN: usize = 3;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "score", "score.title");
    document.is_wide = true;
    let evidence = Evidence::of(request.context);
    let questions: Vec<Answer> = lines::QUESTIONS.iter().map(|line| evidence.answer(line, None)).collect();
    let checklist: Vec<(&str, Vec<(&Line, Answer)>)> = lines::CHECKLIST
        .iter()
        .map(|(theme, lines)| {
            let answer = |line: &'static Line| (line, evidence.answer(line, Some(&format!("{theme}.{}", line.key))));
            (*theme, lines.iter().map(answer).collect())
        })
        .collect();
    let all = || checklist.iter().flat_map(|(_, lines)| lines.iter().map(|(_, answer)| answer.verdict));
    let count = |is: fn(Verdict) -> bool| Value::Count(all().filter(|verdict| is(*verdict)).count() as u64);
    document.facts(vec![
        Fact::new("lines", language.label("score.lines"), Value::Count(all().count() as u64)),
        Fact::new("yes", language.label("score.yes"), count(|verdict| verdict == Verdict::Yes)),
        Fact::new("partly", language.label("score.partly"), count(|verdict| matches!(verdict, Verdict::Partly(..)))),
        Fact::new(
            "no",
            language.label("score.no"),
            count(|verdict| matches!(verdict, Verdict::No | Verdict::NothingThere)),
        ),
        Fact::new("stated", language.label("score.stated"), count(|verdict| verdict == Verdict::Stated)),
        Fact::new(
            "asked-elsewhere",
            language.label("score.asked-elsewhere"),
            count(|verdict| verdict == Verdict::AskedElsewhere),
        ),
        Fact::new("unanswered", language.label("score.unanswered"), count(|verdict| verdict == Verdict::Unanswered)),
    ]);
    document.heading(2, language.label("score.questions"));
    let mut table = table(request, "questions");
    for (line, answer) in lines::QUESTIONS.iter().zip(&questions) {
        let question = language.label(&format!("score.question.{}", line.key));
        row(request, &evidence, &mut table, line, Text::from(question), answer);
    }
    document.table(table);
    document.heading(2, language.label("score.checklist"));
    for (theme, answers) in &checklist {
        let Some(theme) = catalogue::theme(theme) else { continue };
        document.heading(3, language.label(&format!("score.block.{}", theme.id.replace('.', "-"))));
        let mut table = self::table(request, "checklist");
        for (line, answer) in answers {
            row(request, &evidence, &mut table, line, words::item(request, theme.id, line.key), answer);
        }
        document.table(table);
    }
    document.note(words::remark(request, "score.note"));
    document
}

fn table(request: &Request, key: &'static str) -> Table {
    let language = request.language;
    let mut columns = vec![
        Column::text("line", language.label("score.line"), 8),
        Column::text("answer", language.label("score.answer"), 3),
    ];
    for word in FieldOfAction::VOCABULARY.words {
        columns.push(Column::text(word.text, language.label(&format!("field.{}", word.text)), 3));
    }
    columns.push(Column::text("computed", language.label("score.computed"), 10));
    columns.push(Column::text("vouched", language.label("score.vouched"), 8));
    Table::new(key, "", columns)
}

fn row(request: &Request, evidence: &Evidence, table: &mut Table, line: &Line, text: Text, answer: &Answer) {
    let mut cells = vec![Value::text(text), Value::text(said(request, answer.verdict))];
    for index in 0..FieldOfAction::VOCABULARY.words.len() {
        cells.push(match answer.by_field.get(index) {
            Some(Verdict::NothingThere) | None => Value::Empty,
            Some(verdict) => Value::text(said(request, *verdict)),
        });
    }
    cells.push(Value::lines(computed(request, evidence, line, answer)));
    cells.push(Value::lines(vouched(request, answer)));
    table.row(cells, None);
}

pub fn said(request: &Request, verdict: Verdict) -> String {
    let language = request.language;
    match verdict {
        Verdict::Yes => language.label("score.yes"),
        Verdict::Partly(good, all) => {
            let (good, all) = (language.whole(good as u64), language.whole(all as u64));
            language.fill("score.so-many", &[("good", &good), ("all", &all)])
        }
        Verdict::No => language.label("score.no"),
        Verdict::Stated => language.label("score.stated"),
        Verdict::Unanswered => language.label("score.unanswered"),
        Verdict::NothingThere => language.label("score.nothing-there"),
        Verdict::AskedElsewhere => language.label("score.asked-elsewhere"),
    }
}

/// What the rules say: what was found against it, else which of them found nothing.
fn computed(request: &Request, evidence: &Evidence, line: &Line, answer: &Answer) -> Vec<Text> {
    if answer.against.is_empty() {
        let names = line.rules.iter().filter_map(|code| Rule::find(code));
        let names: Vec<String> = names.map(|rule| format!("{} {}", rule.code, rule.name)).collect();
        let is_asked = !names.is_empty() && answer.verdict == Verdict::Yes;
        return if is_asked {
            vec![Text::from(request.language.fill("score.silent", &[("rules", &names.join(", "))]))]
        } else {
            Vec::new()
        };
    }
    let mut lines: Vec<Text> = answer
        .against
        .iter()
        .take(SHOWN)
        .map(|judged| {
            let code = match evidence.subject(judged) {
                Some(node) => Text::link(judged.finding.code, format!("#{}", node.path())),
                None => Text::from(judged.finding.code),
            };
            code.with(": ").with(words::message(request, &judged.finding.message))
        })
        .collect();
    if let Some(more) = answer.against.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(Text::from(request.language.count("count.more", more as u64)));
    }
    lines
}

/// What the author states about it, and who vouches for it.
pub fn vouched(request: &Request, answer: &Answer) -> Vec<Text> {
    let statements = answer.stated.iter().map(|statement| {
        let said = statement.field.parts().iter().find_map(|part| statement.field.texts(part));
        let text = said.map_or_else(Text::default, |texts| words::texts_in(request, statement.node, &texts));
        let title = words::title(request, statement.node);
        if text.is_empty() { title } else { title.with(": ").with(text) }
    });
    let attests = answer.attested.iter().map(|attest| words::attestation(request, *attest));
    statements.chain(attests).collect()
}
