//! Numbers that look random and are the same in every run, and damage done by them.

/// A generator (xorshift); its state is its seed.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % end as u64) as usize
    }

    pub fn pick<'items, T: ?Sized>(&mut self, items: &[&'items T]) -> &'items T {
        items[self.below(items.len())]
    }

    /// An offset in `text` that no character reaches over; the end is one of them.
    pub fn boundary(&mut self, text: &str) -> usize {
        let at = self.below(text.len() + 1);
        (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// What damaged text is damaged with: marks that decide where something begins and ends, and words that mean something.
const PIECES: &[&str] = &[
    "{",
    "}",
    ";",
    "#",
    "\"",
    "\"\"\"",
    "\\",
    "\\\"",
    "@",
    "@sq",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "    ",
    ",",
    ", ",
    "*",
    " .. ",
    "..",
    ".",
    "?",
    "%",
    "+",
    "-",
    "−",
    "–",
    "_",
    "/",
    ":",
    "=",
    "€",
    "“",
    "”",
    "„",
    "‘",
    "’",
    "'",
    "«",
    "»",
    "…",
    "×",
    "\u{A0}",
    "\u{202E}",
    "\u{2069}",
    "\u{FEFF}",
    "\u{200B}",
    "\u{301}",
    "0",
    "1",
    "7",
    "2020",
    "2020-Q1",
    "Q2",
    "FY2018/19",
    "14.03.2020",
    "4.000",
    "10%",
    "+5 points",
    "4_000 EUR",
    "1.5 million",
    "? EUR",
    "none",
    "withheld",
    "was 2019 because \"x\"",
    "because",
    "by",
    "from",
    "until",
    "per",
    "at least",
    "every",
    "activity",
    "part-of",
    "plan",
    "allow BUD-05 because \"x\"",
    "actor",
    "x-own",
    "ë",
    "ж",
    "漢",
    "🙂",
    "a",
    "moi",
    "moi.",
    "\0",
    "cost",
    "title \"T\"",
    "{ kind ngo }",
    "none \"x\"",
    "99999999999999999999999999999999999999",
    "1..2",
    "a..b",
];

/// `text` with one piece of damage.
pub fn damaged(text: &str, random: &mut Random) -> String {
    let at = random.boundary(text);
    let (before, after) = text.split_at(at);
    let some_characters = |text: &str, count: usize| text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    match random.below(6) {
        // A character or a few are lost.
        0 | 1 => {
            let lost = some_characters(after, 1 + random.below(3));
            format!("{before}{}", &after[lost..])
        }
        // A piece comes in between.
        2 | 3 => format!("{before}{}{after}", random.pick(PIECES)),
        // A piece takes the place of a few characters.
        4 => {
            let lost = some_characters(after, random.below(8));
            format!("{before}{}{}", random.pick(PIECES), &after[lost..])
        }
        // A line is doubled, moved or lost.
        _ => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            let (from, to) = (random.below(lines.len().max(1)), random.below(lines.len().max(1)));
            if lines.is_empty() {
                return text.to_string();
            }
            let line = lines[from];
            match random.below(3) {
                0 => lines.insert(to, line),
                1 => {
                    lines.remove(from);
                }
                _ => lines.swap(from, to),
            }
            lines.concat()
        }
    }
}
