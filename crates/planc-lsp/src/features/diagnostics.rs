//! Findings, for a client that asks for them.

use crate::convert::diagnostic;
use crate::view::View;
use tower_lsp::lsp_types::{
    Diagnostic, DocumentDiagnosticReport, DocumentDiagnosticReportResult, FullDocumentDiagnosticReport,
    RelatedFullDocumentDiagnosticReport,
};

/// Everything there is to say about the file, the rest of its package considered.
pub fn of_file(view: &View) -> Vec<Diagnostic> {
    let report = view.snapshot().report();
    let judged = report.findings.iter().filter(|judged| judged.finding.place.file == view.file);
    judged.map(|judged| diagnostic(&view.package, judged)).collect()
}

pub fn full(items: Vec<Diagnostic>) -> DocumentDiagnosticReportResult {
    DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: None, items },
    }))
}
