//! Who has to act on a thing: the bodies that a finding about it is for.

use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Target;

/// The fields that say who acts, what counts more first: one that leads speaks for those who take part.
const ACTING: [Keyword; 5] = [Keyword::Lead, Keyword::Responsible, Keyword::Owner, Keyword::Collected, Keyword::HeldBy];

/// The bodies that have to act on `node`: who leads or answers for it, else for what is around it. A body, fund or actor with
/// an owner is that owner's; an actor acts for itself and its units. Empty if nobody is named up to the document.
pub fn acting_bodies<'plan>(node: Node<'plan>) -> Vec<Node<'plan>> {
    for around in node.ancestors() {
        if matches!(around.kind(), Kind::Actor | Kind::Unit | Kind::Body) {
            return vec![organisation(around)];
        }
        for keyword in ACTING {
            let bodies: Vec<Node> = around
                .targets(keyword)
                .filter_map(Target::thing)
                .map(|id| around.plan.node(id))
                .filter(|body| matches!(body.kind(), Kind::Actor | Kind::Unit | Kind::Body | Kind::Person))
                .map(organisation)
                .collect();
            if !bodies.is_empty() {
                return unique(bodies);
            }
        }
    }
    Vec::new()
}

/// The actor that a unit or a person belongs to.
fn organisation(body: Node) -> Node {
    let above = body.ancestors().find(|node| matches!(node.kind(), Kind::Actor | Kind::Body));
    above.unwrap_or(body)
}

fn unique<'plan>(bodies: Vec<Node<'plan>>) -> Vec<Node<'plan>> {
    let mut kept: Vec<Node> = Vec::with_capacity(bodies.len());
    for body in bodies {
        if !kept.contains(&body) {
            kept.push(body);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    #[test]
    fn whoever_leads_or_answers_is_found_by_the_nearest_word() {
        let text = r#"
actor moi "Interior" { kind government; unit police "Police" }
actor mol "Labour" { kind government }
plan p "P" {
  responsible mol
  measure m "M" {
    activity a "A" { responsible moi.police, mol; output "Reports" }
    activity b "B" { lead moi; partner mol }
    activity c "C"
  }
}
"#;
        let table = [("a", "moi mol"), ("b", "moi"), ("c", "mol"), ("p", "mol"), ("police", "moi"), ("moi", "moi")];
        with_plan(text, |plan| {
            assert!(plan.findings().is_empty(), "{:?}", plan.findings());
            for (name, expected) in table {
                let node = plan.nodes().find(|node| node.name() == Some(name)).unwrap();
                let names: Vec<&str> = acting_bodies(node).iter().filter_map(|body| body.name()).collect();
                assert_eq!(names.join(" "), expected, "{name}");
            }
            let output = plan.nodes().find(|node| node.kind() == Kind::Output).unwrap();
            assert_eq!(acting_bodies(output).len(), 2);
        });
    }
}
