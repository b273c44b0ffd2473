//! Lines that an entry lacks: one finding for all of them, and one fix that adds them.

use planc_base::Finding;
use planc_lang::Keyword;
use planc_model::Node;

use crate::rules::goals::list;

/// A line, and what a reader does not learn without it.
pub(super) type Line = (Keyword, &'static str);

/// A finding that `node` lacks those of `lines` that it does not have, put as "… does not say when and for what".
pub(super) fn lacking(code: &'static str, node: Node, lines: &[Line], help: &str) -> Option<Finding> {
    let lacking: Vec<&Line> = lines.iter().filter(|(keyword, _)| node.field(*keyword).is_none()).collect();
    if lacking.is_empty() {
        return None;
    }
    let what: Vec<&str> = lacking.iter().map(|(_, what)| *what).collect();
    let holes: Vec<String> = lacking.iter().map(|(keyword, _)| format!("{} ?", keyword.text())).collect();
    let names: Vec<String> = holes.iter().map(|hole| format!("`{hole}`")).collect();
    Some(
        Finding::new(code, node.place(), format!("{} does not say {}", node.described_first(), list(&what, "and")))
            .help(help)
            .with_fix(node.add_line(format!("Add {}", list(&names, "and")), &holes.join("; "))),
    )
}
