//! Every feature answers, whatever the text and wherever the cursor: none panics, and no place lies outside its file.

use planc_base::{Edit, FileId, Place, Span, apply_edits};
use planc_ide as ide;
use planc_project::{Choices, Overlay, Project, Snapshot};
use planc_workspace::InMemory;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");

/// A generator of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

fn plans(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            plans(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "plan" || extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
}

fn snapshot(files: &[(String, String)], open: &str) -> Option<Snapshot> {
    let memory = files.iter().fold(InMemory::new("/x"), |memory, (path, text)| memory.file(path, text.as_str()));
    let overlay = Overlay::new(Arc::new(memory), "/x".into());
    let today = jiff::civil::Date::constant(2020, 6, 1);
    let mut project = Project::open(&overlay, &Path::new("/x").join(open), Choices::default(), today).ok()?;
    Some(project.snapshot(&overlay))
}

/// Takes out, doubles or puts in a few characters.
fn broken(text: &str, numbers: &mut Numbers) -> String {
    const PUT_IN: [&str; 12] = ["{", "}", "\"", "\"\"\"", ";", ",", "ë😀", "\n", ".", "#", "\t\"", "\r"];
    let mut text: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(3) {
        let at = numbers.below(text.len());
        match numbers.below(4) {
            0 => drop(text.drain(at..(at + 1 + numbers.below(20)).min(text.len()))),
            1 => text.truncate(at),
            2 => {
                let piece: Vec<char> = text[at..(at + numbers.below(40)).min(text.len())].to_vec();
                text.splice(at..at, piece);
            }
            _ => drop(text.splice(at..at, PUT_IN[numbers.below(PUT_IN.len())].chars())),
        }
    }
    text.into_iter().collect()
}

/// Three files of an example, one of them broken; every feature at sampled places.
#[test]
fn no_feature_panics_on_broken_examples() {
    let mut paths = Vec::new();
    plans(Path::new(EXAMPLES), &mut paths);
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let name = path.strip_prefix(EXAMPLES).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let mut numbers = Numbers(7);
    for round in 0..24 {
        let mut files = texts.clone();
        let victim = loop {
            let victim = numbers.below(files.len());
            if files[victim].0.ends_with(".plan") {
                break victim;
            }
        };
        files[victim].1 = broken(&files[victim].1, &mut numbers);
        let open = files[victim].0.split('/').next().unwrap().to_string();
        let Some(snapshot) = snapshot(&files, &open) else { continue };
        let Some(file) = snapshot.find(&Path::new("/x").join(&files[victim].0)) else { continue };
        whole_file(&snapshot, file);
        let length = snapshot.file(file).text.len();
        for _ in 0..40 {
            let offset = numbers.below(length + 3) as u32;
            at(&snapshot, ide::Cursor::new(file, offset), round);
        }
    }
}

/// Every place of a small plan with many sorts of values, and of each of its beginnings.
#[test]
fn no_feature_panics_at_any_place_of_a_small_plan() {
    let text = "actor moi \"Ministry ë\"@en \"М\"@mk { kind ministry }\nplan nap \"P\" {\n  period FY2018/19 # c\n  allow BUD-05 because \"x\"\n  price hall \"H\" 10 EUR\n  measure m \"M\" { activity a \"A 😀\" { schedule Q3; cost 2 days * hall; funding ? EUR from moi } }\n  activity b { requires m.a,\n      nap.m.a; covers prevention.awareness\n    note \"\"\"\n      x\n      \"\"\" }\n}\n";
    for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end) && end % 7 == 0 || *end == text.len()) {
        let files = [("a.plan".to_string(), text[..end].to_string())];
        let Some(snapshot) = snapshot(&files, "") else { continue };
        let file = FileId(0);
        whole_file(&snapshot, file);
        for offset in
            (0..=end as u32 + 1).filter(|offset| end == text.len() || offset % 5 == 0 || *offset + 20 > end as u32)
        {
            at(&snapshot, ide::Cursor::new(file, offset), 0);
        }
    }
}

fn whole_file(snapshot: &Snapshot, file: FileId) {
    let _ = ide::document_symbols(snapshot, file);
    if let Ok(edits) = ide::format(snapshot, file) {
        fits(snapshot, &edits);
    }
    ide::folding(snapshot, file).iter().for_each(|fold| inside(snapshot, fold.span.in_file(file)));
    ide::document_links(snapshot, file).iter().for_each(|link| inside(snapshot, link.span.in_file(file)));
    let tokens = ide::semantic_tokens(snapshot, file, None);
    assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    for token in &tokens {
        inside(snapshot, token.span.in_file(file));
        assert!(!token.span.text(&snapshot.file(file).text).contains('\n'));
    }
    let length = snapshot.file(file).text.len();
    let language = ide::DisplayLanguage::choose(snapshot, Some("sq"));
    ide::lenses(snapshot, file, &language).iter().for_each(|lens| inside(snapshot, lens.span.in_file(file)));
    let hints = ide::inlay_hints(snapshot, file, Span::new(0, length), &language);
    hints.iter().for_each(|hint| inside(snapshot, Span::at(hint.offset as usize).in_file(file)));
    paths(snapshot, file, &ide::outline(snapshot, file, &language));
    let path = snapshot.path(file);
    let moves = [(path.parent().unwrap().to_path_buf(), PathBuf::from("/elsewhere"))];
    fits(snapshot, &ide::rename_files(snapshot, &moves));
    for query in ["", "a", "1.2", "ë"] {
        assert!(ide::workspace_symbols(snapshot, query).len() <= 200);
    }
}

fn at(snapshot: &Snapshot, cursor: ide::Cursor, round: usize) {
    if let Some(hover) = ide::hover(snapshot, cursor, &ide::DisplayLanguage::choose(snapshot, None)) {
        inside(snapshot, hover.span.in_file(cursor.file));
        assert!(!hover.markdown.is_empty());
    }
    for target in ide::definition(snapshot, cursor) {
        inside(snapshot, target.name);
        inside(snapshot, target.place);
    }
    let _ = ide::type_definition(snapshot, cursor);
    if let Some(completion) = ide::complete(snapshot, cursor) {
        assert!(!completion.items.is_empty());
        completion.items.iter().for_each(|item| inside(snapshot, item.replaces.in_file(cursor.file)));
    }
    if let Some(signature) = ide::signature(snapshot, cursor) {
        assert!(!signature.form.is_empty());
    }
    ide::references(snapshot, cursor, true).into_iter().for_each(|place| inside(snapshot, place));
    ide::highlights(snapshot, cursor).into_iter().for_each(|(span, _)| inside(snapshot, span.in_file(cursor.file)));
    let _ = ide::prepare_rename(snapshot, cursor);
    if let Ok(edits) = ide::rename(snapshot, cursor, if round.is_multiple_of(2) { "something-new" } else { "moi" }) {
        fits(snapshot, &edits);
    }
    let ranges = ide::selection_ranges(snapshot, cursor);
    assert!(ranges.windows(2).all(|pair| pair[1].start <= pair[0].start && pair[0].end <= pair[1].end), "{ranges:?}");
    let text = &snapshot.file(cursor.file).text;
    if text.is_char_boundary(cursor.offset as usize) {
        let span = Span { start: cursor.offset, end: (cursor.offset + 10).min(text.len() as u32).max(cursor.offset) };
        let _ = ide::semantic_tokens(snapshot, cursor.file, Some(span));
        let _ = ide::format_range(snapshot, cursor.file, span);
    }
    let _ = ide::node_at(snapshot, cursor);
    if let Some(item) = ide::hierarchy_item(snapshot, cursor) {
        inside(snapshot, item.place);
        let steps = [ide::depends_on(snapshot, cursor), ide::dependents(snapshot, cursor)].concat();
        steps.iter().flat_map(|step| &step.places).for_each(|place| inside(snapshot, *place));
        let results = [ide::contributes_to(snapshot, cursor), ide::contributors(snapshot, cursor)].concat();
        results.iter().for_each(|item| inside(snapshot, item.selection));
    }
    let more = (cursor.offset + round as u32 * 7).min(text.len() as u32).max(cursor.offset);
    for action in ide::code_actions(snapshot, cursor.file, Span { start: cursor.offset, end: more }) {
        fits(snapshot, &action.edits);
    }
    for typed in ['\n', '}'] {
        fits(snapshot, &ide::format_on_type(snapshot, cursor, typed));
    }
}

/// Whether every path of an outline leads back to something.
fn paths(snapshot: &Snapshot, file: FileId, nodes: &[ide::OutlineNode]) {
    for node in nodes {
        inside(snapshot, node.span.in_file(file));
        assert!(ide::where_is(snapshot, &node.path).is_some(), "{}", node.path);
        paths(snapshot, file, &node.children);
    }
}

/// What is offered in files without mistakes brings no new mistake of form into them.
#[test]
fn what_is_offered_is_accepted() {
    let mut found = Vec::new();
    plans(Path::new(EXAMPLES), &mut found);
    let files: Vec<(String, String)> = found
        .iter()
        .map(|path| {
            let name = path.strip_prefix(EXAMPLES).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let mut offered = 0;
    for package in ["as-published", "municipality", "programme-budget"] {
        let snapshot = snapshot(&files, package).unwrap();
        let mut numbers = Numbers(3);
        for file in (0..snapshot.workspace().files.len() as u32).map(FileId) {
            let Some(sheet) = snapshot.sheet(file).filter(|_| snapshot.file(file).path.starts_with(package)) else {
                continue;
            };
            let text = &snapshot.file(file).text;
            for _ in 0..12 {
                let entry = numbers.below(sheet.entries.len());
                let span = Span::at(sheet.entries[entry].head().start as usize);
                for action in ide::code_actions(&snapshot, file, span) {
                    offered += 1;
                    let (changed, _) = apply_edits(text, file, &action.edits);
                    let after = planc_project::sheet(&changed, file);
                    assert!(
                        after.findings.len() <= sheet.findings.len(),
                        "{} in {}: {:?}",
                        action.title,
                        snapshot.file(file).path,
                        after.findings.last()
                    );
                }
            }
        }
    }
    assert!(offered > 50, "only {offered} actions were offered");
}

fn inside(snapshot: &Snapshot, place: Place) {
    let text = &snapshot.file(place.file).text;
    assert!(text.get(place.span.range()).is_some(), "{place:?} is not in {}", snapshot.file(place.file).path);
}

/// Whether the edits can all be applied.
fn fits(snapshot: &Snapshot, edits: &[Edit]) {
    let mut files: Vec<FileId> = edits.iter().map(|edit| edit.place.file).collect();
    files.dedup();
    files.sort();
    files.dedup();
    for file in files {
        let count = edits.iter().filter(|edit| edit.place.file == file).count();
        let (_, applied) = apply_edits(&snapshot.file(file).text, file, edits);
        assert_eq!(applied, count, "edits overlap: {edits:?}");
    }
}
