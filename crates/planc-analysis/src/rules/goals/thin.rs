//! GOA-20: areas that got far less than the others.

use planc_base::{Currency, Decimal, Finding, decimal};
use planc_lang::{Keyword, Kind, Threshold};
use planc_model::Node;

use super::is_asked;
use super::work::Idle;
use crate::facts::{AreaWork, Context, CostSum, Money, add, amount_of};

/// GOA-20: an area with much fewer activities, or much less money, than the areas of its document have on average.
pub(super) fn area_thin(context: &Context, found: &mut Vec<Finding>) {
    let work = context.area_work();
    let idle = Idle::of(context);
    for document in context.own_documents().filter(|document| !work.is_open(*document)) {
        let areas: Vec<Node> =
            document.children_of(Kind::Area).filter(|area| is_asked(*area) && !area.is_unchecked()).collect();
        let counts: Vec<Decimal> = areas.iter().map(|area| activities(*area, work)).collect();
        // With a single area there is nothing to compare, and where nothing is planned yet, GOA-08 and GOA-09 ask.
        if areas.len() < 2 || counts.iter().all(Decimal::is_zero) {
            continue;
        }
        let share = context.settings.threshold(Threshold::ThinArea) / Decimal::from(100);
        let number = Decimal::from(areas.len());
        let least = |all: Decimal| all / number * share;
        let all: Decimal = counts.iter().sum();
        let money = money(&areas, document, context);
        for (index, area) in areas.iter().enumerate().filter(|(_, area)| !idle.holds(**area)) {
            let mut said = Vec::new();
            if is_thin(counts[index], least(all)) {
                said.push(format!("{} of {all} activities", counts[index]));
            }
            if let Some((sums, currency)) = &money {
                let all = sums.iter().map(|sum| sum.known).fold(Decimal::ZERO, Decimal::saturating_add);
                // What is not known of others makes them no poorer.
                if sums[index].unknown == 0 && sums[index].count > 0 && is_thin(sums[index].known, least(all)) {
                    let own = decimal::format_for_reading(sums[index].known.round_dp(2));
                    said.push(format!("{own} of {}", Money { value: all, currency: *currency }.in_words()));
                }
            }
            if said.is_empty() {
                continue;
            }
            found.push(
                Finding::new(
                    "GOA-20",
                    area.place(),
                    format!("{} is thin beside the others, with {}", area.described_first(), said.join(" and ")),
                )
                .help(
                    "Look whether something is missing in it. If it is meant, say by `allow GOA-20 because \"…\"` what the area \
                     lives on.",
                ),
            );
        }
    }
}

/// At a threshold of 0, an area with nothing in it is thin, and no other.
fn is_thin(own: Decimal, least: Decimal) -> bool {
    own < least || (own.is_zero() && least.is_zero())
}

fn activities(area: Node, work: &AreaWork) -> Decimal {
    work.work(area).map_or(Decimal::ZERO, |work| Decimal::from(work.activities.len()))
}

/// What each area comes to: the totals that all of them state, else the costs of the work in and for them. `None` if the
/// document has no currency, or nothing costs anything.
fn money(areas: &[Node], document: Node, context: &Context) -> Option<(Vec<CostSum>, Currency)> {
    let currency = context.document(document).currency?;
    let stated = |area: &Node| {
        let mut totals = area.fields(Keyword::Total);
        let (Some(field), None) = (totals.next(), totals.next()) else { return None };
        let money = amount_of(field, context.settings.hours_per_day).filter(|money| money.currency == currency)?;
        Some(CostSum { known: money.value, count: 1, ..CostSum::default() })
    };
    let sums = match areas.iter().map(stated).collect::<Option<Vec<_>>>() {
        Some(stated) => stated,
        None => areas.iter().map(|area| costs(*area, currency, context)).collect(),
    };
    sums.iter().any(|sum| !sum.known.is_zero()).then_some((sums, currency))
}

fn costs(area: Node, currency: Currency, context: &Context) -> CostSum {
    let costs = context.costs();
    let measures = context.area_work().work(area).map_or(&[][..], |work| &work.measures);
    let outside = measures.iter().flat_map(|measure| costs.under(context.plan.node(*measure)));
    add(costs.under(area).iter().chain(outside), currency, None, context)
}
