//! From a name to what it stands for.

use planc_base::{FileId, Place, Span};
use planc_lang::Kind;
use planc_lang::manual::explain;
use planc_model::Node;
use planc_model::plan::Target as PlanTarget;
use planc_project::Snapshot;

use crate::Cursor;
use crate::bound::{Bound, bound_at};
use crate::under::{Under, What};

/// Where something is declared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// The whole entry.
    pub place: Place,
    /// Its name, else its line.
    pub name: Place,
    /// The word that was asked about.
    pub origin: Span,
}

/// A page of the manual.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ManualPage {
    /// What `planc explain` is asked for to get it.
    pub title: String,
    pub markdown: String,
}

/// The declaration of what is named at `cursor`. A name of a package leads to its manifest. Empty where nothing is named, and
/// for what the compiler knows of itself.
pub fn definition(snapshot: &Snapshot, cursor: Cursor) -> Vec<Target> {
    let Some(under) = Under::at(snapshot, cursor) else { return Vec::new() };
    if !matches!(under.what, What::Name | What::Reference(_)) {
        return Vec::new();
    }
    let plan = snapshot.plan();
    match bound_at(plan, &under) {
        Some(Bound::Thing(id)) => vec![target(plan.node(id), under.span)],
        Some(Bound::Package(package)) => manifest(snapshot, package, under.span).into_iter().collect(),
        Some(Bound::BuiltIn(_)) | None => Vec::new(),
    }
}

/// A plan declares a thing where it defines it: the same as `definition`.
pub fn declaration(snapshot: &Snapshot, cursor: Cursor) -> Vec<Target> {
    definition(snapshot, cursor)
}

/// The manual of the kind of what stands at `cursor`: of a thing its kind, of a field the field, of a word its list, of an
/// entry of the catalogue that entry. What it belongs to stands in no file of a plan; an editor shows the page.
pub fn type_definition(snapshot: &Snapshot, cursor: Cursor) -> Option<ManualPage> {
    let under = Under::at(snapshot, cursor)?;
    let subject = match under.what {
        What::Name | What::Reference(_) => {
            let plan = snapshot.plan();
            match bound_at(plan, &under)? {
                Bound::Thing(id) => kind_page(plan.thing(id).kind),
                Bound::Package(_) => return None,
                Bound::BuiltIn(target @ (PlanTarget::Theme(_) | PlanTarget::Item(..))) => target.path(plan)?,
                Bound::BuiltIn(_) => kind_page(Kind::Actor),
            }
        }
        What::Keyword(keyword) => keyword_subject(&under, keyword?),
        What::Word(vocabulary, _) => format!("<{}>", vocabulary.name),
        What::Rule => under.span.text(under.text).to_string(),
        What::Connective(connective) => connective.text().to_string(),
        _ => return None,
    };
    Some(ManualPage { markdown: explain(&subject)?, title: subject })
}

fn kind_page(kind: Kind) -> String {
    kind.text().to_string()
}

/// `activity.cost` for a field, `activity` for a kind.
fn keyword_subject(under: &Under, keyword: planc_lang::Keyword) -> String {
    let is_kind = under.entry_data().is_some_and(|entry| entry.kind().is_some());
    let parent = under.entry.and_then(|entry| crate::under::parent_of(under.sheet, entry));
    let kind = parent.and_then(|parent| under.sheet.entries[parent as usize].kind());
    match kind {
        Some(kind) if !is_kind => {
            let both = format!("{}.{}", kind.text(), keyword.text());
            if explain(&both).is_some() { both } else { keyword.text().to_string() }
        }
        _ => keyword.text().to_string(),
    }
}

/// Where `node` is declared.
pub fn target(node: Node, origin: Span) -> Target {
    Target { place: node.span().in_file(node.file()), name: node.name_place(), origin }
}

fn manifest(snapshot: &Snapshot, package: usize, origin: Span) -> Option<Target> {
    let file: FileId = snapshot.workspace().packages.get(package)?.manifest_file?;
    let place = Span::at(0).in_file(file);
    Some(Target { place, name: place, origin })
}
