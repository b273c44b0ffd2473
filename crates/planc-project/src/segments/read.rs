//! Segments are read, each by itself, and what they are to each other is looked at.

use super::{Beside, Found, Part, Role, Segment, Segments, Sheet};
use crate::linking::sheet;
use crate::shown::shown;
use planc_base::{FileId, Finding, LineIndex};
use planc_model::{Around, PartReading, elaborate_part};
use planc_syntax::odd_blanks::{self, OddBlanks};
use planc_syntax::{Limits, TokenKind, line_ends, parse_part, scan};
use rayon::prelude::*;

/// What the tokens of a segment say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// How many lines end in it.
    breaks: u32,
    /// How many blocks are open behind it, and the least number at any place in it; both counted from its beginning.
    depth: i64,
    least: i64,
    most: i64,
    /// The least indentation of a line that is no comment.
    leftmost: u16,
    /// Whether a line begins with the marks of a long text: then the lines above it may be that text, and more than a part of them
    /// stand in the segment.
    reaches_up: bool,
}

/// What was read.
#[derive(Debug)]
pub(super) struct Reading {
    stands: Stands,
    /// Whether it reads the same where indentation is looked at.
    agrees: bool,
    names_lines: bool,
    is_doubtful: bool,
    pub(super) structure: Vec<Found>,
    pub(super) meaning: Vec<Found>,
    /// Findings that stand behind all those of its block.
    pub(super) closing: Vec<Found>,
    pub(super) odd_blanks: OddBlanks,
    /// What its entries are to the block around them, and, of the first line of a block, those in the block to it.
    beside: Beside,
    inside: Beside,
    within: Option<Around>,
    oversize: usize,
}

/// Where a segment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Stands {
    around: Around,
    part: Part,
    /// In how many blocks.
    depth: usize,
}

/// Why segments cannot be read by themselves.
enum Doubt {
    /// The block that this segment opens has to be read as one.
    Block(usize),
    File,
}

/// How many parts of a file, of those that are far from the beginning of their line, have places: see `Sheet::span_of_part`.
const OVERSIZE: usize = 65_000;

/// How many unread segments are read beside each other.
const MANY: usize = 8;

/// How many blocks are joined before the whole file is read.
const ATTEMPTS: usize = 16;

impl Segments {
    /// Reads what has changed. `text` is what all changes together have made of the text.
    pub fn read(&mut self, text: &str) {
        if std::mem::replace(&mut self.is_read, true) {
            return;
        }
        let mut has_cut_anew = self.segments.iter().any(|segment| segment.role == Role::File);
        self.cut(text);
        for _ in 0..ATTEMPTS {
            match self.try_read(text) {
                Ok(()) => return,
                Err(Doubt::Block(opening)) => match self.closing_of(opening) {
                    Some(closing) => {
                        self.join(opening, closing);
                        self.segments[opening].is_edited = false;
                    }
                    None => break,
                },
                Err(Doubt::File) if !has_cut_anew => {
                    has_cut_anew = true;
                    self.segments = vec![Segment { is_edited: true, ..Segment::new(Role::File, text.len()) }];
                    self.cut(text);
                }
                Err(Doubt::File) => break,
            }
        }
        self.read_whole(text);
    }

    fn read_whole(&mut self, text: &str) {
        let sheet = sheet(text, self.file);
        let meaning = sheet.findings.iter().map(|finding| found(&sheet, text, finding)).collect();
        let mut segment = Segment::new(Role::File, text.len());
        let stands = Stands { around: Around::FILE, part: Part::WHOLE, depth: 0 };
        segment.reading = Some(Reading { meaning, ..Reading::nothing(stands) });
        self.segments = vec![segment];
    }

    fn try_read(&mut self, text: &str) -> Result<(), Doubt> {
        let is_balanced = self.look_at_shapes(text)?;
        let places = self.places(text, !is_balanced)?;
        self.read_entries(text, &places);
        self.look_at_blocks(text, &places)
    }

    /// Scans what has not been scanned; whether the braces of the file balance.
    fn look_at_shapes(&mut self, text: &str) -> Result<bool, Doubt> {
        let mut unread: Vec<(usize, &mut Segment)> = Vec::new();
        let mut start = 0;
        for segment in &mut self.segments {
            let length = segment.length;
            if segment.shape.is_none() {
                unread.push((start, segment));
            }
            start += length;
        }
        if start != text.len() {
            return Err(Doubt::File);
        }
        let look = |(start, segment): &mut (usize, &mut Segment)| segment.scan(&text[*start..*start + segment.length]);
        if unread.len() < MANY {
            unread.iter_mut().for_each(look);
        } else {
            unread.par_iter_mut().for_each(look);
        }
        let (mut depth, mut least, mut all_balance) = (0, 0, true);
        for segment in &self.segments {
            let Some(shape) = segment.shape else { return Err(Doubt::File) };
            least = least.min(depth + shape.least);
            depth += shape.depth;
            all_balance &= segment.role != Role::Entries || (shape.depth == 0 && shape.least == 0);
        }
        let is_balanced = depth == 0 && least == 0;
        // Blocks reach over the edges of segments: these are no places to cut at.
        if is_balanced && !all_balance { Err(Doubt::File) } else { Ok(is_balanced) }
    }

    /// Where each segment stands. The first lines of blocks are read for it.
    fn places(&mut self, text: &str, mends: bool) -> Result<Vec<(usize, Stands)>, Doubt> {
        let mut places = Vec::with_capacity(self.segments.len());
        let mut open: Vec<(usize, Stands)> = Vec::new();
        let (mut start, mut first_line) = (0, 0);
        let (count, file) = (self.segments.len(), self.file);
        for (index, segment) in self.segments.iter_mut().enumerate() {
            let Some(shape) = segment.shape else { return Err(Doubt::File) };
            if segment.role == Role::Closing {
                open.pop();
            }
            let (block, around) = match open.last() {
                Some((block, around)) => (Some(*block), *around),
                None => {
                    let part = Part { indentation: 0, ..Part::WHOLE };
                    (None, Stands { around: Around::FILE, part, depth: 0 })
                }
            };
            let ends_file = index + 1 == count;
            let stands = Stands { part: Part { first_line, ends_file, mends, ..around.part }, ..around };
            let is_too_deep = stands.depth + shape.most as usize > Limits::DEPTH && (mends || stands.depth > 0);
            if is_too_deep {
                return Err(Doubt::File);
            }
            if segment.role == Role::Entries
                && let Some(block) = block
                && (shape.leftmost < stands.part.indentation || shape.reaches_up)
            {
                return Err(Doubt::Block(block));
            }
            let end = start + segment.length;
            if let Role::Opening(indentation) = segment.role {
                segment.read_opening(&text[start..end], file, stands, None);
                let within = segment.reading.as_ref().and_then(|reading| reading.within);
                let Some(around) = within else { return Err(Doubt::Block(index)) };
                let part = Part { indentation, ..Part::WHOLE };
                open.push((index, Stands { around, part, depth: stands.depth + 1 }));
            }
            places.push((start, stands));
            (start, first_line) = (end, first_line + shape.breaks);
        }
        Ok(places)
    }

    fn read_entries(&mut self, text: &str, places: &[(usize, Stands)]) {
        let file = self.file;
        let mut unread: Vec<(&mut Segment, (usize, Stands))> = self
            .segments
            .iter_mut()
            .zip(places.iter().copied())
            .filter(|(segment, (_, stands))| {
                let is_read = segment.reading.as_ref().is_some_and(|reading| reading.holds_at(*stands));
                !is_read && !matches!(segment.role, Role::Opening(_))
            })
            .collect();
        let read = |(segment, (start, stands)): &mut (&mut Segment, (usize, Stands))| {
            let piece = &text[*start..*start + segment.length];
            segment.reading = Some(match segment.role {
                // A brace, and comments, in which there may be odd blanks.
                Role::Closing => {
                    Reading { odd_blanks: odd_blanks_of(piece, file), agrees: true, ..Reading::nothing(*stands) }
                }
                _ => segment.read_part(piece, file, *stands),
            });
            segment.tokens = Vec::new();
        };
        if unread.len() < MANY {
            unread.iter_mut().for_each(read);
        } else {
            unread.par_iter_mut().for_each(read);
        }
    }

    /// Puts together what the entries of each block are to it.
    fn look_at_blocks(&mut self, text: &str, places: &[(usize, Stands)]) -> Result<(), Doubt> {
        let mut open: Vec<(usize, Beside)> = Vec::new();
        let mut oversize = 0;
        for index in 0..self.segments.len() {
            let Some(reading) = &self.segments[index].reading else { return Err(Doubt::File) };
            oversize += reading.oversize;
            match self.segments[index].role {
                Role::Opening(_) => {
                    // The block is one of the entries around it.
                    if let (Some((_, around)), beside) = (open.last_mut(), &reading.beside) {
                        around.add(beside);
                    }
                    open.push((index, Beside::default()));
                }
                Role::Entries => {
                    if reading.is_doubtful {
                        return Err(open.last().map_or(Doubt::File, |(block, _)| Doubt::Block(*block)));
                    }
                    if let Some((_, around)) = open.last_mut() {
                        around.add(&reading.beside);
                    }
                }
                Role::Closing => {
                    let Some((opening, inside)) = open.pop() else { return Err(Doubt::File) };
                    if inside.is_contradictory() {
                        return Err(Doubt::Block(opening));
                    }
                    let (start, stands) = places[opening];
                    let (segment, file) = (&mut self.segments[opening], self.file);
                    segment.read_opening(&text[start..start + segment.length], file, stands, Some(inside));
                }
                Role::File => {}
            }
        }
        if oversize > OVERSIZE || !open.is_empty() { Err(Doubt::File) } else { Ok(()) }
    }
}

impl Segment {
    fn scan(&mut self, text: &str) {
        self.tokens = scan(&line_ends(text));
        let breaks = LineIndex::new(text).line_count() as u32 - 1;
        let mut shape = Shape { breaks, depth: 0, least: 0, most: 0, leftmost: u16::MAX, reaches_up: false };
        for token in &self.tokens {
            match token.kind {
                TokenKind::Open => shape.depth += 1,
                TokenKind::Close => shape.depth -= 1,
                _ => {}
            }
            (shape.least, shape.most) = (shape.least.min(shape.depth), shape.most.max(shape.depth));
            if token.begins_line && token.kind != TokenKind::Comment {
                shape.leftmost = shape.leftmost.min(token.indentation);
                shape.reaches_up |=
                    matches!(token.kind, TokenKind::Long | TokenKind::LongUnclosed | TokenKind::LongUnopened);
            }
        }
        self.shape = Some(shape);
    }

    fn read_part(&self, text: &str, file: FileId, stands: Stands) -> Reading {
        let scanned;
        let tokens = if self.tokens.is_empty() {
            scanned = scan(&line_ends(text));
            &scanned
        } else {
            &self.tokens
        };
        let is_balanced = self.shape.is_some_and(|shape| shape.depth == 0 && shape.least == 0);
        let by_indentation = Part { mends: true, ..stands.part };
        let (mut tree, mut loose) = parse_part(text, file, tokens, by_indentation);
        let (mut agrees, mut read_as) = (false, by_indentation);
        if is_balanced {
            let by_braces = Part { mends: false, ..stands.part };
            let (other, other_loose) = parse_part(text, file, tokens, by_braces);
            agrees = other.entries == tree.entries && other.findings == tree.findings;
            if agrees || !stands.part.mends {
                (tree, loose, read_as) = (other, other_loose, by_braces);
            }
        }
        let stands = Stands { part: read_as, ..stands };
        let reading = PartReading { around: stands.around, first_line: stands.part.first_line, inside: None };
        let part = elaborate_part(&tree, text, file, reading);
        let mut all: Vec<Found> = part.sheet.findings.iter().map(|finding| found(&part.sheet, text, finding)).collect();
        let meaning = all.split_off(part.structure);
        let is_inside = stands.depth > 0;
        Reading {
            stands,
            agrees,
            names_lines: part.names_lines || loose.names_lines,
            is_doubtful: loose.is_too_deep && (is_inside || stands.part.mends) || loose.closes_nothing && is_inside,
            structure: all,
            meaning,
            closing: Vec::new(),
            odd_blanks: odd_blanks::find(text, file, &tree),
            beside: part.beside,
            inside: Beside::default(),
            within: part.within,
            oversize: part.sheet.oversize_parts(),
        }
    }

    /// Reads the first line of a block, unless that has been done.
    fn read_opening(&mut self, text: &str, file: FileId, stands: Stands, inside: Option<Beside>) {
        if let Some(reading) = &self.reading
            && reading.holds_at(stands)
            && inside.as_ref().is_none_or(|inside| reading.inside == *inside)
        {
            return;
        }
        let line = format!("{}}}", text.trim_end_matches(['\r', '\n']));
        let tokens = scan(&line);
        let (tree, _) = parse_part(&line, file, &tokens, Part { mends: false, ..stands.part });
        let reading =
            PartReading { around: stands.around, first_line: stands.part.first_line, inside: inside.as_ref() };
        let part = elaborate_part(&tree, &line, file, reading);
        let all: Vec<Found> = part.sheet.findings.iter().map(|finding| found(&part.sheet, &line, finding)).collect();
        let mut rest = all;
        let closing = rest.split_off(part.closing);
        let meaning = rest.split_off(part.structure);
        self.reading = Some(Reading {
            agrees: true,
            names_lines: part.names_lines,
            structure: rest,
            meaning,
            closing,
            odd_blanks: odd_blanks::find(&line, file, &tree),
            beside: part.beside,
            inside: inside.unwrap_or_default(),
            within: part.within,
            oversize: part.sheet.oversize_parts(),
            ..Reading::nothing(stands)
        });
    }
}

impl Reading {
    fn nothing(stands: Stands) -> Reading {
        Reading {
            stands,
            agrees: false,
            names_lines: false,
            is_doubtful: false,
            structure: Vec::new(),
            meaning: Vec::new(),
            closing: Vec::new(),
            odd_blanks: OddBlanks::default(),
            beside: Beside::default(),
            inside: Beside::default(),
            within: None,
            oversize: 0,
        }
    }

    /// Whether the segment would be read the same if it stood there.
    fn holds_at(&self, stands: Stands) -> bool {
        let (here, there) = (self.stands.part, stands.part);
        self.stands.around == stands.around
            && here.indentation == there.indentation
            && self.stands.depth == stands.depth
            && (here.mends == there.mends || self.agrees)
            && (!there.mends || here.ends_file == there.ends_file || self.agrees)
            && (!self.names_lines || here.first_line == there.first_line)
    }
}

fn found(sheet: &Sheet, text: &str, finding: &Finding) -> Found {
    Found { finding: finding.clone(), shown: shown(sheet, text, finding.place.span) }
}

fn odd_blanks_of(text: &str, file: FileId) -> OddBlanks {
    let (tree, _) = parse_part(text, file, &scan(&line_ends(text)), Part::WHOLE);
    odd_blanks::find(text, file, &tree)
}
