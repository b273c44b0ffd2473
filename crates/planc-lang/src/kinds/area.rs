//! `area`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Area,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan]),
    head: "name title | absent",
    read_by: &["A2.12", "A3.1"],
    summary: "One of the large fields of work of a strategy",
    manual: r#"Areas are the top of the structure: the enabling framework, prevention, protection
and support, investigation and prosecution, and any that a country adds. An area has a name and a
title, and holds goals; a plan without a strategy has its areas itself. Measures and activities may
stand in it directly where a plan has no goals between.

Each of the four fields has to be present once the strategy is adopted (GOA-01). `field` says which
of them the area belongs to; an area of your own is mapped to one of the four, because the reporting
forms know only those. Each area needs at least one goal (GOA-03).

Reports begin a chapter for each area and show for each what is planned, spent and achieved. An area
that is almost empty beside the others is pointed out (GOA-20).

`area none "why"` says that the document works without areas. Readers see the word of the
`vocabulary`, if it names one."#,
    example: r#"area prevention "Prevention of trafficking in human beings" {
  part-of thb
  field prevention
  covers prevention.awareness, prevention.vulnerability
  goal prevention "Fewer people are at risk, and every institution takes its part"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[Field {
    keyword: Keyword::Field,
    pattern: "<field> | absent",
    count: Count::One,
    wanted: Wanted::ADOPTED_SOFT,
    read_by: &["GOA-01", "GOA-02", "RES-19", "A5.3"],
    summary: "Which of the four standard fields it reports under",
    manual: r#"One word: `enabling`, `prevention`, `protection` or `prosecution`. Reporting forms
and several rules work with these four (GOA-01, GOA-02, RES-19). Without it, the field is taken from
the themes that the area `covers`; if these lie in one field, that is enough.

An area of your own, such as empowerment, should say under which of the four it is reported; a
missing answer is a warning once the document is adopted. `none "why"` says that it belongs to none
of them."#,
    example: "field protection",
}];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Goal, wanted: Wanted::ADOPTED, read_by: &["GOA-03"], note: "one at least" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &["A2.13"], note: "" },
    Child { kind: Kind::Measure, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Activity, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
];
