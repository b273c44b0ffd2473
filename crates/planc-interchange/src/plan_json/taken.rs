//! What an entry takes from what it stands in, because it does not say it for itself (kinds.md, section 3): apart from its own
//! fields, so that nobody takes it for something its author wrote.

use std::sync::LazyLock;

use planc_lang::{Keyword, Kind, Language};
use planc_model::plan::{Field, Plan};
use planc_model::{Node, ThingId};

use super::entry;
use super::writer::Surroundings;
use crate::json::Json;

/// Fields that children take from the goal, objective, measure or activity around them, in alphabetical order.
pub const BY_CHILDREN: &[Keyword] = &[
    Keyword::Contractor,
    Keyword::Lead,
    Keyword::Level,
    Keyword::Location,
    Keyword::Partner,
    Keyword::Responsible,
    Keyword::Schedule,
    Keyword::VerifiedBy,
];

/// Fields that a plan takes from the document it implements, in alphabetical order.
pub const BY_PLANS: &[Keyword] =
    &[Keyword::Country, Keyword::Currency, Keyword::FiscalYear, Keyword::Languages, Keyword::Numbering];

/// By kind, what `keywords` gives.
static KEYWORDS: LazyLock<Vec<Vec<Keyword>>> = LazyLock::new(|| {
    let kinds = (0..Kind::COUNT).filter_map(Kind::from_index);
    kinds
        .map(|kind| {
            let language = Language::get();
            let all = match kind {
                Kind::Plan => BY_PLANS,
                Kind::Strategy => &[],
                _ => BY_CHILDREN,
            };
            let is_field = |keyword: &Keyword| {
                language.in_kind(kind, *keyword).is_some_and(|row| language.row(row).field().is_some())
            };
            all.iter().copied().filter(is_field).collect()
        })
        .collect()
});

/// The fields that an entry of `kind` may take from elsewhere.
pub fn keywords(kind: Kind) -> &'static [Keyword] {
    &KEYWORDS[kind as usize]
}

/// Kinds whose fields their children take.
fn gives(kind: Kind) -> bool {
    matches!(kind, Kind::Area | Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Output)
}

/// The kinds that an entry of `kind` may take fields from.
pub fn givers(kind: Kind) -> impl Iterator<Item = Kind> {
    let is_giver = move |giver: &Kind| match kind {
        Kind::Plan => matches!(giver, Kind::Plan | Kind::Strategy),
        _ => gives(*giver),
    };
    Kind::WRITTEN.iter().copied().filter(is_giver)
}

/// The things around the one at hand, with the fields of each that children take.
#[derive(Default)]
pub struct Givers {
    open: Vec<Giver>,
}

struct Giver {
    id: ThingId,
    is_giver: bool,
    fields: Vec<(Keyword, u32)>,
}

impl Givers {
    /// As it is once the walk has come to `node`, but for `node` itself.
    pub fn around(node: Node) -> Givers {
        let mut above: Vec<Node> = node.ancestors().skip(1).collect();
        above.reverse();
        let mut givers = Givers::default();
        above.into_iter().for_each(|node| givers.turn_to(node, &node.all_fields().collect::<Vec<_>>()));
        givers
    }

    /// Goes on to `node`, after its parent or a thing below that.
    pub fn turn_to(&mut self, node: Node, fields: &[Field]) {
        let parent = node.thing().parent;
        while self.open.last().is_some_and(|giver| giver.id != parent) {
            self.open.pop();
        }
        let is_giver = gives(node.kind());
        let given = fields.iter().filter_map(|field| Some((field.keyword()?, field.entry)));
        let fields = given.filter(|(keyword, _)| is_giver && BY_CHILDREN.contains(keyword)).collect();
        self.open.push(Giver { id: node.id, is_giver, fields });
    }

    /// The nearest thing around the one at hand that has `keyword`, and its fields.
    fn nearest<'plan>(&self, keyword: Keyword, plan: &'plan Plan<'plan>) -> Option<(ThingId, Vec<Field<'plan>>)> {
        let above = self.open.iter().rev().skip(1).take_while(|giver| giver.is_giver);
        let giver = above.into_iter().find(|giver| giver.fields.iter().any(|(other, _)| *other == keyword))?;
        let file = plan.thing(giver.id).file;
        let entries = giver.fields.iter().filter(|(other, _)| *other == keyword);
        Some((giver.id, entries.map(|(_, entry)| Field { plan, file, entry: *entry }).collect()))
    }
}

/// The nearest document that the plan `node` implements and that has `keyword`, and its fields.
fn implemented<'plan>(node: Node<'plan>, keyword: Keyword) -> Option<(ThingId, Vec<Field<'plan>>)> {
    let plan = node.plan;
    let chain = std::iter::successors(plan.implemented_by(node.id), |id| plan.implemented_by(*id)).take(16);
    chain.map(|id| (id, plan.node(id).fields(keyword).collect::<Vec<_>>())).find(|(_, fields)| !fields.is_empty())
}

/// Writes `"taken": {KEYWORD: {"from": …, "entries": […]}}`; nothing if nothing is taken.
pub fn write(node: Node, own: &[Field], givers: &Givers, around: &Surroundings, json: &mut Json) {
    let is_own = |keyword: Keyword| own.iter().any(|field| field.keyword() == Some(keyword));
    let mut has_begun = false;
    for keyword in keywords(node.kind()).iter().copied().filter(|keyword| !is_own(*keyword)) {
        let found =
            if node.kind() == Kind::Plan { implemented(node, keyword) } else { givers.nearest(keyword, node.plan) };
        let Some((from, fields)) = found else { continue };
        if !has_begun {
            json.key("taken");
            json.begin_object();
            has_begun = true;
        }
        json.key(keyword.text());
        json.begin_object();
        json.key("from");
        around.paths.write(from, json);
        if let Some(package) = around.package_name(node.plan.thing(from).package) {
            json.key("package");
            json.string(package);
        }
        json.key("entries");
        json.begin_array();
        fields.into_iter().for_each(|field| entry::write(field, around, json));
        json.end_array();
        json.end_object();
    }
    if has_begun {
        json.end_object();
    }
}
