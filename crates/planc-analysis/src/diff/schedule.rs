//! Dates that slip, and what slips with them.

use jiff::civil::Date as Day;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::change::{Severity, What};
use super::compare::Comparing;
use super::pairs::Pairs;
use crate::facts::dates::{in_words, own_schedule, planned};
use crate::facts::{Context, Stretch};

/// How many of those that wait for a thing are counted: more say nothing more.
const COUNTED: usize = 200;

/// Which activities end later than before, and what waits for what.
#[derive(Default)]
pub struct Slips {
    slipped: FxHashSet<ThingId>,
    /// By what is required, in the new plan.
    waiting: FxHashMap<ThingId, Vec<ThingId>>,
}

impl Slips {
    pub fn of(old: &Context, new: &Context, pairs: &Pairs) -> Slips {
        let mut slips = Slips::default();
        for node in new.plan.own_nodes().filter(|node| node.kind() == Kind::Activity) {
            let Some(before) = pairs.to_old(node.id).map(|id| old.plan.node(id)) else { continue };
            let was = planned(before, old.document(before)).last;
            let is = planned(node, new.document(node)).last;
            if was.zip(is).is_some_and(|(was, is)| is > was) {
                slips.slipped.insert(node.id);
            }
        }
        if slips.slipped.is_empty() {
            return slips;
        }
        for node in new.plan.own_nodes().filter(|node| node.kind() == Kind::Activity) {
            for required in node.linked(Keyword::Requires) {
                // An output is there when its activity is.
                let work = required.ancestors().find(|above| above.kind() == Kind::Activity);
                if let Some(work) = work {
                    slips.waiting.entry(work.id).or_default().push(node.id);
                }
            }
        }
        slips
    }

    /// How many activities wait for this one, directly or not, and how many of them end later than before too; and whether there
    /// may be more.
    fn dependents(&self, id: ThingId) -> (usize, usize, bool) {
        let mut seen: FxHashSet<ThingId> = FxHashSet::default();
        let mut open = vec![id];
        while let Some(next) = open.pop() {
            for waiting in self.waiting.get(&next).map_or(&[][..], Vec::as_slice) {
                if seen.len() == COUNTED {
                    break;
                }
                if *waiting != id && seen.insert(*waiting) {
                    open.push(*waiting);
                }
            }
        }
        let late = seen.iter().filter(|id| self.slipped.contains(id)).count();
        (seen.len(), late, seen.len() == COUNTED)
    }

    fn told(&self, id: ThingId) -> String {
        let (all, late, is_more) = self.dependents(id);
        let least = if is_more { "At least " } else { "" };
        match (all, late) {
            (0, _) => String::new(),
            (1, 0) => " One activity requires it, and ends when it did before.".to_string(),
            (1, _) => " One activity requires it, and slips with it.".to_string(),
            (all, 0) => format!(" {least}{all} activities require it, and end when they did before."),
            (all, late) if all == late => format!(" {least}{all} activities require it, and slip with it."),
            (all, 1) => format!(" {least}{all} activities require it, and one of them slips with it."),
            (all, late) => format!(" {least}{all} activities require it, and {late} of them slip with it."),
        }
    }
}

impl<'a> Comparing<'a> {
    /// When a thing begins and ends by its own lines. Whether it was told.
    pub fn schedule(&mut self, old: Node<'a>, new: Node<'a>, before: &[Field<'a>], after: &[Field<'a>]) -> bool {
        let was = own_schedule(old, self.old.document(old)).unwrap_or_default();
        let is = own_schedule(new, self.new.document(new)).unwrap_or_default();
        let Some((was_last, is_last)) = was.last.zip(is.last) else { return false };
        let start = start_told(was, is);
        if was_last == is_last && start.is_none() {
            return false;
        }
        let mut told = Vec::new();
        if was_last != is_last {
            let (early, late) = (was_last.min(is_last), was_last.max(is_last));
            let side = if is_last > was_last { "later" } else { "earlier" };
            told.push(format!(
                "ends {} {side}: on {}, before on {}",
                length(early, late),
                in_words(is_last),
                in_words(was_last)
            ));
        }
        told.extend(start);
        let mut sentence = format!("{} {}.", new.described_first(), told.join("; "));
        if is_last > was_last {
            sentence.push_str(&self.slips.told(new.id));
        }
        let pair = (before.first().copied(), after.first().copied());
        self.add_line(old, new, What::Dates, Severity::Substance, sentence, pair);
        true
    }
}

fn start_told(was: Stretch, is: Stretch) -> Option<String> {
    let (was, is) = was.first.zip(is.first)?;
    (was != is).then(|| format!("begins on {}, before on {}", in_words(is), in_words(was)))
}

/// The time between two last days, in quarters, months or days, whichever fits without a rest.
fn length(early: Day, late: Day) -> String {
    let is_end_of_month = |day: Day| day == day.last_of_month();
    let months =
        (i32::from(late.year()) - i32::from(early.year())) * 12 + i32::from(late.month()) - i32::from(early.month());
    let is_whole = early.day() == late.day() || is_end_of_month(early) && is_end_of_month(late);
    let (count, unit) = match months {
        months if is_whole && months > 0 && months % 12 == 0 => (months / 12, "year"),
        months if is_whole && months > 0 && months % 3 == 0 => (months / 3, "quarter"),
        months if is_whole && months > 0 => (months, "month"),
        _ => (early.until(late).map_or(0, |span| span.get_days()), "day"),
    };
    if count == 1 { format!("one {unit}") } else { format!("{count} {unit}s") }
}
