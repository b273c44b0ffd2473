//! `reading`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Reading,
    stands_in: StandsIn::These(&[Kind::Report]),
    head: "ref(indicator) (bound | text | absent)",
    read_by: &["IND-13", "IND-34", "IND-35", "REP-04", "REP-10", "A5.5"],
    summary: "Measured value.",
    manual: "@manual",
    example: "@example",
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
        summary: "default end of period",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "ref(source)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.5"],
        summary: "default `verified-by`",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Rating,
        pattern: "<rating>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-04", "REP-05", "A5.8"],
        summary: "reporter's word, compared with the computed one; `note` is the comment",
        manual: "@manual",
        example: "@example",
    },
    super::report::NEXT_STEP,
];

const CHILDREN: &[Child] = &[

];

