//! RES-05: bodies that nobody says have agreed to their part.

use planc_base::Finding;
use planc_lang::vocabularies::AttestTopic;
use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::naming::names;
use crate::facts::{Context, says_its_place, stands_for, topic_of};
use crate::rules::attested::nobody_vouches;

const TOPIC: AttestTopic = AttestTopic::ImplementationAgreed;

/// Each body that answers for work in a document agreed to it and to secure the money, as somebody vouches in the document or
/// in the activity.
pub(super) fn not_agreed(context: &Context, found: &mut Vec<Finding>) {
    let agreements = Agreements::of(context);
    let mut missing: FxHashMap<ThingId, Vec<ThingId>> = FxHashMap::default();
    let mut seen: FxHashSet<(ThingId, ThingId)> = FxHashSet::default();
    for job in context.work().jobs() {
        let Some(document) = job.document.get() else { continue };
        let (activity, mut around) = (context.plan.node(job.activity), None);
        for answering in job.answering() {
            if seen.contains(&(document, answering.party)) {
                continue;
            }
            let party = context.plan.node(answering.party);
            let in_document = agreements.0.get(&document);
            if in_document.is_some_and(|all| all.iter().any(|agreement| agreement.holds_for(party))) {
                seen.insert((document, party.id));
                continue;
            }
            let around = around.get_or_insert_with(|| agreements.around(activity));
            if !around.iter().any(|agreement| agreement.holds_for(party)) {
                seen.insert((document, party.id));
                missing.entry(document).or_default().push(party.id);
            }
        }
    }
    for document in context.own_documents() {
        let Some(parties) = missing.get(&document.id).filter(|_| !document.is_broken()) else { continue };
        if document.kind() == Kind::Plan && !says_its_place(document) {
            continue;
        }
        let all = names(parties.iter().map(|id| context.plan.node(*id)));
        let claim = format!("{all} agreed to carry out and pay for what {} asks of them", document.described());
        let finding = nobody_vouches("RES-05", document, TOPIC, &claim);
        // Where somebody vouches for others already, the rest belongs into the same statement.
        found.push(match agreements.0.get(&document.id).and_then(|all| all.first()) {
            Some(agreement) => finding.label(agreement.attest.place(), "agreement of others"),
            None => finding,
        });
    }
}

/// What is vouched for, by what it stands in.
struct Agreements<'plan>(FxHashMap<ThingId, Vec<Agreement<'plan>>>);

struct Agreement<'plan> {
    attest: Node<'plan>,
    /// For whom, if not for all; `None` if it is for all, or nobody can tell.
    parties: Option<FxHashSet<ThingId>>,
}

impl<'plan> Agreements<'plan> {
    fn of(context: &Context<'plan>) -> Agreements<'plan> {
        let attests = context.plan.own_nodes_of(Kind::Attest);
        let mut by_holder: FxHashMap<ThingId, Vec<Agreement>> = FxHashMap::default();
        for attest in attests.filter(|node| topic_of(*node) == Some(TOPIC)) {
            if let Some(holder) = attest.parent() {
                by_holder.entry(holder.id).or_default().push(Agreement::of(attest));
            }
        }
        Agreements(by_holder)
    }

    /// Those in the activity and in all that it stands in.
    fn around(&self, activity: Node) -> Vec<&Agreement<'plan>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        activity.ancestors().filter_map(|node| self.0.get(&node.id)).flatten().collect()
    }
}

impl<'plan> Agreement<'plan> {
    fn of(attest: Node<'plan>) -> Agreement<'plan> {
        let mut parties = FxHashSet::default();
        for field in attest.fields(Keyword::For) {
            if field.is_broken() || field.has_hole() {
                return Agreement { attest, parties: None };
            }
            for target in field.targets() {
                let Some(id) = target.thing() else { return Agreement { attest, parties: None } };
                parties.extend(stands_for(attest.plan.node(id)).into_iter().map(|party| party.id));
                parties.insert(id);
            }
        }
        let is_for_all = attest.field(Keyword::For).is_none();
        Agreement { attest, parties: (!is_for_all).then_some(parties) }
    }

    /// Whether it is for `party`, the institution around it, or each member of the group that it is.
    fn holds_for(&self, party: Node) -> bool {
        let Some(parties) = &self.parties else { return true };
        let holds = |party: Node| party.ancestors().any(|node| parties.contains(&node.id));
        holds(party) || stands_for(party).into_iter().all(holds)
    }
}
