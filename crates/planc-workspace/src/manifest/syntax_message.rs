//! What to say of one place that is no TOML. The library's own words name tokens and escapes; a reader of ours knows lines,
//! quotation marks and brackets. Its message only says which case it is, and one it does not know gets the last answer here.

use super::syntax::{line, line_number};
use planc_base::{FileId, Finding, Place, Span};
use std::ops::Range;

const QUOTES: [char; 10] = ['“', '”', '„', '«', '»', '‘', '’', '‚', '‹', '›'];

/// One place of a manifest that is not understood.
struct Spot<'text> {
    text: &'text str,
    file: FileId,
    range: Range<usize>,
    line: Range<usize>,
}

pub fn explain(text: &str, file: FileId, message: &str, range: Range<usize>) -> Finding {
    let spot = Spot { text, file, line: line(text, range.start), range };
    let written = spot.line_text().trim();
    if written.starts_with("//") || written.starts_with("--") || written.starts_with(';') {
        return spot.other_comment(written);
    }
    match message {
        _ if message.starts_with("string values must be quoted") => spot.no_quotes(),
        _ if message.starts_with("key with no value") || message.starts_with("missing value for key") => {
            spot.no_equals()
        }
        _ if message.starts_with("unclosed array table") || message.starts_with("unclosed table") => {
            spot.open_heading()
        }
        _ if message.starts_with("invalid date") || message.starts_with("invalid month") => spot.finding(
            format!("there is no day {}", spot.stretch()),
            "Write a day of the calendar, as in \"2020-01-31\".",
        ),
        _ if message.contains("escape") || message.contains("unicode") => spot.backslash(),
        _ if message.contains("string") && message.contains("expected `") => spot.open_text(),
        _ if spot.line_text().matches('"').count() % 2 == 1 => spot.open_text(),
        _ if message.contains("leading zero") => spot
            .finding("a number begins with a zero", "Write it without the zero; dates have the form \"2020-01-31\"."),
        _ if message.starts_with("missing comma") => spot
            .finding("a comma is missing between two values", "Put a `,` between them.")
            .fix("Put a comma between them", spot.before_blanks(), ","),
        _ if message.starts_with("extra comma") => spot.too_much("a comma"),
        _ if message.starts_with("extra `=`") => spot.too_much("a sign `=`"),
        _ if message.starts_with("unexpected key or value") => spot.more_behind(),
        _ => spot.finding(
            "this line is no setting",
            "Write the name of a setting, the sign `=` and its value, such as `name = \"national-plan\"`.",
        ),
    }
}

impl Spot<'_> {
    fn finding(&self, what: impl std::fmt::Display, help: impl Into<String>) -> Finding {
        let number = line_number(self.text, self.range.start);
        let message = format!("The manifest cannot be read at line {number}: {what}");
        Finding::new("PKG-01", self.shown_place(), message).help(help)
    }

    /// The stretch if there is one; else the line, so that there is something to point at.
    fn shown_place(&self) -> Place {
        let span = if self.range.is_empty() || self.range.start >= self.line.end {
            let blanks = self.line_text().len() - self.line_text().trim_start().len();
            Span::new(self.line.start + blanks, self.line.end.max(self.line.start + blanks))
        } else {
            Span::new(self.range.start, self.range.end)
        };
        span.in_file(self.file)
    }

    fn line_text(&self) -> &str {
        &self.text[self.line.clone()]
    }

    fn stretch(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or("")
    }

    /// The end of what stands before the place, on whatever line that is.
    fn before_blanks(&self) -> Place {
        Span::at(self.text[..self.range.start].trim_end().len()).in_file(self.file)
    }

    fn other_comment(&self, written: &str) -> Finding {
        let sign = if written.starts_with(';') { ";" } else { &written[..2] };
        let start = self.line.start + self.line_text().len() - self.line_text().trim_start().len();
        let place = Span::new(start, start + sign.len()).in_file(self.file);
        self.finding("this line is no setting", format!("If it is a remark, begin it with `#` instead of `{sign}`."))
            .choice("Make it a remark", place, "#")
    }

    fn no_quotes(&self) -> Finding {
        let written = self.stretch().trim();
        if written.is_empty() {
            let key = self.line_text().split('=').next().unwrap_or("").trim();
            return self.finding(
                format!("`{key}` has no value"),
                format!("Write a value behind the sign `=`, such as `{key} = \"…\"`, or take the line out."),
            );
        }
        let place = self.shown_place();
        if written.contains(QUOTES) {
            let right = format!("\"{}\"", written.trim_matches(QUOTES).trim_matches('"'));
            return self
                .finding("the text stands in a word processor's quotation marks", format!("Write `{right}`."))
                .fix(format!("Write `{right}`"), place, right);
        }
        let right = format!("\"{}\"", written.trim_matches(['"', '\'']));
        let help = match written.starts_with(|first: char| first.is_ascii_digit()) {
            true => format!("A number has digits and at most one point, as `7.5`. If it is a text, write `{right}`."),
            false => format!("If it is a text, write `{right}`."),
        };
        self.finding(format!("the value `{written}` is not understood"), help).choice(
            format!("Write `{right}`"),
            place,
            right,
        )
    }

    fn no_equals(&self) -> Finding {
        let (written, start) = (self.line_text(), self.line.start);
        let before = self.range.start - start;
        // The library stops behind the first word. A colon is part of that word, or stands behind blanks.
        let rest = &written[before.min(written.len())..];
        let colon = match written[..before.min(written.len())].trim_end().strip_suffix(':') {
            Some(key) => key.len(),
            None => before + (rest.len() - rest.trim_start().len()),
        };
        if written[colon..].starts_with(':') {
            let key = written[..colon].trim();
            let value = written[colon + 1..].trim();
            // `name: "x"` and `name : "x"` both become `name = "x"`.
            let span = Span::new(start + written[..colon].trim_end().len(), start + colon + 1);
            let replacement = if written[colon + 1..].starts_with([' ', '\t']) { " =" } else { " = " };
            return self
                .finding("between a setting and its value stands the sign `=`", format!("Write `{key} = {value}`."))
                .fix(format!("Write `{key} = {value}`"), span.in_file(self.file), replacement);
        }
        let value = rest.trim();
        let key = written[..before.min(written.len())].trim();
        if value.starts_with(['"', '\'', '[', '{']) || value.starts_with(|character: char| character.is_ascii_digit()) {
            let span = Span::new(start + key_end(written, before), start + colon);
            return self.finding("the sign `=` is missing", format!("Write `{key} = {value}`.")).fix(
                format!("Write `{key} = {value}`"),
                span.in_file(self.file),
                " = ",
            );
        }
        self.finding(
            "this line is no setting",
            "Write the name of a setting, the sign `=` and its value, such as `name = \"national-plan\"`. A remark begins with \
             `#`.",
        )
    }

    /// Sections of a manifest have one bracket on each side, so one that began with two is mended to that.
    fn open_heading(&self) -> Finding {
        let written = self.line_text().trim();
        let right = format!("[{}]", written.trim_matches(['[', ']']).trim());
        self.finding("the heading of the section is not closed", format!("Write `{right}`.")).fix(
            format!("Write `{right}`"),
            Span::new(self.line.start, self.line.end).in_file(self.file),
            right,
        )
    }

    fn open_text(&self) -> Finding {
        let written = self.line_text().trim_end();
        let quote = if written.contains('"') { "\"" } else { "'" };
        let end = Span::at(self.line.start + written.len()).in_file(self.file);
        self.finding("the text is not closed", format!("Write `{quote}` at its end.")).choice(
            format!("Add `{quote}`"),
            end,
            quote,
        )
    }

    fn backslash(&self) -> Finding {
        let place = Span::new(self.line.start, self.line.end).in_file(self.file);
        let right = self.line_text().replace('\\', "/");
        self.finding(
            "the sign `\\` in a text in quotes has a meaning of its own",
            format!("Paths are written with `/` on every system: `{}`.", right.trim()),
        )
        .choice("Write `/` for `\\`", place, right)
    }

    fn too_much(&self, what: &str) -> Finding {
        self.finding(format!("{what} is too much"), "Take it out.").fix("Take it out", self.shown_place(), "")
    }

    fn more_behind(&self) -> Finding {
        let at = self.range.start - self.line.start;
        let (before, behind) = self.line_text().split_at(at.min(self.line_text().len()));
        let comma = before.trim_end().strip_suffix(',').map(str::len);
        let digits = |text: &str| text.chars().next().is_some_and(|first| first.is_ascii_digit());
        let comma = comma.or_else(|| behind.starts_with(',').then_some(at));
        if let Some(comma) = comma
            && before[..comma.min(before.len())].ends_with(|last: char| last.is_ascii_digit())
            && digits(&self.line_text()[comma + 1..])
        {
            let start = self.line.start + comma;
            return self.finding("decimals are written with a point", "Write a `.` for the comma.").choice(
                "Write a `.` for the comma",
                Span::new(start, start + 1).in_file(self.file),
                ".",
            );
        }
        let place = Span::new(self.range.start, self.line.end.max(self.range.start)).in_file(self.file);
        let what = if self.line_text().trim_start().starts_with('[') { "heading" } else { "value" };
        let mut finding = self.finding(
            format!("`{}` stands behind the {what}", behind.trim()),
            "Each setting and each heading has a line of its own. A remark begins with `#`.",
        );
        finding.place = place;
        finding
    }
}

/// Where the name ends that stands before `at`.
fn key_end(written: &str, at: usize) -> usize {
    written[..at.min(written.len())].trim_end().len()
}
