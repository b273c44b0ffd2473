//! LNK-11: a monitoring plan that is older than the plan it watches.

use planc_base::{Days, Finding};
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use crate::facts::dates::in_words;
use crate::facts::{Context, kind_of_plan};
use crate::view::View;

/// The latest version of a monitoring plan lies before that of the plan which it implements.
pub(super) fn monitoring_plan_older(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let monitoring = view.node;
    if kind_of_plan(monitoring) != Some(PlanKind::Monitoring) {
        return;
    }
    let Some(watched) = monitoring.plan.implemented_by(monitoring.id).map(|id| monitoring.plan.node(id)) else {
        return;
    };
    // A strategy has no versions.
    if watched.kind() != Kind::Plan {
        return;
    }
    let (Some((own, own_days)), Some((other, other_days))) = (latest(monitoring, context), latest(watched, context))
    else {
        return;
    };
    // A month or year may still hold the day of the other.
    if own_days.last >= other_days.first {
        return;
    }
    found.push(
        Finding::new(
            "LNK-11",
            own.place(),
            format!(
                "{} is of {}, but {} was changed on {}",
                monitoring.described_first(),
                in_words(own_days.last),
                watched.described(),
                in_words(other_days.first)
            ),
        )
        .label(other.place(), "the change of the plan")
        .help(
            "Bring the monitoring plan into line with the changes and add a `version` with its day, also if nothing had to be \
             changed.",
        ),
    );
}

/// The `version` line of the latest day; `None` if a line leaves its day open.
fn latest<'plan>(plan: Node<'plan>, context: &Context) -> Option<(Field<'plan>, Days)> {
    let facts = context.document(plan);
    let mut latest: Option<(Field, Days)> = None;
    for field in plan.fields(Keyword::Version) {
        let days = field.behind(Connective::On).and_then(|part| field.date(part)).and_then(|date| facts.days(date))?;
        if latest.is_none_or(|(_, before)| before.first <= days.first) {
            latest = Some((field, days));
        }
    }
    latest
}
