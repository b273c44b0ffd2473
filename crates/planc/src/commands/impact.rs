//! `planc impact`: what falls if one thing fails, and what it rests on.

use super::show::find::{self, Found, full_name};
use super::show::refuse;
use crate::arguments::{ColorChoice, ImpactFormat, ImpactOptions};
use crate::compile::{self, Choices};
use crate::output;
use crate::progress::{self, Step};
use crate::terminal::{Terminal, without_controls};
use planc_analysis::Context;
use planc_analysis::facts::Sum;
use planc_analysis::graph::{
    Effect, Foundation, Hit, Impact, Loss, PlanGraph, Relation, Timetable, Timing, foundations, impact,
};
use planc_lang::Kind;
use planc_model::{Node, Plan, ThingId};
use serde_json::{Value, json};
use std::mem::ManuallyDrop;

pub fn run(options: &ImpactOptions, color: ColorChoice) -> i32 {
    let workspace = match compile::load(&options.package) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let plan = ManuallyDrop::new(compile::link(&workspace));
    let kind = options.kind.as_deref().and_then(Kind::from_text);
    let reference = options.reference.trim();
    let node = match find::find(&plan, reference, kind) {
        Found::One(node) => node,
        other => return refuse(&plan, other, reference, kind, "impact"),
    };
    let settings = compile::settings(&workspace, &Choices { profile: None, as_of: options.as_of });
    progress::step(Step::WorkingOut);
    let context = ManuallyDrop::new(Context::new(&plan, &settings));
    let graph = ManuallyDrop::new(PlanGraph::of(&context));
    let page = Page {
        plan: &plan,
        node,
        impact: impact(&graph, &context, node.id),
        rests_on: foundations(&graph, &context, node.id),
        timetable: Timetable::of(&graph, &context),
    };
    match options.format {
        ImpactFormat::Text => output::print(&page.text(&Terminal::of_output(color))),
        ImpactFormat::Json => output::print(&format!("{:#}\n", page.json())),
    }
    output::CLEAN
}

struct Page<'plan> {
    plan: &'plan Plan<'plan>,
    node: Node<'plan>,
    impact: Impact,
    rests_on: Vec<Foundation>,
    timetable: Timetable,
}

impl<'plan> Page<'plan> {
    fn text(&self, terminal: &Terminal) -> String {
        let mut out = format!("{}\n", terminal.bold(&self.called(self.node.id)));
        let mut section = |title: String, lines: Vec<String>| {
            if !lines.is_empty() {
                out.push_str(&format!("\n{}\n", terminal.bold(&title)));
                lines.iter().for_each(|line| out.push_str(&format!("  {line}\n")));
            }
        };
        let timing = self.timetable.timing(self.node.id);
        section("In time".to_string(), timing.map(|timing| self.times(timing)).unwrap_or_default());
        let at_least = if self.impact.open.is_empty() { "" } else { ", at least" };
        let hits = |effect: Effect| {
            let hits = self.impact.hits.iter().filter(move |hit| hit.effect == effect);
            hits.map(|hit| format!("{}  ({})", self.called(hit.thing), self.reason(hit))).collect::<Vec<_>>()
        };
        let (falls, weakened) = (hits(Effect::Falls), hits(Effect::Weakened));
        if falls.is_empty() && weakened.is_empty() {
            let but = if self.impact.open.is_empty() { "" } else { " that is known" };
            section("If it fails".to_string(), vec![format!("nothing else falls{but}")]);
        }
        section(format!("Falls with it{at_least} ({})", falls.len()), falls);
        section(format!("Is weakened{at_least} ({})", weakened.len()), weakened);
        section("Loses money".to_string(), self.impact.losses.iter().map(|loss| self.loss(loss)).collect());
        let open = self.impact.open.iter();
        section(
            "May hang on it too".to_string(),
            open.map(|(thing, relation)| format!("{}  ({})", self.called(*thing), unknown(*relation))).collect(),
        );
        let rests_on = self.rests_on.iter();
        section(
            "Rests on".to_string(),
            rests_on
                .map(|under| {
                    let how = carries(under.relation);
                    let whom = if under.steps == 1 { "it".to_string() } else { self.name(under.carries) };
                    format!("{}  ({how} {whom})", self.called(under.thing))
                })
                .collect(),
        );
        out
    }

    fn times(&self, timing: &Timing) -> Vec<String> {
        let mut lines = Vec::new();
        let mark = |is: bool, text: &str| if is { format!("  ({text})") } else { String::new() };
        if let (Some(start), Some(end)) = (timing.earliest_start, timing.earliest_end) {
            let later = mark(timing.may_be_later, "or later: it waits for what has no dates");
            lines.push(format!("earliest  {start} .. {end}{later}"));
        }
        if let Some(end) = timing.latest_end {
            let sooner = mark(timing.may_be_sooner, "or sooner: what waits for it has no dates");
            lines.push(format!("latest    .. {end}{sooner}"));
        }
        match timing.slack {
            Some(1) => lines.push("slack     1 day".to_string()),
            Some(slack) if slack < 0 => lines.push(format!("slack     none, {} too late", days(-slack))),
            Some(slack) => lines.push(format!("slack     {}", days(slack))),
            None => lines.push("slack     not known".to_string()),
        }
        if self.timetable.critical_path.contains(&self.node.id) {
            let path: Vec<String> = self.timetable.critical_path.iter().map(|id| self.name(*id)).collect();
            lines.push(format!("on the critical path: {}", path.join(", then ")));
        }
        for circle in self.timetable.circles.iter().filter(|circle| circle.contains(&self.node.id)) {
            let path: Vec<String> = circle.iter().chain(circle.first()).map(|id| self.name(*id)).collect();
            lines.push(format!("waits for itself: {}", path.join(", which requires ")));
        }
        lines
    }

    fn reason(&self, hit: &Hit) -> String {
        let because = if hit.because == self.node.id { "it".to_string() } else { self.name(hit.because) };
        let because = match hit.relation {
            Relation::PartOf if self.plan.node(hit.because).holds(self.plan.node(hit.thing)) => {
                format!("part of {because}")
            }
            Relation::PartOf => format!("holds {because}"),
            Relation::Requires => format!("requires {because}"),
            Relation::Produces => format!("is brought about by {because}"),
            Relation::Serves => format!("is served by {because}"),
            Relation::Moves => format!("is moved by {because}"),
            Relation::FundedFrom => format!("is paid from {because}"),
            Relation::BelongsTo => format!("belongs to {because}"),
            Relation::AnsweredForBy => format!("{because} answers for it"),
            Relation::SupportedBy => format!("{because} takes part"),
            Relation::CollectedBy => format!("{because} collects its values"),
            Relation::VerifiedBy => format!("its values come from {because}"),
        };
        match hit.left {
            Some((left, all)) if all > 1 => format!("{because}; {left} of {all} left"),
            _ => because,
        }
    }

    fn loss(&self, loss: &Loss) -> String {
        let amount = match (loss.sum.by_currency.is_empty(), loss.sum.unknown) {
            (true, _) => "an amount that is not known".to_string(),
            (false, 0) => loss.sum.in_words(),
            (false, _) => format!("at least {}", loss.sum.in_words()),
        };
        format!("{}  loses {amount} from {}", self.called(loss.thing), self.name(loss.fund))
    }

    fn called(&self, thing: ThingId) -> String {
        let node = self.plan.node(thing);
        let number = node.number().map_or_else(String::new, |number| format!(" {number}"));
        let title = node.short_title();
        let title = if title.is_empty() { String::new() } else { format!("  \"{}\"", without_controls(&title)) };
        format!("{}{number} {}{title}", node.kind().text(), full_name(self.plan, node))
    }

    fn name(&self, thing: ThingId) -> String {
        let node = self.plan.node(thing);
        node.name().map_or_else(|| full_name(self.plan, node), str::to_string)
    }

    fn json(&self) -> Value {
        let path = |id: ThingId| full_name(self.plan, self.plan.node(id));
        let thing = |id: ThingId| {
            let node = self.plan.node(id);
            json!({
                "kind": node.kind().text(), "path": path(id), "number": node.number(), "title": node.short_title(),
            })
        };
        let hits: Vec<Value> = self
            .impact
            .hits
            .iter()
            .map(|hit| {
                let left = hit.left.map(|(left, all)| json!({ "left": left, "of": all }));
                let effect = if hit.effect == Effect::Falls { "falls" } else { "weakened" };
                json!({
                    "thing": thing(hit.thing), "effect": effect, "because": path(hit.because),
                    "relation": hit.relation.text(), "held-up-by": left,
                })
            })
            .collect();
        let losses: Vec<Value> = self
            .impact
            .losses
            .iter()
            .map(|loss| json!({ "thing": thing(loss.thing), "fund": path(loss.fund), "sum": sum(&loss.sum) }))
            .collect();
        let open: Vec<Value> = self
            .impact
            .open
            .iter()
            .map(|(id, relation)| json!({ "thing": thing(*id), "relation": relation.text() }))
            .collect();
        let rests_on: Vec<Value> = self
            .rests_on
            .iter()
            .map(|under| {
                json!({
                    "thing": thing(under.thing), "carries": path(under.carries),
                    "relation": under.relation.text(), "steps": under.steps,
                })
            })
            .collect();
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        let times = self.timetable.timing(self.node.id).map(|timing| {
            json!({
                "earliest-start": day(timing.earliest_start), "earliest-end": day(timing.earliest_end),
                "may-be-later": timing.may_be_later, "latest-end": day(timing.latest_end),
                "may-be-sooner": timing.may_be_sooner, "slack-days": timing.slack,
                "on-critical-path": self.timetable.critical_path.contains(&self.node.id),
            })
        });
        json!({
            "thing": thing(self.node.id), "times": times, "at-least": !self.impact.open.is_empty(), "hits": hits,
            "losses": losses, "may-hang-on-it": open, "rests-on": rests_on,
        })
    }
}

/// Exact amounts, as texts: other programs may round numbers.
fn sum(sum: &Sum) -> Value {
    let amounts: Vec<Value> = sum
        .by_currency
        .iter()
        .map(|money| json!({ "amount": money.value.normalize().to_string(), "currency": money.currency.to_string() }))
        .collect();
    json!({ "known": amounts, "unknown-lines": sum.unknown })
}

fn days(count: i32) -> String {
    if count == 1 { "1 day".to_string() } else { format!("{count} days") }
}

/// What is not known where a line is open.
fn unknown(relation: Relation) -> &'static str {
    match relation {
        Relation::Requires => "what it requires is not all known",
        Relation::FundedFrom => "who pays for it is not all known",
        Relation::AnsweredForBy | Relation::SupportedBy => "who answers for it is not all known",
        Relation::CollectedBy => "who collects its values is not all known",
        Relation::VerifiedBy => "where its values come from is not all known",
        Relation::BelongsTo => "whose it is is not known",
        Relation::PartOf | Relation::Produces | Relation::Serves | Relation::Moves => "its links are not all known",
    }
}

/// What something does for what rests on it.
fn carries(relation: Relation) -> &'static str {
    match relation {
        Relation::PartOf => "part of",
        Relation::Requires => "required by",
        Relation::Produces => "brings about",
        Relation::Serves => "serves",
        Relation::Moves => "moves",
        Relation::FundedFrom => "pays for",
        Relation::BelongsTo => "owns",
        Relation::AnsweredForBy => "answers for",
        Relation::SupportedBy => "takes part in",
        Relation::CollectedBy => "collects the values of",
        Relation::VerifiedBy => "gives the values of",
    }
}
