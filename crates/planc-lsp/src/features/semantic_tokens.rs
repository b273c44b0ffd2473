//! Colours that know what a name stands for.

use crate::view::View;
use planc_ide::{SemanticToken as Token, TokenKind};
use planc_lang::Kind;
use rustc_hash::FxHashMap;
use std::sync::Mutex;
use tower_lsp::lsp_types::*;

/// Types of tokens, in the order of their numbers. Where the protocol has a type that themes know, it is used.
const TYPES: [SemanticTokenType; 13] = [
    SemanticTokenType::KEYWORD,
    SemanticTokenType::PROPERTY,
    SemanticTokenType::VARIABLE,
    SemanticTokenType::ENUM_MEMBER,
    SemanticTokenType::OPERATOR,
    SemanticTokenType::DECORATOR,
    SemanticTokenType::TYPE,
    SemanticTokenType::NUMBER,
    SemanticTokenType::STRING,
    SemanticTokenType::MACRO,
    SemanticTokenType::COMMENT,
    SemanticTokenType::CLASS,
    SemanticTokenType::FUNCTION,
];

const MODIFIERS: [SemanticTokenModifier; 3] = [
    SemanticTokenModifier::DECLARATION,
    SemanticTokenModifier::DEFAULT_LIBRARY,
    SemanticTokenModifier::new("unresolved"),
];

pub fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend { token_types: TYPES.to_vec(), token_modifiers: MODIFIERS.to_vec() }
}

fn number(kind: TokenKind) -> u32 {
    match kind {
        TokenKind::Kind => 0,
        TokenKind::Field => 1,
        TokenKind::Name(Some(Kind::Actor | Kind::Unit | Kind::Person | Kind::Body)) => 11,
        TokenKind::Name(Some(Kind::Activity | Kind::Output)) => 12,
        TokenKind::Name(_) => 2,
        TokenKind::BuiltIn | TokenKind::Word => 3,
        TokenKind::Connective | TokenKind::Sign => 4,
        TokenKind::Rule => 5,
        TokenKind::Unit | TokenKind::Currency => 6,
        TokenKind::Date | TokenKind::Number => 7,
        TokenKind::Text => 8,
        TokenKind::Hole => 9,
        TokenKind::Comment => 10,
    }
}

/// The tokens of the file, or of a part of it, each told by its distance from the one before.
pub fn tokens(view: &View, range: Option<Range>) -> Vec<SemanticToken> {
    let span = range.map(|range| view.span(range));
    let mut before = Position::default();
    planc_ide::semantic_tokens(view.snapshot(), view.file, span)
        .iter()
        .map(|token: &Token| {
            let range = view.range(token.span);
            let is_on_line = range.start.line == before.line;
            let start = range.start.character - if is_on_line { before.character } else { 0 };
            let told = SemanticToken {
                delta_line: range.start.line - before.line,
                delta_start: start,
                length: range.end.character.saturating_sub(range.start.character),
                token_type: number(token.kind),
                token_modifiers_bitset: u32::from(token.is_declaration)
                    | u32::from(token.kind == TokenKind::BuiltIn) << 1
                    | u32::from(token.is_unresolved) << 2,
            };
            before = range.start;
            told
        })
        .collect()
}

/// What each document was told last, so that only what differs is told again.
#[derive(Default)]
pub struct Sent(Mutex<State>);

#[derive(Default)]
struct State {
    next: u64,
    by_document: FxHashMap<Url, (String, Vec<SemanticToken>)>,
}

impl Sent {
    pub fn full(&self, uri: &Url, data: Vec<SemanticToken>) -> SemanticTokensResult {
        let id = self.keep(uri, data.clone()).0;
        SemanticTokensResult::Tokens(SemanticTokens { result_id: id, data })
    }

    /// The one stretch in which `data` differs from what was told under the number `previous`; all of it, if that is not known.
    pub fn delta(&self, uri: &Url, previous: &str, data: Vec<SemanticToken>) -> SemanticTokensFullDeltaResult {
        let (id, old) = self.keep(uri, data.clone());
        let Some((_, old)) = old.filter(|(id, _)| id == previous) else {
            return SemanticTokensFullDeltaResult::Tokens(SemanticTokens { result_id: id, data });
        };
        let start = old.iter().zip(&data).take_while(|(one, other)| one == other).count();
        let rest = old[start..].iter().rev().zip(data[start..].iter().rev());
        let end = rest.take_while(|(one, other)| one == other).count();
        let edits = match old.len() == start + end && data.len() == start + end {
            true => Vec::new(),
            // Each token is five numbers.
            false => vec![SemanticTokensEdit {
                start: start as u32 * 5,
                delete_count: (old.len() - start - end) as u32 * 5,
                data: Some(data[start..data.len() - end].to_vec()),
            }],
        };
        SemanticTokensFullDeltaResult::TokensDelta(SemanticTokensDelta { result_id: id, edits })
    }

    /// The document is closed.
    pub fn forget(&self, uri: &Url) {
        if let Ok(mut state) = self.0.lock() {
            state.by_document.remove(uri);
        }
    }

    fn keep(&self, uri: &Url, data: Vec<SemanticToken>) -> (Option<String>, Option<(String, Vec<SemanticToken>)>) {
        // A lock that a failed thread left is never taken again: everything is told whole then.
        let Ok(mut state) = self.0.lock() else { return (None, None) };
        state.next += 1;
        let id = state.next.to_string();
        let old = state.by_document.insert(uri.clone(), (id.clone(), data));
        (Some(id), old)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(delta_start: u32) -> SemanticToken {
        SemanticToken { delta_line: 0, delta_start, length: 1, token_type: 0, token_modifiers_bitset: 0 }
    }

    #[test]
    fn only_what_differs_is_told_again() {
        let sent = Sent::default();
        let uri = Url::parse("file:///a.plan").expect("an address");
        let SemanticTokensResult::Tokens(first) = sent.full(&uri, vec![token(1), token(2), token(3)]) else {
            panic!("all of it");
        };
        let id = first.result_id.expect("it has a number");
        let new = vec![token(1), token(7), token(8), token(3)];
        let SemanticTokensFullDeltaResult::TokensDelta(delta) = sent.delta(&uri, &id, new.clone()) else {
            panic!("what differs");
        };
        assert_eq!(
            delta.edits,
            [SemanticTokensEdit { start: 5, delete_count: 5, data: Some(vec![token(7), token(8)]) }]
        );
        let again = sent.delta(&uri, "other", new);
        assert!(matches!(again, SemanticTokensFullDeltaResult::Tokens(_)), "{again:?}");
    }
}
