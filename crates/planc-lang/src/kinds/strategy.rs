//! `strategy`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Strategy,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-01", "A2.1", "A2.3"],
    summary: "What the country wants to achieve over several years, and why",
    manual: r#"The strategy is the upper of the two documents. It says what is to change: the
problems found, the areas of work, long-term goals, objectives and how success will be measured. How
it is done, by whom, when and for how much money is the matter of one or more plans, which name the
strategy in `implements`.

It has a name, a title, and in its block first the particulars (country, period, currency,
languages, status), then mission and principles, the analysis (`finding`, `lesson`,
`recommendation`, chapters as `section`), and the areas with their goals and objectives. Four areas
are expected: the enabling framework, prevention, protection and prosecution (GOA-01); goals without
areas are possible where a country does not use areas.

`status` decides how strict the rules are. In a draft, what is missing is advice; once the strategy
is adopted, the same gaps are errors or warnings. A package without a strategy is possible, but then
the plan has to hold areas, goals and objectives itself (DOC-01, DOC-02)."#,
    example: r#"strategy thb "Strategy for Combating Trafficking in Human Beings" {
  country ME
  period 2019 .. 2024
  currency EUR
  languages en, sq
  status draft
  mission "The State prevents trafficking and protects everyone who fell victim to it" by 2024
  principle government-ownership
  principle civil-society-participation
  area prevention "Prevention of trafficking in human beings" {
    covers prevention.awareness, prevention.vulnerability
    goal prevention "Fewer people are at risk, and every institution takes its part" {
      objective awareness "Every part of society knows the signs of trafficking"
    }
  }
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    COUNTRY,
    Field {
        keyword: Keyword::Period,
        pattern: "(period | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["DOC-04", "DOC-05", "A2.2"],
        summary: "From when to when the document is valid",
        manual: r#"The first and the last year, month or day, with `..` between: `2019 .. 2024`. Ends
count: the example runs to the last day of 2024. A period is required once the document is adopted
(DOC-04); plans have to lie within it (DOC-05), and targets and activities are checked against it.

After a prolongation write the new period, then `was` and the old one, with day and reason.
`none "why"` says that the document has no fixed end; `withheld` that it is not published.
`2019 .. ?` leaves the end open for now."#,
        example: r#"period 2019 .. 2025 was 2019 .. 2024 on 2024-06-01 because "The next strategy is late""#,
    },
    CURRENCY,
    LANGUAGES,
    Field {
        keyword: Keyword::Status,
        pattern: "<plan-status> text? (on date)? (by ref(body|actor))? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["A2.16"],
        summary: "How far the document has come: draft, consultation, adopted and so on",
        manual: r#"One word of the list; without it the document is a `draft`. A text may keep the
words of your source, `on` the day, `by` the body or actor that decided, `because` the reason. Each
step is a further line, the last one holds.

The status sets how strict the compiler is. Up to `agreed`, what is missing is advice; with
`adopted` and `amended` the same gaps become warnings and errors. So a plan can grow from a sketch
without a wall of complaints, and cannot be adopted half empty."#,
        example: r#"status consultation on 2018-10
status adopted on 2019-03-14 by government"#,
    },
    Field {
        keyword: Keyword::Follows,
        pattern: "(ref(strategy|plan) | text) (until date)?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-07"],
        summary: "The document this one takes over from",
        manual: r#"Names the earlier strategy or plan, or gives its title as a text when it is not in
this package. `until` says when it ended. If there are days between that end and the start of this
period, the response had no valid document in between, and this is reported (DOC-07).

Leave it out for the first document of its kind."#,
        example: r#"follows "Strategy for Combating Trafficking 2012 to 2018" until 2018-12-31"#,
    },
    Field {
        keyword: Keyword::Mission,
        pattern: "(text | absent) (by date)?",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["DOC-09", "GOA-12", "A2.11"],
        summary: "What the State wants to have achieved by the end of the period",
        manual: r#"One statement that the whole document serves, and after `by` the year in which it
is to be true. Words in it that name a group, such as children, should come back in objectives and
indicators; tag them with `concerns` (GOA-12).

A missing mission or a missing year is a warning once the document is adopted (DOC-09). `none "why"`
says that the document has no such statement, `withheld` that it is not published. `?` is accepted
while the wording is being agreed."#,
        example: r#"mission "The State prevents trafficking and protects everyone who fell victim to it" by 2024"#,
    },
    Field {
        keyword: Keyword::Vision,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "The far picture behind the strategy, beside its mission",
        manual: r#"Many strategies print a vision, the world they hope for, beside the mission, what
they will have done. It is kept and printed; no rule reads it. A strategy with a single statement of
purpose writes it as `mission`."#,
        example: r#"vision "A society in which nobody is bought, sold or exploited""#,
    },
    Field {
        keyword: Keyword::Principle,
        pattern: "<principle> text? | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["DOC-19", "A2.7"],
        summary: "A guiding principle, and how the document applies it",
        manual: r#"Four principles are expected in strategy and plan alike: `government-ownership`,
`civil-society-participation`, `human-rights-based` and `sustainability`. Write one line for each. A
text behind it says what it means in this document, which the strategy prints as its own chapter.
Words of your own are accepted for further principles.

A missing one of the four is a warning once the document is adopted (DOC-19). `none "why"` says that
the document declares no principles."#,
        example: r#"principle government-ownership
principle human-rights-based "Help never depends on taking part in proceedings""#,
    },
    Field {
        keyword: Keyword::Funding,
        pattern: "(amount | absent) (from ref(fund))? (to ref(actor))? <funding-status>? (in period)? history?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["BUD-08", "A2.14", "T3"],
        summary: "Where the money for the whole strategy comes from",
        manual: r#"One line for each source: an amount, after `from` the `fund`, after `to` the actor
that receives it, then whether it is `granted`, `requested`, `intended` or `received`, and after
`in` the years. Without a word on its state, that of the fund holds. `was` keeps an earlier figure.

Together with `total` it gives the budget of the strategy with its sources, which is a warning if
missing once the strategy is adopted (BUD-08). Money that is not granted is shown as uncovered.

`none "why"` says that no source applies; `withheld "why"` that the amount is known but not
published; `? EUR` that it is still open."#,
        example: r#"funding 900_000 EUR from moi-budget granted in 2019 .. 2024
funding 120_000 EUR from iom-grant to hotline-ngo requested"#,
    },
    FISCAL_YEAR,
    NUMBERING,
];

const CHILDREN: &[Child] = &[
    Child { kind: Kind::Finding, wanted: Wanted::No, read_by: &["DOC-10", "GOA-10"], note: "the situation analysis" },
    Child {
        kind: Kind::Recommendation,
        wanted: Wanted::No,
        read_by: &["A2.10"],
        note: "of the previous cycle or a monitoring body",
    },
    Child { kind: Kind::Lesson, wanted: Wanted::No, read_by: &["A2.10"], note: "" },
    Child { kind: Kind::Area, wanted: Wanted::ADOPTED, read_by: &["GOA-01", "LNK-12", "A2.12"], note: "four at least" },
    Child { kind: Kind::Goal, wanted: Wanted::No, read_by: &[], note: "only where no areas are used" },
    Child { kind: Kind::Objective, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Indicator, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Reporting, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Review, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Evaluation, wanted: Wanted::No, read_by: &["A2.15"], note: "" },
    Child { kind: Kind::Report, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Vocabulary, wanted: Wanted::No, read_by: &["GOA-19"], note: "" },
    Child { kind: Kind::Risk, wanted: Wanted::No, read_by: &["RSK-01", "T9"], note: "" },
    Child { kind: Kind::Assumption, wanted: Wanted::No, read_by: &["IND-36", "RSK-02"], note: "" },
    Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" },
    Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" },
];

/// Also a field of other kinds, which take it as it is here.
pub const COUNTRY: Field = Field {
    keyword: Keyword::Country,
    pattern: "<country> | absent",
    count: Count::One,
    wanted: Wanted::ADOPTED,
    read_by: &["A2.16", "A4.1"],
    summary: "The country or part of a country the document is for",
    manual: r#"Two letters, as in country codes: `ME`. Part of a country takes its code behind
them: `US-NC`. It is printed on the title page and tells domestic from external donors. A plan takes
it from the strategy it implements.

It is wanted once the document is adopted. `none "why"` suits a document of several countries, or of
none."#,
    example: "country ME",
};

/// Also a field of other kinds, which take it as it is here.
pub const CURRENCY: Field = Field {
    keyword: Keyword::Currency,
    pattern: "currency | absent",
    count: Count::One,
    wanted: Wanted::ADOPTED,
    read_by: &["BUD-07", "A2.16"],
    summary: "The currency in which sums are shown",
    manual: r#"Three capitals, as in `EUR`. All totals and reports are in it. Amounts may be
written in other currencies as well, if a `rate` says how to convert them (BUD-07). A plan takes it
from the strategy it implements.

It is wanted once the document is adopted. `none "why"` suits a document that holds no money at all."#,
    example: "currency EUR",
};

/// Also a field of other kinds, which take it as it is here.
pub const LANGUAGES: Field = Field {
    keyword: Keyword::Languages,
    pattern: "<language>+",
    count: Count::Many,
    wanted: Wanted::No,
    read_by: &["TXT-05"],
    summary: "The languages the document is written in, the first one first",
    manual: r#"Codes such as `en`, `sq`, `sr-Latn`, with commas. A text without a language behind
it is in the first of them; others say theirs: `"Trajnim"@sq`. Reports can be printed in each.

Without it, the languages of the package hold. A plan takes them from the strategy it implements. A
text that mixes languages is pointed out (TXT-05)."#,
    example: "languages en, sq",
};

/// Also a field of other kinds, which take it as it is here.
pub const FISCAL_YEAR: Field = Field {
    keyword: Keyword::FiscalYear,
    pattern: "starts <month>",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &[],
    summary: "The month in which the budget year starts",
    manual: r#"Write `starts` and the month. Without it, the budget year is the calendar year and
starts in January. It is what `FY2018/19` and its quarters mean in this document. A plan takes it
from the strategy it implements."#,
    example: "fiscal-year starts July",
};

/// Also a field of other kinds, which take it as it is here.
pub const NUMBERING: Field = Field {
    keyword: Keyword::Numbering,
    pattern: "<numbering> | text",
    count: Count::One,
    wanted: Wanted::No,
    read_by: &["LNK-03"],
    summary: "How goals, measures and activities are numbered",
    manual: r#"`results`, which holds if nothing is said: a measure is numbered within the goal
it serves. `document`: everything is numbered by its place in the document's own structure.

For other printed forms write a pattern as a text, with the levels in braces:
`"{area:A}.{measure}.{activity}"`. `:A` behind a level counts in letters, `:0` from zero. The order
stays the same; only the printed form changes. A single number can be fixed with `number`; holes and
jumps are pointed out (LNK-03)."#,
    example: r#"numbering "{area:A}.{measure}.{activity}""#,
};
