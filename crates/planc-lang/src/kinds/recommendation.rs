//! `recommendation`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Recommendation,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Evaluation, Kind::Review, Kind::Report]),
    head: "name? title",
    read_by: &["A7.5"],
    summary: "Advice that an evaluation, review, monitoring body or other party gave",
    manual: r#"Recommendations come from outside or from your own reviews, and a new strategy is
expected to answer each of them. Written down one by one, they can be followed: which part of the
plan `answers` it, and if none does, why it was refused.

The title is the recommendation in one sentence. `by` says who gave it, `kind` in what setting,
`source` where it can be read, `status` what became of it. In a strategy or plan they are those of
the previous cycle and of monitoring bodies; in a review, evaluation or report they are its own, for
the next plan.

One that is neither taken up nor refused with a reason is a warning (DOC-18). A name is needed as
soon as something refers to it."#,
    example: r#"recommendation train-inspectors "Train labour inspectors to recognise forced labour" {
  part-of thb
  kind monitoring-body
  source country-report
  by council-experts
  year 2018
  status accepted on 2019-01
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<recommendation-kind>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-21"],
        summary: "In what setting the advice was given",
        manual: r#"One word of the list: `evaluation`, `review`, `monitoring-body`, `rapporteur`,
`audit`, `respondent`; a word of your own is accepted beside `other`. `monitoring-body` is for the
bodies that watch over treaties; a plan should refer to what they asked for (DOC-21). `respondent`
is for advice from a questionnaire. Without it, the setting is not known."#,
        example: "kind monitoring-body",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source|document|report) | text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.10"],
        summary: "Where the recommendation can be read",
        manual: r#"One source, document or report, or a text with the title and page. The chapter on
lessons of the previous cycle prints it. Leave it out for the recommendations of the review or
report that this entry stands in."#,
        example: "source country-report",
    },
    Field {
        keyword: Keyword::By,
        pattern: "ref(actor|body)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-21", "A8.4"],
        summary: "Who gave it",
        manual: r#"The actor or body that made the recommendation. It is printed with it, and shows
which obligations towards monitoring bodies the plan takes up (DOC-21). Leave it out where the
report that this entry stands in is the author's own."#,
        example: "by council-experts",
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.10"],
        summary: "When it was given",
        manual: r#"The year, or the exact day, in which the recommendation was made. Printed behind
its source. Leave it out in a report, whose own period says it."#,
        example: "year 2018",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<recommendation-status> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-18"],
        summary: "What became of it: open, accepted, refused or done",
        manual: r#"One word of the list; without it the recommendation is open. A text may keep the
words of your source, `on` the day, `because` the reason. Each change is a further line.

To refuse is legitimate, but needs its reason: a recommendation counts as dealt with when something
in the plan `answers` it, or when it is `refused because "…"` (DOC-18)."#,
        example: r#"status refused on 2019-01 because "The law of 2017 already settles this""#,
    },
];

const CHILDREN: &[Child] = &[];
