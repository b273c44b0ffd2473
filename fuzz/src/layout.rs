//! The layout of a text is a layout: laid out again it stays, and everything that was written is in it.

use std::collections::{BTreeMap, BTreeSet};

use planc_base::FileId;
use planc_model::order::TableOrder;
use planc_syntax::{ItemKind, format, parse};

/// Panics if the layout of `text` loses a word, is no fixed point, or is refused without a word.
pub fn hold(text: &str) {
    let file = FileId(0);
    let formatted = format(text, file, &TableOrder);
    let Some(out) = formatted.text else {
        assert!(!formatted.findings.is_empty(), "the file is left alone, and nobody is told");
        return;
    };
    assert!(formatted.findings.is_empty(), "a file that was laid out has {:?}", formatted.findings);
    assert!(parse(text, file).is_balanced && parse(&out, file).is_balanced, "an unbalanced file was laid out:\n{out}");
    assert_eq!(lost(text, &out), None, "in\n{out}");
    let again = format(&out, file, &TableOrder);
    assert_eq!(again.text.as_deref(), Some(out.as_str()), "laid out twice, the text is another");
}

/// A word of `before` that is not in `after`, or not as often as it was said.
fn lost(before: &str, after: &str) -> Option<String> {
    let (before, after) = (Words::of(before), Words::of(after));
    let said = before.said.into_iter().find(|(word, times)| after.said.get(word).is_none_or(|kept| kept < times));
    said.map(|(word, _)| word).or_else(|| before.all.difference(&after.all).next().cloned())
}

/// The words of a text, in capitals, as layout changes neither: signs and blanks between them it may.
#[derive(Default)]
struct Words {
    /// In quotation marks and comments, and how often: every one of them stays.
    said: BTreeMap<String, usize>,
    /// Everywhere. Not counted: a unit may be written once for both ends of a range, and a keyword folded away.
    all: BTreeSet<String>,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut words = Words::default();
        let tree = parse(text, FileId(0));
        for comment in &tree.comments {
            words.say(comment.text(text));
        }
        for entry in &tree.entries {
            for item in tree.items(entry, text) {
                let raw = item.span.text(text);
                match item.kind {
                    ItemKind::Text | ItemKind::LongText => {
                        let quoted = planc_syntax::text::take_apart(raw);
                        words.say(&quoted.content());
                        // Its language, which may stand apart before; so it is not counted.
                        words.all.extend(split(quoted.tag.unwrap_or("")));
                    }
                    // Of pasted texts too, for their language may be in or behind them.
                    _ => words.all.extend(split(raw)),
                }
            }
        }
        words
    }

    fn say(&mut self, text: &str) {
        for word in split(text) {
            *self.said.entry(word.clone()).or_default() += 1;
            self.all.insert(word);
        }
    }
}

/// Letters and digits that stand together; `_` inside a number is layout.
fn split(text: &str) -> Vec<String> {
    let text = text.replace('_', "");
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::lost;

    const PLAN: &str = "activity train \"Train the trainers\" {\n  cost 4000 EUR .. 5000 EUR # the trainers\n}\n";

    #[test]
    fn layout_loses_nothing() {
        let out = "activity train \"Train the trainers\" {\n  cost 4_000 .. 5_000 EUR  # the trainers\n}\n";
        assert_eq!(lost(PLAN, out), None);
        super::hold(PLAN);
    }

    #[test]
    fn a_language_that_stands_apart_is_not_lost() {
        super::hold(
            "activity train \"Trajnim\" @sq\nactivity teach \"Teach\"\u{FEFF}@en \"Mësim\"\u{FEFF}@sq {\n  lead moi\n}\n",
        );
    }

    #[test]
    fn a_lost_word_is_seen() {
        for (written, kept, word) in [
            ("4000", "4", "4000"),
            (" # the trainers", "", "THE"),
            ("# the trainers", "# the", "TRAINERS"),
            ("Train the", "Train", "THE"),
            ("EUR", "", "EUR"),
        ] {
            let out = PLAN.replace(written, kept);
            assert_eq!(lost(PLAN, &out).as_deref(), Some(word), "{out}");
        }
    }
}
