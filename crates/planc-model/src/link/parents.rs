//! What each `part-of` leads to: attaching finds it out, and references are resolved to it.

use crate::plan::Target;

/// Targets by file and number of the reference.
#[derive(Default)]
pub(super) struct ParentTargets(Vec<((u32, u32), Target)>);

impl ParentTargets {
    pub(super) fn insert(&mut self, reference: (u32, u32), target: Target) {
        self.0.push((reference, target));
    }

    /// Puts them in order; afterwards they can be asked for.
    pub(super) fn sort(&mut self) {
        self.0.sort_by_key(|(reference, _)| *reference);
    }

    pub(super) fn get(&self, reference: (u32, u32)) -> Option<Target> {
        let place = self.0.binary_search_by_key(&reference, |(reference, _)| *reference).ok()?;
        Some(self.0[place].1)
    }
}
