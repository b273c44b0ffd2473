//! Drawings as Graphviz, Mermaid and JSON have them.

use planc_model::{Plan, ThingId};
use rustc_hash::FxHashMap;
use serde_json::json;

use super::texts::{caption, title, wrapped};
use super::{Arrow, Drawing};

/// After how many letters a line in a box is broken.
const LINE: usize = 28;

impl Drawing {
    /// For Graphviz.
    pub fn dot(&self, plan: &Plan, language: &str) -> String {
        let mut out = String::from(
            "digraph plan {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];\n",
        );
        let numbers = self.numbers();
        for id in &self.boxes {
            let lines: Vec<String> =
                wrapped(&caption(plan.node(*id), language), LINE, usize::MAX).iter().map(|line| quoted(line)).collect();
            out.push_str(&format!("  n{} [label=\"{}\"];\n", numbers[id], lines.join("\\n")));
        }
        for arrow in &self.arrows {
            let label = times(arrow).map_or_else(String::new, |times| format!(" [label=\"{times}\"]"));
            out.push_str(&format!("  n{} -> n{}{label};\n", numbers[&arrow.from], numbers[&arrow.to]));
        }
        out.push_str("}\n");
        out
    }

    /// For Mermaid, which pages of repositories show as a picture.
    pub fn mermaid(&self, plan: &Plan, language: &str) -> String {
        let mut out = String::from("flowchart LR\n");
        let numbers = self.numbers();
        for id in &self.boxes {
            out.push_str(&format!("  n{}[\"{}\"]\n", numbers[id], escaped(&caption(plan.node(*id), language))));
        }
        for arrow in &self.arrows {
            let label = times(arrow).map_or_else(String::new, |times| format!("|{times}|"));
            out.push_str(&format!("  n{} -->{label} n{}\n", numbers[&arrow.from], numbers[&arrow.to]));
        }
        out
    }

    /// For other programs.
    pub fn json(&self, plan: &Plan, language: &str) -> String {
        let boxes: Vec<serde_json::Value> = self
            .boxes
            .iter()
            .map(|id| {
                let node = plan.node(*id);
                json!({ "path": node.path(), "kind": node.kind().text(), "number": node.number(), "title": title(node, language) })
            })
            .collect();
        let arrows: Vec<serde_json::Value> = self
            .arrows
            .iter()
            .map(|arrow| {
                json!({
                    "from": plan.node(arrow.from).path(), "to": plan.node(arrow.to).path(),
                    "relation": arrow.relation.text(), "count": arrow.count,
                })
            })
            .collect();
        format!("{:#}\n", json!({ "boxes": boxes, "arrows": arrows }))
    }

    pub(super) fn numbers(&self) -> FxHashMap<ThingId, usize> {
        self.boxes.iter().enumerate().map(|(index, id)| (*id, index + 1)).collect()
    }
}

/// How many arrows one stands for, if it is not one.
fn times(arrow: &Arrow) -> Option<usize> {
    (arrow.count > 1).then_some(arrow.count)
}

/// Between the quotation marks of Graphviz.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Between the quotation marks of Mermaid, which reads HTML and Markdown there.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '"' | '#' | '<' | '>' | '&' | '`' | '*' | '_' | '\\' | '[' | ']' => {
                out.push_str(&format!("#{};", u32::from(letter)));
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_box() {
        assert_eq!(escaped("a\"] --> <b> #1"), "a#34;#93; --#62; #60;b#62; #35;1");
        assert_eq!(quoted("a\" \\"), "a\\\" \\\\");
    }
}
