//! Ever larger stretches around a cursor.

use planc_base::Span;
use planc_project::Snapshot;

use crate::Cursor;
use crate::under::{Under, What, end_of, head_of, parent_of};

/// The stretches around `cursor`, the innermost first: a name of a path, the path, a value, the line of the entry, the entry with
/// its block, what that stands in, and so on to the whole file.
pub fn selection_ranges(snapshot: &Snapshot, cursor: Cursor) -> Vec<Span> {
    let Some(under) = Under::at(snapshot, cursor) else { return Vec::new() };
    let whole = Span::new(0, under.text.len());
    let mut spans = vec![under.span];
    if let What::Text = under.what {
        let quotes = if under.span.text(under.text).starts_with("\"\"\"") { 3 } else { 1 };
        spans.insert(0, inside(under.text, under.span, quotes));
    }
    if let What::Reference(reference) = under.what {
        spans.push(reference.path);
    }
    spans.extend(under.part_span());
    let mut entry = under.entry;
    while let Some(index) = entry {
        spans.push(head_of(under.sheet, index));
        spans.push(Span { end: end_of(under.sheet, index), ..head_of(under.sheet, index) });
        entry = parent_of(under.sheet, index);
    }
    spans.push(whole);
    growing(spans, cursor.within(under.text))
}

/// A text without its marks and its language.
fn inside(text: &str, span: Span, quotes: usize) -> Span {
    let written = span.text(text);
    let end = written.rfind(['"', '“', '”', '’', '»']).filter(|end| *end >= quotes).unwrap_or(written.len());
    let begin = written.char_indices().nth(quotes).map_or(0, |(at, _)| at).min(end);
    let end = if quotes == 3 { end.saturating_sub(2).max(begin) } else { end };
    let start = span.start as usize;
    Span::new(start + begin, start + end)
}

/// Those that hold `offset` and each other; what is no larger than the one before is left out.
fn growing(spans: Vec<Span>, offset: u32) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for span in spans {
        let holds = |inner: Span| span.start <= inner.start && inner.end <= span.end;
        let is_larger = found.last().is_none_or(|last| holds(*last) && *last != span);
        if holds(Span::at(offset as usize)) && !span.is_empty() && is_larger {
            found.push(span);
        }
    }
    found
}
