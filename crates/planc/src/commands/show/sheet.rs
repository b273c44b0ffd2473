//! The page about one thing.

use super::find::full_name;
use crate::render;
use crate::terminal::{Terminal, without_controls};
use planc_analysis::Report;
use planc_base::{FileId, Place};
use planc_lang::Keyword;
use planc_model::plan::{Field, Target};
use planc_model::{Node, Plan, ThingId};
use planc_workspace::Workspace;

pub struct Page<'plan> {
    pub workspace: &'plan Workspace,
    pub node: Node<'plan>,
    pub report: &'plan Report,
    pub terminal: Terminal,
}

impl Page<'_> {
    /// With `money`, the sums of the thing.
    pub fn write(&self, money: Vec<String>) -> String {
        let mut out = self.head();
        self.section("Fields", self.fields(), &mut out);
        self.section("Money", money, &mut out);
        self.section("Holds", self.children(), &mut out);
        self.section("Refers to", self.outgoing(), &mut out);
        self.section("Referred to by", self.incoming(), &mut out);
        self.section("Findings", self.findings(), &mut out);
        out
    }

    fn plan(&self) -> &Plan<'_> {
        self.node.plan
    }

    fn head(&self) -> String {
        let node = self.node;
        let name = node.name().map_or_else(String::new, |name| format!(" {name}"));
        let mut out = format!("{}\n", self.terminal.bold(&format!("{}{name}", node.kind().text())));
        for (language, text) in node.title().iter().flat_map(|title| &title.0) {
            let language = language.map_or_else(String::new, |language| format!("  ({language})"));
            out.push_str(&format!("  {}{}\n", without_controls(text.trim()), self.terminal.dim(&language)));
        }
        out.push('\n');
        let mut row = |name: &str, value: &str| {
            out.push_str(&format!("  {}  {value}\n", self.terminal.cyan(&format!("{name:<7}"))))
        };
        row("path", &full_name(self.plan(), node));
        if let Some(number) = node.number() {
            let is_pinned = self.plan().pinned.by_thing.contains_key(&node.id);
            row("number", &format!("{number}{}", if is_pinned { "" } else { "  (by its place)" }));
        }
        row("place", &self.at(node.place()));
        let around: Vec<String> = node.ancestors().skip(1).map(|parent| self.called(parent)).collect();
        for (index, parent) in around.iter().enumerate() {
            row(if index == 0 { "inside" } else { "" }, parent);
        }
        out
    }

    fn section(&self, title: &str, lines: Vec<String>, out: &mut String) {
        if lines.is_empty() {
            return;
        }
        out.push_str(&format!("\n{}\n", self.terminal.bold(title)));
        for line in lines {
            out.push_str(&format!("  {line}\n"));
        }
    }

    /// As they are written, without the indentation they have there.
    fn fields(&self) -> Vec<String> {
        let text = self.plan().files[self.node.file().0 as usize].text;
        let written = |field: Field| {
            let whole = without_controls(field.sheet().span_of(field.entry).text(text)).into_owned();
            let mut lines = whole.lines();
            let first = lines.next().unwrap_or("").to_string();
            let rest: Vec<&str> = lines.collect();
            let indent = rest
                .iter()
                .filter(|line| !line.trim().is_empty())
                .map(|line| line.len() - line.trim_start().len())
                .min()
                .unwrap_or(0);
            // A closing brace or quotation mark stands as far to the left as the field itself; deeper text keeps its depth.
            std::iter::once(first)
                .chain(rest.iter().map(|line| line.get(indent..).unwrap_or("").to_string()))
                .collect::<Vec<_>>()
        };
        self.node.all_fields().flat_map(written).collect()
    }

    fn children(&self) -> Vec<String> {
        self.node.children().map(|child| self.called(child)).collect()
    }

    fn outgoing(&self) -> Vec<String> {
        let plan = self.plan();
        let file = self.node.file();
        let mut lines: Vec<String> = Vec::new();
        for (index, reference) in plan.sheets[file.0 as usize].references().enumerate() {
            if plan.thing_around(file, reference.entry) != Some(self.node.id) {
                continue;
            }
            let target = plan.target(file, index as u32);
            let called = match target {
                Target::Thing(id) => self.called(plan.node(id)),
                Target::Unknown => {
                    format!("{}  (not known)", without_controls(reference.span.text(plan.files[file.0 as usize].text)))
                }
                _ => target.path(plan).unwrap_or_default(),
            };
            lines.push(format!("{called}{}", self.by(file, reference.entry)));
        }
        lines.dedup();
        lines
    }

    fn incoming(&self) -> Vec<String> {
        let plan = self.plan();
        let mut lines = Vec::new();
        for (file, sheet) in plan.sheets.iter().enumerate() {
            let file = FileId(file as u32);
            for (index, reference) in sheet.references().enumerate() {
                if plan.target(file, index as u32) != Target::Thing(self.node.id)
                    || self.keyword(file, reference.entry) == Some(Keyword::PartOf)
                {
                    continue;
                }
                let place = reference.span.in_file(file);
                let from = plan
                    .thing_around(file, reference.entry)
                    .map_or_else(String::new, |id: ThingId| self.called(plan.node(id)));
                lines.push(format!("{from}{}  {}", self.by(file, reference.entry), self.terminal.dim(&self.at(place))));
            }
        }
        lines
    }

    fn findings(&self) -> Vec<String> {
        let mut out = String::new();
        for judged in &self.report.findings {
            if self.subject(judged.finding.place) == Some(self.node.id) {
                render::short::line(self.workspace, judged, &mut out);
            }
        }
        out.lines().map(str::to_string).collect()
    }

    /// The thing on whose line, or in whose block, a place is.
    fn subject(&self, place: Place) -> Option<ThingId> {
        let sheet = self.plan().sheets.get(place.file.0 as usize)?;
        let entry = sheet.entries.partition_point(|entry| entry.head().start <= place.span.start).checked_sub(1)?;
        self.plan().thing_around(place.file, entry as u32)
    }

    fn keyword(&self, file: FileId, entry: u32) -> Option<Keyword> {
        Field { plan: self.plan(), file, entry }.keyword()
    }

    /// "  (responsible)": by which field; nothing for the line of a thing itself.
    fn by(&self, file: FileId, entry: u32) -> String {
        match self.keyword(file, entry) {
            Some(keyword) => self.terminal.dim(&format!("  ({})", keyword.text())),
            None => String::new(),
        }
    }

    /// "activity nap.train-officers "Train officers"", with its number if it has one.
    pub fn called(&self, node: Node) -> String {
        let number = node.number().map_or_else(String::new, |number| format!(" {number}"));
        let title = node.short_title();
        let title = if title.is_empty() { String::new() } else { format!("  \"{}\"", without_controls(&title)) };
        format!("{}{number} {}{title}", node.kind().text(), full_name(self.plan(), node))
    }

    pub fn at(&self, place: Place) -> String {
        let file = self.workspace.file(place.file);
        let at = render::position(file, place.span.start);
        format!("{}:{}:{}", without_controls(&file.path), at.line, at.column)
    }
}
