//! For other programs.

use super::Shown;
use planc_analysis::diff::{self, Severity};
use planc_lang::Keyword;
use serde_json::{Value, json};

/// Raised when a program that reads the present form could not read the next one.
const VERSION: u32 = 1;

pub fn write(shown: &Shown) -> String {
    let count = |severity| shown.diff.of(severity).count();
    let document = json!({
        "format": "planc-diff",
        "version": VERSION,
        "old": shown.names[0],
        "new": shown.names[1],
        "summary": {
            "substance": count(Severity::Substance),
            "detail": count(Severity::Detail),
            "wording": count(Severity::Wording),
        },
        "changes": shown.diff.changes.iter().map(|change| self::change(shown, change)).collect::<Vec<_>>(),
    });
    // Values of this shape can always be written.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn change(shown: &Shown, change: &diff::Change) -> Value {
    json!({
        "change": change.what.text(),
        "severity": change.severity.text(),
        "sentence": change.sentence,
        "kind": change.kind.text(),
        "field": change.keyword.map(Keyword::text),
        "before": change.before,
        "after": change.after,
        "old": change.old.as_ref().map(|spot| place(shown, 0, spot)),
        "new": change.new.as_ref().map(|spot| place(shown, 1, spot)),
    })
}

fn place(shown: &Shown, side: usize, spot: &diff::Spot) -> Value {
    let place = shown.spot(side, spot);
    json!({ "path": spot.path, "file": place.file, "line": place.line, "column": place.column })
}
