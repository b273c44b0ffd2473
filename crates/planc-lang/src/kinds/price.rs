//! `price`

use crate::field::{Child, Field};
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Price,
    stands_in: StandsIn::These(&[Kind::File, Kind::Plan]),
    head: "name title? money (per unit)?",
    read_by: &["BUD-05"],
    summary: "A unit price for products: `price coordinator-hour \"Coordinator\" 7.5 EUR per hour`.",
    manual: "@manual",
    example: "@example",
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    
];

const CHILDREN: &[Child] = &[

];

