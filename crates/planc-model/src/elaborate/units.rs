//! Units of two words, and currencies that there are not (TYP-04).

use planc_base::{Currency, Finding, Place, Span};
use planc_lang::pattern::{Class, Pattern};

use super::Elaborator;
use super::unexpected::takes;
use crate::expectation::Expected;
use crate::group::{GroupUnit, GroupValue};
use crate::nearest;
use crate::value::PartClass;

impl Elaborator<'_> {
    /// Says it of group `at`, where `expected` may stand.
    pub(super) fn units(&self, pattern: &Pattern, expected: &[Expected], at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let group = groups[at];
        let text = group.span.text(self.text);
        // `4 training days`, `unit training days`: the words from the unit to the last.
        let first = groups[..at].last().and_then(|before| match before.value {
            GroupValue::Amount(_, GroupUnit::Written(unit)) => Some(unit),
            GroupValue::Word if self.sheet.parts.last().is_some_and(|part| part.class == PartClass::Unit) => {
                Some(before.span)
            }
            _ => None,
        });
        if let Some(first) = first
            && group.value == GroupValue::Word
            && first.text(self.text).starts_with(char::is_lowercase)
            && self.text.as_bytes().get(first.end as usize) != Some(&b'"')
        {
            let words: Vec<Span> = groups[at..]
                .iter()
                .take_while(|group| group.value == GroupValue::Word)
                .map(|group| group.span)
                .collect();
            let whole = words.iter().fold(first, |whole, word| whole.cover(*word));
            let count = if words.len() == 1 { "two" } else { "several" };
            let written = whole.text(self.text).split_whitespace().collect::<Vec<_>>();
            let joined = written.join("-");
            return Some(
                Finding::new(
                    "TYP-04",
                    whole.in_file(self.file),
                    format!("The unit `{}` is written as {count} words", written.join(" ")),
                )
                .help(format!("Join them by `-`: write `{joined}`."))
                .fix(format!("Write `{joined}`"), whole.in_file(self.file), joined),
            );
        }
        // `8_000 EUX`, `8_000 eur`
        let wants_money = takes(pattern, expected, &[Class::Money]);
        let unit = match group.value {
            GroupValue::Amount(_, GroupUnit::Written(unit)) | GroupValue::Hole(GroupUnit::Written(unit))
                if wants_money =>
            {
                unit
            }
            _ => return None,
        };
        let written = unit.text(self.text);
        if written.len() != 3 || !written.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let place = unit.in_file(self.file);
        let capitals = written.to_uppercase();
        if Currency::from_code(&capitals).is_some() {
            return Some(
                Finding::new("TYP-04", place, format!("Currencies are written in capitals: `{capitals}`"))
                    .help(format!("Write `{}`.", text.replacen(written, &capitals, 1)))
                    .fix(format!("Write `{capitals}`"), place, capitals),
            );
        }
        let is_code = written == capitals;
        is_code.then(|| not_a_currency(written, place))
    }
}

/// Three letters that are no currency's (TYP-04).
pub(super) fn not_a_currency(written: &str, place: Place) -> Finding {
    const USUAL: [&str; 11] = ["EUR", "USD", "GBP", "CHF", "ALL", "RSD", "MKD", "BAM", "TZS", "KES", "UGX"];
    let finding = Finding::new("TYP-04", place, format!("`{written}` is not a currency"));
    match nearest::within(written.to_uppercase().as_str(), 1, USUAL).first() {
        Some(near) => finding
            .help(format!("Did you mean `{near}`? Currencies are written with their three official letters."))
            .choice(format!("Write `{near}`"), place, *near),
        None => finding.help("Currencies are written with their three official letters, such as `EUR`."),
    }
}
