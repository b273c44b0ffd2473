//! The statement of purpose: what a strategy means to have changed, and by when.

use planc_base::{Finding, Fix};
use planc_lang::{Connective, Keyword};
use planc_model::plan::Field;

use crate::facts::Context;
use crate::view::View;

/// DOC-09: a strategy has no `mission`, or one that names no year.
pub(super) fn missing(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() {
        return;
    }
    let end = context.document(node).period.map(|days| days.last.year());
    let year = end.map_or("2030".to_string(), |year| year.to_string());
    let Some(field) = view.field(Keyword::Mission) else {
        found.push(
            Finding::new("DOC-09", node.place(), format!("{} has no statement of purpose", node.described_first()))
                .help(format!(
                    "Add `mission \"By {year} the State …\" by {year}`, with what will have changed by then, and for whom."
                ))
                .with_fix(node.add_line("Add `mission ?`", "mission ?")),
        );
        return;
    };
    if field.is_broken() || field.has_hole() || field.is_none() || field.is_withheld() || names_a_year(field) {
        return;
    }
    let mut finding = Finding::new(
        "DOC-09",
        field.place(),
        format!("The statement of purpose of {} does not say by when", node.described()),
    )
    .help(format!("Write the year in the text, or behind it: `mission \"…\" by {year}`."));
    if let (Some(end), Some(part)) = (end, field.parts().last()) {
        let fix =
            Fix::insert(format!("Add `by {end}`"), field.file, field.span_of(part).end as usize, format!(" by {end}"));
        finding = finding.with_fix(Fix { is_certain: false, ..fix });
    }
    found.push(finding);
}

/// Whether a date stands behind the text, or a year in it.
fn names_a_year(field: Field) -> bool {
    let has_year = |text: &str| {
        text.split(|character: char| !character.is_ascii_digit())
            .any(|digits| digits.len() == 4 && matches!(digits.as_bytes(), [b'1', b'9', ..] | [b'2', b'0' | b'1', ..]))
    };
    field.has(Connective::By)
        || field
            .parts()
            .iter()
            .filter_map(|part| field.texts(part))
            .any(|texts| texts.0.iter().any(|(_, text)| has_year(text)))
}
