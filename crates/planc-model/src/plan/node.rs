//! A walker over things: what a rule, a report or an editor feature holds in its hand.

mod fields;

use planc_base::{FileId, Place, Span};
use planc_lang::{Keyword, Kind};

use fields::Fields;

use super::{Field, NO_NAME, Plan, Target, Texts, Thing, ThingId};
use crate::sheet::{Entry, Flags, Sheet};
use crate::value::PartClass;

/// A thing of a plan.
#[derive(Clone, Copy)]
pub struct Node<'plan> {
    pub plan: &'plan Plan<'plan>,
    pub id: ThingId,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.described())
    }
}

impl<'plan> Node<'plan> {
    #[inline]
    pub fn thing(self) -> &'plan Thing {
        self.plan.thing(self.id)
    }

    #[inline]
    pub fn kind(self) -> Kind {
        self.thing().kind
    }

    #[inline]
    pub fn file(self) -> FileId {
        self.thing().file
    }

    #[inline]
    pub fn sheet(self) -> &'plan Sheet {
        &self.plan.sheets[self.file().0 as usize]
    }

    #[inline]
    pub fn entry(self) -> &'plan Entry {
        &self.sheet().entries[self.thing().entry as usize]
    }

    /// Whether it belongs to the package that was asked for, not to one it depends on.
    #[inline]
    pub fn is_own(self) -> bool {
        self.thing().package == 0
    }

    /// Whether its line was not understood: rules are silent about it.
    #[inline]
    pub fn is_broken(self) -> bool {
        self.entry().flags().has(Flags::BROKEN)
    }

    /// Whether it stands in a block that was not understood.
    #[inline]
    pub fn is_unchecked(self) -> bool {
        self.entry().flags().has(Flags::UNCHECKED)
    }

    /// Whether its head is `none` or `withheld`: a statement that there is no such thing.
    #[inline]
    pub fn is_absent(self) -> bool {
        self.entry().flags().has(Flags::NONE) || self.entry().flags().has(Flags::WITHHELD)
    }

    pub fn name(self) -> Option<&'plan str> {
        let name = self.thing().name;
        (name != NO_NAME).then(|| self.plan.names.text(name))
    }

    #[inline]
    pub fn parent(self) -> Option<Node<'plan>> {
        self.thing().parent.get().map(|id| self.plan.node(id))
    }

    /// Itself, its parent, and so on to the top.
    #[inline]
    pub fn ancestors(self) -> impl Iterator<Item = Node<'plan>> {
        std::iter::successors(Some(self), |node| node.parent())
    }

    pub fn root(self) -> Node<'plan> {
        self.ancestors().last().unwrap_or(self)
    }

    /// The strategy or plan it stands in; itself, if it is one.
    #[inline]
    pub fn document(self) -> Option<Node<'plan>> {
        self.thing().document.get().map(|id| self.plan.node(id))
    }

    #[inline]
    pub fn children(self) -> impl Iterator<Item = Node<'plan>> {
        self.plan.children_of(self.id).iter().map(move |id| self.plan.node(*id))
    }

    /// Its children of `kind`.
    pub fn children_of(self, kind: Kind) -> impl Iterator<Item = Node<'plan>> {
        self.children().filter(move |node| node.kind() == kind)
    }

    /// Everything below it, parents first.
    pub fn descendants(self) -> impl Iterator<Item = Node<'plan>> {
        let mut stack: Vec<ThingId> = self.plan.children_of(self.id).iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let id = stack.pop()?;
            stack.extend(self.plan.children_of(id).iter().rev());
            Some(self.plan.node(id))
        })
    }

    /// Whether `other` is this thing or below it.
    pub fn holds(self, other: Node) -> bool {
        let (own, other) = (self.thing(), other.thing());
        own.first <= other.first && other.first <= own.last
    }

    /// Names of the enclosing named things and its own, joined by dots. A nameless one has its place behind its kind, so that
    /// every thing has a path of its own: `nap.train.output-2`.
    pub fn path(self) -> String {
        let mut names: Vec<String> = self
            .ancestors()
            .filter_map(|node| match node.name() {
                Some(name) => Some(name.to_string()),
                None if node.id == self.id => Some(self.place_among_siblings()),
                None => None,
            })
            .collect();
        names.reverse();
        names.join(".")
    }

    /// A name for what has none: its kind and how many of that kind stand before it.
    fn place_among_siblings(self) -> String {
        let before = self.plan.children_of(self.thing().parent).iter().take_while(|id| **id != self.id);
        let count = before.filter(|id| self.plan.thing(**id).kind == self.kind()).count();
        format!("{}-{}", self.kind().text(), count + 1)
    }

    /// The text of its title in all languages; nothing if it has none or an open one.
    pub fn title(self) -> Option<Texts<'plan>> {
        let part = self
            .head()
            .parts()
            .iter()
            .find(|part| part.class == PartClass::Text && !self.entry().flags().has(Flags::NONE))?;
        Some(super::texts_of(self.head().source_of(part)))
    }

    /// Its title in all languages, those included that stand in `title` lines of their own; `None` if it has none.
    pub fn full_title(self) -> Option<Texts<'plan>> {
        let mut texts = self.title().unwrap_or(Texts(Vec::new()));
        for field in self.fields(Keyword::Title) {
            for more in field.parts().iter().filter_map(|part| field.texts(part)) {
                texts.0.extend(more.0);
            }
        }
        (!texts.0.is_empty()).then_some(texts)
    }

    /// Its title in the first language, shortened to one line; empty if it has none.
    pub fn short_title(self) -> String {
        self.title().map_or_else(String::new, |title| title.first_line())
    }

    /// "activity `train-officers` ("Train officers")": what messages call it.
    pub fn described(self) -> String {
        let mut text = self.kind().text().to_string();
        if let Some(name) = self.name() {
            text.push_str(&format!(" `{name}`"));
        }
        let title = self.short_title();
        if !title.is_empty() {
            text.push_str(&format!(" (\"{title}\")"));
        }
        if self.name().is_none() && title.is_empty() {
            return format!("this {text}");
        }
        text
    }

    /// `described`, as the beginning of a sentence.
    pub fn described_first(self) -> String {
        let text = self.described();
        let mut characters = text.chars();
        characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
    }

    /// The keyword and what follows it on the line: where findings about it are shown.
    pub fn place(self) -> Place {
        self.entry().head().in_file(self.file())
    }

    /// Its name on the line, else its whole line.
    pub fn name_place(self) -> Place {
        let name = self.head().parts().iter().find(|part| part.class == PartClass::Name);
        name.map_or_else(|| self.place(), |part| self.head().place_of(part))
    }

    /// Its line as a field, to read its values.
    #[inline]
    pub fn head(self) -> Field<'plan> {
        Field { plan: self.plan, file: self.file(), entry: self.thing().entry }
    }

    /// The fields in its block with `keyword`; children of a kind are no fields.
    #[inline]
    pub fn fields(self, keyword: Keyword) -> Fields<'plan> {
        Fields::of(self, keyword)
    }

    /// The first field with `keyword`.
    #[inline]
    pub fn field(self, keyword: Keyword) -> Option<Field<'plan>> {
        self.fields(keyword).next()
    }

    /// Every entry in its block that is a field.
    pub fn all_fields(self) -> impl Iterator<Item = Field<'plan>> {
        let (plan, file) = (self.plan, self.file());
        let sheet = self.sheet();
        sheet
            .children(self.thing().entry)
            .filter(move |entry| sheet.entries[*entry as usize].kind().is_none())
            .map(move |entry| Field { plan, file, entry })
    }

    /// What the references of its fields with `keyword` lead to, unknown ones left out.
    #[inline]
    pub fn targets(self, keyword: Keyword) -> impl Iterator<Item = Target> {
        self.fields(keyword).flat_map(|field| field.targets()).filter(|target| *target != Target::Unknown)
    }

    /// The things that its fields with `keyword` refer to.
    #[inline]
    pub fn linked(self, keyword: Keyword) -> impl Iterator<Item = Node<'plan>> {
        let plan = self.plan;
        self.targets(keyword).filter_map(move |target| target.thing().map(|id| plan.node(id)))
    }

    /// Where a further entry of its block can be put in, and the indentation of the block: for fixes.
    pub fn insertion(self) -> (FileId, usize, String) {
        let text = self.plan.files[self.file().0 as usize].text;
        let entry = self.entry();
        let line_start = text[..entry.head().start as usize].rfind('\n').map_or(0, |at| at + 1);
        let indent: String =
            text[line_start..].chars().take_while(|character| matches!(character, ' ' | '\t')).collect();
        let inner = format!("{indent}  ");
        if entry.flags().has(Flags::BLOCK) {
            // The end of a very long head is not kept, that of its last value is.
            let last = self.head().parts().iter().map(|part| self.head().span_of(part).end).max().unwrap_or(0);
            let end = entry.head().end.max(last) as usize;
            let open = text[end..].find('{').map_or(end, |at| end + at + 1);
            return (self.file(), open, inner);
        }
        (self.file(), self.sheet().end_of(self.thing().entry) as usize, inner)
    }

    /// A fix that adds the line `line` to its block.
    pub fn add_line(self, title: impl Into<String>, line: &str) -> planc_base::Fix {
        let (file, offset, indent) = self.insertion();
        let has_block = self.entry().flags().has(Flags::BLOCK);
        let text = if has_block {
            let rest = &self.plan.files[file.0 as usize].text[offset..];
            // A block kept on one line stays on it.
            let is_one_line = !rest.split('}').next().unwrap_or("").contains('\n');
            if is_one_line { format!(" {line};") } else { format!("\n{indent}{line}") }
        } else {
            format!(" {{\n{indent}{line}\n{}}}", &indent[..indent.len() - 2])
        };
        planc_base::Fix { is_certain: false, ..planc_base::Fix::insert(title, file, offset, text) }
    }

    /// From its keyword to the end of its block.
    pub fn span(self) -> Span {
        self.sheet().span_of(self.thing().entry)
    }
}
