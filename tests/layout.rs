//! What grammar.md section 10 promises of the canonical layout, held on what reads clean: formatting twice is formatting once,
//! and what a package says stays the same.

use planc_base::FileId;
use planc_model::order::TableOrder;
use planc_model::plan::{Plan, Target};
use planc_model::value::PartClass;
use planc_syntax::{format, parse};
use planc_tests::depth;
use planc_tests::examples::{self, SourceFile};
use planc_tests::pipeline::linked;
use planc_tests::random::Random;

fn formatted(text: &str) -> Option<String> {
    format(text, FileId(0), &TableOrder).text
}

/// The whole of what a package says: its things by path, their fields in the order of their texts, and what names lead to.
/// The order of entries in a block is the formatter's, so lines are sorted.
fn meaning(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for (file, sheet) in plan.sheets.iter().enumerate() {
        for index in 0..sheet.entries.len() as u32 {
            let entry = &sheet.entries[index as usize];
            let keyword = entry.keyword().map_or("?", |keyword| keyword.text());
            let around = plan.thing_around(FileId(file as u32), index).map_or(String::new(), |id| {
                let node = plan.node(id);
                format!("{} {} {}", node.kind().text(), node.path(), node.number().unwrap_or_default())
            });
            let mut line = format!("{around} | {keyword}:");
            for part in sheet.parts_of(index) {
                let text = sheet.span_of_part(index, part).text(plan.files[file].text);
                let value = match part.class {
                    PartClass::Reference => match plan.target(FileId(file as u32), part.value) {
                        Target::Thing(id) => plan.node(id).path(),
                        other => format!("{other:?}"),
                    },
                    PartClass::Text => planc_model::plan::texts_of(text)
                        .0
                        .iter()
                        .map(|(tag, text)| format!("{tag:?} {text:?}"))
                        .collect::<Vec<_>>()
                        .join(" "),
                    PartClass::Number
                    | PartClass::Money
                    | PartClass::Quantity
                    | PartClass::Percentage
                    | PartClass::Change => {
                        format!("{:?}", text.replace(['_', ' '], "").replace('−', "-"))
                    }
                    _ => text.split_whitespace().collect::<Vec<_>>().join(" ").replace('_', ""),
                };
                line.push_str(&format!(" {:?} {value}", part.class));
            }
            lines.push(line);
        }
    }
    lines.sort();
    lines
}

/// Every thing by kind and path.
fn things(plan: &Plan) -> Vec<String> {
    let mut things: Vec<String> = plan.nodes().map(|node| format!("{} {}", node.kind().text(), node.path())).collect();
    things.sort();
    things
}

/// Layout taken away and put back otherwise: what the formatter has to undo.
fn disturbed(text: &str, random: &mut Random) -> String {
    let mut out = String::new();
    let mut in_long = false;
    let mut above = "";
    for line in text.lines() {
        let is_listed = above.ends_with(',');
        above = line;
        let was_in_long = in_long;
        in_long ^= line.matches("\"\"\"").count() % 2 == 1;
        // Long texts hang on their indentation, and lists on that of their lines.
        if was_in_long || in_long || line.contains("\"\"\"") || line.ends_with(',') || is_listed {
            out.push_str(line);
        } else {
            match random.below(6) {
                0 => out.push_str(&format!("{line}   ")),
                1 => out.push_str(&line.replacen("  ", "\t", 1)),
                2 => {
                    let begins = line.len() - line.trim_start().len();
                    out.push_str(&line[..begins]);
                    out.push_str(&line[begins..].replacen(' ', "  \t", 1));
                }
                3 => out.push_str(&format!("\n{line}")),
                4 if line.ends_with(" {") => out.push_str(&format!("{}\n{{", &line[..line.len() - 2])),
                _ => out.push_str(line),
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn examples_say_the_same_once_formatted() {
    let mut random = Random::new(10);
    for example in examples::all() {
        let before = meaning(&example.linked(&example.files));
        for _ in 0..depth("PLANC_LAYOUTS", 1) {
            let files: Vec<SourceFile> =
                example.files.iter().map(|(path, text)| (path.clone(), disturbed(text, &mut random))).collect();
            let laid_out: Vec<SourceFile> = files
                .iter()
                .map(|(path, text)| {
                    let once = formatted(text).unwrap_or_else(|| panic!("{path} was left alone:\n{text}"));
                    assert_eq!(formatted(&once).as_deref(), Some(once.as_str()), "{path}: twice is not once");
                    (path.clone(), once)
                })
                .collect();
            let after = meaning(&example.linked(&laid_out));
            for (was, is) in before.iter().zip(&after) {
                assert_eq!(was, is, "{}", example.name);
            }
            assert_eq!(before.len(), after.len(), "{}", example.name);
        }
    }
}

/// Damaged files that still read clean, as far as their text goes.
#[test]
fn whatever_reads_clean_is_laid_out_the_same_twice() {
    let mut random = Random::new(11);
    let mut clean = 0;
    for (path, text) in examples::all().into_iter().flat_map(|example| example.files) {
        for _ in 0..depth("PLANC_LAYOUTS", 1) * 4 {
            let damaged = planc_tests::random::damaged(&text, &mut random);
            let tree = parse(&damaged, FileId(0));
            let Some(once) = formatted(&damaged) else { continue };
            clean += usize::from(tree.findings.is_empty());
            assert_eq!(formatted(&once).as_deref(), Some(once.as_str()), "{path}: twice is not once:\n{damaged}");
            let files = |text: &str| vec![(path.clone(), text.to_string())];
            let (before, after) = (files(&damaged), files(&once));
            assert_eq!(
                things(&linked(&before)),
                things(&linked(&after)),
                "{path}: things came or went:\n{damaged}\n----\n{once}"
            );
        }
    }
    assert!(clean > 20, "only {clean} damaged files read clean");
}
