//! Looking for things all over the workspace: by name, title in any language, number.

use planc_base::Place;
use planc_lang::Kind;
use planc_model::Node;
use planc_model::plan::texts_of;
use planc_model::value::PartClass;
use planc_project::Snapshot;

/// How many things are shown at most.
const SHOWN: usize = 200;

/// A thing that fits what was looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkspaceSymbol {
    /// Its name, else its title.
    pub name: String,
    /// Its number and title, as far as they are not the name.
    pub detail: String,
    pub kind: Kind,
    /// The path of what it stands in; empty at the top.
    pub container: String,
    /// Its name, else its line.
    pub place: Place,
}

/// How well a thing fits; the lowest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    BeginningOfWord,
    Inside,
    Letters,
}

/// The things that fit `query`, the best first, at most 200; for an empty query, the first of the package.
pub fn workspace_symbols(snapshot: &Snapshot, query: &str) -> Vec<WorkspaceSymbol> {
    let plan = snapshot.plan();
    let wanted = query.trim().to_lowercase();
    let mut found: Vec<((Fit, bool, usize), Node)> = Vec::new();
    for node in plan.nodes() {
        if let Some(fit) = fit(node, &wanted) {
            found.push(((fit, !node.is_own(), node.name().map_or(usize::MAX, str::len)), node));
            // The rest of a very long list would not be looked at.
            if wanted.is_empty() && found.len() == SHOWN {
                break;
            }
        }
    }
    found.sort_by_key(|(rank, node)| (*rank, node.id));
    found.into_iter().take(SHOWN).map(|(_, node)| symbol(node)).collect()
}

fn fit(node: Node, wanted: &str) -> Option<Fit> {
    let name = node.name();
    if wanted.is_empty() {
        return name.map(|_| Fit::Inside);
    }
    let mut best = name.and_then(|name| fit_of(name, wanted, true));
    if best == Some(Fit::Whole) {
        return best;
    }
    for part in node.head().parts().iter().filter(|part| part.class == PartClass::Text) {
        let titles = texts_of(node.head().source_of(part)).0;
        best = titles.iter().filter_map(|(_, title)| fit_of(title, wanted, false)).chain(best).min();
    }
    for field in node.fields(planc_lang::Keyword::Title) {
        let texts = field.parts().iter().filter_map(|part| field.texts(part));
        best = texts.flat_map(|texts| texts.0).filter_map(|(_, title)| fit_of(&title, wanted, false)).chain(best).min();
    }
    // Numbers are computed, so that they are looked at only for what looks like one.
    if wanted.starts_with(|first: char| first.is_ascii_digit())
        && let Some(number) = node.number()
        && number.to_lowercase().starts_with(wanted)
    {
        best = best.into_iter().chain([if number.len() == wanted.len() { Fit::Whole } else { Fit::Beginning }]).min();
    }
    best
}

/// How `text` fits; `by_letters`, also if it has the letters of `wanted` in their order.
fn fit_of(text: &str, wanted: &str, by_letters: bool) -> Option<Fit> {
    let lower = text.to_lowercase();
    if let Some(at) = lower.find(wanted) {
        return Some(match at {
            0 if lower.len() == wanted.len() => Fit::Whole,
            0 => Fit::Beginning,
            _ if !lower[..at].ends_with(char::is_alphanumeric) => Fit::BeginningOfWord,
            _ => Fit::Inside,
        });
    }
    let mut letters = lower.chars();
    (by_letters && wanted.chars().all(|letter| letters.any(|other| other == letter))).then_some(Fit::Letters)
}

fn symbol(node: Node) -> WorkspaceSymbol {
    let title = node.short_title();
    let number = node.number().unwrap_or_default();
    let (name, title) = match node.name() {
        Some(name) => (name.to_string(), title),
        None if title.is_empty() => (node.kind().text().to_string(), title),
        None => (title, String::new()),
    };
    let detail = [number, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let container = node.parent().map_or_else(String::new, Node::path);
    WorkspaceSymbol { name, detail, kind: node.kind(), container, place: node.name_place() }
}
