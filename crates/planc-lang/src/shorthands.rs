//! Names for parts of patterns that many rows use.

/// Each shorthand and the pattern it stands for. `history` is written out for each row: `OWN` is the row's own pattern.
pub const SHORTHANDS: &[(&str, &str)] = &[
    ("party", "ref(actor|unit|person|body)"),
    ("office", "ref(actor|unit|body)"),
    ("value", "number | quantity | percentage | change | money"),
    ("bound", "value | range | at (least | most) value | about value | top number (of text)?"),
    ("amount", "money | product"),
    ("absent", "(none | withheld) text?"),
    (
        "anchor",
        "((start | end) of)? (ref(activity|measure|output|milestone|event|review|evaluation|document) | text | date | 'period')",
    ),
    (
        "timing",
        "period | from date (for quantity)? | by (date | quantity (before | after) anchor) | ongoing | for quantity | (at least)? every (unit | quantity) (by day)? period? (due quantity after 'period')? | quantity (before | after) anchor | within quantity (of | after | before) anchor | when text",
    ),
    ("often", "(at least)? (<frequency> | every (unit | quantity))"),
    ("history", "was OWN (on date)? (because text)?"),
];
