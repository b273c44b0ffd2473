//! MON: the plan for monitoring, evaluation and learning.

use super::Check;

pub const CHECKS: &[Check] = &[];
