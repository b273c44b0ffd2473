//! `attest`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Attest,
    stands_in: StandsIn::EveryKind,
    head: "<attest-topic> (title | none text?)?",
    read_by: &[
        "DOC-14", "DOC-20", "DOC-28", "GOA-11", "ACT-13", "ACT-14", "ACT-16", "ACT-17", "RES-05", "RES-22", "RES-23",
        "BUD-14", "BUD-15", "BUD-25", "BUD-26", "IND-32", "IND-36", "MON-16", "EVA-06", "EVA-07", "DAT-01", "DAT-08",
        "DAT-04", "DAT-05", "DAT-06", "DAT-07", "T4",
    ],
    summary: "A statement that somebody vouches for, because no computation can show it",
    manual: r#"Some questions cannot be answered from what is written in a plan: were survivors heard,
did the collectors sign a confidentiality agreement, is the plan realistic? An attestation records that
somebody vouches for the answer: on what, who, on which day, and with what evidence.

Write the topic, then what was done, in the block of the thing that it speaks for. It holds for that block
only. Each known topic belongs to certain checks, which stay open without it; the list of topics says which,
and where each may stand. Topics of your own are kept and printed, and no check reads them. `covers` in its
block ties it to a line of the self-assessment checklist.

planc checks that it is there, that somebody known vouches, and that the day is not in the future. It never
checks whether it is true, so reports show attestations apart from computed facts. `none "why"` in place of
the statement says that the question does not apply, for instance because the law asks for no opinion of the
finance ministry."#,
    example: r#"attest survivors-consulted "The draft was discussed in two meetings of the advisory board" {
  part-of thb
  by nac-office
  on 2019-11-20
  evidence "Minutes of 12 and 19 November 2019"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::By,
        pattern: "party+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["RES-05"],
        summary: "Who vouches for it",
        manual: r"The actor, department, person or body that gives its word; several with commas. It has to
be somebody declared in the package. Always needed, for an attestation without an author is worth nothing.",
        example: "by nac-office",
    },
    Field {
        keyword: Keyword::On,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["RES-05"],
        summary: "The day on which it was vouched for",
        manual: r"A day, or a month or year where no more is known. It may not lie in the future. Always
needed, since agreements and checks grow old.",
        example: "on 2019-11-20",
    },
    Field {
        keyword: Keyword::Evidence,
        pattern: "text+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-05"],
        summary: "What supports the statement",
        manual: r"Minutes, letters, lists or links, in words, with commas between them. For cross-checks
between registers, say how they were made. Leaving it out is not reported. Never name a victim.",
        example: r#"evidence "Minutes of 12 and 19 November 2019", "List of comments taken up""#,
    },
    Field {
        keyword: Keyword::Document,
        pattern: "ref(document)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["DAT-06"],
        summary: "The declared document that the statement rests on",
        manual: r"Names an agreement, a procedure or a law that is declared in the package. For rules on
passing data to prosecutors and immigration authorities it is where those rules are set out (DAT-06). Other
topics may leave it out.",
        example: "document data-transfer-procedure",
    },
    Field {
        keyword: Keyword::For,
        pattern: "ref(actor|unit|person|indicator|source|activity)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-05"],
        summary: "For whom or for what the statement is made, if not for the block it stands in",
        manual: r"By default an attestation speaks for the thing whose block it stands in. With `for` it
speaks for the actors, persons, indicators, sources or activities named: in a plan, each body that agreed to
implement its part (RES-05); in an indicator, the person who agreed to collect the data (IND-32).",
        example: "for moi, social-protection",
    },
];

const CHILDREN: &[Child] = &[];
