//! `body`

use crate::field::{Child, Count, Field, Only, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Body,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-15", "A2.9", "A4.2"],
    summary: "A structure or post that coordinates: coordinator, commission, working group",
    manual: r#"Bodies are what the actors form together, or what one office holds for all: the
national coordinator, the coordinator's office, the coordinating body, thematic working groups,
advisory boards, the referral mechanism, the rapporteur. `kind` says which of them it is, and the
rules for that kind then apply.

A body is made of `member`s with a seat, led by a `chair`, and `meets` at intervals. A post such as
the coordinator has instead a `rank`, a `seat` and somebody who holds it. Whatever takes an actor as
responsible also takes a body.

A body that the plan is yet to create has `status planned`; an activity must then say that it
`produces` it (LNK-10). The chapter on structures is printed from these entries, with what each
reports to whom."#,
    example: r#"body nacb "National anti-trafficking coordinating body" {
  kind coordinating-body
  chair coordinator
  member moi, social-protection, hotline-ngo, iom as observer
  meets every quarter
  reports-to government
  terms-of-reference nacb-mandate
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<body-kind>",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["RES-07", "RES-08", "RES-09", "RES-17", "RES-23", "RES-25", "RES-26", "REV-09"],
        summary: "Which sort of structure or post it is",
        manual: r#"One word of the list, always needed: without it, nothing can be said of the body.
`coordinator` is the post, `coordinator-office` the staff around it, `coordinating-body` the
commission of all institutions, `working-group` a thematic group, `referral-mechanism` the agreed
way of passing victims on to support. A word of your own is accepted beside `other`.

Each word calls up its own rules: a coordinator needs rank and mandate (RES-07), an office staff of
its own (RES-08), a coordinating body a mandate (RES-09), a rapporteur independence (RES-25), a
referral mechanism a basis in law (RES-26)."#,
        example: "kind coordinating-body",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<existence> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10"],
        summary: "Whether the body exists, is planned or has ended",
        manual: r#"`existing`, `planned` or `ended`; without it the body exists. A text may follow
with the words of your source, then `on` a day and `because` a reason. When it changes, add a
further line and keep the old one.

A planned body cannot be relied on until an activity brings it into being: one with `produces` and
the name of the body, before the work that `requires` it (LNK-10)."#,
        example: r#"status planned on 2019-12
status existing on 2020-06-15"#,
    },
    Field {
        keyword: Keyword::Parent,
        pattern: "ref(body)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-16", "A4.2"],
        summary: "The body above this one, such as the coordinating body of a working group",
        manual: r#"A working group names here the coordinating body it belongs to. The monitoring
plan draws the structures from it, and the rule on thematic groups counts only those that hang on
the coordinating body (RES-16). Leave it out for a body that stands by itself."#,
        example: "parent nacb",
    },
    Field {
        keyword: Keyword::Seat,
        pattern: "ref(actor|unit)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-08"],
        summary: "The institution or department in which the post or office sits",
        manual: r#"Names the actor or unit that houses the coordinator, the office or the
secretariat. It is read when the rules look at how independent and how well equipped the
coordinator's office is (RES-08). Leave it out for a body that has no seat, such as a working group."#,
        example: "seat government",
    },
    Field {
        keyword: Keyword::HeldBy,
        pattern: "(ref(person) | absent) history?",
        count: Count::One,
        wanted: Wanted::Adopted { soft: false, only: Only::Words(&["coordinator"]) },
        read_by: &["RES-07"],
        summary: "Who holds the post",
        manual: r#"For a post, in the first place the coordinator: the `person` who holds it. Once
the plan is adopted a coordinator must have this line (RES-07). After a change write the new holder,
then `was` and the former one, with the day and the reason.

`none "vacant since June"` says that nobody holds the post; `withheld` that the holder is not
published; `?` that an appointment is awaited, which a check lists (GAP-02)."#,
        example: r#"held-by moi.state-secretary was moi.police-director on 2020-02-01 because "appointed minister""#,
    },
    Field {
        keyword: Keyword::Rank,
        pattern: "<rank> | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: false, only: Only::Words(&["coordinator"]) },
        read_by: &["RES-07"],
        summary: "The political weight of a post: minister, deputy, senior official or official",
        manual: r#"One word of the list, wanted of the coordinator once the plan is adopted. The
response needs somebody who can call ministries to the table: `minister`, `deputy-minister` and
`senior-official` count as senior, `official` does not and is reported (RES-07).

`none "why"` says that rank does not apply, `withheld "why"` that it is not published."#,
        example: "rank deputy-minister",
    },
    Field {
        keyword: Keyword::Chair,
        pattern: "(party | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["RES-16"],
        summary: "Who chairs the body",
        manual: r#"An actor, unit, person or another body; the coordinator may chair. Once the plan
is adopted, a missing chair is a warning, for thematic working groups in particular (RES-16). After
a change write the new one, then `was` and the former, with day and reason.

`none "why"` suits a post, or a body whose members take turns; `?` says that the chair is still to
be named."#,
        example: "chair coordinator",
    },
    Field {
        keyword: Keyword::Member,
        pattern: "((ref(actor|unit|person) (as (<seat> | text))?)+ | absent) history?",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["RES-06", "RES-10", "RES-11", "RES-12", "RES-13", "RES-14", "RES-23", "RES-25", "RES-28", "A4.2"],
        summary: "Who sits in the body, and with or without a vote",
        manual: r#"Actors, units or persons, with commas. `as observer` behind a member says that it
has no vote; `as` with a text keeps another role, such as "secretary". Without `as`, the member
votes. Several lines add up; `was` keeps a former list.

The rules read a great deal from it: do the institutions of the plan sit here (RES-06), which
sectors are there (RES-10, RES-28), do NGOs take part and vote (RES-11, RES-12, RES-13), are
international organisations observers (RES-14), is the rapporteur kept out (RES-25).

Missing members are a warning once the plan is adopted. `none "why"` suits a post of one;
`withheld "why"` a list that is not published."#,
        example: r#"member moi, social-protection, hotline-ngo
member iom as observer"#,
    },
    Field {
        keyword: Keyword::Meets,
        pattern: "timing | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["RES-18"],
        summary: "How often the body meets",
        manual: r#"Usually `every quarter`, `at least every half-year` or the like; a fixed date
works too. Regular meetings are what keeps coordination alive, so a body that never says when it
meets is a warning once the plan is adopted (RES-18).

`none "why"` says that it does not meet, as with a post; `?` that the rhythm is not yet decided."#,
        example: "meets at least every quarter",
    },
    Field {
        keyword: Keyword::ReportsTo,
        pattern: "ref(actor|body)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A4.2"],
        summary: "To whom the body answers",
        manual: r#"The actors or bodies that receive its reports: government, parliament, the
coordinating body. Printed with the structures of the monitoring plan. Which report goes where, and
when, is written in `reporting`; this is about who is above whom. Leave it out if nobody is."#,
        example: "reports-to government, parliament",
    },
    Field {
        keyword: Keyword::LegalBasis,
        pattern: "ref(document)+ | absent",
        count: Count::Many,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["referral-mechanism"]) },
        read_by: &["RES-26"],
        summary: "The law or agreement the body rests on",
        manual: r#"Names one or more `document`s: a law, a decree, a memorandum. A referral mechanism
should be anchored in law; once the plan is adopted, one without a basis is a warning (RES-26). For
other bodies it is optional and printed in the overview of institutions.

`none "why"` says that there is no such act, `withheld` that it is not public, `?` that the
reference is to be added."#,
        example: "legal-basis act-12-2010, referral-agreement",
    },
    Field {
        keyword: Keyword::DedicatedStaff,
        pattern: "number | quantity | absent",
        count: Count::One,
        wanted: Wanted::Adopted { soft: true, only: Only::Words(&["coordinator-office"]) },
        read_by: &["RES-08"],
        summary: "How many people work on this field only",
        manual: r#"The number of staff whose whole task this is, as a bare number or with a unit:
`4 persons`. It is wanted of the coordinator's office once the plan is adopted, as an office without
staff of its own is one in name only (RES-08).

`none "why"` says that there are none and why. Zero may be written too. `?` says that the number is
still to be found out."#,
        example: "dedicated-staff 4 persons",
    },
];

const CHILDREN: &[Child] = &[Child { kind: Kind::Person, wanted: Wanted::No, read_by: &["RES-07"], note: "" }];
