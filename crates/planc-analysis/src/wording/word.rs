//! A text, word by word.

use unicode_segmentation::UnicodeSegmentation;

use super::marks::Marks;
use super::tongue::Tongue;

/// A word of a text, a number, or a sign that ends a part of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word<'text> {
    /// Where it begins in the text.
    pub start: usize,
    pub text: &'text str,
    /// Less its capitals and the marks on its letters.
    pub folded: String,
    pub stem: String,
    pub marks: Marks,
}

impl Word<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it says something by itself.
    pub fn is_content(&self) -> bool {
        !self.marks.has(Marks::FUNCTION.and(Marks::STOP).and(Marks::NUMBER))
    }
}

/// Cuts `text` into its words, by the rules of Unicode.
pub fn words<'text>(tongue: &Tongue, text: &'text str) -> Vec<Word<'text>> {
    let mut words = Vec::new();
    for (start, piece) in text.split_word_bound_indices() {
        if piece.chars().any(char::is_alphanumeric) {
            let known = tongue.classify(piece);
            words.push(Word { start, text: piece, folded: known.folded, stem: known.stem, marks: known.marks });
        } else if piece == "%" {
            words.push(sign(start, piece, Marks::of(planc_lang::words::List::Percent)));
        } else if piece.starts_with(['.', ',', ';', ':', '!', '?', '(', ')', '–', '—', '/'])
            || piece.contains('\n') && ends_paragraph(&text[start + piece.len()..])
        {
            words.push(sign(start, piece, Marks::STOP));
        }
    }
    words
}

/// Whether a line break before `rest` ends what is said: an empty line or a line of a list follows. Other lines of a long text
/// go on with the sentence.
fn ends_paragraph(rest: &str) -> bool {
    let next = rest.trim_start_matches([' ', '\t', '\r']);
    let behind_number = next.trim_start_matches(|character: char| character.is_ascii_digit());
    let is_numbered = behind_number.len() < next.len() && behind_number.starts_with(['.', ')']);
    next.is_empty() || is_numbered || next.starts_with(['\n', '-', '*', '+', '#', '>', '|', '•'])
}

fn sign(start: usize, text: &str, marks: Marks) -> Word<'_> {
    Word { start, text, folded: text.to_string(), stem: text.to_string(), marks }
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::wording::Marks;
    use crate::wording::tongue::Tongues;

    #[test]
    fn words_numbers_and_signs_are_told_apart() {
        let english = Tongues::get().find("en").expect("English has its lists");
        let text = "Calls rise by 10% by 2026, children's ones too";
        let read = words(english, text);
        let shown: Vec<&str> = read.iter().map(|word| word.folded.as_str()).collect();
        assert_eq!(shown, ["calls", "rise", "by", "10", "%", "by", "2026", ",", "children", "ones", "too"]);
        assert!(read[3].marks.has(Marks::NUMBER) && !read[3].marks.has(Marks::YEAR));
        assert!(read[6].marks.has(Marks::YEAR) && read[7].marks.has(Marks::STOP));
        assert!(read.iter().all(|word| &text[word.start..word.end()] == word.text));
    }
    #[test]
    fn a_sentence_goes_on_over_the_end_of_a_line() {
        let english = Tongues::get().find("en").expect("English has its lists");
        let stops = |text: &str| words(english, text).iter().filter(|word| word.marks.has(Marks::STOP)).count();
        assert_eq!(stops("with special focus\n    on children"), 0);
        assert_eq!(stops("with special focus\n\n    on children"), 1);
        assert_eq!(stops("focus:\n  - women\n  - children\n  1. men"), 5);
    }
}
