//! REP-02: the head of a report.

use planc_base::Finding;
use planc_lang::vocabularies::ReportKind;
use planc_lang::{Keyword, Kind};

use super::filed::Filed;
use crate::facts::Context;
use crate::rules::goals::list;
use crate::view::View;

/// REP-02: no contact, or nobody to whom it goes. That author and period are missing is found where the lines are read.
pub(super) fn incomplete(context: &Context, view: &View, found: &mut Vec<Finding>) {
    let node = view.node;
    if node.is_broken() {
        return;
    }
    let report = Filed::of(context, node);
    // The answers to a questionnaire go to whoever asks.
    let goes_to_somebody = report.kinds != [ReportKind::Questionnaire];
    let by = report.by.map_or("…".to_string(), |by| by.path());
    let person = report.by.and_then(|by| by.children_of(Kind::Person).find_map(|person| Some((by, person.name()?))));
    let office = report.document.and_then(|document| document.linked(Keyword::Responsible).next());
    let mut lacking = Vec::new();
    let mut lines = Vec::new();
    if !view.has(Keyword::Contact) {
        lacking.push("whom to ask about it");
        lines.push(match person {
            Some((by, name)) => format!("`contact {}.{name}`", by.path()),
            None => "`contact \"…\"` with a person or a post".to_string(),
        });
    }
    if goes_to_somebody && !view.has(Keyword::To) {
        lacking.push("to whom it goes");
        lines.push(match office.filter(|office| office.path() != by) {
            Some(office) => format!("`to {}`", office.path()),
            None => "`to` with the office that receives it".to_string(),
        });
    }
    if lacking.is_empty() {
        return;
    }
    let holes: Vec<&str> = [(Keyword::Contact, "contact ?"), (Keyword::To, "to ?")]
        .into_iter()
        .filter(|(keyword, _)| !view.has(*keyword) && (*keyword == Keyword::Contact || goes_to_somebody))
        .map(|(_, hole)| hole)
        .collect();
    found.push(
        Finding::new(
            "REP-02",
            node.place(),
            format!("{} does not say {}", node.described_first(), list(&lacking, "and")),
        )
        .help(format!("Add {}.", list(&lines, "and")))
        .with_fix(node.add_line(format!("Add `{}`", holes.join("`, `")), &holes.join("; "))),
    );
}
