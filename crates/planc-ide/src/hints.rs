//! What is computed, shown small between what is written: numbers, dates, sums, what is taken from above.

use planc_analysis::Context;
use planc_analysis::facts::dates::{gives_schedule, own_schedule};
use planc_analysis::facts::{DocumentFacts, computed_amount};
use planc_base::date::DateForm;
use planc_base::{Date, FileId, Span};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::{DateRange, Part, PartClass};
use planc_model::{Node, ThingId};
use planc_project::Snapshot;
use rustc_hash::FxHashSet;

use crate::DisplayLanguage;
use crate::money::of_things;

/// What a hint tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HintKind {
    Number,
    Date,
    Total,
    /// What the entry takes from the one it stands in.
    Inherited,
}

/// A few words shown behind the byte `offset`, with a blank between.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InlayHint {
    pub offset: u32,
    pub label: String,
    pub kind: HintKind,
}

/// The hints of the lines of `file` that `span` touches, in order.
pub fn inlay_hints(snapshot: &Snapshot, file: FileId, span: Span, language: &DisplayLanguage) -> Vec<InlayHint> {
    let Some(sheet) = snapshot.sheet(file) else { return Vec::new() };
    let plan = snapshot.plan();
    let context = Context::new(plan, snapshot.settings());
    let first = sheet.entries.partition_point(|entry| entry.head().end < span.start) as u32;
    let end = sheet.entries.partition_point(|entry| entry.head().start <= span.end) as u32;
    let things: Vec<ThingId> = (first..end).filter_map(|entry| crate::bound::declared_at(plan, file, entry)).collect();
    let wanted: FxHashSet<ThingId> = things.iter().copied().filter(|id| is_summed_up(plan.node(*id))).collect();
    let money = of_things(snapshot, &context, &wanted);
    let mut hints = Hints { language, found: Vec::new() };
    for id in things {
        let node = plan.node(id);
        hints.number(node);
        if let Some(money) = money.get(&id).filter(|money| money.planned.count > 0) {
            let label = format!("= {}", language.total(money.planned, money.currency));
            hints.push(node.place().span.end, label, HintKind::Total);
        }
        hints.inherited(node, &context);
    }
    for entry in first..end {
        let field = Field { plan, file, entry };
        if let Some(around) = plan.thing_around(file, entry) {
            hints.dates(field, context.document(plan.node(around)));
        }
        hints.product(field, &context);
    }
    hints.found.sort_by_key(|hint| hint.offset);
    hints.found
}

struct Hints<'language> {
    language: &'language DisplayLanguage,
    found: Vec<InlayHint>,
}

impl Hints<'_> {
    fn push(&mut self, offset: u32, label: String, kind: HintKind) {
        self.found.push(InlayHint { offset, label, kind });
    }

    /// The computed number behind the keyword; one that is pinned is written already.
    fn number(&mut self, node: Node) {
        if node.plan.pinned.by_thing.contains_key(&node.id) {
            return;
        }
        if let (Some(number), Some(keyword)) = (node.number(), node.head().source().split_whitespace().next()) {
            self.push(node.place().span.start + keyword.len() as u32, number, HintKind::Number);
        }
    }

    /// Quarters, half-years and fiscal years as days.
    fn dates(&mut self, field: Field, facts: &DocumentFacts) {
        for part in field.parts() {
            let days = match part.class {
                PartClass::Date => {
                    field.date(part).filter(|date| needs_telling(*date)).and_then(|date| facts.days(date))
                }
                PartClass::DateRange => {
                    field.date_range(part).filter(is_range_to_tell).and_then(|range| facts.range(range))
                }
                _ => None,
            };
            if let Some(days) = days {
                self.push(field.span_of(part).end, self.language.short_days(days), HintKind::Date);
            }
        }
    }

    /// What a product comes to.
    fn product(&mut self, field: Field, context: &Context) {
        let is_product = |part: &&Part| part.class == PartClass::Product;
        let Some(part) = field.parts().iter().find(is_product) else { return };
        if let Some(money) = computed_amount(field, context.settings.hours_per_day) {
            self.push(field.span_of(part).end, format!("= {}", money.in_words()), HintKind::Total);
        }
    }

    /// Who answers for an activity, and when it is done, where a line above it says so.
    fn inherited(&mut self, node: Node, context: &Context) {
        if node.kind() != Kind::Activity || node.is_absent() || node.is_broken() {
            return;
        }
        let holds = |above: &Node| gives_schedule(above.kind());
        let who =
            |node: Node| [Keyword::Lead, Keyword::Responsible].into_iter().any(|keyword| node.field(keyword).is_some());
        let mut taken = Vec::new();
        if !who(node)
            && let Some(above) = node.ancestors().skip(1).take_while(holds).find(|above| who(*above))
        {
            let lines = [Keyword::Lead, Keyword::Responsible].into_iter().filter_map(|keyword| above.field(keyword));
            taken.extend(lines.map(|field| field.source().to_string()));
        }
        let facts = context.document(node);
        let is_scheduled = |node: Node| own_schedule(node, facts).is_some();
        if !is_scheduled(node)
            && node.children_of(Kind::Activity).next().is_none()
            && let Some(above) = node.ancestors().skip(1).take_while(holds).find(|above| is_scheduled(*above))
        {
            taken.extend(above.fields(Keyword::Schedule).map(|field| field.source().to_string()));
        }
        if !taken.is_empty() {
            let label =
                format!("{} {}", self.language.label("editor.from-above"), taken.join(" · ").replace('\n', " "));
            self.push(node.place().span.end, label, HintKind::Inherited);
        }
    }
}

/// Things whose sum is made of others': what stands alone says itself what it costs.
fn is_summed_up(node: Node) -> bool {
    match node.kind() {
        Kind::Strategy | Kind::Plan | Kind::Area | Kind::Goal | Kind::Objective | Kind::Measure => true,
        Kind::Activity => node.children_of(Kind::Activity).next().is_some(),
        _ => false,
    }
}

/// Whether the days of a date are not plain from how it is written.
fn needs_telling(date: Date) -> bool {
    !matches!(
        date.form(),
        DateForm::Day { .. } | DateForm::Month { .. } | DateForm::Year { .. } | DateForm::DayOfYear { .. }
    )
}

fn is_range_to_tell(range: &DateRange) -> bool {
    [range.from, range.to].into_iter().flatten().any(needs_telling)
}
