//! DAT-02, DAT-08: victims who can be recognised.

use planc_base::{FileId, Finding, Span};
use planc_lang::Keyword;
use planc_lang::vocabularies::AttestTopic;
use rayon::prelude::*;

use super::identifying::{Trait, find};
use super::persons::are_counted;
use crate::facts::Context;
use crate::rules::attested::nobody_vouches;
use crate::rules::wording::{place_in_words, text_around};
use crate::wording::Marks;

/// DAT-02: a text gives somebody away.
pub(super) fn victim_recognisable(context: &Context, found: &mut Vec<Finding>) {
    let own = context.plan.files.iter().enumerate().filter(|(_, file)| file.package == 0);
    let own: Vec<(FileId, &str)> = own.map(|(index, file)| (FileId(index as u32), file.text)).collect();
    let findings: Vec<Vec<Finding>> = own.par_iter().map(|(file, text)| in_file(context, *file, text)).collect();
    found.extend(findings.into_iter().flatten());
}

/// DAT-08: where persons are counted, nobody vouches that their data are kept without names.
pub(super) fn storage_not_vouched(context: &Context, found: &mut Vec<Finding>) {
    let topic = AttestTopic::StorageAnonymous;
    for response in context.asked_responses() {
        if response.attests(topic).next().is_none() && are_counted(response) {
            let claim = "data about persons are kept in one safe place and without their names";
            found.push(nobody_vouches("DAT-08", response.head(), topic, claim));
        }
    }
}

/// Fields of codes and addresses, which say nothing of victims.
const NO_PROSE: [Keyword; 6] =
    [Keyword::Code, Keyword::Number, Keyword::Identifier, Keyword::Email, Keyword::Phone, Keyword::Abbreviation];

/// One finding for each text that holds any. What gives somebody away is not repeated: messages are passed on.
fn in_file(context: &Context, file: FileId, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut last: Option<Span> = None;
    let places = context.wording().places_with(context.plan, file, Marks::IDENTIFYING_LETTERS);
    for (span, what) in find(text, &places) {
        if last.is_some_and(|last| last.contains(span.start as usize)) {
            continue;
        }
        let Some((field, part)) = text_around(context, file, span) else { continue };
        if field.keyword().is_some_and(|keyword| NO_PROSE.contains(&keyword)) {
            continue;
        }
        let Some(node) = context.plan.thing_around(file, field.entry).map(|id| context.plan.node(id)) else { continue };
        last = Some(field.span_of(part));
        let place = place_in_words(field, node);
        findings.push(
            Finding::new(
                "DAT-02",
                span.in_file(file),
                format!("{} in {place} may show who somebody is", in_words(what)),
            )
            .help("Write it so that nobody can be recognised, such as `a girl under eighteen`, and keep the rest out of the plan."),
        );
    }
    findings
}

fn in_words(what: Trait) -> &'static str {
    match what {
        Trait::InitialsAndAge => "Initials with an age",
        Trait::NameAndAge => "A name with an age",
        Trait::DayOfBirth => "A day of birth",
        Trait::NumberOfPaper => "The number of a paper",
    }
}
