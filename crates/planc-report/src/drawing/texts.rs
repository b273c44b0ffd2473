//! Texts in boxes: cleaned of what nobody sees, and broken into lines that fit.

use planc_model::Node;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::writers::unturned;

/// Number and title, in `language` if it is written in it; the path of what has no title.
pub fn caption(node: Node, language: &str) -> String {
    let title = title(node, language);
    let title = if title.is_empty() { node.path() } else { title };
    node.number().map_or_else(|| title.clone(), |number| format!("{number} {title}"))
}

/// The title in one line, without signs that nobody sees.
pub fn title(node: Node, language: &str) -> String {
    let texts = node.full_title();
    let text = texts.as_ref().and_then(|texts| texts.in_language(language));
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    unturned(&words.join(" ")).chars().filter(|letter| !letter.is_control()).collect()
}

/// `text` in lines of `columns` letters at most, broken between words, long words within; what is behind `most` lines is an
/// ellipsis.
pub fn wrapped(text: &str, columns: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if lines.len() > most {
            break;
        }
        let width = word.width();
        match lines.last_mut() {
            Some(line) if width < room => {
                line.push(' ');
                line.push_str(word);
                room -= width + 1;
            }
            _ if width <= columns => {
                lines.push(word.to_string());
                room = columns - width;
            }
            _ => {
                let (cut, left) = cut(word, columns, most);
                lines.extend(cut);
                room = left;
            }
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while last.width() >= columns {
                let end = last.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
                last.truncate(end);
            }
            last.push('…');
        }
    }
    lines
}

/// A word that is longer than a line, in one line more than may be shown at most; and the room left in the last one.
fn cut(word: &str, columns: usize, most: usize) -> (Vec<String>, usize) {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for sign in word.graphemes(true) {
        let wide = sign.width();
        if width + wide > columns && width > 0 {
            if lines.len() > most {
                break;
            }
            lines.push(String::new());
            width = 0;
        }
        width += wide;
        if let Some(line) = lines.last_mut() {
            line.push_str(sign);
        }
    }
    (lines, columns.saturating_sub(width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_say_when_there_was_more() {
        assert_eq!(wrapped("Train the officers who work", 12, 4), ["Train the", "officers who", "work"]);
        assert_eq!(wrapped("one two three", 5, 1), ["one…"]);
        assert_eq!(wrapped("", 5, 3), Vec::<String>::new());
        let long = wrapped(&"ë".repeat(10_000), 20, 4);
        assert_eq!(long.len(), 4);
        assert!(long.iter().all(|line| line.width() <= 20), "{long:?}");
        assert!(long[3].ends_with('…'));
        let families = wrapped(&"👩‍👩‍👧".repeat(30), 9, 3);
        assert!(families.iter().all(|line| line.width() <= 9 && !line.starts_with('\u{200d}')), "{families:?}");
    }
}
