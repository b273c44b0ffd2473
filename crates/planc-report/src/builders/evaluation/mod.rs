//! An evaluation, prepared: its terms; its questions by criterion, each with what the plan has for the answer and what is missing;
//! what evidence there is; then the outline of the report as Annex 8 has it, with what was planned and what is known filled in.

mod achievements;
mod evidence;
mod outline;
mod questions;
mod terms;

use planc_analysis::ledger::Ledger;
use planc_lang::Kind;
use planc_model::Node;

use super::reported::Reported;
use super::words;
use crate::document::{Document, Text};
use crate::request::Request;

/// What all parts are filled in from.
struct Source<'request, 'plan> {
    request: &'request Request<'plan>,
    reported: Reported<'plan>,
    ledgers: Vec<Ledger>,
    evaluations: Vec<Node<'plan>>,
}

pub fn build(request: &Request) -> Document {
    let mut document = words::begin(request, "evaluation", "evaluation.title");
    document.is_wide = true;
    if request.context.own_documents().next().is_none() {
        document.paragraph(request.language.label("evaluation.nothing"));
        return document;
    }
    let source = Source {
        request,
        reported: Reported::of(request),
        ledgers: Ledger::all(request.context),
        evaluations: request
            .context
            .plan
            .own_nodes()
            .filter(|node| node.kind() == Kind::Evaluation && !node.is_absent())
            .collect(),
    };
    source.terms(&mut document);
    source.questions(&mut document);
    source.evidence(&mut document);
    source.outline(&mut document);
    document.note(request.language.label("evaluation.note"));
    document
}

impl<'plan> Source<'_, 'plan> {
    fn label(&self, key: &str) -> String {
        self.request.language.label(&format!("evaluation.{key}"))
    }

    /// The things of the package of one kind.
    fn own(&self, kind: Kind) -> impl Iterator<Item = Node<'plan>> + use<'plan> {
        let plan = self.request.context.plan;
        plan.own_nodes().filter(move |node| node.kind() == kind && !node.is_absent() && !node.is_unchecked())
    }

    /// "12 of 14"
    fn so_many(&self, good: usize, all: usize) -> String {
        let language = self.request.language;
        language.fill("score.so-many", &[("good", &language.whole(good as u64)), ("all", &language.whole(all as u64))])
    }

    /// "Indicators with a value: 12 of 14"; nothing where there are none.
    fn counted(&self, key: &str, good: usize, all: usize) -> Option<Text> {
        (all > 0).then(|| Text::from(format!("{}: {}", self.label(key), self.so_many(good, all))))
    }
}
