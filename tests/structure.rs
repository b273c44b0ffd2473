//! What grammar.md section 3 promises of damaged files, held on every example: every beginning, every loss of one character,
//! and the loss of each single brace give a tree that covers every byte once; and what is lost costs little.
//!
//! A plain run takes samples; `PLANC_STRUCTURE=1` tries every place, `PLANC_STRUCTURE=10` every tenth one.
//!
//! How it is counted, for one lost character:
//! * *About structure*: findings that the tree itself makes (braces, marks of long texts, entries behind a brace).
//! * *In all*: all that is found in the file by itself (SYN and TYP), and of what is found once names are resolved (REF, TYP-01)
//!   what stands on the lines where the character was lost. A name that was changed is missed elsewhere too, which is right.
//! * *Lost or moved*: entries that no longer begin where they began, or whose parent is no longer the entry at that place. An
//!   entry that has become part of the one before it is lost, and counts; those in its block have not moved with it.

use planc_analysis::check;
use planc_base::FileId;
use planc_syntax::{NOTHING, Tree, parse};
use planc_tests::depth;
use planc_tests::examples::{self, SourceFile};
use planc_tests::pipeline::{breaks, hold_cover, minimal};
use rayon::prelude::*;

const FILE: FileId = FileId(0);

/// Every so many places are tried; fewer of long files, where places are more alike and each try takes longer.
fn step(text: &str) -> usize {
    depth("PLANC_STRUCTURE", 41.max(text.len() / 150)).max(1)
}

fn files() -> Vec<SourceFile> {
    examples::without_mistakes().into_iter().flat_map(|example| example.files).collect()
}

fn parsed(text: &str, what: &str) -> Tree {
    let tree = parse(text, FILE);
    hold_cover(&tree, text, what);
    tree
}

#[test]
fn examples_are_covered_and_clean() {
    for (path, text) in files() {
        let tree = parsed(&text, &path);
        assert!(tree.is_balanced && tree.findings.is_empty(), "{path}: {:?}", tree.findings);
    }
}

#[test]
fn every_beginning_is_covered_and_says_little() {
    files().par_iter().for_each(|(path, text)| {
        let ends: Vec<usize> = (0..text.len()).step_by(step(text)).filter(|at| text.is_char_boundary(*at)).collect();
        ends.par_iter().for_each(|end| {
            let tree = parsed(&text[..*end], &format!("{path} up to {end}"));
            // The blocks that were open at the end, and a text cut in two.
            let open = tree.findings.iter().filter(|finding| finding.code == "SYN-02").count();
            assert!(open <= 12 && tree.findings.len() <= open + 1, "{path} up to {end}: {:?}", tree.findings);
        });
    });
}

/// An entry that was lost or moved, by where it began.
fn lost_or_moved(before: &Tree, after: &Tree, at: u32, length: u32) -> Vec<u32> {
    let moved_to = |start: u32| if start > at { start - length.min(start - at) } else { start };
    let mut lost = Vec::new();
    for entry in &before.entries {
        let start = moved_to(entry.head.start);
        let Ok(found) = after.entries.binary_search_by_key(&start, |other| other.head.start) else {
            lost.push(entry.head.start);
            continue;
        };
        let is_at_home = match (entry.parent, after.entries[found].parent) {
            (NOTHING, parent) => parent == NOTHING,
            (_, NOTHING) => false,
            (was, is) => {
                let (was, is) = (moved_to(before.entries[was as usize].head.start), after.entries[is as usize].head);
                is.start <= was && was < is.end.max(is.start + 1)
            }
        };
        if !is_at_home {
            lost.push(entry.head.start);
        }
    }
    lost
}

/// The characters around an offset, for a message.
fn around(text: &str, at: usize) -> &str {
    let start = text[..at].char_indices().rev().nth(30).map_or(0, |(at, _)| at);
    let end = text[at..].char_indices().nth(30).map_or(text.len(), |(more, _)| at + more);
    &text[start..end]
}

/// Where the loss of a character is one of the two exceptions: it lets a comment swallow the next line, or breaks a block
/// that stands on one line.
fn is_exception(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[at..].find('\n').map_or(text.len(), |more| at + more);
    let line = &text[start..end];
    let lost = text.as_bytes()[at];
    lost == b'\n' && line.contains('#')
        || matches!(lost, b'{' | b'}' | b'"') && line.contains('{') && line.trim_end().ends_with('}')
}

fn without(text: &str, at: usize, character: char) -> String {
    format!("{}{}", &text[..at], &text[at + character.len_utf8()..])
}

#[test]
fn one_lost_character_costs_little() {
    let problems: Vec<String> = files()
        .par_iter()
        .flat_map(|(path, text)| {
            let before = parsed(text, path);
            let places: Vec<(usize, char)> = text.char_indices().step_by(step(text)).collect();
            places
                .par_iter()
                .filter_map(|(at, character)| {
                    problem(text, &before, *at, *character).map(|problem| format!("{path}: {problem}"))
                })
                .collect::<Vec<String>>()
        })
        .collect();
    assert!(problems.is_empty(), "{} places:\n{}", problems.len(), problems[..problems.len().min(40)].join("\n"));
}

#[test]
fn every_lost_brace_costs_little() {
    let every = depth("PLANC_STRUCTURE", 7);
    let problems: Vec<String> = files()
        .par_iter()
        .flat_map(|(path, text)| {
            let before = parsed(text, path);
            let braces: Vec<(usize, char)> = text
                .char_indices()
                .filter(|(_, character)| matches!(character, '{' | '}'))
                .step_by(every.min(7))
                .collect();
            braces
                .par_iter()
                .filter_map(|(at, character)| {
                    problem(text, &before, *at, *character).map(|problem| format!("{path}: {problem}"))
                })
                .collect::<Vec<String>>()
        })
        .collect();
    assert!(problems.is_empty(), "{} places:\n{}", problems.len(), problems[..problems.len().min(40)].join("\n"));
}

/// What the loss of the character at `at` costs beyond what is promised.
fn problem(text: &str, before: &Tree, at: usize, character: char) -> Option<String> {
    let damaged = without(text, at, character);
    let tree = parsed(&damaged, around(text, at));
    if is_exception(text, at) {
        return None;
    }
    let what = format!("{character:?} lost at {at} in {:?}", around(text, at));
    if tree.findings.len() > 1 {
        return Some(format!("{what}: {} findings about structure: {:#?}", tree.findings.len(), tree.findings));
    }
    let lost = lost_or_moved(before, &tree, at as u32, character.len_utf8() as u32);
    if lost.len() > 3 {
        let heads: Vec<&str> = lost.iter().map(|start| around(text, *start as usize)).collect();
        return Some(format!("{what}: {} entries lost or moved: {heads:#?}", lost.len()));
    }
    let sheet = planc_model::elaborate(&tree, &damaged, FILE);
    if sheet.findings.len() > 2 {
        return Some(format!("{what}: {} findings in the file: {:#?}", sheet.findings.len(), sheet.findings));
    }
    None
}

/// In a whole package: what is found on the line where something was lost.
#[test]
fn one_lost_character_gives_two_findings_at_most() {
    let tries = depth("PLANC_STRUCTURE_PACKAGE", 100);
    let settings = minimal(&[]);
    let problems: Vec<String> = examples::all()
        .iter()
        .flat_map(|example| {
            let size: usize = example.files.iter().map(|(_, text)| text.len()).sum();
            let mut random = planc_tests::random::Random::new(size as u64);
            // Large packages take longer for each.
            let tries = (tries * 20_000 / size.max(20_000)).max(3);
            (0..tries)
                .filter_map(|_| {
                    let file = random.below(example.files.len());
                    let text = &example.files[file].1;
                    let at = random.boundary(text);
                    let character = text[at..].chars().next()?;
                    if is_exception(text, at) {
                        return None;
                    }
                    let mut files = example.files.clone();
                    files[file].1 = without(text, at, character);
                    let damaged = &files[file].1;
                    let line_start = damaged[..at].rfind('\n').map_or(0, |at| at + 1) as u32;
                    let line_end = damaged[at..].find('\n').map_or(damaged.len(), |more| at + more) as u32;
                    let found = check(&example.linked(&files), &settings, &[]).findings;
                    let here: Vec<_> = found
                        .iter()
                        .map(|judged| &judged.finding)
                        .filter(|finding| breaks(finding) && finding.place.file == FileId(file as u32))
                        .filter(|finding| {
                            let span = finding.place.span;
                            finding.code.starts_with("SYN") || span.start <= line_end && span.end >= line_start
                        })
                        .collect();
                    (here.len() > 2)
                        .then(|| format!("{}: {character:?} lost in {:?}: {here:#?}", files[file].0, around(text, at)))
                })
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(problems.is_empty(), "{} places:\n{}", problems.len(), problems[..problems.len().min(20)].join("\n"));
}

#[test]
fn examples_are_clean_by_themselves() {
    for (path, text) in files() {
        let tree = parsed(&text, &path);
        let sheet = planc_model::elaborate(&tree, &text, FILE);
        assert!(sheet.findings.is_empty(), "{path}: {:?}", sheet.findings);
    }
}
