//! What grammar.md section 6 promises of names, held on every example: the order of files changes nothing but numbers, and
//! what is added leaves every reference as it was, or makes it an error, or rebinds it and says so (REF-04).

use std::collections::BTreeMap;

use planc_analysis::check;
use planc_base::FileId;
use planc_model::plan::{Plan, Target};
use planc_tests::depth;
use planc_tests::examples::{self, Example, SourceFile};
use planc_tests::pipeline::{breaks, minimal};
use planc_tests::random::Random;

/// A reference by the file and the offset it stands at, and its place among those at the same offset.
type Use = (String, u32, usize);

/// What each reference leads to, as the place where that is declared: nothing that depends on the order of files.
fn bindings(plan: &Plan) -> BTreeMap<Use, String> {
    let mut bound = BTreeMap::new();
    for (file, sheet) in plan.sheets.iter().enumerate().filter(|(file, _)| plan.files[*file].package == 0) {
        for (index, reference) in sheet.references().enumerate() {
            let target = match plan.target(FileId(file as u32), index as u32) {
                Target::Thing(id) => {
                    let node = plan.node(id);
                    let place = node.name_place();
                    format!("{} at {} {}", node.kind().text(), plan.files[place.file.0 as usize].path, place.span.start)
                }
                other => format!("{other:?}"),
            };
            let path = plan.files[file].path.to_string();
            let same = (0..).find(|place| !bound.contains_key(&(path.clone(), reference.span.start, *place)));
            bound.insert((path, reference.span.start, same.unwrap_or(0)), target);
        }
    }
    bound
}

/// What is found, by file and offset; where it says numbers or lists several things, in no order.
fn said(example: &Example, files: &[SourceFile]) -> Vec<String> {
    let mut said: Vec<String> = check(&example.linked(files), &minimal(&[]), &[])
        .findings
        .iter()
        .filter(|judged| breaks(&judged.finding))
        .map(|judged| {
            let finding = &judged.finding;
            let file = &files[finding.place.file.0 as usize].0;
            format!("{file} {:?} {}", finding.place.span, finding.code)
        })
        .collect();
    said.sort();
    said
}

#[test]
fn examples_resolve() {
    for example in examples::without_mistakes() {
        let wrong: Vec<String> = said(&example, &example.files);
        assert!(wrong.is_empty(), "{}: {wrong:#?}", example.name);
    }
}

#[test]
fn the_order_of_files_changes_no_binding_and_no_finding() {
    let mut random = Random::new(7);
    for example in examples::all() {
        let mut files = example.files.clone();
        // Names misspelt in each file, so that there are findings to compare.
        for (_, text) in &mut files {
            *text = text.replacen("responsible ", "responsible x", 2).replacen("requires ", "requires x", 2);
        }
        let (bound, findings) = (bindings(&example.linked(&files)), said(&example, &files));
        assert!(!findings.is_empty() && bound.len() > findings.len(), "{}: nothing to compare", example.name);
        for _ in 0..depth("PLANC_SHUFFLES", 4) {
            random.shuffle(&mut files);
            assert_eq!(bound, bindings(&example.linked(&files)), "{}", example.name);
            assert_eq!(findings, said(&example, &files), "{}", example.name);
        }
    }
}

/// Names that the example uses, each with a kind that something of that name has.
fn names(plan: &Plan) -> Vec<(String, &'static str)> {
    let mut names: Vec<(String, &'static str)> =
        plan.own_nodes().filter_map(|node| Some((node.name()?.to_string(), node.kind().text()))).collect();
    names.sort();
    names.dedup();
    names
}

/// One thing more, of a name that is in use: at the top of a new file, in another document, or beside what has the name.
fn addition(names: &[(String, &'static str)], documents: &[String], random: &mut Random) -> SourceFile {
    let (name, kind) = &names[random.below(names.len())];
    let (parent, _) = &names[random.below(names.len())];
    let entry = format!("{kind} {name} \"Another one\"");
    let text = match random.below(5) {
        0 => format!("{entry}\n"),
        1 => format!("{entry} {{ part-of {parent} }}\n"),
        2 => format!("strategy added \"Another strategy\" {{\n  goal {parent} \"A goal\" {{\n    {entry}\n  }}\n}}\n"),
        3 => format!("plan added \"Another plan\" {{\n  measure {parent} \"A measure\" {{\n    {entry}\n  }}\n}}\n"),
        _ => match documents {
            [] => format!("{entry}\n"),
            documents => format!("{entry} {{ part-of {} }}\n", documents[random.below(documents.len())]),
        },
    };
    let path = if random.below(2) == 0 { "aaa-added.plan" } else { "zzz-added.plan" };
    (path.to_string(), text)
}

#[test]
fn what_is_added_rebinds_nothing_in_silence() {
    let mut random = Random::new(8);
    let mut rebound = 0;
    for example in examples::all() {
        let plan = example.linked(&example.files);
        let before = bindings(&plan);
        let names = names(&plan);
        let documents: Vec<String> = plan
            .roots()
            .filter(|node| matches!(node.kind().text(), "plan" | "strategy"))
            .filter_map(|node| node.name())
            .map(String::from)
            .collect();
        let tries = depth("PLANC_ADDITIONS", 30);
        for _ in 0..tries {
            let added = addition(&names, &documents, &mut random);
            let mut files = example.files.clone();
            if added.0.starts_with('a') {
                files.insert(0, added.clone());
            } else {
                files.push(added.clone());
            }
            let plan = example.linked(&files);
            let (after, findings) = (bindings(&plan), plan.findings());
            for (place, target) in &before {
                let now = &after[place];
                if now == target {
                    continue;
                }
                rebound += 1;
                let is_said = findings.iter().any(|finding| {
                    let file = &files[finding.place.file.0 as usize].0;
                    let codes: &[&str] = if now == "Unknown" {
                        &["REF-01", "REF-02", "REF-06", "TYP-01"]
                    } else {
                        &["REF-04", "LNK-01"]
                    };
                    let is_here =
                        *file == place.0 && finding.place.span.start <= place.1 && place.1 <= finding.place.span.end;
                    // A name given twice is said where it is given the second time.
                    codes.contains(&finding.code) && (is_here || finding.code == "LNK-01")
                });
                assert!(
                    is_said,
                    "{}: with {added:?}, {place:?} led to {target}, and now to {now}; {:#?}",
                    example.name, findings
                );
            }
        }
    }
    assert!(rebound > 0, "no addition changed anything, so nothing was tested");
}

/// An addition whose name nothing uses leaves all as it was.
#[test]
fn what_has_a_new_name_changes_no_finding() {
    for example in examples::all() {
        let before = said(&example, &example.files);
        let mut files = example.files.clone();
        files.push(("added.plan".to_string(), "actor quite-new \"A new actor\" { kind ngo }\n".to_string()));
        assert_eq!(before, said(&example, &files), "{}", example.name);
    }
}
