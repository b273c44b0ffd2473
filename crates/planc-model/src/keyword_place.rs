//! Keywords that are misspelt, or stand where they mean nothing (SYN-11, SYN-12).

use planc_base::{FileId, Finding, Span};
use planc_lang::{Keyword, Kind, Language, RowId};

use crate::nearest::{self, list_with_or};

/// What a block belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    Kind(Kind),
    Field(RowId),
    /// A block whose owner was not understood: held unchecked, but its names still resolve.
    Unchecked,
}

/// What is made of an entry's keyword.
pub enum Reading {
    /// It means this row.
    Row(RowId),
    /// It is not understood as written; the row, if there is one, is the only one it can have been meant to be.
    Assumed(Option<RowId>, Box<Finding>),
    /// Not checked: an `x-…` keyword, or anything in an unchecked block that is no kind.
    Unchecked,
}

/// Reads `text` as a keyword in `scope`.
pub fn read(language: &'static Language, scope: Scope, text: &str, span: Span, file: FileId) -> Reading {
    if text.starts_with("x-") {
        return Reading::Unchecked;
    }
    let keyword = language.keyword(text);
    let row = keyword.and_then(|keyword| row_in(language, scope, keyword));
    if let Some(row) = row {
        return Reading::Row(row);
    }
    if scope == Scope::Unchecked {
        return Reading::Unchecked;
    }
    if let Some(keyword) = keyword {
        return Reading::Assumed(
            elsewhere(language, keyword),
            Box::new(wrong_place(language, scope, keyword, span, file)),
        );
    }
    misspelt(language, scope, text, span, file)
}

fn row_in(language: &Language, scope: Scope, keyword: Keyword) -> Option<RowId> {
    match scope {
        Scope::Kind(kind) => language.in_kind(kind, keyword),
        Scope::Field(row) => language.in_field(row, keyword),
        Scope::Unchecked => Kind::from_keyword(keyword).and_then(|_| language.in_kind(Kind::File, keyword)),
    }
}

/// A kind in the wrong place is still read as that kind, so that its names resolve.
fn elsewhere(language: &Language, keyword: Keyword) -> Option<RowId> {
    Kind::from_keyword(keyword).and_then(|_| language.in_kind(Kind::File, keyword))
}

fn keywords_of(language: &Language, scope: Scope) -> Vec<Keyword> {
    match scope {
        Scope::Kind(kind) => language.keywords_in_kind(kind).into_iter().map(|(keyword, _)| keyword).collect(),
        Scope::Field(row) => language.keywords_in_field(row).iter().map(|(keyword, _)| *keyword).collect(),
        Scope::Unchecked => Vec::new(),
    }
}

fn scope_in_words(language: &Language, scope: Scope) -> String {
    match scope {
        Scope::Kind(Kind::File) => "at the top of a file".to_string(),
        Scope::Kind(kind) => format!("in {}", kind.with_article()),
        Scope::Field(row) => format!("in the block of `{}`", language.row(row).keyword.text()),
        Scope::Unchecked => "here".to_string(),
    }
}

/// Kinds first, since a word that is not known mostly stands for one; what may stand anywhere last.
fn what_may_stand(language: &Language, scope: Scope, allowed: &[Keyword]) -> String {
    let is_general = |keyword: &Keyword| {
        matches!(
            keyword,
            Keyword::Allow | Keyword::PartOf | Keyword::Number | Keyword::Code | Keyword::Title | Keyword::Tags
        )
    };
    let mut sorted: Vec<Keyword> = allowed.iter().filter(|keyword| !is_general(keyword)).copied().collect();
    sorted.sort_by_key(|keyword| Kind::from_keyword(*keyword).is_none());
    let some: Vec<String> = sorted.iter().take(6).map(|keyword| format!("`{}`", keyword.text())).collect();
    let place = scope_in_words(language, scope);
    match some.len() {
        0 => format!("Nothing else stands {place}. A word of your own begins with `x-`."),
        6 => format!(
            "Among others, {} stand {place}. A word of your own begins with `x-`.",
            crate::nearest::list_with_and(&some)
        ),
        1 => format!("Only {} stands {place}. A word of your own begins with `x-`.", some[0]),
        _ => {
            format!("Only {} stand {place}. A word of your own begins with `x-`.", crate::nearest::list_with_and(&some))
        }
    }
}

fn wrong_place(language: &'static Language, scope: Scope, keyword: Keyword, span: Span, file: FileId) -> Finding {
    let word = keyword.text();
    let places: Vec<String> = Kind::WRITTEN
        .iter()
        .filter(|kind| language.in_kind(**kind, keyword).is_some())
        .map(|kind| kind.with_article())
        .collect();
    let help = if places.is_empty() {
        "Move it to where it belongs.".to_string()
    } else if places.len() > 6 {
        format!("It stands in {} and other kinds. Move it to the one it is about.", places[..4].join(", "))
    } else {
        format!("It stands in {}. Move it there.", list_with_or(&places))
    };
    Finding::new("SYN-12", span.in_file(file), format!("`{word}` does not stand {}", scope_in_words(language, scope)))
        .help(help)
}

fn misspelt(language: &'static Language, scope: Scope, text: &str, span: Span, file: FileId) -> Reading {
    let allowed = keywords_of(language, scope);
    let place = span.in_file(file);
    let lower = text.to_lowercase();
    if lower != text
        && let Some(keyword) = language.keyword(&lower)
        && let Some(row) = row_in(language, scope, keyword)
    {
        let finding = Finding::new("SYN-11", place, format!("Keywords are written in small letters: `{lower}`"))
            .help(format!("Write `{lower}`."))
            .fix(format!("Write `{lower}`"), place, lower);
        return Reading::Assumed(Some(row), Box::new(finding));
    }
    let near =
        nearest::within(&lower, 2.min(nearest::limit_for(&lower) + 1), allowed.iter().map(|keyword| keyword.text()));
    let finding = Finding::new("SYN-11", place, format!("`{text}` is not a keyword"));
    match near.as_slice() {
        [] => {
            let help = match scope {
                Scope::Kind(Kind::File) => {
                    "An entry begins with a keyword such as `actor`, `strategy`, `plan` or `activity`.".to_string()
                }
                _ => what_may_stand(language, scope, &allowed),
            };
            Reading::Assumed(None, Box::new(finding.help(help)))
        }
        [only] => {
            let row = language.keyword(only).and_then(|keyword| row_in(language, scope, keyword));
            let finding = finding.help(format!("Did you mean `{only}`?")).fix(format!("Write `{only}`"), place, *only);
            Reading::Assumed(row, Box::new(finding))
        }
        several => {
            let words: Vec<String> = several.iter().map(|word| format!("`{word}`")).collect();
            let finding = finding.help(format!("Did you mean {}?", list_with_or(&words)));
            let finding = several
                .iter()
                .take(3)
                .fold(finding, |finding, word| finding.choice(format!("Write `{word}`"), place, *word));
            Reading::Assumed(None, Box::new(finding))
        }
    }
}
