//! What is put right while one types: the indentation of a new line, and of a closing brace.

use planc_base::{Edit, Span};
use planc_project::Snapshot;
use planc_syntax::{TokenKind, line_ends, scan};
use planc_workspace::Role;

use crate::Cursor;

/// Indentation of a block.
const STEP: usize = 2;
/// Indentation of what goes on with a list.
const LIST: usize = 4;

/// The edits after `typed` was put in before the cursor: `\n` indents the new line, `}` goes under the line of its `{`.
pub fn format_on_type(snapshot: &Snapshot, cursor: Cursor, typed: char) -> Vec<Edit> {
    let source = snapshot.file(cursor.file);
    if source.role != Role::Plan {
        return Vec::new();
    }
    let text = source.text.as_str();
    let offset = cursor.within(text) as usize;
    let line = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let wanted = match typed {
        '\n' => after_new_line(text, line),
        '}' => under_its_opening(text, line),
        _ => None,
    };
    let Some(wanted) = wanted else { return Vec::new() };
    let blanks = text[line..].len() - text[line..].trim_start_matches([' ', '\t']).len();
    let replacement = " ".repeat(wanted);
    if text[line..line + blanks] == replacement {
        return Vec::new();
    }
    vec![Edit { place: Span::new(line, line + blanks).in_file(cursor.file), replacement }]
}

/// The indentation of the line that begins at `line`, by the one before it. `None` inside a long text, which is its author's.
fn after_new_line(text: &str, line: usize) -> Option<usize> {
    let source = line_ends(&text[..line]);
    let tokens = scan(&source);
    let last = tokens.iter().rev().find(|token| token.kind != TokenKind::Comment)?;
    if last.kind == TokenKind::LongUnclosed || (last.kind == TokenKind::Long && last.end as usize > line) {
        return None;
    }
    // Of a text over several lines, that on which it begins.
    let begins = if last.kind == TokenKind::Long { last.start } else { last.end };
    let before = source[..begins as usize].rfind('\n').map_or(0, |at| at + 1);
    let indentation = indentation_of(&source, before);
    let begins_with_close = text[line..].trim_start_matches([' ', '\t']).starts_with('}');
    Some(match last.kind {
        TokenKind::Open if begins_with_close => indentation,
        TokenKind::Open => indentation + STEP,
        TokenKind::Close => opening_indentation(&source, tokens.len(), &tokens).unwrap_or(indentation),
        TokenKind::Stretch if source[..last.end as usize].trim_end().ends_with(',') => {
            // The second line of a list is deeper; the others stand under it.
            if last.begins_line && follows_comma(&source, before) { indentation } else { indentation + LIST }
        }
        TokenKind::Stretch if follows_comma(&source, before) => first_of_list(&source, before),
        _ if begins_with_close => indentation.saturating_sub(STEP),
        _ => indentation,
    })
}

fn indentation_of(text: &str, line: usize) -> usize {
    text[line..].chars().take_while(|character| matches!(character, ' ' | '\t')).count()
}

/// Whether the line before the one at `line` ends with a comma.
fn follows_comma(text: &str, line: usize) -> bool {
    text[..line].trim_end().ends_with(',')
}

/// The indentation of the line on which a list began that ends on the line at `line`.
fn first_of_list(text: &str, line: usize) -> usize {
    let mut first = line;
    while follows_comma(text, first) {
        let end = text[..first].trim_end().len();
        first = text[..end].rfind('\n').map_or(0, |at| at + 1);
    }
    indentation_of(text, first)
}

/// The indentation of the line with the `{` whose `}` is alone on the line that begins at `line`.
fn under_its_opening(text: &str, line: usize) -> Option<usize> {
    let end = text[line..].find('\n').map_or(text.len(), |at| line + at);
    if !text[line..end].trim_start().starts_with('}') {
        return None;
    }
    let source = line_ends(&text[..line]);
    let tokens = scan(&source);
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().rev() {
        match token.kind {
            TokenKind::Close => depth += 1,
            TokenKind::Open if depth == 0 => return Some(line_of_block(&source, &tokens[..=index])),
            TokenKind::Open => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The indentation of the line with the `{` of the last `}` among the first `count` tokens.
fn opening_indentation(text: &str, count: usize, tokens: &[planc_syntax::Token]) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, token) in tokens[..count].iter().enumerate().rev() {
        match token.kind {
            TokenKind::Close => depth += 1,
            TokenKind::Open if depth <= 1 => return Some(line_of_block(text, &tokens[..=index])),
            TokenKind::Open => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The indentation of the entry whose `{` is the last of `tokens`; it may stand on a line above it.
fn line_of_block(text: &str, tokens: &[planc_syntax::Token]) -> usize {
    let entry = tokens.iter().rev().skip(1).find(|token| token.kind != TokenKind::Comment);
    let start = entry.or(tokens.last()).map_or(0, |token| token.start as usize);
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let first = if follows_comma(text, line) { return first_of_list(text, line) } else { line };
    indentation_of(text, first)
}
