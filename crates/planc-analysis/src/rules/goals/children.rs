//! GOA-16: what is there for trafficked children.

use planc_base::Finding;
use planc_lang::vocabularies::{DocumentKind, PlanKind, VictimGroup};
use planc_lang::{Keyword, Kind, catalogue};
use planc_model::Node;
use planc_model::plan::{Field, Target};

use crate::facts::{Context, Response, kind_of_plan};

/// GOA-16: neither a plan nor a part of one is about children in particular.
pub(super) fn children_left_out(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        if has_plan(response) || has_part(response) {
            continue;
        }
        let head = response.head();
        let message =
            format!("No objective, measure or chapter of {} is about children in particular", head.described());
        found.push(Finding::new("GOA-16", head.place(), message).help(
            "Write `concerns children` in the objective or measure that provides for them, add a `section` on them, or a \
             plan of their own with `kind child`.",
        ));
    }
}

/// A plan on children, in the package or only named in it. One whose kind is not known may be such a plan.
fn has_plan(response: Response) -> bool {
    let is_on_children = |document: Node| {
        document.fields(Keyword::Kind).any(|field| match field.word_index().and_then(DocumentKind::from_index) {
            Some(kind) => kind == DocumentKind::ChildPlan,
            None => true,
        })
    };
    response.plans().any(|plan| matches!(kind_of_plan(plan), Some(PlanKind::Child) | None))
        || response.nodes_of(Kind::Document).any(is_on_children)
}

/// A part that says that it concerns children, or takes up what the catalogue has on them.
fn has_part(response: Response) -> bool {
    const PARTS: &[Kind] = &[Kind::Area, Kind::Goal, Kind::Objective, Kind::Outcome, Kind::Measure, Kind::Section];
    response.nodes_of_any(PARTS).any(|node| {
        node.fields(Keyword::Concerns).any(names_children) || node.fields(Keyword::Covers).any(takes_up_children)
    }) || response.nodes_of(Kind::Activity).any(|node| node.fields(Keyword::Covers).any(takes_up_children))
}

/// `all-groups` names no children in particular. What is open may.
fn names_children(field: Field) -> bool {
    let words = VictimGroup::VOCABULARY.words;
    let is_child = |word: &str| {
        let group = words.iter().position(|own| own.text == word).and_then(VictimGroup::from_index);
        matches!(
            group,
            Some(
                VictimGroup::Children
                    | VictimGroup::Girls
                    | VictimGroup::Boys
                    | VictimGroup::UnaccompaniedChildren
                    | VictimGroup::StreetChildren
            )
        )
    };
    field.is_broken() || field.has_hole() || field.parts().iter().filter_map(|part| field.word(part)).any(is_child)
}

/// Whether it covers an item of the catalogue on children, such as `protection.services.children`.
fn takes_up_children(field: Field) -> bool {
    field.targets().any(|target| {
        let Target::Item(theme, item) = target else { return false };
        let Some(theme) = catalogue::themes().nth(usize::from(theme)) else { return false };
        let item = theme.items.get(usize::from(item));
        item.is_some_and(|item| item.id.split('.').any(|part| part == "children" || part.starts_with("child")))
    })
}
