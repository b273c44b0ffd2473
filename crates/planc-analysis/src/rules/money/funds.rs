//! BUD-04, BUD-09: funds that are no more than the name of somebody, and public money of nobody.

use planc_base::Finding;
use planc_lang::vocabularies::FundKind;
use planc_lang::{Keyword, Kind};
use planc_model::Node;

use crate::facts::{Context, kind_of_fund};
use crate::rules::responsibility::known::Known;
use crate::view::View;

/// BUD-04: a fund is called like an institution.
pub(super) fn fund_is_a_body(context: &Context, found: &mut Vec<Finding>) {
    let mut funds = context.plan.roots().filter(|node| node.kind() == Kind::Fund && node.is_own()).peekable();
    if funds.peek().is_none() {
        return;
    }
    let known = Known::of(context);
    for fund in funds.filter(|fund| !fund.is_broken() && !fund.is_unchecked()) {
        let Some((body, _)) = fund.title().and_then(|title| known.find(&title)) else { continue };
        let owner = match (fund.field(Keyword::Owner).is_some(), body.kind(), body.name()) {
            (false, Kind::Actor | Kind::Unit, Some(_)) => {
                format!(" Who it belongs to is said by `owner {}` in its block.", body.path())
            }
            _ => String::new(),
        };
        found.push(
            Finding::new(
                "BUD-04",
                fund.place(),
                format!("Fund `{}` has the title of {}: it says who pays, not from which money", name(fund), body.described()),
            )
            .help(format!(
                "Give it the title of the budget, the line in it or the grant that is meant, such as `\"Budget of …\"`.{owner}"
            )),
        );
    }
}

fn name(fund: Node<'_>) -> &str {
    fund.name().unwrap_or("…")
}

/// BUD-09: a fund that may be public money, and does not show of whom.
pub(super) fn public_money_of_nobody(_: &Context, view: &View, found: &mut Vec<Finding>) {
    let fund = view.node;
    if fund.is_broken() {
        return;
    }
    if !view.has(Keyword::Kind) {
        found.push(
            Finding::new(
                "BUD-09",
                fund.place(),
                format!("{} does not say whether it is public money", fund.described_first()),
            )
            .help(
                "Add `kind public` for the budget of the state or a municipality, `kind donor` for a grant, `kind private` \
                 or `kind ngo` for others' own money.",
            )
            .with_fix(fund.add_line("Add `kind ?`", "kind ?")),
        );
    } else if kind_of_fund(fund) == Some(FundKind::Public) && !view.has(Keyword::Owner) {
        found.push(
            Finding::new(
                "BUD-09",
                fund.place(),
                format!("{} is public money, and it is not said of which institution", fund.described_first()),
            )
            .help("Add `owner` and the name of the institution, or `owner none \"why\"` if several hold it together.")
            .with_fix(fund.add_line("Add `owner ?`", "owner ?")),
        );
    }
}
