//! Values of the right class that are not what they should be.

use planc_base::{Finding, Span};
use planc_lang::RowId;

use super::units::not_a_currency;
use super::{Elaborator, name_from};
use crate::expectation;
use crate::group::Source;
use crate::machine::Doubt;
use crate::{malformed, nearest};

impl Elaborator<'_> {
    /// A value of the right class that is not what it should be.
    pub(super) fn doubtful(&self, source: &Source, row: RowId, doubt: Doubt) -> Finding {
        let table_row = self.language.row(row);
        let word = table_row.keyword.text();
        let text = |span: Span| span.text(self.text);
        let place = |span: Span| span.in_file(self.file);
        match doubt {
            Doubt::NoSuchWord { slot, span } => {
                let slot = &table_row.pattern.slots[usize::from(slot)];
                let written = text(span);
                let all = slot
                    .vocabularies
                    .iter()
                    .flat_map(|index| planc_lang::vocabularies::VOCABULARIES[usize::from(*index)].words)
                    .map(|word| word.text);
                let near = nearest::within(written, nearest::limit_for(written), all);
                let wanted = expectation::slot_in_words(slot);
                let finding = Finding::new("TYP-02", place(span), format!("`{word}` does not know the word `{written}`"));
                if let Some(mended) = ambiguous_frequency(written) {
                    return finding
                        .note(format!("`{written}` is read as twice a year by some and every two years by others."))
                        .help(format!("Write `{}` or `{}`.", mended[0], mended[1]))
                        .choice(format!("Write `{}`", mended[0]), place(span), mended[0])
                        .choice(format!("Write `{}`", mended[1]), place(span), mended[1]);
                }
                match near.first() {
                    Some(best) => finding
                        .help(format!("Did you mean `{best}`? It takes {wanted}."))
                        .choice(format!("Write `{best}`"), place(span), *best),
                    None => finding.help(format!("Write {wanted}.")),
                }
            }
            Doubt::NotAName { span } => {
                let name = name_from(text(span));
                Finding::new("REF-03", place(span), format!("`{}` is not a name", text(span)))
                    .help(format!("A name is a letter, then letters, digits and single `-`: write `{name}`."))
                    .choice(format!("Write `{name}`"), place(span), name)
            }
            Doubt::MalformedPath { span, .. } => Finding::new("REF-03", place(span), format!("`{}` is not a name", text(span)))
                .help("A name is a letter, then letters, digits and single `-`. Names of things inside others are joined by a point, as in `prevention.awareness`."),
            Doubt::NotACurrency { span } => not_a_currency(text(span), place(span)),
            Doubt::NoSuchRule { span } => {
                let near = nearest::within(text(span), 2, planc_lang::rule::Rule::all().map(|rule| rule.code));
                let help = match near.first() {
                    Some(near) => format!("Did you mean `{near}`? `planc explain {near}` says what it is about."),
                    None => "Rules are named by their codes, such as `BUD-05`, as findings show them.".to_string(),
                };
                Finding::new("TYP-02", place(span), format!("No rule has the code `{}`", text(span))).help(help)
            }
            Doubt::NotAYear { span } => Finding::new("TYP-02", place(span), format!("`{word}` takes a date here; `{}` is a number", text(span)))
                .help("Write a year with four digits, or a date such as `2020-03`."),
            Doubt::ReversedDates { span } => {
                let mended = swapped(text(span));
                Finding::new("TYP-05", place(span), format!("`{}` ends before it starts", text(span)))
                    .help(format!("Write `{mended}`, if that is what is meant."))
                    .choice(format!("Write `{mended}`"), place(span), mended)
            }
            Doubt::TooLarge { span } => malformed::too_large(source, span),
            Doubt::ReversedNumbers { span } => Finding::new("TYP-05", place(span), format!("In the range `{}` the first number is the larger one", text(span)))
                .help("Write the smaller number first."),
            Doubt::TooManyDecimals { span, currency, decimals } => malformed::too_many_decimals(source, span, currency, decimals),
        }
    }
}

/// Words for a frequency that are read in two ways, and what they may mean.
fn ambiguous_frequency(word: &str) -> Option<[&'static str; 2]> {
    match word {
        "biannual" | "biannually" | "biyearly" => Some(["half-yearly", "every 2 years"]),
        "biennial" | "biennially" => Some(["every 2 years", "half-yearly"]),
        "bimonthly" => Some(["every 2 months", "every 15 days"]),
        "biweekly" => Some(["every 2 weeks", "every 3 days"]),
        _ => None,
    }
}

/// `a .. b` the other way round.
fn swapped(range: &str) -> String {
    match range.split_once("..") {
        Some((from, to)) => format!("{} .. {}", to.trim(), from.trim()),
        None => range.to_string(),
    }
}
