//! "Did you mean": the nearest of several words.

/// Those of `candidates` that are at most `limit` edits from `word`, nearest first; of equal ones the first in order.
pub fn within<'word>(word: &str, limit: usize, candidates: impl IntoIterator<Item = &'word str>) -> Vec<&'word str> {
    let length = word.chars().count();
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// How many edits a misspelt word of this length may be away: a third of it, one at least.
pub fn limit_for(word: &str) -> usize {
    (word.chars().count() / 3).max(1)
}

/// `a`, `a` or `b`; `a`, `b` or `c`
pub fn list_with_or(words: &[String]) -> String {
    list(words, "or")
}

/// `a` and `b`
pub fn list_with_and(words: &[String]) -> String {
    list(words, "and")
}

fn list(words: &[String], joint: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {joint} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_first() {
        assert_eq!(within("responsable", 2, ["response", "responsible", "resource"]), ["responsible"]);
        assert_eq!(within("moj", 1, ["moi", "moj", "ngo"]), ["moj", "moi"]);
        assert_eq!(list_with_or(&["a".into(), "b".into(), "c".into()]), "a, b or c");
    }
}
