//! What an activity costs against what is there to pay it.

use planc_base::{Currency, Decimal, Place};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::{Certainty, Context, CostSum, Money, add, amount_of, certainty_of, in_document, period_of};

/// Cost and funding of an activity and its parts, in one currency.
#[derive(Clone, Copy, Debug)]
pub struct Balance {
    pub currency: Currency,
    pub cost: CostSum,
    /// Money that counts.
    pub certain: Decimal,
    /// The larger of what the activity itself names and what its parts do: both may be the same money.
    pub certain_at_one_level: Decimal,
    /// What counts towards the cost: as a rule all certain money. Where the activity itself names money for all that it costs,
    /// what its parts name is the same money again.
    pub counted: Decimal,
    /// Money that is requested, intended, or no longer to be had.
    pub uncertain: Decimal,
    /// The first line with such money.
    pub first_uncertain: Option<Place>,
    /// Money that is requested or intended.
    pub hoped: Decimal,
    /// The last line with such money.
    pub last_hoped: Option<Place>,
    /// Money that counts or may come to count: the larger of what the activity itself names and what its parts do.
    pub named_at_one_level: Decimal,
    /// Whether a line is open, withheld or not understood, or says that there is none.
    pub is_funding_open: bool,
    rounded: usize,
    /// Whether there was an amount in another currency, which is not to be had in this one.
    is_mixed: bool,
}

impl Balance {
    /// `None` where there is nothing to compare: no cost, no funding, or an activity around it that names the funding.
    pub(crate) fn of(context: &Context, node: Node) -> Option<Balance> {
        if node.field(Keyword::Funding).is_none() || is_part_of_one_with(node, Keyword::Funding) {
            return None;
        }
        let has_parts = node.children_of(Kind::Activity).next().is_some();
        let amount = |field| (field, amount_of(field, context.settings.hours_per_day));
        let costs: Vec<(Field, Option<Money>)> = node.fields(Keyword::Cost).map(amount).collect();
        if !has_parts && costs.is_empty() || costs.iter().any(|(field, _)| field.is_none()) {
            return None;
        }
        if has_parts {
            return Balance::in_currency(context, node, &costs, context.document(node).currency?, true);
        }
        // Most activities are in one currency, be it that of the document or not.
        let first = costs.iter().find_map(|(_, money)| *money)?.currency;
        match Balance::in_currency(context, node, &costs, first, false)? {
            balance if balance.is_mixed => {
                Balance::in_currency(context, node, &costs, context.document(node).currency?, false)
            }
            balance => Some(balance),
        }
    }

    fn in_currency(
        context: &Context,
        node: Node,
        costs: &[(Field, Option<Money>)],
        currency: Currency,
        has_parts: bool,
    ) -> Option<Balance> {
        let mut balance = Balance {
            currency,
            cost: CostSum::default(),
            certain: Decimal::ZERO,
            certain_at_one_level: Decimal::ZERO,
            counted: Decimal::ZERO,
            uncertain: Decimal::ZERO,
            first_uncertain: None,
            hoped: Decimal::ZERO,
            last_hoped: None,
            named_at_one_level: Decimal::ZERO,
            is_funding_open: false,
            rounded: 0,
            is_mixed: false,
        };
        if has_parts {
            balance.cost = add(context.costs().under(node), currency, None, context);
        } else {
            costs.iter().for_each(|(field, money)| balance.add_cost(*field, *money, node, context));
        }
        if balance.cost.count == 0 || balance.cost.count == balance.cost.unknown {
            return None;
        }
        node.fields(Keyword::Funding).for_each(|field| balance.add_funding(field, node, context));
        balance.certain_at_one_level = balance.certain;
        let own_named = balance.certain + balance.uncertain;
        let own_uncertain = balance.uncertain;
        let own = balance.certain;
        let own_hoped = balance.hoped;
        balance.named_at_one_level = own + own_hoped;
        if has_parts {
            for part in node.descendants().filter(|part| part.kind() == Kind::Activity) {
                part.fields(Keyword::Funding).for_each(|field| balance.add_funding(field, part, context));
            }
            balance.certain_at_one_level = own.max(balance.certain - own);
            let of_parts = balance.certain + balance.hoped - own - own_hoped;
            balance.named_at_one_level = balance.named_at_one_level.max(of_parts);
        }
        balance.counted = balance.certain;
        if has_parts && own_named >= balance.cost.known {
            balance.counted = own;
            balance.uncertain = own_uncertain;
        }
        Some(balance)
    }

    /// How far the two may lie apart because converted amounts were rounded.
    pub fn tolerance(&self) -> Decimal {
        self.cost.tolerance() + Decimal::from(self.rounded) / Decimal::TWO
    }

    fn add_cost(&mut self, field: Field, money: Option<Money>, node: Node, context: &Context) {
        self.cost.count += 1;
        match money.and_then(|money| self.convert(money, field, node, context)) {
            Some(value) => self.cost.known = self.cost.known.saturating_add(value),
            None => self.cost.unknown += 1,
        }
    }

    fn add_funding(&mut self, field: Field, node: Node, context: &Context) {
        let money = amount_of(field, context.settings.hours_per_day).filter(|_| !field.is_none());
        let Some(value) = money.and_then(|money| self.convert(money, field, node, context)) else {
            self.is_funding_open = true;
            return;
        };
        match certainty_of(field) {
            Certainty::Certain => self.certain = self.certain.saturating_add(value),
            certainty @ (Certainty::Hoped | Certainty::Gone) => {
                if certainty == Certainty::Hoped {
                    self.hoped = self.hoped.saturating_add(value);
                    self.last_hoped = Some(field.place());
                }
                self.uncertain = self.uncertain.saturating_add(value);
                self.first_uncertain = self.first_uncertain.or(Some(field.place()));
            }
            Certainty::Unknown => self.is_funding_open = true,
        }
    }

    fn convert(&mut self, money: Money, field: Field, node: Node, context: &Context) -> Option<Decimal> {
        if money.currency == self.currency {
            return Some(money.value);
        }
        let facts = context.document(node);
        if facts.currency != Some(self.currency) {
            self.is_mixed = true;
            return None;
        }
        let value = in_document(money, field, period_of(node, field, facts), context, facts)?;
        self.rounded += usize::from(!value.fract().is_zero());
        Some(value)
    }
}

/// Whether an activity that `node` is part of has a field with `keyword`.
pub(crate) fn is_part_of_one_with(node: Node, keyword: Keyword) -> bool {
    let above = node.ancestors().skip(1).take_while(|above| matches!(above.kind(), Kind::Activity | Kind::Output));
    above.into_iter().any(|above| above.kind() == Kind::Activity && above.field(keyword).is_some())
}
