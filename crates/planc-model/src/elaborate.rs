//! One tree to one sheet: every entry typed by the row of the table that its keyword means where it stands.

mod comma;
mod doubtful;
mod frame;
mod instead_of_name;
mod left_over;
mod missing;
mod not_a_name;
mod part;
mod sign;
mod stray;
mod text_marks;
mod unexpected;
mod units;

use std::cell::OnceCell;

use planc_base::{FileId, Finding, LineIndex, Span};
use planc_lang::field::Wanted;
use planc_lang::{Connective, Keyword, Kind, Language, RowId};
use planc_syntax::{ItemKind, Limits, Tree};

use crate::group::{Grouped, Source};
use crate::keyword_place::{self, Reading, Scope};
use crate::machine::{Buffers, Machine, Outcome};
use crate::sheet::{Flags, NO_ROW, Sheet};
pub(crate) use comma::gap_for_comma;
use frame::Frame;
pub use part::{Around, Beside, Part, Reading as PartReading, elaborate_part};

/// The sheet of `tree`, which was made of `text`.
pub fn elaborate(tree: &Tree, text: &str, file: FileId) -> Sheet {
    let lines = planc_syntax::line_ends(text);
    let mut elaborator = Elaborator::new(tree, &lines, file);
    for index in 0..tree.entries.len() as u32 {
        elaborator.close_frames(index);
        elaborator.entry(index);
    }
    elaborator.close_frames(u32::MAX);
    elaborator.sheet.shrink();
    elaborator.sheet
}

/// Where the tree speaks of the marks of texts.
fn damaged_texts(tree: &Tree) -> Vec<Span> {
    let mut spans: Vec<Span> =
        tree.findings.iter().filter(|finding| finding.code == "SYN-05").map(|finding| finding.place.span).collect();
    spans.sort_unstable();
    spans
}

/// By kind, the fields without which an entry says nothing.
fn always_wanted() -> Vec<Vec<Keyword>> {
    (0..Kind::COUNT)
        .map(|index| {
            let declaration = Kind::from_index(index).and_then(Kind::declaration);
            let fields = declaration.map_or(&[][..], |declaration| declaration.fields);
            fields.iter().filter(|field| field.wanted == Wanted::Always).map(|field| field.keyword).collect()
        })
        .collect()
}

struct Elaborator<'text> {
    tree: &'text Tree,
    text: &'text str,
    file: FileId,
    language: &'static Language,
    sheet: Sheet,
    grouped: Grouped,
    buffers: Buffers,
    scopes: Vec<Scope>,
    frames: Vec<Frame>,
    /// Lists of closed frames, for the next ones.
    spare: Vec<Vec<frame::Seen>>,
    always: Vec<Vec<Keyword>>,
    /// Texts about whose marks the tree has a finding, in order, and how many of them lie behind.
    damaged: Vec<Span>,
    passed: usize,
    /// Made once a finding names a line.
    line_index: OnceCell<LineIndex>,
    /// What the entries of `tree` that stand in no other stand in, and how many lines stand before them.
    around: Scope,
    first_line: u32,
}

impl<'text> Elaborator<'text> {
    /// With nothing read yet, and what `tree` has to say.
    fn new(tree: &'text Tree, text: &'text str, file: FileId) -> Elaborator<'text> {
        let mut elaborator = Elaborator {
            tree,
            text,
            file,
            language: Language::get(),
            sheet: Sheet::default(),
            grouped: Grouped::default(),
            buffers: Buffers::default(),
            scopes: Vec::with_capacity(tree.entries.len()),
            frames: Vec::new(),
            spare: Vec::new(),
            always: always_wanted(),
            damaged: damaged_texts(tree),
            passed: 0,
            line_index: OnceCell::new(),
            around: Scope::Kind(Kind::File),
            first_line: 0,
        };
        elaborator.sheet.entries.reserve_exact(tree.entries.len());
        elaborator.sheet.findings.extend(tree.findings.iter().cloned());
        elaborator
    }
}

impl Elaborator<'_> {
    fn entry(&mut self, index: u32) {
        let node = self.tree.entries[index as usize];
        let scope = match node.parent {
            planc_syntax::NOTHING => self.around,
            parent => self.scopes[parent as usize],
        };
        self.sheet.begin_entry(self.text, node.head, node.next, node.has_block().then(|| node.span().end));
        let (row, flags) = self.line(index, scope);
        let entry = &mut self.sheet.entries[index as usize];
        entry.set_row(row.unwrap_or(NO_ROW));
        entry.set_flags(flags);
        let own_scope = match row {
            None => Scope::Unchecked,
            Some(row) => match self.language.row(row).kind() {
                Some(kind) => Scope::Kind(kind),
                None if flags.has(Flags::UNCHECKED) => Scope::Unchecked,
                None => Scope::Field(row),
            },
        };
        self.scopes.push(own_scope);
        if let Some(row) = row {
            self.note_in_frame(index, row);
        } else if let Some(frame) = self.frames.last_mut() {
            frame.has_unknown = true;
        }
        if node.next > index + 1 || matches!(own_scope, Scope::Kind(_)) {
            let seen = self.spare.pop().unwrap_or_default();
            self.frames.push(Frame {
                entry: index,
                next: node.next,
                scope: own_scope,
                seen,
                has_unknown: false,
                has_misplaced: false,
                is_contradictory: false,
            });
        }
    }

    /// Reads the line of an entry: its row, and what is known of it.
    fn line(&mut self, index: u32, scope: Scope) -> (Option<RowId>, Flags) {
        let node = self.tree.entries[index as usize];
        let mut flags = Flags::default();
        self.grouped.cut(self.tree.items(&node, self.text));
        let Some(first) = self.grouped.items.first().copied() else {
            flags.set(Flags::BROKEN);
            return (None, flags);
        };
        if first.kind != ItemKind::Word {
            flags.set(Flags::BROKEN);
            if scope != Scope::Unchecked {
                let finding = self.stray(index, first.kind, node.head);
                self.sheet.findings.push(finding);
            }
            return (None, flags);
        }
        let word = first.span.text(self.text);
        let reading = keyword_place::read(self.language, scope, word, first.span, self.file);
        let row = match reading {
            Reading::Row(row) => row,
            Reading::Unchecked => {
                flags.set(Flags::UNCHECKED);
                return (None, flags);
            }
            Reading::Assumed(row, finding) => {
                flags.set(Flags::BROKEN);
                self.misplaced(scope, *finding);
                match row {
                    Some(row) => row,
                    None => return (None, flags),
                }
            }
        };
        let keyword = self.language.row(row).keyword;
        let source = Source {
            text: self.text,
            file: self.file,
            language: self.language,
            takes_three_decimals: keyword == Keyword::Rate,
        };
        self.grouped.group_values(&source);
        if self.grouped.items.len() > Limits::ITEMS {
            let place = first.span.in_file(self.file);
            self.sheet.findings.push(
                Finding::new("PKG-08", place, format!("This entry has more than {} values on its line", Limits::ITEMS))
                    .help("Split it into several entries."),
            );
            flags.set(Flags::BROKEN);
        }
        let machine = Machine::new(&source, &self.grouped, row, index, &mut self.sheet, &mut self.buffers);
        let (outcome, more) = machine.run();
        flags.set(more);
        if scope == Scope::Unchecked {
            flags.set(Flags::UNCHECKED);
            return (Some(row), flags);
        }
        // One mistake, one message: the first step that has something to say about a line says it.
        if self.is_damaged(node.head) {
            flags.set(Flags::BROKEN);
        }
        if !flags.has(Flags::BROKEN) && self.report(&source, index, row, outcome, first.span) {
            flags.set(Flags::BROKEN);
        }
        (Some(row), flags)
    }

    /// Whether the tree has a finding about a text on the line `head`.
    fn is_damaged(&mut self, head: Span) -> bool {
        while self.damaged.get(self.passed).is_some_and(|span| span.end <= head.start) {
            self.passed += 1;
        }
        self.damaged.get(self.passed).is_some_and(|span| span.start < head.end)
    }

    /// Says what is wrong with a line; whether anything was.
    fn report(&mut self, source: &Source, index: u32, row: RowId, outcome: Outcome, keyword: Span) -> bool {
        let is_sound = outcome == Outcome::Complete && self.buffers.doubts.is_empty();
        if is_sound && self.grouped.findings.is_empty() {
            return false;
        }
        if let Some(deferred) = self.instead_of_name(index, row, outcome) {
            self.sheet.deferred.push(deferred);
            return true;
        }
        if self.text_marks(index, row, outcome) {
            return true;
        }
        let finding = match outcome {
            Outcome::Complete => {
                let findings: Vec<Finding> =
                    self.buffers.doubts.iter().map(|doubt| self.doubtful(source, row, *doubt)).collect();
                let any = !findings.is_empty();
                self.sheet.findings.extend(findings);
                return any;
            }
            Outcome::Stopped(at) if at >= self.grouped.groups.len() => self.missing(index, row),
            Outcome::Stopped(at) => self.unexpected(source, index, row, at, keyword),
            Outcome::LeftOver(at) => self.left_over(source, index, row, at, keyword),
        };
        self.sheet.findings.push(finding);
        true
    }

    /// Says that a keyword is none, or stands in the wrong place. A field that has been given a block by mistake is told of
    /// one entry in it, not of each.
    fn misplaced(&mut self, scope: Scope, finding: Finding) {
        let is_field = matches!(scope, Scope::Field(_)) && finding.code == "SYN-12";
        match self.frames.last_mut().filter(|_| is_field) {
            Some(frame) if frame.has_misplaced => {}
            Some(frame) => {
                frame.has_misplaced = true;
                self.sheet.findings.push(finding);
            }
            None => self.sheet.findings.push(finding),
        }
    }

    /// Whether `keyword` may stand in the block that the entry `index` stands in.
    fn stands_beside(&self, index: u32, keyword: Keyword) -> bool {
        let scope = match self.tree.entries[index as usize].parent {
            planc_syntax::NOTHING => self.around,
            parent => self.scopes[parent as usize],
        };
        match scope {
            Scope::Kind(kind) => self.language.in_kind(kind, keyword).is_some(),
            Scope::Field(row) => self.language.in_field(row, keyword).is_some(),
            Scope::Unchecked => false,
        }
    }
}

/// A name made of a title: `Train officers` is `train-officers`. A word that joins values is none: `Over` is `n-over`.
pub fn name_from(title: &str) -> String {
    let mut name = String::new();
    for character in title.to_lowercase().chars() {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() > 40 {
            break;
        }
    }
    let name = name.trim_matches('-');
    let is_name =
        name.starts_with(|character: char| character.is_alphabetic()) && Connective::from_text(name).is_none();
    if is_name { name.to_string() } else { format!("n-{name}") }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
