//! `outcome`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Outcome,
    stands_in: StandsIn::These(&[Kind::Goal, Kind::Objective, Kind::Measure]),
    head: "name? title bound? (by date)? | absent",
    read_by: &["GOA-13", "A4.7", "A5.4"],
    summary: "An expected result: who will do, know or have what, by when",
    manual: r#"An outcome is the change that an objective should bring about: what people do,
know or are able to do afterwards. It is no product of the work (that is an `output`), and a title
that describes an action or a product is pointed out (GOA-13).

On its line stand a name if something refers to it, the title, a figure if there is one, and `by`
with the date. `target-group` says for whom. A result that leaves open who or by when is a warning
(GOA-14).

Outcomes give the monitoring matrix its rows: outputs and activities that contribute to one are
printed under it with their indicators, and reports assess it. An objective is expected to have at
least one; `outcome none "why"` says that it deliberately has none."#,
    example: r#"outcome referral "Social workers refer every victim they meet to support" by 2022 {
  part-of thb.professionals
  target-group social-worker, children
  contributes-to identified-victims 40 persons
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::By,
        pattern: "(date | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["GOA-14"],
        summary: "By when the result is to be reached",
        manual: r#"A day, month or year; it counts to its last day. It may also stand on the first
line of the outcome, which is enough. `was` keeps an earlier date with its reason.

A result without a date is a warning once the document is adopted (GOA-14). `none "why"` says that
it has none, `?` that it is still to be set."#,
        example: r#"by 2023-06 was 2022-12 because "Curriculum adopted a semester late""#,
    },
    Field {
        keyword: Keyword::TargetGroup,
        pattern: "(<victim-group|actor> | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["GOA-14"],
        summary: "For whom, or in whom, the change happens",
        manual: r#"Groups of people (`children`, `migrants`), kinds of actors by the codes of the
catalogue (`social-worker`, `judge`), or a text where neither fits. Several take commas.

A result that does not say whom it concerns is a warning once the document is adopted (GOA-14).
`none "why"` says that it concerns nobody in particular; `withheld` that the group is not published."#,
        example: r#"target-group social-worker, children, "foster parents""#,
    },
    Field {
        keyword: Keyword::ContributesTo,
        pattern: "(ref(goal|objective|outcome|indicator) value?)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.7"],
        summary: "What further result or indicator it moves",
        manual: r#"Names goals, objectives, other outcomes or indicators to which this result adds. A
value behind an indicator is its share: `identified-victims 40 persons`. Shares add up and can be
compared with the target.

The objective or goal in which the outcome stands need not be named."#,
        example: "contributes-to identified-victims 40 persons",
    },
];

const CHILDREN: &[Child] = &[Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A4.8"], note: "" }];
