//! MON: The plan for monitoring, evaluation and learning.

use crate::rule::Rule;

pub const RULES: &[Rule] = &[];
