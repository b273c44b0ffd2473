//! Which text of a plan a place in a file stands in.

use planc_base::{FileId, Span};
use planc_lang::Keyword;
use planc_lang::pattern::Class;
use planc_model::plan::{Field, Plan};
use planc_model::sheet::Flags;
use planc_model::value::{Part, PartClass};

/// The own files of a plan, with their texts.
pub(super) fn own_files<'plan>(plan: &'plan Plan<'plan>) -> Vec<(FileId, &'plan str)> {
    let own = plan.files.iter().enumerate().filter(|(_, file)| file.package == 0);
    own.map(|(index, file)| (FileId(index as u32), file.text)).collect()
}

/// The text value around `span`; `None` for a comment, an address, the reason of a silence, or a line that was not understood.
pub(super) fn text_around<'plan>(
    plan: &'plan Plan<'plan>,
    file: FileId,
    span: Span,
) -> Option<(Field<'plan>, &'plan Part)> {
    let entries = &plan.sheets.get(file.0 as usize)?.entries;
    let entry = entries.partition_point(|entry| entry.head().start <= span.start).checked_sub(1)? as u32;
    let field = Field { plan, file, entry };
    let flags = field.entry().flags();
    if flags.has(Flags::BROKEN) || flags.has(Flags::UNCHECKED) || field.keyword() == Some(Keyword::Allow) {
        return None;
    }
    let is_around = |part: &&Part| part.class == PartClass::Text && field.span_of(part).contains(span.start as usize);
    let part = field.parts().iter().find(is_around)?;
    let slot = field.row()?.pattern.slots.get(usize::from(part.slot));
    (!slot.is_some_and(|slot| matches!(slot.class, Class::Url | Class::File))).then_some((field, part))
}
