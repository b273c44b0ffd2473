//! Costs and funding, before and now.

use planc_base::{Currency, Decimal};
use planc_lang::{Connective, Keyword};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};

use super::change::{Severity, What};
use super::compare::Comparing;
use super::fields::percent;
use crate::facts::{Money, Sum, amount_of};

/// A cost of a thing of the new plan that went up or down.
pub struct CostShift {
    thing: ThingId,
    /// Below zero if it went down.
    by: Decimal,
    currency: Currency,
    /// The change that tells it.
    change: usize,
}

impl<'a> Comparing<'a> {
    /// What all the lines of a thing come to, if that is known and not the same. Whether it was told.
    pub fn costs(
        &mut self,
        old: Node<'a>,
        new: Node<'a>,
        keyword: Keyword,
        before: &[Field<'a>],
        after: &[Field<'a>],
    ) -> bool {
        let (hours_before, hours_now) = (self.old.settings.hours_per_day, self.new.settings.hours_per_day);
        let was = whole(&Sum::of(old, keyword, hours_before));
        let is = whole(&Sum::of(new, keyword, hours_now));
        let (Some(was), Some(is)) = (was, is) else { return false };
        if was.currency != is.currency || was.value == is.value {
            return false;
        }
        let (what, told) = risen(was, is);
        let sentence = format!("`{}` of {} was {told}.", keyword.text(), new.described());
        self.add_line(old, new, what, Severity::Substance, sentence, (before.first().copied(), after.first().copied()));
        if keyword == Keyword::Cost {
            let change = self.changes.len() - 1;
            self.costs.push(CostShift { thing: new.id, by: is.value - was.value, currency: is.currency, change });
        }
        true
    }

    /// Where one cost went down by what one other went up, and no third by as much, the money went from one to the other.
    pub fn costs_moved(&mut self) {
        let mut shifts = std::mem::take(&mut self.costs);
        shifts.sort_by_key(|shift| (shift.currency.packed(), shift.by.abs(), shift.by, shift.thing));
        for same in shifts.chunk_by(|one, other| one.currency == other.currency && one.by.abs() == other.by.abs()) {
            let [down, up] = same else { continue };
            if down.by.is_sign_negative() == up.by.is_sign_negative() {
                continue;
            }
            let money = Money { value: up.by.abs(), currency: up.currency }.in_words();
            let called = |id: ThingId| self.new.plan.node(id).described();
            let told = format!(" {money} went from {} to {}.", called(down.thing), called(up.thing));
            for shift in [down, up] {
                let change = &mut self.changes[shift.change].1;
                change.what = What::MoneyMoved;
                change.sentence.push_str(&told);
            }
        }
    }

    /// Who pays how much. Whether it could be told by fund.
    pub fn funding(&mut self, old: Node<'a>, new: Node<'a>, before: &[Field<'a>], after: &[Field<'a>]) -> bool {
        let hours = (self.old.settings.hours_per_day, self.new.settings.hours_per_day);
        let was: Option<Vec<(Payer, Money)>> =
            old.fields(Keyword::Funding).map(|field| self.paid(field, true, hours.0)).collect();
        let is: Option<Vec<(Payer, Money)>> =
            new.fields(Keyword::Funding).map(|field| self.paid(field, false, hours.1)).collect();
        let (Some(was), Some(is)) = (was, is) else { return false };
        let mut payers: Vec<(Payer, Option<Money>, Option<Money>)> = Vec::new();
        for (side, lines) in [was, is].into_iter().enumerate() {
            for (payer, money) in lines {
                let place = payers.iter().position(|(other, ..)| *other == payer).unwrap_or_else(|| {
                    payers.push((payer, None, None));
                    payers.len() - 1
                });
                let sum = if side == 0 { &mut payers[place].1 } else { &mut payers[place].2 };
                match sum {
                    Some(sum) if sum.currency == money.currency => sum.value = sum.value.saturating_add(money.value),
                    Some(_) => return false,
                    None => *sum = Some(money),
                }
            }
        }
        payers.retain(|(_, was, is)| was != is);
        if payers.is_empty() {
            return false;
        }
        let pair = (before.first().copied(), after.first().copied());
        if let [one, other] = &payers[..]
            && let Some((down, up)) = gone_over(one, other)
        {
            let sentence = format!(
                "{} of the funding of {} went from {} to {}.",
                down.in_words(),
                new.described(),
                self.payer(if up { one.0 } else { other.0 }),
                self.payer(if up { other.0 } else { one.0 })
            );
            self.add_line(old, new, What::MoneyMoved, Severity::Substance, sentence, pair);
            return true;
        }
        for (payer, was, is) in payers {
            let payer = self.payer(payer);
            let (what, told) = match (was, is) {
                (Some(was), Some(is)) if was.currency == is.currency => risen(was, is),
                (Some(was), Some(is)) => {
                    (What::Value, format!("changed to {}, from {}", is.in_words(), was.in_words()))
                }
                (Some(was), None) => (What::Lowered, format!("taken out: {}", was.in_words())),
                (None, Some(is)) => (What::Raised, format!("added: {}", is.in_words())),
                (None, None) => continue,
            };
            let sentence = format!("The funding of {} from {payer} was {told}.", new.described());
            self.add_line(old, new, what, Severity::Substance, sentence, pair);
        }
        true
    }

    /// Who pays on a line, and how much; `None` if either is not known, or there is more to the line: a time, a status.
    fn paid(&self, field: Field, is_old: bool, hours: Decimal) -> Option<(Payer, Money)> {
        let money = amount_of(field, hours)?;
        let plain = |part: &planc_model::value::Part| {
            part.class == PartClass::Money && part.connectives().next().is_none()
                || part.class == PartClass::Product
                || part.class == PartClass::Reference && part.is_behind(Connective::From)
        };
        if !field.parts().iter().all(plain) || field.is_none() {
            return None;
        }
        let payer = match field.targets().next() {
            None => Payer::NotSaid,
            Some(Target::Thing(id)) if is_old => self.pairs.to_new(id).map_or(Payer::Dropped(id), Payer::Fund),
            Some(Target::Thing(id)) => Payer::Fund(id),
            Some(_) => return None,
        };
        Some((payer, money))
    }

    fn payer(&self, payer: Payer) -> String {
        match payer {
            Payer::Fund(id) => self.new.plan.node(id).described(),
            Payer::Dropped(id) => self.old.plan.node(id).described(),
            Payer::NotSaid => "a source that is not named".to_string(),
        }
    }
}

/// Where money comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Payer {
    /// A fund of the new plan.
    Fund(ThingId),
    /// One that is only in the old plan.
    Dropped(ThingId),
    NotSaid,
}

/// How much, if one gives less and the other as much more; and whether the first is the one that gives less.
fn gone_over(
    one: &(Payer, Option<Money>, Option<Money>),
    other: &(Payer, Option<Money>, Option<Money>),
) -> Option<(Money, bool)> {
    let shift = |(_, was, is): &(Payer, Option<Money>, Option<Money>)| -> Option<Money> {
        let value = |money: &Option<Money>| money.map_or(Decimal::ZERO, |money| money.value);
        let currency = is.or(*was)?.currency;
        let is_one = was.is_none_or(|was| was.currency == currency);
        is_one.then(|| Money { value: value(is) - value(was), currency })
    };
    let (first, second) = (shift(one)?, shift(other)?);
    let is_moved = first.currency == second.currency && first.value == -second.value;
    is_moved.then(|| (Money { value: first.value.abs(), currency: first.currency }, first.value.is_sign_negative()))
}

/// The sum, if all of it is known and in one currency.
fn whole(sum: &Sum) -> Option<Money> {
    match &sum.by_currency[..] {
        [money] if sum.unknown == 0 => Some(*money),
        _ => None,
    }
}

fn risen(was: Money, is: Money) -> (What, String) {
    let (what, word) = if is.value > was.value { (What::Raised, "raised") } else { (What::Lowered, "lowered") };
    let by = percent(was.value, is.value).map_or(String::new(), |percent| format!(" by {percent} %"));
    (what, format!("{word}{by} to {}, from {}", is.in_words(), was.in_words()))
}
