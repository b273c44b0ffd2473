//! The language in which an author wants to be shown what is computed: its words, how it writes days, and which of the titles of a
//! thing is taken. What the manual and the findings say is English.

use planc_analysis::facts::Money;
use planc_analysis::ledger::Total;
use planc_base::{Currency, Days};
use planc_lang::Kind;
use planc_lang::vocabularies::Month;
use planc_model::Node;
use planc_model::plan::Texts;
use planc_project::Snapshot;
use planc_report::Words;
use planc_workspace::PackageId;

/// How many letters of a month are enough between the words of a plan.
const SHORT_MONTH: usize = 3;

/// A language to show things in.
#[derive(Clone)]
pub struct DisplayLanguage {
    /// Its tag, also where only the plan has texts in it.
    tag: String,
    words: &'static Words,
}

impl DisplayLanguage {
    /// The language `wanted` or, if none is, the first one of the package. For one that has no words here they are English.
    pub fn choose(snapshot: &Snapshot, wanted: Option<&str>) -> DisplayLanguage {
        let manifest = &snapshot.workspace().package(PackageId(0)).manifest;
        let first = || manifest.languages.first().map(|language| language.value.to_string());
        let tag = wanted.map(str::to_string).or_else(first).unwrap_or_default();
        DisplayLanguage { words: Words::of(&tag), tag }
    }

    pub(crate) fn label(&self, key: &'static str) -> &'static str {
        self.words.label(key)
    }

    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.fill(key, values)
    }

    pub(crate) fn count(&self, key: &str, count: usize) -> String {
        self.words.count(key, count)
    }

    /// `3 activities`
    pub(crate) fn things(&self, count: usize, kind: Kind) -> String {
        let form = if count == 1 { "singular" } else { "plural" };
        format!("{count} {}", self.fill(&format!("kind.{}.{form}", kind.text()), &[]))
    }

    /// `12 400 EUR`, `at least 12 400 EUR`, `not known`.
    pub(crate) fn total(&self, total: Total, currency: Currency) -> String {
        let money = Money { value: total.known, currency }.in_words();
        if total.is_exact() {
            money
        } else if total.known.is_zero() {
            self.label("editor.not-known").to_string()
        } else {
            self.fill("value.at-least", &[("value", &money)])
        }
    }

    /// `1 July 2020 to 30 September 2020`
    pub(crate) fn days(&self, days: Days) -> String {
        let day = |day: jiff::civil::Date| format!("{} {} {}", day.day(), self.month(day), day.year());
        if days.first == days.last {
            return day(days.first);
        }
        self.fill("editor.days", &[("first", &day(days.first)), ("last", &day(days.last))])
    }

    /// `1 Jul – 30 Sep 2020`
    pub(crate) fn short_days(&self, days: Days) -> String {
        let month = |day: jiff::civil::Date| self.month(day).chars().take(SHORT_MONTH).collect::<String>();
        let (first, last) = (days.first, days.last);
        let end = format!("{} {} {}", last.day(), month(last), last.year());
        if first.year() == last.year() {
            format!("{} {} – {end}", first.day(), month(first))
        } else {
            format!("{} {} {} – {end}", first.day(), month(first), first.year())
        }
    }

    fn month(&self, day: jiff::civil::Date) -> String {
        // Months count from 1.
        self.month_number(usize::from(day.month().unsigned_abs()))
    }

    /// The name of the month with the number `number`; January is 1.
    pub(crate) fn month_number(&self, number: usize) -> String {
        let months = Month::VOCABULARY.words;
        months
            .get(number.saturating_sub(1))
            .map_or_else(String::new, |month| self.fill(&format!("word.{}", month.text), &[]))
    }

    /// The title of `node`, shortened to one line; in the plan's first language if it has none in this one, and empty if it has
    /// none at all.
    pub(crate) fn title(&self, node: Node) -> String {
        node.full_title().map_or_else(String::new, |texts| self.own_first(texts).first_line())
    }

    /// `texts` with that of this language before the others.
    pub(crate) fn own_first<'plan>(&self, mut texts: Texts<'plan>) -> Texts<'plan> {
        let is_own = |(tag, _): &(Option<&str>, _)| tag.is_some_and(|tag| tag.eq_ignore_ascii_case(&self.tag));
        if let Some(place) = texts.0.iter().position(is_own) {
            texts.0[..=place].rotate_right(1);
        }
        texts
    }

    /// "activity `train-officers` ("Train officers")": what lines about other things call it.
    pub(crate) fn described(&self, node: Node) -> String {
        let kind = self.fill(&format!("kind.{}.singular", node.kind().text()), &[]);
        let name = node.name().map_or_else(String::new, |name| format!(" `{name}`"));
        let title = self.title(node);
        let title = if title.is_empty() { title } else { format!(" (\"{title}\")") };
        format!("{kind}{name}{title}")
    }
}
