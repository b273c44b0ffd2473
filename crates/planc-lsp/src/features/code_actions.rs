//! What can be done at a place: mends of findings, and other forms of the same.

use super::edits;
use crate::convert::diagnostic;
use crate::view::View;
use planc_ide::{Action, ActionKind};
use tower_lsp::lsp_types::*;

/// The actions that touch `range`; of the kinds `only`, if the client names any.
pub fn at(view: &View, range: Range, only: Option<&[CodeActionKind]>) -> CodeActionResponse {
    // What is found decides what is offered.
    let report = view.snapshot().report();
    planc_ide::code_actions(view.snapshot(), view.file, view.span(range))
        .into_iter()
        .filter(|action| {
            let own = kind(action.kind);
            only.is_none_or(|only| only.iter().any(|wanted| includes(wanted, &own)))
        })
        .map(|action| {
            let answers = action.finding.and_then(|index| report.findings.get(index));
            code_action(view, action, answers.map(|judged| vec![diagnostic(&view.package, judged)]))
        })
        .collect()
}

fn code_action(view: &View, action: Action, diagnostics: Option<Vec<Diagnostic>>) -> CodeActionOrCommand {
    CodeActionOrCommand::CodeAction(CodeAction {
        title: action.title,
        kind: Some(kind(action.kind)),
        diagnostics,
        edit: Some(edits::of_package(&view.package, &action.edits)),
        is_preferred: action.is_preferred.then_some(true),
        ..CodeAction::default()
    })
}

/// Kinds are paths: `source` stands for `source.fixAll` too.
fn includes(wanted: &CodeActionKind, own: &CodeActionKind) -> bool {
    let (wanted, own) = (wanted.as_str(), own.as_str());
    wanted.is_empty() || own == wanted || own.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
}

fn kind(kind: ActionKind) -> CodeActionKind {
    match kind {
        ActionKind::QuickFix => CodeActionKind::QUICKFIX,
        ActionKind::Refactor => CodeActionKind::REFACTOR_REWRITE,
        ActionKind::Source => CodeActionKind::SOURCE,
        ActionKind::FixAll => CodeActionKind::SOURCE_FIX_ALL,
    }
}

pub fn kinds() -> Vec<CodeActionKind> {
    vec![
        CodeActionKind::QUICKFIX,
        CodeActionKind::REFACTOR_REWRITE,
        CodeActionKind::SOURCE,
        CodeActionKind::SOURCE_FIX_ALL,
    ]
}
