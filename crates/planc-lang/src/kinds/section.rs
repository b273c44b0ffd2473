//! `section`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Section,
    stands_in: StandsIn::These(&[Kind::Strategy, Kind::Plan, Kind::Report, Kind::Section]),
    head: "name title?",
    read_by: &[
        "DOC-08", "DOC-10", "DOC-17", "DOC-20", "DOC-23", "DOC-24", "MON-17", "REP-09", "REV-04", "EVA-11", "A2.5",
        "A2.6", "A2.8", "A2.9", "A2.10", "A2.15", "A6.2", "A6.3", "A7.2", "A7.6", "A8.1", "A8.2", "A8.5", "A8.6",
    ],
    summary: "A chapter of a strategy, plan or report",
    manual: r#"What a document says in prose stands in sections: introduction, method, situation
analysis, legal framework, and in reports the chapters that their form asks for. The text stands in
the block, in `text`, or in a Markdown file named by `file`. Sections may hold sections.

The name matters. Some names are known to the rules, which look for them: `introduction` and
`rationale` in a strategy (DOC-08), `situation-analysis` and `legal-framework` (DOC-10),
`implementation` (DOC-23), `theory-of-change` (DOC-24); in an annual report `developments`,
`policy-and-law`, `compliance` and `progress` (REP-09); in a review report the questions it answers
(REV-04); in an evaluation report its usual chapters (EVA-11). Any other name is yours, and the
chapter is printed as well.

Printed reports keep the order of their template for the known names, and the order of the file for
the rest. The title may be left out for a known name; the template's heading is used."#,
    example: r#"section introduction "Introduction" {
  part-of thb
  text """
    The country is one of origin and of transit. This document sets out what the State
    will do about it until 2024, and why these steps were chosen.
    """
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Text,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-08"],
        summary: "The text of the chapter",
        manual: r#"Markdown, usually over several lines between `"""` and `"""`. The chapter's title
stands on the first line of the section, not here. Links `[words](path)` to things of the plan are
checked.

Give either `text` or `file`. A section with neither is an empty heading, and does not count where a
rule asks for that chapter (DOC-08)."#,
        example: r#"text """
  The country is one of origin and of transit. This document says what the State will do.
  """"#,
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["DOC-08"],
        summary: "A Markdown file that holds the chapter",
        manual: r#"The path of the file, seen from the folder of the package. Long chapters are
easier to write in a file of their own. A file that is not there is reported. It counts like `text`
where a rule asks for the chapter (DOC-08)."#,
        example: r#"file "chapters/introduction.md""#,
    },
];

const CHILDREN: &[Child] = &[Child { kind: Kind::Section, wanted: Wanted::No, read_by: &[], note: "" }];
