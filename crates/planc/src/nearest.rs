//! "Did you mean": the names that are nearest to one that is not known.

/// At most three of `candidates`, nearest first; those that begin with the word, or hold it, count as near.
pub fn nearest<'name>(word: &str, candidates: impl IntoIterator<Item = &'name str>) -> Vec<&'name str> {
    let word = word.to_lowercase();
    let limit = (word.chars().count() / 3).max(1);
    let mut found: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let small = candidate.to_lowercase();
            let last = small.rsplit('.').next().unwrap_or(&small);
            let distance = strsim::osa_distance(&word, &small).min(strsim::osa_distance(&word, last));
            let is_part = word.chars().count() > 2 && small.contains(&word);
            if distance <= limit { Some((distance, candidate)) } else { is_part.then_some((limit + 1, candidate)) }
        })
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().take(3).map(|(_, candidate)| candidate).collect()
}

/// "`a`", "`a` or `b`", "`a`, `b` or `c`".
pub fn either(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_strangers_do_not_come() {
        let known = ["activity", "activity.cost", "actor", "BUD-05", "funding-gap"];
        assert_eq!(nearest("activty", known), ["activity"]);
        assert_eq!(nearest("bud-06", known), ["BUD-05"]);
        assert_eq!(nearest("funding", known), ["funding-gap"]);
        assert!(nearest("hospital", known).is_empty());
        assert_eq!(either(&["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
