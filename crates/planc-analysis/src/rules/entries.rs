//! The fields of a keyword in all files at once: much quicker than asking each thing for them.

use planc_base::FileId;
use planc_lang::{Keyword, Language, RowId};
use planc_model::plan::{Field, Plan};
use planc_model::{Node, ThingId};

/// Every entry with one of `keywords` in the files of the package asked for, in the order of files and
/// places.
pub(crate) fn own_entries<'plan>(
    plan: &'plan Plan<'plan>,
    keywords: &[Keyword],
) -> impl Iterator<Item = Field<'plan>> + use<'plan> {
    let language = Language::get();
    let is_asked: Vec<bool> = language.rows().map(|(_, row)| keywords.contains(&row.keyword)).collect();
    let asked: Vec<RowId> =
        (0..).map(RowId).zip(&is_asked).filter(|(_, is_asked)| **is_asked).map(|(row, _)| row).collect();
    let own = (0..).map(FileId).zip(&plan.files).filter(|(_, file)| file.package == 0).map(|(file, _)| file);
    let files = own.filter(|file| asked.iter().any(|row| plan.may_hold(*file, *row))).collect::<Vec<_>>();
    files.into_iter().flat_map(move |file| {
        let is_asked = is_asked.clone();
        let entries = plan.sheets[file.0 as usize].entries.iter().enumerate();
        let entries =
            entries.filter(move |(_, entry)| is_asked.get(usize::from(entry.row().0)).copied().unwrap_or(false));
        entries.map(move |(entry, _)| Field { plan, file, entry: entry as u32 })
    })
}

/// The same, each with the thing in whose block it stands. What stands in none is left out.
pub(crate) fn own_entries_in_things<'plan>(
    plan: &'plan Plan<'plan>,
    keywords: &[Keyword],
) -> impl Iterator<Item = (Node<'plan>, Field<'plan>)> + use<'plan> {
    // Both are in the order of the text, so that one walk over the things serves all entries.
    let mut last = 0;
    own_entries(plan, keywords).filter_map(move |field| {
        let begins_before =
            |at: usize| plan.things.get(at).is_some_and(|thing| (thing.file, thing.entry) <= (field.file, field.entry));
        while begins_before(last + 1) {
            last += 1;
        }
        let ends_before = |at: usize| field.sheet().next_of(plan.things[at].entry) <= field.entry;
        let is_here = |at: usize| begins_before(at) && plan.things[at].file == field.file;
        let mut at = last;
        while is_here(at) && ends_before(at) {
            at = at.checked_sub(1)?;
        }
        is_here(at).then(|| (plan.node(ThingId(at as u32)), field))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;

    #[test]
    fn each_entry_stands_in_the_thing_around_it() {
        let text = "allow GAP-01 because \"x\"\nplan p \"P\" {\n  note \"a\"\n  activity a \"A\" { cost 3 EUR { note \"b\" }; output \"O\"; note \"c\" }\n  \
                    note \"d\"\n}\nactor x \"X\" { note \"e\" }\nactor y \"Y\"\n";
        with_plan(text, |plan| {
            let keywords = [Keyword::Note, Keyword::Cost, Keyword::Allow];
            let around = |field: &Field| plan.thing_around(field.file, field.entry);
            let expected: Vec<_> =
                own_entries(plan, &keywords).filter_map(|field| Some((around(&field)?, field.entry))).collect();
            let found: Vec<_> =
                own_entries_in_things(plan, &keywords).map(|(node, field)| (node.id, field.entry)).collect();
            assert_eq!(found, expected);
            assert_eq!(found.len(), 6);
        });
    }
}
