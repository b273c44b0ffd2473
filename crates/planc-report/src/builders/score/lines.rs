//! What the score asks, and which rules answer it: the four questions of the 2016 review, and the 41 lines of Annex 1.

use planc_lang::Kind;
use planc_lang::vocabularies::AttestTopic;

/// One thing that is asked of a plan.
pub struct Line {
    /// Stable key: an item of the catalogue below `selfcheck`, or a question of the review.
    pub key: &'static str,
    /// The rules that have to be silent for a yes.
    pub rules: &'static [&'static str],
    /// The things that are counted; if there are none, the rules themselves are, each being a condition that the whole response
    /// meets or not.
    pub things: &'static [Kind],
    /// What people can vouch for that belongs to it; shown beside what is computed.
    pub topics: &'static [AttestTopic],
}

impl Line {
    const fn vouched_by(self, topics: &'static [AttestTopic]) -> Line {
        Line { topics, ..self }
    }
}

const fn things(key: &'static str, things: &'static [Kind], rules: &'static [&'static str]) -> Line {
    Line { key, rules, things, topics: &[] }
}

const fn conditions(key: &'static str, rules: &'static [&'static str]) -> Line {
    Line { key, rules, things: &[], topics: &[] }
}

/// Nothing that is computed answers it: only what the author writes with `covers`, or somebody vouches for, does.
const fn stated(key: &'static str) -> Line {
    Line { key, rules: &[], things: &[], topics: &[] }
}

/// The four questions of the review of 2016.
pub const QUESTIONS: &[Line] = &[
    conditions("informed-by-data", &["DOC-10", "DOC-11", "DOC-12", "DOC-27"]),
    things("measurable-indicators", &[Kind::Indicator], &["IND-01", "IND-04", "IND-11", "IND-14", "IND-18", "IND-20"]),
    conditions("risks-and-assumptions", &["RSK-01", "RSK-02", "RSK-03"]),
    things("fully-budgeted", &[Kind::Activity], &["BUD-01", "BUD-02", "BUD-03", "BUD-05"]),
];

/// The parts of Annex 1, in its order, by their theme in the catalogue.
pub const CHECKLIST: &[(&str, &[Line])] = &[
    ("selfcheck.structure", STRUCTURE),
    ("selfcheck.development", DEVELOPMENT),
    ("selfcheck.finance", FINANCE),
    ("selfcheck.implementation", IMPLEMENTATION),
    ("selfcheck.me", MONITORING_AND_EVALUATION),
];

const STRUCTURE: &[Line] = &[
    conditions("two-level", &["DOC-01", "DOC-03"]),
    things("strategy-parts", &[Kind::Goal, Kind::Objective], &["GOA-04", "GOA-07"]),
    things("plan-parts", &[Kind::Objective], &["GOA-08"]),
    conditions("principles", &["DOC-19"]),
    conditions("all-forms", &["DOC-22"]),
    conditions("all-victims", &["DOC-22", "GOA-16"]),
    conditions("four-p", &["GOA-01", "GOA-17"]),
    conditions("commitments", &["DOC-21"]),
    things("activities", &[Kind::Activity], &["RES-01", "ACT-01", "BUD-01", "ACT-05", "ACT-06"]),
    conditions("rme-criteria", &["DOC-23", "MON-01", "MON-05", "MON-11"]),
    conditions("risk", &["RSK-01", "RSK-03"]),
];

const DEVELOPMENT: &[Line] = &[
    conditions("analysis", &["DOC-10", "DOC-11", "DOC-13"]),
    conditions("inclusive", &["DOC-15", "RES-23"]),
    conditions("ngo-active", &["RES-23"]).vouched_by(&[AttestTopic::NgosShapedDraft]),
    conditions("survivors", &["RES-22"]).vouched_by(&[AttestTopic::SurvivorsConsulted]),
    stated("expert-support"),
    conditions("realistic", &["ACT-13"]).vouched_by(&[AttestTopic::CapacityRealistic]),
    conditions("contingency", &["RSK-04"]),
    conditions("minimum-package", &["RSK-04", "RSK-06"]),
];

const FINANCE: &[Line] = &[
    conditions("framework", &["BUD-08", "BUD-09", "BUD-10", "BUD-11"]).vouched_by(&[AttestTopic::FinanceOpinion]),
    things("costing", &[Kind::Activity], &["BUD-01", "BUD-02", "BUD-03"]),
    conditions("budget-lines", &["BUD-26"]).vouched_by(&[AttestTopic::OwnBudgetLine]),
    conditions("ngo-share", &["BUD-13"])
        .vouched_by(&[AttestTopic::NgoFundingUnconditional, AttestTopic::NgoFundingInCrisis]),
    conditions("local-budgets", &["BUD-16"]),
    conditions("countermeasures", &["RSK-04", "RSK-07"]),
];

const IMPLEMENTATION: &[Line] = &[
    stated("political-support").vouched_by(&[AttestTopic::StateCommitment]),
    stated("capacity"),
    stated("cooperation"),
    conditions("local", &["ACT-14", "RES-27"]).vouched_by(&[AttestTopic::BuildsOnLocal]),
    stated("annual-plans"),
];

const MONITORING_AND_EVALUATION: &[Line] = &[
    conditions("mechanisms", &["MON-01", "REV-01", "EVA-02"]),
    conditions("self-monitoring", &["MON-06", "MON-07"]),
    conditions("review", &["REV-01", "REV-02"]),
    conditions("evaluation", &["EVA-02", "EVA-09"]),
    conditions("qualitative", &["IND-26"]),
    conditions("rapporteur", &["RES-25", "MON-14"]),
    conditions("procedures.set", &["MON-06", "MON-13"]),
    conditions("procedures.actors", &["MON-06", "MON-07", "MON-10"]),
    stated("tools"),
    conditions("mid-term", &["EVA-02"]),
    conditions("ex-post", &["EVA-03"]),
];

/// The nine questions of A.4.3 on results and indicators.
pub const RESULTS: &[Line] = &[
    things("smart", &[Kind::Indicator], &["IND-01", "IND-04", "IND-14", "IND-18", "IND-19", "IND-20"]),
    stated("influence").vouched_by(&[AttestTopic::WithinControl]),
    things("change", &[Kind::Outcome], &["GOA-14"]),
    things("interests", &[Kind::Indicator], &["IND-24"]),
    stated("lasting").vouched_by(&[AttestTopic::GoalCovered, AttestTopic::BuildsOnLocal]),
    things("conditions", &[Kind::Objective, Kind::Outcome], &["GOA-13"]),
    things("measured", &[Kind::Goal, Kind::Objective], &["GOA-05", "GOA-06"]),
    things("precise", &[Kind::Indicator], &["IND-18", "IND-19"]),
    things("process-and-effect", &[Kind::Objective], &["IND-27", "IND-28"]),
];

/// Every rule that some line asks.
pub fn rules() -> Vec<&'static str> {
    let lines = QUESTIONS.iter().chain(CHECKLIST.iter().flat_map(|(_, lines)| lines.iter())).chain(RESULTS);
    let mut rules: Vec<&str> = lines.flat_map(|line| line.rules.iter().copied()).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

#[cfg(test)]
mod tests {
    use planc_lang::catalogue;
    use planc_lang::rule::Rule;

    use super::*;

    #[test]
    fn the_checklist_is_that_of_the_catalogue() {
        let listed: Vec<String> = CHECKLIST
            .iter()
            .flat_map(|(theme, lines)| lines.iter().map(move |line| format!("{theme}.{}", line.key)))
            .collect();
        let themes = catalogue::themes().filter(|theme| theme.area_id() == "selfcheck");
        let known: Vec<String> = themes.flat_map(|theme| theme.items.iter().map(|item| theme.full_id(item))).collect();
        assert_eq!(listed, known);
        assert_eq!(known.len(), 41);
    }

    #[test]
    fn lines_are_answered_by_rules_that_there_are() {
        for code in rules() {
            assert!(Rule::find(code).is_some(), "{code}");
        }
    }

    #[test]
    fn questions_read_in_english_as_in_the_catalogue() {
        let english = crate::Language::load("en").unwrap();
        for theme in catalogue::themes().filter(|theme| theme.area_id() == "selfcheck") {
            for item in theme.items {
                let key = format!("{}.{}", theme.id.replace('.', "-"), item.id.replace('.', "-"));
                assert_eq!(english.label(&key), item.text, "{key}");
            }
        }
    }
}
