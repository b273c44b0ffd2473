//! RES-07 to RES-09 and RES-26: the structures that a national response cannot do without.

use planc_base::Finding;
use planc_lang::vocabularies::{BodyKind, DocumentKind, Rank};
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_model::plan::Field;

use super::papers::{holds, kind_of};
use crate::facts::Context;
use crate::rules::goals::list;

/// RES-07: no senior coordinator with a mandate.
pub(super) fn coordinator(context: &Context, found: &mut Vec<Finding>) {
    let help = "Declare the post: `body nac \"National coordinator\" { kind coordinator; held-by …; rank \
                senior-official; terms-of-reference … }`.";
    found.extend(missing("RES-07", context, BodyKind::Coordinator, "names nobody who coordinates the response", help));
    for body in context.coordination().own_of_kind(BodyKind::Coordinator) {
        let node = body.node;
        let is_held = node.children_of(Kind::Person).next().is_some();
        let wanted = [
            (Keyword::HeldBy, "who holds the post", is_held),
            (Keyword::Rank, "how senior it is", false),
            (Keyword::TermsOfReference, "where its mandate stands", false),
        ];
        found.extend(lacking("RES-07", node, &wanted));
        let Some(field) = node.field(Keyword::Rank) else { continue };
        let rank = field.word_index().and_then(Rank::from_index);
        if rank.is_some_and(|rank| !rank.is_senior()) && !field.is_broken() {
            let message = format!("{} is not senior: its `rank` is `official`", node.described_first());
            found.push(Finding::new("RES-07", field.place(), message).help(
                "Give the post to somebody whom ministries follow, and write `rank senior-official`, \
                 `rank deputy-minister` or `rank minister`.",
            ));
        }
    }
}

/// RES-08: no office with staff of its own.
pub(super) fn office(context: &Context, found: &mut Vec<Finding>) {
    let help = "Declare it: `body office \"Office of the coordinator\" { kind coordinator-office; seat …; \
                dedicated-staff 3 persons }`.";
    let message = "names no office that works for the coordinator";
    found.extend(missing("RES-08", context, BodyKind::CoordinatorOffice, message, help));
    for body in context.coordination().own_of_kind(BodyKind::CoordinatorOffice) {
        let node = body.node;
        let Some(field) = node.field(Keyword::DedicatedStaff) else {
            let message = format!("{} does not say how many people work on this field only", node.described_first());
            found.push(
                Finding::new("RES-08", node.place(), message)
                    .help("Add their number, such as `dedicated-staff 3 persons`, or `dedicated-staff none \"why\"`.")
                    .with_fix(node.add_line("Add `dedicated-staff ?`", "dedicated-staff ?")),
            );
            continue;
        };
        let number = field.parts().iter().find_map(|part| field.amount(part));
        if number.is_some_and(|number| number.value.is_zero()) && !field.is_broken() {
            let message = format!("{} has no staff that works on this field only", node.described_first());
            found.push(Finding::new("RES-08", field.place(), message).help(
                "Give the office people of its own and write their number, or `dedicated-staff none \"why\"` if \
                 others do the work.",
            ));
        }
    }
}

/// RES-09: no coordinating body with a mandate.
pub(super) fn coordinating_body(context: &Context, found: &mut Vec<Finding>) {
    let help = "Declare it: `body nacb \"National coordinating body\" { kind coordinating-body; chair …; member …; \
                meets every quarter; terms-of-reference … }`.";
    let message = "names no body in which those who carry it out coordinate";
    found.extend(missing("RES-09", context, BodyKind::CoordinatingBody, message, help));
    for body in context.coordination().own_of_kind(BodyKind::CoordinatingBody) {
        let wanted = [(Keyword::TermsOfReference, "where its mandate stands", false)];
        found.extend(lacking("RES-09", body.node, &wanted));
    }
}

/// RES-26: no referral mechanism, or one that rests on no law.
pub(super) fn referral_mechanism(context: &Context, found: &mut Vec<Finding>) {
    let help = "Declare it: `body referral \"National referral mechanism\" { kind referral-mechanism; member …; \
                legal-basis … }`.";
    let message = "names no mechanism by which victims are identified and referred to support";
    found.extend(missing("RES-26", context, BodyKind::ReferralMechanism, message, help));
    for body in context.coordination().own_of_kind(BodyKind::ReferralMechanism) {
        let node = body.node;
        let wanted = [(Keyword::LegalBasis, "on which law it rests", false)];
        let lacks = lacking("RES-26", node, &wanted);
        let is_missing = lacks.is_some();
        found.extend(lacks);
        if is_missing || !rests_on_no_law(node) {
            continue;
        }
        let bases: Vec<Node> = node.linked(Keyword::LegalBasis).collect();
        let place = node.field(Keyword::LegalBasis).map_or_else(|| node.place(), Field::place);
        let message = format!("{} rests on no law that is in force", node.described_first());
        let mut finding = Finding::new("RES-26", place, message).help(
            "Name the law that sets it up, declared as a `document` with `kind law`, or plan its adoption and silence \
             this until then.",
        );
        for basis in bases.iter().take(3) {
            finding = finding.label(basis.name_place(), "this is no law in force");
        }
        found.push(finding);
    }
}

/// A finding on the head of the response that lacks a body of `kind`. Bodies belong to no document, so one finding is enough
/// where several strategies share a package.
fn missing(
    code: &'static str,
    context: &Context,
    kind: BodyKind,
    message: &str,
    help: &'static str,
) -> Option<Finding> {
    if context.coordination().may_have(kind) {
        return None;
    }
    let head = context.asked_responses().next()?.head();
    Some(Finding::new(code, head.place(), format!("{} {message}", head.described_first())).help(help))
}

/// A finding on `node` if it has none of the fields `wanted`, each with what it would say and whether something else says it.
fn lacking(code: &'static str, node: Node, wanted: &[(Keyword, &str, bool)]) -> Option<Finding> {
    let missing = wanted.iter().filter(|(keyword, _, is_said)| !is_said && node.field(*keyword).is_none());
    let missing: Vec<(&str, &str)> = missing.map(|(keyword, what, _)| (keyword.text(), *what)).collect();
    if missing.is_empty() {
        return None;
    }
    let whats: Vec<&str> = missing.iter().map(|(_, what)| *what).collect();
    let words: Vec<String> = missing.iter().map(|(word, _)| format!("`{word}`")).collect();
    let lines: Vec<String> = missing.iter().map(|(word, _)| format!("{word} ?")).collect();
    let message = format!("{} does not say {}", node.described_first(), list(&whats, "or"));
    let title = format!("Add {}", list(&words, "and"));
    Some(
        Finding::new(code, node.place(), message)
            .help(format!("{title}, or `none \"why\"` behind the word if it does not apply."))
            .with_fix(node.add_line(title, &lines.join("; "))),
    )
}

/// Whether all that it rests on is known, and none of it is a law or a treaty that holds.
fn rests_on_no_law(body: Node) -> bool {
    let mut fields = body.fields(Keyword::LegalBasis).peekable();
    let is_known = |field: Field| {
        !field.is_broken()
            && !field.has_hole()
            && !field.is_none()
            && !field.is_withheld()
            && field.targets().all(|target| target.thing().is_some_and(|id| is_no_law(body.plan.node(id))))
    };
    fields.peek().is_some() && fields.all(is_known)
}

/// Whether a document is known to be no law, or one that does not hold.
fn is_no_law(document: Node) -> bool {
    match kind_of(document) {
        Some(DocumentKind::Law | DocumentKind::Treaty) => !holds(document),
        Some(_) => true,
        None => false,
    }
}
