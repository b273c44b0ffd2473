//! REP-07: work that is reported and stands in no plan.

use planc_base::Finding;
use planc_lang::Kind;
use planc_model::Node;
use planc_model::value::PartClass;
use rustc_hash::FxHashMap;

use super::filed::{Filed, belong_together, subject};
use crate::facts::Context;

/// REP-07.
pub(super) fn not_in_plan(context: &Context, found: &mut Vec<Finding>) {
    let is_asked = |node: &Node| !node.is_broken() && !node.is_absent() && !node.is_unchecked();
    let mut by_title: Option<FxHashMap<String, Option<Node>>> = None;
    for node in context.plan.own_nodes_of(Kind::Progress).filter(is_asked) {
        let head = node.head();
        if let Some(part) = head.parts().iter().find(|part| part.class == PartClass::Text) {
            let Some(texts) = head.texts(part) else { continue };
            let titles = by_title.get_or_insert_with(|| activities_by_title(context));
            let activity = texts.0.iter().find_map(|(_, text)| titles.get(&key(text)).copied().flatten());
            let work = format!("\"{}\"", texts.first_line());
            found.push(match activity {
                Some(activity) => Finding::new(
                    "REP-07",
                    head.place(),
                    format!("The work {work} is reported in words, though {} is in the plan", activity.described()),
                )
                .help(format!("Report on it by its name: `progress {}`.", activity.path()))
                .choice(format!("Write `{}`", activity.path()), head.place_of(part), activity.path()),
                None => Finding::new("REP-07", head.place(), format!("The work {work} is reported, but stands in no plan")).help(
                    "Enter it in the plan as an activity, with `added` and the reason, and name it here: `activity … \"…\" { added … because \"…\" }`.",
                ),
            });
            continue;
        }
        foreign(context, node, found);
    }
}

/// Work of a plan that the report is not about.
fn foreign(context: &Context, node: Node, found: &mut Vec<Finding>) {
    let Some(about) = subject(node) else { return };
    let Some(report) = node.parent().filter(|parent| parent.kind() == Kind::Report) else { return };
    let Some(document) = Filed::of(context, report).document else { return };
    let Some(other) = about.document() else { return };
    if belong_together(Some(document), Some(other)) {
        return;
    }
    found.push(
        Finding::new(
            "REP-07",
            node.place(),
            format!(
                "{} stands in {}, but the report is on {}",
                about.described_first(),
                other.described(),
                document.described()
            ),
        )
        .help(
            "Name work of the plan that is reported on, or say with `of` or `part-of` which plan the report is about.",
        ),
    );
}

/// What each title is that of; `None` if several activities have it.
fn activities_by_title<'plan>(context: &Context<'plan>) -> FxHashMap<String, Option<Node<'plan>>> {
    let mut titles: FxHashMap<String, Option<Node>> = FxHashMap::default();
    for node in context.plan.own_nodes_of(Kind::Activity).filter(|node| node.name().is_some()) {
        for (_, text) in node.title().into_iter().flat_map(|title| title.0) {
            titles.entry(key(&text)).and_modify(|other| *other = None).or_insert(Some(node));
        }
    }
    titles
}

fn key(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}
