//! What stands between the blanks of a text, and what is known of it from the time before.
//!
//! Every word of a package comes by here. Most have fewer than 16 bytes and are kept as one number, in which the next blank is
//! found for all bytes at once; so no word is hashed or compared byte by byte.

use rustc_hash::FxHashMap;

/// What is known of pieces of texts, by their bytes.
pub(super) struct Pieces<'text, T> {
    short: FxHashMap<u128, T>,
    long: FxHashMap<&'text str, T>,
}

/// So many bytes are looked at at once.
const WIDTH: usize = 16;

/// All bits of the first bytes, by how many bytes.
const OF_LENGTH: [u128; WIDTH] = {
    let mut all = [0; WIDTH];
    let mut length = 1;
    while length < WIDTH {
        all[length] = all[length - 1] << 8 | 0xFF;
        length += 1;
    }
    all
};

impl<T> Default for Pieces<'_, T> {
    fn default() -> Self {
        Pieces { short: FxHashMap::default(), long: FxHashMap::default() }
    }
}

impl<'text, T: Copy> Pieces<'text, T> {
    /// Calls `take` with what is known of each piece of `text`, in order; `find_out` tells it of a piece that was not seen before.
    pub(super) fn of(&mut self, text: &'text str, find_out: impl Fn(&str) -> T, mut take: impl FnMut(T)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let window = window(bytes, at);
            let known = match short_piece(window) {
                Some(0) => {
                    at += 1;
                    continue;
                }
                Some(length) => {
                    // With its length, so that a piece with a zero byte is another than one without.
                    let key = window & OF_LENGTH[length % WIDTH] | (length as u128) << (8 * (WIDTH - 1));
                    let piece = at..at + length;
                    // Behind the blank.
                    at += length + 1;
                    *self.short.entry(key).or_insert_with(|| find_out(&text[piece]))
                }
                None => {
                    let end = bytes[at..].iter().position(u8::is_ascii_whitespace).map_or(bytes.len(), |end| at + end);
                    let piece = &text[at..end];
                    at = end;
                    *self.long.entry(piece).or_insert_with(|| find_out(piece))
                }
            };
            take(known);
        }
    }
}

/// The bytes from `at` on, the first one lowest; blanks behind the end.
fn window(bytes: &[u8], at: usize) -> u128 {
    if let Some(Ok(window)) = bytes.get(at..at + WIDTH).map(<[u8; WIDTH]>::try_from) {
        return u128::from_le_bytes(window);
    }
    let mut window = [b' '; WIDTH];
    let rest = &bytes[at..];
    window[..rest.len()].copy_from_slice(rest);
    u128::from_le_bytes(window)
}

/// How many bytes of `window` stand before its first blank; `None` if it holds none, or a control character before it.
fn short_piece(window: u128) -> Option<usize> {
    const EACH: u128 = u128::MAX / 0xFF;
    // The lowest bit that is set is that of the lowest byte up to a blank; only above it does subtracting borrow.
    let small = window.wrapping_sub(EACH * (b' ' as u128 + 1)) & !window & (EACH * 0x80);
    let length = small.trailing_zeros() as usize / 8;
    (small != 0 && ((window >> (8 * length)) as u8).is_ascii_whitespace()).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::Pieces;
    use std::cell::RefCell;

    #[test]
    fn pieces_are_what_stands_between_blanks() {
        let texts = [
            "Train 40 officers",
            "  an  indentation\n\tand institutionalisation-of-it ",
            "Përmirësimi i bashkëpunimit ndërinstitucional",
            "fifteen-letters sixteen-letters.",
            "a\u{1}b a\0 a \u{b}",
            "",
            " ",
        ];
        for text in texts {
            let mut known = Pieces::default();
            for _ in 0..2 {
                let told = RefCell::new(Vec::new());
                let mut pieces = Vec::new();
                known.of(
                    text,
                    |piece| {
                        told.borrow_mut().push(piece.to_string());
                        piece.len()
                    },
                    |length| pieces.push(length),
                );
                let expected: Vec<&str> = text.split_ascii_whitespace().collect();
                assert_eq!(pieces, expected.iter().map(|piece| piece.len()).collect::<Vec<_>>(), "{text:?}");
                assert!(told.borrow().iter().all(|piece| expected.contains(&piece.as_str())), "{text:?}");
            }
        }
    }

    #[test]
    fn nothing_is_found_out_twice() {
        let mut known = Pieces::default();
        let count = RefCell::new(0);
        known.of("one two one internationalisation two internationalisation", |_| *count.borrow_mut() += 1, |()| {});
        assert_eq!(count.into_inner(), 3);
    }
}
