//! `vocabulary`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Vocabulary,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan]),
    head: "",
    read_by: &["GOA-19", "A3.1"],
    summary: "The readers' own words for areas, goals, measures and the other levels",
    manual: r#"Countries name the levels of a plan differently: pillar, priority, commitment,
action. The keywords in the file stay as they are, so that the compiler and other readers understand
it; the vocabulary says which word a printed report uses in their place. Give the word in each
language of the document.

Write one `vocabulary` in the strategy, and one in a plan only where its readers use other words.
The same level with two words in documents that belong together confuses readers and is a warning
(GOA-19). A level that is not named keeps its usual word."#,
    example: r#"vocabulary {
  part-of thb
  area "Pillar"@en "Shtylla"@sq
  measure "Commitment"
  sub-activity "Step"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Area,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an area",
        manual: r#"The title of the level in tables and headings, such as "Pillar" or "Priority".
Without it, "area" is printed in the language of the report. Only the printed word changes; in the
file the keyword stays `area`."#,
        example: r#"area "Pillar""#,
    },
    Field {
        keyword: Keyword::Goal,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for a goal",
        manual: r#"The title of the level in tables and headings, such as "Strategic aim". Without
it, "goal" is printed in the language of the report. Only the printed word changes; in the file the
keyword stays `goal`."#,
        example: r#"goal "Strategic aim""#,
    },
    Field {
        keyword: Keyword::Objective,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an objective",
        manual: r#"The title of the level in tables and headings, such as "Specific aim". Without it,
"objective" is printed in the language of the report. Only the printed word changes; in the file the
keyword stays `objective`."#,
        example: r#"objective "Specific aim""#,
    },
    Field {
        keyword: Keyword::Outcome,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an outcome",
        manual: r#"The title of the level in tables and headings, such as "Expected change". Without
it, "outcome" is printed in the language of the report. Only the printed word changes; in the file
the keyword stays `outcome`."#,
        example: r#"outcome "Expected change""#,
    },
    Field {
        keyword: Keyword::Measure,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for a measure",
        manual: r#"The title of the level in tables and headings, such as "Commitment" or "Line of
action". Without it, "measure" is printed in the language of the report. Only the printed word
changes; in the file the keyword stays `measure`."#,
        example: r#"measure "Commitment""#,
    },
    Field {
        keyword: Keyword::Activity,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an activity",
        manual: r#"The title of the level in tables and headings, such as "Action" or "Task". Without
it, "activity" is printed in the language of the report. Only the printed word changes; in the file
the keyword stays `activity`."#,
        example: r#"activity "Action""#,
    },
    Field {
        keyword: Keyword::Output,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an output",
        manual: r#"The title of the column in tables, such as "Deliverable". Without it, "output" is
printed in the language of the report. Only the printed word changes; in the file the keyword stays
`output`."#,
        example: r#"output "Deliverable""#,
    },
    Field {
        keyword: Keyword::Indicator,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an indicator",
        manual: r#"The title of the column in tables, such as "Performance measure". Without it,
"indicator" is printed in the language of the report. Only the printed word changes; in the file the
keyword stays `indicator`."#,
        example: r#"indicator "Performance measure""#,
    },
    Field {
        keyword: Keyword::SubActivity,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["GOA-19", "A3.1"],
        summary: "The word that reports print for an activity inside an activity",
        manual: r#"The title of the lowest level in tables, such as "Step". In the file a
sub-activity is an `activity` written inside another, so this is the place to name it apart. Without
it, "sub-activity" is printed in the language of the report."#,
        example: r#"sub-activity "Step""#,
    },
];

const CHILDREN: &[Child] = &[];
