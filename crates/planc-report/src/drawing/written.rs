//! Drawings as Graphviz, Mermaid and JSON have them.

use planc_model::{Node, Plan, ThingId};
use rustc_hash::FxHashMap;
use serde_json::json;

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
                lines(&caption(plan.node(*id), language)).iter().map(|line| quoted(line)).collect();
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

    fn numbers(&self) -> FxHashMap<ThingId, usize> {
        self.boxes.iter().enumerate().map(|(index, id)| (*id, index + 1)).collect()
    }
}

/// Number and title, in `language` if it is written in it.
fn caption(node: Node, language: &str) -> String {
    let title = title(node, language);
    let title = if title.is_empty() { node.path() } else { title };
    node.number().map_or_else(|| title.clone(), |number| format!("{number} {title}"))
}

fn title(node: Node, language: &str) -> String {
    let texts = node.full_title();
    let text = texts.as_ref().and_then(|texts| texts.in_language(language));
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    words.join(" ").chars().filter(|letter| !letter.is_control()).collect()
}

/// How many arrows one stands for, if it is not one.
fn times(arrow: &Arrow) -> Option<usize> {
    (arrow.count > 1).then_some(arrow.count)
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
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
        assert_eq!(lines("Train the officers who work with asylum seekers").len(), 2);
    }
}
