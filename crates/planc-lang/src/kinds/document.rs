//! `document`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Document,
    stands_in: StandsIn::These(&[Kind::File]),
    head: "name title",
    read_by: &["DOC-28", "A2.9"],
    summary: "A law, treaty, memorandum, terms of reference, procedure or study the plan rests on.",
    manual: "@manual",
    example: "@example",
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
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::By,
        pattern: "ref(actor|body)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["T8"],
        summary: "issuer",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Party,
        pattern: "ref(actor)+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-15", "MON-15"],
        summary: "who signed; for memoranda and treaties",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Status,
        pattern: "<document-status> text? (on date)? (by ref(body|actor))? (because text)?",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["LNK-10"],
        summary: "`planned` needs an activity that `produces` it",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Dated,
        pattern: "date",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["T8"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::SetsOut,
        pattern: "<terms>+",
        count: Count::Many,
        wanted: Wanted::No,
        read_by: &["RES-15", "MON-13", "EVA-04", "T8"],
        summary: "contents of terms of reference and memoranda",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::File,
        pattern: "file",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-04"],
        summary: "",
        manual: "@manual",
        example: "@example",
    },
    Field {
        keyword: Keyword::Url,
        pattern: "url",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["RSK-04"],
        summary: "`description` says why an act matters",
        manual: "@manual",
        example: "@example",
    },
];

const CHILDREN: &[Child] = &[

];

