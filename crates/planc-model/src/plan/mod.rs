//! The resolved plan: things in one tree, references as edges, numbers computed. Flat arrays inside, walkers outside.

mod field;
pub(crate) mod inventory;
mod node;
pub(crate) mod number;
mod text;

pub use field::Field;
pub use node::Node;
pub use number::{PinnedNumbers, Series};
pub use text::{Spoken, Texts, spoken, texts_of};

use planc_base::{FileId, Finding, Interner, Place, Symbol};
use planc_lang::catalogue;
use planc_lang::{Kind, Language};
use rustc_hash::FxHashMap;
use std::sync::Arc;

use crate::sheet::Sheet;

/// A thing, by its place in `Plan::things`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ThingId(pub u32);

impl ThingId {
    /// No thing: the parent of what stands at the top of a file.
    pub const NONE: ThingId = ThingId(u32::MAX);

    pub fn get(self) -> Option<ThingId> {
        (self != ThingId::NONE).then_some(self)
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// An entry of some kind: a node of the plan.
#[derive(Clone, Copy, Debug)]
pub struct Thing {
    pub file: FileId,
    /// Place in the entries of its file's sheet.
    pub entry: u32,
    /// `NO_NAME` if it has none.
    pub name: Symbol,
    pub parent: ThingId,
    /// The strategy or plan it stands in, or is; `NONE` outside all.
    pub document: ThingId,
    /// Place in a walk of the whole tree, parents first; `last` is that of its last descendant.
    pub first: u32,
    pub last: u32,
    /// Place in its series; 0 if its kind has no numbers.
    pub ordinal: u32,
    pub package: u16,
    pub kind: Kind,
    /// Whether it stands in its parent by `part-of`.
    pub is_attached: bool,
}

pub const NO_NAME: Symbol = Symbol(u32::MAX);

/// What a reference leads to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Target {
    /// Nothing, or several things: there is a finding about it, or the line is broken.
    Unknown,
    Thing(ThingId),
    /// The built-in actors.
    Public,
    AllResponsible,
    /// By its place in the catalogue.
    Theme(u16),
    /// Themes' and items' places in the catalogue.
    Item(u16, u16),
}

/// A target in 4 bytes: things are numbered from 0, all else from the top.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct PackedTarget(u32);

/// Numbers from here on are no things. Themes and their items have 16 bits each, less the flag: far more than there are.
const NO_THING: u32 = 0xF000_0000;
const ITEM_BITS: u32 = 12;

impl Target {
    pub(crate) fn pack(self) -> PackedTarget {
        PackedTarget(match self {
            Target::Unknown => NO_THING,
            Target::Public => NO_THING + 1,
            Target::AllResponsible => NO_THING + 2,
            Target::Thing(id) => id.0,
            // An item's place counts from 1, so that 0 is the theme itself.
            Target::Theme(theme) => NO_THING + 0x0100_0000 + (u32::from(theme) << ITEM_BITS),
            Target::Item(theme, item) => NO_THING + 0x0100_0000 + (u32::from(theme) << ITEM_BITS) + u32::from(item) + 1,
        })
    }
}

impl PackedTarget {
    fn unpack(self) -> Target {
        match self.0 {
            thing if thing < NO_THING => Target::Thing(ThingId(thing)),
            NO_THING => Target::Unknown,
            0xF000_0001 => Target::Public,
            0xF000_0002 => Target::AllResponsible,
            catalogue => {
                let theme = ((catalogue - NO_THING - 0x0100_0000) >> ITEM_BITS) as u16;
                match catalogue & ((1 << ITEM_BITS) - 1) {
                    0 => Target::Theme(theme),
                    item => Target::Item(theme, item as u16 - 1),
                }
            }
        }
    }
}

/// A package of the plan: the one asked for, or one it depends on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackageInfo {
    pub name: String,
    /// BCP 47 tags, the default first; empty if none is known.
    pub languages: Vec<String>,
    /// Names that references reach other packages by, with their places in `Plan::packages`; `None` if it could not be read.
    pub dependencies: Vec<(String, Option<usize>)>,
    /// Where the manifest names each dependency, for findings.
    pub dependency_places: Vec<Place>,
}

/// One file of the plan.
#[derive(Clone, Copy, Debug)]
pub struct FileInfo<'text> {
    /// Relative, with `/`.
    pub path: &'text str,
    pub text: &'text str,
    pub package: usize,
}

/// Everything a package and its dependencies say, resolved.
///
/// What stands behind an `Arc` is shared between a plan and the one that an edit makes of it (`link::after_edits`): most edits
/// change one sheet and nothing else.
#[derive(Default, Debug)]
pub struct Plan<'text> {
    pub files: Vec<FileInfo<'text>>,
    pub packages: Vec<PackageInfo>,
    pub sheets: Vec<Arc<Sheet>>,
    pub names: Arc<Interner>,
    pub things: Arc<Vec<Thing>>,
    /// By file: its things are `things[start..end]`, in the order of the text.
    pub(crate) things_of_file: Arc<Vec<std::ops::Range<u32>>>,
    /// Children of each thing in order: `children[starts[id]..starts[id + 1]]`; those of no thing last.
    pub(crate) child_starts: Arc<Vec<u32>>,
    pub(crate) children: Arc<Vec<ThingId>>,
    /// By file, one for each reference of its sheet.
    pub(crate) targets: Vec<Arc<Vec<PackedTarget>>>,
    /// By file, the numbers of the references that there is something to say about.
    pub(crate) doubtful: Vec<Arc<Vec<u32>>>,
    /// The names of a path with dots, by its symbol.
    pub(crate) paths: Arc<FxHashMap<Symbol, Box<[Symbol]>>>,
    /// By symbol: things so named, `by_name[name_starts[symbol]..name_starts[symbol + 1]]`, in tree order.
    pub(crate) name_starts: Arc<Vec<u32>>,
    pub(crate) by_name: Arc<Vec<ThingId>>,
    /// The document that a plan implements.
    pub(crate) implements: Arc<FxHashMap<ThingId, ThingId>>,
    pub(crate) inventory: inventory::Inventory,
    pub pinned: Arc<PinnedNumbers>,
    /// What is wrong with `part-of`, found while the tree was made.
    pub(crate) tree_findings: Arc<Vec<Finding>>,
}

impl<'text> Plan<'text> {
    /// Nothing yet but names of files and packages.
    pub(crate) fn unlinked(files: Vec<FileInfo<'text>>, packages: Vec<PackageInfo>) -> Plan<'text> {
        Plan { files, packages, ..Plan::default() }
    }

    /// The same plan over other texts of its files, which are as many.
    pub(crate) fn with_files<'other>(&self, files: Vec<FileInfo<'other>>) -> Plan<'other> {
        Plan {
            files,
            packages: self.packages.clone(),
            sheets: self.sheets.clone(),
            names: Arc::clone(&self.names),
            things: Arc::clone(&self.things),
            things_of_file: Arc::clone(&self.things_of_file),
            child_starts: Arc::clone(&self.child_starts),
            children: Arc::clone(&self.children),
            targets: self.targets.clone(),
            doubtful: self.doubtful.clone(),
            paths: Arc::clone(&self.paths),
            name_starts: Arc::clone(&self.name_starts),
            by_name: Arc::clone(&self.by_name),
            implements: Arc::clone(&self.implements),
            inventory: self.inventory.clone(),
            pinned: Arc::clone(&self.pinned),
            tree_findings: Arc::clone(&self.tree_findings),
        }
    }

    pub fn language(&self) -> &'static Language {
        Language::get()
    }

    #[inline]
    pub fn thing(&self, id: ThingId) -> &Thing {
        &self.things[id.index()]
    }

    #[inline]
    pub fn node(&self, id: ThingId) -> Node<'_> {
        Node { plan: self, id }
    }

    /// Every thing, file by file.
    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        (0..self.things.len() as u32).map(|index| self.node(ThingId(index)))
    }

    /// The things of the package that was asked for.
    pub fn own_nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.nodes().filter(|node| node.is_own())
    }

    /// Every thing of `kind`, file by file.
    pub fn nodes_of(&self, kind: Kind) -> impl Iterator<Item = Node<'_>> + Clone {
        self.inventory.things(kind).iter().map(|id| self.node(*id))
    }

    /// Every thing of any of `kinds`, file by file, in the order of the text.
    pub fn nodes_of_any(&self, kinds: &[Kind]) -> impl Iterator<Item = Node<'_>> + use<'_, 'text> {
        let mut ids: Vec<ThingId> = kinds.iter().flat_map(|kind| self.inventory.things(*kind)).copied().collect();
        ids.sort_unstable();
        ids.into_iter().map(|id| self.node(id))
    }

    /// Those of the package that was asked for.
    pub fn own_nodes_of(&self, kind: Kind) -> impl Iterator<Item = Node<'_>> + Clone {
        self.nodes_of(kind).filter(|node| node.is_own())
    }

    /// Whether an entry of `row` may stand in `file`; `false` is certain.
    pub fn may_hold(&self, file: FileId, row: planc_lang::RowId) -> bool {
        self.inventory.may_hold(file, row)
    }

    /// The things of a file, in the order of its text.
    pub fn things_in(&self, file: FileId) -> impl Iterator<Item = ThingId> + use<> {
        self.things_of_file.get(file.0 as usize).cloned().unwrap_or_default().map(ThingId)
    }

    /// What stands at the top of a file and is part of nothing.
    pub fn roots(&self) -> impl Iterator<Item = Node<'_>> {
        self.children_of(ThingId::NONE).iter().map(|id| self.node(*id))
    }

    #[inline]
    pub fn children_of(&self, id: ThingId) -> &[ThingId] {
        // The last stretch is that of no thing.
        let index = if id == ThingId::NONE { self.child_starts.len().saturating_sub(2) } else { id.index() };
        let (Some(start), Some(end)) = (self.child_starts.get(index), self.child_starts.get(index + 1)) else {
            return &[];
        };
        &self.children[*start as usize..*end as usize]
    }

    /// The things named `name`, in tree order.
    pub fn named(&self, name: Symbol) -> &[ThingId] {
        let index = name.0 as usize;
        match (self.name_starts.get(index), self.name_starts.get(index + 1)) {
            (Some(start), Some(end)) => &self.by_name[*start as usize..*end as usize],
            _ => &[],
        }
    }

    #[inline]
    pub fn target(&self, file: FileId, reference: u32) -> Target {
        self.targets[file.0 as usize].get(reference as usize).map_or(Target::Unknown, |target| target.unpack())
    }

    /// The thing whose block holds the entry `entry` of `file`, the entry itself included.
    pub fn thing_around(&self, file: FileId, entry: u32) -> Option<ThingId> {
        let sheet = &self.sheets[file.0 as usize];
        let range = self.things_of_file[file.0 as usize].clone();
        let things = &self.things[range.start as usize..range.end as usize];
        let mut index = things.partition_point(|thing| thing.entry <= entry).checked_sub(1)?;
        // The last thing that begins before the entry may have ended before it.
        while sheet.next_of(things[index].entry) <= entry {
            index = index.checked_sub(1)?;
        }
        Some(ThingId(range.start + index as u32))
    }

    /// The names of the path `path`.
    pub(crate) fn path<'path>(&'path self, path: &'path Symbol) -> &'path [Symbol] {
        self.paths.get(path).map_or(std::slice::from_ref(path), AsRef::as_ref)
    }

    /// The names of a reference's path.
    pub fn segments(&self, path: Symbol) -> std::borrow::Cow<'_, [Symbol]> {
        match self.paths.get(&path) {
            Some(segments) => std::borrow::Cow::Borrowed(segments),
            None => std::borrow::Cow::Owned(vec![path]),
        }
    }

    /// The paths of references that have `name` for one of their names, that name alone included.
    pub fn paths_with(&self, name: Symbol) -> Vec<Symbol> {
        let longer = self.paths.iter().filter(|(_, names)| names.contains(&name)).map(|(path, _)| *path);
        std::iter::once(name).chain(longer).collect()
    }

    /// The paths of references that have one of `names` for one of theirs, those names alone included.
    pub fn paths_with_any(&self, names: &rustc_hash::FxHashSet<Symbol>) -> rustc_hash::FxHashSet<Symbol> {
        let fits = |path: &[Symbol]| path.iter().any(|name| names.contains(name));
        let longer = self.paths.iter().filter(|(_, path)| fits(path)).map(|(path, _)| *path);
        names.iter().copied().chain(longer).collect()
    }

    /// Where in the sheet of `file` the references stand whose path is one of `paths`, by number.
    pub fn references_by_path(&self, file: FileId, paths: &rustc_hash::FxHashSet<Symbol>) -> Vec<u32> {
        let references = self.sheets[file.0 as usize].references.iter().enumerate();
        references.filter(|(_, path)| paths.contains(path)).map(|(index, _)| index as u32).collect()
    }

    /// The references of `file` that lead to `target`, by number.
    pub fn references_to(&self, file: FileId, target: Target) -> Vec<u32> {
        let wanted = target.pack();
        let targets = self.targets[file.0 as usize].iter().enumerate();
        targets.filter(|(_, target)| **target == wanted).map(|(index, _)| index as u32).collect()
    }

    /// The document that the document `id` implements.
    pub fn implemented_by(&self, id: ThingId) -> Option<ThingId> {
        self.implements.get(&id).copied()
    }
}

impl Target {
    #[inline]
    pub fn thing(self) -> Option<ThingId> {
        match self {
            Target::Thing(id) => Some(id),
            _ => None,
        }
    }

    /// Its full name as references write it; `None` for what is unknown.
    pub fn path(self, plan: &Plan) -> Option<String> {
        match self {
            Target::Unknown => None,
            Target::Thing(id) => Some(plan.node(id).path()),
            Target::Public => Some("public".to_string()),
            Target::AllResponsible => Some("all-responsible".to_string()),
            Target::Theme(theme) => catalogue::themes().nth(usize::from(theme)).map(|theme| theme.id.to_string()),
            Target::Item(theme, item) => {
                let theme = catalogue::themes().nth(usize::from(theme))?;
                theme.items.get(usize::from(item)).map(|item| theme.full_id(item))
            }
        }
    }
}
