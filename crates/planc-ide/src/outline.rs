//! The things that a file declares, as a tree: from its text alone, so that it is there at once and while lines are broken.

use planc_base::{FileId, Span};
use planc_lang::Kind;
use planc_model::Sheet;
use planc_model::plan::texts_of;
use planc_model::sheet::{Flags, NO_ENTRY};
use planc_model::value::PartClass;
use planc_project::Snapshot;

use crate::under::head_of;

/// A thing of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Symbol {
    /// Its name; its title if it has none; else its kind.
    pub name: String,
    /// Its title, if it has a name too.
    pub detail: String,
    pub kind: Kind,
    /// From its keyword to the end of its block.
    pub span: Span,
    /// Its name, else its line.
    pub selection: Span,
    pub children: Vec<Symbol>,
}

/// The things that `file` declares, those in others' blocks below them. Empty for what is no plan.
pub fn document_symbols(snapshot: &Snapshot, file: FileId) -> Vec<Symbol> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    below(sheet, &snapshot.file(file).text, NO_ENTRY)
}

fn below(sheet: &Sheet, text: &str, parent: u32) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    for entry in sheet.children(parent) {
        match sheet.entries[entry as usize].kind() {
            Some(kind) => symbols.push(symbol(sheet, text, entry, kind)),
            // A block that was not understood: what stands in it is shown in its place.
            None => symbols.extend(below(sheet, text, entry)),
        }
    }
    symbols
}

fn symbol(sheet: &Sheet, text: &str, entry: u32, kind: Kind) -> Symbol {
    let parts = sheet.parts_of(entry);
    let name = parts.iter().find(|part| part.class == PartClass::Name);
    let title = parts
        .iter()
        .find(|part| part.class == PartClass::Text && !sheet.entries[entry as usize].flags().has(Flags::NONE))
        .map(|part| texts_of(sheet.span_of_part(entry, part).text(text)).first_line())
        .unwrap_or_default();
    let selection = name.map_or_else(|| head_of(sheet, entry), |part| sheet.span_of_part(entry, part));
    let (name, detail) = match name {
        Some(part) => (sheet.span_of_part(entry, part).text(text).to_string(), title),
        None if title.is_empty() => (kind.text().to_string(), first_value(sheet, text, entry)),
        None => (title, String::new()),
    };
    let children = below(sheet, text, entry);
    Symbol { name, detail, kind, span: sheet.span_of(entry), selection, children }
}

/// What follows the keyword of a thing without name or title: what it is about.
fn first_value(sheet: &Sheet, text: &str, entry: u32) -> String {
    let part = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Reference);
    part.map_or_else(String::new, |part| sheet.span_of_part(entry, part).text(text).to_string())
}
