//! A position in a file.

use planc_base::FileId;

/// A position in a file: before the byte `offset`. One that lies inside a character, or beyond the end of the file, is moved
/// back to where a character begins.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Cursor {
    pub file: FileId,
    pub offset: u32,
}

impl Cursor {
    pub const fn new(file: FileId, offset: u32) -> Cursor {
        Cursor { file, offset }
    }

    /// The offset, at the beginning of a character of `text`.
    pub(crate) fn within(self, text: &str) -> u32 {
        let mut offset = (self.offset as usize).min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset as u32
    }
}
