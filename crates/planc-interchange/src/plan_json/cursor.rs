//! The values of a line, one after the other, with the words between them.

use planc_lang::Connective;
use planc_model::value::{Part, PartClass};

use crate::shape::Event;

/// A place on a line.
#[derive(Clone, Copy)]
pub struct Cursor<'plan> {
    parts: &'plan [Part],
    /// How many words before the first of `parts` are done.
    words: usize,
}

impl<'plan> Cursor<'plan> {
    pub fn new(parts: &'plan [Part]) -> Cursor<'plan> {
        Cursor { parts, words: 0 }
    }

    pub fn peek(&self) -> Option<Event<'plan>> {
        let part = self.parts.first()?;
        match part.connectives().nth(self.words) {
            Some(connective) => Some(Event::Connective(connective)),
            None => Some(Event::Value(part)),
        }
    }

    pub fn next(&mut self) -> Option<Event<'plan>> {
        let event = self.peek()?;
        let is_done = match event {
            Event::Value(_) => true,
            Event::Connective(_) => {
                self.words += 1;
                // Words with nothing behind them are a part of their own, which holds no value.
                let part = &self.parts[0];
                part.class == PartClass::Connective && part.connectives().nth(self.words).is_none()
            }
        };
        if is_done {
            self.parts = &self.parts[1..];
            self.words = 0;
        }
        Some(event)
    }

    /// Goes over `words` if they stand here.
    pub fn takes(&mut self, words: &[Connective]) -> bool {
        let mut ahead = *self;
        for word in words {
            match ahead.next() {
                Some(Event::Connective(found)) if found == *word => {}
                _ => return false,
            }
        }
        *self = ahead;
        true
    }
}
