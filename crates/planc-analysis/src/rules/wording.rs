//! TXT: wording, and the rules of other families that read what is written.

mod abbreviations;
mod aims;
mod costly;
mod focus;
mod indicator;
mod meanings;
mod mixed;
mod output;
mod phrases;
mod promise;
mod title;
mod twice;

use planc_base::{FileId, Finding, Span};
use planc_lang::pattern::Class;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;
use planc_model::sheet::Flags;
use planc_model::value::{Part, PartClass};
use rayon::prelude::*;

use super::{Check, Reads};
use crate::facts::Context;

pub const CHECKS: &[Check] = &[
    Check { code: "GOA-12", reads: Reads::Whole(focus::lost) },
    Check { code: "GOA-13", reads: Reads::Whole(aims::work_as_change) },
    Check { code: "LNK-08", reads: Reads::Whole(twice::activity_twice) },
    Check { code: "ACT-07", reads: Reads::Whole(output::repeats) },
    Check { code: "ACT-08", reads: Reads::Whole(output::differs) },
    Check { code: "ACT-11", reads: Reads::Whole(aims::change_as_activity) },
    Check { code: "BUD-22", reads: Reads::Whole(costly::costly_without_money) },
    Check { code: "IND-07", reads: Reads::Whole(promise::other_year) },
    Check { code: "IND-18", reads: Reads::Whole(indicator::vague) },
    Check { code: "IND-19", reads: Reads::Whole(promise::target_in_name) },
    Check { code: "IND-29", reads: Reads::Whole(indicator::product_as_change) },
    Check { code: "TXT-01", reads: Reads::Whole(placeholders) },
    Check { code: "TXT-02", reads: Reads::Whole(meanings::same_letters) },
    Check { code: "TXT-03", reads: Reads::Whole(phrases::illegal) },
    Check { code: "TXT-04", reads: Reads::Whole(phrases::stigma) },
    Check { code: "TXT-05", reads: Reads::Whole(mixed::mixed) },
    Check { code: "TXT-06", reads: Reads::Whole(abbreviations::two_meanings) },
    Check { code: "TXT-07", reads: Reads::Whole(phrases::sex_and_gender) },
    Check { code: "TXT-08", reads: Reads::Whole(phrases::ambiguous) },
];

/// Looks at the texts, if any of `checks` is about them, with all threads and before rules run side by side.
pub fn prepare(context: &Context, checks: &[&Check]) {
    const ABOUT_PLACEHOLDERS: [&str; 2] = ["TXT-01", "TXT-02"];
    let is_own = |check: &&&Check| CHECKS.iter().any(|own| own.code == check.code);
    let (letters, words): (Vec<&&Check>, Vec<&&Check>) =
        checks.iter().filter(is_own).partition(|check| ABOUT_PLACEHOLDERS.contains(&check.code));
    if !letters.is_empty() {
        context.placeholders();
    }
    if !words.is_empty() {
        context.wording();
    }
}

/// How many characters of a text a message shows.
const SHOWN: usize = 60;

/// TXT-01: letters that stand for something still to be filled in.
fn placeholders(context: &Context, found: &mut Vec<Finding>) {
    let findings: Vec<Vec<Finding>> =
        context.placeholders().par_iter().map(|(file, spans)| in_file(context, *file, spans)).collect();
    found.extend(findings.into_iter().flatten());
}

/// One finding for each text that holds any.
fn in_file(context: &Context, file: FileId, spans: &[Span]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut last: Option<Span> = None;
    for span in spans.iter().copied() {
        if last.is_some_and(|last| last.contains(span.start as usize)) {
            continue;
        }
        if let Some((field, part)) = text_around(context, file, span) {
            last = Some(field.span_of(part));
            findings.extend(finding(context, field, part, span));
        }
    }
    findings
}

/// The text value that holds `span`; `None` if it is a comment, an address, or in a line that was not understood.
pub(super) fn text_around<'plan>(
    context: &Context<'plan>,
    file: FileId,
    span: Span,
) -> Option<(Field<'plan>, &'plan Part)> {
    let sheet = context.plan.sheets.get(file.0 as usize)?;
    let index = sheet.entries.partition_point(|entry| entry.head().start <= span.start).checked_sub(1)? as u32;
    let field = Field { plan: context.plan, file, entry: index };
    let flags = field.entry().flags();
    if flags.has(Flags::BROKEN) || flags.has(Flags::UNCHECKED) || field.keyword() == Some(Keyword::Allow) {
        return None;
    }
    let part = field
        .parts()
        .iter()
        .find(|part| part.class == PartClass::Text && field.span_of(part).contains(span.start as usize))?;
    let slot = field.row()?.pattern.slots.get(usize::from(part.slot));
    (!slot.is_some_and(|slot| matches!(slot.class, Class::Url | Class::File))).then_some((field, part))
}

fn finding(context: &Context, field: Field, part: &Part, span: Span) -> Option<Finding> {
    let node = context.plan.node(context.plan.thing_around(field.file, field.entry)?);
    let text = context.plan.files[field.file.0 as usize].text;
    let what = span.text(text);
    let shown = shown(field.source_of(part), (span.start - field.span_of(part).start) as usize, what.len());
    Some(
        Finding::new(
            "TXT-01",
            span.in_file(field.file),
            format!("\"{what}\" in {} is a placeholder: \"{shown}\"", place_in_words(field, node)),
        )
        .help("Write what it stands for, or `?` in place of the whole value while that is open."),
    )
}

/// "the title of activity `a`", "an output of activity `a`", "`description` of activity `a`"
pub(super) fn place_in_words(field: Field, node: Node) -> String {
    if field.entry != node.thing().entry {
        return format!("`{}` of {}", field.keyword().map_or("text", Keyword::text), node.described());
    }
    match (node.name(), node.parent()) {
        (None, Some(parent)) => format!("{} of {}", with_article(node.kind()), parent.described()),
        (None, None) => with_article(node.kind()),
        (Some(_), _) => format!("the title of {}", node.described()),
    }
}

fn with_article(kind: Kind) -> String {
    let word = kind.text();
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {word}")
}

/// The sentence around a placeholder, of the text in whose quotation marks it stands, on one line.
fn shown(source: &str, at: usize, length: usize) -> String {
    let is_end = |character: char| matches!(character, '"' | '\n' | '\r' | '“' | '”');
    let (before, after) = source.split_at(at);
    let before = before.rsplit(is_end).next().unwrap_or(before);
    let after = after.split_at(length).1.split(is_end).next().unwrap_or("");
    let line = format!("{before}{}{after}", &source[at..at + length]);
    let start = line.len() - line.trim_start().len();
    let line = line.trim();
    if line.chars().count() <= SHOWN {
        return line.to_string();
    }
    // As much of both sides as there is room for.
    let hit = before.len().saturating_sub(start);
    let room = SHOWN.saturating_sub(line[hit..].chars().take(length).count()) / 2;
    let first = line[..hit].char_indices().rev().take(room).last().map_or(hit, |(index, _)| index);
    let last = line[hit..].char_indices().nth(length + room).map_or(line.len(), |(index, _)| hit + index);
    let (head, tail) = (if first > 0 { "…" } else { "" }, if last < line.len() { "…" } else { "" });
    format!("{head}{}{tail}", line[first..last].trim())
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_long_text_is_shown_around_its_placeholder() {
        let text = "\"A\"@en \"Policia e XXXX trajnohet\"@sq";
        assert_eq!(shown(text, text.find("XXXX").unwrap(), 4), "Policia e XXXX trajnohet");
        let text = format!("\"\"\"\n    {} XXXX {}\n    second\n    \"\"\"", "word ".repeat(20), "word ".repeat(20));
        let line = shown(&text, text.find("XXXX").unwrap(), 4);
        assert!(line.starts_with('…') && line.ends_with('…') && line.contains(" XXXX "), "{line}");
        assert!(line.chars().count() <= 62, "{line}");
    }
}
