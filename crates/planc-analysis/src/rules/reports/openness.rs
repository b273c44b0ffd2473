//! What makes a report worth reading: it is public (REP-13), it tells what went badly (REP-15), and what was learned (REP-16).

use planc_base::Finding;
use planc_lang::vocabularies::{ActivityStatus, Rating, ReportKind};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use super::filed::Filed;
use super::off_track::rating_of;
use crate::facts::dates::in_words;
use crate::facts::{Chapter, Context};
use crate::rules::goals::list;
use crate::view::View;

/// REP-13: submitted, for everybody, and not published.
pub(super) fn not_published(context: &Context, view: &View, found: &mut Vec<Finding>) {
    const PUBLIC: [ReportKind; 5] =
        [ReportKind::Annual, ReportKind::Rapporteur, ReportKind::Final, ReportKind::Review, ReportKind::Evaluation];
    let node = view.node;
    let report = Filed::of(context, node);
    if node.is_broken() || !report.is_any_of(&PUBLIC) || view.has(Keyword::Published) {
        return;
    }
    let Some((_, submitted)) = report.submitted.filter(|(_, days)| days.last <= context.settings.today) else { return };
    if view.targets(Keyword::To).any(|target| target == Target::Public) {
        return;
    }
    found.push(
        Finding::new(
            "REP-13",
            node.place(),
            format!("{} was submitted on {}, but is not public", node.described_first(), in_words(submitted.last)),
        )
        .help("Add the day and the address: `published … at \"https://…\"`.")
        .with_fix(node.add_line("Add `published ?`", "published ?")),
    );
}

/// REP-15: a report of good news only.
pub(super) fn nothing_went_wrong(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let report = Filed::of(context, node);
    let tells_of_work = report.is_any_of(&[ReportKind::Progress, ReportKind::Annual, ReportKind::Final]);
    if node.is_broken() || !tells_of_work || view.has(Keyword::Challenge) || node.children().any(is_bad_news) {
        return;
    }
    found.push(
        Finding::new("REP-15", node.place(), format!("{} tells of nothing that went badly", node.described_first()))
            .help("Add what stood in the way: `challenge \"…\"`, or `challenge none \"…\"` if there truly was nothing.")
            .with_fix(node.add_line("Add `challenge ?`", "challenge ?")),
    );
}

/// Whether an entry of a report says that something did not go well. What is open may say so.
fn is_bad_news(entry: Node) -> bool {
    match entry.kind() {
        Kind::Progress => {
            let status = entry.field(Keyword::Status).and_then(|field| field.word_index());
            entry.field(Keyword::Challenge).is_some()
                || entry.is_broken()
                || matches!(
                    status.and_then(ActivityStatus::from_index),
                    Some(ActivityStatus::Delayed | ActivityStatus::Suspended | ActivityStatus::Cancelled)
                )
        }
        Kind::Reading | Kind::Assessment => {
            entry.field(Keyword::Reason).is_some()
                || entry
                    .field(Keyword::Rating)
                    .and_then(rating_of)
                    .is_some_and(|rating| matches!(rating, Rating::OffTrack | Rating::Missed | Rating::NotStarted))
        }
        Kind::Finding => true,
        _ => false,
    }
}

/// REP-16: an annual or final report without lessons or next steps.
pub(super) fn nothing_learned(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let report = Filed::of(context, node);
    if node.is_broken() || !report.is_any_of(&[ReportKind::Annual, ReportKind::Final]) {
        return;
    }
    let is_written = |name: &str| {
        let sections =
            node.descendants().filter(|section| section.kind() == Kind::Section && section.name() == Some(name));
        sections.map(Chapter::of).any(Chapter::is_there)
    };
    let has_lesson = node.children_of(Kind::Lesson).next().is_some() || is_written("lessons");
    let has_step = view.has(Keyword::NextStep)
        || node.children().any(|child| child.field(Keyword::NextStep).is_some())
        || is_written("next-steps");
    let mut lacking = Vec::new();
    let mut lines = Vec::new();
    if !has_lesson {
        lacking.push("what was learned");
        lines.push("`lesson \"…\"`");
    }
    if !has_step {
        lacking.push("what comes next");
        lines.push("`next-step \"…\" by … until …`");
    }
    if lacking.is_empty() {
        return;
    }
    found.push(
        Finding::new(
            "REP-16",
            node.place(),
            format!("{} does not say {}", node.described_first(), list(&lacking, "and")),
        )
        .help(format!("Add {}.", list(&lines, "and"))),
    );
}
