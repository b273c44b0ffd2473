//! What belongs together: a strategy, the plans that carry it out, and what stands outside documents.
//!
//! The guide asks most of its questions of the whole response, not of each document: whether there is a coordinating body, a
//! chapter on monitoring, an evaluation. They are asked once for each `Response` and put on its head.

use planc_base::Days;
use planc_lang::vocabularies::{AttestTopic, PlanKind, PlanStatus};
use planc_lang::{Keyword, Kind};
use planc_model::plan::{Field, Plan};
use planc_model::{Node, ThingId};
use rustc_hash::FxHashMap;

use super::Context;
use super::document::{holds_aims, kind_of_plan, status_of_document};

/// Documents of the package that belong together, with everything in them and everything outside documents.
///
/// The head is the strategy, or a plan that stands for one: an action plan that implements none of the package. Plans that do
/// not say where they belong, or say it so that it is not understood, count with every response: what stands in them answers,
/// but nothing is asked of them.
#[derive(Clone, Copy)]
pub struct Response<'plan> {
    plan: &'plan Plan<'plan>,
    members: &'plan Members,
}

/// What a response consists of.
#[derive(Debug)]
pub(super) struct Members {
    head: ThingId,
    /// The head first, then the others in the order of the text.
    documents: Vec<ThingId>,
    period: Option<Days>,
    is_asked: bool,
    is_whole: bool,
    /// By kind, in the order of the text; those of the documents, and those outside documents.
    things: Vec<Vec<ThingId>>,
}

/// What there is of a chapter that is looked for by its name.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Chapter<'plan> {
    /// It has a text, a file or sections of its own.
    Written(Node<'plan>),
    /// It has a hole where its text is to be, or its line or place was not understood: nothing is known of it.
    Open(Node<'plan>),
    /// There is a heading with nothing under it.
    Empty(Node<'plan>),
    Missing,
}

impl Members {
    /// The responses of the package that was asked for, in one walk over everything.
    pub(super) fn all(context: &Context) -> Vec<Members> {
        let plan = context.plan;
        let own: Vec<Node> = context.own_documents().collect();
        let has_strategy = own.iter().any(|node| node.kind() == Kind::Strategy);
        let tops: Vec<Node> = own.iter().map(|node| top(*node)).collect();
        let are_heads: Vec<bool> = tops.iter().map(|top| is_head(*top, has_strategy)).collect();
        let placed = || own.iter().zip(&tops).zip(&are_heads).map(|((node, top), is_head)| (*node, *top, *is_head));
        let mut responses: Vec<Members> = placed()
            .filter(|(node, top, is_head)| node == top && *is_head)
            .map(|(head, ..)| {
                let others = placed().filter(|(node, top, is_head)| *node != head && (*top == head || !is_head));
                let documents: Vec<ThingId> =
                    std::iter::once(head.id).chain(others.map(|(node, ..)| node.id)).collect();
                Members {
                    head: head.id,
                    period: period(&documents, context),
                    documents,
                    is_asked: is_asked(head),
                    is_whole: is_whole(head),
                    things: vec![Vec::new(); Kind::COUNT],
                }
            })
            .collect();
        gather(plan, &mut responses);
        responses
    }
}

impl<'plan> Response<'plan> {
    pub(super) fn new(plan: &'plan Plan<'plan>, members: &'plan Members) -> Response<'plan> {
        Response { plan, members }
    }

    /// The document on which findings about the whole are put.
    pub fn head(self) -> Node<'plan> {
        self.plan.node(self.members.head)
    }

    /// The head, then every other strategy and plan that belongs to it.
    pub fn documents(self) -> impl Iterator<Item = Node<'plan>> {
        let plan = self.plan;
        self.members.documents.iter().map(move |id| plan.node(*id))
    }

    /// The plans among its documents.
    pub fn plans(self) -> impl Iterator<Item = Node<'plan>> {
        self.documents().filter(|node| node.kind() == Kind::Plan)
    }

    /// Its plans of `kind`.
    pub fn plans_of(self, kind: PlanKind) -> impl Iterator<Item = Node<'plan>> {
        self.plans().filter(move |plan| kind_of_plan(*plan) == Some(kind))
    }

    /// The strategy that it carries out, if the package owns one.
    pub fn strategy(self) -> Option<Node<'plan>> {
        Some(self.head()).filter(|head| head.kind() == Kind::Strategy)
    }

    /// First to last day of the head's period; where it has none, of those of the other documents together.
    pub fn period(self) -> Option<Days> {
        self.members.period
    }

    /// Whether the guide's questions to a whole response are for it: not for a plan that carries out the strategy of another
    /// package, nor for one whose place is not known, nor for documents that no longer hold.
    pub fn is_asked(self) -> bool {
        self.members.is_asked
    }

    /// Whether its head is known to stand for the whole: a strategy, or a plan that says that it implements none, or has aims of
    /// its own. Of a plan that says nothing of the kind it is asked first what it implements; until then, what a strategy would
    /// answer is not missing in it.
    pub fn is_whole(self) -> bool {
        self.members.is_whole
    }

    /// Its things of `kind`, in the order of the text, wherever they stand: broken ones, and those that say `none`, as well.
    pub fn nodes_of(self, kind: Kind) -> impl Iterator<Item = Node<'plan>> {
        let plan = self.plan;
        self.members.things[kind as usize].iter().map(move |id| plan.node(*id))
    }

    /// Its things of any of `kinds`, kind by kind.
    pub fn nodes_of_any(self, kinds: &'plan [Kind]) -> impl Iterator<Item = Node<'plan>> {
        kinds.iter().flat_map(move |kind| self.nodes_of(*kind))
    }

    /// The sections of its documents that are called `name`; those of reports are chapters of these.
    pub fn sections<'name>(self, name: &'name str) -> impl Iterator<Item = Node<'plan>> + use<'plan, 'name> {
        self.nodes_of(Kind::Section).filter(move |node| node.name() == Some(name) && !is_in_report(*node))
    }

    /// What there is of the chapter `name`, the best of several.
    pub fn chapter(self, name: &str) -> Chapter<'plan> {
        let mut best = Chapter::Missing;
        for section in self.sections(name) {
            match (Chapter::of(section), best) {
                (written @ Chapter::Written(_), _) => return written,
                (open @ Chapter::Open(_), _) => best = open,
                (empty, Chapter::Missing) => best = empty,
                _ => {}
            }
        }
        best
    }

    /// What is vouched for under `topic`, anywhere in it; `none` is an answer as well.
    pub fn attests(self, topic: AttestTopic) -> impl Iterator<Item = Node<'plan>> {
        self.nodes_of(Kind::Attest).filter(move |node| topic_of(*node) == Some(topic))
    }
}

impl<'plan> Chapter<'plan> {
    /// What there is of one section.
    pub fn of(section: Node<'plan>) -> Chapter<'plan> {
        if section.is_broken() || section.is_unchecked() || section.document().is_none() {
            return Chapter::Open(section);
        }
        let texts =
            || section.all_fields().filter(|field| matches!(field.keyword(), Some(Keyword::Text | Keyword::File)));
        if texts().any(|field| field.is_broken() || field.has_hole()) {
            return Chapter::Open(section);
        }
        let has_content = texts().next().is_some()
            || section.field(Keyword::Description).is_some()
            || section.children().any(|child| child.kind() == Kind::Section);
        if has_content { Chapter::Written(section) } else { Chapter::Empty(section) }
    }

    /// Whether it is written, or may be.
    pub fn is_there(self) -> bool {
        matches!(self, Chapter::Written(_) | Chapter::Open(_))
    }
}

/// The topic of an `attest`; `None` if it is one's own or not known.
pub fn topic_of(attest: Node) -> Option<AttestTopic> {
    attest.head().word_index().and_then(AttestTopic::from_index)
}

/// The last document of the package on the way from `document` to what it implements.
fn top(document: Node) -> Node {
    let mut top = document;
    // A chain of plans that leads in a circle is cut.
    for _ in 0..16 {
        match top.plan.implemented_by(top.id).map(|id| top.plan.node(id)) {
            Some(above) if above.is_own() => top = above,
            _ => break,
        }
    }
    top
}

/// Whether `document`, which implements nothing of the package, is what others belong to.
fn is_head(document: Node, has_strategy: bool) -> bool {
    if document.kind() == Kind::Strategy || implements_foreign(document) {
        return true;
    }
    let implements = document.field(Keyword::Implements);
    match kind_of_plan(document) {
        Some(PlanKind::Action) => match implements {
            Some(field) => field.is_none(),
            None => !has_strategy || holds_aims(document),
        },
        _ => false,
    }
}

/// Whether it implements what another package owns.
fn implements_foreign(document: Node) -> bool {
    document.plan.implemented_by(document.id).is_some_and(|id| !document.plan.node(id).is_own())
}

fn is_whole(head: Node) -> bool {
    head.kind() == Kind::Strategy || head.field(Keyword::Implements).is_some_and(Field::is_none) || holds_aims(head)
}

fn is_asked(head: Node) -> bool {
    let is_over = matches!(status_of_document(head), Some(PlanStatus::Expired | PlanStatus::Withdrawn));
    !head.is_broken() && !head.is_unchecked() && !is_over && !implements_foreign(head)
}

fn period(documents: &[ThingId], context: &Context) -> Option<Days> {
    let mut periods = documents.iter().map(|id| context.document(context.plan.node(*id)).period);
    let head = periods.next().flatten();
    head.or_else(|| {
        periods
            .flatten()
            .reduce(|one, other| Days { first: one.first.min(other.first), last: one.last.max(other.last) })
    })
}

/// Puts each thing of the package to the responses that it belongs to.
fn gather(plan: &Plan, responses: &mut [Members]) {
    let mut of_document: FxHashMap<ThingId, Vec<usize>> = FxHashMap::default();
    for (index, response) in responses.iter().enumerate() {
        for document in &response.documents {
            of_document.entry(*document).or_default().push(index);
        }
    }
    let all: Vec<usize> = (0..responses.len()).collect();
    // Neighbours mostly stand in one document.
    let mut last: (ThingId, &[usize]) = (ThingId::NONE, &all);
    for (index, thing) in plan.things.iter().enumerate().filter(|(_, thing)| thing.package == 0) {
        if thing.document != last.0 {
            let belongs: &[usize] = match thing.document.get() {
                Some(document) => of_document.get(&document).map_or(&[], Vec::as_slice),
                None => &all,
            };
            last = (thing.document, belongs);
        }
        for response in last.1 {
            responses[*response].things[thing.kind as usize].push(ThingId(index as u32));
        }
    }
}

fn is_in_report(section: Node) -> bool {
    section.ancestors().any(|node| node.kind() == Kind::Report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::with_plan;
    use crate::settings::Settings;

    fn responses<T>(text: &str, read: impl FnOnce(&[Response]) -> T) -> T {
        let settings = Settings::new(jiff::civil::date(2026, 1, 1));
        with_plan(text, |plan| {
            let context = Context::new(plan, &settings);
            read(&context.responses().collect::<Vec<_>>())
        })
    }

    /// "thb: thb nap (asked)" for each response.
    fn shape(text: &str) -> Vec<String> {
        responses(text, |responses| {
            let of = |response: &Response| {
                let documents: Vec<&str> = response.documents().filter_map(Node::name).collect();
                let asked = if response.is_asked() { "" } else { " (not asked)" };
                format!("{}: {}{asked}", response.head().name().unwrap_or_default(), documents.join(" "))
            };
            responses.iter().map(of).collect()
        })
    }

    #[test]
    fn a_strategy_and_all_that_carries_it_out_belong_together() {
        let text = "plan slice \"S\" { kind operational; implements nap }\n\
                    plan nap \"N\" { implements thb }\n\
                    strategy thb \"T\" {}\n\
                    plan money \"M\" { kind resources; implements thb }\n";
        assert_eq!(shape(text), ["thb: thb slice nap money"]);
    }

    #[test]
    fn a_plan_that_implements_nothing_stands_for_itself() {
        assert_eq!(shape("plan nap \"N\" { goal g \"G\" }"), ["nap: nap"]);
        assert_eq!(shape("plan nap \"N\" {}"), ["nap: nap"]);
        assert_eq!(
            shape("plan nap \"N\" { implements none \"the first\" }\nstrategy thb \"T\" {}"),
            ["nap: nap", "thb: thb"]
        );
        assert_eq!(shape("plan nap \"N\" { goal g \"G\" }\nstrategy thb \"T\" {}"), ["nap: nap", "thb: thb"]);
        assert_eq!(shape("plan watch \"W\" { kind monitoring }"), [] as [&str; 0]);
    }

    #[test]
    fn a_plan_whose_place_is_not_known_counts_everywhere_and_is_not_asked() {
        let two = "strategy one \"1\" {}\nstrategy two \"2\" {}\n";
        for implements in ["", "implements ?", "implements nobody"] {
            let text = format!("{two}plan nap \"N\" {{ {implements} }}");
            assert_eq!(shape(&text), ["one: one nap", "two: two nap"], "{implements}");
        }
        let text = "plan nap \"N\" { implements none }\nplan watch \"W\" { kind ? }";
        assert_eq!(shape(text), ["nap: nap watch"]);
    }

    #[test]
    fn a_plan_that_does_not_say_what_it_implements_may_be_a_part() {
        let table = [
            ("strategy thb \"T\" {}", true),
            ("plan nap \"N\" { implements none \"the first\" }", true),
            ("plan nap \"N\" { goal g \"G\" }", true),
            ("plan nap \"N\" {}", false),
            ("plan nap \"N\" { goal none }", false),
        ];
        for (text, expected) in table {
            assert!(responses(text, |responses| responses[0].is_whole() == expected), "{text}");
        }
    }

    #[test]
    fn plans_in_a_circle_do_not_hang() {
        let text = "plan a \"A\" { implements b }\nplan b \"B\" { implements a }\n";
        assert!(shape(text).len() <= 2);
    }

    #[test]
    fn documents_that_no_longer_hold_are_not_asked() {
        for status in ["expired", "withdrawn"] {
            let text = format!("strategy thb \"T\" {{ status adopted; status {status} }}");
            assert_eq!(shape(&text), ["thb: thb (not asked)"]);
        }
        assert_eq!(shape("strategy thb \"T\" { status withdrawn; status adopted }"), ["thb: thb"]);
    }

    #[test]
    fn things_are_those_of_its_documents_and_those_outside_all() {
        let text = "actor moi \"M\" {}\n\
                    strategy one \"1\" { risk \"R\"; area a \"A\" { risk \"S\" } }\n\
                    strategy two \"2\" { risk \"T\" }\n\
                    plan nap \"N\" { implements two; risk \"U\" }\n";
        responses(text, |responses| {
            let risks =
                |response: &Response| -> Vec<String> { response.nodes_of(Kind::Risk).map(Node::short_title).collect() };
            assert_eq!(responses.iter().map(risks).collect::<Vec<_>>(), [["R", "S"], ["T", "U"]]);
            assert!(responses.iter().all(|response| response.nodes_of(Kind::Actor).count() == 1));
            assert_eq!(responses[0].nodes_of_any(&[Kind::Area, Kind::Actor]).count(), 2);
        });
    }

    #[test]
    fn a_chapter_is_the_best_section_of_its_name() {
        let chapter = |inside: &str| {
            let text = format!("strategy thb \"T\" {{ {inside} }}");
            responses(&text, |responses| match responses[0].chapter("introduction") {
                Chapter::Written(_) => "written",
                Chapter::Open(_) => "open",
                Chapter::Empty(_) => "empty",
                Chapter::Missing => "missing",
            })
        };
        let table = [
            ("", "missing"),
            ("section method \"M\" { text \"x\" }", "missing"),
            ("section introduction", "empty"),
            ("section introduction \"I\" { note \"later\" }", "empty"),
            ("section introduction { text ? }", "open"),
            ("section introduction { text \"x\" }", "written"),
            ("section introduction { file \"x.md\" }", "written"),
            ("section introduction { section past { text \"x\" } }", "written"),
            ("section front { section introduction { text \"x\" } }", "written"),
            ("section introduction; section introduction { text \"x\" }", "written"),
            ("section introduction; section introduction { text ? }", "open"),
            ("report r \"R\" { by moi; period 2020; section introduction { text \"x\" } }", "missing"),
        ];
        for (inside, expected) in table {
            assert_eq!(chapter(inside), expected, "{inside}");
        }
    }

    #[test]
    fn attestations_are_found_by_their_topic() {
        let text = "strategy thb \"T\" { attest trends-analysed \"x\"; attest of-my-own \"y\" }\n\
                    plan nap \"N\" { implements thb; attest state-commitment none \"z\" }";
        responses(text, |responses| {
            let count = |topic| responses[0].attests(topic).count();
            assert_eq!(count(AttestTopic::TrendsAnalysed), 1);
            assert_eq!(count(AttestTopic::StateCommitment), 1);
            assert_eq!(count(AttestTopic::SurvivorsConsulted), 0);
        });
    }

    #[test]
    fn the_period_is_that_of_the_head_else_of_all() {
        let period = |text: &str| {
            responses(text, |responses| responses[0].period().map(|days| format!("{} .. {}", days.first, days.last)))
        };
        let plans = "plan a \"A\" { implements thb; period 2021 }\nplan b \"B\" { implements thb; period 2023 }\n";
        let shown = |days: &str| Some(days.to_string());
        assert_eq!(
            period(&format!("strategy thb \"T\" {{ period 2020 .. 2024 }}\n{plans}")),
            shown("2020-01-01 .. 2024-12-31")
        );
        assert_eq!(period(&format!("strategy thb \"T\" {{}}\n{plans}")), shown("2021-01-01 .. 2023-12-31"));
        assert_eq!(period("strategy thb \"T\" { period ? }"), None);
    }
}
