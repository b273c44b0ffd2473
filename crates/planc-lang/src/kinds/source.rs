//! `source`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Source,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["A4.10"],
    summary: "Where data come from: a register, survey or statistic that proves a result",
    manual: r#"An indicator is only as good as the place its figures come from. A source is
written once, says who holds it, and serves as many indicators as need it (`verified-by`). Baselines
and readings may name it as well, and findings of the analysis quote it.

Using data that already exist is better than collecting new ones. A survey or database that is yet
to be built has `status planned`, says why in a `note`, and is `produce`d and paid for by an
activity (IND-21, LNK-10).

The matrix of the monitoring plan prints the source, its holder, address and file as means of
verification. When a table of values is given in `file`, readings are taken from it."#,
    example: r#"source sos-statistics "Statistics of the SOS line" {
  held-by hotline-ngo
  file "data/sos-calls.csv"
  lag 1 month
  disaggregated-by sex, age, nationality
  legal-basis "Consent given by the caller"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::HeldBy,
        pattern: "office | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["IND-20", "A4.10"],
        summary: "Who keeps the data",
        manual: r#"The actor, unit or body that can hand the data out. It is wanted once the plan is
adopted: a means of verification names its source and its holder (IND-20), and the monitoring matrix
prints both.

`none "why"` says that nobody in particular holds it, as with a public statistic of many authors;
`withheld "why"` that the holder is not named in public; `?` that it is still to be found out."#,
        example: "held-by hotline-ngo",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<existence> text? (on date)? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10", "IND-21"],
        summary: "Whether the source exists, is planned or has ended",
        manual: r#"Without it the source exists. `planned` means a new survey or database: say why it
is needed in a `note`, and let an activity `produce` it and carry its cost (IND-21, LNK-10). `ended`
means that no new data will come, so the indicators that rest on it need another source.

A text may keep the words of your source, `on` the day, `because` the reason. Each change is a
further line."#,
        example: r#"status planned on 2020-01 because "No survey of public awareness exists""#,
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A4.10"],
        summary: "A table of values in this package",
        manual: r#"The path of a CSV or Excel file, seen from the folder of the package. Its rows are
taken as readings of the indicators that rest on this source. A file that is not there is reported.

Without it, readings come from the reports only. For data on the web use `url`."#,
        example: r#"file "data/sos-calls.csv""#,
    },
    Field {
        keyword: Keyword::Url,
        pattern: "url",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A4.10"],
        summary: "Where the data can be found on the web",
        manual: r#"The address at which the data, or the page that describes them, can be read. It is
printed in the monitoring matrix. Values are not fetched from it; put them in reports, or in a file
of the package and name that in `file`."#,
        example: r#"url "https://www.statistics.example/crime/2019""#,
    },
    Field {
        keyword: Keyword::Lag,
        pattern: "quantity",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-33"],
        summary: "How long after the end of a period the data are out",
        manual: r#"A number of days or months. When a report is due before the data it needs can be
there, this is how it is noticed (IND-33). Without it, the data count as available at the end of the
period."#,
        example: "lag 3 months",
    },
    Field {
        keyword: Keyword::DisaggregatedBy,
        pattern: "<dimension>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-12"],
        summary: "Which breakdowns the source can give",
        manual: r#"The breakdowns the holder can deliver, with commas: `sex`, `age`, `region` and
others of the list. A situation analysis should rest on at least some figures broken down by sex
(DOC-12), and an indicator cannot be broken down by what its source does not know.

Without it, the source counts as giving totals only."#,
        example: "disaggregated-by sex, age, nationality",
    },
    Field {
        keyword: Keyword::LegalBasis,
        pattern: "(ref(document) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DAT-01"],
        summary: "The law or consent that allows the data to be collected",
        manual: r#"Names documents, or says in a text what the collection rests on, such as consent.
It matters where data are about people: an indicator that uses personal data needs a basis in law or
the consent of those concerned (DAT-01). Leave it out for data that concern no person."#,
        example: r#"legal-basis data-protection-act, "Consent of the persons asked""#,
    },
    Field {
        keyword: Keyword::Expected,
        pattern: "date history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &[],
        summary: "When the next data come",
        manual: r#"For a source that is published now and then, such as a survey every few years: the
day, month or year in which new figures are expected. `was` keeps an earlier date that was not met,
with the reason. It is information for those who plan reports; `?` says that the date is not known.
For a source with a steady rhythm, `lag` is the better field."#,
        example: r#"expected 2021-03 was 2020-12 because "Field work was postponed""#,
    },
];

const CHILDREN: &[Child] = &[];
