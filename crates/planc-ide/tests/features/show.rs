//! Places and edits as text.

use planc_base::{Edit, FileId, Place, Span, apply_edits};
use planc_project::Snapshot;

/// `file.plan:3:5 «train»`
pub fn place(snapshot: &Snapshot, place: Place) -> String {
    format!("{}:{}", snapshot.file(place.file).path, span(snapshot, place.file, place.span))
}

/// `3:5 «train»`, the text of a longer stretch cut.
pub fn span(snapshot: &Snapshot, file: FileId, span: Span) -> String {
    let source = snapshot.file(file);
    let at = source.line_index().position_in_characters(&source.text, span.start);
    let text = span.text(&source.text).replace('\n', "⏎");
    let shown: String = text.chars().take(40).collect();
    let more = if text.chars().count() > 40 { "…" } else { "" };
    format!("{}:{} «{shown}{more}»", at.line + 1, at.column + 1)
}

/// The files as they are after `edits`, those that change.
pub fn edited(snapshot: &Snapshot, edits: &[Edit]) -> String {
    let mut out = String::new();
    let count = snapshot.workspace().files.len() as u32;
    for file in (0..count).map(FileId) {
        let mine: Vec<&Edit> = edits.iter().filter(|edit| edit.place.file == file).collect();
        if mine.is_empty() {
            continue;
        }
        let source = snapshot.file(file);
        let (text, applied) = apply_edits(&source.text, file, edits);
        assert_eq!(applied, mine.len(), "edits of {} overlap", source.path);
        out.push_str(&format!("--- {}\n", source.path));
        let (before, after): (Vec<&str>, Vec<&str>) = (source.text.lines().collect(), text.lines().collect());
        let same = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
        let rest = before[same..].iter().rev().zip(after[same..].iter().rev());
        let tail = rest.take_while(|(one, other)| one == other).count();
        for line in &after[same..after.len() - tail] {
            out.push_str(line);
            out.push('\n');
        }
    }
    if out.is_empty() { "nothing changes\n".to_string() } else { out }
}
