//! `person`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Person,
    stands_in: StandsIn::These(&[Kind::Actor, Kind::Unit, Kind::Body]),
    head: "name title?",
    read_by: &[],
    summary: "A post in an institution, or the official who holds it; never a victim",
    manual: r#"Some tasks are given to one person: collecting the data of an indicator, being the
contact for reports, coordinating the response. Write the post ("Head of department") or, where it
is published anyway, the name. Posts last longer than people.

A person stands inside the actor, unit or body they work for, and is named together with it where
needed: `moi.focal-point`. `role` says what they do for the plan.

Victims, and other people who were helped or questioned, have no place in a plan: there is no field
for them, and none may be misused for it."#,
    example: r#"person focal-point "Head of department" {
  part-of moi.thb-department
  role data-collection, focal-point
  email "focal.point@interior.example"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Role,
        pattern: "<person-role>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["IND-32", "MON-10", "A4.2"],
        summary: "What the person does for the plan",
        manual: r#"One or more words, with commas: `head`, `contact`, `focal-point`,
`data-collection` and others of the list. Rules look for a named person who collects the data of an
indicator (IND-32) and for focal points where communication runs through the areas (MON-10). The
monitoring plan prints the roles beside the structures.

Without it, the person is listed but counts for none of these."#,
        example: "role data-collection, focal-point",
    },
    Field {
        keyword: Keyword::Email,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "The work e-mail address",
        manual: r#"An address of the office, not a private one. The reporting form shows it to the
people who fill it in; outputs meant for the public leave it out. No rule asks for it."#,
        example: r#"email "focal.point@interior.example""#,
    },
    Field {
        keyword: Keyword::Phone,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A5.1"],
        summary: "The work telephone number",
        manual: r#"A number of the office, not a private one, written as you would print it. The
reporting form shows it to the people who fill it in; outputs meant for the public leave it out. No
rule asks for it."#,
        example: r#"phone "+382 20 555 0142""#,
    },
];

const CHILDREN: &[Child] = &[];
