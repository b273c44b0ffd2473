//! The canonical layout, as the least that has to change.

mod difference;
mod on_type;

pub use on_type::format_on_type;

use planc_base::{Edit, FileId, Span};
use planc_model::order::PackageOrder;
use planc_project::Snapshot;
use planc_workspace::Role;

/// The edits that bring `file` into its canonical layout; none if it has it. An error says why the file is left alone.
pub fn format(snapshot: &Snapshot, file: FileId) -> Result<Vec<Edit>, String> {
    let source = snapshot.file(file);
    if source.role != Role::Plan {
        return Ok(Vec::new());
    }
    let package = snapshot.workspace().package(source.package);
    let languages = package.manifest.languages.iter().map(|language| language.value.to_string()).collect();
    let formatted = planc_syntax::format(&source.text, file, &PackageOrder { languages });
    match formatted.text {
        Some(text) => Ok(difference::edits(&source.text, &text, file)),
        None => {
            let reason =
                formatted.findings.first().map_or("A brace has no counterpart", |finding| finding.message.as_str());
            Err(format!("The file is not laid out: {reason}. Mend that first."))
        }
    }
}

/// Those edits of `format` that touch the lines of `span`.
pub fn format_range(snapshot: &Snapshot, file: FileId, span: Span) -> Result<Vec<Edit>, String> {
    let text = &snapshot.file(file).text;
    let lines = whole_lines(text, span);
    let mut edits = format(snapshot, file)?;
    edits.retain(|edit| edit.place.span.start <= lines.end && lines.start <= edit.place.span.end);
    Ok(edits)
}

/// `span`, from the beginning of its first line to the end of its last.
fn whole_lines(text: &str, span: Span) -> Span {
    let bytes = text.as_bytes();
    let (start, end) = ((span.start as usize).min(bytes.len()), (span.end as usize).min(bytes.len()));
    let first = bytes[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let last = bytes[end..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| end + at);
    Span::new(first, last)
}
