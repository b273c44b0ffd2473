//! What a package, or the command line, says of the rules.

use planc_base::Decimal;
use planc_lang::Threshold;
use planc_lang::rule::{Level, Profiles, Rule};
use rustc_hash::FxHashMap;

/// How a plan is to be checked.
#[derive(Clone, Debug)]
pub struct Settings {
    pub profile: Profile,
    /// Levels of single rules, by code.
    pub rules: FxHashMap<String, RuleSetting>,
    /// The numbers that rules compare with, where the package sets its own.
    pub thresholds: FxHashMap<Threshold, Decimal>,
    /// The day for which the plan is checked.
    pub today: jiff::civil::Date,
    /// Working hours of a day, for prices per hour.
    pub hours_per_day: Decimal,
    /// Days that are not worked on, besides Saturdays and Sundays.
    pub holidays: Vec<jiff::civil::Date>,
    /// If given, no other rules are run: for tests, and for `check --rule`.
    pub only: Option<Vec<&'static str>>,
}

/// The level that the manifest gives a rule, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleSetting {
    pub level: Level,
    pub reason: Option<String>,
}

/// A set of rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profile {
    /// Everything the guide asks for.
    Guide,
    /// What no plan of any field should have: contradictions, not omissions.
    Minimal,
    /// As `guide`, every document judged as if it were adopted.
    Adopted,
}

impl Profile {
    pub const ALL: [Profile; 3] = [Profile::Guide, Profile::Minimal, Profile::Adopted];

    pub const fn text(self) -> &'static str {
        match self {
            Profile::Guide => "guide",
            Profile::Minimal => "minimal",
            Profile::Adopted => "adopted",
        }
    }

    pub fn from_text(text: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.text() == text)
    }
}

impl Settings {
    /// As if there were no manifest, on the day `today`.
    pub fn new(today: jiff::civil::Date) -> Settings {
        Settings {
            profile: Profile::Guide,
            rules: FxHashMap::default(),
            thresholds: FxHashMap::default(),
            today,
            hours_per_day: Decimal::from(8),
            holidays: Vec::new(),
            only: None,
        }
    }

    /// The level of `rule` for a document that is adopted, or not yet.
    pub fn level(&self, rule: &Rule, is_adopted: bool) -> Level {
        if !rule.finds() || self.only.as_ref().is_some_and(|only| !only.contains(&rule.code)) {
            return Level::Off;
        }
        if let Some(setting) = self.rules.get(rule.code) {
            return setting.level;
        }
        let is_on = rule.profiles == Profiles::Every || self.profile != Profile::Minimal || self.only.is_some();
        match (is_on, is_adopted || self.profile == Profile::Adopted) {
            (false, _) => Level::Off,
            (true, false) => rule.draft,
            (true, true) => rule.adopted,
        }
    }

    /// The number that `threshold` is: as the package sets it, else its default.
    pub fn threshold(&self, threshold: Threshold) -> Decimal {
        self.thresholds.get(&threshold).copied().unwrap_or_else(|| Decimal::from(threshold.declaration().default))
    }

    /// Whether `rule` is on for any document.
    pub fn is_on(&self, rule: &Rule) -> bool {
        self.level(rule, false) != Level::Off || self.level(rule, true) != Level::Off
    }
}
