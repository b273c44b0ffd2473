//! RES-18: bodies that do not meet at regular intervals, and money from abroad without meetings of those who give it.

use planc_base::Finding;
use planc_lang::vocabularies::{ActorKind, FundKind};
use planc_lang::{Connective, Keyword, Kind};
use planc_model::plan::Field;

use crate::facts::{Answer, Context, Response};

/// The name by which events of this sort are known.
const DONOR_MEETING: &str = "donor-meeting";

pub(super) fn irregular(context: &Context, found: &mut Vec<Finding>) {
    let coordination = context.coordination();
    for body in coordination.tables().filter(|body| body.is_asked()) {
        let node = body.node;
        match node.field(Keyword::Meets) {
            None => found.push(
                Finding::new(
                    "RES-18",
                    node.place(),
                    format!("{} does not say how often it meets", node.described_first()),
                )
                .help("Add it, such as `meets every quarter`, or `meets none \"why\"`.")
                .with_fix(node.add_line("Add `meets ?`", "meets ?")),
            ),
            Some(field) if is_irregular(field) => found.push(
                Finding::new(
                    "RES-18",
                    field.place(),
                    format!("{} does not meet at regular intervals", node.described_first()),
                )
                .help("Write the interval, such as `meets every quarter` or `meets at least every half-year`."),
            ),
            Some(_) => {}
        }
    }
    for response in context.asked_responses().filter(|response| has_donors(*response, context)) {
        let head = response.head();
        let meetings: Vec<_> =
            response.nodes_of(Kind::Event).filter(|event| event.name() == Some(DONOR_MEETING)).collect();
        if meetings.iter().any(|meeting| meeting.is_unchecked() || !is_irregular(meeting.head())) {
            continue;
        }
        let finding = match meetings.first() {
            None => Finding::new(
                "RES-18",
                head.place(),
                format!("{} has donors, and no regular meeting with them", head.described_first()),
            ),
            Some(meeting) => Finding::new(
                "RES-18",
                meeting.place(),
                format!("{} does not take place at regular intervals", meeting.described_first()),
            ),
        };
        found.push(finding.help(
            "Add `event donor-meeting \"Meeting with donors\" every half-year` to the strategy or the action plan.",
        ));
    }
}

/// Whether what it says of its time is known, and no interval.
fn is_irregular(field: Field) -> bool {
    !(field.is_broken()
        || field.has_hole()
        || field.is_none()
        || field.is_withheld()
        || field.has(Connective::Every)
        || field.has(Connective::Ongoing))
}

/// Whether money from donors is counted on: one is declared, or a grant of one.
fn has_donors(response: Response, context: &Context) -> bool {
    let is_grant = |field: Field| field.word_index().and_then(FundKind::from_index) == Some(FundKind::Donor);
    response.nodes_of(Kind::Fund).any(|fund| fund.field(Keyword::Kind).is_some_and(is_grant))
        || response
            .nodes_of(Kind::Actor)
            .any(|actor| context.actors().profile(actor).is_any(|kind| kind == ActorKind::Donor) == Answer::Yes)
}
