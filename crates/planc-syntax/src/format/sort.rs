//! The order of a block.

use planc_base::Span;

use super::Formatter;
use super::block::{Piece, What};
use super::head::Understanding;
use super::order::History;
use crate::item::ItemKind;

impl<'text> Formatter<'text> {
    /// Stable, so things and repeated fields stay as written.
    pub(super) fn sort(&mut self, first: usize, history: Option<&'static History>) {
        if let Some(history) = history {
            self.look_up_ages(first, history);
        }
        let key = |piece: &Piece| (piece.segment, piece.known.map_or(0, |known| known.rank), piece.age);
        if self.pieces[first..].is_sorted_by_key(key) {
            return;
        }
        // Only now it matters which lines are understood as a whole: the others stay where they are.
        let mut more = 0;
        for index in first..self.pieces.len() {
            let is_whole = self.is_understood(self.pieces[index].what);
            more += u32::from(!is_whole);
            self.pieces[index].segment += more;
            more += u32::from(!is_whole);
        }
        self.pieces[first..].sort_by_key(key);
    }

    fn is_understood(&mut self, what: What) -> bool {
        let What::Entry(id) = what else { return true };
        self.head.read(self.text, &[self.tree.entries[id as usize].head]);
        self.head.understanding == Understanding::Whole
    }

    /// Former values stand newest first, if all of them have a day of the same precision.
    fn look_up_ages(&mut self, first: usize, history: &History) {
        let mut precision = None;
        for index in first..self.pieces.len() {
            let span = match self.pieces[index].what {
                What::Entry(id) => self.tree.entries[id as usize].head,
                What::Moved(index) => self.moved[index as usize].span,
                What::Comments => continue,
            };
            if self.keyword_of(span) != history.word {
                continue;
            }
            let day = self.day_behind(span, history.day);
            let digits = day.map_or(0, str::len);
            if day.is_none() || precision.is_some_and(|precision| precision != digits) {
                self.pieces[first..].iter_mut().for_each(|piece| piece.age = 0);
                return;
            }
            precision = Some(digits);
            let number = day
                .unwrap_or("")
                .bytes()
                .filter(u8::is_ascii_digit)
                .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
            self.pieces[index].age = u32::MAX - number;
        }
    }

    /// The date behind `word`, if it is written as one.
    fn day_behind(&mut self, span: Span, word: &str) -> Option<&'text str> {
        self.head.read(self.text, &[span]);
        let (count, at) = self.head.find_word(self.text, word);
        let date = self
            .head
            .parts
            .get(at + 1)
            .filter(|part| count == 1 && part.kind == ItemKind::Number)?
            .span
            .text(self.text);
        let is_date = matches!(date.len(), 4 | 7 | 10)
            && date
                .bytes()
                .enumerate()
                .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
        is_date.then_some(date)
    }
}
