//! For the terminal.

use super::Shown;
use crate::terminal::without_controls;
use planc_analysis::diff::Severity;

pub fn write(shown: &Shown) -> String {
    let [old, new] = shown.names;
    let mut text = format!("From `{old}` to `{new}`: {}.\n", shown.diff.summary());
    for severity in Severity::ALL {
        let mut changes = shown.diff.of(severity).peekable();
        if changes.peek().is_none() {
            continue;
        }
        text.push_str(&format!("\n{}\n", Shown::heading(severity)));
        for change in changes {
            text.push_str(&format!("  {}\n    {}\n", change.sentence, shown.places(change)));
        }
    }
    without_controls(&text).into_owned()
}
