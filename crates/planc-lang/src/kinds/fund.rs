//! `fund`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Fund,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["BUD-04", "A5.9"],
    summary: "A budget line, grant or other purse that money comes from",
    manual: r#"Money in a plan comes from somewhere particular: the budget of a ministry, a line
in it, a donor's programme. Each such purse is a fund with a name, and the `funding` of activities
draws on it: `funding 3_000 EUR from moi-budget`. A fund is not the same as the institution that
owns it; naming only the body leaves open which money is meant (BUD-04).

From `owner` and `kind` the reports show the state budget for each institution, local budgets, and
domestic and external donors apart. `status` says whether the money is certain, and `ceiling` how
much there is: funds that are asked for more than they hold come to light.

Money that has only been requested or is hoped for never closes a gap. It is listed with the donors
to be approached."#,
    example: r#"fund iom-grant "IOM regional programme" {
  owner iom
  kind donor
  status requested on 2020-01
  ceiling 60_000 EUR in 2020 .. 2021
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Owner,
        pattern: "ref(actor|unit) | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["BUD-09", "BUD-16"],
        summary: "Whose money it is",
        manual: r#"The actor or unit that decides on the fund. It is wanted once the plan is adopted:
the state budget is to be shown for each institution (BUD-09), and a public fund of a local actor is
what counts as a local budget (BUD-16). Whether a donor is domestic or external follows from the
owner's `country`.

`none "why"` says that it has no single owner, as with a pooled fund; `withheld "why"` that the
owner is not published; `?` that it is still open."#,
        example: "owner moi",
    },
    Field {
        keyword: Keyword::Kind,
        pattern: "<fund-kind> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["BUD-09", "BUD-11", "BUD-12", "T3"],
        summary: "Public money, a donor's, private or an NGO's own",
        manual: r#"One word: `public`, `donor`, `private` or `ngo`. Finer distinctions follow from
the owner: its `level` tells state from local budgets, its `country` domestic from external donors.

It is wanted once the plan is adopted. Rules use it to show how far the plan leans on external money
(BUD-11) and whether coordination is paid for by the regular budget (BUD-12).

`none "why"` says that no word applies; `withheld "why"` that it is not published; `?` that it is
still to be settled."#,
        example: "kind public",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<fund-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-10", "BUD-18", "T2"],
        summary: "Whether the money is granted, only requested, or gone",
        manual: r#"Without it the money counts as `granted`. `requested` and `intended` money never
closes a gap in the budget: the activities that count on it stay uncovered and are listed with the
donors concerned (BUD-10, BUD-18). `refused`, `withdrawn` and `closed` funds give nothing.

A text may keep the words of your source, `on` the day, `because` the reason. Each change is a
further line. A single `funding` line can say otherwise for its own amount."#,
        example: r#"status requested on 2020-01
status granted on 2020-05-20 because "Agreement signed""#,
    },
    Field {
        keyword: Keyword::Ceiling,
        pattern: "amount (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-08", "A2.14"],
        summary: "The most that the fund can give",
        manual: r#"An amount, and after `in` the year or years for which it holds. Write one line for
each period; `was` keeps an earlier figure. What activities draw from the fund is added up and
compared with it.

Without a ceiling the fund has no known limit and nothing is compared. The ceilings also serve the
budget overview of the strategy (BUD-08). `?` says that the amount is expected but not known."#,
        example: r#"ceiling 40_000 EUR in 2020
ceiling 45_000 EUR in 2021 was 50_000 EUR on 2020-12-01 because "Budget revision""#,
    },
];

const CHILDREN: &[Child] = &[];
