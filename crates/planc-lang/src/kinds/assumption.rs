//! `assumption`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Assumption,
    stands_in: StandsIn::These(&[
        Kind::Strategy,
        Kind::Plan,
        Kind::Area,
        Kind::Goal,
        Kind::Objective,
        Kind::Measure,
        Kind::Activity,
        Kind::Indicator,
    ]),
    head: "name? title",
    read_by: &["T9"],
    summary: "Something that must hold for the plan to work, but that it does not control",
    manual: r"An assumption is a condition outside the hands of those who carry out the plan: the law is
passed, victims trust the line, neighbouring countries cooperate. Write it where the reasoning depends on it;
on an indicator it names what else may move the figures.

A document that names none gets a warning (RSK-02), since it claims that everything is under control. An
indicator of a change should name the influences from outside (IND-36). An assumption that turns out to be
doubtful is a `risk`, which has a mitigation as well.

Assumptions and risks are printed in one register.",
    example: r#"assumption victims-trust-line "Victims and witnesses trust the SOS line and call it" {
  part-of prevention
  likelihood high
  impact high
  owner hotline-ngo
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Likelihood,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "How likely it is that the condition holds",
        manual: r"`high`, `medium` or `low`. Note that it is the likelihood of the good case: an important
condition that is unlikely to hold deserves a `risk` with a mitigation.

Leaving it out is not reported.",
        example: "likelihood high",
    },
    Field {
        keyword: Keyword::Impact,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "How much depends on it",
        manual: r"`high`, `medium` or `low`: how far results would suffer if the condition did not hold.
Leaving it out is not reported; the register lists what was not rated last.",
        example: "impact medium",
    },
    Field {
        keyword: Keyword::Owner,
        pattern: "party",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "Who watches whether it still holds",
        manual: r"The actor, department, person or body that notices first when the condition fails, and
tells the others. Leaving it out is not reported.",
        example: "owner moi",
    },
];

const CHILDREN: &[Child] = &[];
