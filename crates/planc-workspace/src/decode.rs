//! From the bytes of a file to its text. Plans are UTF-8; whatever else a file is, one finding names it.

mod code_page;

use memchr::memchr;

/// What the bytes of a file are, if they are no UTF-8 text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotText {
    /// Text of another encoding, by its name: `UTF-16`, `Windows-1250`.
    Encoding(&'static str),
    /// Text that is UTF-8 but for some bytes; the first of them stands at this offset.
    Damaged { offset: usize, line: usize },
    /// A document of another program, by what people call it: `a Word or Excel document`.
    Document(&'static str),
    /// Nothing that could be text.
    Binary,
}

/// How the bytes of a file begin that other programs write, and what to call them.
const DOCUMENTS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word or Excel file of the older kind"),
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
];

/// The text of a file. The bytes are checked, not copied; a byte-order mark stays.
pub fn decode(bytes: Vec<u8>) -> Result<String, NotText> {
    if let Some(known) = by_beginning(&bytes) {
        return Err(known);
    }
    match String::from_utf8(bytes) {
        // A NUL is valid UTF-8 and in no text.
        Ok(text) => match memchr(0, text.as_bytes()) {
            None => Ok(text),
            Some(_) => Err(with_nuls(text.as_bytes())),
        },
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            Err(if memchr(0, bytes).is_some() { with_nuls(bytes) } else { not_utf8(bytes, valid) })
        }
    }
}

fn by_beginning(bytes: &[u8]) -> Option<NotText> {
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Some(NotText::Encoding("UTF-32"));
    }
    if bytes.starts_with(b"\xff\xfe") {
        return Some(NotText::Encoding("UTF-16 (little-endian)"));
    }
    if bytes.starts_with(b"\xfe\xff") {
        return Some(NotText::Encoding("UTF-16 (big-endian)"));
    }
    let document = DOCUMENTS.iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
    Some(NotText::Document(document.1))
}

/// What bytes with NULs among them are. Text in UTF-16 that is mostly Latin has them at every second place.
fn with_nuls(bytes: &[u8]) -> NotText {
    let sample = &bytes[..bytes.len().min(4096)];
    let nuls = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let half = sample.len() / 2;
    if odd * 10 > half * 3 && even * 20 <= half {
        NotText::Encoding("UTF-16 (little-endian)")
    } else if even * 10 > half * 3 && odd * 20 <= half {
        NotText::Encoding("UTF-16 (big-endian)")
    } else {
        NotText::Binary
    }
}

/// What bytes without NULs are that stop being UTF-8 at `valid`.
fn not_utf8(bytes: &[u8], valid: usize) -> NotText {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if sound > broken {
        let line = 1 + memchr::memchr_iter(b'\n', &bytes[..valid]).count();
        return NotText::Damaged { offset: valid, line };
    }
    let controls = bytes.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    if controls * 50 > bytes.len() {
        return NotText::Binary;
    }
    NotText::Encoding(code_page::likely(bytes))
}

impl NotText {
    /// What to say of a file called `path`.
    pub fn message(&self, path: &str) -> String {
        match self {
            NotText::Encoding(name) if name.starts_with("Windows") => {
                format!("The file `{path}` is not stored as UTF-8 but in an older way, probably {name}")
            }
            NotText::Encoding(name) => format!("The file `{path}` is stored as {name}"),
            NotText::Damaged { line, .. } => {
                format!("The file `{path}` is stored as UTF-8, but from line {line} on some of its letters are damaged")
            }
            NotText::Document(what) => format!("The file `{path}` is {what}, not a plain text"),
            NotText::Binary => format!("The file `{path}` is not a text"),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            NotText::Encoding(_) => {
                "Save it again as UTF-8; most editors offer this under “Save as”. Until then the file counts as empty."
            }
            NotText::Damaged { .. } => {
                "Open it in an editor, write the damaged letters anew (they show as `�` or `?`), and save it as UTF-8. Until \
                 then the file counts as empty."
            }
            NotText::Document(_) => {
                "Open it in the program that wrote it and save its text as plain text, as UTF-8, or move it out of the folder."
            }
            NotText::Binary => "Take it from the last copy that can be read, or move it out of the folder.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn utf8_is_kept_byte_by_byte_with_its_mark() {
        let text = "\u{feff}actor moi \"Ministria e Brendshme\"\r\n# ë 😀\n";
        assert_eq!(decode(text.as_bytes().to_vec()), Ok(text.to_string()));
        assert_eq!(decode(Vec::new()), Ok(String::new()));
    }

    #[test]
    fn utf16_is_known_by_its_mark_or_by_its_nuls() {
        let text = "strategy thb \"Strategjia për luftën\" {\n  status draft\n}\n";
        for mark in [true, false] {
            let little = decode(utf16(text, mark, u16::to_le_bytes));
            assert_eq!(little, Err(NotText::Encoding("UTF-16 (little-endian)")));
            let big = decode(utf16(text, mark, u16::to_be_bytes));
            assert_eq!(big, Err(NotText::Encoding("UTF-16 (big-endian)")));
        }
    }

    #[test]
    fn documents_are_called_by_their_name() {
        assert_eq!(decode(b"PK\x03\x04\x14\0".to_vec()), Err(NotText::Document("a Word, Excel or zip file")));
        assert_eq!(decode(b"{\\rtf1\\ansi text}".to_vec()), Err(NotText::Document("a rich text (RTF) file")));
    }

    #[test]
    fn bytes_that_are_no_text_are_binary() {
        assert_eq!(decode(b"plan x\0\0\0\0\0\0 y".to_vec()), Err(NotText::Binary));
        let noise: Vec<u8> = (1..=255).collect();
        assert_eq!(decode(noise), Err(NotText::Binary));
    }

    #[test]
    fn a_few_broken_bytes_in_utf8_are_said_with_their_line() {
        let mut bytes = "note \"për çështje të njerëzve\"\nnote \"".as_bytes().to_vec();
        let offset = bytes.len();
        bytes.extend(b"\xeb\"\n");
        assert_eq!(decode(bytes), Err(NotText::Damaged { offset, line: 2 }));
        // A file that was cut off inside its last character.
        let cut = "note \"për çështje të".as_bytes();
        assert!(matches!(decode(cut[..cut.len() - 1].to_vec()), Err(NotText::Damaged { line: 1, .. })));
    }
}
