//! EVA-09: by what an evaluation judges.

use planc_base::Finding;
use planc_lang::Keyword;
use planc_lang::vocabularies::Criterion;

use crate::facts::Context;
use crate::rules::goals::list;
use crate::rules::looking_back::is_held;
use crate::view::View;

/// The criteria that every evaluation judges by.
pub(super) const WANTED: [Criterion; 5] = [
    Criterion::Relevance,
    Criterion::Effectiveness,
    Criterion::Efficiency,
    Criterion::Impact,
    Criterion::Sustainability,
];

/// EVA-09: a criterion is left out.
pub(super) fn criteria_missing(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if !is_held(node) {
        return;
    }
    let all: Vec<&str> = WANTED.iter().map(|criterion| word(*criterion)).collect();
    let Some(field) = view.field(Keyword::Criteria) else {
        let line = format!("criteria {}", all.join(", "));
        found.push(
            Finding::new(
                "EVA-09",
                node.place(),
                format!("{} does not say by which criteria it judges", node.described_first()),
            )
            .help(format!("Add `{line}`, or `criteria none \"…\"` if it asks only a narrow question."))
            .with_fix(node.add_line("Add the five criteria", &line)),
        );
        return;
    };
    if view
        .fields(Keyword::Criteria)
        .any(|field| field.is_broken() || field.has_hole() || field.is_none() || field.is_withheld())
    {
        return;
    }
    let stated: Vec<usize> = view.fields(Keyword::Criteria).flat_map(|field| field.word_indices()).collect();
    let missing: Vec<&str> =
        WANTED.iter().filter(|criterion| !stated.contains(&(**criterion as usize))).map(|one| word(*one)).collect();
    if missing.is_empty() {
        return;
    }
    let line = format!("criteria {}", missing.join(", "));
    found.push(
        Finding::new(
            "EVA-09",
            field.place(),
            format!("{} does not judge by {}", node.described_first(), list(&missing, "or")),
        )
        .help(format!("Add `{line}`, so that the evaluation judges by all five criteria."))
        .with_fix(node.add_line(format!("Add `{line}`"), &line)),
    );
}

pub(super) fn word(criterion: Criterion) -> &'static str {
    Criterion::VOCABULARY.words[criterion as usize].text
}
