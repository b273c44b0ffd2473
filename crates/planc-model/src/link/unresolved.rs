//! What to say of a reference that leads nowhere (REF-01, TYP-01): the help is in the order of grammar.md section 6.

use planc_base::{FileId, Finding};
use planc_lang::{Kind, KindSet, catalogue};

use super::resolve::shortest_path;
use crate::expectation::kinds_in_words;
use crate::nearest;
use crate::plan::{NO_NAME, Plan, ThingId};
use crate::sheet::Reference;

/// How many references of one file, or of `part-of`, that lead nowhere are compared with names that exist; and how many
/// comparisons are made in the whole plan. They bound the work in a very large plan with many mistakes, and depend on
/// nothing but its text.
pub(super) const LOOKED_UP: usize = 100;
const COMPARISONS: usize = 20_000_000;

/// `looks_up` says whether names that are nearly so are looked for.
pub(super) fn explain(plan: &Plan, file: FileId, reference: &Reference, kinds: KindSet, looks_up: bool) -> Finding {
    let place = reference.span.in_file(file);
    let path = plan.names.text(reference.path).to_string();
    let segments = plan.segments(reference.path);
    let last = segments.last().copied().unwrap_or(reference.path);
    let name = plan.names.text(last);
    let package = plan.files[file.0 as usize].package as u16;
    let wanted = kinds_in_words(kinds);
    let kind_words: Vec<String> = kinds.iter().map(|kind| kind.text().to_string()).collect();
    let message = match kind_words.len() {
        1..=4 => format!("No {} is called `{path}`", nearest::list_with_or(&kind_words)),
        _ => format!("Nothing that may stand here is called `{path}`"),
    };
    let finding = Finding::new("REF-01", place, message);
    let named: Vec<ThingId> =
        plan.named(last).iter().copied().filter(|id| plan.thing(*id).package == package).collect();

    // The same thing in another document, which must be named.
    let hidden: Vec<ThingId> = named.iter().copied().filter(|id| kinds.contains(plan.thing(*id).kind)).collect();
    if let Some(first) = hidden.first() {
        let document = plan.node(*first).root();
        let longer = match document.name() {
            Some(document) if segments.len() == 1 && plan.node(*first).parent().is_some() => {
                format!("{document}.{path}")
            }
            _ => shortest_path(plan, *first, &hidden),
        };
        let node = plan.node(*first);
        return finding
            .label(node.name_place(), format!("there is one in {}", document.described()))
            .help(format!("If {} is meant, write `{longer}`.", node.described()))
            .choice(format!("Write `{longer}`"), place, longer);
    }
    // The same name of another kind.
    if let Some(other) = named.first() {
        let node = plan.node(*other);
        let row = planc_lang::Language::get().row(reference.row);
        return Finding::new(
            "TYP-01",
            place,
            format!("`{path}` is {}; here {} is wanted", node.kind().with_article(), first_of(kinds)),
        )
        .label(node.name_place(), format!("`{name}` is {}", node.kind().with_article()))
        .help(format!("`{}` takes {wanted}.", row.keyword.text()));
    }
    // A catalogue id.
    if kinds.contains(Kind::Theme) || kinds.contains(Kind::Item) {
        if !looks_up {
            return finding.help("`planc explain catalogue` lists the themes and items that a plan can cover.");
        }
        return catalogue_help(finding, &path, place);
    }
    let compared = if looks_up { (COMPARISONS / LOOKED_UP / plan.files.len().max(1)).max(200) } else { 0 };
    let finding = near_names(plan, finding, name, kinds, package, place, compared);
    if planc_base::Date::parse(name).is_some() {
        return finding.note(format!("`{name}` is a date, and cannot be a name."));
    }
    finding
}

/// Both kinds of two, else the first.
fn first_of(kinds: KindSet) -> String {
    match kinds.0.count_ones() {
        0 => "something else".to_string(),
        2 => kinds_in_words(kinds),
        _ => kinds.iter().next().map_or_else(String::new, Kind::with_article),
    }
}

/// The first `count` things of `kinds` with a name, in the order of the text.
fn candidates(plan: &Plan, kinds: KindSet, package: u16, count: usize) -> Vec<ThingId> {
    let is_one = |id: &ThingId| {
        let thing = plan.thing(*id);
        thing.name != NO_NAME && thing.package == package && kinds.contains(thing.kind)
    };
    if count == 0 {
        return Vec::new();
    }
    let wanted: Vec<Kind> = kinds.iter().collect();
    // Few things of these kinds, as there are few actors: they are listed. Of many, the first ones are soon met.
    if wanted.iter().map(|kind| plan.nodes_of(*kind).size_hint().1.unwrap_or(usize::MAX)).sum::<usize>() <= 4 * count {
        return plan.nodes_of_any(&wanted).map(|node| node.id).filter(is_one).take(count).collect();
    }
    (0..plan.things.len() as u32).map(ThingId).filter(is_one).take(count).collect()
}

/// The same letters in other case; few edits away, kinds that are wanted first; else "declare it".
fn near_names(
    plan: &Plan,
    finding: Finding,
    name: &str,
    kinds: KindSet,
    package: u16,
    place: planc_base::Place,
    compared: usize,
) -> Finding {
    let things = candidates(plan, kinds, package, compared);
    let texts = || things.iter().filter_map(|id| plan.node(*id).name());
    let lower = name.to_lowercase();
    let same_letters = texts().find(|other| other.to_lowercase() == lower);
    let near: Vec<&str> = match same_letters {
        Some(same) => vec![same],
        None => nearest::within(name, nearest::limit_for(name), texts()),
    };
    let kind = kinds.iter().next().unwrap_or(Kind::Actor);
    let declaration = format!("`{} {name} \"…\"`", kind.text());
    if near.is_empty() {
        return finding.help(format!("Declare it: {declaration}."));
    }
    let shown: Vec<String> = near
        .iter()
        .take(3)
        .map(|name| {
            let title = things
                .iter()
                .map(|id| plan.node(*id))
                .find(|node| node.name() == Some(name))
                .map_or_else(String::new, |node| node.short_title());
            if title.is_empty() { format!("`{name}`") } else { format!("`{name}` (\"{title}\")") }
        })
        .collect();
    let declare = if planc_lang::language::stands_alone(kind) {
        format!(" Otherwise declare it: {declaration}.")
    } else {
        String::new()
    };
    let finding = finding.help(format!("Did you mean {}?{declare}", nearest::list_with_or(&shown)));
    near.iter()
        .take(3)
        .fold(finding, |finding, name| finding.choice(format!("Write `{name}`"), last_name(place, plan), *name))
}

/// The last name of the path at `place`.
fn last_name(place: planc_base::Place, plan: &Plan) -> planc_base::Place {
    let text = place.span.text(plan.files[place.file.0 as usize].text);
    let start = text.rfind('.').map_or(0, |at| at + 1) as u32;
    planc_base::Place { span: planc_base::Span { start: place.span.start + start, ..place.span }, ..place }
}

fn catalogue_help(finding: Finding, path: &str, place: planc_base::Place) -> Finding {
    let ids: Vec<String> = catalogue::themes()
        .flat_map(|theme| {
            std::iter::once(theme.id.to_string()).chain(theme.items.iter().map(|item| theme.full_id(item)))
        })
        .collect();
    let near = nearest::within(path, nearest::limit_for(path), ids.iter().map(String::as_str));
    match near.first() {
        Some(best) => finding.help(format!("Did you mean `{best}`?")).choice(format!("Write `{best}`"), place, *best),
        None => {
            let last = path.rsplit('.').next().unwrap_or(path);
            let same_last: Vec<String> =
                ids.iter().filter(|id| id.ends_with(last)).take(3).map(|id| format!("`{id}`")).collect();
            if same_last.is_empty() {
                finding.help("`planc explain catalogue` lists the themes and items that a plan can cover.")
            } else {
                finding.help(format!("Did you mean {}?", nearest::list_with_or(&same_last)))
            }
        }
    }
}
