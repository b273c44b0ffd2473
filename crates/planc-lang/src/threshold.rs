//! Thresholds: numbers that rules compare with, which a package may set under `[thresholds]` of its `planc.toml`.
//!
//! Each is declared once here. A rule asks for one by its value of `Threshold`; the manifest and the manual know it by name.

use crate::rule::Rule;

/// A number that a rule compares with.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Threshold {
    ThinArea,
    ActivitiesPerQuarter,
    DonorShare,
    CostFreeShare,
    SmallestCell,
}

/// What a threshold is a number of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ThresholdUnit {
    /// From 0 to 100, written without `%`.
    Percent,
    /// A whole number of things.
    Number,
}

/// What there is to know of a threshold.
#[derive(Clone, Copy, Debug)]
pub struct ThresholdDeclaration {
    pub threshold: Threshold,
    /// As the manifest spells it.
    pub name: &'static str,
    /// Code of the rule that compares with it.
    pub rule: &'static str,
    pub unit: ThresholdUnit,
    /// What holds where the manifest says nothing.
    pub default: u32,
    /// The least and the most that it can be set to.
    pub least: u32,
    pub most: u32,
    /// One line, without a full stop.
    pub summary: &'static str,
    /// What it means, and when to set it: Markdown.
    pub manual: &'static str,
    /// Where the default comes from: a sentence.
    pub origin: &'static str,
}

impl Threshold {
    pub const COUNT: usize = THRESHOLDS.len();

    pub fn declaration(self) -> &'static ThresholdDeclaration {
        &THRESHOLDS[self as usize]
    }

    /// The threshold that the manifest calls `name`.
    pub fn find(name: &str) -> Option<&'static ThresholdDeclaration> {
        THRESHOLDS.iter().find(|declaration| declaration.name == name)
    }

    /// Those that the rule with this code compares with.
    pub fn of_rule(code: &str) -> impl Iterator<Item = &'static ThresholdDeclaration> {
        THRESHOLDS.iter().filter(move |declaration| declaration.rule == code)
    }
}

impl ThresholdDeclaration {
    /// The rule that compares with it.
    pub fn rule(&self) -> Option<&'static Rule> {
        Rule::find(self.rule)
    }

    /// `50 percent`, `10`
    pub fn default_in_words(&self) -> String {
        match self.unit {
            ThresholdUnit::Percent => format!("{} percent", self.default),
            ThresholdUnit::Number => self.default.to_string(),
        }
    }
}

/// All of them, in the order of the enum and of the manual.
pub const THRESHOLDS: &[ThresholdDeclaration] = &[
    ThresholdDeclaration {
        threshold: Threshold::ThinArea,
        name: "thin-area",
        rule: "GOA-20",
        unit: ThresholdUnit::Percent,
        default: 20,
        least: 0,
        most: 100,
        summary: "An area with less than this share of what the areas have on average is thin",
        manual: "Activities and money are compared apart. With 4 areas and 40 activities an area has 10 on average, so \
                 that at 20 percent one with a single activity is thin, and one with 2 is not. At 0 only an area with \
                 nothing in it is reported.",
        origin: "The guide wants every area worked on and names no number. A fifth of the average is our choice: areas \
                 may well differ by a factor of two or three, and one that has a fifth has rather been forgotten.",
    },
    ThresholdDeclaration {
        threshold: Threshold::ActivitiesPerQuarter,
        name: "activities-per-quarter",
        rule: "ACT-12",
        unit: ThresholdUnit::Number,
        default: 10,
        least: 1,
        most: 100_000,
        summary: "More activities than this in one quarter are too many for one body",
        manual: "An activity counts for the body that leads it, in each quarter that its schedule touches. Set it higher \
                 where the bodies are large, as ministries with regional offices are.",
        origin: "The guide asks whether the plan can be carried out with the people there are, and names no number. Ten \
                 activities at a time are our choice: one new one in every working week of the quarter, or nearly so.",
    },
    ThresholdDeclaration {
        threshold: Threshold::DonorShare,
        name: "donor-share",
        rule: "BUD-11",
        unit: ThresholdUnit::Percent,
        default: 50,
        least: 0,
        most: 100,
        summary: "A plan of whose money more than this share comes from external donors depends on them",
        manual: "It is a share of the funding that is named, not of the cost. At 100 only activities that matter most and \
                 live on donors alone are reported.",
        origin: "The guide warns of a critical dependence on external donors and leaves open where it begins. Half of the \
                 money is our choice: beyond it, the plan stops when the donors do.",
    },
    ThresholdDeclaration {
        threshold: Threshold::CostFreeShare,
        name: "cost-free-share",
        rule: "BUD-23",
        unit: ThresholdUnit::Percent,
        default: 40,
        least: 0,
        most: 100,
        summary: "A plan in which more than this share of the activities is said to cost nothing is doubtful",
        manual: "Activities that do not say what they cost are left out of the count. At 100 the rule finds nothing. In a \
                 plan of changes to laws and procedures a high share may be right.",
        origin: "The guide gives no number. In its own sample of an action plan 6 of 14 activities need no money, among \
                 them a year of surveillance by the police; the default is set so that this is noticed.",
    },
    ThresholdDeclaration {
        threshold: Threshold::SmallestCell,
        name: "smallest-cell",
        rule: "DAT-03",
        unit: ThresholdUnit::Number,
        default: 5,
        least: 1,
        most: 100_000,
        summary: "Figures on fewer people than this may tell who they are",
        manual: "It holds for the parts into which a figure is split, by sex, age or form of exploitation. A part of \
                 nobody is not counted as small. At 1 the rule finds nothing.",
        origin: "The guide asks that nobody be recognised in published figures and names no number. Withholding figures \
                 on fewer than five people is what many statistical offices do; some ask for ten.",
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_enum_and_its_names_are_unique() {
        let mut names = BTreeSet::new();
        for (index, declaration) in THRESHOLDS.iter().enumerate() {
            assert_eq!(declaration.threshold as usize, index, "{}", declaration.name);
            assert_eq!(declaration.threshold.declaration().name, declaration.name);
            assert!(names.insert(declaration.name), "{} stands twice", declaration.name);
            assert!(declaration.rule().is_some(), "{}: there is no rule {}", declaration.name, declaration.rule);
        }
    }

    #[test]
    fn every_default_can_be_set_and_percentages_end_at_a_hundred() {
        for declaration in THRESHOLDS {
            assert!((declaration.least..=declaration.most).contains(&declaration.default), "{}", declaration.name);
            assert!(declaration.unit != ThresholdUnit::Percent || declaration.most == 100, "{}", declaration.name);
            assert!(!declaration.summary.ends_with('.'), "{}", declaration.name);
            for sentence in [declaration.manual, declaration.origin] {
                assert!(sentence.ends_with('.'), "{}: {sentence}", declaration.name);
            }
        }
    }
}
