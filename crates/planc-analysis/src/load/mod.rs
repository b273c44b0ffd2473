//! How much each body has to do at once: by quarter, the activities that it leads or supports, and the money that it answers for.
//!
//! Counted are the activities of action plans that are not parts of others, in every quarter from their first to their last day;
//! an operational plan repeats what its plan has. Money is what is planned, spread as the ledger spreads it. How long people
//! work on an activity is not said in plans, so that nothing is known of it here.

mod counts;

pub use counts::{Quarter, activities, counted_plans, is_counted, leading, quarters};

use std::collections::BTreeMap;

use planc_base::Currency;
use planc_lang::Kind;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::facts::{Context, Role};
use crate::ledger::{Entry, Ledger, Sort, Total, bodies, group_by};

/// What a body has to do in one quarter.
#[derive(Clone, Default, Debug)]
pub struct Load {
    /// Activities that it leads; where nobody is said to lead, that it answers for.
    pub leads: u32,
    /// Others in which it takes part: as one of those who answer, as partner or as contractor.
    pub supports: u32,
    /// By currency, the planned money of what it answers for.
    pub budgets: Vec<Budget>,
}

/// Planned money in one currency.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    pub currency: Currency,
    /// Of what it alone answers for.
    pub own: Total,
    /// Of what it answers for with others: whole, and the same for each of them.
    pub shared: Total,
}

/// The load of one body.
#[derive(Clone, Debug)]
pub struct BodyLoad {
    /// The actor or body; units and persons are those of their organisation.
    pub body: ThingId,
    /// Quarters without anything are left out.
    pub quarters: BTreeMap<Quarter, Load>,
    /// Activities that it leads, and those that it supports: each once, whenever it runs.
    pub all: (u32, u32),
    /// Of these, those of which the time is not known.
    pub undated: (u32, u32),
}

impl BodyLoad {
    fn of(body: ThingId) -> BodyLoad {
        BodyLoad { body, quarters: BTreeMap::new(), all: (0, 0), undated: (0, 0) }
    }

    /// The quarter in which it leads most, the first of several.
    pub fn heaviest(&self) -> Option<(Quarter, &Load)> {
        let loads = self.quarters.iter().filter(|(_, load)| load.leads > 0);
        loads.max_by_key(|(quarter, load)| (load.leads, std::cmp::Reverse(**quarter))).map(|(at, load)| (*at, load))
    }
}

/// The load of each body that has any, in the order of the plan.
pub fn loads(context: &Context) -> Vec<BodyLoad> {
    let plan = context.plan;
    let mut found: FxHashMap<ThingId, BodyLoad> = FxHashMap::default();
    for job in activities(context) {
        let organisations = |parties: &mut dyn Iterator<Item = ThingId>| -> FxHashSet<ThingId> {
            parties.map(|party| organisation(plan.node(party)).id).collect()
        };
        let lead = organisations(&mut leading(&job));
        let takes_part = |role: Role| role.answers() || matches!(role, Role::Partner | Role::Contractor);
        let part = job.involved.iter().filter(|involved| takes_part(involved.role)).map(|involved| involved.party);
        let quarters = quarters(context, &job);
        for body in organisations(&mut part.into_iter()) {
            let leads = lead.contains(&body);
            let of_body = found.entry(body).or_insert_with(|| BodyLoad::of(body));
            if leads {
                of_body.all.0 += 1
            } else {
                of_body.all.1 += 1
            }
            match &quarters {
                None if leads => of_body.undated.0 += 1,
                None => of_body.undated.1 += 1,
                Some(quarters) => {
                    for quarter in quarters.clone() {
                        let load = of_body.quarters.entry(Quarter(quarter)).or_default();
                        if leads { load.leads += 1 } else { load.supports += 1 }
                    }
                }
            }
        }
    }
    let counted = counted_plans(context);
    for ledger in Ledger::all(context).iter().filter(|ledger| counted.contains(&ledger.document)) {
        add_budgets(&mut found, context, ledger);
    }
    let mut loads: Vec<BodyLoad> = found.into_values().collect();
    loads.sort_unstable_by_key(|load| (plan.thing(load.body).first, load.body));
    loads
}

fn add_budgets(found: &mut FxHashMap<ThingId, BodyLoad>, context: &Context, ledger: &Ledger) {
    for group in group_by(ledger.sorted(Sort::Planned), |entry| bodies(context.plan.node(entry.thing))) {
        let mut by_quarter: BTreeMap<Quarter, Vec<&Entry>> = BTreeMap::new();
        for entry in &group.entries {
            let Some(days) = entry.time else { continue };
            for quarter in counts::between(days) {
                by_quarter.entry(Quarter(quarter)).or_default().push(entry);
            }
        }
        for body in &group.key {
            let of_body = found.entry(*body).or_insert_with(|| BodyLoad::of(*body));
            for (quarter, entries) in &by_quarter {
                let total = Total::of(entries.iter().copied(), quarter.days());
                if total.count == 0 {
                    continue;
                }
                let budgets = &mut of_body.quarters.entry(*quarter).or_default().budgets;
                let place = budgets.iter().position(|budget| budget.currency == ledger.currency);
                let place = place.unwrap_or_else(|| {
                    let none = Total::default();
                    budgets.push(Budget { currency: ledger.currency, own: none, shared: none });
                    budgets.len() - 1
                });
                let budget = &mut budgets[place];
                let sum = if group.key.len() == 1 { &mut budget.own } else { &mut budget.shared };
                *sum = sum.with(total);
            }
        }
    }
}

/// The actor or body that a unit or a person belongs to; itself, if it is one.
fn organisation(node: Node) -> Node {
    node.ancestors().find(|around| matches!(around.kind(), Kind::Actor | Kind::Body)).unwrap_or(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use crate::settings::Settings;

    /// "moi 2+0: 2026-Q1 1+0 100/0; 2026-Q2 …" for each body.
    fn shown(text: &str) -> Vec<String> {
        let settings = Settings::new(jiff::civil::date(2026, 1, 1));
        with_plan(text, |plan| {
            assert!(plan.findings().is_empty(), "{:?}", plan.findings());
            let context = Context::new(plan, &settings);
            let loads = loads(&context);
            let quarter = |(quarter, load): (&Quarter, &Load)| {
                let money = load.budgets.iter().map(|budget| {
                    let least = if budget.own.is_exact() && budget.shared.is_exact() { "" } else { "+?" };
                    format!(" {}/{}{least}", budget.own.known.normalize(), budget.shared.known.normalize())
                });
                format!("{quarter} {}+{}{}", load.leads, load.supports, money.collect::<String>())
            };
            let body = |load: &BodyLoad| {
                let quarters: Vec<String> = load.quarters.iter().map(quarter).collect();
                let undated = match load.undated {
                    (0, 0) => String::new(),
                    (leads, supports) => format!("; undated {leads}+{supports}"),
                };
                let name = plan.node(load.body).name().unwrap_or_default();
                format!("{name} {}+{}: {}{undated}", load.all.0, load.all.1, quarters.join("; "))
            };
            loads.iter().map(body).collect()
        })
    }

    const HEAD: &str = "actor moi \"M\" { unit police \"P\" }\nactor iom \"I\"\n";

    #[test]
    fn a_body_has_what_it_leads_and_supports_in_each_quarter() {
        let text = format!(
            "{HEAD}plan p \"P\" {{ period 2026; currency EUR\n\
             activity a \"A\" {{ lead moi.police; responsible iom; schedule 2026-Q1 .. 2026-Q2; cost 181 EUR }}\n\
             activity b \"B\" {{ responsible moi; partner iom; schedule 2026-Q2; cost ? \n\
               activity c \"C\" {{ responsible iom; schedule 2026-Q2 }} }}\n\
             activity d \"D\" {{ responsible iom; schedule when \"asked\" }} }}\n"
        );
        assert_eq!(
            shown(&text),
            [
                "moi 2+0: 2026-Q1 1+0 90/0; 2026-Q2 2+0 91/0+?",
                "iom 1+2: 2026-Q1 0+1 0/0+?; 2026-Q2 0+2 0/0+?; 2026-Q3 0+0 0/0+?; 2026-Q4 0+0 0/0+?; undated 1+0"
            ]
        );
    }

    #[test]
    fn what_several_answer_for_is_whole_and_apart_with_each() {
        let text = format!(
            "{HEAD}plan p \"P\" {{ period 2026; currency EUR\n\
             activity a \"A\" {{ responsible moi, iom; schedule 2026-Q3; cost 100 EUR }} }}\n"
        );
        assert_eq!(shown(&text), ["moi 1+0: 2026-Q3 1+0 0/100", "iom 1+0: 2026-Q3 1+0 0/100"]);
    }
}
