//! Findings for people, drawn by miette: the only file that knows it.
//!
//! miette draws the message and the places in one file. Places in other files are drawn as reports of their own, of which only
//! the drawing is taken; notes, help and fixes follow last, where eyes look for what to do.

use super::position;
use crate::terminal::{Terminal, without_controls, wrapped};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};
use planc_analysis::Judged;
use planc_base::{FileId, Finding, Span};
use planc_lang::rule::{Level, Rule};
use planc_workspace::{SourceFile, Workspace};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::fmt::Display;

/// A line that is longer is shown only near what is marked on it: nobody finds a mark in a line that fills the screen.
const LONG_LINE: usize = 400;
const AROUND: usize = 120;

pub fn write(workspace: &Workspace, findings: &[Judged], terminal: Terminal, out: &mut String) {
    let painter = Painter::new(workspace, findings, terminal);
    let groups: Vec<&[Judged]> = findings.chunk_by(are_one_drawing).collect();
    let drawn: Vec<String> = groups
        .par_iter()
        .map(|group| match group {
            _ if group.len() >= GROUP => painter.draw_group(group),
            _ => group.iter().map(|judged| painter.draw(judged)).collect(),
        })
        .collect();
    out.extend(drawn);
}

/// From so many on, pieces of advice about one place are drawn together: a strategy that has just been begun lacks much, and
/// nobody reads the same line thirty times.
const GROUP: usize = 3;

fn are_one_drawing(one: &Judged, other: &Judged) -> bool {
    let is_plain = |judged: &Judged| judged.level == Level::Advice && judged.finding.labels.is_empty();
    is_plain(one) && is_plain(other) && one.finding.place == other.finding.place
}

struct Painter<'workspace> {
    workspace: &'workspace Workspace,
    /// Texts of the files that are shown, without what would move the cursor.
    texts: FxHashMap<FileId, Cow<'workspace, str>>,
    handler: GraphicalReportHandler,
    terminal: Terminal,
}

impl<'workspace> Painter<'workspace> {
    fn new(workspace: &'workspace Workspace, findings: &[Judged], terminal: Terminal) -> Painter<'workspace> {
        let mut theme =
            if terminal.has_colours { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        // Levels in words: a sign alone says nothing to whoever sees it first, and nothing to a screen reader.
        theme.characters.error = "error:".to_string();
        theme.characters.warning = "warning:".to_string();
        theme.characters.advice = "advice:".to_string();
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_links(false)
            .with_width(terminal.width)
            .with_break_words(false)
            .without_syntax_highlighting();
        let mut texts = FxHashMap::default();
        for finding in findings.iter().map(|judged| &judged.finding) {
            for file in finding.labels.iter().map(|label| label.place.file).chain([finding.place.file]) {
                texts.entry(file).or_insert_with(|| without_controls(&workspace.file(file).text));
            }
        }
        Painter { workspace, texts, handler, terminal }
    }

    fn draw(&self, judged: &Judged) -> String {
        let finding = &judged.finding;
        let code = match Rule::find(finding.code) {
            Some(rule) => format!("{} {}", rule.code, rule.name),
            None => finding.code.to_string(),
        };
        let own = Part {
            code: Some(code),
            message: without_controls(&finding.message),
            ..self.part(finding, finding.place.file, judged.level)
        };
        let mut drawn = String::new();
        // Writing to a String does not fail, and whatever else miette refuses leaves the message standing.
        let _ = self.handler.render_report(&mut drawn, &own);
        // The empty line between code and message says nothing.
        let mut drawn = drawn.replacen("\n\n", "\n", 1);
        let mut others: Vec<FileId> =
            finding.labels.iter().map(|label| label.place.file).filter(|file| *file != finding.place.file).collect();
        others.sort();
        others.dedup();
        for other in others {
            let mut further = String::new();
            let _ = self.handler.render_report(&mut further, &self.part(finding, other, judged.level));
            // Its first line is an empty message.
            drawn.push_str(further.split_once('\n').map_or("", |(_, drawing)| drawing));
        }
        self.remarks(finding, &mut drawn);
        drawn.push('\n');
        drawn
    }

    /// Advice about one place: the place once, then what there is to say of it.
    fn draw_group(&self, group: &[Judged]) -> String {
        let place = &group[0].finding;
        let message = Cow::Owned(format!("{} pieces of advice about this place", group.len()));
        let part = Part { message, ..self.part(place, place.place.file, Level::Advice) };
        let mut drawn = String::new();
        // As in `draw`.
        let _ = self.handler.render_report(&mut drawn, &part);
        for Judged { finding, .. } in group {
            let name = Rule::find(finding.code)
                .map_or(finding.code.to_string(), |rule| format!("{} {}", rule.code, rule.name));
            let line = wrapped(&without_controls(&finding.message), &format!("  {name}: "), self.terminal.width);
            drawn.push_str(&line.replacen(&name, &self.terminal.cyan(&name), 1));
            self.remarks(finding, &mut drawn);
        }
        drawn.push('\n');
        drawn
    }

    /// The places of `finding` in `file`.
    fn part(&self, finding: &Finding, file: FileId, level: Level) -> Part<'_> {
        let text = self.texts.get(&file).map_or("", Cow::as_ref);
        let snippet = (!text.is_empty()).then(|| Snippet { file: self.workspace.file(file), text });
        let mut labels = Vec::new();
        if finding.place.file == file {
            labels.push(LabeledSpan::new_primary_with_span(None, span(text, finding.place.span)));
        }
        for label in finding.labels.iter().filter(|label| label.place.file == file) {
            let words = without_controls(&label.text).into_owned();
            labels.push(LabeledSpan::new_with_span(Some(words), span(text, label.place.span)));
        }
        Part { code: None, message: Cow::Borrowed(""), level, snippet, labels }
    }

    fn remarks(&self, finding: &Finding, drawn: &mut String) {
        let mut remark = |name: &str, text: &str| {
            let indented = wrapped(&without_controls(text), &format!("  {name}: "), self.terminal.width);
            let coloured = indented.replacen(name, &self.terminal.cyan(name), 1);
            drawn.push_str(&coloured);
        };
        for note in &finding.notes {
            remark("note", note);
        }
        if let Some(help) = &finding.help {
            remark("help", help);
        }
        if let Some(fix) = finding.fixes.iter().find(|fix| fix.is_certain) {
            remark("fix", &format!("{} (`planc check --fix` does it)", fix.title));
        }
    }
}

/// The stretch as miette takes it, cut to its first line if it goes over many.
fn span(text: &str, span: Span) -> SourceSpan {
    let written = span.text(text);
    let length = if written.lines().count() > 6 { written.lines().next().map_or(0, str::len) } else { written.len() };
    SourceSpan::new((span.start as usize).min(text.len()).into(), length)
}

/// A message with places in one file.
#[derive(Debug)]
struct Part<'text> {
    code: Option<String>,
    message: Cow<'text, str>,
    level: Level,
    snippet: Option<Snippet<'text>>,
    labels: Vec<LabeledSpan>,
}

impl Display for Part<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Part<'_> {}

impl Diagnostic for Part<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
            Level::Advice | Level::Off => Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.snippet.as_ref().map(|snippet| snippet as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

/// The text of a file for miette. Its own reader goes through the text from the start for every place, which for ten thousand
/// findings in one large file takes minutes; this one asks the index of lines.
#[derive(Debug)]
struct Snippet<'text> {
    file: &'text SourceFile,
    text: &'text str,
}

impl SourceCode for Snippet<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        if self.text.get(start..end).is_none() {
            return Err(MietteError::OutOfBounds);
        }
        // miette asks without lines around to learn where a place is, and with some to draw it; only its own lines are drawn.
        let window = if before == 0 { start..end } else { self.window(start, end) };
        let at = position(self.file, window.start as u32);
        let index = self.file.line_index();
        let line_count = (index.line(window.end as u32) - index.line(window.start as u32)) as usize;
        Ok(Box::new(MietteSpanContents::new_named(
            without_controls(&self.file.path).into_owned(),
            &self.text.as_bytes()[window.clone()],
            SourceSpan::new(window.start.into(), window.len()),
            at.line as usize - 1,
            at.column as usize - 1,
            line_count,
        )))
    }
}

impl Snippet<'_> {
    /// The lines of the stretch, without the last line end; of a very long line only what is near.
    fn window(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let index = self.file.line_index();
        let line_of = |offset: usize| index.line_range(index.line(offset as u32)).unwrap_or(offset..offset);
        let first = line_of(start).start;
        let last_line = line_of(end);
        let last = last_line.start + self.text[last_line.clone()].trim_end_matches(['\n', '\r']).len();
        let mark = if self.text[first..].starts_with('\u{feff}') && start >= first + 3 { 3 } else { 0 };
        let (mut from, mut to) = (first + mark, last.max(end));
        if start - from > LONG_LINE {
            from = self.boundary(start - AROUND);
        }
        if to - end > LONG_LINE {
            to = self.boundary(end + AROUND);
        }
        from..to
    }

    /// The next offset from there on that is between two characters.
    fn boundary(&self, mut offset: usize) -> usize {
        while !self.text.is_char_boundary(offset) {
            offset += 1;
        }
        offset
    }
}
