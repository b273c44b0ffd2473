//! The words of hints.

use planc_analysis::ledger::Total;
use planc_base::{Currency, Days};

use crate::money::in_words;

/// The language in which hints are shown; findings and the manual are in English.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum HintLanguage {
    #[default]
    English,
    Albanian,
}

const ENGLISH: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ALBANIAN: [&str; 12] = ["jan", "shk", "mar", "pri", "maj", "qer", "kor", "gus", "sht", "tet", "nën", "dhj"];

impl HintLanguage {
    /// The language with the tag `tag`, which may name a region: English for any that is not known.
    pub fn from_tag(tag: &str) -> HintLanguage {
        match tag.split(['-', '_']).next() {
            Some("sq") => HintLanguage::Albanian,
            _ => HintLanguage::English,
        }
    }

    /// `1 Jul – 30 Sep 2020`
    pub(super) fn days(self, days: Days) -> String {
        let months = match self {
            HintLanguage::English => ENGLISH,
            HintLanguage::Albanian => ALBANIAN,
        };
        // Months count from 1.
        let month = |day: jiff::civil::Date| months[usize::from(day.month().unsigned_abs()).saturating_sub(1) % 12];
        let (first, last) = (days.first, days.last);
        let end = format!("{} {} {}", last.day(), month(last), last.year());
        if first.year() == last.year() {
            format!("{} {} – {end}", first.day(), month(first))
        } else {
            format!("{} {} {} – {end}", first.day(), month(first), first.year())
        }
    }

    pub(super) fn total(self, total: Total, currency: Currency) -> String {
        let english = in_words(total, currency);
        match self {
            HintLanguage::English => english,
            HintLanguage::Albanian => english.replace("at least", "të paktën").replace("not known", "nuk dihet"),
        }
    }

    /// What stands before what is taken from above.
    pub(super) fn taken_from_above(self) -> &'static str {
        match self {
            HintLanguage::English => "from above:",
            HintLanguage::Albanian => "nga sipër:",
        }
    }
}
