//! One tree to one sheet: every entry typed by the row of the table that its keyword means where it stands.

use std::cell::OnceCell;

use planc_base::{FileId, Finding, LineIndex, Span};
use planc_lang::field::Wanted;
use planc_lang::pattern::{Class, Groups};
use planc_lang::pattern::GroupClass;
use planc_lang::{Keyword, Kind, Language, RowId};
use planc_syntax::{ItemKind, Limits, Tree};

use crate::deferred::{Deferred, DeferredForm};
use crate::expectation::{self, Expected};
use crate::group::{GroupUnit, GroupValue, Grouped, Source};
use crate::keyword_place::{self, Reading, Scope};
use crate::machine::{Doubt, Machine, Outcome};
use crate::nearest;
use crate::sheet::{Entry, Flags, NO_ROW, Sheet};
use crate::malformed;

/// The sheet of `tree`, which was made of `text`.
pub fn elaborate(tree: &Tree, text: &str, file: FileId) -> Sheet {
    let lines = planc_syntax::line_ends(text);
    let language = Language::get();
    let mut elaborator = Elaborator {
        tree,
        text: &lines,
        file,
        language,
        sheet: Sheet::default(),
        grouped: Grouped::default(),
        doubts: Vec::new(),
        pending: Vec::new(),
        scopes: Vec::with_capacity(tree.entries.len()),
        frames: Vec::new(),
        spare: Vec::new(),
        always: always_wanted(),
        line_index: OnceCell::new(),
    };
    elaborator.sheet.entries.reserve_exact(tree.entries.len());
    elaborator.sheet.findings.extend(tree.findings.iter().cloned());
    for index in 0..tree.entries.len() as u32 {
        elaborator.close_frames(index);
        elaborator.entry(index);
    }
    elaborator.close_frames(u32::MAX);
    elaborator.sheet.shrink();
    elaborator.sheet
}

/// By kind, the fields without which an entry says nothing.
fn always_wanted() -> Vec<Vec<Keyword>> {
    (0..Kind::COUNT)
        .map(|index| {
            let declaration = Kind::from_index(index).and_then(Kind::declaration);
            let fields = declaration.map_or(&[][..], |declaration| declaration.fields);
            fields.iter().filter(|field| field.wanted == Wanted::Always).map(|field| field.keyword).collect()
        })
        .collect()
}

struct Elaborator<'text> {
    tree: &'text Tree,
    text: &'text str,
    file: FileId,
    language: &'static Language,
    sheet: Sheet,
    grouped: Grouped,
    doubts: Vec<Doubt>,
    pending: Vec<(planc_lang::Connective, Span)>,
    scopes: Vec<Scope>,
    frames: Vec<Frame>,
    /// Lists of closed frames, for the next ones.
    spare: Vec<Vec<Seen>>,
    always: Vec<Vec<Keyword>>,
    /// Made once a finding names a line.
    line_index: OnceCell<LineIndex>,
}

/// What has been seen in a block that is still open.
struct Frame {
    entry: u32,
    next: u32,
    scope: Scope,
    seen: Vec<Seen>,
    /// Whether a keyword in it was not understood: it may be the one that seems to be missing.
    has_unknown: bool,
}

struct Seen {
    keyword: Keyword,
    first: u32,
    /// The first entry that is `none` or `withheld`, and the first that is not.
    absent: Option<u32>,
    value: Option<u32>,
    is_reported: bool,
}

impl Elaborator<'_> {
    fn entry(&mut self, index: u32) {
        let node = self.tree.entries[index as usize];
        let scope = match node.parent {
            planc_syntax::NOTHING => Scope::Kind(Kind::File),
            parent => self.scopes[parent as usize],
        };
        let parts = self.sheet.parts.len() as u32;
        let mut flags = Flags::default();
        if node.has_block() {
            flags.set(Flags::BLOCK);
        }
        let span = node.span();
        self.sheet.entries.push(Entry {
            row: NO_ROW,
            flags,
            next: node.next,
            parts,
            head: node.head,
        });
        if node.has_block() {
            self.sheet.blocks.push((index, span.end));
        }
        let (row, flags) = self.line(index, scope);
        let entry = &mut self.sheet.entries[index as usize];
        entry.row = row.unwrap_or(NO_ROW);
        entry.flags.set(flags);
        let own_scope = match row {
            None => Scope::Unchecked,
            Some(row) => match self.language.row(row).kind() {
                Some(kind) => Scope::Kind(kind),
                None if flags.has(Flags::UNCHECKED) => Scope::Unchecked,
                None => Scope::Field(row),
            },
        };
        self.scopes.push(own_scope);
        if let Some(row) = row {
            self.note_in_frame(index, row);
        } else if let Some(frame) = self.frames.last_mut() {
            frame.has_unknown = true;
        }
        if node.next > index + 1 || matches!(own_scope, Scope::Kind(_)) {
            let seen = self.spare.pop().unwrap_or_default();
            self.frames.push(Frame { entry: index, next: node.next, scope: own_scope, seen, has_unknown: false });
        }
    }

    /// Reads the line of an entry: its row, and what is known of it.
    fn line(&mut self, index: u32, scope: Scope) -> (Option<RowId>, Flags) {
        let node = self.tree.entries[index as usize];
        let mut flags = Flags::default();
        let mut items = self.tree.items(&node, self.text);
        let Some(first) = items.next() else {
            flags.set(Flags::BROKEN);
            return (None, flags);
        };
        if first.kind != ItemKind::Word {
            flags.set(Flags::BROKEN);
            if scope != Scope::Unchecked {
                let finding = self.stray(first.kind, node.head);
                self.sheet.findings.push(finding);
            }
            return (None, flags);
        }
        let word = first.span.text(self.text);
        let reading = keyword_place::read(self.language, scope, word, first.span, self.file);
        let row = match reading {
            Reading::Row(row) => row,
            Reading::Unchecked => {
                flags.set(Flags::UNCHECKED);
                return (None, flags);
            }
            Reading::Assumed(row, finding) => {
                flags.set(Flags::BROKEN);
                self.sheet.findings.push(*finding);
                match row {
                    Some(row) => row,
                    None => return (None, flags),
                }
            }
        };
        let keyword = self.language.row(row).keyword;
        let source = Source {
            text: self.text,
            file: self.file,
            language: self.language,
            takes_three_decimals: keyword == Keyword::Rate,
        };
        self.grouped.read(&source, self.tree.items(&node, self.text), 1);
        if self.grouped.items.len() > Limits::ITEMS {
            let place = first.span.in_file(self.file);
            self.sheet.findings.push(
                Finding::new("PKG-08", place, format!("This entry has more than {} values on its line", Limits::ITEMS))
                    .help("Split it into several entries."),
            );
            flags.set(Flags::BROKEN);
        }
        self.doubts.clear();
        let machine = Machine::new(&source, &self.grouped, row, index, &mut self.sheet, &mut self.doubts, &mut self.pending);
        let (outcome, more) = machine.run();
        flags.set(more);
        if scope == Scope::Unchecked {
            flags.set(Flags::UNCHECKED);
            return (Some(row), flags);
        }
        // One mistake, one message: the first step that has something to say about a line says it.
        if !flags.has(Flags::BROKEN) && self.report(&source, index, row, outcome, first.span) {
            flags.set(Flags::BROKEN);
        }
        (Some(row), flags)
    }

    /// Says what is wrong with a line; whether anything was.
    fn report(&mut self, source: &Source, index: u32, row: RowId, outcome: Outcome, keyword: Span) -> bool {
        let table_row = self.language.row(row);
        if let Outcome::Stopped(at) | Outcome::LeftOver(at) = outcome
            && let Some(deferred) = self.instead_of_name(source, index, row, at, outcome)
        {
            self.sheet.deferred.push(deferred);
            return true;
        }
        if !self.grouped.findings.is_empty() {
            let is_title = table_row.pattern.slots.iter().any(|slot| slot.class == Class::Title);
            let has_block = self.tree.entries[index as usize].has_block();
            for mut finding in self.grouped.findings.drain(..) {
                if is_title && finding.code == "SYN-05" {
                    finding.message = finding.message.replacen("This text", "This title", 1);
                }
                if has_block && finding.code == "SYN-05" {
                    finding.help = finding.help.map(|help| format!("{help} The block below is read as usual."));
                }
                self.sheet.findings.push(finding);
            }
            return true;
        }
        let finding = match outcome {
            Outcome::Complete => {
                let findings: Vec<Finding> = self.doubts.iter().map(|doubt| self.doubtful(source, row, *doubt)).collect();
                let any = !findings.is_empty();
                self.sheet.findings.extend(findings);
                return any;
            }
            Outcome::Stopped(at) if at >= self.grouped.groups.len() => self.missing(source, index, row),
            Outcome::Stopped(at) => self.unexpected(source, row, at, keyword),
            Outcome::LeftOver(at) => self.left_over(source, index, row, at, keyword),
        };
        self.sheet.findings.push(finding);
        true
    }

    /// A line that begins with no word (SYN-03).
    fn stray(&self, kind: ItemKind, head: Span) -> Finding {
        let text = head.text(self.text);
        let place = head.in_file(self.file);
        if let Some(rest) = text.strip_prefix("//").or_else(|| text.strip_prefix("--")) {
            let marks = &text[..2];
            let comment = format!("# {}", rest.trim());
            return Finding::new("SYN-03", place, format!("This line begins with `{marks}`, not with a keyword"))
                .help(format!("A comment begins with `#`: write `{comment}`."))
                .fix("Make it a comment", place, comment);
        }
        match kind {
            ItemKind::Number => {
                let (number, title) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
                let finding = Finding::new("SYN-03", place, format!("This line begins with `{number}`, not with a keyword"));
                let title = title.trim().trim_matches('"');
                if title.is_empty() {
                    return finding.help("Begin the line with a keyword, such as `activity`.");
                }
                let entry = format!("activity {} {} {{ number \"{number}\" }}", name_from(title), planc_syntax::text::quote(title));
                finding
                    .help(format!("If it is an activity, write `{entry}`. Numbers are computed; `number` pins one."))
                    .choice("Make it an activity", place, entry)
            }
            ItemKind::Text | ItemKind::LongText | ItemKind::Pasted => {
                let note = format!("note {text}");
                Finding::new("SYN-03", place, "This line begins with a text, not with a keyword")
                    .help("A text stands behind the keyword it belongs to, on the same line. A remark is a `note`.")
                    .choice("Make it a note", place, note)
            }
            _ => {
                let first = text.chars().next().unwrap_or(' ');
                Finding::new("SYN-03", place, format!("This line begins with `{first}`, not with a keyword"))
                    .help("An entry begins with a keyword, such as `activity`; a comment begins with `#`.")
            }
        }
    }

    /// A name is wanted, and something that is no name stands there.
    fn instead_of_name(&mut self, source: &Source, index: u32, row: RowId, at: usize, outcome: Outcome) -> Option<Deferred> {
        let pattern = &self.language.row(row).pattern;
        let groups = &self.grouped.groups;
        let place = |span: Span| span.in_file(self.file);
        if let Outcome::Stopped(at) = outcome
            && let Some(group) = groups.get(at)
        {
            let expected = expectation::expected_at(pattern, groups, source, at);
            let slot = expected.iter().find_map(|expected| match expected {
                Expected::Slot(id) if pattern.slots[usize::from(*id)].class == Class::Reference => Some(*id),
                _ => None,
            })?;
            let form = match group.value {
                GroupValue::Text(_) => DeferredForm::Text,
                GroupValue::Amount(..) | GroupValue::Unknown if !group.bit.meets(Groups::of(GroupClass::Date)) => DeferredForm::Number,
                _ => return None,
            };
            let text = group.span.text(self.text).to_string();
            let kinds = pattern.slots[usize::from(slot)].kinds;
            return Some(Deferred { place: place(group.span), entry: index, row, slot, kinds, text, form, takes_text: false });
        }
        // Words side by side, the first of which was taken as a name.
        let before = self.sheet.parts.last().filter(|_| matches!(outcome, Outcome::LeftOver(_)))?;
        if before.class != crate::value::PartClass::Reference || at == 0 || self.sheet.entries[index as usize].parts as usize >= self.sheet.parts.len() {
            return None;
        }
        let slot_id = before.slot;
        let slot = &pattern.slots[usize::from(slot_id)];
        let mut words = vec![before.span];
        for group in &groups[at..] {
            match group.value {
                GroupValue::Word | GroupValue::Connective(_) => words.push(group.span),
                _ => break,
            }
        }
        if words.len() < 2 || !matches!(groups[at].value, GroupValue::Word | GroupValue::Connective(_)) {
            return None;
        }
        // A keyword there means that a line end is missing.
        if self.language.keyword(groups[at].span.text(self.text)).is_some_and(|keyword| self.stands_beside(index, keyword)) {
            return None;
        }
        let span = before.span.cover(*words.last()?);
        let takes_text = pattern.slots.iter().any(|slot| slot.class == Class::Text && slot.connective.is_none() && !slot.in_history);
        Some(Deferred {
            place: place(span),
            entry: index,
            row,
            slot: slot_id,
            kinds: slot.kinds,
            text: span.text(self.text).to_string(),
            form: DeferredForm::Words(words),
            takes_text,
        })
    }

    /// Whether `keyword` may stand in the block that the entry `index` stands in.
    fn stands_beside(&self, index: u32, keyword: Keyword) -> bool {
        let scope = match self.tree.entries[index as usize].parent {
            planc_syntax::NOTHING => Scope::Kind(Kind::File),
            parent => self.scopes[parent as usize],
        };
        match scope {
            Scope::Kind(kind) => self.language.in_kind(kind, keyword).is_some(),
            Scope::Field(row) => self.language.in_field(row, keyword).is_some(),
            Scope::Unchecked => false,
        }
    }

    /// The line ends too early (TYP-07).
    fn missing(&self, source: &Source, index: u32, row: RowId) -> Finding {
        let table_row = self.language.row(row);
        let groups = &self.grouped.groups;
        let expected = expectation::expected_at(&table_row.pattern, groups, source, groups.len());
        let word = table_row.keyword.text();
        let place = self.sheet.entries[index as usize].head.in_file(self.file);
        let wants_title = expected.iter().any(|expected| match expected {
            Expected::Slot(id) => table_row.pattern.slots[usize::from(*id)].class == Class::Title,
            _ => false,
        });
        let end = self.sheet.entries[index as usize].head.end as usize;
        if wants_title && table_row.kind().is_some() {
            let what = match groups.first() {
                Some(group) => format!("{} `{}`", capitalised(word), group.span.text(self.text)),
                None => format!("This {word}"),
            };
            return Finding::new("TYP-07", place, format!("{what} has no title"))
                .help(format!("Write it in quotes: `{} \"…\"`, or `?` while it is open.", self.sheet.entries[index as usize].head.text(self.text)))
                .with_fix(planc_base::Fix {
                    is_certain: false,
                    ..planc_base::Fix::insert("Add an open title", self.file, end, " ?")
                });
        }
        let wanted = expectation::in_words(&table_row.pattern, &expected);
        if groups.is_empty() {
            Finding::new("TYP-07", place, format!("`{word}` says nothing yet"))
                .help(format!("Write behind it {wanted}, or `?` while it is open."))
        } else {
            let last = groups[groups.len() - 1].span.text(self.text);
            Finding::new("TYP-07", place, format!("This `{word}` ends too early: something is missing after `{}`", expectation::shorten(last)))
                .help(format!("Write behind it {wanted}."))
        }
    }

    /// Something stands where something else is wanted.
    fn unexpected(&self, source: &Source, row: RowId, at: usize, keyword: Span) -> Finding {
        let table_row = self.language.row(row);
        let groups = &self.grouped.groups;
        let group = groups[at];
        let word = table_row.keyword.text();
        let place = group.span.in_file(self.file);
        if at == 0 && group.value == GroupValue::Odd {
            return self.needless_sign(word, keyword, group.span);
        }
        if group.value == GroupValue::Odd {
            let sign = group.span.text(self.text);
            return Finding::new("SYN-01", place, format!("`{sign}` has no meaning here"))
                .help("Take it out. Values stand side by side, with commas between those of a list.")
                .with_fix(planc_base::Fix { is_certain: false, ..planc_base::Fix::replace("Remove it", place, "") });
        }
        let expected = expectation::expected_at(&table_row.pattern, groups, source, at);
        if group.value == GroupValue::Comma {
            return Finding::new("SYN-06", place, format!("This comma has nothing before it that could be listed in `{word}`"))
                .help(format!("Write {} before it, or take it out.", expectation::in_words(&table_row.pattern, &expected)))
                .with_fix(planc_base::Fix { is_certain: false, ..planc_base::Fix::replace("Remove it", place, "") });
        }
        let wanted = expectation::in_words(&table_row.pattern, &expected);
        let found = expectation::group_in_words(&group, source);
        // A word in place of a text has lost its quotation marks.
        let wants_text = expected.iter().any(|expected| match expected {
            Expected::Slot(id) => matches!(table_row.pattern.slots[usize::from(*id)].class, Class::Text | Class::Title),
            _ => false,
        });
        if wants_text && matches!(group.value, GroupValue::Word | GroupValue::Connective(_)) {
            let rest = Span { start: group.span.start, end: groups[groups.len() - 1].span.end };
            let quoted = planc_syntax::text::quote(rest.text(self.text).trim_matches('"'));
            return Finding::new("SYN-04", rest.in_file(self.file), format!("`{word}` takes {}; these words have no quotation marks", expectation::briefly(&table_row.pattern, &expected)))
                .help(format!("Write `{quoted}`."))
                .choice("Put it in quotation marks", rest.in_file(self.file), quoted);
        }
        if let Some(finding) = self.date_words(&group, at) {
            return finding;
        }
        if let Some(finding) = self.units(&table_row.pattern, &expected, at) {
            return finding;
        }
        let takes = expectation::briefly(&table_row.pattern, &expected);
        let start = if at > 0 && groups[at - 1].value == GroupValue::Comma { "After the comma " } else { "" };
        Finding::new("TYP-02", place, format!("{start}`{word}` takes {takes}; {found}")).help(format!("Write {wanted}."))
    }

    /// `responsible: moi`
    fn needless_sign(&self, word: &str, keyword: Span, sign: Span) -> Finding {
        let text = sign.text(self.text);
        let rest = Span { start: sign.end, end: self.grouped.items.last().map_or(sign.end, |item| item.span.end) };
        let value = rest.text(self.text).trim();
        let whole = Span { start: keyword.start, end: rest.end.max(sign.end) };
        if matches!(text, ":" | "=") {
            let between = Span { start: keyword.end, end: sign.end }.in_file(self.file);
            let space = if rest.text(self.text).starts_with(char::is_whitespace) { "" } else { " " };
            return Finding::new("SYN-01", whole.in_file(self.file), format!("No sign is needed between `{word}` and its value"))
                .help(format!("Write `{word} {value}`."))
                .fix(format!("Take out `{text}`"), between, space);
        }
        let place = sign.in_file(self.file);
        Finding::new("SYN-01", place, format!("`{text}` has no meaning here"))
            .help("Take it out.")
            .with_fix(planc_base::Fix { is_certain: false, ..planc_base::Fix::replace("Remove it", place, "") })
    }

    /// `10 percent`, `2020-Q1 to 2020-Q3`
    fn date_words(&self, group: &crate::group::Group, at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let text = group.span.text(self.text);
        let date = Groups::of(GroupClass::Date).with(Groups::of(GroupClass::Number));
        if matches!(text, "to" | "until" | "till") && at > 0 {
            let (before, after) = (groups[at - 1], groups.get(at + 1)?);
            if before.bit.meets(date) && after.bit.meets(date) {
                let whole = before.span.cover(after.span).in_file(self.file);
                let mended = format!("{} .. {}", before.span.text(self.text), after.span.text(self.text));
                return Some(
                    Finding::new("SYN-10", whole, format!("A period is written with two dots: `{mended}`"))
                        .help(format!("Write `{mended}`."))
                        .fix(format!("Write `{mended}`"), whole, mended),
                );
            }
        }
        let number = text.strip_suffix("percent").or_else(|| text.strip_suffix("per cent")).map(str::trim)?;
        if matches!(group.value, GroupValue::Amount(..)) && !number.is_empty() {
            let place = group.span.in_file(self.file);
            let mended = format!("{number}%");
            return Some(
                Finding::new("TYP-02", place, format!("A percentage is written with its sign: `{mended}`"))
                    .help(format!("Write `{mended}`."))
                    .fix(format!("Write `{mended}`"), place, mended),
            );
        }
        None
    }

    /// A unit of two words, and a currency that there is not.
    fn units(&self, pattern: &planc_lang::pattern::Pattern, expected: &[Expected], at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let group = groups[at];
        let text = group.span.text(self.text);
        // `4 training days`, `unit training days`: the words from the unit to the last.
        let first = groups[..at].last().and_then(|before| match before.value {
            GroupValue::Amount(_, GroupUnit::Written(unit)) => Some(unit),
            GroupValue::Word if self.sheet.parts.last().is_some_and(|part| part.class == crate::value::PartClass::Unit) => {
                Some(before.span)
            }
            _ => None,
        });
        if let Some(first) = first
            && group.value == GroupValue::Word
            && first.text(self.text).starts_with(char::is_lowercase)
            && self.text.as_bytes().get(first.end as usize) != Some(&b'"')
        {
            let words: Vec<Span> =
                groups[at..].iter().take_while(|group| group.value == GroupValue::Word).map(|group| group.span).collect();
            let whole = words.iter().fold(first, |whole, word| whole.cover(*word));
            let count = if words.len() == 1 { "two" } else { "several" };
            let written = whole.text(self.text).split_whitespace().collect::<Vec<_>>();
            let joined = written.join("-");
            return Some(
                Finding::new("TYP-04", whole.in_file(self.file), format!("The unit `{}` is written as {count} words", written.join(" ")))
                    .help(format!("Join them by `-`: write `{joined}`."))
                    .fix(format!("Write `{joined}`"), whole.in_file(self.file), joined),
            );
        }
        // `8_000 EUX`, `8_000 eur`
        let wants_money = expected.iter().any(|expected| match expected {
            Expected::Slot(id) => matches!(pattern.slots[usize::from(*id)].class, Class::Money),
            _ => false,
        });
        let unit = match group.value {
            GroupValue::Amount(_, GroupUnit::Written(unit)) | GroupValue::Hole(GroupUnit::Written(unit)) if wants_money => unit,
            _ => return None,
        };
        let written = unit.text(self.text);
        if written.len() != 3 || !written.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let place = unit.in_file(self.file);
        let capitals = written.to_uppercase();
        if planc_base::Currency::from_code(&capitals).is_some() {
            return Some(
                Finding::new("TYP-04", place, format!("Currencies are written in capitals: `{capitals}`"))
                    .help(format!("Write `{}`.", text.replacen(written, &capitals, 1)))
                    .fix(format!("Write `{capitals}`"), place, capitals),
            );
        }
        let is_code = written == capitals;
        is_code.then(|| not_a_currency(written, place))
    }

    /// The row's pattern is full, and something is left on the line.
    fn left_over(&self, source: &Source, index: u32, row: RowId, at: usize, keyword: Span) -> Finding {
        let table_row = self.language.row(row);
        let groups = &self.grouped.groups;
        let group = groups[at];
        let word = table_row.keyword.text();
        let place = group.span.in_file(self.file);
        if at == 0 && group.value == GroupValue::Odd {
            return self.needless_sign(word, keyword, group.span);
        }
        if let Some(finding) = self.date_words(&group, at) {
            return finding;
        }
        let text = group.span.text(self.text);
        if group.value == GroupValue::Word
            && let Some(other) = self.language.keyword(text)
            && self.stands_beside(index, other)
        {
            let indent = " ".repeat(usize::from(self.tree.entries[index as usize].indentation));
            let before = Span { start: groups[at - 1].span.end, end: group.span.start };
            let gap = if at == 0 { Span { start: keyword.end, end: group.span.start } } else { before };
            return Finding::new("SYN-07", place, format!("A second entry, `{text}`, begins on this line"))
                .help(format!("Begin a new line before `{text}`."))
                .fix("Begin a new line", gap.in_file(self.file), format!("\n{indent}"));
        }
        if group.value == GroupValue::Odd {
            return self.needless_sign(word, keyword, group.span);
        }
        let expected = expectation::expected_at(&table_row.pattern, groups, source, at);
        if let Some(finding) = self.units(&table_row.pattern, &expected, at) {
            return finding;
        }
        let takes_comma = expected.contains(&Expected::Comma);
        let same_class = at > 0 && groups[at - 1].bit == group.bit;
        if takes_comma && same_class {
            let pair = groups[at - 1].span.cover(group.span);
            let listed = format!("{}, {}", groups[at - 1].span.text(self.text), text);
            let gap = Span { start: groups[at - 1].span.end, end: group.span.start };
            return Finding::new("SYN-06", pair.in_file(self.file), "Two values stand side by side".to_string())
                .help(format!("To list both, put a comma between them: `{word} {listed}`."))
                .fix("Put a comma between them", gap.in_file(self.file), ", ");
        }
        if group.value == GroupValue::Comma && at + 1 == groups.len() {
            return Finding::new("SYN-06", place, "This comma has nothing after it")
                .help("Take it out, or write the next value behind it. A list goes on in the next line only if that is indented deeper.")
                .with_fix(planc_base::Fix::replace("Remove it", place, ""));
        }
        if group.value == GroupValue::Comma {
            return Finding::new("SYN-06", place, format!("`{word}` takes one value, not a list"))
                .help(format!("Keep one, or write `{word}` once for each if it may be repeated."));
        }
        let mut wanted = expectation::briefly(&table_row.pattern, &expected);
        if wanted.is_empty() {
            wanted = "nothing more".to_string();
        }
        let found = expectation::group_in_words(&group, source);
        let finding = Finding::new("TYP-02", place, format!("Here `{word}` may be followed by {wanted}; {found}"));
        match group.value {
            GroupValue::Word => self.with_near_connective(finding, &expected, text, place),
            _ => finding.help(format!("Take it out, or write it as an entry of its own below `{word}`.")),
        }
    }

    /// A misspelt connective: `becuase`.
    fn with_near_connective(&self, finding: Finding, expected: &[Expected], text: &str, place: planc_base::Place) -> Finding {
        let words = expected.iter().filter_map(|expected| match expected {
            Expected::Connective(connective) => Some(connective.text()),
            _ => None,
        });
        match nearest::within(text, nearest::limit_for(text), words).first() {
            Some(near) => finding.help(format!("Did you mean `{near}`?")).choice(format!("Write `{near}`"), place, *near),
            None => finding.help("Take it out, or put a text in quotation marks."),
        }
    }

    /// A value of the right class that is not what it should be.
    fn doubtful(&self, source: &Source, row: RowId, doubt: Doubt) -> Finding {
        let table_row = self.language.row(row);
        let word = table_row.keyword.text();
        let text = |span: Span| span.text(self.text);
        let place = |span: Span| span.in_file(self.file);
        match doubt {
            Doubt::NoSuchWord { slot, span } => {
                let slot = &table_row.pattern.slots[usize::from(slot)];
                let written = text(span);
                let all = slot
                    .vocabularies
                    .iter()
                    .flat_map(|index| planc_lang::vocabularies::VOCABULARIES[usize::from(*index)].words)
                    .map(|word| word.text);
                let near = nearest::within(written, nearest::limit_for(written), all);
                let wanted = expectation::slot_in_words(slot);
                let finding = Finding::new("TYP-02", place(span), format!("`{word}` does not know the word `{written}`"));
                if let Some(mended) = ambiguous_frequency(written) {
                    return finding
                        .note(format!("`{written}` is read as twice a year by some and every two years by others."))
                        .help(format!("Write `{}` or `{}`.", mended[0], mended[1]))
                        .choice(format!("Write `{}`", mended[0]), place(span), mended[0])
                        .choice(format!("Write `{}`", mended[1]), place(span), mended[1]);
                }
                match near.first() {
                    Some(best) => finding
                        .help(format!("Did you mean `{best}`? It takes {wanted}."))
                        .choice(format!("Write `{best}`"), place(span), *best),
                    None => finding.help(format!("Write {wanted}.")),
                }
            }
            Doubt::NotAName { span } => {
                let name = name_from(text(span));
                Finding::new("REF-03", place(span), format!("`{}` is not a name", text(span)))
                    .help(format!("A name is a letter, then letters, digits and single `-`: write `{name}`."))
                    .choice(format!("Write `{name}`"), place(span), name)
            }
            Doubt::MalformedPath { span, .. } => Finding::new("REF-03", place(span), format!("`{}` is not a name", text(span)))
                .help("A name is a letter, then letters, digits and single `-`. Names of things inside others are joined by a point, as in `prevention.awareness`."),
            Doubt::NotACurrency { span } => not_a_currency(text(span), place(span)),
            Doubt::NoSuchRule { span } => {
                let near = nearest::within(text(span), 2, planc_lang::rule::Rule::all().map(|rule| rule.code));
                let help = match near.first() {
                    Some(near) => format!("Did you mean `{near}`? `planc explain {near}` says what it is about."),
                    None => "Rules are named by their codes, such as `BUD-05`, as findings show them.".to_string(),
                };
                Finding::new("TYP-02", place(span), format!("No rule has the code `{}`", text(span))).help(help)
            }
            Doubt::NotAYear { span } => Finding::new("TYP-02", place(span), format!("`{word}` takes a date here; `{}` is a number", text(span)))
                .help("Write a year with four digits, or a date such as `2020-03`."),
            Doubt::ReversedDates { span } => {
                let mended = swapped(text(span));
                Finding::new("TYP-05", place(span), format!("`{}` ends before it starts", text(span)))
                    .help(format!("Write `{mended}`, if that is what is meant."))
                    .choice(format!("Write `{mended}`"), place(span), mended)
            }
            Doubt::TooLarge { span } => malformed::too_large(source, span),
            Doubt::ReversedNumbers { span } => Finding::new("TYP-05", place(span), format!("In the range `{}` the first number is the larger one", text(span)))
                .help("Write the smaller number first."),
            Doubt::TooManyDecimals { span, currency, decimals } => malformed::too_many_decimals(source, span, currency, decimals),
        }
    }

    /// Notes what stands in the block that is open, and says where a field is given twice or beside `none`.
    fn note_in_frame(&mut self, index: u32, row: RowId) {
        let Some(frame) = self.frames.last_mut() else { return };
        let flags = self.sheet.entries[index as usize].flags;
        if matches!(frame.scope, Scope::Unchecked) || flags.has(Flags::UNCHECKED) {
            return;
        }
        let keyword = self.language.row(row).keyword;
        let is_absent = flags.has(Flags::NONE) || flags.has(Flags::WITHHELD);
        let (absent, value) = if is_absent { (Some(index), None) } else { (None, Some(index)) };
        let Some(seen) = frame.seen.iter_mut().find(|seen| seen.keyword == keyword) else {
            frame.seen.push(Seen { keyword, first: index, absent, value, is_reported: false });
            return;
        };
        seen.absent = seen.absent.or(absent);
        seen.value = seen.value.or(value);
        if seen.is_reported || flags.has(Flags::BROKEN) {
            return;
        }
        let finding = if let (Some(absent), Some(value)) = (seen.absent, seen.value) {
            Some(("TYP-06", absent, value))
        } else if !self.language.row(row).is_repeatable() {
            Some(("TYP-03", seen.first, index))
        } else {
            None
        };
        if let Some((code, first, second)) = finding {
            seen.is_reported = true;
            let owner = frame.entry;
            self.sheet.findings.push(self.repeated(code, owner, first, second));
        }
    }

    fn repeated(&self, code: &'static str, owner: u32, first: u32, second: u32) -> Finding {
        let entry = |index: u32| self.sheet.entries[index as usize];
        let value = |index: u32| {
            let head = entry(index).head.text(self.text);
            expectation::shorten(head.split_once(char::is_whitespace).map_or("", |(_, value)| value.trim()))
        };
        let (first, second) = (first.min(second), first.max(second));
        let keyword = entry(first).keyword().map_or("", Keyword::text);
        let what = self.what(owner);
        let line = |index: u32| self.line_number(entry(index).head.start);
        let message = if code == "TYP-06" {
            let is_absent = |index: &u32| entry(*index).flags.has(Flags::NONE) || entry(*index).flags.has(Flags::WITHHELD);
            let (absent, present) = if is_absent(&second) { (second, first) } else { (first, second) };
            let absent = if entry(absent).flags.has(Flags::NONE) { "none" } else { "withheld" };
            format!("`{keyword}` of {what} is `{absent}` and `{}` at once", value(present))
        } else {
            format!("{} has `{keyword}` twice: `{}` (line {}) and `{}` (line {})", capitalised(&what), value(first), line(first), value(second), line(second))
        };
        Finding::new(code, entry(second).head.in_file(self.file), message)
            .label(entry(first).head.in_file(self.file), "the other one")
            .help("Keep the one that holds, and take out the other.")
    }

    /// The line of `offset`, from 1.
    fn line_number(&self, offset: u32) -> u32 {
        self.line_index.get_or_init(|| LineIndex::new(self.text)).line(offset) + 1
    }

    /// "activity `train-officers` ("Train officers")"
    fn what(&self, index: u32) -> String {
        let entry = self.sheet.entries[index as usize];
        let keyword = entry.keyword().map_or("entry", Keyword::text);
        let mut what = keyword.to_string();
        for part in self.sheet.parts_of(index) {
            match part.class {
                crate::value::PartClass::Name => what.push_str(&format!(" `{}`", part.span.text(self.text))),
                crate::value::PartClass::Text => {
                    let first = part.span.text(self.text);
                    let end = planc_syntax::Items::new(first, Span::new(0, first.len())).next().map_or(first.len(), |item| item.span.end as usize);
                    let content = planc_syntax::text::take_apart(&first[..end]).content();
                    what.push_str(&format!(" (\"{}\")", expectation::shorten(&content)));
                    break;
                }
                _ => break,
            }
        }
        what
    }

    /// Closes the blocks that end before entry `index`, and says what is missing in them.
    fn close_frames(&mut self, index: u32) {
        while let Some(frame) = self.frames.last()
            && frame.next <= index
        {
            let Some(mut frame) = self.frames.pop() else { return };
            self.missing_always(&frame);
            frame.seen.clear();
            self.spare.push(frame.seen);
        }
    }

    fn missing_always(&mut self, frame: &Frame) {
        let Scope::Kind(kind) = frame.scope else { return };
        let entry = self.sheet.entries[frame.entry as usize];
        let is_silent = frame.has_unknown
            || entry.flags.has(Flags::UNCHECKED)
            || entry.flags.has(Flags::NONE)
            || entry.flags.has(Flags::WITHHELD);
        if is_silent {
            return;
        }
        for keyword in &self.always[kind as usize] {
            if frame.seen.iter().any(|seen| seen.keyword == *keyword) {
                continue;
            }
            let word = keyword.text();
            let example = self
                .language
                .in_kind(kind, *keyword)
                .and_then(|row| self.language.row(row).field())
                .map_or("", |field| field.example.lines().next().unwrap_or(""));
            let what = capitalised(&self.what(frame.entry));
            // The text of an example is about something else.
            let add = match example.split_once('"') {
                Some((before, _)) => format!("Add `{before}\"…\"` to its block"),
                None => format!("Add it to its block, such as `{example}`"),
            };
            let finding = Finding::new("TYP-07", entry.head.in_file(self.file), format!("{what} has no `{word}`"))
                .help(format!("{add}, or `{word} ?` while it is open."));
            self.sheet.findings.push(finding);
        }
    }
}

/// Three letters that are no currency's (TYP-04).
fn not_a_currency(written: &str, place: planc_base::Place) -> Finding {
    const USUAL: [&str; 11] = ["EUR", "USD", "GBP", "CHF", "ALL", "RSD", "MKD", "BAM", "TZS", "KES", "UGX"];
    let finding = Finding::new("TYP-04", place, format!("`{written}` is not a currency"));
    match nearest::within(written.to_uppercase().as_str(), 1, USUAL).first() {
        Some(near) => finding
            .help(format!("Did you mean `{near}`? Currencies are written with their three official letters."))
            .choice(format!("Write `{near}`"), place, *near),
        None => finding.help("Currencies are written with their three official letters, such as `EUR`."),
    }
}

/// A name made of a title: `Train officers` is `train-officers`.
pub fn name_from(title: &str) -> String {
    let mut name = String::new();
    for character in title.to_lowercase().chars() {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() > 40 {
            break;
        }
    }
    let name = name.trim_matches('-');
    if name.starts_with(|character: char| character.is_alphabetic()) { name.to_string() } else { format!("n-{name}") }
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Words for a frequency that are read in two ways, and what they may mean.
fn ambiguous_frequency(word: &str) -> Option<[&'static str; 2]> {
    match word {
        "biannual" | "biannually" | "biyearly" => Some(["half-yearly", "every 2 years"]),
        "biennial" | "biennially" => Some(["every 2 years", "half-yearly"]),
        "bimonthly" => Some(["every 2 months", "every 15 days"]),
        "biweekly" => Some(["every 2 weeks", "every 3 days"]),
        _ => None,
    }
}

/// `a .. b` the other way round.
fn swapped(range: &str) -> String {
    match range.split_once("..") {
        Some((from, to)) => format!("{} .. {}", to.trim(), from.trim()),
        None => range.to_string(),
    }
}
