//! What reports say last of each activity and indicator.

use planc_analysis::facts::latest_status;
use planc_lang::vocabularies::ActivityStatus;
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::request::Request;

/// The last word on each thing.
pub struct Reported<'plan> {
    readings: FxHashMap<ThingId, (Option<jiff::civil::Date>, Node<'plan>)>,
    progress: FxHashMap<ThingId, (Option<jiff::civil::Date>, Node<'plan>)>,
}

impl<'plan> Reported<'plan> {
    pub fn of(request: &Request<'plan>) -> Reported<'plan> {
        let mut reported = Reported { readings: FxHashMap::default(), progress: FxHashMap::default() };
        for node in request.context.plan.nodes() {
            let last_words = match node.kind() {
                Kind::Reading => &mut reported.readings,
                Kind::Progress => &mut reported.progress,
                _ => continue,
            };
            let day = own_day(node).or_else(|| node.parent().and_then(|report| period_end(request, report)));
            for about in node.head().targets().filter_map(|target| target.thing()) {
                let last = last_words.entry(about).or_insert((day, node));
                if last.0 <= day {
                    *last = (day, node);
                }
            }
        }
        reported
    }

    /// The last reading of an indicator, and its day.
    pub fn reading(&self, indicator: Node) -> Option<(Option<jiff::civil::Date>, Node<'plan>)> {
        self.readings.get(&indicator.id).copied()
    }

    /// What was reported last of an activity.
    pub fn progress(&self, activity: Node) -> Option<Node<'plan>> {
        self.progress.get(&activity.id).map(|(_, node)| *node)
    }

    /// What the plan says of an activity last; if that is nothing, what was reported last.
    pub fn state(&self, activity: Node) -> Option<ActivityStatus> {
        let own = latest_status(activity);
        let field = own.or_else(|| self.progress(activity).and_then(latest_status));
        field.and_then(Field::word_index).and_then(ActivityStatus::from_index)
    }
}

fn own_day(node: Node) -> Option<jiff::civil::Date> {
    let field = node.field(Keyword::On)?;
    field.parts().iter().find_map(|part| field.date(part)).and_then(|date| date.days(1, None)).map(|days| days.last)
}

/// The last day of the time that a report is about.
pub fn period_end(request: &Request, report: Node) -> Option<jiff::civil::Date> {
    let field = report.field(Keyword::Period)?;
    let range = field.parts().iter().find_map(|part| field.date_range(part))?;
    request.context.document(report).range(range).map(|days| days.last)
}
