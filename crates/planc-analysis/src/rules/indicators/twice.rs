//! The same data under two names, and two sorts of data under one.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::missing::is_silent;
use crate::facts::Context;

/// What an indicator says it counts.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Meaning {
    Term(ThingId),
    /// Without capitals, marks and line breaks.
    Words(String),
}

/// IND-22: two indicators with one definition, or one title and source in a document and in what it carries out.
pub(super) fn same_data(context: &Context, found: &mut Vec<Finding>) {
    let mut by_definition: FxHashMap<String, Node> = FxHashMap::default();
    let mut by_title: FxHashMap<(String, ThingId), Vec<Node>> = FxHashMap::default();
    for indicator in own_indicators(context) {
        if let Some(key) = data_of(indicator) {
            match by_definition.get(&key) {
                Some(first) if !belong_together(*first, indicator) => {
                    found.push(finding(*first, indicator, "have one definition"));
                    continue;
                }
                Some(_) => {}
                None => drop(by_definition.insert(key, indicator)),
            }
        }
        let Some(title) = title_of(indicator) else { continue };
        let Some(source) = indicator.linked(Keyword::VerifiedBy).next() else { continue };
        let same = by_title.entry((title, source.id)).or_default();
        let twin = same.iter().find(|other| carries_out(**other, indicator) && !belong_together(**other, indicator));
        // Different definitions under one title are another rule's matter.
        if let Some(other) = twin.filter(|other| meaning(**other) == meaning(indicator)) {
            found.push(finding(*other, indicator, "have one title and one source"));
        }
        // One of each document is enough to compare with.
        if same.iter().all(|other| other.document() != indicator.document()) {
            same.push(indicator);
        }
    }
}

fn finding(first: Node, second: Node, why: &str) -> Finding {
    let name = first.name().unwrap_or("…");
    Finding::new(
        "IND-22",
        second.place(),
        format!("{} and {} {why}: the same data would be collected twice", first.described_first(), second.described()),
    )
    .label(first.place(), "the other one")
    .help(format!(
        "Keep one of them, and let the other place show it: `shows {name}`. If they count different things, say so in their `definition`."
    ))
}

/// IND-23: one title, two definitions.
pub(super) fn two_meanings(context: &Context, found: &mut Vec<Finding>) {
    let mut by_title: FxHashMap<String, (Node, Meaning)> = FxHashMap::default();
    for indicator in own_indicators(context) {
        let (Some(title), Some(own)) = (title_of(indicator), meaning(indicator)) else { continue };
        let Some((first, other)) = by_title.get(&title) else {
            by_title.insert(title, (indicator, own));
            continue;
        };
        if *other == own || belong_together(*first, indicator) {
            continue;
        }
        let Some(definition) = indicator.field(Keyword::Definition) else { continue };
        let mut finding = Finding::new(
            "IND-23",
            definition.place(),
            format!(
                "{} and {} have one title, and count different things",
                first.described_first(),
                indicator.described()
            ),
        )
        .help("Give both one `term` for their definition, or titles that tell them apart.");
        if let Some(other) = first.field(Keyword::Definition) {
            finding = finding.label(other.place(), "the other definition");
        }
        found.push(finding);
    }
}

fn own_indicators<'plan>(context: &Context<'plan>) -> impl Iterator<Item = Node<'plan>> {
    context.plan.own_nodes_of(Kind::Indicator).filter(|node| !is_silent(*node) && !node.is_unchecked())
}

/// Whether two are one indicator and its part, parts of one, or the same one in two cycles.
fn belong_together(one: Node, two: Node) -> bool {
    let continues = |one: Node, two: Node| {
        one.fields(Keyword::Continues).any(|field| {
            field.targets().any(|target| matches!(target, Target::Unknown) || target == Target::Thing(two.id))
        })
    };
    let are_parts = one.parent().is_some_and(|parent| parent.kind() == Kind::Indicator && two.parent() == Some(parent));
    one.holds(two) || two.holds(one) || are_parts || continues(one, two) || continues(two, one)
}

/// Whether the document of the one implements that of the other, directly or by way of others.
fn carries_out(one: Node, two: Node) -> bool {
    let (Some(one), Some(two)) = (one.document(), two.document()) else { return false };
    let above = |document: Node, other: Node| {
        let chain =
            std::iter::successors(document.plan.implemented_by(document.id), |id| document.plan.implemented_by(*id));
        chain.take(16).any(|id| id == other.id)
    };
    one != two && (above(one, two) || above(two, one))
}

/// Everything that says what an indicator counts, if it has a definition in words: a `term` may serve many.
fn data_of(indicator: Node) -> Option<String> {
    let Meaning::Words(definition) = meaning(indicator)? else { return None };
    let mut key = definition;
    for keyword in [Keyword::Type, Keyword::Unit, Keyword::Numerator, Keyword::Denominator, Keyword::Concerns] {
        for field in indicator.fields(keyword) {
            if field.is_broken() || field.has_hole() {
                return None;
            }
            key.push('\n');
            key.push_str(&field.source().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    Some(key)
}

fn meaning(indicator: Node) -> Option<Meaning> {
    let field: Field = indicator.field(Keyword::Definition).filter(|field| !field.is_broken())?;
    let part = field.parts().first()?;
    match part.class {
        PartClass::Reference => field.target(part).thing().map(Meaning::Term),
        PartClass::Text => plain(field.texts(part)?.first()?).map(Meaning::Words),
        _ => None,
    }
}

fn title_of(indicator: Node) -> Option<String> {
    plain(indicator.title()?.first()?)
}

/// The words of a text without capitals and marks, joined by blanks; `None` if there are none.
fn plain(text: &str) -> Option<String> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
