//! Fields that are wanted and not there, as open values.

use planc_base::{FileId, Span};
use planc_lang::field::{Only, Wanted};
use planc_lang::{Field, Keyword, Kind, Language};
use planc_model::Node;
use planc_model::sheet::Flags;
use planc_project::Snapshot;

use super::block::add_lines;
use super::{Action, ActionKind};
use crate::under::{entry_before, head_of};

/// `responsible ?`, `schedule ?`: what the thing on whose line the stretch begins is asked for and neither has nor takes from
/// above.
pub fn wanted_fields(snapshot: &Snapshot, file: FileId, span: Span) -> Option<Action> {
    let sheet = snapshot.sheet(file)?;
    let entry = entry_before(sheet, span.start)?;
    if head_of(sheet, entry).end < span.start || sheet.entries.get(entry as usize)?.flags().has(Flags::BROKEN) {
        return None;
    }
    let plan = snapshot.plan();
    let node = plan.node(crate::bound::declared_at(plan, file, entry)?);
    let declaration = node.kind().declaration()?;
    let missing: Vec<&str> = declaration
        .fields
        .iter()
        .filter(|field| {
            is_wanted(node, field) && can_be_open(node.kind(), field.keyword) && !is_said(node, field.keyword)
        })
        .map(|field| field.keyword.text())
        .collect();
    if node.is_absent() || missing.is_empty() {
        return None;
    }
    let lines: Vec<String> = missing.iter().map(|keyword| format!("{keyword} ?")).collect();
    let title = format!("Add what is missing, to be filled in: {}", missing.join(", "));
    Some(Action::new(title, ActionKind::Refactor, vec![add_lines(node, &lines)?]))
}

fn is_wanted(node: Node, field: &Field) -> bool {
    let only = match field.wanted {
        Wanted::No => return false,
        Wanted::Always => Only::All,
        Wanted::Adopted { only, .. } => only,
    };
    match only {
        Only::All => true,
        Only::Words(words) => words.contains(&node.kind().text()) || has_word(node, words),
        // A rule decides, and says so in a finding of its own.
        Only::When(_) => false,
    }
}

/// Whether its `kind` or `type` is one of `words`.
fn has_word(node: Node, words: &[&str]) -> bool {
    let fields = [Keyword::Kind, Keyword::Type].into_iter().flat_map(|keyword| node.fields(keyword));
    fields
        .flat_map(|field| field.parts().iter().filter_map(move |part| field.word(part)))
        .any(|word| words.contains(&word))
}

/// Whether a `?` may stand behind the keyword.
fn can_be_open(kind: Kind, keyword: Keyword) -> bool {
    let row = Language::get().in_kind(kind, keyword);
    row.is_some_and(|row| Language::get().row(row).pattern.main.is_some())
}

/// Whether the thing says it, or takes it from what it stands in; who leads it answers for it too.
fn is_said(node: Node, keyword: Keyword) -> bool {
    let has = |node: Node| match keyword {
        Keyword::Responsible => node.field(keyword).is_some() || node.field(Keyword::Lead).is_some(),
        _ => node.field(keyword).is_some(),
    };
    let is_taken = matches!(keyword, Keyword::Responsible | Keyword::Schedule | Keyword::Currency);
    has(node) || is_taken && node.ancestors().skip(1).any(has)
}
