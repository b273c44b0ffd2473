//! What many rules need to know of a plan, found out once.

mod acting;
mod actors;
mod area_work;
mod balance;
mod coordination;
mod costs;
mod coverage;
pub mod dates;
mod document;
mod fields_of_action;
mod funding;
mod funds;
mod given_up;
mod involvement;
mod money;
mod paid;
mod response;
pub mod rhythm;
mod work;

pub use acting::acting_bodies;
pub use actors::{Actors, Answer, Profile, chain_of_command, institution, stands_for};
pub use area_work::{AreaWork, documents_above};
pub use balance::Balance;
pub(crate) use balance::is_part_of_one_with;
pub use coordination::{Body, Coordination, Member, word_of};
pub use costs::{CostLine, CostSum, Costs, Serving, add, in_document, period_of};
pub use coverage::{Coverage, ItemCoverage, Manner, State as CoverageState, Statement, ThemeCoverage};
pub use dates::{Stretch, schedule_of};
pub use document::{DocumentFacts, holds_aims, is_monitoring_plan, kind_of_plan, says_its_place, status_of_document};
pub use funding::{FundingLine, Fundings};
pub use funds::{Certainty, Funds, Origin, certainty_of, kind_of_fund, owner_of};
pub use given_up::{is_cancelled, is_given_up, latest_status};
pub use involvement::Involvement;
pub use money::{
    Converted, Money, Rates, Sum, amount_of, computed_amount, first_amount_of, money_of, plain_currency_of,
};
pub use paid::Paid;
pub use response::{Chapter, Response, topic_of};
pub use work::{Involved, Job, Role, Work};

use std::sync::OnceLock;

use planc_base::{FileId, Span};
use planc_lang::Kind;
use planc_lang::vocabularies::{PlanKind, PlanStatus};
use planc_model::plan::Plan;
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::response::Members;
use crate::rules::links::moved::Links;
use crate::settings::Settings;
use crate::wording::{Wording, placeholder};

/// A plan, how it is to be checked, and what is known of it as a whole.
pub struct Context<'plan> {
    pub plan: &'plan Plan<'plan>,
    pub settings: &'plan Settings,
    pub rates: Rates,
    documents: FxHashMap<ThingId, DocumentFacts>,
    costs: OnceLock<Costs>,
    fundings: OnceLock<Fundings>,
    funds: OnceLock<Funds>,
    responses: OnceLock<Vec<Members>>,
    area_work: OnceLock<AreaWork>,
    actors: OnceLock<Actors>,
    bodies: OnceLock<Vec<ThingId>>,
    work: OnceLock<Work>,
    wording: OnceLock<Wording>,
    placeholders: OnceLock<Vec<(FileId, Vec<Span>)>>,
    only_action_plan: OnceLock<Option<ThingId>>,
    cancelled: OnceLock<FxHashSet<ThingId>>,
    paid: OnceLock<Vec<Paid>>,
    links: OnceLock<Links>,
    /// Whether any document of the package is adopted: decides for what stands outside documents.
    pub any_is_adopted: bool,
}

impl<'plan> Context<'plan> {
    pub fn new(plan: &'plan Plan<'plan>, settings: &'plan Settings) -> Context<'plan> {
        let mut documents: FxHashMap<ThingId, DocumentFacts> = plan
            .roots()
            .filter(|node| matches!(node.kind(), Kind::Strategy | Kind::Plan))
            .map(|node| (node.id, DocumentFacts::of(node)))
            .collect();
        // A monitoring plan is agreed by those who use it, not adopted: it holds once the plan does that it watches.
        for node in plan.roots().filter(|node| is_monitoring_plan(*node)) {
            let is_watched_adopted = plan
                .implemented_by(node.id)
                .and_then(|watched| documents.get(&watched))
                .is_some_and(|watched| watched.is_adopted);
            if is_watched_adopted
                && status_of_document(node) == Some(PlanStatus::Agreed)
                && let Some(facts) = documents.get_mut(&node.id)
            {
                facts.is_adopted = true;
            }
        }
        let any_is_adopted = documents.iter().any(|(id, facts)| facts.is_adopted && plan.node(*id).is_own());
        Context {
            plan,
            settings,
            rates: Rates::of(plan),
            documents,
            costs: OnceLock::new(),
            fundings: OnceLock::new(),
            funds: OnceLock::new(),
            responses: OnceLock::new(),
            only_action_plan: OnceLock::new(),
            cancelled: OnceLock::new(),
            paid: OnceLock::new(),
            links: OnceLock::new(),
            area_work: OnceLock::new(),
            actors: OnceLock::new(),
            bodies: OnceLock::new(),
            work: OnceLock::new(),
            wording: OnceLock::new(),
            placeholders: OnceLock::new(),
            any_is_adopted,
        }
    }

    /// One that knows of no other costs and funding than those of `node`, which stands in no activity, and of what stands below
    /// it: without a look at the rest of the plan.
    pub fn of_part(plan: &'plan Plan<'plan>, settings: &'plan Settings, node: Node<'plan>) -> Context<'plan> {
        let context = Context::new(plan, settings);
        context.costs.get_or_init(|| Costs::of_part(&context, node));
        context.fundings.get_or_init(|| Fundings::of_part(&context, node));
        context
    }

    /// The facts of the document around `node`; those of no document if it stands outside all.
    pub fn document(&self, node: Node) -> &DocumentFacts {
        const NONE: &DocumentFacts = &DocumentFacts::NONE;
        node.document().and_then(|document| self.documents.get(&document.id)).unwrap_or(NONE)
    }

    /// Whether the document around `node` is adopted; outside documents, whether any is.
    pub fn is_adopted(&self, node: Node) -> bool {
        match node.document() {
            Some(document) => self.documents.get(&document.id).is_some_and(|facts| facts.is_adopted),
            None => self.any_is_adopted,
        }
    }

    /// What everything costs, gathered when a rule first asks.
    pub fn costs(&self) -> &Costs {
        self.costs.get_or_init(|| Costs::of(self))
    }

    /// Who pays for what, gathered when a rule first asks.
    pub fn fundings(&self) -> &Fundings {
        self.fundings.get_or_init(|| Fundings::of(self))
    }

    /// Where the money of each fund comes from, found out when a rule first asks.
    pub fn funds(&self) -> &Funds {
        self.funds.get_or_init(|| Funds::of(self))
    }

    /// What belongs together of the package that was asked for, gathered when a rule first asks.
    pub fn responses(&self) -> impl Iterator<Item = Response<'_>> {
        self.responses.get_or_init(|| Members::all(self)).iter().map(|members| Response::new(self.plan, members))
    }

    /// Those responses that the guide's questions to a whole are for, and that are known to be one: a plan that says nothing of a
    /// strategy is asked for that first (DOC-03).
    pub fn asked_responses(&self) -> impl Iterator<Item = Response<'_>> {
        self.responses().filter(|response| response.is_asked() && response.is_whole())
    }

    /// Of each asked response, in their order: what public money its organisations get.
    pub fn paid(&self) -> &[Paid] {
        self.paid.get_or_init(|| Paid::all(self))
    }

    /// What leads to which indicator.
    pub(crate) fn links(&self) -> &Links {
        self.links.get_or_init(|| Links::of(self))
    }

    /// The cancelled activities of the package that was asked for.
    pub fn cancelled(&self) -> &FxHashSet<ThingId> {
        self.cancelled.get_or_init(|| {
            let activities = self.plan.own_nodes_of(Kind::Activity);
            activities.filter(|activity| is_cancelled(*activity)).map(|activity| activity.id).collect()
        })
    }

    /// The work that is done in each area, gathered when a rule first asks.
    pub fn area_work(&self) -> &AreaWork {
        self.area_work.get_or_init(|| AreaWork::of(self.plan))
    }

    /// What sort of actor everybody is.
    pub fn actors(&self) -> &Actors {
        self.actors.get_or_init(|| Actors::of(self.plan))
    }

    /// The bodies that coordinate, and who sits in them.
    pub fn coordination(&self) -> Coordination<'_> {
        let bodies = self.bodies.get_or_init(|| coordination::bodies(self.plan));
        Coordination::of(self.plan, bodies)
    }

    /// Who takes part in which activity of the package.
    pub fn work(&self) -> &Work {
        once(&self.work, || Work::of(self.plan))
    }

    /// What is known of the texts.
    pub fn wording(&self) -> &Wording {
        once(&self.wording, || Wording::of(self.plan))
    }

    /// The placeholders in each file of the package that was asked for.
    pub fn placeholders(&self) -> &[(FileId, Vec<Span>)] {
        let placeholders: &Vec<_> = once(&self.placeholders, || {
            let own = self.plan.files.iter().enumerate().filter(|(_, file)| file.package == 0);
            let own: Vec<(FileId, &str)> = own.map(|(index, file)| (FileId(index as u32), file.text)).collect();
            own.into_par_iter().map(|(file, text)| (file, placeholder::find(text))).collect()
        });
        placeholders
    }

    /// The action plan of the package, if it has just one: what stands outside documents is about it.
    pub fn only_action_plan(&self) -> Option<Node<'plan>> {
        let id = *self.only_action_plan.get_or_init(|| {
            let is_action = |node: &Node| node.kind() == Kind::Plan && kind_of_plan(*node) == Some(PlanKind::Action);
            let mut plans = self.own_documents().filter(is_action);
            let first = plans.next()?;
            plans.next().is_none().then_some(first.id)
        });
        id.map(|id| self.plan.node(id))
    }

    /// Finds out what many rules ask for, on all threads: a rule that asks for it first would keep the others waiting.
    pub(crate) fn prepare(&self) {
        rayon::join(
            || (self.costs(), self.fundings()),
            || (self.work(), self.area_work(), self.cancelled(), self.links()),
        );
    }

    /// The strategies and plans of the package that was asked for.
    pub fn own_documents(&self) -> impl Iterator<Item = Node<'plan>> {
        let plan = self.plan;
        plan.roots().filter(|node| node.is_own() && matches!(node.kind(), Kind::Strategy | Kind::Plan))
    }
}

/// A fact that is found out on all threads. Not inside the lock: a thread that waits for the others may take up another rule,
/// which then asks for the same fact. `check` asks for those that will be needed before any rule runs.
fn once<T>(cell: &OnceLock<T>, find_out: impl FnOnce() -> T) -> &T {
    match cell.get() {
        Some(fact) => fact,
        None => {
            let fact = find_out();
            cell.get_or_init(|| fact)
        }
    }
}

/// Reads and links one text, for tests.
#[cfg(test)]
pub(crate) fn with_plan<T>(text: &str, read: impl FnOnce(&Plan) -> T) -> T {
    use planc_model::link::{Input, link};
    use planc_model::plan::{FileInfo, PackageInfo};
    let file = planc_base::FileId(0);
    let sheets = vec![planc_model::elaborate(&planc_syntax::parse(text, file), text, file)];
    let package = PackageInfo {
        name: "test".to_string(),
        languages: Vec::new(),
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let plan =
        link(Input { files: vec![FileInfo { path: "test.plan", text, package: 0 }], sheets, packages: vec![package] });
    read(&plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreed_monitoring_plan_holds_once_its_plan_is_adopted() {
        let is_adopted = |nap: &str, watch: &str| {
            let text = format!(
                "plan nap \"N\" {{ status {nap} }}\nplan watch \"W\" {{ kind monitoring; implements nap; status {watch} }}\n"
            );
            let settings = Settings::new(jiff::civil::date(2026, 1, 1));
            with_plan(&text, |plan| {
                let context = Context::new(plan, &settings);
                plan.roots().find(|node| is_monitoring_plan(*node)).is_some_and(|node| context.is_adopted(node))
            })
        };
        assert!(is_adopted("adopted", "agreed") && is_adopted("draft", "adopted"));
        assert!(!is_adopted("adopted", "draft") && !is_adopted("draft", "agreed"));
    }
}
