//! ACT-06: outputs without a number.

use planc_base::{Finding, Fix};
use planc_lang::{Keyword, Kind};
use planc_model::value::PartClass;

use super::events::is_number;
use crate::facts::{Context, is_given_up};
use crate::view::View;

/// ACT-06: an output of which nobody knows how much there is to be. An indicator in it, or a share of one, is an answer.
pub(super) fn output_not_quantified(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let output = view.node;
    if output.is_absent() || output.is_broken() {
        return;
    }
    let head = output.head();
    if head.has_hole() || head.parts().iter().any(is_number) || output.children_of(Kind::Indicator).next().is_some() {
        return;
    }
    let is_share =
        view.fields(Keyword::ContributesTo).any(|field| field.has_hole() || field.parts().iter().any(is_number));
    if is_share || is_given_up(output) {
        return;
    }
    let example = match output.short_title() {
        title if title.is_empty() => "`output \"reports published\" 4 reports`".to_string(),
        title => format!("`output \"{title}\" 4 …`"),
    };
    let last = head.parts().iter().rev().find(|part| matches!(part.class, PartClass::Text | PartClass::Name));
    let end = last.map_or(head.place().span.end, |part| head.span_of(part).end) as usize;
    found.push(
        Finding::new("ACT-06", output.place(), format!("{} has no number", output.described_first()))
            .help(format!("Write behind the title how many there are to be, such as {example}."))
            .with_fix(Fix { is_certain: false, ..Fix::insert("Add `?` for the number", head.file, end, " ?") }),
    );
}
