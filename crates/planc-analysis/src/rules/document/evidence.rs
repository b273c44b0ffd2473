//! On what evidence the measures were chosen.

use planc_base::Finding;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

use crate::facts::{Context, Response, is_given_up};
use crate::rules::goals::list;

/// How many measures a message names.
const SHOWN: usize = 3;

/// DOC-27: nothing says from what the choice of measures follows.
pub(super) fn missing(context: &Context, found: &mut Vec<Finding>) {
    for response in context.asked_responses() {
        // Evidence behind a chapter is evidence for what the document does; that behind a report's is not.
        let is_in_report = |section: Node| section.ancestors().any(|node| node.kind() == Kind::Report);
        let mut sections = response.nodes_of(Kind::Section);
        if sections.any(|section| gives_evidence(section, Keyword::BasedOn) && !is_in_report(section)) {
            continue;
        }
        let works = works(response);
        let without: Vec<Node> = works.iter().copied().filter(|work| !has_evidence(*work)).collect();
        let head = response.head();
        let Some(first) = without.first() else { continue };
        let message = if without.len() == works.len() {
            let what = if first.kind() == Kind::Measure { "measures" } else { "objectives" };
            format!("{} does not say on what evidence its {what} were chosen", head.described_first())
        } else {
            let mut names: Vec<String> = without.iter().take(SHOWN).map(|work| work.described()).collect();
            let more = without.len().saturating_sub(SHOWN);
            if more > 0 {
                names.push(format!("{more} more"));
            }
            format!("Nothing says on what evidence {} was chosen", list(&names, "or"))
        };
        let place = if without.len() == works.len() { head.place() } else { first.place() };
        found.push(Finding::new("DOC-27", place, message).help(
            "Write `based-on` with the finding, study, evaluation or lesson behind it, in the measure or in a chapter such \
             as `section rationale`; or `addresses` with the finding that its objective answers.",
        ));
    }
}

/// What was chosen: measures; where there are none, objectives.
fn works(response: Response) -> Vec<Node> {
    let own = |kind: Kind| -> Vec<Node> {
        response
            .nodes_of(kind)
            .filter(|node| !node.is_absent() && !node.is_broken() && !node.is_unchecked() && !is_given_up(*node))
            .collect()
    };
    let measures = own(Kind::Measure);
    if measures.is_empty() { own(Kind::Objective) } else { measures }
}

/// Whether it, what it stands in, what it serves, or one of its activities names its evidence.
fn has_evidence(work: Node) -> bool {
    let around = |node: Node| node.ancestors().any(names_evidence);
    let is_open = |keyword: Keyword| {
        work.fields(keyword).any(|field| {
            field.is_broken() || field.has_hole() || field.targets().any(|target| target == Target::Unknown)
        })
    };
    around(work)
        || work.linked(Keyword::Serves).any(around)
        || is_open(Keyword::Serves)
        || work.children().any(names_evidence)
}

fn names_evidence(node: Node) -> bool {
    [Keyword::BasedOn, Keyword::Addresses, Keyword::Answers].into_iter().any(|keyword| gives_evidence(node, keyword))
}

/// A hole counts: the evidence is to come, and another rule asks for it.
fn gives_evidence(node: Node, keyword: Keyword) -> bool {
    node.field(keyword).is_some()
}
