//! One look at every text of a package: which hold words of some list.

use planc_base::{FileId, Place, Span};
use planc_lang::pattern::Class;
use planc_lang::{Keyword, Kind, Language};
use planc_model::plan::{Field, Plan, Spoken, spoken};
use planc_model::sheet::Flags;
use planc_model::value::{Part, PartClass};
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::language::Languages;
use super::marks::Marks;
use super::tongue::{Tongue, Tongues};
use super::word::{Word, words};
use planc_lang::words::List;

/// What is known of the texts of a package.
pub struct Wording {
    pub languages: Languages,
    /// In the order of files and places.
    seen: Vec<Seen>,
    /// Every activity of the package with what its title says, as one number.
    pub titles: Vec<Title>,
}

/// A text with words of some list.
#[derive(Clone, Copy)]
struct Seen {
    file: FileId,
    entry: u32,
    /// Place among the values of the entry.
    part: u16,
    /// Place among the texts side by side.
    index: u8,
    tongue: u8,
    marks: Marks,
}

/// The title of an activity.
#[derive(Clone, Copy)]
pub struct Title {
    pub activity: ThingId,
    /// The same for the same stems in whatever order; words that say nothing by themselves are left out.
    pub hash: u64,
}

/// What is known of what stands between two blanks.
#[derive(Clone, Copy, Default)]
struct Piece {
    marks: Marks,
    /// Of the stems of its content words; 0 if it has none.
    hash: u64,
}

/// Marks that some rule looks for in every text.
const WANTED: Marks = Marks(
    !(Marks::FUNCTION.0
        | Marks::of(List::One).0
        | Marks::of(List::And).0
        | Marks::of(List::Means).0
        | Marks::of(List::Filler).0
        | Marks::of(List::ByAmount).0
        | Marks::of(List::Deadline).0
        | Marks::of(List::DeadlineFill).0
        | Marks::of(List::NotVague).0
        | Marks::of(List::Counting).0
        | Marks::of(List::Year).0
        | Marks::of(List::Of).0
        | Marks::of(List::About).0
        | Marks::of(List::Telling).0
        | Marks::NUMBER.0
        | Marks::STOP.0),
);

/// Entries whose texts are no sentences of the plan.
const NOT_READ: [Keyword; 9] = [
    Keyword::Allow,
    Keyword::Code,
    Keyword::Number,
    Keyword::Email,
    Keyword::Phone,
    Keyword::Identifier,
    Keyword::Numbering,
    Keyword::Url,
    Keyword::File,
];

impl Wording {
    pub fn of(plan: &Plan) -> Wording {
        let languages = Languages::of(plan);
        let is_read: Vec<bool> = Language::get().rows().map(|(_, row)| !NOT_READ.contains(&row.keyword)).collect();
        let own: Vec<FileId> = plan
            .files
            .iter()
            .enumerate()
            .filter(|(_, file)| file.package == 0)
            .map(|(index, _)| FileId(index as u32))
            .collect();
        // A table of words serves many files: what is known of a word is found out once for all of them.
        let each = own.len().div_ceil(rayon::current_num_threads() * 2).max(1);
        let looked: Vec<(Vec<Seen>, Vec<Title>)> = own
            .par_chunks(each)
            .map(|files| {
                let mut look =
                    Look { plan, languages: &languages, known: Vec::new(), seen: Vec::new(), titles: Vec::new() };
                files.iter().for_each(|file| look.at_file(*file, &is_read));
                (look.seen, look.titles)
            })
            .collect();
        // As much room as they take, since there are many.
        let mut seen = Vec::with_capacity(looked.iter().map(|(seen, _)| seen.len()).sum());
        let mut titles = Vec::with_capacity(looked.iter().map(|(_, titles)| titles.len()).sum());
        for (some_seen, some_titles) in looked {
            seen.extend(some_seen);
            titles.extend(some_titles);
        }
        Wording { languages, seen, titles }
    }

    /// The texts that hold a word with one of `marks`, in the order of files and places.
    pub fn with<'plan>(&self, plan: &'plan Plan<'plan>, marks: Marks) -> impl Iterator<Item = Said<'plan>> {
        self.with_in(plan, marks, |_, _| true)
    }

    /// Those of them that are asked for, by the entry that they stand in and by all their marks.
    pub fn with_in<'plan>(
        &self,
        plan: &'plan Plan<'plan>,
        marks: Marks,
        is_asked: impl Fn(Field<'plan>, Marks) -> bool,
    ) -> impl Iterator<Item = Said<'plan>> {
        let wanted = self.seen.iter().filter(move |seen| seen.marks.has(marks));
        let wanted =
            wanted.filter(move |seen| is_asked(Field { plan, file: seen.file, entry: seen.entry }, seen.marks));
        wanted.filter_map(move |seen| Said::of(plan, *seen))
    }

    /// All marks of the words of the texts of one entry.
    pub fn marks_of(&self, file: FileId, entry: u32) -> Marks {
        let start = self.seen.partition_point(|seen| (seen.file, seen.entry) < (file, entry));
        let own = self.seen[start..].iter().take_while(|seen| (seen.file, seen.entry) == (file, entry));
        own.fold(Marks::NONE, |marks, seen| marks.and(seen.marks))
    }
}

struct Look<'plan, 'own> {
    plan: &'plan Plan<'plan>,
    languages: &'own Languages,
    /// By language: what was between two blanks before.
    known: Vec<FxHashMap<&'plan str, Piece>>,
    seen: Vec<Seen>,
    titles: Vec<Title>,
}

impl<'plan> Look<'plan, '_> {
    fn at_file(&mut self, file: FileId, is_read: &[bool]) {
        let sheet = &self.plan.sheets[file.0 as usize];
        for (index, entry) in sheet.entries.iter().enumerate() {
            let flags = entry.flags();
            let row = usize::from(entry.row().0);
            if !is_read.get(row).copied().unwrap_or(false) || flags.has(Flags::BROKEN) || flags.has(Flags::UNCHECKED) {
                continue;
            }
            let field = Field { plan: self.plan, file, entry: index as u32 };
            let is_activity = entry.kind() == Some(Kind::Activity);
            for (place, part) in field.parts().iter().enumerate().filter(|(_, part)| part.class == PartClass::Text) {
                let mut is_first = true;
                for (number, one) in spoken(field.source_of(part)).enumerate() {
                    let document = || {
                        let id = self.plan.thing_around(file, index as u32)?;
                        self.plan.thing(id).document.get()
                    };
                    let Some(tongue) = self.languages.find(one.tag, document) else { continue };
                    let Piece { marks, hash } = self.look(tongue, one.text);
                    if marks.has(WANTED) {
                        self.seen.push(Seen {
                            file,
                            entry: index as u32,
                            part: place as u16,
                            index: number as u8,
                            tongue: tongue.index,
                            marks,
                        });
                    }
                    if is_activity && std::mem::take(&mut is_first) && hash != 0 {
                        let activity = self.plan.thing_around(file, index as u32);
                        self.titles.extend(activity.map(|activity| Title { activity, hash }));
                    }
                }
            }
        }
    }

    /// All marks of a text's words, and its hash.
    fn look(&mut self, tongue: &Tongue, text: &'plan str) -> Piece {
        let index = usize::from(tongue.index);
        while self.known.len() <= index {
            self.known.push(FxHashMap::default());
        }
        let known = &mut self.known[index];
        let mut whole = Piece::default();
        for piece in pieces(text) {
            let piece = match known.get(piece) {
                Some(piece) => *piece,
                None => *known.entry(piece).or_insert(look_at(tongue, piece)),
            };
            whole.marks = whole.marks.and(piece.marks);
            whole.hash = whole.hash.wrapping_add(piece.hash);
        }
        whole
    }
}

/// What stands between blanks.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let start = at;
        while bytes.get(at).is_some_and(|byte| *byte > b' ' || !byte.is_ascii_whitespace()) {
            at += 1;
        }
        (start < at).then(|| &text[start..at])
    })
}

fn mixed(one: u64, other: u64) -> u64 {
    (one.rotate_left(5) ^ other).wrapping_mul(0x517c_c1b7_2722_0a95)
}

fn look_at(tongue: &Tongue, piece: &str) -> Piece {
    let mut found = Piece::default();
    for word in piece.unicode_words() {
        let known = tongue.classify_anew(word);
        found.marks = found.marks.and(known.marks);
        if !known.marks.has(Marks::FUNCTION) {
            let hash = known.stem.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| mixed(hash, u64::from(byte) + 1));
            found.hash = found.hash.wrapping_add(mixed(hash, 0));
        }
    }
    if piece.contains('%') {
        found.marks = found.marks.and(Marks::of(List::Percent));
    }
    if is_bracketed(piece) {
        found.marks = found.marks.and(Marks::BRACKETED);
    }
    found
}

/// Whether it is an abbreviation in brackets: `(NRM)`.
fn is_bracketed(piece: &str) -> bool {
    let Some(inside) = piece.strip_prefix('(') else { return false };
    inside
        .chars()
        .take_while(|character| character.is_alphabetic())
        .filter(|character| character.is_uppercase())
        .count()
        >= 2
}

/// A text, and where it stands.
#[derive(Clone, Copy)]
pub struct Said<'plan> {
    pub field: Field<'plan>,
    pub part: &'plan Part,
    pub spoken: Spoken<'plan>,
    pub tongue: &'static Tongue,
    pub marks: Marks,
}

impl<'plan> Said<'plan> {
    /// `None` for addresses and names of files.
    fn of(plan: &'plan Plan<'plan>, seen: Seen) -> Option<Said<'plan>> {
        let field = Field { plan, file: seen.file, entry: seen.entry };
        let part = field.parts().get(usize::from(seen.part))?;
        let slot = field.row()?.pattern.slots.get(usize::from(part.slot));
        if slot.is_some_and(|slot| matches!(slot.class, Class::Url | Class::File)) {
            return None;
        }
        let spoken = spoken(field.source_of(part)).nth(usize::from(seen.index))?;
        Some(Said { field, part, spoken, tongue: Tongues::get().at(seen.tongue)?, marks: seen.marks })
    }

    pub fn words(&self) -> Vec<Word<'plan>> {
        words(self.tongue, self.spoken.text)
    }

    /// The thing whose text it is.
    pub fn node(&self) -> Option<Node<'plan>> {
        let plan = self.field.plan;
        plan.thing_around(self.field.file, self.field.entry).map(|id| plan.node(id))
    }

    /// Whether it is the title of a thing, in its head or in a `title` line.
    pub fn is_title(&self, node: Node) -> bool {
        self.field.entry == node.thing().entry || self.field.keyword() == Some(Keyword::Title)
    }

    /// Where the stretch of the text from `start` to `end` stands.
    pub fn place(&self, start: usize, end: usize) -> Place {
        let begin = self.field.span_of(self.part).start as usize + self.spoken.start;
        Span::new(begin + start, begin + end).in_file(self.field.file)
    }

    /// Where a word of it stands.
    pub fn place_of(&self, word: &Word) -> Place {
        self.place(word.start, word.end())
    }
}

/// The titles of a thing, in its head and in `title` lines, in the languages that are known.
pub fn titles<'plan>(languages: &Languages, node: Node<'plan>) -> Vec<Said<'plan>> {
    let fields = std::iter::once(node.head()).chain(node.fields(Keyword::Title));
    let mut titles = Vec::new();
    for field in fields.filter(|field| !field.is_broken() && !field.is_none() && !field.is_withheld()) {
        let Some(part) = field.parts().iter().find(|part| part.class == PartClass::Text) else { continue };
        for spoken in spoken(field.source_of(part)) {
            let document = || node.document().map(|document| document.id);
            if let Some(tongue) = languages.find(spoken.tag, document) {
                titles.push(Said { field, part, spoken, tongue, marks: Marks::NONE });
            }
        }
    }
    titles
}
