//! How the work of a plan is laid out in reports: by area, by what it is for, and by what holds its activities.

use planc_analysis::facts::kind_of_plan;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::request::Request;

/// What holds activities, mostly a measure, and what it is for.
#[derive(Clone, Copy)]
pub struct Holder<'plan> {
    pub area: Option<Node<'plan>>,
    /// The objective or goal.
    pub aim: Option<Node<'plan>>,
    pub node: Node<'plan>,
}

/// Everything in the package that holds activities, and measures without any, in the order of the areas and aims.
pub fn holders<'plan>(request: &Request<'plan>) -> Vec<Holder<'plan>> {
    let is_work = |node: &Node| {
        node.kind() == Kind::Measure || node.children_of(Kind::Activity).any(|activity| !activity.is_absent())
    };
    let mut holders: Vec<Holder> = request
        .context
        .own_documents()
        .filter(|document| document.kind() == Kind::Strategy || kind_of_plan(*document) == Some(PlanKind::Action))
        .flat_map(|document| std::iter::once(document).chain(document.descendants()))
        .filter(|node| node.kind() != Kind::Activity && !node.is_absent())
        .filter(is_work)
        .map(holder)
        .collect();
    let place = |node: Option<Node>| node.map_or(u32::MAX, |node| node.thing().first);
    holders.sort_by_key(|holder| (place(holder.area), place(holder.aim), holder.node.thing().first));
    holders
}

fn holder(node: Node) -> Holder {
    let is_aim = |node: &Node| matches!(node.kind(), Kind::Objective | Kind::Goal);
    let served = node.linked(Keyword::Serves).find(is_aim);
    let aim = served.or_else(|| node.ancestors().find(is_aim));
    let area = aim.unwrap_or(node).ancestors().find(|around| around.kind() == Kind::Area);
    let area = area.or_else(|| node.ancestors().find(|around| around.kind() == Kind::Area));
    Holder { area, aim, node }
}
