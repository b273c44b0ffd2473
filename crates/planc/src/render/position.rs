//! Lines and columns as people count them.

use planc_base::Position;
use planc_workspace::SourceFile;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Line and column of `offset`, both from 1, the column in characters. A byte-order mark is no character.
pub fn position(file: &SourceFile, offset: u32) -> Position {
    let at = file.line_index().position_in_characters(&file.text, offset);
    let mark = u32::from(at.line == 0 && at.column > 0 && file.text.starts_with(BYTE_ORDER_MARK));
    Position { line: at.line + 1, column: at.column + 1 - mark }
}
