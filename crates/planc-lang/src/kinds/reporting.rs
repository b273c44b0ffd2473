//! `reporting`

use crate::field::{Child, Count, Field, Wanted};
use crate::keyword::Keyword;
use crate::kind::{Kind, KindDeclaration, StandsIn};

pub const DECLARATION: KindDeclaration = KindDeclaration {
    kind: Kind::Reporting,
    stands_in: StandsIn::These(&[Kind::Plan, Kind::Strategy]),
    head: "name? title? | absent",
    read_by: &["A4.4"],
    summary: "A reporting route: who tells whom what, how often and by when",
    manual: r#"One entry is one kind of report on its way from its authors to its readers: the quarterly
progress reports of all institutions to the coordinator, the annual report to parliament, a report that a
treaty asks for. Two kinds in one entry mean one combined report.

It stands in the plan it is about, or in the strategy. A name is needed only if something refers to it.

An adopted plan must have such routes (MON-01), and each must say from whom, to whom and by when. From them
planc works out which reports are due on a given day, and lists those that never came (REP-01). The monitoring
plan prints them as its reporting chapter. `none "why"` in place of the whole entry says that nobody reports."#,
    example: r#"reporting quarterly-progress "Quarterly progress reports" {
  part-of nap-2020
  kind progress
  from all-responsible
  to nac-office
  frequency quarterly
  due 15 days after period
  format "Progress form of the coordinator's office"
}"#,
    fields: FIELDS,
    children: CHILDREN,
};

const FIELDS: &[Field] = &[
    Field {
        keyword: Keyword::Kind,
        pattern: "<report-kind>+",
        count: Count::Many,
        wanted: Wanted::Always,
        read_by: &["MON-09", "MON-10", "REP-12", "A4.3"],
        summary: "What sort of report travels this way",
        manual: r"One word or several. `information` stands for a channel by which people tell each other
things without a written report.

The kind decides what is checked. An annual report needs an author, a date and recipients (MON-09). A
rapporteur's report and the plan's annual report should be one, written as two kinds in one entry (REP-12).
Somewhere there should be a channel for information, central or by area (MON-10). The kind is always needed.",
        example: "kind annual, rapporteur",
    },
    Field {
        keyword: Keyword::From,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-06", "MON-09", "A4.3", "A4.5"],
        summary: "Who writes the report",
        manual: r#"The actors, departments or bodies that write. `all-responsible` is built in: everybody who
is responsible for an activity of the plan, each for its own part.

It is wanted once the plan is adopted (MON-06, MON-09). Who is listed here is expected to file a report each
period. `none "why"` and `?` are possible."#,
        example: "from all-responsible",
    },
    Field {
        keyword: Keyword::To,
        pattern: "office+ | absent",
        count: Count::Many,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-06", "MON-09", "A4.3"],
        summary: "Who receives the report",
        manual: r#"The actors, departments or bodies that receive it, with commas between them. `public` is
built in and means that it is published.

It is wanted once the plan is adopted (MON-06, MON-09). Report forms print it in their head. `none "why"` and
`?` are possible."#,
        example: "to nac-office, public",
    },
    Field {
        keyword: Keyword::Frequency,
        pattern: "often | absent",
        count: Count::One,
        wanted: Wanted::ADOPTED_SOFT,
        read_by: &["MON-07"],
        summary: "How often the report is due",
        manual: r#"A rhythm: `quarterly`, `yearly`, `every 2 months`, `at least half-yearly`. Each turn of it
is one reporting period.

Once the plan is adopted it is wanted, as a warning. Progress should be reported quarterly, and twice a year
at the least (MON-07). `none "on request"` says that there is no rhythm."#,
        example: "frequency quarterly",
    },
    Field {
        keyword: Keyword::Due,
        pattern: "(timing | absent) history?",
        count: Count::One,
        wanted: Wanted::ADOPTED,
        read_by: &["MON-07", "MON-09", "REP-01", "REP-14", "A4.5"],
        summary: "By when each report must be in",
        manual: r#"Usually counted from the end of the period: `15 days after period`. A report that comes
once has a date: `by 2021-03-31`.

It is wanted once the plan is adopted (MON-07, MON-09). A report submitted later, or never, is reported
(REP-01), and so is a treaty's report without a known date (REP-14). `none "why"` and `?` are possible; `was`
keeps a former deadline."#,
        example: "due 15 days after period",
    },
    Field {
        keyword: Keyword::DataDue,
        pattern: "timing history?",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["IND-33", "MON-08"],
        summary: "By when the figures must be with the author",
        manual: r"The deadline for those who supply data, before the report itself is due. For an annual
report it should be about a month earlier, unless progress is reported regularly all the same (MON-08).

It is compared with the `lag` of the sources: figures that come out later than this cannot be in the report
(IND-33). Without the field the data are due with the report.",
        example: "data-due by 2021-02-28",
    },
    Field {
        keyword: Keyword::Format,
        pattern: "text | ref(document)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["MON-06"],
        summary: "The form that the report uses",
        manual: r"A text, or the document that holds the form. Without it the standard form for that kind of
report is meant, which planc can print with everything already known filled in.

MON-06 takes a route without any format as using that form.",
        example: "format progress-form",
    },
    Field {
        keyword: Keyword::Under,
        pattern: "ref(document)",
        count: Count::One,
        wanted: Wanted::No,
        read_by: &["REP-14"],
        summary: "The treaty or law that asks for the report",
        manual: r"Names the declared document under which the report is owed, for instance a convention with
reports every few years.

Such a report needs a date and an author that are known in time (REP-14). Reports that nobody outside asks for
leave the field out.",
        example: "under council-convention",
    },
];

const CHILDREN: &[Child] = &[Child { kind: Kind::Event, wanted: Wanted::No, read_by: &["A4.5"], note: "" }];
