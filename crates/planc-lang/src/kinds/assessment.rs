//! `assessment`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Assessment,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(area|goal|objective|outcome|measure|theme)",
    read_by: &["A5.4"],
    summary: "Judgement of one element.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Rating,
        pattern: "<rating>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-05", "A6.5"],
        summary: "`note` is the comment",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Achieved,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.4", "A6.4", "A8.3"],
        summary: "achieved result",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Reason,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A8.3"],
        summary: "why not done",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Mark,
        pattern: "number",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A7.3"],
        summary: "1 to 5",
        manual: "@manual",
        example: "@example",
    },
    super::report::NEXT_STEP,
];

const CHILDREN: &[Child] = &[

];

