//! Words, codes, units, currencies and amounts.

use planc_base::Currency;
use planc_lang::language::Meaning;
use planc_lang::manual::{explain, syntax_line};
use planc_lang::rule::Rule;
use planc_lang::{Connective, Kind, Vocabulary, Word, catalogue};
use planc_model::plan::Target;
use planc_model::value::PartClass;
use planc_project::Snapshot;

use super::date::document_facts;
use crate::DisplayLanguage;
use crate::under::Under;

/// What is said of a `?`.
pub const HOLE: &str = "**?** · an open value\n\nA promise to fill it in: it is listed among the gaps, and nothing is computed from it. \
    What it waits for can stand behind it, as in `cost ? EUR \"after the tender\"`.";

pub fn word(vocabulary: &Vocabulary, word: &Word) -> String {
    let others: Vec<String> = vocabulary.words.iter().map(|other| format!("`{}`", other.text)).collect();
    let list =
        if others.len() <= 12 { format!("\n\nThe words of this list: {}.", others.join(", ")) } else { String::new() };
    format!("**{}** · a word of `{}`\n\n{}.{list}", word.text, vocabulary.name, word.summary.trim_end_matches('.'))
}

/// A word of the grammar: where on the line it may stand.
pub fn connective(under: &Under, connective: Connective) -> String {
    let mut page = format!("**{}** · a word of the grammar: it joins values, and cannot be a name", connective.text());
    let pattern = under.row().map(|row| match row.meaning {
        Meaning::Kind(declaration) => (row.keyword, declaration.head),
        Meaning::Field(field) => (row.keyword, field.pattern),
        Meaning::History => (row.keyword, row.pattern.source),
    });
    if let Some((keyword, pattern)) = pattern {
        page.push_str(&format!("\n\n```text\n{} {}\n```", keyword.text(), syntax_line(pattern)));
    }
    page
}

fn without_heading(page: &str) -> String {
    let (title, rest) = page.trim().split_once('\n').unwrap_or((page, ""));
    let rest = rest.split("\nThe same word also means:").next().unwrap_or("").trim();
    format!("**{}**\n\n{rest}", title.trim_start_matches("# "))
}

/// What a rule asks, and why.
pub fn rule(code: &str) -> Option<String> {
    let rule = Rule::find(code)?;
    let heading = format!("**{}** {}\n\n{}", rule.code, rule.name, rule.summary);
    let guide = if rule.guide.is_empty() { String::new() } else { format!("\n\nIn the guide: {}", rule.guide) };
    let (says, why) = match (rule.page(), rule.clarification()) {
        (Some(page), _) => (page.says, page.why),
        (None, Some(page)) => (page.says, page.why),
        (None, None) => ("", ""),
    };
    Some(format!("{heading}\n\n{says}\n\n{why}{guide}").trim_end().to_string())
}

pub fn currency(code: &str) -> Option<String> {
    let currency = Currency::from_code(code)?;
    let coins = match currency.decimals() {
        Some(0) => "whole amounts only".to_string(),
        Some(decimals) => format!("at most {decimals} digits behind the point"),
        None => "any number of digits behind the point".to_string(),
    };
    Some(format!("**{code}** · a currency (ISO 4217)\n\nAmounts in it are written with {coins}, as in `1_240 {code}`."))
}

/// A unit: where the package declares it, or that it is the author's own.
pub fn unit(snapshot: &Snapshot, under: &Under, language: &DisplayLanguage) -> Option<String> {
    let text = under.span.text(under.text);
    let plan = snapshot.plan();
    let declared = plan.names.find(text).and_then(|name| {
        let named = plan.named(name).iter().map(|id| plan.node(*id));
        let mut units = named.filter(|node| matches!(node.kind(), Kind::Unit | Kind::Price));
        units.next()
    });
    match declared {
        Some(node) => Some(super::thing::page(snapshot, node, language)),
        None => Some(format!("**{text}** · a unit\n\nWhat is counted, in the author's own word.")),
    }
}

/// An amount: what it is a part of.
pub fn amount(snapshot: &Snapshot, under: &Under, language: &DisplayLanguage) -> Option<String> {
    let part = under.part()?;
    let plan = snapshot.plan();
    let field = planc_model::plan::Field { plan, file: under.file, entry: under.entry? };
    if part.class == PartClass::Product {
        let context = planc_analysis::Context::new(plan, snapshot.settings());
        let money = planc_analysis::facts::computed_amount(field, context.settings.hours_per_day)?;
        return Some(format!("`{}`\n\n= **{}**", field.source_of(part), money.in_words()));
    }
    if part.class == PartClass::Money {
        let money = planc_analysis::facts::money_of(field, part)?;
        let facts = document_facts(snapshot, under)?;
        let own = facts.currency.filter(|own| *own != money.currency)?;
        let context = planc_analysis::Context::new(plan, snapshot.settings());
        let value = context.rates.convert(money, own, None)?;
        let converted = planc_analysis::facts::Money { value, currency: own };
        let converted = language.fill("editor.converted", &[("amount", &converted.in_words())]);
        return Some(format!("**{}**\n\n{converted}", money.in_words()));
    }
    None
}

/// A built-in actor, or an entry of the catalogue.
pub fn built_in(target: Target) -> Option<String> {
    let themes = |place: u16| catalogue::themes().nth(usize::from(place));
    match target {
        Target::Public => Some("**public** · a built-in actor\n\nEverybody: the public at large.".to_string()),
        Target::AllResponsible => Some(
            "**all-responsible** · a built-in actor\n\nEverybody who answers for an activity of the plan.".to_string(),
        ),
        Target::Theme(theme) => explain(themes(theme)?.id).map(|page| without_heading(&page)),
        Target::Item(theme, item) => {
            let theme = themes(theme)?;
            explain(&theme.full_id(theme.items.get(usize::from(item))?)).map(|page| without_heading(&page))
        }
        Target::Unknown | Target::Thing(_) => None,
    }
}
