//! The pattern of a row, read from its notation when it is first asked for.

use std::ops::Deref;
use std::sync::OnceLock;

use super::{Pattern, behind_was, notation, parse};

/// A pattern that is used as a `Pattern`, which it becomes at first use: reading all of them takes longer than reading a small
/// file, and a plan has use for a tenth of them.
#[derive(Debug)]
pub struct LazyPattern {
    source: &'static str,
    /// Whether it is what stands behind `was` in that notation.
    is_behind_was: bool,
    pattern: OnceLock<Pattern>,
}

impl LazyPattern {
    pub(crate) const fn new(source: &'static str) -> LazyPattern {
        LazyPattern { source, is_behind_was: false, pattern: OnceLock::new() }
    }

    /// What a `was` entry takes of it, as a pattern of its own.
    pub(crate) const fn behind_was(&self) -> LazyPattern {
        LazyPattern { source: self.source, is_behind_was: true, pattern: OnceLock::new() }
    }

    /// The notation that it is made of.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// As the field of that name, without reading it.
    pub(crate) fn takes_history(&self) -> bool {
        !self.is_behind_was && notation::without_history(self.source).is_some()
    }

    fn read(&self) -> Pattern {
        let pattern = match parse(self.source) {
            Ok(pattern) => pattern,
            // A test reads every pattern, so that no table with this mistake is ever shipped.
            Err(mistake) => panic!("the pattern `{}`: {}", self.source, mistake.0),
        };
        if self.is_behind_was { behind_was(&pattern) } else { pattern }
    }
}

impl Deref for LazyPattern {
    type Target = Pattern;

    #[inline]
    fn deref(&self) -> &Pattern {
        self.pattern.get_or_init(|| self.read())
    }
}
