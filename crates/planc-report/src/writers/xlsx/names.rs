//! Names of sheets: what a spreadsheet allows, no two alike.

use rustc_hash::FxHashSet;

use crate::writers::harmless::for_xml;

/// Units of UTF-16 that a name may have.
const LONGEST: usize = 31;

/// The names given so far, as a spreadsheet compares them.
#[derive(Default)]
pub struct Names {
    given: FxHashSet<String>,
}

impl Names {
    /// A name like `wanted`, legal and not given before; `otherwise` where nothing of `wanted` is left.
    pub fn give(&mut self, wanted: &str, otherwise: &str) -> String {
        let legal = legal(wanted);
        let base = if legal.is_empty() { self::legal(otherwise) } else { legal };
        let mut name = cut(&base, LONGEST).to_string();
        let mut count = 1;
        while !self.given.insert(name.to_lowercase()) {
            count += 1;
            let mark = format!(" ({count})");
            name = format!("{}{mark}", cut(&base, LONGEST - mark.len()));
        }
        name
    }
}

fn legal(text: &str) -> String {
    let replaced = |character: char| match character {
        '[' | ']' | ':' | '*' | '?' | '/' | '\\' => '-',
        other => other,
    };
    let text: String = for_xml(&text.replace('\n', " ")).chars().map(replaced).collect();
    let text = text.trim_matches(|character: char| character == '\'' || character.is_whitespace());
    // Kept by spreadsheets for themselves.
    if text.eq_ignore_ascii_case("history") { format!("{text}-") } else { text.to_string() }
}

fn cut(text: &str, longest: usize) -> &str {
    let mut units = 0;
    for (at, character) in text.char_indices() {
        units += character.len_utf16();
        if units > longest {
            return text[..at].trim_end_matches(|last: char| last == '\'' || last.is_whitespace());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn names_are_legal_and_unlike() {
        let mut names = Names::default();
        assert_eq!(names.give("Goals: a/b?", "goals"), "Goals- a-b-");
        assert_eq!(names.give("goals- A-B-", "goals"), "goals- A-B- (2)");
        assert_eq!(names.give("'", "goals"), "goals");
        assert_eq!(names.give("History", "goals"), "History-");
        let long = "Ministry of Labour, Family and Social Policies";
        assert_eq!(names.give(long, "goals"), "Ministry of Labour, Family and");
        assert_eq!(names.give(long, "goals"), "Ministry of Labour, Family (2)");
        assert_eq!(names.give(&"\u{1f600}".repeat(20), "goals").encode_utf16().count(), 30);
    }
}
