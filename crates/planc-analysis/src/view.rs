//! A node in the hands of the rules that look at one thing at a time, with what several of them work out of it.

use std::cell::OnceCell;

use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan, Target};
use planc_model::{Node, ThingId};

use crate::facts::{Balance, Context};

/// A thing, and what is known of it since a rule asked.
pub struct View<'plan> {
    pub node: Node<'plan>,
    /// The fields of its block, in the order of the text: found by one walk, since rules ask for them again and again.
    fields: Vec<(Keyword, u32)>,
    balance: OnceCell<Option<Balance>>,
}

impl<'plan> View<'plan> {
    pub fn new(plan: &'plan Plan<'plan>, id: ThingId) -> View<'plan> {
        let mut view = View { node: plan.node(id), fields: Vec::new(), balance: OnceCell::new() };
        view.turn_to(id);
        view
    }

    /// Looks at another thing, with the room of this one.
    pub fn turn_to(&mut self, id: ThingId) {
        self.node.id = id;
        self.balance.take();
        self.fields.clear();
        let (sheet, entry) = (self.node.sheet(), self.node.thing().entry);
        let (mut next, end) = (entry + 1, sheet.next_of(entry));
        while next < end {
            if let Some(keyword) = sheet.entries[next as usize].field_keyword() {
                self.fields.push((keyword, next));
            }
            next = sheet.next_of(next);
        }
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
    #[inline]
    pub fn field(&self, keyword: Keyword) -> Option<Field<'plan>> {
        self.fields(keyword).next()
    }

    /// The fields with `keyword`, in the order of the text.
    #[inline]
    pub fn fields(&self, keyword: Keyword) -> OwnFields<'_, 'plan> {
        OwnFields { node: self.node, keyword, rest: self.fields.iter() }
    }

    /// All fields of its block whose keyword is known, in the order of the text.
    #[inline]
    pub fn all_fields(&self) -> impl Iterator<Item = Field<'plan>> + use<'_, 'plan> {
        let (plan, file) = (self.node.plan, self.node.file());
        self.fields.iter().map(move |(_, entry)| Field { plan, file, entry: *entry })
    }

    #[inline]
    pub fn has(&self, keyword: Keyword) -> bool {
        self.fields.iter().any(|(own, _)| *own == keyword)
    }

    /// What the references of its fields with `keyword` lead to, unknown ones left out.
    pub fn targets(&self, keyword: Keyword) -> impl Iterator<Item = Target> + use<'_, 'plan> {
        self.fields(keyword).flat_map(|field| field.targets()).filter(|target| *target != Target::Unknown)
    }

    /// The things that its fields with `keyword` refer to.
    pub fn linked(&self, keyword: Keyword) -> impl Iterator<Item = Node<'plan>> + use<'_, 'plan> {
        let plan = self.node.plan;
        self.targets(keyword).filter_map(move |target| target.thing().map(|id| plan.node(id)))
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

/// The fields of a thing with one keyword.
pub struct OwnFields<'view, 'plan> {
    node: Node<'plan>,
    keyword: Keyword,
    rest: std::slice::Iter<'view, (Keyword, u32)>,
}

impl<'plan> Iterator for OwnFields<'_, 'plan> {
    type Item = Field<'plan>;

    #[inline]
    fn next(&mut self) -> Option<Field<'plan>> {
        let (_, entry) = self.rest.find(|(own, _)| *own == self.keyword)?;
        Some(Field { plan: self.node.plan, file: self.node.file(), entry: *entry })
    }
}

/// The kinds whose fields their children take: see kinds.md section 2 on `goal`, `objective` and `measure`.
fn takes_from_parent(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area | Kind::Output)
}
