//! For a pull request.

use super::Shown;
use crate::terminal::without_controls;
use planc_analysis::diff::Severity;

pub fn write(shown: &Shown) -> String {
    let mut text = format!("**Changes in meaning:** {}.\n", shown.diff.summary());
    for severity in Severity::ALL {
        let mut changes = shown.diff.of(severity).peekable();
        if changes.peek().is_none() {
            continue;
        }
        text.push_str(&format!("\n### {}\n\n", Shown::heading(severity)));
        for change in changes {
            text.push_str(&format!("- {}  \n  {}\n", escaped(&change.sentence), escaped(&shown.places(change))));
        }
    }
    without_controls(&text).into_owned()
}

/// Texts of a plan are no Markdown, HTML or mention of anybody. What stands between backticks stays as it is: names and lines
/// of the plan are put there. Backticks inside a line of the plan end the stretch early, and then all is escaped.
fn escaped(sentence: &str) -> String {
    let mut text = String::new();
    for (index, stretch) in sentence.split('`').enumerate() {
        let is_code = index % 2 == 1 && sentence.matches('`').count().is_multiple_of(2);
        if is_code {
            text.push_str(&format!("`{stretch}`"));
            continue;
        }
        if index % 2 == 1 || index > 0 && sentence.matches('`').count() % 2 == 1 {
            text.push_str("\\`");
        }
        for character in stretch.chars() {
            match character {
                '<' => text.push_str("&lt;"),
                '&' => text.push_str("&amp;"),
                // An empty comment between keeps the mark from being a mention.
                '@' => text.push_str("@<!-- -->"),
                '\\' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                    text.push('\\');
                    text.push(character);
                }
                _ => text.push(character),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn texts_of_a_plan_are_no_markup() {
        let table = [
            ("Goal `a_b` (\"x\") is new.", "Goal `a_b` (\"x\") is new."),
            ("(\"<b>*x*</b> @all\")", "(\"&lt;b>\\*x\\*&lt;/b> @<!-- -->all\")"),
            ("one ` <i>", "one \\` &lt;i>"),
        ];
        for (sentence, expected) in table {
            assert_eq!(escaped(sentence), expected);
        }
    }
}
