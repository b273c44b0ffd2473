//! What can be typed next.

use crate::view::View;
use planc_ide::completion::{Item, ItemKind};
use tower_lsp::lsp_types::*;

/// What opens the list by itself, besides letters.
pub const TRIGGERS: [&str; 5] = [".", "@", " ", "-", ","];

pub fn complete(view: &View, position: Position) -> Option<CompletionResponse> {
    let completion = planc_ide::complete(view.snapshot(), view.cursor(position))?;
    let items = completion.items.into_iter().enumerate().map(|(index, found)| item(view, index, found)).collect();
    Some(CompletionResponse::List(CompletionList { is_incomplete: completion.is_incomplete, items }))
}

fn item(view: &View, index: usize, item: Item) -> CompletionItem {
    let format = if item.is_snippet { InsertTextFormat::SNIPPET } else { InsertTextFormat::PLAIN_TEXT };
    // Only one editor has a name for opening its list again; others pass over what they do not know.
    let opens_again = item.goes_on && view.package.configuration.client.as_deref() == Some("vscode");
    let command = opens_again.then(|| Command::new(String::new(), "editor.action.triggerSuggest".to_string(), None));
    CompletionItem {
        label: item.label,
        kind: Some(kind(item.kind)),
        detail: (!item.detail.is_empty()).then_some(item.detail),
        // Editors sort by this; the order here is that of planc-ide.
        sort_text: Some(format!("{index:04}")),
        filter_text: item.filter,
        insert_text_format: Some(format),
        insert_text_mode: Some(InsertTextMode::AS_IS),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit { range: view.range(item.replaces), new_text: item.text })),
        command,
        data: item.subject.map(serde_json::Value::String),
        ..CompletionItem::default()
    }
}

/// The page of the manual, once the reader stays at an item.
pub fn resolve(item: CompletionItem) -> CompletionItem {
    let page = item.data.as_ref().and_then(|subject| planc_ide::describe(subject.as_str()?));
    let documentation =
        page.map(|value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value }));
    CompletionItem { documentation, ..item }
}

fn kind(kind: ItemKind) -> CompletionItemKind {
    match kind {
        ItemKind::Kind => CompletionItemKind::CLASS,
        ItemKind::Field => CompletionItemKind::FIELD,
        ItemKind::Connective => CompletionItemKind::KEYWORD,
        ItemKind::Word | ItemKind::BuiltIn => CompletionItemKind::ENUM_MEMBER,
        ItemKind::Name(_) => CompletionItemKind::REFERENCE,
        ItemKind::Catalogue => CompletionItemKind::CONSTANT,
        ItemKind::Unit | ItemKind::Currency => CompletionItemKind::UNIT,
        ItemKind::Date | ItemKind::Hole => CompletionItemKind::VALUE,
        ItemKind::Language => CompletionItemKind::ENUM,
        ItemKind::Rule => CompletionItemKind::EVENT,
        ItemKind::Text => CompletionItemKind::TEXT,
    }
}
