//! ACT-04: what starts before something that it requires has ended.

use planc_base::{Days, Finding};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use crate::facts::dates::{in_words, may_follow, planned};
use crate::facts::{Context, is_given_up};
use crate::view::View;

/// ACT-04: what starts before something that it requires has ended.
pub(super) fn before_requirement(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Requires) {
        return;
    }
    let node = view.node;
    let own = planned(node, context.document(node));
    if own.first.is_none() && own.last.is_none() {
        return;
    }
    for field in view.fields(Keyword::Requires).filter(|field| !field.is_broken()) {
        for part in field.parts() {
            let Target::Thing(id) = field.target(part) else { continue };
            let required = context.plan.node(id);
            let Some((ended, end)) = end_of(required, context) else { continue };
            let said = match (own.first, own.last) {
                (Some(first), _) if first <= ended && !may_follow(own.start, end) => {
                    format!("starts on {}", in_words(first))
                }
                (None, Some(last)) if last < ended && !may_follow(own.end, end) => {
                    format!("ends on {}", in_words(last))
                }
                _ => continue,
            };
            if is_given_up(node) || is_given_up(required) || required.holds(node) {
                continue;
            }
            let mut name = required.described();
            // "requires `write-course` (…)": that it is an activity goes without saying.
            if required.kind() == Kind::Activity && required.name().is_some() {
                name = name.trim_start_matches("activity ").to_string();
            }
            let mut finding = Finding::new(
                "ACT-04",
                field.place_of(part),
                format!("{} {said}, but requires {name}, which ends on {}", node.described_first(), in_words(ended)),
            );
            if let Some(line) = view.field(Keyword::Schedule) {
                finding = finding.label(line.place(), "when this is done");
            }
            if let Some(line) = required.field(Keyword::Schedule) {
                finding = finding.label(line.place(), "when that is done");
            }
            found.push(finding.help("Move one of them, or take the `requires` out."));
        }
    }
}

/// When an activity, or one of its outputs, is finished: the last day, and the days within which that is.
fn end_of(required: Node, context: &Context) -> Option<(jiff::civil::Date, Option<Days>)> {
    let facts = context.document(required);
    if required.kind() == Kind::Output && !required.is_broken() {
        let head = required.head();
        let dated = head.behind(Connective::By).or_else(|| head.behind(Connective::In));
        if let Some(part) = dated {
            let range = head.date_range(part)?;
            let end = facts.days(range.to?)?;
            return Some((end.last, Some(end)));
        }
    }
    let activity = required.ancestors().find(|node| node.kind() == Kind::Activity)?;
    let stretch = planned(activity, facts);
    Some((stretch.last?, stretch.end))
}
