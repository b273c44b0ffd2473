//! The fields of a keyword in all files at once: much quicker than asking each thing for them.

use planc_base::FileId;
use planc_lang::{Keyword, Language, RowId};
use planc_model::plan::{Field, Plan};

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
