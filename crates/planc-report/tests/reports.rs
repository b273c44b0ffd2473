//! Every report of the annexes, of the model plan, in both languages. The snapshots are for reading.

use std::path::Path;

use planc_analysis::{Context, check};
use planc_report::{Format, Language, ReportKind, Request, writers};

mod support;

use support::packages::{loaded, plan_of, settings_of};

/// The reports that snapshots are kept of.
const REPORTS: &[&str] = &["action-plan", "strategy", "monitoring-plan", "operational", "responsibilities"];

#[test]
fn the_reports_of_the_model_plan_read_well() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/national-action-plan");
    let workspace = loaded(&path);
    let plan = plan_of(&workspace);
    let settings = settings_of(&workspace);
    let findings = check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    for report in REPORTS {
        let kind = ReportKind::from_text(report).expect("a report with this name");
        for tag in ["en", "sq"] {
            let language = Language::load(tag).expect("a language with labels");
            let request = Request { context: &context, findings: &findings, language: &language, year: None };
            let write = || writers::write(&kind.build(&request), &language, Format::Markdown);
            let bytes = write();
            assert!(bytes == write(), "{report} is made twice in the same way");
            let text = String::from_utf8(bytes).expect("Markdown is text");
            insta::assert_snapshot!(format!("{report}-{tag}"), text);
        }
    }
}
