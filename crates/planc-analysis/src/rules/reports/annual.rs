//! REP-09: what an annual report has to hold.

use planc_base::Finding;
use planc_lang::Kind;
use planc_lang::vocabularies::ReportKind;
use planc_model::Node;
use planc_model::plan::Target;

use super::filed::{Filed, chain, names_in_words};
use crate::facts::{Chapter, Context};
use crate::rules::goals::list;
use crate::view::View;

/// The chapters that are looked for, and what messages call them. Who reports, for which time and to whom, which the first
/// chapter of the form says, stands in the head of a report.
const CHAPTERS: [(&str, &str); 4] = [
    ("developments", "how trafficking has developed"),
    ("policy-and-law", "changes of policy and law"),
    ("compliance", "compliance with international standards"),
    ("progress", "the progress of the plan"),
];

/// REP-09: chapters that are not there, and areas that nobody judges.
pub(super) fn incomplete(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    let report = Filed::of(context, node);
    if node.is_broken() || !report.is_any_of(&[ReportKind::Annual]) {
        return;
    }
    // The national report of a country has these chapters; that of a plan below it need not.
    let is_below_another_package = report.document.is_some_and(|document| chain(document).any(|above| !above.is_own()));
    if is_below_another_package {
        return;
    }
    let is_written = |name: &str| {
        let sections =
            node.descendants().filter(|section| section.kind() == Kind::Section && section.name() == Some(name));
        sections.map(Chapter::of).any(Chapter::is_there)
    };
    let lacking: Vec<&(&str, &str)> = CHAPTERS.iter().filter(|(name, _)| !is_written(name)).collect();
    if let Some((first, _)) = lacking.first() {
        let names: Vec<String> = lacking.iter().map(|(name, words)| format!("{words} (`{name}`)")).collect();
        found.push(
            Finding::new(
                "REP-09",
                node.place(),
                format!("{} has no chapter on {}", node.described_first(), list(&names, "or")),
            )
            .help(format!("Add it as a section of that name: `section {first} {{ text \"\"\"…\"\"\" }}`.")),
        );
    }
    let judged: Vec<Node> = node
        .children_of(Kind::Assessment)
        .flat_map(|entry| entry.head().targets())
        .filter_map(Target::thing)
        .map(|id| context.plan.node(id))
        .collect();
    let is_any_open = node.children_of(Kind::Assessment).any(|entry| {
        entry.is_broken()
            || entry.head().has_hole()
            || entry.head().targets().any(|target| matches!(target, Target::Unknown | Target::Theme(_)))
    });
    let areas = report.document.into_iter().flat_map(chain).flat_map(|document| document.children_of(Kind::Area));
    let open: Vec<String> = areas
        .filter(|area| !area.is_absent() && !area.is_broken() && !judged.iter().any(|about| area.holds(*about)))
        .map(|area| area.name().map_or_else(|| area.path(), str::to_string))
        .collect();
    let Some(first) = open.first().filter(|_| !is_any_open) else { return };
    let plural = if open.len() == 1 { "" } else { "s" };
    found.push(
        Finding::new(
            "REP-09",
            node.place(),
            format!("{} does not judge the area{plural} {}", node.described_first(), names_in_words(&open)),
        )
        .help(format!("Add one for each area: `assessment {first} {{ rating …; achieved \"…\" }}`.")),
    );
}
