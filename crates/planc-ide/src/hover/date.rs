//! A date, resolved to days by the calendar of its document.

use planc_analysis::facts::DocumentFacts;
use planc_analysis::facts::dates::in_words;
use planc_base::{Date, Days};
use planc_lang::vocabularies::Month;
use planc_model::value::{DateRange, PartClass};
use planc_project::Snapshot;

use crate::under::Under;

/// What the document around the place says of itself.
pub fn document_facts(snapshot: &Snapshot, under: &Under) -> Option<DocumentFacts> {
    let plan = snapshot.plan();
    let node = plan.node(plan.thing_around(under.file, under.entry?)?);
    Some(node.document().map_or(DocumentFacts::NONE, DocumentFacts::of))
}

pub fn date(snapshot: &Snapshot, under: &Under) -> Option<String> {
    let text = under.span.text(under.text);
    let facts = document_facts(snapshot, under).unwrap_or(DocumentFacts::NONE);
    let range = under.part().and_then(|part| match part.class {
        PartClass::DateRange => under.sheet.date_ranges.get(part.value as usize).copied(),
        _ => None,
    });
    let own = Date::parse(text).or_else(|| {
        let part = under.part().filter(|part| part.class == PartClass::Date)?;
        Some(Date::from_packed(part.value))
    });
    let mut page = match own.and_then(|date| Some((date, facts.days(date)?))) {
        Some((date, days)) => format!("**{date}** · {}", days_in_words(days)),
        None => format!("**{text}** · a date without a year that is known: the period of the document is not one year"),
    };
    if let Some(range @ DateRange { from: Some(_), to: Some(_) }) = range
        && let Some(days) = facts.range(range)
    {
        page.push_str(&format!("\n\nThe whole: {}", days_in_words(days)));
    }
    if facts.fiscal_start != 1
        && text.starts_with("FY")
        && let Some(month) = Month::VOCABULARY.words.get(usize::from(facts.fiscal_start) - 1)
    {
        page.push_str(&format!("\n\nThe fiscal year begins with `{}`.", month.text));
    }
    Some(page)
}

/// `1 July 2020 to 30 September 2020`
pub fn days_in_words(days: Days) -> String {
    if days.first == days.last {
        in_words(days.first)
    } else {
        format!("{} to {}", in_words(days.first), in_words(days.last))
    }
}
