//! A thing: what it is called, its number and path, its money, its dates, who answers for it, what is said against it.

use planc_analysis::Context;
use planc_analysis::facts::dates::{gives_schedule, planned};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Field, Texts};
use planc_model::value::PartClass;
use planc_project::Snapshot;

use crate::DisplayLanguage;
use crate::findings::findings_in;
use crate::money::of_thing;

/// How many findings are told in full.
const TOLD: usize = 3;

pub fn page(snapshot: &Snapshot, node: Node, language: &DisplayLanguage) -> String {
    let mut page = heading(node, language);
    if let Some(texts) = node.full_title() {
        page.push_str(&format!("\n\n{}", titles(&language.own_first(texts))));
    }
    let mut facts: Vec<String> = Vec::new();
    let context = Context::new(node.plan, snapshot.settings());
    facts.extend(money_lines(snapshot, &context, node, language));
    facts.extend(dates(&context, node, language));
    facts.extend(in_charge(node, language));
    if !facts.is_empty() {
        page.push_str("\n\n");
        page.push_str(&facts.iter().map(|fact| format!("- {fact}")).collect::<Vec<_>>().join("\n"));
    }
    page.push_str(&findings(snapshot, node, language));
    page
}

fn heading(node: Node, language: &DisplayLanguage) -> String {
    let number = node.number().map_or_else(String::new, |number| format!(" {number}"));
    let package = node.plan.packages.get(usize::from(node.thing().package));
    let whose = match package {
        Some(package) if !node.is_own() => {
            let name = format!("`{}`", package.name);
            format!(" · {}", language.fill("editor.of-package", &[("name", &name)]))
        }
        _ => String::new(),
    };
    format!("**{}{number}** `{}`{whose}", node.kind().text(), node.path())
}

/// One line a language.
fn titles(texts: &Texts) -> String {
    let line = |(tag, text): &(Option<&str>, std::borrow::Cow<str>)| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match tag {
            Some(tag) if texts.0.len() > 1 => format!("{text} ({tag})"),
            _ => text,
        }
    };
    texts.0.iter().map(line).collect::<Vec<_>>().join("  \n")
}

fn money_lines(snapshot: &Snapshot, context: &Context, node: Node, language: &DisplayLanguage) -> Vec<String> {
    let mut lines = Vec::new();
    for money in of_thing(snapshot, context, node) {
        let sums = [
            ("editor.cost", money.planned),
            ("editor.granted", money.granted),
            ("editor.requested", money.requested),
            ("editor.not-covered", money.gap),
        ];
        for (key, total) in sums.into_iter().filter(|(_, total)| total.count > 0) {
            lines.push(language.fill(key, &[("amount", &language.total(total, money.currency))]));
        }
    }
    lines
}

fn dates(context: &Context, node: Node, language: &DisplayLanguage) -> Option<String> {
    if matches!(node.kind(), Kind::Strategy | Kind::Plan) {
        let days = context.document(node).period?;
        return Some(language.fill("editor.period", &[("time", &language.days(days))]));
    }
    if !gives_schedule(node.kind()) {
        return None;
    }
    let days = planned(node, context.document(node)).days()?;
    Some(language.fill("editor.when", &[("time", &language.days(days))]))
}

/// Who leads it or answers for it: by lines of its own, else by those of what it stands in.
fn in_charge(node: Node, language: &DisplayLanguage) -> Option<String> {
    let holds =
        |node: &Node| matches!(node.kind(), Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area);
    if !holds(&node) {
        return None;
    }
    let (field, from) = node.ancestors().take_while(holds).find_map(|above| Some((line_of_who(above)?, above)))?;
    let parties: Vec<String> = field
        .parts()
        .iter()
        .filter_map(|part| match part.class {
            PartClass::Reference => {
                let target = field.target(part);
                let title = target.thing().map_or_else(String::new, |id| language.title(node.plan.node(id)));
                let name = field.source_of(part);
                Some(if title.is_empty() { format!("`{name}`") } else { format!("{title} (`{name}`)") })
            }
            PartClass::Text => field.texts(part).map(|texts| language.own_first(texts).first_line()),
            PartClass::Hole => Some(language.label("editor.not-known-yet").to_string()),
            _ => None,
        })
        .collect();
    if parties.is_empty() {
        return None;
    }
    let key = if field.keyword() == Some(Keyword::Lead) { "editor.led-by" } else { "editor.answered-by" };
    let line = language.fill(key, &[("who", &parties.join(", "))]);
    Some(match from == node {
        true => line,
        false => language.fill("editor.taken-from", &[("line", &line), ("thing", &language.described(from))]),
    })
}

fn line_of_who(node: Node) -> Option<Field> {
    node.field(Keyword::Lead).or_else(|| node.field(Keyword::Responsible))
}

fn findings(snapshot: &Snapshot, node: Node, language: &DisplayLanguage) -> String {
    let Some(report) = snapshot.known_report() else { return String::new() };
    let found: Vec<_> = findings_in(report, node.file(), node.span()).collect();
    if found.is_empty() {
        return String::new();
    }
    let told = found.iter().take(TOLD);
    let mut lines: Vec<String> = told
        .map(|judged| {
            format!(
                "- {} {}: {}",
                language.fill(&format!("level.{}", judged.level.text()), &[]).to_lowercase(),
                judged.finding.code,
                judged.finding.message
            )
        })
        .collect();
    if found.len() > TOLD {
        lines.push(format!("- {}", language.count("count.more", found.len() - TOLD)));
    }
    format!("\n\n{}\n\n{}", language.count("count.findings", found.len()), lines.join("\n"))
}
