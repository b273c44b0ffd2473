//! When targets are due.

use planc_base::date::DateForm;
use planc_base::edit::Edit;
use planc_base::{Date, Days, Finding, Fix};
use planc_lang::{Connective, Keyword};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::value::Part;

use crate::facts::dates::in_words;
use crate::facts::{Context, DocumentFacts};
use crate::view::View;

/// The date of a target or baseline.
#[derive(Clone, Copy)]
pub(super) struct Due<'plan> {
    pub(super) field: Field<'plan>,
    part: &'plan Part,
    pub(super) days: Days,
    /// `by 2026`, not `in 2026`.
    pub(super) is_by: bool,
}

impl<'plan> Due<'plan> {
    pub(super) fn of(field: Field<'plan>, facts: &DocumentFacts) -> Option<Due<'plan>> {
        if field.is_broken() || field.is_none() || field.is_withheld() {
            return None;
        }
        let by = field.behind(Connective::By);
        let part = by.or_else(|| field.behind(Connective::In))?;
        let days = facts.range(field.date_range(part)?)?;
        Some(Due { field, part, days, is_by: by.is_some() })
    }

    /// The date as it is written.
    pub(super) fn written(&self) -> &'plan str {
        self.field.source_of(self.part)
    }

    fn is_due(&self) -> String {
        let word = if self.is_by { "is due by" } else { "is for" };
        format!("{word} {}", self.written())
    }
}

/// IND-05: due outside the period, or not after the baseline.
pub(super) fn outside_period(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if !view.has(Keyword::Target) {
        return;
    }
    let node = view.node;
    let facts = context.document(node);
    let horizon = Horizon::of(context, node);
    let baseline = view.fields(Keyword::Baseline).find_map(|field| Due::of(field, facts));
    for due in view.fields(Keyword::Target).filter_map(|field| Due::of(field, facts)) {
        let outside = horizon.as_ref().and_then(|horizon| horizon.excludes(due.days));
        if let Some(outside) = outside {
            found.push(
                Finding::new(
                    "IND-05",
                    due.field.place(),
                    format!("A target of {} {}, but {outside}", node.described(), due.is_due()),
                )
                .help("Correct the date of the target, or the period."),
            );
        } else if let Some(baseline) = baseline.filter(|baseline| is_not_after(due.days, baseline.days)) {
            found.push(
                Finding::new(
                    "IND-05",
                    due.field.place(),
                    format!(
                        "A target of {} {}, but its baseline is from {}",
                        node.described(),
                        due.is_due(),
                        baseline.written()
                    ),
                )
                .label(baseline.field.place(), "the baseline")
                .help("A target has to lie after the baseline. Correct one of the dates."),
            );
        }
    }
}

/// Whether a target is due no later than its baseline was measured. Within a year that the baseline is given for, either may
/// come first.
fn is_not_after(target: Days, baseline: Days) -> bool {
    target.last < baseline.first || target.last <= baseline.last && !(baseline.contains(target) && baseline != target)
}

/// The time in which targets may fall due.
struct Horizon<'plan> {
    days: Days,
    /// Whose period begins it, and whose ends it.
    first_of: Node<'plan>,
    last_of: Node<'plan>,
}

impl<'plan> Horizon<'plan> {
    /// The period of the strategy that the document carries out, and its own: a plan that goes on for longer is reported by
    /// itself. `None` if that is not known.
    fn of(context: &Context<'plan>, node: Node<'plan>) -> Option<Horizon<'plan>> {
        let own = node.document()?;
        let mut outermost = own;
        // As many steps as a chain of documents may have.
        for _ in 0..16 {
            match context.plan.implemented_by(outermost.id) {
                Some(next) => outermost = context.plan.node(next),
                None => break,
            }
        }
        let days = context.document(outermost).period?;
        let mut horizon = Horizon { days, first_of: outermost, last_of: outermost };
        if let Some(days) = context.document(own).period {
            if days.first < horizon.days.first {
                (horizon.days.first, horizon.first_of) = (days.first, own);
            }
            if days.last > horizon.days.last {
                (horizon.days.last, horizon.last_of) = (days.last, own);
            }
        }
        Some(horizon)
    }

    /// "strategy `thb` ends with 2028", if `days` end outside.
    fn excludes(&self, days: Days) -> Option<String> {
        if days.last > self.days.last {
            let end = match period(self.last_of).1.map(|date| (date, date.form())) {
                Some((date, DateForm::Year { .. } | DateForm::FiscalYear { .. })) => format!("with {date}"),
                _ => format!("on {}", in_words(self.days.last)),
            };
            return Some(format!("{} ends {end}", self.last_of.described()));
        }
        (days.last < self.days.first).then(|| {
            let start = match period(self.first_of).0.map(|date| (date, date.form())) {
                Some((date, DateForm::Year { .. } | DateForm::FiscalYear { .. })) => format!("with {date}"),
                _ => format!("on {}", in_words(self.days.first)),
            };
            format!("{} begins {start}", self.first_of.described())
        })
    }
}

/// The two ends of a document's period, as written.
fn period(document: Node) -> (Option<Date>, Option<Date>) {
    let range =
        document.field(Keyword::Period).and_then(|field| field.parts().iter().find_map(|part| field.date_range(part)));
    range.map_or((None, None), |range| (range.from, range.to))
}

/// IND-06: a later line that is due earlier.
pub(super) fn out_of_order(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if view.fields(Keyword::Target).nth(1).is_none() {
        return;
    }
    let facts = context.document(view.node);
    for is_by in [true, false] {
        let series = || {
            view.fields(Keyword::Target).filter_map(|field| Due::of(field, facts)).filter(move |due| due.is_by == is_by)
        };
        let pair = series().zip(series().skip(1)).find(|(one, two)| is_disorder(one, two, is_by));
        let Some((one, two)) = pair else { continue };
        let is_same = one.days == two.days;
        let name = view.node.described();
        let message = if is_same {
            format!("Two targets of {name} are for {}", two.written())
        } else {
            format!(
                "The targets of {name} are out of order: the one for {} stands after the one for {}",
                two.written(),
                one.written()
            )
        };
        let help = if is_same {
            "Give one of them another date, or take it out."
        } else {
            "If the years are right, exchange the lines; otherwise exchange the years."
        };
        let mut finding =
            Finding::new("IND-06", two.field.place(), message).label(one.field.place(), "the one before").help(help);
        if !is_same && series().count() == 2 {
            let whole = |due: &Due| due.field.sheet().span_of(due.field.entry).in_file(due.field.file);
            finding = finding.with_fix(exchange("Exchange the lines", whole(&one), whole(&two), view.node)).with_fix(
                exchange("Exchange the years", one.field.place_of(one.part), two.field.place_of(two.part), view.node),
            );
        }
        found.push(finding);
        return;
    }
}

/// Targets `by` a date follow one another. Those `in` a period may be parts of a longer one that stands before or after them.
pub(super) fn is_disorder(one: &Due, two: &Due, is_by: bool) -> bool {
    if is_by { two.days.last <= one.days.last } else { two.days.last < one.days.first || two.days == one.days }
}

/// The texts of two places, each written in the place of the other.
fn exchange(title: &str, one: planc_base::Place, two: planc_base::Place, node: Node) -> Fix {
    let text = |place: planc_base::Place| place.span.text(node.plan.files[place.file.0 as usize].text).to_string();
    let edits = vec![Edit { place: one, replacement: text(two) }, Edit { place: two, replacement: text(one) }];
    Fix { title: title.to_string(), edits, is_certain: false }
}
