//! A kind: where it stands, its first line, its fields, what it may hold.

use super::field_page::wanted;
use super::syntax_line::{list_with_or, syntax_line};
use super::{Manual, Target, prose};
use crate::field::{Child, Count, Field, Wanted};
use crate::kind::{Kind, KindDeclaration, StandsIn};
use crate::shared_fields::SHARED_FIELDS;

impl Manual<'_> {
    /// The page of a kind with its fields in a table, for the terminal.
    pub(super) fn kind(&self, kind: Kind) -> String {
        let Some(declaration) = kind.declaration() else { return String::new() };
        let mut page = self.kind_opening(declaration);
        if !declaration.fields.is_empty() {
            page.push_str(&format!("\n## Fields\n\n{}", self.field_table(declaration)));
            page.push_str(&format!(
                "\n`planc explain {}.{}` tells more of one of them.\n",
                kind.text(),
                declaration.fields[0].keyword.text()
            ));
        }
        page.push_str(&self.kind_closing(declaration));
        page
    }

    /// Title, first line, manual and example of a kind.
    pub fn kind_opening(&self, declaration: &KindDeclaration) -> String {
        let kind = declaration.kind;
        let line = format!("{} {}", kind.text(), syntax_line(declaration.head));
        let mut page = format!("# {}\n\n{}.\n\n", kind.text(), declaration.summary);
        page.push_str(&format!("```text\n{} {{ … }}\n```\n\n", line.trim_end()));
        let explanations = self.explanations(declaration.head, Some(kind));
        if !explanations.is_empty() {
            page.push_str(&format!("{explanations}\n"));
        }
        page.push_str(&format!("**Stands in:** {}.\n\n", self.stands_in(declaration)));
        page.push_str(&self.prose(declaration.manual));
        page.push_str(&format!("\n\n{}", prose::plan_block(declaration.example)));
        let read_by = self.read_by(declaration.read_by);
        if !read_by.is_empty() {
            page.push_str(&format!("\n{read_by}"));
        }
        page
    }

    /// What a kind holds, and the fields it shares with others.
    pub fn kind_closing(&self, declaration: &KindDeclaration) -> String {
        let mut page = String::new();
        if !declaration.children.is_empty() {
            page.push_str("\n## What it holds\n\n| Kind | What it is | Wanted |\n|---|---|---|\n");
            for child in declaration.children {
                page.push_str(&self.child_line(child));
            }
        }
        let shared: Vec<&Field> = SHARED_FIELDS
            .iter()
            .filter(|shared| shared.stands_in.holds(declaration.kind))
            .map(|shared| &shared.field)
            .filter(|field| declaration.fields.iter().all(|own| own.keyword != field.keyword))
            .collect();
        if !shared.is_empty() {
            page.push_str("\n## Fields that many kinds share\n\n| Field | What it says |\n|---|---|\n");
            for field in shared {
                let words = format!("`{}`", field.keyword.text());
                let link = self.link(&words, Target::SharedField(field.keyword));
                page.push_str(&format!("| {link} | {} |\n", prose::cell(field.summary)));
            }
        }
        page
    }

    fn child_line(&self, child: &Child) -> String {
        let summary = child.kind.declaration().map(|declaration| declaration.summary).unwrap_or_default();
        let says = if child.note.is_empty() { summary } else { child.note };
        format!("| {} | {} | {} |\n", self.kind_link(child.kind), prose::cell(says), wanted_cell(child.wanted))
    }

    /// The fields of a kind in a table, each with a link to its section.
    pub fn field_table(&self, declaration: &KindDeclaration) -> String {
        let mut table = "| Field | What it says | How often | Wanted |\n|---|---|---|---|\n".to_string();
        for field in declaration.fields {
            let words = format!("`{}`", field.keyword.text());
            let link = self.link(&words, Target::Field(declaration.kind, field.keyword));
            let often = match field.count {
                Count::One => "once",
                Count::Many => "repeatedly",
            };
            table.push_str(&format!(
                "| {link} | {} | {often} | {} |\n",
                prose::cell(field.summary),
                wanted_cell(field.wanted)
            ));
        }
        table
    }

    fn stands_in(&self, declaration: &KindDeclaration) -> String {
        let parents: Vec<Kind> = match declaration.stands_in {
            StandsIn::EveryKind => return "every kind of entry".to_string(),
            StandsIn::These(kinds) => kinds.to_vec(),
        };
        let is_top = parents.contains(&Kind::File);
        let others: Vec<String> =
            parents.iter().filter(|kind| **kind != Kind::File).map(|kind| self.kind_link(*kind)).collect();
        let others = list_with_or(&others.iter().map(String::as_str).collect::<Vec<_>>());
        match (is_top, others.is_empty()) {
            (true, true) => "the top of a file".to_string(),
            (true, false) => format!("the top of a file, or {others}"),
            (false, _) => format!("{others}; or at the top of a file with `part-of`"),
        }
    }
}

/// When it is wanted; an empty cell where it may be left out.
fn wanted_cell(when: Wanted) -> String {
    if when == Wanted::No { String::new() } else { wanted(when) }
}
