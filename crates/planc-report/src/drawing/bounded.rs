//! Pictures of a bounded size: laying boxes out takes the more time the more there are, and nobody reads thousands of them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Drawing;
use planc_model::ThingId;

/// Boxes of a picture. There are more where even whole documents, actors and funds are as many, or one document holds them all.
const MOST_LAID_OUT: usize = 300;

impl Drawing {
    /// The boxes that most hangs on, those of the critical path before all, with the arrows between them; nothing if all boxes
    /// have room.
    pub(super) fn bounded(&self) -> Option<Drawing> {
        if self.boxes.len() <= MOST_LAID_OUT {
            return None;
        }
        let mut arrows: FxHashMap<ThingId, usize> = FxHashMap::default();
        for arrow in &self.arrows {
            *arrows.entry(arrow.from).or_default() += arrow.count;
            *arrows.entry(arrow.to).or_default() += arrow.count;
        }
        let critical: FxHashSet<ThingId> = self.critical.iter().copied().collect();
        let mut first: Vec<ThingId> = self.boxes.clone();
        // Stable: of two that as much hangs on, the one that comes first in the plan.
        first.sort_by_key(|id| std::cmp::Reverse((critical.contains(id), arrows.get(id).copied().unwrap_or_default())));
        let kept: FxHashSet<ThingId> = first.into_iter().take(MOST_LAID_OUT).collect();
        Some(Drawing {
            kind: self.kind,
            boxes: self.boxes.iter().copied().filter(|id| kept.contains(id)).collect(),
            arrows: self
                .arrows
                .iter()
                .filter(|arrow| kept.contains(&arrow.from) && kept.contains(&arrow.to))
                .cloned()
                .collect(),
            critical: self.critical.iter().copied().filter(|id| kept.contains(id)).collect(),
            level: self.level,
            left_out: self.boxes.len() - kept.len(),
            about: self.about,
        })
    }
}
