//! `scenario`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Scenario,
    stands_in: StandsIn::These(&[Kind::Plan]),
    head: "name title",
    read_by: &["T7"],
    summary: "A crisis thought through in advance: what fails, and what must go on",
    manual: r"A scenario belongs to a contingency plan. It says what a crisis would take away: funds
that are withdrawn or cut, people who are not available, work that is delayed or suspended. planc then follows
these losses through the whole plan and shows what can no longer be done, and what depends on that in turn.
Nothing in the plan itself is changed by it.

Above all it says what must go on in any case: the minimum services for victims. A contingency plan that does
not say so is an error once adopted (RSK-06). Each scenario should be `based-on` a recorded risk (RSK-05).",
    example: r#"scenario donor-leaves "The main donor ends its programme" {
  part-of contingency-2020
  kind money-shortage
  withdraw iom-grant
  cut moi-budget by 20%
  delay train-social-workers by 6 months
  suspend media-meeting
  minimum sos-line, "Emergency shelter for up to 72 hours"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<scenario-kind>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "What sort of crisis it is",
        manual: r"One or more words; a word of your own is taken as it is. The contingency report prints it
and groups by it. Leaving it out is not reported.",
        example: "kind pandemic, money-shortage",
    },
    Field {
        keyword: Keyword::Withdraw,
        pattern: "ref(fund)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "The funds that are lost altogether",
        manual: r"Names the funds from which no money comes any more. Everything that they were to pay shows
up as unfunded in this scenario. For a fund that only shrinks, use `cut`.",
        example: "withdraw iom-grant, norway-grant",
    },
    Field {
        keyword: Keyword::Cut,
        pattern: "ref(fund) by percentage",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "A fund that shrinks, and by how much",
        manual: r"Names one fund and, after `by`, the share that is lost. Its payments shrink in the same
proportion, and the gaps that open are listed. One line for each fund.",
        example: "cut moi-budget by 20%",
    },
    Field {
        keyword: Keyword::Unavailable,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "The actors, offices or people who can no longer work",
        manual: r"Names those who are missing in this crisis. Work for which nobody else is responsible
stops in the scenario, with all that depends on it.",
        example: "unavailable hotline-ngo, moi.thb-department",
    },
    Field {
        keyword: Keyword::Delay,
        pattern: "ref(activity|measure) by quantity",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "An activity or measure that comes later, and by how long",
        manual: r"Names one activity or measure and, after `by`, a length of time. Whatever requires it
moves along, and what then falls outside the period of the plan is listed. One line for each.",
        example: "delay train-social-workers by 6 months",
    },
    Field {
        keyword: Keyword::Suspend,
        pattern: "ref(activity|measure|area)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T7"],
        summary: "The work that is stopped as long as the crisis lasts",
        manual: r"Names activities, measures or whole areas that are not carried on. Say with `minimum` what
of them must not stop.",
        example: "suspend media-meeting, awareness",
    },
    Field {
        keyword: Keyword::Minimum,
        pattern: "(ref(activity|measure) | text)+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["RSK-06", "T7"],
        summary: "The services and work that must go on whatever happens",
        manual: r#"Names the activities or measures that are kept up, or describes in words a service that no
activity stands for. Together they are the minimum package for victims.

It is wanted once the contingency plan is adopted, as an error (RSK-06). An activity kept here that would lose
its money or its people in this scenario is shown as a contradiction. `none "why"` and `?` are possible."#,
        example: r#"minimum sos-line, "Emergency shelter for up to 72 hours""#,
    },
];

const CHILDREN: &[Child] = &[];
