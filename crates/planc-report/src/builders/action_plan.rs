//! The action plan as Annex 3 lays it out: by area, objective and measure, with what is measured and what is done.

use planc_lang::Kind;
use planc_model::Node;

use super::activities::{self, ActivityColumn};
use super::frame::Holder;
use super::gantt::Schedule;
use super::indicators::{self, IndicatorColumn};
use super::reported::Reported;
use super::{cells, frame, words};
use crate::document::{Document, Fact};
use crate::request::Request;

const INDICATORS: &[IndicatorColumn] =
    &[IndicatorColumn::Title, IndicatorColumn::Baseline, IndicatorColumn::MidTarget, IndicatorColumn::EndTarget];

const ACTIVITIES: &[ActivityColumn] = &[
    ActivityColumn::Number,
    ActivityColumn::Title,
    ActivityColumn::Responsible,
    ActivityColumn::Partners,
    ActivityColumn::Start,
    ActivityColumn::End,
    ActivityColumn::HowOften,
    ActivityColumn::Outputs,
    ActivityColumn::Cost,
    ActivityColumn::Sources,
    ActivityColumn::Status,
];

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "action-plan", "action-plan.title");
    document.is_wide = true;
    let reported = Reported::of(request);
    let holders = frame::holders(request);
    let (mut area, mut aim): (Option<Node>, Option<Node>) = (None, None);
    let mut goals: Vec<Node> = Vec::new();
    let mut facts = Vec::new();
    for plan in request.context.own_documents().filter(|plan| plan.kind() == Kind::Plan) {
        if holders.iter().any(|holder| holder.node.document() == Some(plan)) {
            facts.push(Fact::new("period", language.label("fact.period"), cells::period(request, plan)));
            facts.push(Fact::new("cost", language.label("activity.cost"), activities::cost(request, plan)));
        }
    }
    document.facts(facts);
    for (index, holder) in holders.iter().enumerate() {
        if index == 0 || holder.area != area {
            match holder.area {
                Some(node) => document.heading_about(2, cells::numbered(request, node), node.path()),
                None => document.heading(2, language.label("action-plan.no-area")),
            }
            area = holder.area;
            aim = None;
        }
        if let Some(node) = holder.aim.filter(|node| aim != Some(*node)) {
            document.heading_about(3, cells::numbered(request, node), node.path());
            // The indicators of a goal stand once, with the first of its objectives.
            let goal = node.parent().filter(|parent| parent.kind() == Kind::Goal && !goals.contains(parent));
            goals.extend(goal);
            let measured = node.children().chain(goal.into_iter().flat_map(Node::children));
            document.blocks.extend(
                indicators::table(request, &reported, "indicators", INDICATORS, measured)
                    .map(crate::document::Block::Table),
            );
            aim = Some(node);
        }
        if Some(holder.node) != holder.aim && Some(holder.node) != holder.area {
            let heading = cells::numbered(request, holder.node);
            // One measure for each objective often bears its number and words: they need not be read twice.
            if holder.aim.is_none_or(|aim| cells::numbered(request, aim) != heading) {
                document.heading_about(4, heading, holder.node.path());
            }
            if let Some(table) = indicators::table(request, &reported, "indicators", INDICATORS, holder.node.children())
            {
                document.table(table);
            }
        }
        let own = holder.node.children_of(Kind::Activity).filter(|activity| !activity.is_absent());
        let with_parts: Vec<Node> =
            own.flat_map(|activity| std::iter::once(activity).chain(activities::below(activity))).collect();
        if with_parts.is_empty() {
            document.paragraph(language.label("action-plan.no-activities"));
        } else {
            document.table(activities::table(request, &reported, "activities", ACTIVITIES, with_parts.into_iter()));
        }
    }
    schedule(request, &reported, &holders, &mut document);
    document
}

/// When everything runs: a chart for each area.
fn schedule(request: &Request, reported: &Reported, holders: &[Holder], document: &mut Document) {
    let language = request.language;
    let schedule = Schedule::of(request, reported);
    let blocks = document.blocks.len();
    document.heading(2, language.label("chart.gantt"));
    for of_area in holders.chunk_by(|one, two| one.area == two.area) {
        let activities: Vec<Node> = of_area
            .iter()
            .flat_map(|holder| holder.node.children_of(Kind::Activity))
            .filter(|activity| !activity.is_absent())
            .flat_map(|activity| std::iter::once(activity).chain(activities::below(activity)))
            .collect();
        let title = match of_area.first().and_then(|holder| holder.area) {
            Some(area) => cells::numbered(request, area).plain(),
            None => language.label("chart.gantt"),
        };
        schedule.chart(document, title, &activities, None);
    }
    if document.blocks.len() == blocks + 1 {
        document.blocks.truncate(blocks);
    }
}
