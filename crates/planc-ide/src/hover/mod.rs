//! What a place means, as Markdown for a small window beside it.

mod date;
mod keyword;
mod money;
mod thing;
mod value;

use planc_analysis::Context;
use planc_base::Span;
use planc_lang::Keyword;
use planc_model::plan::Field;
use planc_project::Snapshot;

use crate::bound::{Bound, bound_at};
use crate::under::{Under, What};
use crate::{Cursor, DisplayLanguage};

/// What is shown, and what it is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hover {
    pub span: Span,
    pub markdown: String,
}

/// What stands at `cursor`, and what it means; `None` where there is nothing to say.
pub fn hover(snapshot: &Snapshot, cursor: Cursor, language: &DisplayLanguage) -> Option<Hover> {
    let under = Under::at(snapshot, cursor)?;
    let markdown = match under.what {
        What::Keyword(keyword) => of_keyword(snapshot, &under, keyword?, language)?,
        What::Name | What::Reference(_) => of_name(snapshot, &under, language)?,
        What::Word(vocabulary, word) => value::word(vocabulary, word),
        What::Connective(connective) => value::connective(&under, connective),
        What::Rule => value::rule(under.span.text(under.text))?,
        What::Currency => value::currency(under.span.text(under.text))?,
        What::Date => date::date(snapshot, &under, language)?,
        What::Number => value::amount(snapshot, &under, language)?,
        What::Unit => value::unit(snapshot, &under, language)?,
        What::Hole => value::HOLE.to_string(),
        What::Nothing | What::Comment | What::Text => return None,
    };
    Some(Hover { span: under.span, markdown })
}

/// What the keyword means; of a line about money, also how its amount comes about.
fn of_keyword(snapshot: &Snapshot, under: &Under, keyword: Keyword, language: &DisplayLanguage) -> Option<String> {
    let mut page = keyword::page(under, keyword)?;
    if let Some(said) = said_here(snapshot, under, keyword, language) {
        page = format!("{said}\n\n---\n\n{page}");
    }
    Some(page)
}

/// What the line comes to, or what the thing that begins here is.
fn said_here(snapshot: &Snapshot, under: &Under, keyword: Keyword, language: &DisplayLanguage) -> Option<String> {
    let entry = under.entry?;
    if under.entry_data()?.kind().is_some() {
        let plan = snapshot.plan();
        let id = crate::bound::declared_at(plan, under.file, entry)?;
        return Some(thing::page(snapshot, plan.node(id), language));
    }
    if !matches!(keyword, Keyword::Cost | Keyword::Total | Keyword::Funding) {
        return None;
    }
    let plan = snapshot.plan();
    let context = Context::new(plan, snapshot.settings());
    money::why(snapshot, &context, Field { plan, file: under.file, entry }, language)
}

fn of_name(snapshot: &Snapshot, under: &Under, language: &DisplayLanguage) -> Option<String> {
    let plan = snapshot.plan();
    match bound_at(plan, under)? {
        Bound::Thing(id) => Some(thing::page(snapshot, plan.node(id), language)),
        Bound::Package(package) => {
            let package = plan.packages.get(package)?;
            Some(format!("**package** `{}`\n\nA package that this one rests on.", package.name))
        }
        Bound::BuiltIn(target) => value::built_in(target),
    }
}
