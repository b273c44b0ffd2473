//! Baselines that nobody measures in time, or that cannot be traced.

use planc_base::Finding;
use planc_lang::vocabularies::Existence;
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::{Field, Target};
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::due::Due;
use super::missing::{is_silent, written_value, year_before};
use super::value::value_of;
use crate::facts::dates::{in_words, planned};
use crate::facts::{Context, is_given_up, latest_status};
use crate::rules::entries::own_entries;
use crate::view::View;

/// IND-02: a baseline that is still `?`, and no activity that measures it before the first target is due.
pub(super) fn not_measured(context: &Context, found: &mut Vec<Finding>) {
    let open = own_entries(context.plan, &[Keyword::Baseline])
        .filter(|field| !field.is_broken() && value_of(*field).is_some_and(|part| part.class == PartClass::Hole));
    let mut producers: Option<FxHashMap<ThingId, Vec<Node>>> = None;
    for field in open {
        let Some(indicator) = context.plan.thing_around(field.file, field.entry) else { continue };
        let indicator = context.plan.node(indicator);
        if indicator.kind() != Kind::Indicator || is_silent(indicator) || indicator.is_unchecked() {
            continue;
        }
        let producers = producers.get_or_insert_with(|| producers_of_sources(context));
        check(context, indicator, field, producers, found);
    }
}

/// Who measures a baseline.
enum Measuring<'plan> {
    /// It is not known, another rule speaks about it, or the value only has to be read somewhere.
    Settled,
    By(Vec<Node<'plan>>),
    Nobody,
}

fn check<'plan>(
    context: &Context<'plan>,
    indicator: Node<'plan>,
    field: Field<'plan>,
    producers: &FxHashMap<ThingId, Vec<Node<'plan>>>,
    found: &mut Vec<Finding>,
) {
    let name = indicator.described();
    let activities = match measuring(context, indicator, field, producers) {
        Measuring::Settled => return,
        Measuring::By(activities) => activities,
        Measuring::Nobody => {
            found.push(
                Finding::new("IND-02", field.place(), format!("The baseline of {name} is open, and no activity measures it"))
                    .help(
                        "Name the activity that will measure it, such as `baseline ? from survey-public`, or the source that it \
                         will be read from.",
                    ),
            );
            return;
        }
    };
    let lasting: Vec<Node> = activities.iter().copied().filter(|activity| !is_given_up(*activity)).collect();
    if lasting.is_empty() {
        let Some(activity) = activities.first() else { return };
        found.push(
            Finding::new(
                "IND-02",
                field.place(),
                format!(
                    "The baseline of {name} is open, and {}, which was to measure it, is cancelled",
                    activity.described()
                ),
            )
            .label(activity.place(), "cancelled")
            .help("Name another activity that will measure it, such as `baseline ? from survey-public`."),
        );
        return;
    }
    let facts = context.document(indicator);
    let targets = indicator.fields(Keyword::Target).filter_map(|target| Due::of(target, facts));
    let Some(first) = targets.min_by_key(|due| due.days.last) else { return };
    // The earliest of those that are known counts; one that is not known may be in time.
    let mut earliest = None;
    for activity in lasting {
        let Some(end) = planned(activity, context.document(activity)).end else { return };
        if earliest.is_none_or(|(_, before)| end.first < before) {
            earliest = Some((activity, end.first));
        }
    }
    let Some((activity, end)) = earliest.filter(|(_, end)| *end > first.days.last) else { return };
    let word = if first.is_by { "due by" } else { Connective::For.text() };
    found.push(
        Finding::new(
            "IND-02",
            field.place(),
            format!(
                "The baseline of {name} comes too late: {} measures it, and ends after {}, but a target is {word} {}",
                activity.described(),
                in_words(end.yesterday().unwrap_or(end)),
                first.written()
            ),
        )
        .label(activity.place(), "measures it")
        .label(first.field.place(), "the first target")
        .help("Let the activity end before the first target is due, or give the target a later date."),
    );
}

fn measuring<'plan>(
    context: &Context<'plan>,
    indicator: Node<'plan>,
    field: Field<'plan>,
    producers: &FxHashMap<ThingId, Vec<Node<'plan>>>,
) -> Measuring<'plan> {
    let plan = context.plan;
    if let Some(from) = field.behind(Connective::From) {
        let Target::Thing(from) = field.target(from) else { return Measuring::Settled };
        let from = plan.node(from);
        return match from.kind() {
            Kind::Activity => Measuring::By(vec![from]),
            // A source that exists has only to be read; one that nobody makes is reported as such.
            _ if !is_planned(from) => Measuring::Settled,
            _ => producers.get(&from.id).map_or(Measuring::Settled, |activities| Measuring::By(activities.clone())),
        };
    }
    let verified = indicator.fields(Keyword::VerifiedBy).flat_map(Field::targets);
    let made: Vec<Node> =
        verified.filter_map(Target::thing).filter_map(|id| producers.get(&id)).flatten().copied().collect();
    if made.is_empty() { Measuring::Nobody } else { Measuring::By(made) }
}

/// Whether a source is still to be set up.
pub(super) fn is_planned(source: Node) -> bool {
    latest_status(source).and_then(Field::word_index).and_then(Existence::from_index) == Some(Existence::Planned)
}

/// The activities that bring each source into being.
pub(super) fn producers_of_sources<'plan>(context: &Context<'plan>) -> FxHashMap<ThingId, Vec<Node<'plan>>> {
    let plan = context.plan;
    let mut producers: FxHashMap<ThingId, Vec<Node>> = FxHashMap::default();
    for field in own_entries(plan, &[Keyword::Produces]) {
        let Some(activity) = plan.thing_around(field.file, field.entry) else { continue };
        for produced in field.targets().filter_map(Target::thing) {
            if plan.node(produced).kind() == Kind::Source {
                producers.entry(produced).or_default().push(plan.node(activity));
            }
        }
    }
    producers
}

/// IND-03: a baseline that says not for when it holds, or not where it is from.
pub(super) fn not_traceable(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if is_silent(node) {
        return;
    }
    let Some(field) = view.field(Keyword::Baseline) else { return };
    if field.is_broken() || field.is_none() || field.is_withheld() {
        return;
    }
    let Some(part) = value_of(field) else { return };
    if matches!(part.class, PartClass::Hole | PartClass::Unknown) {
        return;
    }
    let lack = match (field.has(Connective::In), field.has(Connective::From)) {
        (true, true) => return,
        (false, true) => "does not say for which year or time it holds",
        (true, false) => "does not say which source it is from",
        (false, false) => "says neither for which time it holds nor which source it is from",
    };
    let time = match field.behind(Connective::In) {
        Some(part) => field.source_of(part).to_string(),
        None => year_before(view, context).to_string(),
    };
    let source = match field.behind(Connective::From) {
        Some(part) => field.source_of(part).to_string(),
        None => view.linked(Keyword::VerifiedBy).find_map(Node::name).map_or_else(|| "…".to_string(), str::to_string),
    };
    let value = written_value(field);
    found.push(
        Finding::new("IND-03", field.place(), format!("The baseline of {} {lack}", node.described()))
            .help(format!("Write both, such as `baseline {value} in {time} from {source}`.")),
    );
}
