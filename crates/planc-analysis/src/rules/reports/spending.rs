//! REP-08: what was spent, from which money, and against which estimate.

use planc_base::{Currency, Decimal, Finding};
use planc_lang::vocabularies::{ActivityStatus, ReportKind};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::filed::{Filed, belong_together, subject};
use super::routes::Route;
use crate::facts::{Context, Money, Sum, add, amount_of, in_document, is_given_up};

/// What the reports say of one activity.
struct Spent<'plan> {
    activity: Node<'plan>,
    currency: Currency,
    total: Decimal,
    /// Whether every entry gives an amount that is known.
    is_whole: bool,
    is_done: bool,
    last: Option<Field<'plan>>,
}

/// REP-08.
pub(super) fn not_reported(context: &Context, found: &mut Vec<Finding>) {
    let mut by_activity: FxHashMap<ThingId, Spent> = FxHashMap::default();
    let mut order: Vec<ThingId> = Vec::new();
    let mut routes: Option<Vec<Route>> = None;
    let mut reports: FxHashMap<ThingId, Filed> = FxHashMap::default();
    for node in context.plan.own_nodes_of(Kind::Progress).filter(|node| !node.is_unchecked()) {
        let Some(activity) = subject(node).filter(|about| about.kind() == Kind::Activity) else { continue };
        if node.is_broken() || is_given_up(activity) {
            continue;
        }
        let Some(parent) = node.parent().filter(|parent| parent.kind() == Kind::Report) else { continue };
        let report = reports.entry(parent.id).or_insert_with(|| Filed::of(context, parent));
        if !report.is_any_of(&[ReportKind::Progress, ReportKind::Financial, ReportKind::Annual, ReportKind::Final]) {
            continue;
        }
        // What an annual report says was spent is what the progress reports of its year say.
        if report.is_any_of(&[ReportKind::Progress, ReportKind::Financial]) {
            let facts = context.document(activity);
            if let Some(currency) = facts.currency {
                let spent = by_activity.entry(activity.id).or_insert_with(|| {
                    order.push(activity.id);
                    Spent { activity, currency, total: Decimal::ZERO, is_whole: true, is_done: false, last: None }
                });
                spent.add(context, node);
            }
        }
        let mut spent = node.fields(Keyword::Spent).peekable();
        if spent.peek().is_none() {
            let is_elsewhere = !report.is_any_of(&[ReportKind::Financial]) && {
                let routes = routes.get_or_insert_with(|| Route::all(context));
                routes.iter().any(|route| {
                    route.is(ReportKind::Financial) && belong_together(report.document, Some(route.document))
                })
            };
            if !is_elsewhere {
                found.extend(no_amount(context, node, activity));
            }
            continue;
        }
        found.extend(no_fund(context, node, activity));
    }
    for id in order {
        if let Some(spent) = by_activity.get(&id) {
            found.extend(differs(context, spent));
        }
    }
}

fn status_of(progress: Node) -> Option<ActivityStatus> {
    progress.field(Keyword::Status)?.word_index().and_then(ActivityStatus::from_index)
}

impl<'plan> Spent<'plan> {
    fn add(&mut self, context: &Context<'plan>, progress: Node<'plan>) {
        self.is_done |= status_of(progress) == Some(ActivityStatus::Done);
        let mut fields = progress.fields(Keyword::Spent).peekable();
        let has_begun = !matches!(status_of(progress), Some(ActivityStatus::Planned | ActivityStatus::Preparing));
        if fields.peek().is_none() && has_begun {
            self.is_whole = false;
        }
        let facts = context.document(self.activity);
        for field in fields {
            let money = amount_of(field, context.settings.hours_per_day);
            match money.and_then(|money| in_document(money, field, None, context, facts)) {
                Some(value) => {
                    self.total = self.total.saturating_add(value);
                    self.last = Some(field);
                }
                None => self.is_whole = false,
            }
        }
    }
}

/// Work that is under way or done and costs money, and no word on what was spent.
fn no_amount(context: &Context, progress: Node, activity: Node) -> Option<Finding> {
    let is_at_work = matches!(
        status_of(progress),
        Some(ActivityStatus::UnderWay | ActivityStatus::Done | ActivityStatus::Delayed | ActivityStatus::Suspended)
    );
    let cost = Sum::of(activity, Keyword::Cost, context.settings.hours_per_day);
    if !is_at_work || cost.by_currency.iter().all(|money| money.value.is_zero()) {
        return None;
    }
    let currency = context.document(activity).currency.map_or("EUR".to_string(), |currency| currency.to_string());
    Some(
        Finding::new(
            "REP-08",
            progress.place(),
            format!("It is not said what was spent on {}, which costs {}", activity.described(), cost.in_words()),
        )
        .help(format!(
            "Add `spent` with the amount and the money that it came from, such as `spent 750 {currency} from …`; `spent 0 {currency}` says that nothing was."
        ))
        .with_fix(progress.add_line(format!("Add `spent ? {currency}`"), &format!("spent ? {currency}"))),
    )
}

/// Money that was spent, and several funds that it may have come from.
fn no_fund(context: &Context, progress: Node, activity: Node) -> Option<Finding> {
    let mut funds: Vec<ThingId> = activity.targets(Keyword::Funding).filter_map(Target::thing).collect();
    funds.sort_unstable();
    funds.dedup();
    if funds.len() < 2 {
        return None;
    }
    let field = progress.fields(Keyword::Spent).find(|field| {
        let amount = amount_of(*field, context.settings.hours_per_day);
        !field.has(Connective::From) && !field.has_hole() && amount.is_some_and(|money| !money.value.is_zero())
    })?;
    let names: Vec<String> = funds.iter().map(|id| format!("`{}`", context.plan.node(*id).path())).collect();
    let amount = amount_of(field, context.settings.hours_per_day)?;
    Some(
        Finding::new(
            "REP-08",
            field.place(),
            format!("It is not said from which money the {} for {} came", amount.in_words(), activity.described()),
        )
        .help(format!(
            "Write one line for each fund, such as `spent {} from {}`; it is paid from {}.",
            amount.as_written(),
            context.plan.node(*funds.first()?).path(),
            crate::rules::goals::list(&names, "and")
        )),
    )
}

/// More than a tenth above the estimate; or, of work that is done, not half of it.
fn differs(context: &Context, spent: &Spent) -> Option<Finding> {
    let field = spent.last?;
    let cost = add(context.costs().under(spent.activity), spent.currency, None, context);
    if cost.unknown > 0 || cost.count == 0 || cost.known.is_zero() {
        return None;
    }
    let is_more = spent.total > cost.known * Decimal::new(11, 1);
    let is_less = spent.is_done && spent.is_whole && spent.total * Decimal::TWO < cost.known;
    if !is_more && !is_less {
        return None;
    }
    let in_words = |value| Money { value, currency: spent.currency }.in_words();
    let done = if is_less { ", though it is done" } else { "" };
    Some(
        Finding::new(
            "REP-08",
            field.place(),
            format!(
                "{} were spent on {}, and {} were estimated{done}",
                in_words(spent.total),
                spent.activity.described(),
                in_words(cost.known)
            ),
        )
        .help(
            "If an amount is wrong, correct it. If the estimate was, write the new one beside the old: `cost … was … because \"…\"`.",
        ),
    )
}
