//! Where the money of a fund comes from, and how certain money is.

use planc_lang::vocabularies::{ActorKind, FundKind, FundStatus, FundingStatus, Territory};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::Context;
use super::given_up::latest_status;

/// Where money comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// The budget of the state.
    State,
    /// The budget of a municipality or region.
    Local,
    /// A giver of the country itself.
    Domestic,
    /// A giver from abroad, or an international organisation.
    External,
}

/// Whether money can be planned with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Certainty {
    Certain,
    /// It is asked for, or somebody means to ask for it.
    Hoped,
    /// It was refused, taken back or used up.
    Gone,
    Unknown,
}

/// The origin of every fund of a plan; `None` if it is not known.
#[derive(Default, Debug)]
pub struct Funds(FxHashMap<ThingId, Option<Origin>>);

impl Origin {
    pub fn is_public(self) -> bool {
        matches!(self, Origin::State | Origin::Local)
    }
}

impl Funds {
    pub(super) fn of(context: &Context) -> Funds {
        let home = context.own_documents().find_map(home_country);
        let funds = context.plan.roots().filter(|node| node.kind() == Kind::Fund);
        Funds(funds.map(|fund| (fund.id, origin_of(fund, home))).collect())
    }

    /// Where the money of the fund `id` comes from; `None` if that is not known.
    pub fn origin(&self, id: ThingId) -> Option<Origin> {
        self.0.get(&id).copied().flatten()
    }
}

/// What a fund is: the word behind its `kind`; `None` if it does not say, or not so that it is understood.
pub fn kind_of_fund(fund: Node) -> Option<FundKind> {
    fund.field(Keyword::Kind)?.word_index().and_then(FundKind::from_index)
}

/// The actor that owns a fund, or whose department does.
pub fn owner_of(fund: Node) -> Option<Node> {
    let owner = fund.linked(Keyword::Owner).next()?;
    owner.ancestors().find(|node| node.kind() == Kind::Actor)
}

/// The country of a document, or of what it carries out, by its two letters.
fn home_country(document: Node<'_>) -> Option<&str> {
    let above = |node: &Node<'_>| node.plan.implemented_by(node.id);
    let plan = document.plan;
    let mut chain = std::iter::successors(Some(document), move |node| above(node).map(|id| plan.node(id))).take(16);
    chain.find_map(country_of)
}

/// A country without its region: `US` of `US-NC`.
fn country_of(node: Node<'_>) -> Option<&str> {
    let field = node.field(Keyword::Country)?;
    let word = field.parts().iter().find_map(|part| field.word(part))?;
    word.split('-').next()
}

fn origin_of(fund: Node, home: Option<&str>) -> Option<Origin> {
    let owner = owner_of(fund);
    match kind_of_fund(fund)? {
        FundKind::Public => Some(match owner {
            Some(owner) if is_local(owner) => Origin::Local,
            _ => Origin::State,
        }),
        // A grant of which nobody knows whose it is.
        FundKind::Donor => Some(if is_foreign(owner?, home) { Origin::External } else { Origin::Domestic }),
        FundKind::Private | FundKind::Ngo => Some(match owner {
            Some(owner) if is_foreign(owner, home) => Origin::External,
            _ => Origin::Domestic,
        }),
    }
}

fn is_local(owner: Node) -> bool {
    let level = owner.field(Keyword::Level).and_then(Field::word_index).and_then(Territory::from_index);
    matches!(level, Some(Territory::Local | Territory::Regional))
        || (level.is_none() && kind_of_actor(owner) == Some(ActorKind::LocalGovernment))
}

/// What an actor is; `None` if it does not say, or in a word of its own.
fn kind_of_actor(actor: Node) -> Option<ActorKind> {
    actor.field(Keyword::Kind)?.word_index().and_then(ActorKind::from_index)
}

/// An international organisation is of no country, whatever country it has its seat in; a donor of whom nothing else is said
/// is one from abroad; everybody else belongs to the country of the plan unless another one is named.
fn is_foreign(owner: Node, home: Option<&str>) -> bool {
    match (kind_of_actor(owner), country_of(owner)) {
        (Some(ActorKind::International), _) => true,
        (_, Some(country)) => Some(country) != home,
        (kind, None) => kind == Some(ActorKind::Donor),
    }
}

/// How certain the money on a `funding` line is: by the word on the line, else by the status of the fund. Money without a fund
/// counts as certain; BUD-03 asks for the fund.
pub fn certainty_of(field: Field) -> Certainty {
    match field.word_index().and_then(FundingStatus::from_index) {
        Some(FundingStatus::Granted | FundingStatus::Received) => return Certainty::Certain,
        Some(FundingStatus::Requested | FundingStatus::Intended) => return Certainty::Hoped,
        None => {}
    }
    let Some(part) = field.behind(Connective::From) else { return Certainty::Certain };
    let Target::Thing(fund) = field.target(part) else { return Certainty::Unknown };
    let Some(line) = latest_status(field.plan.node(fund)) else { return Certainty::Certain };
    match line.word_index().and_then(FundStatus::from_index) {
        Some(FundStatus::Granted) => Certainty::Certain,
        Some(FundStatus::Requested | FundStatus::Intended) => Certainty::Hoped,
        Some(FundStatus::Refused | FundStatus::Withdrawn | FundStatus::Closed) => Certainty::Gone,
        None => Certainty::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use crate::settings::Settings;

    #[test]
    fn the_owner_says_where_money_comes_from() {
        let table = [
            ("kind government", "kind public", Some(Origin::State)),
            ("kind government; level local", "kind public", Some(Origin::Local)),
            ("kind local-government", "kind public", Some(Origin::Local)),
            ("kind international; country ME", "kind donor", Some(Origin::External)),
            ("kind donor", "kind donor", Some(Origin::External)),
            ("kind donor; country ME", "kind donor", Some(Origin::Domestic)),
            ("kind donor; country SE", "kind donor", Some(Origin::External)),
            ("kind company", "kind private", Some(Origin::Domestic)),
            ("kind ngo; country NL", "kind ngo", Some(Origin::External)),
            ("kind government", "kind ?", None),
            ("kind government", "kind none \"pooled\"", None),
        ];
        for (owner, kind, expected) in table {
            let text = format!(
                "strategy s \"S\" {{ country ME }}\nactor a \"A\" {{ {owner}; unit u \"U\" }}\nfund f \"F\" {{ owner a.u; {kind} }}\n"
            );
            with_plan(&text, |plan| {
                assert!(plan.findings().is_empty(), "{text}: {:?}", plan.findings());
                let settings = Settings::new(jiff::civil::date(2026, 1, 1));
                let context = Context::new(plan, &settings);
                let fund = plan.roots().find(|node| node.kind() == Kind::Fund).expect("it is declared");
                assert_eq!(context.funds().origin(fund.id), expected, "{owner}, {kind}");
            });
        }
    }

    #[test]
    fn a_grant_of_nobody_is_of_unknown_origin_and_a_budget_of_nobody_is_the_states() {
        for (fund, expected) in [("kind donor", None), ("kind public", Some(Origin::State))] {
            with_plan(&format!("fund f \"F\" {{ {fund} }}\n"), |plan| {
                let settings = Settings::new(jiff::civil::date(2026, 1, 1));
                let context = Context::new(plan, &settings);
                let fund = plan.roots().next().expect("it is declared");
                assert_eq!(context.funds().origin(fund.id), expected);
            });
        }
    }
}
