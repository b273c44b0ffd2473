//! Links in texts, `[words](path)`: whether what they lead to is there.

use memchr::memmem;
use planc_base::{FileId, Finding, Span, Symbol};
use planc_lang::catalogue;
use planc_model::nearest;
use planc_model::plan::Plan;
use rayon::prelude::*;

use super::texts::{own_files, text_around};
use crate::facts::Context;

/// How many findings look for the name that was meant, which takes a look at every name there is.
const LOOKED_UP: usize = 50;

/// The longest words in brackets that are looked for, in bytes.
const LONGEST_WORDS: usize = 400;

/// Ends of names of files, which are no things of a plan.
const FILES: [&str; 12] = ["md", "pdf", "doc", "docx", "xls", "xlsx", "csv", "txt", "html", "png", "jpg", "svg"];

/// DOC-26: a link in a text leads to nothing.
pub(super) fn broken(context: &Context, found: &mut Vec<Finding>) {
    let plan = context.plan;
    let broken: Vec<Vec<(FileId, Span)>> =
        own_files(plan).par_iter().map(|(file, text)| broken_in(plan, *file, text)).collect();
    for (index, (file, span)) in broken.into_iter().flatten().enumerate() {
        let path = span.text(plan.files[file.0 as usize].text);
        let what = plan.thing_around(file, span_entry(plan, file, span)).map(|id| plan.node(id).described());
        let place = what.map_or_else(String::new, |what| format!(" in {what}"));
        let meant = if index < LOOKED_UP { meant(plan, path) } else { None };
        let finding = Finding::new("DOC-26", span.in_file(file), format!("The link{place} to `{path}` leads nowhere"));
        found.push(match meant {
            Some(name) => finding.help(format!("Nothing is called `{path}`; `{name}` is meant, perhaps.")).choice(
                format!("Write `{name}`"),
                span.in_file(file),
                name,
            ),
            None => finding.help(
                "Write the name of a thing of the plan between the round brackets, an address that begins with \
                 `https://`, or the words without a link.",
            ),
        });
    }
}

fn span_entry(plan: &Plan, file: FileId, span: Span) -> u32 {
    let entries = &plan.sheets[file.0 as usize].entries;
    entries.partition_point(|entry| entry.head().start <= span.start).saturating_sub(1) as u32
}

/// The paths of a file's links that lead to nothing.
fn broken_in(plan: &Plan, file: FileId, text: &str) -> Vec<(FileId, Span)> {
    memmem::find_iter(text.as_bytes(), b"](")
        .filter_map(|at| path_of_link(text, at))
        .filter(|span| !leads_somewhere(plan, span.text(text)))
        .filter(|span| text_around(plan, file, *span).is_some())
        .map(|span| (file, span))
        .collect()
}

/// The path of the link whose words end at `at`, if it is a name: no address, no place on a page, no file.
fn path_of_link(text: &str, at: usize) -> Option<Span> {
    let from = text[..at].char_indices().rev().take_while(|(index, _)| at - index <= LONGEST_WORDS);
    let is_opened =
        from.take_while(|(_, character)| !matches!(character, ']' | '\n' | '"')).any(|(_, character)| character == '[');
    let start = at + 2;
    let length = text[start..].find([')', '\n', '"', ' '])?;
    let path = &text[start..start + length];
    if !is_opened || !text[start + length..].starts_with(')') || !is_name(path) {
        return None;
    }
    let picture = text[..at].rfind('[').is_some_and(|open| text[..open].ends_with('!'));
    (!picture).then(|| Span::new(start, start + length))
}

fn is_name(path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or(path).to_ascii_lowercase();
    let is_file = path.contains('.') && FILES.contains(&last.as_str());
    !path.is_empty()
        && !path.starts_with("www.")
        && !is_file
        && path.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | '.'))
}

/// Whether the path is that of a thing of the package, of a dependency, or of the catalogue.
fn leads_somewhere(plan: &Plan, path: &str) -> bool {
    let names: Vec<&str> = path.split('.').collect();
    if is_in_package(plan, &names, 0) {
        return true;
    }
    if let [dependency, inside @ ..] = names.as_slice()
        && !inside.is_empty()
        && let Some((_, package)) = plan.packages[0].dependencies.iter().find(|(name, _)| name == dependency)
    {
        // One that could not be read is reported in the manifest.
        return package.is_none_or(|package| is_in_package(plan, inside, package));
    }
    let in_catalogue = path.strip_prefix("catalogue.").unwrap_or(path);
    catalogue::theme(in_catalogue).is_some()
        || catalogue::item(in_catalogue).is_some()
        || catalogue::area(in_catalogue).is_some()
}

/// Whether a thing of the package has the last name, and stands in things of the others, from the outer to the inner.
fn is_in_package(plan: &Plan, names: &[&str], package: usize) -> bool {
    let symbols: Option<Vec<Symbol>> = names.iter().map(|name| plan.names.find(name)).collect();
    let Some(symbols) = symbols else { return false };
    let Some((last, outer)) = symbols.split_last() else { return false };
    plan.named(*last).iter().map(|id| plan.node(*id)).filter(|node| usize::from(node.thing().package) == package).any(
        |node| {
            let mut wanted = outer.iter().rev().peekable();
            for ancestor in node.ancestors().skip(1) {
                wanted.next_if(|name| ancestor.thing().name == **name);
            }
            wanted.peek().is_none()
        },
    )
}

/// The name in the package that is nearest to what is written, with what stands before it, if that leads somewhere.
fn meant(plan: &Plan, path: &str) -> Option<String> {
    let (outer, last) = match path.rsplit_once('.') {
        Some((outer, last)) => (Some(outer), last),
        None => (None, path),
    };
    let names = plan.own_nodes().filter_map(|node| node.name());
    let found = nearest::within(last, nearest::limit_for(last), names);
    let with_outer = |name: &&str| outer.map_or_else(|| (*name).to_string(), |outer| format!("{outer}.{name}"));
    found.iter().map(with_outer).find(|path| leads_somewhere(plan, path))
}
