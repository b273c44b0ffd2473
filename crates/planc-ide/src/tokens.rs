//! What each word of a file is, for colours: more than a grammar of the editor can know.

use planc_base::{FileId, Span};
use planc_lang::{Kind, Language};
use planc_model::Sheet;
use planc_model::plan::Target;
use planc_model::value::{Part, PartClass};
use planc_project::Snapshot;
use planc_syntax::{Item, ItemKind, Items};

use crate::under::{head_of, price_at, segments};

/// What a word is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// The keyword of an entry that declares something.
    Kind,
    /// The keyword of a field.
    Field,
    /// A name, with the kind of what it stands for, if that is known.
    Name(Option<Kind>),
    /// A built-in actor, or an entry of the catalogue.
    BuiltIn,
    /// A word of a vocabulary.
    Word,
    /// A word of the grammar.
    Connective,
    Rule,
    Unit,
    Currency,
    Date,
    Number,
    Text,
    /// `?`
    Hole,
    /// `*`, `..`, `%`
    Sign,
    Comment,
}

/// A word of a file; it never goes over the end of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SemanticToken {
    pub span: Span,
    pub kind: TokenKind,
    /// Whether the name is declared here.
    pub is_declaration: bool,
    /// Whether the name leads nowhere, or to several things.
    pub is_unresolved: bool,
    /// Whether it stands for something of another package.
    pub is_foreign: bool,
}

/// The words of `file`, or of the lines that `range` touches, in order and without overlap.
pub fn semantic_tokens(snapshot: &Snapshot, file: FileId, range: Option<Span>) -> Vec<SemanticToken> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    let text = snapshot.file(file).text.as_str();
    let range = range.unwrap_or(Span::new(0, text.len()));
    let mut tokens = Tokens { snapshot, file, sheet, text, found: Vec::new() };
    let first = sheet.entries.partition_point(|entry| entry.head().start < range.start).saturating_sub(1);
    let mut at = if first == 0 { 0 } else { head_of(sheet, first as u32).start };
    for entry in first as u32..sheet.entries.len() as u32 {
        let head = head_of(sheet, entry);
        if head.start > range.end {
            break;
        }
        tokens.comments(at, head.start);
        tokens.line(entry, head);
        at = head.end.max(at);
    }
    let end = sheet.entries.get(sheet.entries.partition_point(|entry| entry.head().start <= at));
    tokens.comments(at, end.map_or(text.len() as u32, |entry| entry.head().start));
    tokens.found.retain(|token| token.span.start <= range.end && range.start <= token.span.end);
    tokens.found
}

struct Tokens<'snapshot> {
    snapshot: &'snapshot Snapshot,
    file: FileId,
    sheet: &'snapshot Sheet,
    text: &'snapshot str,
    found: Vec<SemanticToken>,
}

impl Tokens<'_> {
    fn push(&mut self, span: Span, kind: TokenKind) -> Option<&mut SemanticToken> {
        // What goes over several lines is cut at their ends.
        let mut at = span.start as usize;
        for line in span.text(self.text).split_inclusive('\n') {
            let shown = line.trim_end_matches(['\n', '\r']);
            let blanks = shown.len() - shown.trim_start().len();
            let span = Span::new(at + blanks, at + shown.len());
            at += line.len();
            if !span.is_empty() {
                let plain =
                    SemanticToken { span, kind, is_declaration: false, is_unresolved: false, is_foreign: false };
                self.found.push(plain);
            }
        }
        self.found.last_mut()
    }

    /// The comments between two entries: nothing else there has their sign.
    fn comments(&mut self, from: u32, to: u32) {
        let mut at = from as usize;
        while at < to as usize {
            let Some(start) = self.text.get(at..to as usize).and_then(|rest| rest.find('#')) else { return };
            let start = at + start;
            let end = self.text[start..].find('\n').map_or(self.text.len(), |end| start + end);
            self.push(Span::new(start, end.min(to as usize).max(start + 1)), TokenKind::Comment);
            at = end.max(start + 1);
        }
    }

    fn line(&mut self, entry: u32, head: Span) {
        let mut at = head.start;
        for (index, item) in Items::new(self.text, head).enumerate() {
            self.comments(at, item.span.start);
            at = item.span.end;
            if index == 0 && item.kind == ItemKind::Word {
                let data = &self.sheet.entries[entry as usize];
                // A keyword that is misspelt has no colour.
                if let Some(keyword) = data.keyword().filter(|keyword| keyword.text() == item.span.text(self.text)) {
                    let is_kind = data.kind().is_some() || Kind::from_keyword(keyword).is_some();
                    self.push(item.span, if is_kind { TokenKind::Kind } else { TokenKind::Field });
                }
                continue;
            }
            self.item(entry, item);
        }
    }

    fn item(&mut self, entry: u32, item: Item) {
        let holds = |span: Span| span.start <= item.span.start && item.span.end <= span.end;
        let spans = self.sheet.parts_of(entry).iter().map(|part| (part, self.sheet.span_of_part(entry, part)));
        let part = spans.into_iter().find(|(_, span)| holds(*span));
        let whole = part.map_or(item.span, |(_, span)| span);
        let part = part.map(|(part, _)| part);
        let kind = match item.kind {
            ItemKind::Text | ItemKind::LongText | ItemKind::Pasted => TokenKind::Text,
            ItemKind::Question => TokenKind::Hole,
            ItemKind::Star | ItemKind::Range | ItemKind::Percent => TokenKind::Sign,
            ItemKind::Comma | ItemKind::Odd => return,
            ItemKind::Number if matches!(part.map(|part| part.class), Some(PartClass::Date | PartClass::DateRange)) => {
                TokenKind::Date
            }
            ItemKind::Number => TokenKind::Number,
            ItemKind::Word => return self.word(part, whole, item.span),
        };
        self.push(item.span, kind);
    }

    fn word(&mut self, part: Option<&Part>, whole: Span, span: Span) {
        let text = span.text(self.text);
        let kind = match part.map(|part| part.class) {
            Some(PartClass::Name) => return self.declared(span),
            Some(PartClass::Reference) => return self.reference(part.map_or(0, |part| part.value), span),
            Some(PartClass::Product) if let Some(index) = part.and_then(|part| self.price(part, whole, span)) => {
                return self.reference(index, span);
            }
            Some(PartClass::Word) => TokenKind::Word,
            Some(PartClass::Rule) => TokenKind::Rule,
            Some(PartClass::Date | PartClass::DateRange) => TokenKind::Date,
            Some(PartClass::Currency) => TokenKind::Currency,
            Some(PartClass::Unit | PartClass::OwnWord) => TokenKind::Unit,
            _ if Language::get().connective(text).is_some() => TokenKind::Connective,
            _ if planc_base::Currency::from_code(text).is_some() => TokenKind::Currency,
            Some(PartClass::Unknown) | None => return,
            Some(_) => TokenKind::Unit,
        };
        self.push(span, kind);
    }

    /// The price named by `word`, of the product `part` that stands at `whole`.
    fn price(&self, part: &Part, whole: Span, word: Span) -> Option<u32> {
        price_at(self.text, whole, self.sheet.product(part.value).factors, word)
    }

    fn declared(&mut self, span: Span) {
        let before = self.sheet.entries.partition_point(|entry| entry.head().start <= span.start);
        let kind = before.checked_sub(1).and_then(|entry| self.sheet.entries[entry].kind());
        if let Some(token) = self.push(span, TokenKind::Name(kind)) {
            token.is_declaration = true;
        }
    }

    /// Each name of a path by itself, with the kind of what it is bound to.
    fn reference(&mut self, index: u32, path: Span) {
        let plan = self.snapshot.plan();
        let target = plan.target(self.file, index);
        if let Target::Theme(_) | Target::Item(..) | Target::Public | Target::AllResponsible = target {
            self.push(path, TokenKind::BuiltIn);
            return;
        }
        let reference = plan.sheets[self.file.0 as usize].reference(index);
        let bound = crate::bound::bound_segments(plan, self.file, index, &reference);
        let package = plan.files[self.file.0 as usize].package;
        for (place, span) in segments(self.text, path).enumerate() {
            let thing = bound.get(place).copied().flatten().and_then(crate::bound::Bound::thing);
            let kind = thing.map(|id| plan.thing(id).kind);
            let is_foreign = thing.is_some_and(|id| usize::from(plan.thing(id).package) != package);
            if span.is_empty() {
                continue;
            }
            if let Some(token) = self.push(span, TokenKind::Name(kind)) {
                token.is_unresolved = target == Target::Unknown;
                token.is_foreign = is_foreign;
            }
        }
    }
}
