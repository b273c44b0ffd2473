//! RES-24: whom the catalogue says to involve, and nobody does.

use std::collections::BTreeMap;

use planc_base::{Finding, Place};
use planc_lang::catalogue::{self, Item, Theme};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::Node;
use planc_model::plan::{Plan, Target};

use super::naming::listed;
use crate::facts::{Context, Involvement, is_given_up};
use crate::rules::entries::own_entries;

/// RES-24: work on an item of the catalogue in which an actor that the item names has no part, or on a theme in which none of
/// those to be involved has any.
pub(super) fn not_involved(context: &Context, found: &mut Vec<Finding>) {
    let covered = covered(context.plan);
    if covered.is_empty() {
        return;
    }
    let jobs = Involvement::of(context);
    for (key, coverers) in covered {
        let Some((theme, item)) = lookup(key) else { continue };
        let wanted = item.map_or(theme.actors, |item| item.actors);
        let Some(first) = coverers.first().filter(|_| !wanted.is_empty()) else { continue };
        let Some(taking_part) = jobs.taking_part(coverers.iter().map(|coverer| coverer.node), context) else {
            continue;
        };
        let missing: Vec<&str> = wanted.iter().copied().filter(|code| !taking_part.acts_as(code)).collect();
        // A theme names everyone who has a part in some of it.
        let is_lacking = if item.is_some() { !missing.is_empty() } else { missing.len() == wanted.len() };
        if !is_lacking {
            continue;
        }
        let actors = missing.iter().filter_map(|code| catalogue::actor(code));
        let actors: Vec<String> = actors.map(|actor| format!("`{}` ({})", actor.code, actor.name)).collect();
        let id = item.map_or_else(|| theme.id.to_string(), |item| theme.full_id(item));
        let share = if missing.len() == wanted.len() { "any" } else { "some" };
        let message = format!(
            "{} covers `{id}` without {share} of those whom the catalogue names for it: {}",
            first.node.described_first(),
            listed(&actors)
        );
        found.push(Finding::new("RES-24", first.place, message).help(format!(
            "Name them as `responsible`, `partner` or `consulted`. If somebody there is that already, write so in the \
             actor's entry, such as `acts-as {}`.",
            missing.first().copied().unwrap_or_default()
        )));
    }
}

/// Something that covers an item or a theme by what is done in it.
struct Coverer<'plan> {
    node: Node<'plan>,
    place: Place,
}

/// Places in the catalogue: of a theme, and of an item in it.
type Key = (u16, Option<u16>);

/// Own activities and measures, by what they cover.
fn covered<'plan>(plan: &'plan Plan<'plan>) -> BTreeMap<Key, Vec<Coverer<'plan>>> {
    let mut covered: BTreeMap<Key, Vec<Coverer>> = BTreeMap::new();
    for field in own_entries(plan, &[Keyword::Covers]) {
        // A law does it, or there is no need.
        if field.is_broken() || field.has(Connective::ByLaw) || field.has(Connective::NotApplicable) {
            continue;
        }
        let Some(node) = plan.thing_around(field.file, field.entry).map(|id| plan.node(id)) else { continue };
        if !matches!(node.kind(), Kind::Activity | Kind::Measure) || node.is_unchecked() || is_given_up(node) {
            continue;
        }
        for part in field.parts() {
            let key = match field.target(part) {
                Target::Theme(theme) => (theme, None),
                Target::Item(theme, item) => (theme, Some(item)),
                _ => continue,
            };
            covered.entry(key).or_default().push(Coverer { node, place: field.place_of(part) });
        }
    }
    covered
}

fn lookup((theme, item): Key) -> Option<(&'static Theme, Option<&'static Item>)> {
    let theme = catalogue::themes().nth(usize::from(theme))?;
    match item {
        None => Some((theme, None)),
        Some(item) => Some((theme, Some(theme.items.get(usize::from(item))?))),
    }
}
