//! `document`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Document,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-28", "A2.9"],
    summary: "A law, treaty, agreement, mandate, procedure or study the plan rests on",
    manual: r#"Plans refer to other papers all the time: laws and conventions, memoranda with
NGOs, terms of reference, procedures, studies, earlier reports. Each is written once with its
`kind`, and other entries name it: as legal basis, as evidence, as mandate, as what an activity
`requires`.

The overview of laws and institutions is printed from these entries. A title alone does not tell
readers why an act matters to the plan; say so in `description`, and vouch for the overview with
`attest relevance-explained` (DOC-28).

A paper that does not exist yet has `status planned`, and an activity says that it `produces` it
(LNK-10). `sets-out` lists what the terms of reference or a memorandum contain, so that missing
parts are found.

The strategy and the plans themselves are not documents in this sense; they have kinds of their own."#,
    example: r#"document mou-shelters "Memorandum with the organisations that run shelters" {
  kind memorandum
  party moi, shelter-ngo
  status signed on 2019-03-14
  dated 2019-03-14
  sets-out objectives, duties, accountability
  file "documents/mou-shelters.pdf"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<document-kind>",
        count: Count::One,
        wanted: Wanted::Always,
        read_by: &["DOC-21", "RES-15", "RSK-04", "T8"],
        summary: "What sort of paper it is",
        manual: r#"One word of the list, always needed: `law`, `treaty`, `memorandum`,
`terms-of-reference`, `procedure`, `study` and so on. A word of your own is accepted beside `other`
and printed as written.

Some fields and rules look for one kind only: a mandate has to be `terms-of-reference`; the work of
NGOs should rest on a `memorandum` (RES-15); a `contingency-plan` kept outside this package counts
as such (RSK-04); obligations come from treaties and the reports of those who watch over them
(DOC-21)."#,
        example: "kind memorandum",
    },
    Field {
        keyword: Keyword::By,
        pattern: "ref(actor|body)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T8"],
        summary: "Who issued it",
        manual: r#"The actors or bodies that wrote, adopted or issued the paper. Printed with it, and
part of what is known of terms of reference. For those who signed an agreement, use `party`."#,
        example: "by parliament",
    },
    Field {
        keyword: Keyword::Party,
        pattern: "ref(actor)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-15", "MON-15"],
        summary: "Who signed it",
        manual: r#"For memoranda and treaties: the actors that are bound by it. From this the rules
see whether the NGOs that take part are covered by an agreement (RES-15), and whether those outside
the administration who collect data are (MON-15). Leave it out for papers that nobody signs."#,
        example: "party moi, hotline-ngo, shelter-ngo",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<document-status> text? (on date)? (by ref(body|actor))? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10"],
        summary: "Whether it is planned, a draft, signed, in force or repealed",
        manual: r#"One word of the list, then if you like the words of your source as a text, `on`
the day, `by` the body or actor that decided, `because` the reason. Each change is a further line,
so the history stays readable.

Without it, the document counts as existing. One that is `planned` must be `produce`d by an activity
before other work may rest on it (LNK-10)."#,
        example: r#"status draft on 2019-11
status signed on 2020-02-14 by moi"#,
    },
    Field {
        keyword: Keyword::Dated,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T8"],
        summary: "The date on the document",
        manual: r#"The day it bears; a month or a year will do. Printed with the document. The day of
a change of state goes to `status`, the day it was made public to `published`."#,
        example: "dated 2010-06-21",
    },
    Field {
        keyword: Keyword::SetsOut,
        pattern: "<terms>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-15", "MON-13", "EVA-04", "T8"],
        summary: "What the terms of reference or the memorandum contain",
        manual: r#"A list of the parts that the paper has, from a fixed list, with commas. What is
needed depends on what it is for: the mandate of a post or body says its `mandate`, `role`,
`responsibility` and how it answers for its work; a memorandum with NGOs says their `duties`
(RES-15); those of an evaluation say purpose, questions, methods, time, fee and more (EVA-04); a
monitoring framework says `timelines`, `data` and `roles` (MON-13).

Write what is really in the paper. Without this field none of these parts counts as settled."#,
        example: "sets-out objectives, mandate, role, responsibility, accountability",
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-04"],
        summary: "The paper itself, in this package",
        manual: r#"The path of a file, seen from the folder of the package. A file that is not there
is reported. A contingency plan that is kept as a paper of its own is found by this or by `url`
(RSK-04). Leave it out for papers that are not to be handed around."#,
        example: r#"file "documents/mou-shelters.pdf""#,
    },
    Field {
        keyword: Keyword::Url,
        pattern: "url",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-04"],
        summary: "Where the paper can be read on the web",
        manual: r#"The address of the text. It is printed with the document, and counts like `file`
as proof that the paper can be looked up (RSK-04). It does not say why the paper matters; that goes
to `description`."#,
        example: r#"url "https://www.gazette.example/2010/12""#,
    },
];

const CHILDREN: &[Child] = &[];
