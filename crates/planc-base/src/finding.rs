//! What the compiler has to say about a place in a plan.
//!
//! A finding has no level: that depends on the status of the document, the profile and the manifest, and is given to it by
//! planc-analysis. It is no exception either: every step returns what it could make of its input *and* its findings.

use crate::edit::Edit;
use crate::span::{FileId, Place, Span};

/// One thing that is missing, contradictory or not understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Code of the rule: `BUD-05`.
    pub code: &'static str,
    /// What it is about; shown first.
    pub place: Place,
    /// What is there or missing, as a sentence to a policy officer.
    pub message: String,
    /// Further places, each with a few words.
    pub labels: Vec<Label>,
    /// Facts that help to judge it.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
    /// Edits that would mend it; the first is the best guess.
    pub fixes: Vec<Fix>,
}

/// A further place of a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    pub place: Place,
    pub text: String,
}

/// A way to mend a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// What it does: "Write `1_240`".
    pub title: String,
    pub edits: Vec<Edit>,
    /// Whether `check --fix` may apply it unasked: the only reading, and nothing is lost by it.
    pub is_certain: bool,
}

impl Finding {
    pub fn new(code: &'static str, place: Place, message: impl Into<String>) -> Finding {
        Finding {
            code,
            place,
            message: message.into(),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            fixes: Vec::new(),
        }
    }

    #[must_use]
    pub fn label(mut self, place: Place, text: impl Into<String>) -> Finding {
        self.labels.push(Label { place, text: text.into() });
        self
    }

    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Finding {
        self.notes.push(text.into());
        self
    }

    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Finding {
        self.help = Some(text.into());
        self
    }

    /// Adds a fix that may be applied unasked.
    #[must_use]
    pub fn fix(self, title: impl Into<String>, place: Place, replacement: impl Into<String>) -> Finding {
        self.with_fix(Fix::replace(title, place, replacement))
    }

    /// Adds a fix that a person has to choose.
    #[must_use]
    pub fn choice(self, title: impl Into<String>, place: Place, replacement: impl Into<String>) -> Finding {
        self.with_fix(Fix { is_certain: false, ..Fix::replace(title, place, replacement) })
    }

    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Finding {
        self.fixes.push(fix);
        self
    }
}

impl Fix {
    /// One edit, certain.
    pub fn replace(title: impl Into<String>, place: Place, replacement: impl Into<String>) -> Fix {
        let edit = Edit { place, replacement: replacement.into() };
        Fix { title: title.into(), edits: vec![edit], is_certain: true }
    }

    /// Text put in at one place, certain.
    pub fn insert(title: impl Into<String>, file: FileId, offset: usize, text: impl Into<String>) -> Fix {
        Fix::replace(title, Span::at(offset).in_file(file), text)
    }
}
