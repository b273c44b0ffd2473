//! A node with its fields at hand, so that a dozen rules can read them without searching the block each time.

use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan, Target};
use planc_model::{Node, ThingId};

/// A thing and the fields in its block.
pub struct View<'plan> {
    pub node: Node<'plan>,
    fields: Vec<(Keyword, u32)>,
}

impl<'plan> View<'plan> {
    pub fn new(plan: &'plan Plan<'plan>, id: ThingId) -> View<'plan> {
        let mut view = View { node: plan.node(id), fields: Vec::new() };
        view.read();
        view
    }

    /// Turns to another thing, keeping the memory.
    pub fn turn_to(&mut self, id: ThingId) {
        self.node = self.node.plan.node(id);
        self.read();
    }

    fn read(&mut self) {
        self.fields.clear();
        self.fields.extend(self.node.all_fields().filter_map(|field| Some((field.keyword()?, field.entry))));
    }

    pub fn plan(&self) -> &'plan Plan<'plan> {
        self.node.plan
    }

    pub fn kind(&self) -> Kind {
        self.node.kind()
    }

    /// The first field with `keyword`.
    pub fn field(&self, keyword: Keyword) -> Option<Field<'plan>> {
        self.fields(keyword).next()
    }

    /// The fields with `keyword`, in the order of the text.
    pub fn fields(&self, keyword: Keyword) -> impl Iterator<Item = Field<'plan>> {
        let (plan, file) = (self.node.plan, self.node.file());
        self.fields.iter().filter(move |(other, _)| *other == keyword).map(move |(_, entry)| Field {
            plan,
            file,
            entry: *entry,
        })
    }

    pub fn has(&self, keyword: Keyword) -> bool {
        self.fields.iter().any(|(other, _)| *other == keyword)
    }

    /// What the references of its fields with `keyword` lead to, unknown ones left out.
    pub fn targets(&self, keyword: Keyword) -> impl Iterator<Item = Target> {
        self.fields(keyword).flat_map(|field| field.targets()).filter(|target| *target != Target::Unknown)
    }

    /// The things that its fields with `keyword` refer to.
    pub fn linked(&self, keyword: Keyword) -> impl Iterator<Item = Node<'plan>> {
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

/// The kinds whose fields their children take: see kinds.md section 2 on `goal`, `objective` and `measure`.
fn takes_from_parent(kind: Kind) -> bool {
    matches!(kind, Kind::Goal | Kind::Objective | Kind::Measure | Kind::Activity | Kind::Area | Kind::Output)
}
