//! A node in the hands of the rules that look at one thing at a time, with what several of them work out of it.

use std::cell::OnceCell;

use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan, Target};
use planc_model::{Node, ThingId};

use crate::facts::{Balance, Context};

/// A thing, and what is known of it since a rule asked.
pub struct View<'plan> {
    pub node: Node<'plan>,
    balance: OnceCell<Option<Balance>>,
}

impl<'plan> View<'plan> {
    pub fn new(plan: &'plan Plan<'plan>, id: ThingId) -> View<'plan> {
        View { node: plan.node(id), balance: OnceCell::new() }
    }

    /// Cost against funding; `None` where there is nothing to compare.
    pub fn balance(&self, context: &Context) -> Option<&Balance> {
        self.balance.get_or_init(|| Balance::of(context, self.node)).as_ref()
    }

    pub fn plan(&self) -> &'plan Plan<'plan> {
        self.node.plan
    }

    pub fn kind(&self) -> Kind {
        self.node.kind()
    }

    /// The first field with `keyword`.
    pub fn field(&self, keyword: Keyword) -> Option<Field<'plan>> {
        self.node.field(keyword)
    }

    /// The fields with `keyword`, in the order of the text.
    pub fn fields(&self, keyword: Keyword) -> impl Iterator<Item = Field<'plan>> + use<'plan> {
        self.node.fields(keyword)
    }

    pub fn has(&self, keyword: Keyword) -> bool {
        self.field(keyword).is_some()
    }

    /// What the references of its fields with `keyword` lead to, unknown ones left out.
    pub fn targets(&self, keyword: Keyword) -> impl Iterator<Item = Target> + use<'plan> {
        self.node.targets(keyword)
    }

    /// The things that its fields with `keyword` refer to.
    pub fn linked(&self, keyword: Keyword) -> impl Iterator<Item = Node<'plan>> + use<'plan> {
        self.node.linked(keyword)
    }

    /// Whether a field with `keyword` stands here, or one that its children take stands above: what an entry does not say for
    /// itself it takes from its parent.
    pub fn inherited(&self, keyword: Keyword) -> Vec<Field<'plan>> {
        let own: Vec<Field> = self.fields(keyword).collect();
        if !own.is_empty() {
            return own;
        }
        let above = self.node.ancestors().skip(1).take_while(|node| takes_from_parent(node.kind()));
        above.map(|node| node.fields(keyword).collect::<Vec<_>>()).find(|fields| !fields.is_empty()).unwrap_or_default()
    }
}

/// The kinds whose fields their children take: see kinds.md section 2 on `goal`, `objective` and `measure`.
fn takes_from_parent(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area | Kind::Output)
}
