//! `allow RULE because "…"`: what it silences, and when it has nothing left to silence.

use planc_base::{FileId, Finding};
use planc_lang::rule::Rule;
use planc_lang::{Connective, Keyword};
use planc_model::plan::Field;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use crate::facts::Context;
use crate::level;

/// Every silence of a package.
pub struct Silences<'plan> {
    all: Vec<Silence<'plan>>,
    by_thing: FxHashMap<ThingId, Vec<usize>>,
    by_file: FxHashMap<FileId, Vec<usize>>,
}

struct Silence<'plan> {
    field: Field<'plan>,
    owner: Option<Node<'plan>>,
    code: &'static Rule,
    /// Place of the code on the line.
    place: planc_base::Place,
    has_expired: bool,
    is_used: bool,
}

impl<'plan> Silences<'plan> {
    pub fn of(context: &Context<'plan>) -> Silences<'plan> {
        let mut silences = Silences { all: Vec::new(), by_thing: FxHashMap::default(), by_file: FxHashMap::default() };
        for (index, file) in context.plan.files.iter().enumerate().filter(|(_, file)| file.package == 0) {
            // A word that does not stand in the text is in no entry of it.
            if !file.text.contains(Keyword::Allow.text()) {
                continue;
            }
            let file = FileId(index as u32);
            let sheet = &context.plan.sheets[index];
            for (entry, _) in
                sheet.entries.iter().enumerate().filter(|(_, data)| data.keyword() == Some(Keyword::Allow))
            {
                let field = Field { plan: context.plan, file, entry: entry as u32 };
                let owner = context.plan.thing_around(file, entry as u32);
                silences.add(field, owner.map(|id| context.plan.node(id)), context);
            }
        }
        silences
    }

    fn add(&mut self, field: Field<'plan>, owner: Option<Node<'plan>>, context: &Context) {
        if field.is_broken() {
            return;
        }
        let until = field.behind(Connective::Until).and_then(|part| field.date(part)).and_then(|date| {
            let facts = owner.map(|owner| context.document(owner).clone());
            facts.map_or_else(|| date.days(1, None), |facts| facts.days(date))
        });
        let has_expired = until.is_some_and(|days| days.last < context.settings.today);
        for part in field.parts().iter().filter(|part| part.class == PartClass::Rule) {
            let Some(code) = field.word(part).and_then(Rule::find) else { continue };
            let index = self.all.len();
            self.all.push(Silence { field, owner, code, place: field.place_of(part), has_expired, is_used: false });
            match owner {
                Some(owner) => self.by_thing.entry(owner.id).or_default().push(index),
                None => self.by_file.entry(field.file).or_default().push(index),
            }
        }
    }

    /// Whether `finding` is silenced; notes which silence did it.
    pub fn covers(&mut self, finding: &Finding, context: &Context<'plan>) -> bool {
        if self.all.is_empty() || !Rule::find(finding.code).is_some_and(Rule::can_be_silenced) {
            return false;
        }
        let subject = level::subject(finding.place, context);
        let around =
            subject.into_iter().flat_map(Node::ancestors).filter_map(|node| self.by_thing.get(&node.id)).flatten();
        let in_file = self.by_file.get(&finding.place.file).into_iter().flatten();
        let found: Vec<usize> = around
            .chain(in_file)
            .copied()
            .filter(|index| self.all[*index].code.code == finding.code && !self.all[*index].has_expired)
            .collect();
        for index in &found {
            self.all[*index].is_used = true;
        }
        !found.is_empty()
    }

    /// Silences that are over, or silence nothing (ALW-01, ALW-02).
    pub fn findings(&self, context: &Context) -> Vec<Finding> {
        self.all.iter().filter_map(|silence| silence.finding(context)).collect()
    }
}

impl Silence<'_> {
    fn finding(&self, context: &Context) -> Option<Finding> {
        let code = self.code.code;
        let whom = self.owner.map_or_else(String::new, |owner| format!(" in {}", owner.described()));
        if !self.code.can_be_silenced() {
            return Some(
                Finding::new(
                    "ALW-01",
                    self.place,
                    format!("`{code}` cannot be silenced: it is about the text itself, names, kinds or files"),
                )
                .help("Mend what it is about; then take this line out."),
            );
        }
        if self.has_expired {
            let until = self.field.behind(Connective::Until).map_or("", |part| self.field.source_of(part));
            return Some(
                Finding::new(
                    "ALW-02",
                    self.field.place(),
                    format!("`allow {code}`{whom} was to hold until {until}, which is over"),
                )
                .help("Take the line out, or give it a later date and a reason that still holds."),
            );
        }
        if self.is_used || !context.settings.is_on(self.code) {
            return None;
        }
        Some(
            Finding::new("ALW-01", self.place, format!("`allow {code}` has nothing to silence{whom}"))
                .help("Take the line out."),
        )
    }
}
