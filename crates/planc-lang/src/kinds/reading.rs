//! `reading`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Reading,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(indicator) (bound | text | absent)",
    read_by: &["IND-13", "IND-34", "IND-35", "REP-04", "REP-10", "A5.5"],
    summary: "A value that was measured for an indicator",
    manual: r#"Stands in a report: the name of the indicator and its value, in the unit of the indicator
(IND-13). A bound or an estimate is possible (`about 300 calls`, `at least 40%`), and for a judgement the step
of its scale as text. What the value is broken down by follows in `split` lines in the block.

`reading sos-calls none "The line was closed"` says that there is no value and why; `?` that it will come
later. Every indicator that an institution collects needs one in each of its reports (REP-03). A share above
100 per cent or a count below zero is an error (IND-35).

From it planc works out whether the indicator is on track, and fills the progress form and the annual report.
Figures of the annual report must agree with those of the quarters (REP-10)."#,
    example: r#"reading sos-calls 310 calls {
  part-of moi-2020-q1
  on 2020-03-31
  source sos-statistics
  rating on-track
  split sex female 220, male 90
  note "Fewer calls in January, when the campaign paused"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::On,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.5"],
        summary: "The day for which the value holds",
        manual: r"The day, month or quarter of the measurement. Without it the end of the report's period
counts. Write it where a survey was made on some other day.",
        example: "on 2020-03-15",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.5"],
        summary: "Where this value was taken from",
        manual: r"Names the source, if it is another than the `verified-by` of the indicator. A change of
source can explain a jump in the figures, and is shown beside the value.",
        example: "source sos-statistics",
    },
    Field {
        keyword: Keyword::Rating,
        pattern: "<rating>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-04", "REP-05", "A5.8"],
        summary: "How the reporter judges the indicator: on track, off track or another word",
        manual: r"The reporter's own word. planc compares it with what follows from the value, the baseline
and the target, and reports a contradiction (REP-04). `off-track` needs a comment in `note` (REP-05) and
should have a `next-step` (REP-06).

Official forms know on track and off track only; the other words are printed as the nearer of the two, or left
blank with a comment. Without the field, forms show the computed rating, marked as computed.",
        example: "rating on-track",
    },
    super::report::NEXT_STEP,
];

const CHILDREN: &[Child] = &[];
