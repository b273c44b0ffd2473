//! One look at every text of a package: which hold words of some list.

use planc_base::{FileId, Place, Span};
use planc_lang::pattern::Class;
use planc_lang::{Keyword, Kind, Language};
use planc_model::plan::{Field, Plan, Spoken, spoken};
use planc_model::sheet::Flags;
use planc_model::value::{Part, PartClass};
use planc_model::{Node, ThingId};
use rayon::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::language::Languages;
use super::letters;
use super::marks::Marks;
use super::pieces::Pieces;
use super::tongue::{Tongue, Tongues};
use super::word::{Word, words};
use planc_lang::words::List;

/// What is known of the texts of a package.
pub struct Wording {
    pub languages: Languages,
    /// By file, in the order of places; nothing for files of other packages.
    seen: Vec<OfFile>,
    /// Every activity of the package with what its title says, as one number.
    pub titles: Vec<Title>,
}

/// A text with words of some list, in 16 bytes, since there are many.
#[derive(Clone, Copy)]
struct Seen {
    entry: u32,
    /// Place among the values of the entry.
    part: u16,
    /// Place among the texts side by side.
    index: u8,
    /// Place in `Tongues`, or `NO_TONGUE`: then only letters were looked for.
    tongue: u8,
    marks: Marks,
}

/// The texts of a file, in the order of places.
type OfFile = Box<[Seen]>;

/// A language that has no lists, or a text that is no sentence.
const NO_TONGUE: u8 = u8::MAX;

/// The title of an activity.
#[derive(Clone, Copy)]
pub struct Title {
    pub activity: ThingId,
    /// The same for the same stems in whatever order; words that say nothing by themselves are left out.
    pub hash: u64,
}

/// What is known of what stands between two blanks, or of a whole text.
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
        let looked: Vec<(Vec<OfFile>, Vec<Title>)> = own
            .par_chunks(each)
            .map(|files| {
                let mut look = Look::new(plan, &languages, &is_read);
                (files.iter().map(|file| look.at_file(*file)).collect(), look.titles)
            })
            .collect();
        let mut seen = vec![Box::default(); plan.files.len()];
        // As much room as they take, since there are many.
        let mut titles = Vec::with_capacity(looked.iter().map(|(_, titles)| titles.len()).sum());
        for (files, (of_files, some_titles)) in own.chunks(each).zip(looked) {
            files.iter().zip(of_files).for_each(|(file, of_file)| seen[file.0 as usize] = of_file);
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
        let files = (0..).map(FileId).zip(&self.seen);
        let all = files.flat_map(|(file, seen)| seen.iter().map(move |seen| (file, seen)));
        let wanted = all.filter(move |(_, seen)| seen.marks.has(marks));
        let wanted =
            wanted.filter(move |(file, seen)| is_asked(Field { plan, file: *file, entry: seen.entry }, seen.marks));
        wanted.filter_map(move |(file, seen)| Said::of(plan, file, *seen))
    }

    /// All marks of the words of the texts of one entry.
    pub fn marks_of(&self, file: FileId, entry: u32) -> Marks {
        let Some(seen) = self.seen.get(file.0 as usize) else { return Marks::NONE };
        let start = seen.partition_point(|seen| seen.entry < entry);
        let own = seen[start..].iter().take_while(|seen| seen.entry == entry);
        own.fold(Marks::NONE, |marks, seen| marks.and(seen.marks))
    }

    /// Where the values of `file` stand whose texts have one of `marks`, those in languages without lists included, and those that
    /// are no sentences; in the order of places.
    pub fn places_with(&self, plan: &Plan, file: FileId, marks: Marks) -> Vec<Span> {
        let seen = self.seen.get(file.0 as usize).into_iter().flatten().filter(|seen| seen.marks.has(marks));
        let place = |seen: &Seen| {
            let field = Field { plan, file, entry: seen.entry };
            field.parts().get(usize::from(seen.part)).map(|part| field.span_of(part))
        };
        let mut places: Vec<Span> = seen.filter_map(place).collect();
        places.dedup();
        places
    }
}

/// One look at some files, with what is known of words from those before.
struct Look<'plan, 'own> {
    plan: &'plan Plan<'plan>,
    languages: &'own Languages,
    /// By row: whether its texts are sentences.
    is_read: &'own [bool],
    /// By language; the last are those without one.
    known: Vec<Pieces<'plan, Piece>>,
    /// The languages of the marks behind texts.
    tags: Vec<(&'plan str, Option<&'static Tongue>)>,
    /// Of the file that is looked at.
    seen: Vec<Seen>,
    titles: Vec<Title>,
}

impl<'plan, 'own> Look<'plan, 'own> {
    fn new(plan: &'plan Plan<'plan>, languages: &'own Languages, is_read: &'own [bool]) -> Self {
        let known = (0..=Tongues::get().iter().count()).map(|_| Pieces::default()).collect();
        Look { plan, languages, is_read, known, tags: Vec::new(), seen: Vec::new(), titles: Vec::new() }
    }

    fn at_file(&mut self, file: FileId) -> OfFile {
        let sheet = &self.plan.sheets[file.0 as usize];
        for (index, entry) in sheet.entries.iter().enumerate() {
            let flags = entry.flags();
            let Some(is_read) = self.is_read.get(usize::from(entry.row().0)) else { continue };
            if !flags.has(Flags::BROKEN) && !flags.has(Flags::UNCHECKED) {
                let field = Field { plan: self.plan, file, entry: index as u32 };
                self.at_entry(field, *is_read, entry.kind() == Some(Kind::Activity));
            }
        }
        let seen = self.seen.as_slice().into();
        self.seen.clear();
        seen
    }

    fn at_entry(&mut self, field: Field<'plan>, is_read: bool, is_activity: bool) {
        for (place, part) in field.parts().iter().enumerate().filter(|(_, part)| part.class == PartClass::Text) {
            let (mut count, mut is_first) = (0, true);
            let source = field.source_of(part);
            for one in spoken(source) {
                let tongue = if is_read { self.tongue(one.tag, field) } else { None };
                let hash = self.at_text(tongue, one.text, field.entry, place, count);
                count += 1;
                if is_activity && tongue.is_some() && std::mem::take(&mut is_first) && hash != 0 {
                    let activity = self.plan.thing_around(field.file, field.entry);
                    self.titles.extend(activity.map(|activity| Title { activity, hash }));
                }
            }
            if count == 0 {
                // In pasted marks.
                self.at_text(None, source, field.entry, place, 0);
            }
        }
    }

    /// Notes a text that some rule may ask for, and returns its hash.
    fn at_text(&mut self, tongue: Option<&Tongue>, text: &'plan str, entry: u32, part: usize, index: usize) -> u64 {
        let Piece { marks, hash } = self.look(tongue, text);
        if marks.has(WANTED) {
            let tongue = tongue.map_or(NO_TONGUE, |tongue| tongue.index);
            self.seen.push(Seen { entry, part: part as u16, index: index as u8, tongue, marks });
        }
        hash
    }

    fn tongue(&mut self, tag: Option<&'plan str>, field: Field<'plan>) -> Option<&'static Tongue> {
        let document = || {
            let id = self.plan.thing_around(field.file, field.entry)?;
            self.plan.thing(id).document.get()
        };
        let Some(tag) = tag else { return self.languages.find(None, document) };
        if let Some((_, tongue)) = self.tags.iter().find(|(known, _)| *known == tag) {
            return *tongue;
        }
        let tongue = self.languages.find(Some(tag), || None);
        self.tags.push((tag, tongue));
        tongue
    }

    /// All marks of a text's words, and its hash.
    fn look(&mut self, tongue: Option<&Tongue>, text: &'plan str) -> Piece {
        let last = self.known.len() - 1;
        let known = &mut self.known[tongue.map_or(last, |tongue| usize::from(tongue.index))];
        let mut whole = Piece::default();
        let find_out = |piece: &str| match tongue {
            Some(tongue) => look_at(tongue, piece),
            None => Piece { marks: letters::marks(piece), hash: 0 },
        };
        known.of(text, find_out, |piece| {
            whole.marks = whole.marks.and(piece.marks);
            whole.hash = whole.hash.wrapping_add(piece.hash);
        });
        whole
    }
}

fn mixed(one: u64, other: u64) -> u64 {
    (one.rotate_left(5) ^ other).wrapping_mul(0x517c_c1b7_2722_0a95)
}

fn look_at(tongue: &Tongue, piece: &str) -> Piece {
    let mut found = Piece { marks: letters::marks(piece), hash: 0 };
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
    /// `None` for addresses and names of files, and for languages without lists.
    fn of(plan: &'plan Plan<'plan>, file: FileId, seen: Seen) -> Option<Said<'plan>> {
        let field = Field { plan, file, entry: seen.entry };
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
