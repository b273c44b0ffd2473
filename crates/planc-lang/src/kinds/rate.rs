//! `rate`

use crate::field::{Child, Field};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Rate,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "currency money ((on | from) date)?",
    read_by: &["BUD-07"],
    summary: "`rate EUR 117.2 RSD on 2024-01-01`: one EUR is 117.2 RSD on that day; without a day always (a fixed rate); `from`: until the next one.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    
];

const CHILDREN: &[Child] = &[

];

