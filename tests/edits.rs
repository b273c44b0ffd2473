//! A plan made from the one before an edit is the plan that all its files make: things, numbers, references, findings.
//!
//! A plain run makes a few edits to each example; `PLANC_EDITS=1000` that many.

use planc_analysis::{Judged, Near, Settings, check, check_near};
use planc_base::FileId;
use planc_lang::Kind;
use planc_model::Plan;
use planc_model::link::after_edits;
use planc_syntax::parse;
use planc_tests::depth;
use planc_tests::examples::{self, SourceFile};
use planc_tests::pipeline::today;
use planc_tests::random::{Random, damaged};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many states there are for one that is checked.
const CHECKED: usize = 4;

/// After so many edits a text is taken anew, so that not everything is broken in the end.
const FRESH: usize = 10;

/// Everything that is known of a plan, apart from the numbers of its names.
fn described(plan: &Plan) -> Vec<String> {
    let mut lines: Vec<String> = plan
        .nodes()
        .map(|node| {
            let thing = node.thing();
            let fields: Vec<String> = node
                .all_fields()
                .map(|field| {
                    let targets: Vec<_> = field.targets().map(|target| target.path(plan)).collect();
                    format!("{:?} {targets:?} {:?}", field.row().map(|row| row.keyword), field.place())
                })
                .collect();
            let found = node.all_fields().filter_map(|field| field.row()).all(|row| node.field(row.keyword).is_some());
            format!(
                "{:?} {:?} in {:?} of {:?}, {}..{}, attached {}, {:?} {:?}, number {:?}, {found}, {fields:?}",
                thing.kind,
                node.path(),
                thing.parent,
                thing.document,
                thing.first,
                thing.last,
                thing.is_attached,
                node.place(),
                node.is_absent(),
                node.number(),
            )
        })
        .collect();
    lines.extend(Kind::WRITTEN.iter().map(|kind| format!("{kind:?}: {}", plan.nodes_of(*kind).count())));
    let mut findings: Vec<String> = plan.findings().iter().map(|finding| format!("{finding:?}")).collect();
    findings.sort();
    lines.extend(findings);
    lines
}

/// `text` with an edit as authors make them: a letter in a word, another number, another name, a line more or less.
fn edited(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_string).collect();
    let at = random.below(lines.len().max(1));
    let Some(line) = lines.get(at).cloned() else { return damaged(text, random) };
    match random.below(8) {
        0 => return damaged(text, random),
        1 => lines.insert(random.below(lines.len()), line),
        2 => {
            lines.remove(at);
        }
        3 => lines[at] = line.replace('1', "23"),
        4 => lines[at] = line.replacen('"', "\"Ë", 1),
        // The last word, which often is a name, becomes that of another line.
        5 | 6 => {
            let other = random.below(lines.len());
            let word = lines[other].split_whitespace().last().unwrap_or("moi").to_string();
            if let Some(last) = line.split_whitespace().last() {
                lines[at] = line.replacen(last, &word, 1);
            }
        }
        _ => lines[at] = line.replace("  ", "   "),
    }
    lines.concat()
}

#[test]
fn a_plan_after_edits_is_that_of_its_texts() {
    let count = depth("PLANC_EDITS", 40);
    let compared = AtomicUsize::new(0);
    examples::all().par_iter().for_each(|example| {
        let mut random = Random::new(7 + example.name.len() as u64);
        let mut states: Vec<(Vec<SourceFile>, Vec<usize>)> = vec![(example.files.clone(), Vec::new())];
        for round in 0..count {
            let mut files = states[states.len() - 1].0.clone();
            let mut changed = Vec::new();
            // Sometimes several files change before anybody asks.
            for _ in 0..1 + random.below(3) / 2 {
                let index = random.below(files.len());
                if round % FRESH == 0 {
                    files[index].1.clone_from(&example.files[index].1);
                }
                files[index].1 = edited(&files[index].1, &mut random);
                changed.push(index);
            }
            changed.sort_unstable();
            changed.dedup();
            states.push((files, changed));
        }
        let mut plan = example.linked(&states[0].0);
        for (round, (files, changed)) in states.iter().enumerate().skip(1) {
            let whole = example.linked(files);
            let sheet = |index: &usize| {
                let (file, text) = (FileId(*index as u32), &files[*index].1);
                (file, planc_model::elaborate(&parse(text, file), text, file))
            };
            plan = after_edits(&plan, whole.files.clone(), changed.iter().map(sheet).collect());
            let (expected, found) = (described(&whole), described(&plan));
            for (expected, found) in expected.iter().zip(&found) {
                assert_eq!(found, expected, "{}, round {round}, files {changed:?}", example.name);
            }
            assert_eq!(found.len(), expected.len(), "{}, round {round}", example.name);
            if round % CHECKED == 0 {
                let edited = changed.iter().map(|index| FileId(*index as u32)).collect();
                compared.fetch_add(near_is_as_checked(&plan, &edited, &example.name), Ordering::Relaxed);
            }
        }
    });
    assert!(compared.into_inner() > 0, "no rule about dates found anything, so nothing was compared");
}

/// What is said at once by rules about dates is what the whole check says by them; how much that is.
fn near_is_as_checked(plan: &Plan, edited: &FxHashSet<FileId>, what: &str) -> usize {
    let settings = Settings::new(today());
    let near = check_near(plan, &settings, edited);
    let is_near =
        |judged: &&Judged| Near::has_rule(judged.finding.code) && near.files.contains(&judged.finding.place.file);
    let whole = check(plan, &settings, &[]);
    let expected: Vec<&Judged> = whole.findings.iter().filter(is_near).collect();
    assert_eq!(near.findings.iter().collect::<Vec<_>>(), expected, "{what}");
    expected.len()
}
