//! A word less its capitals and the marks on its letters.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `Për` is `per`, `CHILDREN'S` is `children`.
pub fn fold(word: &str) -> Cow<'_, str> {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    if word.is_ascii() {
        return match word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(word.to_ascii_lowercase()),
            false => Cow::Borrowed(word),
        };
    }
    Cow::Owned(word.nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect())
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn capitals_and_marks_do_not_count() {
        for (word, folded) in
            [("Për", "per"), ("ËSHTË", "eshte"), ("Children's", "children"), ("victim’s", "victim"), ("train", "train")]
        {
            assert_eq!(fold(word), folded);
        }
    }
}
