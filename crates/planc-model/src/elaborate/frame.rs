//! Blocks that are open: what is given twice in them, and what is missing.

use planc_base::{Finding, LineIndex, Span};
use planc_lang::{Keyword, RowId};

use super::{Elaborator, capitalised};
use crate::expectation;
use crate::keyword_place::Scope;
use crate::sheet::{self, Flags, Sheet};
use crate::value::PartClass;

/// What has been seen in a block that is still open.
pub(super) struct Frame {
    pub(super) entry: u32,
    pub(super) next: u32,
    pub(super) scope: Scope,
    pub(super) seen: Vec<Seen>,
    /// Whether a keyword in it was not understood: it may be the one that seems to be missing.
    pub(super) has_unknown: bool,
    /// Whether it is a field's, and an entry in it that cannot stand there has been reported.
    pub(super) has_misplaced: bool,
    /// Whether something is to be said of it that only reading the whole of it can: it is the block around a part.
    pub(super) is_contradictory: bool,
}

pub(super) struct Seen {
    pub(super) keyword: Keyword,
    pub(super) first: u32,
    /// The first entry that is `none` or `withheld`, and the first that is not.
    pub(super) absent: Option<u32>,
    pub(super) value: Option<u32>,
    is_reported: bool,
}

impl Seen {
    /// A keyword of an entry that is read elsewhere.
    pub(super) fn elsewhere(keyword: Keyword) -> Seen {
        Seen { keyword, first: sheet::NO_ENTRY, absent: None, value: None, is_reported: false }
    }
}

impl Elaborator<'_> {
    /// Notes what stands in the block that is open, and says where a field is given twice or beside `none`.
    pub(super) fn note_in_frame(&mut self, index: u32, row: RowId) {
        let Some(frame) = self.frames.last_mut() else { return };
        let flags = self.sheet.entries[index as usize].flags();
        if matches!(frame.scope, Scope::Unchecked) || flags.has(Flags::UNCHECKED) {
            return;
        }
        let keyword = self.language.row(row).keyword;
        let is_absent = flags.has(Flags::NONE) || flags.has(Flags::WITHHELD);
        let (absent, value) = match is_absent {
            true => (speaks_for_all(&self.sheet, index).then_some(index), None),
            false => (None, Some(index)),
        };
        let Some(seen) = frame.seen.iter_mut().find(|seen| seen.keyword == keyword) else {
            frame.seen.push(Seen { keyword, first: index, absent, value, is_reported: false });
            return;
        };
        seen.absent = seen.absent.or(absent);
        seen.value = seen.value.or(value);
        if seen.is_reported || flags.has(Flags::BROKEN) {
            return;
        }
        let finding = if let (Some(absent), Some(value)) = (seen.absent, seen.value) {
            Some(("TYP-06", absent, value))
        } else if !self.language.row(row).is_repeatable() {
            Some(("TYP-03", seen.first, index))
        } else {
            None
        };
        if let Some((code, first, second)) = finding {
            seen.is_reported = true;
            let owner = frame.entry;
            if self.is_within_part(owner) {
                self.sheet.findings.push(self.repeated(code, owner, first, second));
            }
        }
    }

    pub(super) fn repeated(&self, code: &'static str, owner: u32, first: u32, second: u32) -> Finding {
        let entry = |index: u32| self.sheet.entries[index as usize];
        let value = |index: u32| {
            let head = entry(index).head().text(self.text);
            expectation::shorten(head.split_once(char::is_whitespace).map_or("", |(_, value)| value.trim()))
        };
        let (first, second) = (first.min(second), first.max(second));
        let keyword = entry(first).keyword().map_or("", Keyword::text);
        let what = self.what(owner);
        let line = |index: u32| self.line_number(entry(index).head().start);
        let message = if code == "TYP-06" {
            let is_absent =
                |index: &u32| entry(*index).flags().has(Flags::NONE) || entry(*index).flags().has(Flags::WITHHELD);
            let (absent, present) = if is_absent(&second) { (second, first) } else { (first, second) };
            let absent = if entry(absent).flags().has(Flags::NONE) { "none" } else { "withheld" };
            format!("`{keyword}` of {what} is `{absent}` and `{}` at once", value(present))
        } else {
            format!(
                "{} has `{keyword}` twice: `{}` (line {}) and `{}` (line {})",
                capitalised(&what),
                value(first),
                line(first),
                value(second),
                line(second)
            )
        };
        Finding::new(code, entry(second).head().in_file(self.file), message)
            .label(entry(first).head().in_file(self.file), "the other one")
            .help("Keep the one that holds, and take out the other.")
    }

    /// The line of `offset`, from 1.
    pub(super) fn line_number(&self, offset: u32) -> u32 {
        self.line_index.get_or_init(|| LineIndex::new(self.text)).line(offset) + self.first_line + 1
    }

    /// "activity `train-officers` ("Train officers")"
    pub(super) fn what(&self, index: u32) -> String {
        let entry = self.sheet.entries[index as usize];
        let keyword = entry.keyword().map_or("entry", Keyword::text);
        let mut what = keyword.to_string();
        for part in self.sheet.parts_of(index) {
            match part.class {
                PartClass::Name => {
                    what.push_str(&format!(" `{}`", self.sheet.span_of_part(index, part).text(self.text)))
                }
                PartClass::Text => {
                    let first = self.sheet.span_of_part(index, part).text(self.text);
                    let end = planc_syntax::Items::new(first, Span::new(0, first.len()))
                        .next()
                        .map_or(first.len(), |item| item.span.end as usize);
                    let content = planc_syntax::text::take_apart(&first[..end]).content();
                    what.push_str(&format!(" (\"{}\")", expectation::shorten(&content)));
                    break;
                }
                _ => break,
            }
        }
        what
    }

    /// Closes the blocks that end before entry `index`, and says what is missing in them.
    pub(super) fn close_frames(&mut self, index: u32) {
        while let Some(frame) = self.frames.last()
            && frame.next <= index
        {
            let Some(mut frame) = self.frames.pop() else { return };
            self.missing_always(&frame);
            frame.seen.clear();
            self.spare.push(frame.seen);
        }
    }

    pub(super) fn missing_always(&mut self, frame: &Frame) {
        let Scope::Kind(kind) = frame.scope else { return };
        let entry = self.sheet.entries[frame.entry as usize];
        let is_silent = frame.has_unknown
            || entry.flags().has(Flags::UNCHECKED)
            || entry.flags().has(Flags::NONE)
            || entry.flags().has(Flags::WITHHELD);
        if is_silent {
            return;
        }
        for keyword in &self.always[kind as usize] {
            if frame.seen.iter().any(|seen| seen.keyword == *keyword) {
                continue;
            }
            let word = keyword.text();
            let example = self
                .language
                .in_kind(kind, *keyword)
                .and_then(|row| self.language.row(row).field())
                .map_or("", |field| field.example.lines().next().unwrap_or(""));
            let what = capitalised(&self.what(frame.entry));
            // The text of an example is about something else.
            let add = match example.split_once('"') {
                Some((before, _)) => format!("Add `{before}\"…\"` to its block"),
                None => format!("Add it to its block, such as `{example}`"),
            };
            let finding = Finding::new("TYP-07", entry.head().in_file(self.file), format!("{what} has no `{word}`"))
                .help(format!("{add}, or `{word} ?` while it is open."));
            self.sheet.findings.push(finding);
        }
    }
}

/// Whether an entry that is `none` or `withheld` says so of all there could be. `target none in 2026-Q1` speaks for one time
/// only, `reading sos-calls none` for one indicator: both may stand beside others.
fn speaks_for_all(sheet: &Sheet, index: u32) -> bool {
    let parts = sheet::present(sheet.parts_of(index));
    parts.iter().all(|part| matches!(part.class, PartClass::Connective | PartClass::Text))
}
