//! The findings of a report by place.

use planc_analysis::{Judged, Report};
use planc_base::{FileId, Span};

/// The findings that begin within `span` of `file`; they are in the order of files and places.
pub fn findings_in(report: &Report, file: FileId, span: Span) -> impl Iterator<Item = &Judged> {
    let key = |judged: &Judged| (judged.finding.place.file, judged.finding.place.span.start);
    let start = report.findings.partition_point(|judged| key(judged) < (file, span.start));
    let end = report.findings.partition_point(|judged| key(judged) < (file, span.end.max(span.start + 1)));
    report.findings[start..end.max(start)].iter()
}
