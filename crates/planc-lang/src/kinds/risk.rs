//! `risk`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Risk,
    stands_in: StandsIn::These(&[
        Kind::Strategy,
        Kind::Plan,
        Kind::Area,
        Kind::Goal,
        Kind::Objective,
        Kind::Measure,
        Kind::Activity,
    ]),
    head: "name? title",
    read_by: &["T9"],
    summary: "Something that may go wrong and stand in the way of results",
    manual: r"A risk is a possible event or condition that would keep the plan from working: money that
does not come, staff who leave, a law that stalls. Write it where it would strike: in the activity, the
objective, the goal, or in the document as a whole. It needs a name only if something refers to it, for
instance a scenario that is `based-on` it.

Say how likely it is, how hard it would hit, what is done about it and who watches it. Documents without any
risk get a warning (RSK-01); a risk without a mitigation or an owner gets an advice (RSK-03). What has to be
true, rather than what may go wrong, is an `assumption`.

All risks of a package, with those of its strategy and plans, are printed together as one register, the
gravest first.",
    example: r#"risk staff-turnover "Trained staff leave for other posts" {
  part-of prevention
  kind staff
  likelihood high
  impact medium
  mitigation "Train trainers in every department"
  owner moi
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<risk-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RSK-07", "T7"],
        summary: "What sort of risk it is",
        manual: r"One or more words that say where the risk comes from. It lets the register be sorted, and
lets planc see whether the three dangers of every crisis have an answer: money running short, fewer jobs for
those who are reintegrated, and more people becoming vulnerable (RSK-07).

Leaving it out is not reported.",
        example: "kind money-shortage, political",
    },
    Field {
        keyword: Keyword::Likelihood,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "How likely it is to happen",
        manual: r"`high`, `medium` or `low`, as those who drew up the plan see it. Together with `impact` it
gives the place of the risk in the register.

Without it, or without `impact`, the risk is listed after those that were rated.",
        example: "likelihood medium",
    },
    Field {
        keyword: Keyword::Impact,
        pattern: "<level>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T9"],
        summary: "How much harm it would do if it happened",
        manual: r"`high`, `medium` or `low`: how far results would suffer. Together with `likelihood` it
gives the place of the risk in the register.

What exactly would fall with one thing can be worked out: `planc impact` shows everything that depends on it.",
        example: "impact high",
    },
    Field {
        keyword: Keyword::Mitigation,
        pattern: "text | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["RSK-01", "RSK-03", "RSK-07", "T7"],
        summary: "What is done to make it less likely or less harmful",
        manual: r#"A countermeasure in words. Repeat the line for several. If the countermeasure is work of
its own, plan it as an activity and mention it here.

Once the document is adopted it is wanted as an advice (RSK-03). `none "accepted, beyond our influence"` says
openly that nothing is done; `?` that it is still to be found."#,
        example: r#"mitigation "Agree a second source of money with the donor meeting before July""#,
    },
    Field {
        keyword: Keyword::Owner,
        pattern: "party",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-03", "T9"],
        summary: "Who watches the risk and acts when it comes",
        manual: r"The actor, department, person or body that keeps an eye on it. One only: what everybody
watches, nobody does.

A risk without an owner gets an advice (RSK-03). The register prints the owner.",
        example: "owner nac-office",
    },
];

const CHILDREN: &[Child] = &[];
