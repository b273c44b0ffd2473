//! LNK-10: activities that use what does not exist yet, or no more.

use jiff::civil::Date as Day;
use planc_base::{Days, Finding};
use planc_lang::vocabularies::{DocumentStatus, Existence};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::Part;
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet};

use super::circles::lines;
use crate::facts::dates::{in_words, may_follow, planned};
use crate::facts::{Context, Stretch, latest_status};
use crate::rules::cancelled::Cancelled;

/// What an activity requires, or is to be carried out by, is planned and nobody produces it, or only later; or it has ended.
pub(super) fn used_before_it_exists(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    // What another package plans is for that to bring about.
    let things = plan.nodes_of_any(&[Kind::Body, Kind::Document, Kind::Source]).filter(|node| node.is_own());
    let not_there: FxHashMap<ThingId, State> =
        things.filter_map(|node| Some((node.id, state(node, context)?))).collect();
    if not_there.is_empty() {
        return;
    }
    let cancelled = Cancelled::of(context);
    let producers = Producers::of(context, &cancelled);
    let mut reported: FxHashSet<ThingId> = FxHashSet::default();
    let uses = [Keyword::Requires, Keyword::Lead, Keyword::Responsible];
    for (activity, field) in uses.into_iter().flat_map(|keyword| lines(plan, keyword, &cancelled)) {
        for part in field.parts() {
            let Target::Thing(id) = field.target(part) else { continue };
            let Some(state) = not_there.get(&id) else { continue };
            let used = Used { activity, field, part, what: plan.node(id) };
            match state {
                State::Planned => match producers.of.get(&id) {
                    Some(producers) => found.extend(produced_later(used, producers, context)),
                    None if !producers.is_open && reported.insert(id) => found.push(never_produced(used)),
                    None => {}
                },
                State::Ended(day) => found.extend(ended(used, *day, context)),
            }
        }
    }
}

/// One thing that an activity uses.
#[derive(Clone, Copy)]
struct Used<'plan> {
    activity: Node<'plan>,
    field: Field<'plan>,
    part: &'plan Part,
    what: Node<'plan>,
}

impl Used<'_> {
    /// "requires body `x`", "is to be led by body `x`".
    fn said(&self) -> String {
        let verb = match self.field.keyword() {
            Some(Keyword::Lead) => "is to be led by",
            Some(Keyword::Responsible) => "is to be carried out by",
            _ => "requires",
        };
        format!("{verb} {}", self.what.described())
    }
}

/// Why a thing does not exist.
enum State {
    Planned,
    /// Since which day, if that is known.
    Ended(Option<Days>),
}

/// Why `what` does not exist; `None` if it does, or if that is not known.
fn state(what: Node, context: &Context) -> Option<State> {
    let field = latest_status(what).filter(|field| !field.has_hole())?;
    let index = field.word_index();
    let (is_planned, is_over) = match what.kind() {
        Kind::Document => {
            let status = index.and_then(DocumentStatus::from_index);
            (status == Some(DocumentStatus::Planned), status == Some(DocumentStatus::Repealed))
        }
        _ => {
            let status = index.and_then(Existence::from_index);
            (status == Some(Existence::Planned), status == Some(Existence::Ended))
        }
    };
    let day = || field.behind(Connective::On).and_then(|part| field.date(part));
    match (is_planned, is_over) {
        (true, _) => Some(State::Planned),
        (_, true) => Some(State::Ended(day().and_then(|date| context.document(what).days(date)))),
        _ => None,
    }
}

/// The activities that produce each thing.
struct Producers<'plan> {
    of: FxHashMap<ThingId, Vec<Node<'plan>>>,
    /// Whether a line leaves open what is produced.
    is_open: bool,
}

impl<'plan> Producers<'plan> {
    fn of(context: &Context<'plan>, cancelled: &Cancelled) -> Producers<'plan> {
        let mut producers = Producers { of: FxHashMap::default(), is_open: false };
        for (activity, field) in lines(context.plan, Keyword::Produces, cancelled) {
            for target in field.targets() {
                match target.thing() {
                    Some(id) => producers.of.entry(id).or_default().push(activity),
                    None => producers.is_open = true,
                }
            }
            producers.is_open |= field.has_hole();
        }
        producers
    }
}

fn never_produced(used: Used) -> Finding {
    let what = used.what;
    let name = what.name().unwrap_or("…");
    let place = latest_status(what).map_or(what.place(), Field::place);
    Finding::new(
        "LNK-10",
        place,
        format!("{} is only planned, and no activity brings it into being", what.described_first()),
    )
    .label(used.field.place_of(used.part), format!("{} needs it", used.activity.described()))
    .help(format!(
        "Write `produces {name}` in the activity by which it comes about, plan one, or correct the `status` if it exists already."
    ))
}

/// All that produce it end after the activity begins. Where that follows from a `requires` of the activity, ACT-04 says so.
fn produced_later<'plan>(used: Used<'plan>, producers: &[Node<'plan>], context: &Context<'plan>) -> Option<Finding> {
    let activity = used.activity;
    let is_same = |producer: &Node| producer.holds(activity) || activity.holds(*producer);
    if producers
        .iter()
        .any(|producer| is_same(producer) || activity.linked(Keyword::Requires).any(|node| node == *producer))
    {
        return None;
    }
    let own = planned(activity, context.document(activity));
    let ends: Vec<(Node, Day)> = producers
        .iter()
        .map(|producer| ends_too_late(own, planned(*producer, context.document(*producer))).map(|day| (*producer, day)))
        .collect::<Option<_>>()?;
    let (producer, day) = ends.into_iter().min_by_key(|(_, day)| *day)?;
    let begins = match own.first {
        Some(first) => format!("begins on {}", in_words(first)),
        None => format!("ends on {}", in_words(own.last?)),
    };
    let mut finding = Finding::new(
        "LNK-10",
        used.field.place_of(used.part),
        format!(
            "{} {begins} and {}, which {} brings into being by {} only",
            activity.described_first(),
            used.said(),
            producer.described(),
            in_words(day)
        ),
    );
    if let Some(line) = producer.field(Keyword::Schedule) {
        finding = finding.label(line.place(), "when it is brought into being");
    }
    Some(finding.help("Move one of the two, or take out what it does not need."))
}

/// The day on which a producer ends, if that is certainly too late.
fn ends_too_late(own: Stretch, producer: Stretch) -> Option<Day> {
    let last = producer.last?;
    let is_late = match (own.first, own.last) {
        (Some(first), _) => first <= last && !may_follow(own.start, producer.end),
        (None, Some(own_last)) => own_last < last && !may_follow(own.end, producer.end),
        (None, None) => false,
    };
    is_late.then_some(last)
}

fn ended(used: Used, day: Option<Days>, context: &Context) -> Option<Finding> {
    let activity = used.activity;
    let own = planned(activity, context.document(activity));
    let since = match day {
        // It is still there for a part of the time.
        Some(days) if own.first.is_none_or(|first| first <= days.last) => return None,
        Some(days) => format!("which ended on {}", in_words(days.last)),
        None => "which exists no more".to_string(),
    };
    let mut finding = Finding::new(
        "LNK-10",
        used.field.place_of(used.part),
        format!("{} {}, {since}", activity.described_first(), used.said()),
    );
    if let Some(line) = latest_status(used.what) {
        finding = finding.label(line.place(), "its end");
    }
    Some(finding.help("Name what has taken its place, or take it out."))
}
