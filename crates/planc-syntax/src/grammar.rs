//! The grammar, as pest reads it.

use pest::Parser;
use planc_base::Span;

use crate::item::{Item, ItemKind};

/// The parser that pest derives from `grammar/plan.pest`.
#[derive(pest_derive::Parser)]
#[grammar = "../../grammar/plan.pest"]
pub struct Grammar;

/// The items of `text`, cut by the rule `items` of the grammar: what the hand-written `Items` is held to.
pub fn items_by_pest(text: &str) -> Vec<Item> {
    // The grammar takes any text; one it should refuse has no items, which the comparison then shows.
    let Ok(pairs) = Grammar::parse(Rule::items, text) else { return Vec::new() };
    pairs
        .filter_map(|pair| {
            let kind = match pair.as_rule() {
                Rule::text => ItemKind::Text,
                Rule::long_item => ItemKind::LongText,
                Rule::pasted => ItemKind::Pasted,
                Rule::number => ItemKind::Number,
                Rule::word => ItemKind::Word,
                Rule::range => ItemKind::Range,
                Rule::odd => ItemKind::Odd,
                Rule::sign => match pair.as_str() {
                    "," => ItemKind::Comma,
                    "?" => ItemKind::Question,
                    "%" => ItemKind::Percent,
                    _ => ItemKind::Star,
                },
                _ => return None,
            };
            let span = pair.as_span();
            Some(Item { kind, span: Span::new(span.start(), span.end()) })
        })
        .collect()
}
