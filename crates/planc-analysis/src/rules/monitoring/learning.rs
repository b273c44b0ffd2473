//! MON-17: whether learning is planned.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::vocabularies::PlanKind;

use super::existence::{has_routes, monitoring_head};
use crate::facts::Context;

/// The names that are looked for.
const CHAPTER: &str = "learning";
const MEETING: &str = "learning-meeting";

/// MON-17.
pub(super) fn not_planned(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        // Where nothing is said of monitoring, MON-01 speaks.
        if !has_routes(response) && response.plans_of(PlanKind::Monitoring).next().is_none() {
            continue;
        }
        let is_meeting_set = response.nodes_of(Kind::Event).any(|event| event.name() == Some(MEETING));
        if is_meeting_set || response.chapter(CHAPTER).is_there() {
            continue;
        }
        let head = monitoring_head(response);
        found.push(
            Finding::new("MON-17", head.place(), format!("{} does not say how lessons are learned", head.described_first()))
                .help(format!(
                    "Add a date, `event {MEETING} \"Learning meeting\" …`, or a chapter: `section {CHAPTER} {{ text \"…\" }}`."
                ))
                .with_fix(head.add_line("Add the meeting", &format!("event {MEETING} ?"))),
        );
    }
}
