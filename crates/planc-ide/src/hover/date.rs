//! A date, resolved to days by the calendar of its document.

use planc_analysis::facts::DocumentFacts;
use planc_base::Date;
use planc_model::value::{DateRange, PartClass};
use planc_project::Snapshot;

use crate::DisplayLanguage;
use crate::under::Under;

/// What the document around the place says of itself.
pub fn document_facts(snapshot: &Snapshot, under: &Under) -> Option<DocumentFacts> {
    let plan = snapshot.plan();
    let node = plan.node(plan.thing_around(under.file, under.entry?)?);
    Some(node.document().map_or(DocumentFacts::NONE, DocumentFacts::of))
}

pub fn date(snapshot: &Snapshot, under: &Under, language: &DisplayLanguage) -> Option<String> {
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
        Some((date, days)) => format!("**{date}** · {}", language.days(days)),
        None => format!("**{text}** · {}", language.label("editor.no-year")),
    };
    if let Some(range @ DateRange { from: Some(_), to: Some(_) }) = range
        && let Some(days) = facts.range(range)
    {
        page.push_str("\n\n");
        page.push_str(&language.fill("editor.whole-time", &[("time", &language.days(days))]));
    }
    if facts.fiscal_start != 1 && text.starts_with("FY") {
        let month = language.month_number(usize::from(facts.fiscal_start));
        page.push_str("\n\n");
        page.push_str(&language.fill("editor.fiscal-year", &[("month", &month)]));
    }
    Some(page)
}
