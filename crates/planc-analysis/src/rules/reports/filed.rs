//! What a report says of itself: its kinds, its author, its time, and what it is about.

use planc_base::Days;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};

use crate::facts::{Context, DocumentFacts};

/// How many steps a chain of documents that implement one another may have.
const MOST_STEPS: usize = 16;

/// A report of the package.
#[derive(Clone)]
pub(in crate::rules) struct Filed<'plan> {
    pub node: Node<'plan>,
    /// Empty if it is not known.
    pub kinds: Vec<ReportKind>,
    pub by: Option<Node<'plan>>,
    /// The plan or strategy that it is about.
    pub document: Option<Node<'plan>>,
    /// First to last day of its `period`.
    pub days: Option<Days>,
    pub submitted: Option<(Field<'plan>, Days)>,
}

impl<'plan> Filed<'plan> {
    pub(in crate::rules) fn of(context: &Context<'plan>, node: Node<'plan>) -> Filed<'plan> {
        let document = about(context, node);
        let facts = document.map_or(&DocumentFacts::NONE, |document| context.document(document));
        let period = node.field(Keyword::Period).filter(|field| !field.is_broken());
        let range = period.and_then(|field| field.parts().iter().find_map(|part| field.date_range(part)));
        Filed {
            node,
            kinds: kinds_of(node, Some(ReportKind::Progress)),
            by: node.linked(Keyword::By).next(),
            document,
            days: range.and_then(|range| facts.range(range)),
            submitted: submitted(node, facts),
        }
    }

    /// All of the package that was asked for, in the order of the text.
    pub(in crate::rules) fn all(context: &Context<'plan>) -> Vec<Filed<'plan>> {
        let plan = context.plan;
        let nodes = plan.own_nodes_of(Kind::Report);
        nodes.filter(|node| !node.is_broken() && !node.is_unchecked()).map(|node| Filed::of(context, node)).collect()
    }

    pub(in crate::rules) fn is_any_of(&self, kinds: &[ReportKind]) -> bool {
        self.kinds.iter().any(|kind| kinds.contains(kind))
    }

    /// The month in which fiscal years begin in the document that it is about.
    pub(super) fn fiscal_start(&self, context: &Context) -> u8 {
        self.document.map_or(1, |document| context.document(document).fiscal_start)
    }
}

/// The kinds of a report or a route; `default` where nothing is said; empty if what is said is not known.
pub(in crate::rules) fn kinds_of(node: Node, default: Option<ReportKind>) -> Vec<ReportKind> {
    let mut fields = node.fields(Keyword::Kind).peekable();
    if fields.peek().is_none() {
        return default.into_iter().collect();
    }
    fields.flat_map(|field| field.word_indices().filter_map(ReportKind::from_index)).collect()
}

fn submitted<'plan>(node: Node<'plan>, facts: &DocumentFacts) -> Option<(Field<'plan>, Days)> {
    let field = node.field(Keyword::Submitted).filter(|field| !field.is_broken())?;
    let date = field.parts().iter().find_map(|part| field.date(part))?;
    Some((field, facts.days(date)?))
}

/// The document that a report is about: what it says after `of`, what it stands in, or the only action plan there is.
fn about<'plan>(context: &Context<'plan>, node: Node<'plan>) -> Option<Node<'plan>> {
    if let Some(field) = node.field(Keyword::Of) {
        let target = field.targets().find_map(|target| target.thing());
        return target.and_then(|id| context.plan.node(id).document());
    }
    node.document().or_else(|| context.only_action_plan())
}

/// A document and what it implements, step by step.
pub(in crate::rules) fn chain(document: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    let plan = document.plan;
    std::iter::successors(Some(document), move |node| plan.implemented_by(node.id).map(|id| plan.node(id)))
        .take(MOST_STEPS)
}

/// Whether two documents belong together: one implements the other, or both the same. What is not known may do so.
pub(in crate::rules) fn belong_together(one: Option<Node>, two: Option<Node>) -> bool {
    let (Some(one), Some(two)) = (one, two) else { return true };
    let ids: Vec<ThingId> = chain(one).map(|node| node.id).collect();
    chain(two).any(|node| ids.contains(&node.id))
}

/// Whether a report of one of the two is one of the other as well: a ministry and its department, a group and its member.
pub(in crate::rules) fn is_one_party(one: Node, two: Node) -> bool {
    one.holds(two) || two.holds(one) || is_member(one, two) || is_member(two, one)
}

fn is_member(group: Node, member: Node) -> bool {
    group.kind() == Kind::Actor && group.linked(Keyword::Member).any(|other| other.holds(member) || member.holds(other))
}

/// What an entry of a report is about: the thing named on its line.
pub(in crate::rules) fn subject<'plan>(node: Node<'plan>) -> Option<Node<'plan>> {
    let head = node.head();
    let part = head.parts().iter().find(|part| part.class == PartClass::Reference)?;
    head.target(part).thing().map(|id| node.plan.node(id))
}

/// What `node` is called in the block of `from`: its name alone where that says which one is meant.
pub(in crate::rules) fn reference(from: Node, node: Node) -> String {
    let is_near = from.document().is_some_and(|document| {
        let other = node.document().map(|other| other.id);
        chain(document).any(|above| Some(above.id) == other)
    });
    match node.name() {
        Some(name) if is_near && node.is_own() && node.plan.named(node.thing().name).len() == 1 => name.to_string(),
        _ => node.path(),
    }
}

/// `a`, `b` and 3 others.
pub(in crate::rules) fn names_in_words(names: &[String]) -> String {
    const SHOWN: usize = 5;
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    if quoted.len() <= SHOWN + 1 {
        return crate::rules::goals::list(&quoted, "and");
    }
    format!("{} and {} others", quoted[..SHOWN].join(", "), quoted.len() - SHOWN)
}
