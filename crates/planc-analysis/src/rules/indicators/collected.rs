//! Who collects the data, how often, and whether they agreed.

use planc_base::Finding;
use planc_lang::vocabularies::AttestTopic;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashSet;

use super::missing::{is_silent, parts_have};
use crate::facts::{Context, topic_of};
use crate::rules::attested::nobody_vouches;
use crate::rules::entries::own_entries;
use crate::view::View;

/// The `collected` line, if it says something that is known.
fn line<'plan>(view: &View<'plan>) -> Option<Field<'plan>> {
    let field = view.field(Keyword::Collected)?;
    (!field.is_broken() && !field.is_none() && !field.is_withheld()).then_some(field)
}

/// IND-30: somebody collects, and it is not said how often.
pub(super) fn how_often(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let Some(field) = line(view).filter(|_| !is_silent(node)) else { return };
    if !field.parts().first().is_some_and(|part| part.is_behind(Connective::By)) {
        return;
    }
    let keyword = Keyword::Collected.text();
    let who = field.source().strip_prefix(keyword).unwrap_or_default().trim();
    let start = field.entry().head().start as usize + keyword.len();
    found.push(
        Finding::new(
            "IND-30",
            field.place(),
            format!("It is not said how often the data of {} are collected", node.described()),
        )
        .help(format!("Write the rhythm before it, such as `{keyword} quarterly {who}`."))
        .choice("Write `?` for the rhythm", planc_base::Span::at(start).in_file(field.file), " ?"),
    );
}

/// IND-31: nobody collects.
pub(super) fn by_whom(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    if !view.has(Keyword::Collected) {
        if parts_have(node, Keyword::Collected) {
            return;
        }
        found.push(
            Finding::new(
                "IND-31",
                node.place(),
                format!("{} has no `collected`: nobody is named who collects its data", node.described_first()),
            )
            .help("Add how often and by whom, such as `collected quarterly by moi.data-officer`.")
            .with_fix(node.add_line("Add `collected ?`", "collected ?")),
        );
        return;
    }
    let Some(field) = line(view) else { return };
    if field.has(Connective::By)
        || field.parts().iter().any(|part| matches!(part.class, PartClass::Hole | PartClass::Unknown))
    {
        return;
    }
    let end = field.parts().last().map_or(field.entry().head().end, |part| field.span_of(part).end);
    found.push(
        Finding::new("IND-31", field.place(), format!("Nobody is named who collects the data of {}", node.described()))
            .help(format!("Add who collects them: `{} by …`.", field.source().lines().next().unwrap_or_default()))
            .choice("Add `by ?`", planc_base::Span::at(end as usize).in_file(field.file), " by ?"),
    );
}

/// IND-32: a body and no person collects, or a person who is not known to have agreed.
pub(super) fn named_and_agreed(context: &Context, found: &mut Vec<Finding>) {
    let mut agreed: Option<FxHashSet<ThingId>> = None;
    for field in own_entries(context.plan, &[Keyword::Collected]) {
        if field.is_broken() || field.is_none() || field.is_withheld() {
            continue;
        }
        let Some(indicator) = context.plan.thing_around(field.file, field.entry) else { continue };
        let indicator = context.plan.node(indicator);
        if is_silent(indicator) || indicator.is_unchecked() {
            continue;
        }
        let agreed = agreed.get_or_insert_with(|| who_agreed(context));
        check(indicator, field, agreed, found);
    }
}

fn check(indicator: Node, field: Field, agreed: &FxHashSet<ThingId>, found: &mut Vec<Finding>) {
    let mut collectors = Vec::new();
    for part in field.parts().iter().filter(|part| part.class == PartClass::Reference) {
        match field.target(part) {
            Target::Thing(id) => collectors.push(indicator.plan.node(id)),
            _ => return,
        }
    }
    let persons = || collectors.iter().copied().filter(|collector| collector.kind() == Kind::Person);
    if persons().next().is_none() {
        let Some(body) = collectors.first() else { return };
        found.push(
            Finding::new(
                "IND-32",
                field.place(),
                format!("The data of {} are collected by {}, and no person is named", indicator.described(), body.described()),
            )
            .help(format!(
                "Name the person who collects them, such as `by {}.data-officer`; a `person` is declared in the block of {}.",
                body.name().unwrap_or("moi"),
                body.described()
            )),
        );
        return;
    }
    let is_vouched =
        |person: &Node| person.ancestors().chain(indicator.ancestors()).any(|node| agreed.contains(&node.id));
    let Some(person) = persons().find(|person| !is_vouched(person)) else { return };
    found.push(nobody_vouches(
        "IND-32",
        indicator,
        AttestTopic::DataCollectionAgreed,
        &format!("{} agreed to collect the data of {}", person.described(), indicator.described()),
    ));
}

/// The persons, bodies and indicators for which somebody vouches: those named, else the thing that it stands in.
fn who_agreed(context: &Context) -> FxHashSet<ThingId> {
    let mut agreed = FxHashSet::default();
    for field in own_entries(context.plan, &[Keyword::Attest]) {
        let Some(attest) = context.plan.thing_around(field.file, field.entry).map(|id| context.plan.node(id)) else {
            continue;
        };
        if topic_of(attest) != Some(AttestTopic::DataCollectionAgreed) {
            continue;
        }
        let named: Vec<ThingId> = attest.linked(Keyword::For).map(|node| node.id).collect();
        if named.is_empty() {
            agreed.extend(attest.parent().map(|parent| parent.id));
        }
        agreed.extend(named);
    }
    agreed
}
