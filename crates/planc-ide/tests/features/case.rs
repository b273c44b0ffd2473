//! A case, read from its file.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use planc_base::{FileId, Span};
use planc_ide::{Cursor, DisplayLanguage};
use planc_project::{Choices, Overlay, Project, Snapshot};
use planc_workspace::InMemory;

const MARK: char = '‸';
/// Where the files of a case lie.
const FOLDER: &str = "/case";

pub struct Case {
    settings: BTreeMap<String, String>,
    pub snapshot: Snapshot,
    pub marks: Vec<Cursor>,
    /// The files in the order of the case.
    pub files: Vec<FileId>,
    pub before_result: String,
    pub result: String,
}

impl Case {
    pub fn read(text: &str) -> Case {
        let (before_result, result) = text.split_once("=== result\n").unwrap_or((text, ""));
        let mut sections = before_result.split("=== ");
        let settings = settings(sections.next().unwrap_or(""));
        let mut files = InMemory::new(FOLDER);
        let mut marked = Vec::new();
        let mut paths = Vec::new();
        for section in sections {
            let (path, text) = section.split_once('\n').unwrap_or((section, ""));
            let (text, offsets) = without_marks(text);
            marked.extend(offsets.into_iter().map(|offset| (path.to_string(), offset)));
            files = files.file(path, text);
            paths.push(path.to_string());
        }
        let snapshot = opened(files, settings.get("open").map(String::as_str));
        let number = |path: &String| snapshot.find(&Path::new(FOLDER).join(path));
        let cursor = |(path, offset): (String, u32)| Some(Cursor::new(number(&path)?, offset));
        Case {
            marks: marked.into_iter().filter_map(cursor).collect(),
            files: paths.iter().filter_map(number).collect(),
            settings,
            snapshot,
            before_result: before_result.to_string(),
            result: result.to_string(),
        }
    }

    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str)
    }

    /// The language that the case asks for, else that of its package.
    pub fn language(&self) -> DisplayLanguage {
        DisplayLanguage::choose(&self.snapshot, self.setting("language"))
    }

    /// The plans among its files.
    pub fn plans(&self) -> Vec<FileId> {
        let is_plan = |file: &FileId| self.snapshot.sheet(*file).is_some();
        self.files.iter().copied().filter(is_plan).collect()
    }

    /// The stretch between two cursors; a single one is an empty stretch.
    pub fn stretch(&self) -> Option<(FileId, Span)> {
        let first = self.marks.first()?;
        let last = self.marks.get(1).unwrap_or(first);
        Some((first.file, Span { start: first.offset, end: last.offset }))
    }
}

fn settings(head: &str) -> BTreeMap<String, String> {
    let pairs = head.lines().filter_map(|line| line.split_once(": "));
    pairs.map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn without_marks(text: &str) -> (String, Vec<u32>) {
    let mut plain = String::new();
    let mut offsets = Vec::new();
    for character in text.chars() {
        if character == MARK {
            offsets.push(plain.len() as u32);
        } else {
            plain.push(character);
        }
    }
    (plain, offsets)
}

fn opened(files: InMemory, open: Option<&str>) -> Snapshot {
    let overlay = Overlay::new(Arc::new(files), FOLDER.into());
    let root = open.map_or(Path::new(FOLDER).to_path_buf(), |open| Path::new(FOLDER).join(open));
    let today = jiff::civil::Date::constant(2020, 6, 1);
    let mut project = Project::open(&overlay, &root, Choices::default(), today).expect("the case can be read");
    project.snapshot(&overlay)
}
