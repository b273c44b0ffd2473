//! Lines that have something else in the place of a name (grammar.md section 13, mistakes 2, 3 and 9).

use planc_base::{Finding, Place, Span};
use planc_lang::{Keyword, KindSet, Language};
use rustc_hash::FxHashMap;

use super::resolve::shortest_path;
use crate::deferred::{Deferred, DeferredForm};
use crate::plan::{Plan, ThingId};

pub(super) fn findings(plan: &Plan) -> Vec<Finding> {
    let mut lines = (plan.sheets.iter())
        .flat_map(|sheet| &sheet.deferred)
        .filter(|line| plan.files[line.place.file.0 as usize].package == 0)
        .peekable();
    if lines.peek().is_none() {
        return Vec::new();
    }
    let lookup = Lookup::new(plan);
    lines.map(|line| finding(plan, line, &lookup)).collect()
}

fn finding(plan: &Plan, line: &Deferred, lookup: &Lookup) -> Finding {
    match &line.form {
        DeferredForm::Words(words) => words_side_by_side(plan, line, words, lookup),
        DeferredForm::Number => by_number(plan, line, lookup),
        DeferredForm::Text => by_title(plan, line, lookup),
    }
}

/// The things with a name, by what else people call them.
struct Lookup {
    /// Letters compared without case.
    titles: FxHashMap<String, Vec<ThingId>>,
    codes: FxHashMap<String, Vec<ThingId>>,
    numbers: FxHashMap<String, Vec<ThingId>>,
}

impl Lookup {
    fn new(plan: &Plan) -> Lookup {
        let mut lookup =
            Lookup { titles: FxHashMap::default(), codes: FxHashMap::default(), numbers: FxHashMap::default() };
        for node in plan.own_nodes().filter(|node| node.name().is_some()) {
            let mut titles: Vec<String> =
                node.title().map_or_else(Vec::new, |title| title.0.iter().map(|(_, text)| folded(text)).collect());
            titles.sort();
            titles.dedup();
            for title in titles {
                lookup.titles.entry(title).or_default().push(node.id);
            }
            let mut codes: Vec<String> = [Keyword::Code, Keyword::Abbreviation]
                .into_iter()
                .flat_map(|keyword| node.fields(keyword))
                .flat_map(|field| field.parts().iter().filter_map(move |part| field.texts(part)))
                .filter_map(|texts| texts.first().map(String::from))
                .collect();
            codes.sort();
            codes.dedup();
            for code in codes {
                lookup.codes.entry(code).or_default().push(node.id);
            }
            if let Some(number) = node.number() {
                lookup.numbers.entry(number).or_default().push(node.id);
            }
        }
        lookup
    }

    /// The only thing of `kinds` among those called so.
    fn only(plan: &Plan, kinds: KindSet, called: Option<&Vec<ThingId>>) -> Option<ThingId> {
        let mut fitting = called?.iter().filter(|id| kinds.is_empty() || kinds.contains(plan.thing(**id).kind));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(*first)
    }

    fn titled(&self, plan: &Plan, kinds: KindSet, text: &str) -> Option<ThingId> {
        Lookup::only(plan, kinds, self.titles.get(&folded(text)))
    }

    fn coded(&self, plan: &Plan, kinds: KindSet, text: &str) -> Option<ThingId> {
        Lookup::only(plan, kinds, self.codes.get(text))
    }

    fn numbered(&self, plan: &Plan, kinds: KindSet, text: &str) -> Option<ThingId> {
        self.numbers.get(text)?.iter().find(|id| kinds.is_empty() || kinds.contains(plan.thing(**id).kind)).copied()
    }
}

fn folded(title: &str) -> String {
    title.trim().to_lowercase()
}

/// `partner iom unhcr` or `responsible Ministry of Interior`
fn words_side_by_side(plan: &Plan, line: &Deferred, words: &[Span], lookup: &Lookup) -> Finding {
    let row = Language::get().row(line.row);
    let keyword = row.keyword.text();
    let source = plan.files[line.place.file.0 as usize].text;
    let texts: Vec<&str> = words.iter().map(|span| span.text(source)).collect();
    let meant = lookup.titled(plan, line.kinds, &line.text);
    let are_names = texts
        .iter()
        .all(|text| text.starts_with(char::is_lowercase) && planc_lang::Connective::from_text(text).is_none());
    let slot = &row.pattern.slots[usize::from(line.slot)];
    let declared = texts.iter().filter(|text| is_declared(plan, line.kinds, text)).count();
    // Words of which none is a name are a text, if one may stand there.
    let are_names = are_names && (declared > 0 || !line.takes_text);
    if meant.is_none() && are_names && slot.in_list {
        let listed = texts.join(", ");
        let count = if texts.len() == 2 { "Two" } else { "Several" };
        let edits = words
            .windows(2)
            .map(|pair| {
                let gap = crate::elaborate::gap_for_comma(source, pair[0], pair[1]);
                let comma = if gap.is_empty() { "," } else { ", " };
                planc_base::Edit { place: gap.in_file(line.place.file), replacement: comma.to_string() }
            })
            .collect();
        let joint = if texts.len() == 2 {
            "To list both, put a comma between them"
        } else {
            "To list them all, put commas between them"
        };
        return Finding::new("SYN-06", line.place, format!("{count} names stand side by side"))
            .help(format!("{joint}: `{keyword} {listed}`."))
            .with_fix(planc_base::Fix {
                title: "Put commas between them".to_string(),
                edits,
                is_certain: declared == texts.len(),
            });
    }
    let takes = if line.takes_text { "a name or a text in quotes" } else { "a name" };
    let finding = Finding::new("SYN-01", line.place, format!("`{keyword}` takes {takes}"));
    let quoted = planc_syntax::text::quote(&line.text);
    let finding = match meant {
        Some(id) => {
            let node = plan.node(id);
            let name = shortest_path(plan, id, &[id]);
            let name =
                if plan.named(node.thing().name).len() == 1 { node.name().unwrap_or("").to_string() } else { name };
            finding.help(format!("Did you mean `{name}` (\"{}\")?", node.short_title())).choice(
                format!("Write `{name}`"),
                line.place,
                name,
            )
        }
        None if line.takes_text => finding.help(format!(
            "Write the name of {}, or the text in quotes: `{keyword} {quoted}`.",
            crate::expectation::kinds_in_words(line.kinds)
        )),
        None => finding
            .help(format!("Write the name of {}, as it is declared.", crate::expectation::kinds_in_words(line.kinds))),
    };
    if line.takes_text { finding.choice("Put it in quotation marks", line.place, quoted) } else { finding }
}

/// Whether a thing of `kinds` has the last name of `path`.
fn is_declared(plan: &Plan, kinds: KindSet, path: &str) -> bool {
    let name = path.rsplit('.').next().unwrap_or(path);
    plan.names.find(name).is_some_and(|name| plan.named(name).iter().any(|id| kinds.contains(plan.thing(*id).kind)))
}

/// `requires 2.1.3`
fn by_number(plan: &Plan, line: &Deferred, lookup: &Lookup) -> Finding {
    let meant = lookup.numbered(plan, line.kinds, &line.text);
    by_name(plan, line, "Things are pointed to by name, since numbers move", meant, "has such a number at present")
}

/// `serves "Awareness"`
fn by_title(plan: &Plan, line: &Deferred, lookup: &Lookup) -> Finding {
    let text = crate::plan::texts_of(&line.text).first().unwrap_or("").to_string();
    let meant = lookup.titled(plan, line.kinds, &text).or_else(|| lookup.coded(plan, line.kinds, &text));
    by_name(plan, line, "Things are pointed to by name, since titles change", meant, "has such a title")
}

fn by_name(plan: &Plan, line: &Deferred, message: &str, meant: Option<ThingId>, otherwise: &str) -> Finding {
    let keyword = Language::get().row(line.row).keyword.text();
    let finding = Finding::new("REF-03", line.place, message);
    let Some(id) = meant else {
        let kinds = crate::expectation::kinds_in_words(line.kinds);
        return finding
            .note(format!("Nothing that may stand here {otherwise}."))
            .help(format!("Write the name of {kinds}."));
    };
    let node = plan.node(id);
    let name = if plan.named(node.thing().name).len() == 1 {
        node.name().unwrap_or("").to_string()
    } else {
        shortest_path(plan, id, plan.named(node.thing().name))
    };
    finding
        .help(format!("{} is `{name}` at present. Write `{keyword} {name}`.", line.text))
        .label(node.name_place(), node.described())
        .fix(format!("Write `{name}`"), Place { ..line.place }, name)
}
