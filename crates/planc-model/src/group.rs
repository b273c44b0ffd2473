//! Items to groups, left to right, before any table is asked (grammar.md section 4).

use planc_base::{Currency, Date, Decimal, FileId, Finding, Span, decimal};
use planc_lang::pattern::{GroupClass, Groups};
use planc_lang::{Connective, Language};
use planc_syntax::{Item, ItemKind, Items};

use crate::malformed;

/// Items that belong together, and what they are.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Group {
    /// One class or connective; for a hole with a unit, the class of that unit.
    pub bit: Groups,
    pub value: GroupValue,
    pub span: Span,
}

/// What a group says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum GroupValue {
    Word,
    Connective(Connective),
    /// How many texts.
    Text(u32),
    Amount(Decimal, GroupUnit),
    Date(Date),
    /// Places in `Grouped::operands`.
    Range(u32, u32),
    /// First and one past last place in `Grouped::operands`, and the unit behind `per`.
    Product(u32, u32, Option<Span>),
    Hole(GroupUnit),
    Comma,
    /// A number or the like whose finding has been made.
    Unknown,
    /// What begins no group: `:`, `..` without ends.
    Odd,
}

/// The unit as it is written.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum GroupUnit {
    None,
    Percent,
    Currency(Currency),
    /// A word, or a text without its quotation marks.
    Written(Span),
}

/// Reused from line to line.
#[derive(Default)]
pub struct Grouped {
    pub items: Vec<Item>,
    pub groups: Vec<Group>,
    pub operands: Vec<Group>,
    pub findings: Vec<Finding>,
    /// The languages of the texts that stand side by side, as far as they have been read.
    tags: Vec<Span>,
}

/// What is being grouped.
pub struct Source<'text> {
    pub text: &'text str,
    pub file: FileId,
    pub language: &'static Language,
    /// Whether three decimals after one to three digits are what the author means (`rate`).
    pub takes_three_decimals: bool,
}

impl Grouped {
    /// Cuts a line; a line of too many items is cut short, one past the limit.
    pub fn cut(&mut self, items: Items) {
        self.items.clear();
        self.items.extend(items.take(planc_syntax::Limits::ITEMS + 1));
    }

    /// Groups the items of the line that was cut, all but the first, which is the keyword.
    pub fn group_values(&mut self, source: &Source) {
        self.groups.clear();
        self.operands.clear();
        self.findings.clear();
        let mut at = 1;
        while at < self.items.len() {
            at = self.group(source, at);
        }
    }

    /// Groups what begins at `at` and returns where the next group begins.
    fn group(&mut self, source: &Source, at: usize) -> usize {
        let item = self.items[at];
        match item.kind {
            ItemKind::Word => {
                self.word(source, item);
                at + 1
            }
            ItemKind::Text | ItemKind::LongText | ItemKind::Pasted => self.texts(source, at),
            ItemKind::Number => self.number(source, at),
            ItemKind::Comma => {
                self.push(GroupClass::Comma, GroupValue::Comma, item.span);
                at + 1
            }
            ItemKind::Question => self.hole(source, at),
            ItemKind::Range => self.range(source, at),
            ItemKind::Star => self.product(source, at),
            ItemKind::Percent | ItemKind::Odd => self.odd(source, at),
        }
    }

    fn push(&mut self, class: GroupClass, value: GroupValue, span: Span) {
        self.groups.push(Group { bit: Groups::of(class), value, span });
    }

    fn word(&mut self, source: &Source, item: Item) {
        let text = item.span.text(source.text);
        if let Some(connective) = source.language.connective(text) {
            if connective == Connective::Per && self.per() {
                return;
            }
            let bit = Groups::of_connective(connective);
            self.groups.push(Group { bit, value: GroupValue::Connective(connective), span: item.span });
            return;
        }
        // The unit behind `per` belongs to the product before it.
        if let Some(Group { value: GroupValue::Product(_, _, per @ Some(_)), span, .. }) = self.groups.last_mut()
            && per.is_some_and(Span::is_empty)
        {
            *per = Some(item.span);
            span.end = item.span.end;
            return;
        }
        if matches!(text.as_bytes()[0], b'Q' | b'H' | b'F') && text.as_bytes().iter().any(u8::is_ascii_digit) {
            if let Some(date) = Date::parse(text) {
                self.push(GroupClass::Date, GroupValue::Date(date), item.span);
                return;
            }
            if let Some(finding) = malformed::date_word(source, item.span) {
                self.findings.push(finding);
                self.push(GroupClass::Date, GroupValue::Unknown, item.span);
                return;
            }
        }
        self.push(GroupClass::Word, GroupValue::Word, item.span);
    }

    /// `per` behind a product: the unit that follows belongs to it.
    fn per(&mut self) -> bool {
        match self.groups.last_mut() {
            Some(Group { value: GroupValue::Product(_, _, per @ None), span, .. }) => {
                // Filled by the word that follows; empty until then.
                *per = Some(Span { start: span.end, end: span.end });
                true
            }
            _ => false,
        }
    }

    /// Texts side by side, each with its language, are one value. Behind a number or hole a text is its unit or reason.
    fn texts(&mut self, source: &Source, at: usize) -> usize {
        let first = self.items[at];
        let is_followed = self.items.get(at + 1).is_some_and(|next| {
            matches!(next.kind, ItemKind::Text | ItemKind::LongText | ItemKind::Pasted | ItemKind::Odd)
        });
        let is_plain =
            first.kind == ItemKind::Text && !is_followed && is_closed_without_tag(first.span.text(source.text));
        if is_plain {
            self.push(GroupClass::Text, GroupValue::Text(1), first.span);
            return at + 1;
        }
        self.texts_side_by_side(source, at)
    }

    fn texts_side_by_side(&mut self, source: &Source, at: usize) -> usize {
        let first = self.items[at];
        let mut end = at;
        let mut span = first.span;
        let mut count = 0;
        self.tags.clear();
        while let Some(item) = self.items.get(end)
            && matches!(item.kind, ItemKind::Text | ItemKind::LongText | ItemKind::Pasted)
        {
            let text = item.span.text(source.text);
            let quoted = planc_syntax::text::take_apart(text);
            let tag = quoted.tag.unwrap_or("");
            // Two texts without a language are two values; the table has no place for both, and says so.
            if count > 0 && tag.is_empty() {
                break;
            }
            if let Some(whole) = (!quoted.is_closed).then(|| over_lines(source, &self.items, end)).flatten() {
                self.findings.push(malformed::over_lines(source, whole));
                self.push(GroupClass::Text, GroupValue::Text(1), span.cover(whole));
                return self.items.len();
            }
            if self.tags.iter().any(|other| other.text(source.text) == tag) {
                self.findings.push(malformed::language_twice(source, item.span, tag));
            }
            match item.kind {
                ItemKind::Pasted => self.findings.push(malformed::pasted(source, item.span)),
                ItemKind::Text if !quoted.is_closed => {
                    self.findings.push(malformed::unclosed(source, item.span));
                }
                _ => {}
            }
            self.tags.push(Span { start: item.span.end - tag.len() as u32, end: item.span.end });
            span = span.cover(item.span);
            count += 1;
            end += 1;
            // `"…" @sq`, with a blank: taken.
            if let (Some(sign), Some(word)) = (self.items.get(end), self.items.get(end + 1))
                && sign.kind == ItemKind::Odd
                && sign.span.text(source.text) == "@"
                && word.kind == ItemKind::Word
            {
                span = span.cover(word.span);
                end += 2;
            }
        }
        self.push(GroupClass::Text, GroupValue::Text(count), span);
        end
    }

    fn number(&mut self, source: &Source, at: usize) -> usize {
        let item = self.items[at];
        let text = item.span.text(source.text);
        let (digits, has_percent) = match text.strip_suffix('%') {
            Some(digits) => (digits, true),
            None => (text, false),
        };
        let has_sign = text.starts_with(['+', '-', '−']);
        let Some(value) = plain_number(digits, source.takes_three_decimals) else {
            return self.not_a_plain_number(source, at);
        };
        // A number of exactly four digits alone may be a year; the slot decides.
        let mut end = at + 1;
        let mut span = item.span;
        if has_percent || self.items.get(end).is_some_and(|next| next.kind == ItemKind::Percent) {
            if !has_percent {
                span = span.cover(self.items[end].span);
                end += 1;
            }
            let class = if has_sign { GroupClass::Change } else { GroupClass::Percentage };
            self.push(class, GroupValue::Amount(value, GroupUnit::Percent), span);
            return end;
        }
        if let Some(joined) = malformed::split_thousands(source, item, self.items.get(end).copied()) {
            self.findings.push(joined);
            end += 1;
            span = span.cover(self.items[end - 1].span);
        }
        let mut value = value;
        if let Some(next) = self.items.get(end)
            && next.kind == ItemKind::Word
            && let Some(power) =
                source.language.connective(next.span.text(source.text)).and_then(Connective::power_of_ten)
        {
            let factor = Decimal::from(10_u64.pow(power));
            value = value.checked_mul(factor).unwrap_or(value);
            span = span.cover(next.span);
            end += 1;
        }
        if let Some((finding, stop)) = malformed::behind_number(source, item, &self.items[end..]) {
            let class = if finding.code == "SYN-09" { GroupClass::Money } else { GroupClass::Percentage };
            self.findings.push(finding);
            end += stop;
            self.push(class, GroupValue::Unknown, span.cover(self.items[end - 1].span));
            return end;
        }
        let (unit, end) = self.unit(source, end);
        let class = match unit {
            GroupUnit::Currency(_) if !text.starts_with('+') => GroupClass::Money,
            _ if has_sign => GroupClass::Change,
            GroupUnit::None => GroupClass::Number,
            GroupUnit::Currency(_) => GroupClass::Money,
            GroupUnit::Percent | GroupUnit::Written(_) => GroupClass::Quantity,
        };
        if end > at + 1 {
            span = span.cover(self.items[end - 1].span);
        }
        self.push(class, GroupValue::Amount(value, unit), span);
        end
    }

    /// What stands behind a number at `at`, and where the group then ends.
    fn unit(&self, source: &Source, at: usize) -> (GroupUnit, usize) {
        let Some(item) = self.items.get(at) else { return (GroupUnit::None, at) };
        let text = item.span.text(source.text);
        match item.kind {
            ItemKind::Word => {
                if let Some(currency) = Currency::from_code(text) {
                    return (GroupUnit::Currency(currency), at + 1);
                }
                let is_unit = source.language.connective(text).is_none() && Date::parse(text).is_none();
                if is_unit { (GroupUnit::Written(item.span), at + 1) } else { (GroupUnit::None, at) }
            }
            ItemKind::Text => {
                let inner =
                    Span { start: item.span.start + 1, end: item.span.end.saturating_sub(1).max(item.span.start + 1) };
                (GroupUnit::Written(inner), at + 1)
            }
            _ => (GroupUnit::None, at),
        }
    }

    /// A date, or a number of a form that is asked about.
    fn not_a_plain_number(&mut self, source: &Source, at: usize) -> usize {
        let item = self.items[at];
        let text = item.span.text(source.text);
        if let Some(date) = Date::parse(text) {
            let class = match date.form() {
                planc_base::date::DateForm::DayOfYear { .. } => GroupClass::Day,
                _ => GroupClass::Date,
            };
            self.push(class, GroupValue::Date(date), item.span);
            return at + 1;
        }
        let (unit, end) = self.unit(source, at + 1);
        let behind = Span { start: item.span.end, end: self.items[end - 1].span.end };
        let (finding, class) = malformed::number(source, item.span, behind.text(source.text));
        self.findings.push(finding);
        // A unit stands behind numbers only.
        let (unit, end) = if class == GroupClass::Number { (unit, end) } else { (GroupUnit::None, at + 1) };
        let class = match unit {
            GroupUnit::Currency(_) => GroupClass::Money,
            GroupUnit::Written(_) => GroupClass::Quantity,
            GroupUnit::None | GroupUnit::Percent => class,
        };
        let span = item.span.cover(self.items[end - 1].span);
        self.push(class, GroupValue::Unknown, span);
        end
    }

    fn hole(&mut self, source: &Source, at: usize) -> usize {
        let item = self.items[at];
        let mut end = at + 1;
        let mut span = item.span;
        let mut unit = GroupUnit::None;
        let mut class = GroupClass::Hole;
        if let Some(next) = self.items.get(end) {
            match next.kind {
                ItemKind::Percent => (unit, class, end) = (GroupUnit::Percent, GroupClass::Percentage, end + 1),
                ItemKind::Word => {
                    (unit, end) = self.unit(source, end);
                    class = match unit {
                        GroupUnit::Currency(_) => GroupClass::Money,
                        GroupUnit::Written(_) => GroupClass::Quantity,
                        GroupUnit::None | GroupUnit::Percent => GroupClass::Hole,
                    };
                }
                _ => {}
            }
        }
        if end > at + 1 {
            span = span.cover(self.items[end - 1].span);
        }
        // What the promise waits for.
        if let Some(next) = self.items.get(end)
            && matches!(next.kind, ItemKind::Text | ItemKind::LongText)
        {
            span = span.cover(next.span);
            end += 1;
        }
        self.push(class, GroupValue::Hole(unit), span);
        end
    }

    /// `A .. B`: takes the group before it, and groups what follows.
    fn range(&mut self, source: &Source, at: usize) -> usize {
        let dots = self.items[at].span;
        if dots.text(source.text) != ".." {
            self.findings.push(malformed::dots(source, dots));
        }
        let left = self.groups.pop().filter(is_operand);
        if at + 1 >= self.items.len() || left.is_none() {
            self.push(GroupClass::Hole, GroupValue::Odd, dots);
            return at + 1;
        }
        let groups_before = self.groups.len();
        let end = self.group(source, at + 1);
        let right = if self.groups.len() > groups_before { self.groups.pop() } else { None };
        let (Some(left), Some(right)) = (left, right) else {
            self.push(GroupClass::Hole, GroupValue::Odd, dots);
            return end;
        };
        if !is_operand(&right) {
            self.push(GroupClass::Hole, GroupValue::Odd, dots);
            self.groups.push(right);
            return end;
        }
        let span = left.span.cover(right.span);
        if let (GroupValue::Date(from), GroupValue::Date(to)) = (left.value, right.value)
            && let Some(finding) = malformed::end_without_year(source, span, right.span, from, to)
        {
            self.findings.push(finding);
        }
        let date = Groups::of(GroupClass::Date);
        let number = Groups::of(GroupClass::Number).with(Groups::of(GroupClass::Hole));
        let class = if left.bit.meets(date) || right.bit.meets(date) {
            GroupClass::DateRange
        } else if left.bit.meets(number) && right.bit.meets(number) {
            GroupClass::NumberRange
        } else {
            GroupClass::ValueRange
        };
        let place = self.operands.len() as u32;
        self.operands.push(left);
        self.operands.push(right);
        self.push(class, GroupValue::Range(place, place + 1), span);
        end
    }

    /// `A * B …`: takes the group before it, and groups what follows.
    fn product(&mut self, source: &Source, at: usize) -> usize {
        let sign = self.items[at].span;
        if sign.text(source.text) != "*" {
            self.findings.push(malformed::times(source, sign));
        }
        let left = self.groups.pop();
        if left.is_none() || at + 1 >= self.items.len() {
            self.groups.extend(left);
            self.push(GroupClass::Hole, GroupValue::Odd, sign);
            return at + 1;
        }
        let groups_before = self.groups.len();
        let end = self.group(source, at + 1);
        let right = if self.groups.len() > groups_before { self.groups.pop() } else { None };
        let (Some(left), Some(right)) = (left, right) else {
            self.push(GroupClass::Hole, GroupValue::Odd, sign);
            return end;
        };
        let span = left.span.cover(right.span);
        // The factors of one product stand side by side: those so far, then this one.
        let start = match left.value {
            GroupValue::Product(start, stop, None) if stop as usize == self.operands.len() => start,
            _ => {
                self.operands.push(left);
                self.operands.len() as u32 - 1
            }
        };
        self.operands.push(right);
        self.push(GroupClass::Product, GroupValue::Product(start, self.operands.len() as u32, None), span);
        end
    }

    fn odd(&mut self, source: &Source, at: usize) -> usize {
        let item = self.items[at];
        // `€400`
        if let Some(next) = self.items.get(at + 1)
            && next.kind == ItemKind::Number
            && let Some(finding) = malformed::currency_sign(source, item.span, next.span)
        {
            self.findings.push(finding);
            self.push(GroupClass::Money, GroupValue::Unknown, item.span.cover(next.span));
            return at + 2;
        }
        self.push(GroupClass::Hole, GroupValue::Odd, item.span);
        at + 1
    }
}

/// A text that is closed on a later line than the one it was opened on: the tree has taken the lines up to its end.
fn over_lines(source: &Source, items: &[Item], at: usize) -> Option<Span> {
    let (first, last) = (items[at], items.last()?);
    let is_unclosed = |item: Item| {
        item.kind == ItemKind::Text && !planc_syntax::text::take_apart(item.span.text(source.text)).is_closed
    };
    let between = Span { start: first.span.end, end: last.span.start };
    let is_over_lines =
        at + 1 < items.len() && is_unclosed(first) && is_unclosed(*last) && between.text(source.text).contains('\n');
    is_over_lines.then(|| first.span.cover(last.span))
}

fn is_operand(group: &Group) -> bool {
    matches!(group.value, GroupValue::Amount(..) | GroupValue::Date(_) | GroupValue::Hole(_) | GroupValue::Unknown)
}

/// Whether `text`, which begins with a quotation mark, ends with its fellow: the usual case, told at a glance.
fn is_closed_without_tag(text: &str) -> bool {
    text.len() >= 2 && text.ends_with('"') && !text.ends_with("\\\"")
}

/// Digits with single `_` between them, as nearly all numbers are; of so few that they fit.
fn whole_number(bytes: &[u8]) -> Option<i64> {
    let is_short = bytes.len() <= 18 && bytes.last().is_some_and(u8::is_ascii_digit);
    let mut value = if is_short { 0_i64 } else { return None };
    let mut last = b'_';
    for byte in bytes {
        match byte {
            b'0'..=b'9' => value = value * 10 + i64::from(byte - b'0'),
            b'_' if last != b'_' => {}
            _ => return None,
        }
        last = *byte;
    }
    Some(value)
}

/// `text` as a number, if it has the form of one that needs no question.
fn plain_number(text: &str, takes_three_decimals: bool) -> Option<Decimal> {
    let bytes = text.as_bytes();
    if let Some(value) = whole_number(bytes) {
        return Some(Decimal::from(value));
    }
    let value = decimal::parse(text)?;
    // `4.000` is four thousand to half of Europe.
    let unsigned = text.trim_start_matches(['+', '-', '−']);
    let is_asked_about = !takes_three_decimals
        && unsigned.split_once('.').is_some_and(|(whole, decimals)| whole.len() <= 3 && decimals.len() == 3);
    (!is_asked_about).then_some(value)
}
