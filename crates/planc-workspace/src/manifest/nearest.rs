//! The known name that was probably meant.

/// What is nearest to a name that is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nearest<'known> {
    /// Equal but for capitals, and `_` for `-`.
    Same(&'known str),
    /// Some letters differ.
    Close(&'known str),
    None,
}

/// The one among `known` that is nearest to `name`. Where two are equally near, none is: a guess would be wrong half the time.
pub fn nearest<'known>(name: &str, known: &[&'known str]) -> Nearest<'known> {
    let plain = |text: &str| text.to_lowercase().replace('_', "-");
    let name = plain(name);
    if let Some(same) = known.iter().find(|candidate| plain(candidate) == name) {
        return Nearest::Same(same);
    }
    let limit = (name.chars().count() / 3).max(1);
    let distances = known.iter().map(|candidate| (strsim::damerau_levenshtein(&name, &plain(candidate)), *candidate));
    // A name of which no letter is right is not near, however short it is.
    let length = name.chars().count();
    let mut near: Vec<_> = distances.filter(|(distance, _)| *distance <= limit && *distance < length).collect();
    near.sort();
    match near[..] {
        [(_, only)] => Nearest::Close(only),
        [(first, best), (second, _), ..] if first < second => Nearest::Close(best),
        _ => Nearest::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_offered_and_a_tie_is_not() {
        let known = ["languages", "hours-per-day", "BUD-01", "BUD-11", "BUD-12"];
        assert_eq!(nearest("lanuages", &known), Nearest::Close("languages"));
        assert_eq!(nearest("hours_per_day", &known), Nearest::Same("hours-per-day"));
        assert_eq!(nearest("bud-11", &known), Nearest::Same("BUD-11"));
        assert_eq!(nearest("BUD-13", &known), Nearest::None);
        assert_eq!(nearest("colour", &known), Nearest::None);
        assert_eq!(nearest("a", &["w"]), Nearest::None);
    }
}
