//! `finding`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Finding,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Review, Kind::Evaluation, Kind::Report]),
    head: "name? title",
    read_by: &["DOC-10", "DOC-11", "A2.8"],
    summary: "Something the analysis, a review or an evaluation found out",
    manual: r#"A finding is one result of looking closely: a problem, a gap, a trend, a strength.
In a strategy the findings together are the situation analysis. In a review, evaluation or report
they are its results. Writing them one by one, in place of a page of prose, lets goals say which of
them they address.

The title states the finding in one sentence. `kind` says what sort it is, `topic` which part of the
trafficking profile it belongs to, `source` and `year` where it comes from. A name is needed as soon
as something refers to it, as `addresses` and `based-on` do.

Goals and problems are matched both ways: a problem that no goal takes up and a goal that goes back
to no problem are warnings (GOA-10). Areas that have a goal but no finding `about` them are pointed
out too (DOC-11)."#,
    example: r#"finding low-awareness "Two thirds of young people do not know how recruiters work" {
  part-of thb
  kind problem
  topic victim-background
  source awareness-survey
  year 2018
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<finding-kind>",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-10"],
        summary: "Problem, gap, trend, strength or harm",
        manual: r#"One word; without it the finding is a `problem`. Problems and gaps are what goals
must address (GOA-10). `trend` and `strength` are part of the picture and ask for nothing. `harm` is
for reviews and evaluations: an effect nobody intended."#,
        example: "kind gap",
    },
    Field {
        keyword: Keyword::Topic,
        pattern: "<topic>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-13", "DOC-14", "A2.8"],
        summary: "Which part of the trafficking profile it belongs to",
        manual: r#"One or more words of the list, with commas: `incidence`, `forms`, `sectors`,
`victim-background`, `data-gaps` and others. A profile is expected to have something on each of the
first group (DOC-13), and to look at new trends, profiles and methods as well (DOC-14).

Without it, the finding counts for no part of the profile. It is printed all the same."#,
        example: "topic incidence, data-gaps",
    },
    Field {
        keyword: Keyword::Source,
        pattern: "(ref(source|document) | text)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DOC-12", "A2.8"],
        summary: "Where the finding comes from",
        manual: r#"Names sources or documents, or gives a text where the origin is neither, such as
interviews. Several take commas. The analysis should rest on some figures that are broken down by
sex; whether it does is seen from the sources named here (DOC-12).

A finding without a source is an assertion; reports show that it has none."#,
        example: r#"source sos-statistics, "Interviews with labour inspectors""#,
    },
    Field {
        keyword: Keyword::Year,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["A2.8"],
        summary: "The year the finding is about",
        manual: r#"The year, or a shorter time, that the data describe. It shows readers how fresh
the analysis is, and is printed behind the source. Leave it out where the finding is about no
particular time."#,
        example: "year 2018",
    },
];

const CHILDREN: &[Child] = &[];
