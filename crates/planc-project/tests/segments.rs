//! A file read in segments says what it says when it is read whole, whatever is done to it.

use planc_base::FileId;
use planc_project::{Change, Segments, sheet};
use std::path::{Path, PathBuf};

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn one_of<'all, T>(&mut self, all: &'all [T]) -> &'all T {
        &all[self.below(all.len())]
    }
}

/// What is typed and pasted: whole entries, and pieces that leave something open.
const PIECES: [&str; 44] = [
    "{",
    "}",
    "}\n",
    "\n}\n",
    " {\n",
    "\"",
    "\"\"\"",
    "\"\"\"\n",
    "\n\"\"\"\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    ";",
    ",",
    ",\n",
    "#",
    "# note\n",
    " ",
    "  ",
    "\t",
    "\u{A0}",
    "\u{200B}",
    "\u{FEFF}",
    "a",
    "x",
    "ë",
    "“",
    "'",
    "\\",
    "activity",
    "responsible moi\n",
    "  responsible ?\n",
    "  title \"Another\"\n",
    "title \"Another\"\n",
    "    note \"\"\"\n      text\n      \"\"\"\n",
    "activity fresh \"Fresh\" {\n  responsible ?\n}\n",
    "  activity fresh \"Fresh\" {\n    responsible ?\n  }\n",
    "note \"\"\"\n",
    "  cost none\n",
    "  x-own 1\n",
    "wrong keyword\n",
    "  } }\n",
    "@sq",
];

fn examples() -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("the examples are there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "plan") {
                found.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples"), &mut paths);
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("an example can be read")).collect()
}

/// All the text of `inside`, deeper, in one block.
fn in_a_block(head: &str, inside: &str) -> String {
    let mut text = format!("{head} {{\n");
    for line in inside.lines() {
        text.push_str(if line.is_empty() { "" } else { "  " });
        text.push_str(line);
        text.push('\n');
    }
    text + "}\n"
}

/// Files as they are, several in one, one in a block of another, without indentation, without its last brace.
fn texts() -> Vec<String> {
    let examples = examples();
    let short: Vec<&String> = examples.iter().filter(|text| text.len() < 12_000).collect();
    let mut texts: Vec<String> = short.iter().map(|text| (*text).clone()).collect();
    for (at, pair) in short.windows(3).step_by(3).enumerate() {
        let together = format!("{}{}{}", pair[0], pair[1], pair[2]);
        texts.push(in_a_block("strategy all \"All\"", &together));
        texts.push(match at % 4 {
            0 => together.lines().map(|line| line.trim_start().to_string() + "\n").collect(),
            1 => together.replace('\n', "\r\n"),
            2 => together.replace("  ", "\t"),
            _ => together.replacen("}\n", "\n", 1),
        });
        texts.push(together);
    }
    texts
}

fn edit(dice: &mut Dice, text: &str, near: usize) -> (Change, String) {
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = match dice.below(3) {
        0 => boundary(near.saturating_sub(20) + dice.below(40)),
        1 => boundary(dice.below(text.len() + 1)),
        // Where a line begins.
        _ => {
            let from = boundary(dice.below(text.len() + 1));
            text[from..].find('\n').map_or(text.len(), |at| from + at + 1)
        }
    };
    let old_end = match dice.below(8) {
        0..=3 => start,
        4 => boundary(start + 1 + dice.below(3)),
        5 => text[start..].find('\n').map_or(text.len(), |at| start + at + 1),
        6 => boundary(start + dice.below(60)),
        _ => boundary(start + dice.below(1200)),
    }
    .max(start);
    let new = match dice.below(6) {
        0 if old_end > start => String::new(),
        // A stretch of the same text, anywhere.
        1 => {
            let from = boundary(dice.below(text.len() + 1));
            let to = boundary(from + dice.below(300)).max(from);
            text[from..to].to_string()
        }
        _ => (*dice.one_of(&PIECES)).to_string(),
    };
    let edited = format!("{}{new}{}", &text[..start], &text[old_end..]);
    (Change { start, old_end, new_end: start + new.len() }, edited)
}

fn differ(segments: &Segments, text: &str) -> Option<String> {
    let (parts, whole) = (segments.findings(text), sheet(text, FileId(3)).findings);
    if parts == whole {
        return None;
    }
    let at = parts.iter().zip(&whole).take_while(|(one, other)| one == other).count();
    Some(format!("finding {at}: {:#?}\nin place of {:#?}", parts.get(at), whole.get(at)))
}

fn run(seed: u64, text: &str, edits: usize, length: usize) -> Result<(), String> {
    let mut dice = Dice(seed);
    let mut text = text.to_string();
    let mut segments = Segments::of_length(&text, FileId(3), length);
    if let Some(difference) = differ(&segments, &text) {
        return Err(format!("before any edit: {difference}"));
    }
    let mut near = 0;
    let mut undo: Option<(Change, String)> = None;
    for round in 0..edits {
        let before = text.clone();
        // What was broken is mostly mended again, as authors do.
        let (change, edited) = match undo.take() {
            Some(undo) if dice.below(3) > 0 => undo,
            _ => edit(&mut dice, &text, near),
        };
        near = change.new_end;
        text = edited;
        segments.change(change);
        undo = Some((Change { start: change.start, old_end: change.new_end, new_end: change.old_end }, before.clone()));
        if dice.below(4) == 0 {
            continue;
        }
        segments.read(&text);
        if let Some(difference) = differ(&segments, &text) {
            let replaced = &before[change.start..change.old_end];
            let new = &text[change.start..change.new_end];
            return Err(format!(
                "seed {seed}, edit {round}: {replaced:?} to {new:?} at {}\n{difference}\n-----\n{text}",
                change.start
            ));
        }
    }
    Ok(())
}

#[test]
fn after_any_edit_they_say_what_the_whole_file_says() {
    // `SEGMENT_ROUNDS=100` has a hundred times as many.
    let rounds: u64 = std::env::var("SEGMENT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    for round in 0..rounds {
        for (index, text) in texts().iter().enumerate() {
            let length = [60, 200, 600, 2000][(index + round as usize) % 4];
            if let Err(difference) = run(round * 1000 + index as u64, text, 12, length) {
                panic!("text {index}, segments of {length}: {difference}");
            }
        }
    }
}

/// A segment is read again only if it has to be.
#[test]
fn an_edit_leaves_most_of_a_large_file_alone() {
    let all = examples().concat();
    for text in [all.clone(), in_a_block("strategy all \"All\"", &examples()[0].repeat(40))] {
        let mut segments = Segments::new(&text, FileId(0));
        assert!(segments.count() > 10, "{} bytes in {} segments", text.len(), segments.count());
        let before = segments.count();
        let at = text.len() / 2 + text[text.len() / 2..].find("\n").expect("a line end");
        let edited = format!("{} {}", &text[..at], &text[at..]);
        segments.change(Change { start: at, old_end: at, new_end: at + 1 });
        segments.read(&edited);
        assert!(segments.count().abs_diff(before) < 3, "{} segments, {before} before", segments.count());
    }
}
