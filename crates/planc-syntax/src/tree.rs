//! Flat tokens to entries and blocks.
//!
//! Braces alone make the tree. Only where those of a file do not balance is indentation looked at; see `recovery`.

use std::borrow::Cow;

use planc_base::{FileId, Finding, LineIndex, Span};

use crate::item::Items;
use crate::odd_blanks;
use crate::recovery::{self, Mender};
use crate::scan::{Token, TokenKind, scan};

/// An entry, by its place in `Tree::entries`.
pub type EntryId = u32;

/// No entry, no brace.
pub const NOTHING: u32 = u32::MAX;

/// One entry: a line of items, and the block that belongs to it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The entry whose block it stands in, or `NOTHING`.
    pub parent: EntryId,
    /// The first entry after its block: `id + 1 .. next` are those inside it.
    pub next: EntryId,
    /// Its items, from the first to the last; empty for a block that belongs to nothing.
    pub head: Span,
    /// Offset of `{`, or `NOTHING`. A brace that was mended has the offset where it should stand.
    pub open: u32,
    /// Offset of `}`, or `NOTHING`.
    pub close: u32,
    /// Indentation of the line it begins on.
    pub indentation: u16,
    /// Whether it is the first thing on its line.
    pub begins_line: bool,
}

impl Entry {
    pub fn has_block(&self) -> bool {
        self.open != NOTHING
    }

    /// From its first item to the end of its block.
    pub fn span(&self) -> Span {
        let end = if self.close != NOTHING { self.close + 1 } else { self.head.end.max(self.open.wrapping_add(1)) };
        Span { start: self.head.start, end: end.max(self.head.end) }
    }
}

/// Everything a file holds, in the order of its text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tree {
    /// In pre-order: an entry, then those of its block.
    pub entries: Vec<Entry>,
    pub comments: Vec<Span>,
    pub findings: Vec<Finding>,
    /// Whether the file's braces balance; the formatter leaves others alone.
    pub is_balanced: bool,
}

impl Tree {
    /// What stands on the line of `entry`, in `text`, the text the tree was made of.
    pub fn items<'text>(&self, entry: &Entry, text: &'text str) -> Items<'text> {
        Items::new(text, entry.head)
    }

    /// The entries at the top of the file.
    pub fn roots(&self) -> impl Iterator<Item = EntryId> {
        Siblings { tree: self, at: 0, end: self.entries.len() as EntryId }
    }

    /// The entries in the block of `parent`.
    pub fn children(&self, parent: EntryId) -> impl Iterator<Item = EntryId> {
        Siblings { tree: self, at: parent + 1, end: self.entries[parent as usize].next }
    }
}

struct Siblings<'tree> {
    tree: &'tree Tree,
    at: EntryId,
    end: EntryId,
}

impl Iterator for Siblings<'_> {
    type Item = EntryId;

    fn next(&mut self) -> Option<EntryId> {
        let id = self.at;
        (id < self.end).then(|| {
            self.at = self.tree.entries[id as usize].next;
            id
        })
    }
}

/// What a file may hold at most; more is a finding, never a crash.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    pub const FILE_BYTES: u64 = 256 * 1024 * 1024;
    pub const DEPTH: usize = 64;
    pub const ITEMS: usize = 10_000;
}

/// The text as the reader of lines takes it: a lone `\r` ends a line too, and is made `\n`, which moves no offset.
pub fn line_ends(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    if !memchr::memchr_iter(b'\r', bytes).any(is_lone) {
        return Cow::Borrowed(text);
    }
    let mut characters: Vec<u8> = bytes.to_vec();
    for at in memchr::memchr_iter(b'\r', bytes).filter(|at| is_lone(*at)) {
        characters[at] = b'\n';
    }
    // An ASCII byte in place of an ASCII byte keeps the text well-formed.
    Cow::Owned(String::from_utf8(characters).unwrap_or_else(|_| text.to_string()))
}

/// The tree of `text`. It always has one, whatever the text holds.
pub fn parse(text: &str, file: FileId) -> Tree {
    let lines = line_ends(text);
    let tokens = scan(&lines);
    let part = Part { mends: !recovery::is_balanced(&tokens), ..Part::WHOLE };
    let (mut tree, _) = build(text, file, &tokens, part);
    odd_blanks::find(text, file, &tree).say(text, file, &mut tree.findings);
    tree
}

/// The tree of entries that stand beside each other in a file, by their text alone; `part` says where. What it says of odd blanks
/// depends on the whole file: see `odd_blanks`.
pub fn parse_part(text: &str, file: FileId, tokens: &[Token], part: Part) -> (Tree, Loose) {
    build(text, file, tokens, part)
}

/// Where the text of a tree stands in its file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// How many lines stand before it.
    pub first_line: u32,
    /// Indentation of its entries, which is deeper than that of the entry in whose block they stand.
    pub indentation: u16,
    /// Whether the file ends with it.
    pub ends_file: bool,
    /// Whether the braces of the file do not balance, so that indentation is looked at.
    pub mends: bool,
}

impl Part {
    /// All of a file whose braces balance.
    pub const WHOLE: Part = Part { first_line: 0, indentation: 0, ends_file: true, mends: false };
}

/// What a part of a file leaves open.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Loose {
    /// Closing braces in it that have closed nothing in it.
    pub closes_nothing: bool,
    /// Blocks stand deeper in each other than is read.
    pub is_too_deep: bool,
    /// A finding names a line.
    pub names_lines: bool,
}

fn build(text: &str, file: FileId, tokens: &[Token], part: Part) -> (Tree, Loose) {
    let mender = part.mends.then(|| Mender::new(tokens));
    let is_balanced = !part.mends;
    Builder {
        text,
        file,
        part,
        loose: Loose::default(),
        tokens,
        tree: Tree {
            entries: Vec::with_capacity(tokens.len()),
            comments: Vec::new(),
            findings: Vec::new(),
            is_balanced,
        },
        stack: Vec::new(),
        current: None,
        last: Last::LineStart,
        too_deep: 0,
        mender,
        listed_at: 0,
        in_text_until: 0,
        line_index: None,
    }
    .build()
}

/// What the last token did, comments aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Last {
    LineStart,
    Item,
    Opened,
    Closed,
    Ended,
}

/// How many lines a text in single quotation marks is followed over at most, where its end stands on a later line.
const TEXT_LINES: usize = 10;

struct Builder<'text> {
    text: &'text str,
    file: FileId,
    part: Part,
    loose: Loose,
    tokens: &'text [Token],
    tree: Tree,
    /// Entries whose blocks are open.
    stack: Vec<EntryId>,
    /// The entry that the next item or block may belong to.
    current: Option<EntryId>,
    last: Last,
    /// Open blocks beyond the limit; what stands in them is read as if it stood in the deepest allowed one.
    too_deep: usize,
    mender: Option<Mender>,
    /// Indentation of the lines that the last entry goes on in; 0 if it has one line.
    listed_at: u16,
    /// Tokens before this one are within a text that ends on a later line.
    in_text_until: usize,
    /// Made once a finding names a line.
    line_index: Option<LineIndex>,
}

impl Builder<'_> {
    fn build(mut self) -> (Tree, Loose) {
        for index in 0..self.tokens.len() {
            let token = self.tokens[index];
            match token.kind {
                TokenKind::Comment => self.tree.comments.push(Span { start: token.start, end: token.end }),
                TokenKind::Open => self.open(token),
                TokenKind::Close => self.close(token, index),
                TokenKind::Semicolon => {
                    self.current = None;
                    self.last = Last::Ended;
                }
                TokenKind::Stretch
                | TokenKind::Unclosed
                | TokenKind::Long
                | TokenKind::LongUnclosed
                | TokenKind::LongUnopened => self.item(token, index),
            }
        }
        while let Some(id) = self.stack.pop() {
            self.finish(id, NOTHING);
            self.say_missing_close(id, self.text.len());
        }
        self.loose.names_lines = self.line_index.is_some();
        (self.tree, self.loose)
    }

    fn item(&mut self, token: Token, index: usize) {
        self.look_at_text(token);
        if let Some(id) = self.current
            && (!token.begins_line
                || token.kind == TokenKind::LongUnopened
                || self.goes_on(id, token)
                || self.is_listed(id, index)
                || self.is_in_text(index))
        {
            if token.begins_line {
                self.listed_at = token.indentation;
            }
            self.tree.entries[id as usize].head.end = token.end;
            self.last = Last::Item;
            return;
        }
        if token.begins_line && self.mender.is_some() {
            self.mend_before(token);
        } else if !token.begins_line && self.last == Last::Closed {
            self.second_on_line(token);
        }
        let id = self.push_entry(Span { start: token.start, end: token.end }, token);
        self.current = Some(id);
        self.last = Last::Item;
        self.listed_at = 0;
    }

    /// An entry behind a `}`. One that begins with no word is reported for that.
    fn second_on_line(&mut self, token: Token) {
        let span = Span { start: token.start, end: token.end };
        let text = span.text(self.text);
        if !text.starts_with(char::is_alphabetic) {
            return;
        }
        let mut words = text.split_whitespace().take_while(|word| word.starts_with(char::is_alphabetic));
        let what = [words.next(), words.next()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let gap = self.text[..span.start as usize].trim_end_matches(crate::text::is_blank).len() as u32;
        let gap = Span { start: gap, end: span.start }.in_file(self.file);
        let indent = " ".repeat(usize::from(token.indentation));
        let message = format!("A second entry, `{what}`, begins on the line of the `}}` before it");
        self.tree.findings.push(
            Finding::new("SYN-07", span.in_file(self.file), message)
                .help(format!("Begin a new line before `{what}`."))
                .fix("Begin a new line", gap, format!("\n{indent}")),
        );
    }

    /// Whether a comma was lost above: in a list over several lines, one value more stands exactly below the others.
    fn is_listed(&self, id: EntryId, index: usize) -> bool {
        let token = self.tokens[index];
        if self.last != Last::Item {
            return false;
        }
        let is_alone = match self.tokens.get(index + 1) {
            Some(next) => next.kind != TokenKind::Open && (next.begins_line || next.kind == TokenKind::Comment),
            None => true,
        };
        let entry = &self.tree.entries[id as usize];
        let text = Span { start: token.start, end: token.end }.text(self.text);
        let value = text.strip_suffix(',').unwrap_or(text);
        // Below the first line of a list, only a comma tells that it goes on.
        let is_in_line =
            if self.listed_at == 0 { value.len() < text.len() } else { token.indentation == self.listed_at };
        is_alone && is_in_line && token.indentation > entry.indentation && !value.contains(crate::text::is_blank)
    }

    /// Whether the line that token `index` begins is within a text that is closed on a later line than it was opened on: the
    /// line above ends in a text that is not closed, this one and those up to the closing mark are deeper than the entry, and
    /// that mark stands at the end of a line, behind a character that is no blank.
    fn is_in_text(&mut self, index: usize) -> bool {
        if index < self.in_text_until {
            return true;
        }
        let Some(entry) = self.current.map(|id| self.tree.entries[id as usize]) else { return false };
        if self.last != Last::Item || !entry.begins_line || self.tokens[index - 1].kind != TokenKind::Unclosed {
            return false;
        }
        let opening = self.tokens[index - 1];
        if !self.text[opening.start as usize..].starts_with('"') || opening.end - opening.start < 2 {
            return false;
        }
        let closes = |token: &Token| {
            let text = Span { start: token.start, end: token.end }.text(self.text);
            let behind = self.text[..token.start as usize].chars().next_back();
            (text == "\"" || text.starts_with("\"@")) && behind.is_some_and(|character| !character.is_whitespace())
        };
        let mut lines = 0;
        for (at, token) in self.tokens.iter().enumerate().skip(index) {
            lines += usize::from(token.begins_line);
            let is_deeper = token.indentation > entry.indentation;
            match token.kind {
                TokenKind::Stretch if is_deeper && lines <= TEXT_LINES => {}
                TokenKind::Unclosed if is_deeper && closes(token) => {
                    self.in_text_until = at + 1;
                    return true;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether the line of `token` goes on with entry `id`: after a comma, if it is deeper than the entry's own line and
    /// shares its indentation.
    fn goes_on(&self, id: EntryId, token: Token) -> bool {
        let entry = &self.tree.entries[id as usize];
        self.last == Last::Item
            && self.text.as_bytes().get(entry.head.end as usize - 1) == Some(&b',')
            && token.indentation > entry.indentation
            && shares_indentation(self.text, entry.head.start as usize, token.start as usize)
    }

    fn push_entry(&mut self, head: Span, token: Token) -> EntryId {
        let id = self.tree.entries.len() as EntryId;
        self.tree.entries.push(Entry {
            parent: self.stack.last().copied().unwrap_or(NOTHING),
            next: id + 1,
            head,
            open: NOTHING,
            close: NOTHING,
            indentation: token.indentation,
            begins_line: token.begins_line,
        });
        id
    }

    fn open(&mut self, token: Token) {
        let owner = self.current.filter(|id| !self.tree.entries[*id as usize].has_block());
        let id = owner.unwrap_or_else(|| {
            let place = Span { start: token.start, end: token.end }.in_file(self.file);
            self.tree
                .findings
                .push(Finding::new("SYN-02", place, "This `{` belongs to nothing: no entry stands before it").help(
                "Write before it what the block is about, such as `activity name \"Title\"`, or remove it and its `}`.",
            ));
            self.push_entry(Span::at(token.start as usize), token)
        });
        self.last = Last::Opened;
        self.current = None;
        if self.stack.len() >= Limits::DEPTH {
            self.loose.is_too_deep = true;
            if self.too_deep == 0 {
                let place = Span { start: token.start, end: token.end }.in_file(self.file);
                self.tree.findings.push(
                    Finding::new(
                        "PKG-08",
                        place,
                        format!("Blocks stand in each other more than {} deep.", Limits::DEPTH),
                    )
                    .help(
                        "No plan needs so many levels; a `}` is probably missing far above, or the file was damaged.",
                    ),
                );
            }
            self.too_deep += 1;
            return;
        }
        self.tree.entries[id as usize].open = token.start;
        self.stack.push(id);
    }

    fn close(&mut self, token: Token, index: usize) {
        self.current = None;
        self.last = Last::Closed;
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let closes = match &self.mender {
            None => self.stack.len().checked_sub(1),
            Some(mender) => mender.closed_by(token, index, self.tokens, &self.stack, &self.tree.entries),
        };
        let Some(depth) = closes else {
            self.loose.closes_nothing = true;
            self.tree.findings.push(recovery::unmatched_close(token, self.file));
            return;
        };
        while self.stack.len() > depth + 1 {
            self.close_missing(token.start);
        }
        if let Some(id) = self.stack.pop() {
            self.finish(id, token.start);
        }
    }

    /// Before an entry that begins a line, in a file whose braces do not balance.
    fn mend_before(&mut self, token: Token) {
        while let Some(id) = self.stack.last()
            && token.indentation <= self.tree.entries[*id as usize].indentation
        {
            self.close_missing(token.start);
        }
        let parent = self.stack.last().copied().unwrap_or(NOTHING);
        let above = self.last_child(parent);
        match above {
            Some(id) => {
                let entry = self.tree.entries[id as usize];
                let is_deeper = entry.begins_line && token.indentation > entry.indentation;
                if is_deeper && !entry.has_block() {
                    self.tree.findings.push(recovery::missing_open(self.text, self.file, &entry));
                    self.tree.entries[id as usize].open = entry.head.end;
                    self.stack.push(id);
                }
            }
            None if parent == NOTHING && token.indentation > self.part.indentation => {
                let shallower = Token { indentation: token.indentation - 1, ..token };
                let id = self.push_entry(Span::at(token.start as usize), shallower);
                self.tree.entries[id as usize].open = token.start;
                self.tree.findings.push(recovery::nothing_above(token, self.file));
                self.stack.push(id);
            }
            None => {}
        }
    }

    /// The last entry directly in the block of `parent`, which is still open.
    fn last_child(&self, parent: EntryId) -> Option<EntryId> {
        let mut id = (self.tree.entries.len() as EntryId).checked_sub(1)?;
        while id != parent {
            let above = self.tree.entries[id as usize].parent;
            if above == parent {
                return Some(id);
            }
            id = above;
        }
        None
    }

    /// Closes the innermost block, whose `}` is missing, before `offset`.
    fn close_missing(&mut self, offset: u32) {
        if let Some(id) = self.stack.pop() {
            self.finish(id, NOTHING);
            self.say_missing_close(id, offset as usize);
        }
    }

    fn say_missing_close(&mut self, id: EntryId, end: usize) {
        let lines = self.line_index.get_or_insert_with(|| LineIndex::new(self.text));
        let comment_end = self.tree.comments.last().map_or(0, |comment| comment.end as usize);
        let entry = self.tree.entries[id as usize];
        let finding = recovery::missing_close(self.text, lines, self.file, self.part, &entry, end, comment_end);
        self.tree.findings.push(finding);
    }

    fn finish(&mut self, id: EntryId, close: u32) {
        let next = self.tree.entries.len() as EntryId;
        let entry = &mut self.tree.entries[id as usize];
        entry.next = next;
        entry.close = close;
    }

    /// Findings about long texts, whose marks are matched by lines.
    fn look_at_text(&mut self, token: Token) {
        let place = |start: u32, end: u32| Span { start, end }.in_file(self.file);
        match token.kind {
            TokenKind::LongUnclosed => {
                let indent = " ".repeat(usize::from(token.indentation) + 2);
                let end = token.end as usize;
                self.tree.findings.push(
                    Finding::new("SYN-05", place(token.start, token.start + 3), "This long text is not closed")
                        .note("From its indentation it ends before the next line that is not deeper than this one.")
                        .help("Put `\"\"\"` on a line of its own below the text.")
                        .with_fix(planc_base::Fix::insert(
                            "Close the text",
                            self.file,
                            end,
                            format!("\n{indent}\"\"\""),
                        )),
                );
            }
            TokenKind::LongUnopened => {
                let above = self.text[..token.start as usize].trim_end().len();
                let last_line = self.text[..token.end as usize].rfind("\"\"\"").unwrap_or(token.end as usize) as u32;
                self.tree.findings.push(
                    Finding::new(
                        "SYN-05",
                        place(last_line, token.end),
                        "This `\"\"\"` closes a long text that was not opened",
                    )
                    .note("The indented lines above it are taken as its text.")
                    .help("Put `\"\"\"` at the end of the line that the text belongs to.")
                    .with_fix(planc_base::Fix::insert(
                        "Open the text",
                        self.file,
                        above,
                        " \"\"\"",
                    )),
                );
            }
            _ => {}
        }
    }
}

/// Whether the line of `later` begins with the blanks that the line of `earlier` begins with.
fn shares_indentation(text: &str, earlier: usize, later: usize) -> bool {
    let blanks = |offset: usize| {
        let start = memchr::memrchr(b'\n', &text.as_bytes()[..offset]).map_or(0, |at| at + 1);
        let line = &text[start..];
        &line[..line.len() - line.trim_start_matches(crate::text::is_blank).len()]
    };
    blanks(later).starts_with(blanks(earlier))
}
