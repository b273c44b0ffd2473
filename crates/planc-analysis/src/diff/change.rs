//! What a difference is made of.

use planc_base::Place;
use planc_lang::{Keyword, Kind};

/// Everything that changed.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Diff {
    /// In the order of the new plan; what was dropped stands with what it stood in.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub what: What,
    pub severity: Severity,
    /// What happened, in plain English, with its full stop.
    pub sentence: String,
    /// Of what kind the thing is.
    pub kind: Kind,
    /// The field, if it is about one.
    pub keyword: Option<Keyword>,
    /// What the line said before and says now, where both are short enough to show.
    pub before: Option<String>,
    pub after: Option<String>,
    /// Where it stood, and where it stands.
    pub old: Option<Spot>,
    pub new: Option<Spot>,
}

/// A place in one of the two versions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// The thing's own.
    pub path: String,
    pub place: Place,
}

/// How much a change weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// What is promised, by whom, by when, for how much, or where a reference leads.
    Substance,
    /// What is said of it besides.
    Detail,
    /// Texts alone.
    Wording,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Substance, Severity::Detail, Severity::Wording];

    pub fn text(self) -> &'static str {
        match self {
            Severity::Substance => "substance",
            Severity::Detail => "detail",
            Severity::Wording => "wording",
        }
    }
}

/// What sort of change it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum What {
    Added,
    Dropped,
    /// The same thing under another name.
    Renamed,
    /// The same thing in another one.
    Moved,
    /// Its number by place or by pin is another one.
    Renumbered,
    /// A number, such as a target, went up or down.
    Raised,
    Lowered,
    /// Money went from one fund, or one piece of work, to another.
    MoneyMoved,
    /// Somebody else answers, leads or takes part.
    Parties,
    /// It begins or ends on other days.
    Dates,
    Status,
    /// A field says something else, that none of the others tells better.
    Value,
    /// A reference that is written as before leads to another thing.
    Redirected,
    /// Texts alone.
    Wording,
}

impl What {
    pub fn text(self) -> &'static str {
        match self {
            What::Added => "added",
            What::Dropped => "dropped",
            What::Renamed => "renamed",
            What::Moved => "moved",
            What::Renumbered => "renumbered",
            What::Raised => "raised",
            What::Lowered => "lowered",
            What::MoneyMoved => "money-moved",
            What::Parties => "parties",
            What::Dates => "dates",
            What::Status => "status-changed",
            What::Value => "changed",
            What::Redirected => "redirected",
            What::Wording => "wording",
        }
    }
}

impl Diff {
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.severity == severity)
    }

    /// `3 changes of substance, 1 of detail, 2 of wording`
    pub fn summary(&self) -> String {
        let counts = Severity::ALL.map(|severity| (severity, self.of(severity).count()));
        let mut parts = Vec::new();
        for (severity, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            let noun = match (parts.is_empty(), count) {
                (true, 1) => " change",
                (true, _) => " changes",
                (false, _) => "",
            };
            parts.push(format!("{count}{noun} of {}", severity.text()));
        }
        if parts.is_empty() { "no change in meaning".to_string() } else { parts.join(", ") }
    }
}
