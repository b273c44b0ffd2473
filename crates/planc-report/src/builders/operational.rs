//! The operational plan of one year: what of the plans falls into it, what it costs in it, and what was not foreseen.

use jiff::civil::Date as Day;
use planc_analysis::facts::dates::planned;
use planc_analysis::facts::kind_of_plan;
use planc_analysis::ledger::{self, Total};
use planc_base::Days;
use planc_lang::vocabularies::PlanKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use super::activities::{self, ActivityColumn};
use super::gantt::Schedule;
use super::reported::Reported;
use super::{cells, money, words};
use crate::document::{Document, Fact, Text, Value};
use crate::request::Request;

pub fn build(request: &Request) -> Document {
    let language = request.language;
    let mut document = words::begin(request, "operational", "operational.title");
    document.is_wide = true;
    let year = request.year.unwrap_or_else(|| request.context.settings.today.year());
    let reported = Reported::of(request);
    let schedule = Schedule::of(request, &reported);
    let plans = request.context.own_documents().filter(|plan| kind_of_plan(*plan) == Some(PlanKind::Action));
    for plan in plans.filter(|plan| plan.kind() == Kind::Plan) {
        let Some(within) = year_of(year, request.context.document(plan).fiscal_start) else { continue };
        document.heading_about(2, words::title(request, plan), plan.path());
        let mut facts = vec![Fact::new("period", language.label("fact.period"), Value::Days(within))];
        if let Some(currency) = request.context.document(plan).currency {
            let total = Total::of(&ledger::planned(request.context, plan), Some(within));
            facts.push(Fact::new("planned", language.label("operational.planned"), money::value(total, currency)));
        }
        document.facts(facts);
        let columns = [
            ActivityColumn::Number,
            ActivityColumn::Title,
            ActivityColumn::Responsible,
            ActivityColumn::Start,
            ActivityColumn::End,
            ActivityColumn::Outputs,
            ActivityColumn::CostWithin(within),
            ActivityColumn::CostBeyond(within),
            ActivityColumn::Sources,
            ActivityColumn::Status,
        ];
        let (mut foreseen, mut unforeseen, mut undated): (Vec<Node>, Vec<Node>, Vec<Node>) = Default::default();
        for activity in activities::below(plan) {
            let stretch = planned(activity, request.context.document(activity));
            match (stretch.first, stretch.last) {
                (None, None) => undated.push(activity),
                (first, last) => {
                    let begins_in_time = first.is_none_or(|first| first <= within.last);
                    let ends_in_time = last.is_none_or(|last| within.first <= last);
                    // What it costs may lie in another time than the work.
                    let is_paid = || Total::of(&ledger::planned(request.context, activity), Some(within)).count > 0;
                    if (begins_in_time && ends_in_time) || is_paid() {
                        let is_added = activity.field(Keyword::Added).is_some();
                        if is_added { unforeseen.push(activity) } else { foreseen.push(activity) }
                    }
                }
            }
        }
        for (label, chosen) in [
            ("operational.foreseen", &foreseen),
            ("operational.unforeseen", &unforeseen),
            ("operational.undated", &undated),
        ] {
            if chosen.is_empty() {
                continue;
            }
            document.heading(3, language.label(label));
            document.table(activities::table(request, &reported, "activities", &columns, chosen.iter().copied()));
        }
        let running: Vec<Node> = foreseen.iter().chain(&unforeseen).copied().collect();
        schedule.chart(&mut document, language.label("chart.gantt"), &running, Some(within));
        let reasons = unforeseen.iter().map(|node| -> Text {
            let added = cells::in_words(request, cells::cell(request, *node, Keyword::Added));
            cells::numbered(request, *node).with(": ").with(added)
        });
        document.list(reasons.collect());
        if foreseen.is_empty() && unforeseen.is_empty() {
            document.paragraph(language.label("operational.nothing"));
        }
        let entries = ledger::planned(request.context, plan);
        let beyond = entries.iter().filter(|entry| !activities::is_within(entry, within));
        let spread = beyond.filter(|entry| Total::of([*entry], Some(within)).count > 0).count();
        if spread > 0 {
            document.note(language.count("operational.spread", spread as u64));
        }
    }
    document
}

/// First to last day of the year that begins in month `start` of `year`.
pub fn year_of(year: i16, start: u8) -> Option<Days> {
    let start = i8::try_from(start).ok()?;
    let first = Day::new(year, start, 1).ok()?;
    let last = Day::new(year.checked_add(1)?, start, 1).ok()?.yesterday().ok()?;
    Some(Days { first, last })
}
