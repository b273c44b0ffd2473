//! A threshold: what it is compared with, what it is set to, and why the default is what it is.

use super::{Manual, Target};
use crate::threshold::{ThresholdDeclaration, ThresholdUnit};

impl Manual<'_> {
    /// A threshold, below a heading of the caller's.
    pub fn threshold(&self, threshold: &ThresholdDeclaration) -> String {
        let rule = match threshold.rule() {
            Some(rule) => format!("{} {}", self.link(rule.code, Target::Rule(rule)), rule.name),
            None => threshold.rule.to_string(),
        };
        let takes = match threshold.unit {
            ThresholdUnit::Percent => {
                format!("a percentage from {} to {}, written without `%`", threshold.least, threshold.most)
            }
            ThresholdUnit::Number => format!("a whole number from {} on", threshold.least),
        };
        format!(
            "{}.\n\n- Rule: {rule}\n- Takes: {takes}\n- Default: {}\n\n{}\n\n{}\n\nUnder `[thresholds]` in `planc.toml`:\n\n\
             ```toml\n[thresholds]\n{} = {}\n```\n",
            threshold.summary,
            threshold.default_in_words(),
            threshold.manual,
            threshold.origin,
            threshold.name,
            threshold.default
        )
    }
}
