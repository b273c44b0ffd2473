//! Places in files as other tools want them: lines and columns from 1, columns in characters.

use std::sync::OnceLock;

use planc_base::{LineIndex, Place, Position};

use crate::json::Json;

/// A file that findings may be about.
#[derive(Clone, Copy, Debug)]
pub struct File<'text> {
    /// Relative, with `/`.
    pub path: &'text str,
    pub text: &'text str,
}

/// All files that findings may be about, by `FileId`: the plans in the order in which they were linked, then the others.
pub struct Files<'text> {
    files: Vec<File<'text>>,
    lines: Vec<OnceLock<LineIndex>>,
}

impl<'text> Files<'text> {
    pub fn new(files: Vec<File<'text>>) -> Files<'text> {
        let lines = files.iter().map(|_| OnceLock::new()).collect();
        Files { files, lines }
    }

    pub fn iter(&self) -> impl Iterator<Item = File<'text>> {
        self.files.iter().copied()
    }

    /// The path of the file that `place` is in; empty for a file that is not among them.
    pub fn path(&self, place: Place) -> &'text str {
        self.files.get(place.file.0 as usize).map_or("", |file| file.path)
    }

    /// Beginning and end of `place`, lines and columns from 1.
    pub(crate) fn ends(&self, place: Place) -> (Position, Position) {
        let index = place.file.0 as usize;
        let first = Position { line: 1, column: 1 };
        let Some(file) = self.files.get(index) else { return (first, first) };
        let lines = self.lines[index].get_or_init(|| LineIndex::new(file.text));
        let position = |offset: u32| {
            let position = lines.position_in_characters(file.text, offset.min(file.text.len() as u32));
            Position { line: position.line + 1, column: position.column + 1 }
        };
        (position(place.span.start), position(place.span.end))
    }

    /// `{"file": …, "start": {"line": …, "column": …}, "end": …}`
    pub(crate) fn write(&self, place: Place, json: &mut Json) {
        let (start, end) = self.ends(place);
        json.begin_object();
        json.key("file");
        json.string(self.path(place));
        for (key, position) in [("start", start), ("end", end)] {
            json.key(key);
            json.begin_object();
            json.key("line");
            json.number(position.line.into());
            json.key("column");
            json.number(position.column.into());
            json.end_object();
        }
        json.end_object();
    }
}
