//! `actor`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Actor,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-15"],
    summary: "Anyone who does, pays for, knows or is consulted on something",
    manual: r#"Every institution, organisation or group that the plan mentions is written once,
as an actor, and then used by its name. So a ministry that is renamed changes in one place, and a
misspelt body is found instead of becoming a new one.

An actor has a name of its own and a title, in as many languages as needed. Inside it stand its
departments (`unit`) and the people who hold a post in it (`person`). Actors stand at the top of a
file, usually in a file called `actors.plan`, and belong to no document: strategy, plans and reports
all use the same ones.

`kind` is wanted once the plan is adopted, because many rules ask what sort of actor leads, pays or
takes part: state bodies should lead, NGOs should act and vote, international organisations should
not lead alone. Reports list for each actor what it leads, supports and pays for; an actor that
nothing refers to is pointed out.

For "all local police" or another set of actors that act together, write an actor of kind `group`
and list its members. A commission or working group is no actor but a `body`."#,
    example: r#"actor moi "Ministry of Interior"@en "Ministria e Brendshme"@sq {
  kind government
  acts-as min-interior
  abbreviation "MoI"
  unit thb-department "Department for Combating Trafficking in Human Beings" {
    person focal-point "Head of department" { role data-collection }
  }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<actor-kind> | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["RES-11", "RES-12", "RES-14", "RES-19", "RES-20", "RES-21", "RES-22", "BUD-13"],
        summary: "What sort of actor it is: ministry, municipality, NGO, donor and so on",
        manual: r#"One word of the list. The first ones, `government` to `judiciary`, are the state;
`independent` is for a rapporteur or ombudsman, `survivors` for an organisation or board of
survivors, `group` for several actors that act as one. A word of your own is accepted beside `other`
and printed as written.

It is wanted once the plan is adopted. Rules use it to see who leads (RES-20), whether NGOs take
part, vote and act in each area (RES-11, RES-12, RES-19), whether several parts of the state are
involved (RES-21), and whether public money reaches NGOs (BUD-13).

`none "why"` says that no word fits; `withheld "why"` that it is not published; `?` that it is still
to be found out."#,
        example: "kind local-government",
    },
    Field {
        keyword: Keyword::ActsAs,
        pattern: "<actor>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-15", "RES-10", "RES-21", "RES-24", "RES-28"],
        summary: "Which roles of the catalogue this actor plays",
        manual: r#"The catalogue says for each theme which actors ought to take part: police, labour
inspectors, the ministry of health. These are general roles. `acts-as` ties the real institution to
one or more of them, with commas.

Without it, the institution is counted for none. The rules that compare the plan with the
catalogue's lists then find the role empty: the make-up of the coordinating body (RES-10, RES-28),
the actors a theme calls for (RES-24), the number of sectors at the table (RES-21)."#,
        example: "acts-as min-interior, police",
    },
    Field {
        keyword: Keyword::Level,
        pattern: "<territory>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-27", "BUD-16", "T3"],
        summary: "Whether the actor works nationally, regionally, locally or internationally",
        manual: r#"One word. Without it the actor counts as `national`.

It shows whether the local level has responsibilities (RES-27). A public fund whose owner is a local
actor counts as a local budget, which is wanted wherever local bodies act (BUD-16)."#,
        example: "level local",
    },
    Field {
        keyword: Keyword::Abbreviation,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.4"],
        summary: "The short form that tables and lists use",
        manual: r#"Tables print the short form where space is scarce, and the list of abbreviations
of the strategy is made from it. Leave it out if there is none in use; the title is printed then.

The abbreviation is not the name by which other entries refer to the actor."#,
        example: r#"abbreviation "MoI""#,
    },
    Field {
        keyword: Keyword::Parent,
        pattern: "ref(actor)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RES-21"],
        summary: "The actor above this one, such as the ministry of an agency",
        manual: r#"For an agency, directorate or institute that stands on its own but belongs to a
ministry. When the rules count how many sectors take part, the two count as one (RES-21).

A department that acts only in the name of its institution is better written inside it, as a `unit`.
Leave `parent` out for actors that answer to nobody else in the plan."#,
        example: "parent moi",
    },
    Field {
        keyword: Keyword::Member,
        pattern: "ref(actor|unit)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &[],
        summary: "Who belongs to a group of actors",
        manual: r#"Only for an actor of kind `group`: the actors or departments that it stands for.
What the group is responsible for, each of them is responsible for, and each finds it in its own
list of duties.

Several lines add up. Without members, the group is a name only, and nobody can be asked about its
work."#,
        example: "member police-north, police-south, border-police",
    },
    Field {
        keyword: Keyword::Country,
        pattern: "<country>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T3"],
        summary: "The country the actor belongs to, if it is not the plan's own",
        manual: r#"A country by its two letters. Without it, the actor belongs to the country of the
strategy. It is needed above all for donors: money from an actor of another country counts as
external, and the budget of the strategy shows domestic and external sources apart."#,
        example: "country CH",
    },
    Field {
        keyword: Keyword::Identifier,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "The number of the actor in a public register",
        manual: r#"A registration number, or a code under which the organisation is known in exchange
of aid data (such as an `org-id` code). It is handed on in exports so that other systems recognise
the organisation. No rule reads it."#,
        example: r#"identifier "XM-DAC-47066""#,
    },
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Unit, wanted: Wanted::No, read_by: &["A3.6"], note: "" },
    Child { kind: Kind::Person, wanted: Wanted::No, read_by: &["IND-32"], note: "" },
];
