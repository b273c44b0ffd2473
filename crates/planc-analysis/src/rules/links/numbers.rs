//! LNK-02 and LNK-03: numbers that are pinned against their place.

use planc_base::{Edit, Finding, Fix, Place};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Series;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::WORK;
use crate::facts::Context;

/// LNK-01: a number is pinned for two things of one document. The same of names is found while these are declared.
pub(super) fn number_twice(context: &Context, found: &mut Vec<Finding>) {
    let mut first: FxHashMap<(ThingId, &str), Node> = FxHashMap::default();
    for (node, pinned) in pins(context) {
        let Some(before) = first.get(&(node.root().id, pinned.text)).copied() else {
            first.insert((node.root().id, pinned.text), node);
            continue;
        };
        let earlier = pin(before).map_or_else(|| before.name_place(), |pin| pin.place);
        found.push(
            Finding::new(
                "LNK-01",
                pinned.place,
                format!(
                    "{} has the number {}, which {} has already",
                    node.described_first(),
                    pinned.text,
                    before.described()
                ),
            )
            .label(earlier, "the number is given here first")
            .help("Give one of them another number, or take the `number` out and let the compiler count."),
        );
    }
}

/// LNK-02: a pinned number does not begin with that of what it stands in, or works for.
pub(super) fn number_outside_parent(context: &Context, found: &mut Vec<Finding>) {
    let mut patterns = FxHashMap::default();
    let mut numbers: Option<Numbers> = None;
    for (node, pinned) in pins(context) {
        if has_pattern(node, &mut patterns) {
            continue;
        }
        let (Some((above, number)), Some(last)) = (numbered_in(node), last_part(pinned.text)) else { continue };
        if begins_with(pinned.text, &number) || serves_what_has_it(node, pinned.text) {
            continue;
        }
        let numbers = numbers.get_or_insert_with(|| Numbers::of(context));
        let free = numbers.next_free(node, &number, last);
        let relation = if above.holds(node) { "stands in" } else { "serves" };
        let text = pinned.text;
        let prefix = text.trim_end_matches('.').rsplit_once('.').map(|(prefix, _)| prefix);
        let elsewhere = prefix.and_then(|prefix| numbers.find(above, prefix)).filter(|other| *other != node);
        let other_place = match (relation, elsewhere, prefix) {
            ("serves", Some(other), Some(prefix)) => {
                format!("let it serve something in {}, which is {prefix}", other.described())
            }
            ("serves", ..) => format!("let it serve what {text} belongs to"),
            (_, Some(other), Some(prefix)) => format!("move it to {}, which is {prefix}", other.described()),
            _ => format!("move it to where {text} belongs"),
        };
        found.push(
            Finding::new(
                "LNK-02",
                pinned.place,
                format!(
                    "{} has the number {text}, but {relation} {}, which is {number}",
                    node.described_first(),
                    above.described()
                ),
            )
            .help(format!("Write `number \"{free}\"`, or {other_place}."))
            .with_fix(renumber(node, pinned, &free)),
        );
    }
}

/// LNK-03: pinned numbers of one series go back, or leave numbers out.
pub(super) fn number_out_of_order(context: &Context, found: &mut Vec<Finding>) {
    let with_pins: FxHashSet<Series> = pins(context).map(|(node, _)| node.series()).collect();
    if with_pins.is_empty() {
        return;
    }
    let mut members: FxHashMap<Series, Vec<Node>> = FxHashMap::default();
    for node in context.plan.own_nodes().filter(|node| node.thing().ordinal > 0) {
        let series = node.series();
        if with_pins.contains(&series) {
            members.entry(series).or_default().push(node);
        }
    }
    for (_, mut members) in members {
        members.sort_by_key(|node| node.thing().first);
        going_back(&members, found);
        left_out(&members, found);
    }
}

/// Those that follow a higher number in the same file. Where several files are put together, their order says nothing.
fn going_back(members: &[Node], found: &mut Vec<Finding>) {
    let pinned: Vec<(Node, Pin)> = members.iter().filter_map(|node| Some((*node, pin(*node)?))).collect();
    for pair in pinned.windows(2) {
        let [(before, before_pin), (node, own_pin)] = pair else { continue };
        if node.file() != before.file() || node.thing().ordinal >= before.thing().ordinal || node.is_broken() {
            continue;
        }
        found.push(
            Finding::new(
                "LNK-03",
                own_pin.place,
                format!("The numbers {} go back from {} to {}", place_of_series(*node), before_pin.text, own_pin.text),
            )
            .label(before_pin.place, "the number before it")
            .help(format!(
                "Put {} before {}, or change one of the two numbers.",
                node.described(),
                before.described()
            )),
        );
    }
}

/// Those that come after a number that nothing has.
fn left_out(members: &[Node], found: &mut Vec<Finding>) {
    let mut by_ordinal: Vec<Node> = members.to_vec();
    by_ordinal.sort_by_key(|node| node.thing().ordinal);
    for pair in by_ordinal.windows(2) {
        let [before, node] = pair else { continue };
        let (low, high) = (before.thing().ordinal, node.thing().ordinal);
        let Some(pinned) = pin(*node).filter(|_| high > low + 1 && !node.is_broken()) else { continue };
        let prefix = match pinned.text.trim_end_matches('.').rsplit_once('.') {
            Some((prefix, _)) => format!("{prefix}."),
            None => String::new(),
        };
        let first = format!("{prefix}{}", low + 1);
        let missing = match high - low {
            2 => format!("{first} is"),
            3 => format!("{first} and {prefix}{} are", low + 2),
            _ => format!("{first} to {prefix}{} are", high - 1),
        };
        let before_number = before.number().unwrap_or_default();
        found.push(
            Finding::new(
                "LNK-03",
                pinned.place,
                format!("The numbers {} go from {before_number} to {}", place_of_series(*node), pinned.text),
            )
            .label(before.name_place(), format!("{before_number} is {}", before.described()))
            .help(format!(
                "Write `number \"{first}\"` for {}, or say by `allow` why {missing} left out.",
                node.described()
            ))
            .with_fix(renumber(*node, pinned, &first)),
        );
    }
}

fn place_of_series(node: Node) -> String {
    match node.series().container().get() {
        Some(id) => format!("in {}", node.plan.node(id).described()),
        None => format!("of {}", node.kind().plural()),
    }
}

/// What a thing's own number begins with the number of, and that number: what it stands in, or the goal that it serves.
fn numbered_in(node: Node<'_>) -> Option<(Node<'_>, String)> {
    let above = node.numbered_in()?;
    Some((above, above.number()?))
}

/// The numbers of a package, for what to propose.
struct Numbers<'plan> {
    by_number: FxHashMap<(ThingId, String), Node<'plan>>,
}

impl<'plan> Numbers<'plan> {
    fn of(context: &Context<'plan>) -> Numbers<'plan> {
        let mut by_number = FxHashMap::default();
        for node in context.plan.nodes().filter(|node| node.thing().ordinal > 0) {
            if let Some(number) = node.number() {
                by_number.entry((node.root().id, number)).or_insert(node);
            }
        }
        Numbers { by_number }
    }

    /// What has `number` in the document of `like`, and is of its kind or work as it is.
    fn find(&self, like: Node, number: &str) -> Option<Node<'plan>> {
        let found = *self.by_number.get(&(like.root().id, number.to_string()))?;
        (found.kind() == like.kind() || (WORK.contains(&found.kind()) && WORK.contains(&like.kind()))).then_some(found)
    }

    /// `prefix` with `last` behind it, or the next number after that which nothing in the document of `node` has.
    fn next_free(&self, node: Node, prefix: &str, last: u32) -> String {
        let root = node.root().id;
        let mut numbers = (last..).map(|last| format!("{prefix}.{last}"));
        let free = numbers.find(|number| !self.by_number.contains_key(&(root, number.clone())));
        free.unwrap_or_else(|| format!("{prefix}.{last}"))
    }
}

/// The things of the package whose numbers are pinned and end in a whole number.
fn pins<'plan>(context: &Context<'plan>) -> impl Iterator<Item = (Node<'plan>, Pin<'plan>)> {
    let plan = context.plan;
    let ids = plan.pinned.by_thing.keys().map(move |id| plan.node(*id));
    ids.filter(|node| node.is_own() && !node.is_unchecked() && !node.is_broken())
        .filter_map(|node| Some((node, pin(node)?)))
}

/// The number that a thing pins.
#[derive(Clone, Copy)]
struct Pin<'plan> {
    text: &'plan str,
    place: Place,
}

/// The number that a thing pins, if it ends in a whole number.
fn pin(node: Node<'_>) -> Option<Pin<'_>> {
    let pinned = node.plan.pinned.by_thing.get(&node.id)?;
    last_part(&pinned.text)?;
    Some(Pin { text: &pinned.text, place: pinned.place })
}

/// `3` of `2.1.3`.
fn last_part(text: &str) -> Option<u32> {
    text.trim_end_matches('.').rsplit('.').next()?.trim().parse().ok()
}

/// Whether `number` stands at the beginning of `text`, and a point behind it: 2.1.3 begins with 2 and with 2.1.
fn begins_with(text: &str, number: &str) -> bool {
    text.strip_prefix(number.trim_end_matches('.')).is_some_and(|rest| rest.starts_with('.'))
}

/// Whether a measure's number is, or begins with, that of anything that it serves, or of the goal around that.
fn serves_what_has_it(node: Node, text: &str) -> bool {
    let has_it = |other: Node| {
        let number = other.number();
        number.is_some_and(|number| text.trim_end_matches('.') == number || begins_with(text, &number))
    };
    node.kind() == Kind::Measure
        && node.linked(Keyword::Serves).any(|served| {
            let around = served.ancestors().filter(|around| matches!(around.kind(), Kind::Goal | Kind::Objective));
            around.into_iter().any(has_it)
        })
}

/// Whether the document prints numbers by a pattern of its own: what a number then begins with is not asked.
fn has_pattern(node: Node, known: &mut FxHashMap<ThingId, bool>) -> bool {
    let root = node.root();
    *known.entry(root.id).or_insert_with(|| {
        let field = root.field(Keyword::Numbering);
        field.is_some_and(|field| field.parts().iter().any(|part| part.class == PartClass::Text))
    })
}

/// Writes `number` for what pins another, and for what stands in it and has a number that begins with that.
fn renumber(node: Node, pinned: Pin, number: &str) -> Fix {
    let mut fix = Fix::replace(format!("Write `number \"{number}\"`"), pinned.place, format!("\"{number}\""));
    for inside in node.descendants().filter_map(pin) {
        if begins_with(inside.text, pinned.text) {
            let rest = &inside.text[pinned.text.trim_end_matches('.').len()..];
            fix.edits.push(Edit { place: inside.place, replacement: format!("\"{number}{rest}\"") });
        }
    }
    fix.is_certain = false;
    fix
}
