//! Letters that some rule looks for in texts of whatever language: they are looked for in each piece of a text when it is first
//! seen, so that no rule has to go through all texts for them. A text with such letters has a mark, and is worth reading.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::marks::Marks;
use crate::rules::{activities, data, responsibility};

/// What a rule looks for, as it says itself.
type Letters = fn() -> Vec<&'static str>;

/// The letters of each mark, without blanks. Those of no letters stand everywhere.
const LETTERS: [(Marks, Letters); 3] = [
    (Marks::BROADCAST_LETTERS, activities::letters_of_broadcast),
    (Marks::IDENTIFYING_LETTERS, data::letters_of_identifying),
    (Marks::CIVIL_SOCIETY_LETTERS, responsibility::letters_of_civil_society),
];

/// The marks of the letters that stand in `piece`, in any case.
pub(super) fn marks(piece: &str) -> Marks {
    static MACHINE: LazyLock<(AhoCorasick, Vec<Marks>)> = LazyLock::new(|| {
        let all = LETTERS.iter().flat_map(|(marks, letters)| letters().into_iter().map(|letters| (letters, *marks)));
        let (letters, marks): (Vec<&str>, Vec<Marks>) = all.unzip();
        let machine = AhoCorasick::builder().ascii_case_insensitive(true).build(letters);
        (machine.unwrap_or_else(|error| panic!("a few letters are never too many: {error}")), marks)
    });
    let (machine, marks) = &*MACHINE;
    let found = machine.find_overlapping_iter(piece).map(|found| marks[found.pattern().as_usize()]);
    found.fold(Marks::NONE, Marks::and)
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, marks};
    use crate::wording::Marks;

    #[test]
    fn letters_stand_between_blanks_and_are_found_inside_of_words() {
        for (_, letters) in LETTERS {
            assert!(letters().iter().all(|letters| !letters.contains(char::is_whitespace)), "{:?}", letters());
        }
        assert!(marks("(NGOs)").has(Marks::CIVIL_SOCIETY_LETTERS) && marks("newborn").has(Marks::IDENTIFYING_LETTERS));
        assert!(marks("Broadcasting").has(Marks::BROADCAST_LETTERS));
        assert_eq!(marks("officers"), Marks::NONE);
    }
}
