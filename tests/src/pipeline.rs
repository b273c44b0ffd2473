//! From texts to findings, as the command line goes: read, typed, linked, checked.

use planc_analysis::settings::{Profile, RuleSetting};
use planc_analysis::{Judged, Settings, check};
use planc_base::{FileId, Finding, Fix, Span, apply_edits};
use planc_lang::rule::Level;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_syntax::{Tree, parse};
use rayon::prelude::*;

use crate::examples::SourceFile;

/// The day for which tests check.
pub fn today() -> jiff::civil::Date {
    jiff::civil::date(2020, 1, 15)
}

/// Only what is contradictory or not understood, with the rules in `also` beside.
pub fn minimal(also: &[&str]) -> Settings {
    let mut settings = Settings { profile: Profile::Minimal, ..Settings::new(today()) };
    for code in also {
        let setting = RuleSetting { level: Level::Warning, reason: None };
        settings.rules.entry((*code).to_string()).or_insert(setting);
    }
    settings
}

/// The package that `files` make.
pub fn linked(files: &[SourceFile]) -> Plan<'_> {
    linked_with(files, None)
}

/// The package that `files` make, and the one that it depends on.
pub fn linked_with<'text>(
    files: &'text [SourceFile],
    dependency: Option<&'text (String, Vec<SourceFile>)>,
) -> Plan<'text> {
    let theirs = dependency.map_or(&[][..], |(_, files)| files.as_slice());
    let all: Vec<&SourceFile> = files.iter().chain(theirs).collect();
    let sheets = all
        .par_iter()
        .enumerate()
        .map(|(index, (_, text))| {
            let file = FileId(index as u32);
            planc_model::elaborate(&parse(text, file), text, file)
        })
        .collect();
    let package = |name: &str| PackageInfo {
        name: name.to_string(),
        languages: Vec::new(),
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let mut packages = vec![package("tested")];
    if let Some((name, _)) = dependency {
        packages[0].dependencies.push((name.clone(), Some(1)));
        packages[0].dependency_places.push(Span::at(0).in_file(FileId(0)));
        packages.push(package(name));
    }
    let count = files.len();
    let info = |(index, file): (usize, &&'text SourceFile)| FileInfo {
        path: &file.0,
        text: &file.1,
        package: usize::from(index >= count),
    };
    let files = all.iter().enumerate().map(info).collect();
    link(Input { files, sheets, packages })
}

/// All findings about `files`, in the order of files and places.
pub fn findings(files: &[SourceFile], settings: &Settings) -> Vec<Judged> {
    check(&linked(files), settings, &[]).findings
}

/// Those that say that something is not understood: text, names and values.
pub fn breaks(finding: &Finding) -> bool {
    matches!(&finding.code[..3], "SYN" | "REF" | "TYP" | "PKG")
}

/// `text`, which is file number `file`, with `fix` applied.
pub fn mended(text: &str, file: usize, fix: &Fix) -> String {
    apply_edits(text, FileId(file as u32), &fix.edits).0
}

/// Panics if a finding points beside the text of its file, or a fix cannot be applied as a whole.
pub fn hold_places(findings: &[Judged], files: &[SourceFile], what: &str) {
    let is_in_text = |place: planc_base::Place| {
        let range = place.span.range();
        files.get(place.file.0 as usize).is_some_and(|(_, text)| range.start <= range.end && text.get(range).is_some())
    };
    for Judged { finding, .. } in findings {
        assert!(is_in_text(finding.place), "{what}: {finding:?} points beside the text");
        assert!(
            finding.labels.iter().all(|label| is_in_text(label.place)),
            "{what}: a label of {finding:?} points beside the text"
        );
        for fix in &finding.fixes {
            assert!(
                fix.edits.iter().all(|edit| is_in_text(edit.place)),
                "{what}: {fix:?} of {finding:?} changes what is not there"
            );
            let mut spans: Vec<_> = fix.edits.iter().map(|edit| edit.place).collect();
            spans.sort();
            let overlap =
                spans.windows(2).any(|pair| pair[0].file == pair[1].file && pair[1].span.start < pair[0].span.end);
            assert!(!overlap, "{what}: edits of {fix:?} lie over each other");
        }
    }
}

/// Panics if an entry, a comment, a brace or a `;` of `tree` lies over another, or a character outside of all is no blank.
pub fn hold_cover(tree: &Tree, text: &str, what: &str) {
    let source = planc_syntax::line_ends(text);
    let mut done = 0;
    let mut pieces: Vec<(u32, u32, bool)> = Vec::new();
    for entry in tree.entries.iter().filter(|entry| !entry.head.is_empty()) {
        pieces.push((entry.head.start, entry.head.end, true));
    }
    for comment in &tree.comments {
        pieces.push((comment.start, comment.end, false));
    }
    pieces.sort_unstable();
    let between = |from: u32, to: u32| {
        let gap = &source[from as usize..to as usize];
        let is_blank =
            |c: char| matches!(c, '{' | '}' | ';' | '\n') || planc_syntax::text::is_blank(c) || c.is_control();
        assert!(gap.chars().all(is_blank), "{what}: {gap:?} belongs to nothing");
    };
    let mut inside_until = 0;
    for (start, end, is_entry) in pieces {
        // A list over several lines has comments in it.
        if !is_entry && end <= inside_until {
            continue;
        }
        assert!(
            start >= done,
            "{what}: {:?} belongs to two entries",
            &source[start as usize..(done as usize).min(source.len())]
        );
        between(done, start);
        done = end;
        if is_entry {
            inside_until = end;
        }
    }
    between(done, source.len() as u32);
    for (id, entry) in tree.entries.iter().enumerate() {
        assert!(
            entry.next as usize > id && entry.next as usize <= tree.entries.len(),
            "{what}: entry {id} ends nowhere"
        );
    }
}
