//! `term`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Term,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-25", "TXT-06", "A2.4"],
    summary: "A word or abbreviation of the plan, and what it means",
    manual: r#"The list of terms and abbreviations at the front of a strategy is printed from
these entries. Write each term once. Words that the plan uses as abbreviations and that nobody
explains are pointed out (DOC-25), and so is a short form with two meanings, or a thing with two
short forms (TXT-06).

Terms also bind those who count: an indicator can point to one in its `definition`, and everybody
who collects data then counts the same thing (IND-23).

Terms stand at the top of a file and hold for the whole package."#,
    example: r#"term referral-mechanism "National referral mechanism" {
  abbreviation "NRM"
  means "The agreed way in which institutions identify victims and pass them on to support"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Abbreviation,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["TXT-06", "A2.4"],
        summary: "The short form of the term",
        manual: r#"The letters by which the plan calls it. They are printed in the list of
abbreviations, and count as explained wherever they appear in a text. The same letters for two terms
are a warning (TXT-06). Leave it out if there is no short form."#,
        example: r#"abbreviation "NRM""#,
    },
    Field {
        keyword: Keyword::Means,
        pattern: "text",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["IND-23", "A2.4"],
        summary: "What the term means",
        manual: r#"The meaning in a sentence or two, in several languages if needed. It is always
required: a term without a meaning says nothing. Indicators and those who collect data for them
share this one definition (IND-23), so write it such that two people would count the same.

`?` is accepted while the wording is being agreed."#,
        example: r#"means "A person under the age of eighteen years""#,
    },
];

const CHILDREN: &[Child] = &[];
