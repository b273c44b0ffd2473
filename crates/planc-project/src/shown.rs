//! Where an editor shows a finding.

use planc_base::Span;
use planc_model::Sheet;
use planc_model::value::PartClass;

/// A finding about a whole thing stands on its line, title and all. Under a text of three lines that is too much ink: its keyword
/// and its name are enough. `sheet` was made of `text`.
pub fn shown(sheet: &Sheet, text: &str, span: Span) -> Span {
    let Ok(entry) = sheet.entries.binary_search_by_key(&span.start, |entry| entry.head().start) else {
        return span;
    };
    let data = &sheet.entries[entry];
    if data.kind().is_none() || data.head() != span {
        return span;
    }
    let entry = entry as u32;
    let name = sheet.parts_of(entry).iter().find(|part| part.class == PartClass::Name);
    let line = span.text(text);
    let keyword = line.find(char::is_whitespace).unwrap_or(line.len()) as u32;
    let end = name.map_or(span.start + keyword, |part| sheet.span_of_part(entry, part).end);
    Span { end, ..span }
}
