//! How alike two things are that have neither name nor title in common.
//!
//! A thing is the set of what it says: the words of its title and name, its lines, the lines of what stands in it. Two things are
//! as alike as the share of these that they have in common. Only things that share something rare are held against each
//! other, so that many things cost no more than few.

use std::hash::{Hash, Hasher};

use planc_lang::{Keyword, Kind};
use planc_model::{Node, ThingId};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

/// What so many things say in one plan tells none of them apart.
const COMMON: usize = 16;
/// Below this many sayings there is too little to go by.
const FEWEST: usize = 3;

/// Pairs of things of one kind and one `place` that are alike by at least `least`, each thing once, the most alike first.
pub fn most_alike<'a, Place: Copy + Eq + Hash>(
    old: impl Iterator<Item = (Node<'a>, Place)>,
    new: impl Iterator<Item = (Node<'a>, Place)>,
    least: f64,
) -> Vec<(ThingId, ThingId)> {
    let new: Vec<(ThingId, Vec<u64>)> = new.map(|(node, place)| (node.id, sayings(node, place))).collect();
    let mut holders: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    for (index, (_, sayings)) in new.iter().enumerate() {
        for saying in sayings {
            let all = holders.entry(*saying).or_default();
            if all.len() <= COMMON {
                all.push(index as u32);
            }
        }
    }
    let mut candidates: Vec<(u32, ThingId, ThingId)> = Vec::new();
    let mut seen: FxHashSet<u32> = FxHashSet::default();
    for (node, place) in old {
        let own = sayings(node, place);
        seen.clear();
        for saying in &own {
            let all = holders.get(saying).map_or(&[][..], Vec::as_slice);
            if all.len() <= COMMON {
                seen.extend(all);
            }
        }
        for index in &seen {
            let (id, other) = &new[*index as usize];
            let alike = share(&own, other);
            if alike >= least && own.len().min(other.len()) >= FEWEST {
                // In thousandths, so that equal ones are equal.
                candidates.push(((alike * 1000.0) as u32, node.id, *id));
            }
        }
    }
    candidates.sort_unstable_by_key(|(alike, old, new)| (u32::MAX - alike, *old, *new));
    let (mut taken_old, mut taken_new) = (FxHashSet::default(), FxHashSet::default());
    candidates
        .into_iter()
        .filter(|(_, old, new)| {
            let is_free = !taken_old.contains(old) && !taken_new.contains(new);
            if is_free {
                taken_old.insert(*old);
                taken_new.insert(*new);
            }
            is_free
        })
        .map(|(_, old, new)| (old, new))
        .collect()
}

/// What both say, of all that either says; both are sorted.
fn share(one: &[u64], other: &[u64]) -> f64 {
    let (mut left, mut right, mut common) = (0, 0, 0_usize);
    while let (Some(first), Some(second)) = (one.get(left), other.get(right)) {
        common += usize::from(first == second);
        left += usize::from(first <= second);
        right += usize::from(second <= first);
    }
    common as f64 / (one.len() + other.len() - common).max(1) as f64
}

/// Sorted, each once, and told apart by kind and place: things of different ones have nothing in common.
fn sayings<Place: Hash>(node: Node, place: Place) -> Vec<u64> {
    let mut all = Vec::new();
    let kind = node.kind();
    let mut say = |what: &str, sort: u8| all.push(hash(kind, &place, sort, what));
    if let Some(title) = node.title() {
        for (_, text) in &title.0 {
            words(text, |word| say(word, 0));
        }
    }
    words(node.name().unwrap_or_default(), |word| say(word, 1));
    for field in node.all_fields().filter(|field| field.keyword() != Some(Keyword::PartOf)) {
        say(field.source(), 2);
    }
    for child in node.children() {
        say(child.head().source(), 3);
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn words(text: &str, mut say: impl FnMut(&str)) {
    let long = |word: &&str| word.chars().nth(2).is_some();
    for word in text.split(|character: char| !character.is_alphanumeric()).filter(long) {
        say(&word.to_lowercase());
    }
}

fn hash(kind: Kind, place: &impl Hash, sort: u8, what: &str) -> u64 {
    let mut hasher = FxHasher::default();
    kind.hash(&mut hasher);
    place.hash(&mut hasher);
    sort.hash(&mut hasher);
    what.hash(&mut hasher);
    hasher.finish()
}
