//! Putting lines into a block.

use planc_base::{Edit, Span};
use planc_model::Node;
use planc_model::sheet::Flags;

/// The edit that puts `lines` at the beginning of the block of `node`; the block is made if there is none. `None` for a block
/// that is not closed, of which nobody knows where it ends.
pub fn add_lines(node: Node, lines: &[String]) -> Option<Edit> {
    let text = node.plan.files.get(node.file().0 as usize)?.text;
    let (file, offset, indent) = node.insertion();
    if !node.entry().flags().has(Flags::BLOCK) {
        let outer = &indent[..indent.len().saturating_sub(2)];
        let inner: String = lines.iter().map(|line| format!("\n{indent}{line}")).collect();
        return Some(edit(file, offset, format!(" {{{inner}\n{outer}}}")));
    }
    let rest = text.get(offset..)?;
    let block = rest.get(..(node.span().end as usize).checked_sub(offset)?)?;
    if !block.ends_with('}') {
        return None;
    }
    if !block.contains('\n') {
        // A block kept on one line stays on it.
        let inner: String = lines.iter().map(|line| format!(" {line};")).collect();
        let inner = if block.trim() == "}" { format!("{} ", inner.trim_end_matches(';')) } else { inner };
        return Some(edit(file, offset, inner));
    }
    // Behind a comment on the line of the brace.
    let line = rest.find('\n')?;
    let is_free = rest[..line].trim().is_empty() || rest[..line].trim_start().starts_with('#');
    let offset = if is_free { offset + rest[..line].trim_end().len() } else { offset };
    let inner: String = lines.iter().map(|line| format!("\n{indent}{line}")).collect();
    let more = if is_free { String::new() } else { format!("\n{indent}") };
    Some(edit(file, offset, inner + &more))
}

fn edit(file: planc_base::FileId, offset: usize, replacement: String) -> Edit {
    Edit { place: Span::at(offset).in_file(file), replacement }
}
