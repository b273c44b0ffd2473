//! `planc show`: all that is known of one thing.

pub(super) mod find;
mod money;
mod sheet;

pub use money::WORDS as SUMS;

use crate::arguments::{ColorChoice, ShowOptions};
use crate::compile::{self, Choices};
use crate::output;
use crate::terminal::{Terminal, without_controls};
use find::Found;
use planc_analysis::Context;
use planc_analysis::ledger::Ledger;
use planc_lang::Kind;
use planc_model::Plan;
use std::mem::ManuallyDrop;

pub fn run(options: &ShowOptions, color: ColorChoice) -> i32 {
    let workspace = match compile::load(&options.package) {
        Ok(workspace) => ManuallyDrop::new(workspace),
        Err(error) => return output::fail(&error.to_string()),
    };
    let plan = ManuallyDrop::new(compile::link(&workspace));
    let kind = options.kind.as_deref().and_then(Kind::from_text);
    let reference = options.reference.trim();
    match find::find(&plan, reference, kind) {
        Found::One(node) => {
            let settings = compile::settings(&workspace, &Choices { profile: None, as_of: options.as_of });
            let report = ManuallyDrop::new(compile::check_whole(&workspace, &plan, &settings));
            let page =
                sheet::Page { workspace: &workspace, node, report: &report, terminal: Terminal::of_output(color) };
            let context = ManuallyDrop::new(Context::new(&plan, &settings));
            let ledgers = ManuallyDrop::new(Ledger::all(&context));
            match &options.why {
                Some(word) => output::print(&money::why(&page, &context, &ledgers, word)),
                None => output::print(&page.write(money::totals(&page, &context, &ledgers))),
            }
            output::CLEAN
        }
        other => refuse(&plan, other, reference, kind, "show"),
    }
}

/// Tells that `reference` means nothing, or too much, and what to ask `command` for instead.
pub(super) fn refuse(plan: &Plan, found: Found, reference: &str, kind: Option<Kind>, command: &str) -> i32 {
    match found {
        // There is nothing to refuse.
        Found::One(_) => output::CLEAN,
        Found::Several(nodes) => {
            let mut reason =
                format!("There are {} things that `{reference}` may mean. Ask for one of them:", nodes.len());
            for node in nodes.iter().take(20) {
                reason.push_str(&format!("\n  planc {command} {}", find::command(plan, *node)));
                reason.push_str(&format!("    {}", node.described()));
            }
            if nodes.len() > 20 {
                reason.push_str(&format!("\n  and {} more", nodes.len() - 20));
            }
            output::fail(&without_controls(&reason))
        }
        Found::None { near } => {
            let what = kind.map_or_else(|| "nothing".to_string(), |kind| format!("no {}", kind.text()));
            let mut reason = format!("There is {what} called `{reference}` in this package.");
            if !near.is_empty() {
                reason.push_str(&format!(
                    " Did you mean {}?",
                    crate::nearest::either(&near.iter().map(String::as_str).collect::<Vec<_>>())
                ));
            }
            if planc_lang::manual::explain(reference).is_some() {
                reason.push_str(&format!(
                    " `planc explain {reference}` explains a word of the language that is spelt so."
                ));
            }
            output::fail(&without_controls(&reason))
        }
    }
}
