//! BUD-06: what is drawn from a fund against what it holds.

use planc_base::{Days, Decimal, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};

use crate::facts::{Certainty, Context, DocumentFacts, FundingLine, Money, amount_of, kind_of_plan, period_of};
use crate::view::View;

/// More is taken, or to be taken, from a fund than its `ceiling` says that there is.
pub(super) fn is_overdrawn(context: &Context, view: &View, found: &mut Vec<Finding>) {
    if view.node.is_broken() {
        return;
    }
    for ceiling in view.fields(Keyword::Ceiling) {
        let Some(held) = amount_of(ceiling, context.settings.hours_per_day) else { continue };
        let within = match ceiling.has(Connective::In) {
            // A fund belongs to no document: fiscal years are those of the calendar.
            true => match ceiling
                .behind(Connective::In)
                .and_then(|part| ceiling.date_range(part))
                .and_then(|range| DocumentFacts::NONE.range(range))
            {
                Some(days) => Some(days),
                None => continue,
            },
            false => None,
        };
        let drawn = drawn(context, view.node, within, held);
        if drawn.known - held.value > drawn.rounded {
            found.push(overdrawn(view.node, ceiling, held, &drawn));
        }
    }
}

/// What is drawn from a fund in some time.
#[derive(Default)]
struct Drawn {
    known: Decimal,
    /// Whether further amounts are not known, or fall only partly into the time.
    is_open: bool,
    /// How far converted amounts may lie off.
    rounded: Decimal,
}

fn drawn(context: &Context, fund: Node, within: Option<Days>, held: Money) -> Drawn {
    let mut drawn = Drawn::default();
    let mut last = (ThingId::NONE, false);
    for line in context.fundings().from(fund.id) {
        let node = context.plan.node(line.thing);
        let document = node.thing().document;
        // Lines of one document mostly stand side by side.
        if document != last.0 {
            last = (document, counts(node));
        }
        if line.certainty == Certainty::Gone || !last.1 {
            continue;
        }
        match within {
            Some(within) if !is_inside(context, node, line, within, &mut drawn) => continue,
            _ => {}
        }
        match line.value_in(held.currency, context) {
            Some(value) => {
                drawn.known = drawn.known.saturating_add(value);
                if line.currency() != Some(held.currency) && !value.fract().is_zero() {
                    drawn.rounded += Decimal::ONE / Decimal::TWO;
                }
            }
            None => drawn.is_open = true,
        }
    }
    drawn
}

/// Whether the line is for the time `within` and no other; what is so in part is noted as open.
fn is_inside(context: &Context, node: Node, line: &FundingLine, within: Days, drawn: &mut Drawn) -> bool {
    match period_of(node, line.field(context), context.document(node)) {
        Some(period) if within.contains(period) => true,
        Some(period) if period.last < within.first || within.last < period.first => false,
        _ => {
            drawn.is_open = true;
            false
        }
    }
}

/// Operational plans repeat what the action plan draws, and a resource plan what all of them do.
fn counts(node: Node) -> bool {
    node.document().is_some_and(|document| {
        document.kind() == Kind::Strategy
            || !matches!(kind_of_plan(document), None | Some(PlanKind::Operational | PlanKind::Resources))
    })
}

fn overdrawn(fund: Node, ceiling: Field, held: Money, drawn: &Drawn) -> Finding {
    let at_least = if drawn.is_open { "at least " } else { "" };
    let period =
        ceiling.behind(Connective::In).map_or(String::new(), |part| format!(" in {}", ceiling.source_of(part)));
    let money = |value| Money { value, currency: held.currency }.in_words();
    Finding::new(
        "BUD-06",
        ceiling.place(),
        format!(
            "{} holds {}{period}, but the plans take {at_least}{} from it",
            fund.described_first(),
            held.in_words(),
            money(drawn.known)
        ),
    )
    .help(format!(
        "Correct the `ceiling`, or name another fund for {} of what it pays.",
        money(drawn.known - held.value)
    ))
}
