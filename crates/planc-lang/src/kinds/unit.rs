//! `unit`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Unit,
    stands_in: StandsIn::These(&[Kind::Actor, Kind::Unit]),
    head: "name title",
    read_by: &["A3.6"],
    summary: "A department or other part of an actor",
    manual: r#"Responsibility is often given to a department, not to the ministry as a whole. A
unit is written inside its actor, or inside a larger unit, and named together with it where needed:
`moi.thb-department`. Whatever takes an actor as responsible, partner or data holder takes a unit as
well.

Reports print the actor and the unit together, and count the work of a unit as work of its actor. A
file of its own is possible: the unit then names its actor in `part-of`."#,
    example: r#"unit thb-department "Department for Combating Trafficking in Human Beings" {
  part-of moi
  abbreviation "DCT"
  person focal-point "Head of department" { role data-collection }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[Field {
    keyword: Keyword::Abbreviation,
    pattern: "text",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &[],
    summary: "The short form of the department",
    manual: r#"Readers often know a department by its short form, and tables print it beside that
of its institution. Without it the title is printed. No rule reads it."#,
    example: r#"abbreviation "DCT""#,
}];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Unit, wanted: Wanted::No, read_by: &["A3.6"], note: "sub-unit" },
    Child { kind: Kind::Person, wanted: Wanted::No, read_by: &["IND-32"], note: "" },
];
