//! Entries added up.

use planc_base::{Days, Decimal};

use super::spread::Share;
use super::{Entry, Sort};

/// Entries added up.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Total {
    pub known: Decimal,
    /// How many entries have a part in it that is not known.
    pub unknown: usize,
    /// How many entries have a part in it.
    pub count: usize,
}

/// Entries that have something in common.
#[derive(Clone, Debug)]
pub struct Group<'entries, Key> {
    pub key: Key,
    pub entries: Vec<&'entries Entry>,
}

impl Total {
    /// What `entries` come to; only the parts in `within`, if it is given.
    pub fn of<'entries>(entries: impl IntoIterator<Item = &'entries Entry>, within: Option<Days>) -> Total {
        let mut total = Total::default();
        for entry in entries {
            match within {
                None => total.add(entry.value.map_or(Share::Unknown, Share::Known)),
                Some(_) => total.add(entry.share(within)),
            }
        }
        total
    }

    /// What `entries` come to whose time is not known.
    pub fn at_no_time<'entries>(entries: impl IntoIterator<Item = &'entries Entry>) -> Total {
        let mut total = Total::default();
        entries.into_iter().for_each(|entry| total.add(entry.share(None)));
        total
    }

    fn add(&mut self, share: Share) {
        match share {
            Share::Nothing => return,
            Share::Known(value) => self.known = self.known.saturating_add(value),
            Share::Unknown => self.unknown += 1,
        }
        self.count += 1;
    }

    /// Both together; no entry is in both.
    #[must_use]
    pub fn with(self, other: Total) -> Total {
        Total {
            known: self.known.saturating_add(other.known),
            unknown: self.unknown + other.unknown,
            count: self.count + other.count,
        }
    }

    pub fn is_exact(&self) -> bool {
        self.unknown == 0
    }
}

impl<'entries, Key> Group<'entries, Key> {
    pub fn sorted(&self, sort: Sort) -> impl Iterator<Item = &'entries Entry> {
        self.entries.iter().copied().filter(move |entry| entry.sort == sort)
    }

    /// What those of `sort` come to.
    pub fn total(&self, sort: Sort) -> Total {
        Total::of(self.sorted(sort), None)
    }
}

/// `entries` by what `key` says of each, groups in the order of their first entries. Each entry is in one group.
pub fn group_by<'entries, Key: PartialEq + Clone + std::hash::Hash + Eq>(
    entries: impl IntoIterator<Item = &'entries Entry>,
    mut key: impl FnMut(&Entry) -> Key,
) -> Vec<Group<'entries, Key>> {
    let mut groups: Vec<Group<Key>> = Vec::new();
    let mut places: rustc_hash::FxHashMap<Key, usize> = rustc_hash::FxHashMap::default();
    for entry in entries {
        let key = key(entry);
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push(Group { key, entries: Vec::new() });
            groups.len() - 1
        });
        groups[place].entries.push(entry);
    }
    groups
}
