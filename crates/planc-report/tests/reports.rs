//! Every report of the model plan, in both languages: as Markdown, as HTML and as CSV. The snapshots are for reading.

use std::path::Path;

use planc_analysis::{Context, check};
use planc_report::{Format, Language, ReportKind, Request, writers};

mod support;

use support::packages::{loaded, plan_of, settings_of};

/// Markdown in both languages; the other two in English: their labels are the same, and so is what makes them.
const FORMATS: &[(&str, Format, &str)] = &[
    ("en", Format::Markdown, "md"),
    ("sq", Format::Markdown, "md"),
    ("en", Format::Html, "html"),
    ("en", Format::Csv, "csv"),
];

#[test]
fn the_reports_of_the_model_plan_read_well() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/national-action-plan");
    let workspace = loaded(&path);
    let plan = plan_of(&workspace);
    let settings = settings_of(&workspace);
    let findings = check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    for kind in ReportKind::all() {
        for (tag, format, ending) in FORMATS {
            let language = Language::load(tag).expect("a language with labels");
            let request = Request::new(&context, &findings, &language);
            let bytes = writers::write(&kind.build(&request), &language, *format);
            let text = String::from_utf8(bytes).expect("it is text");
            insta::with_settings!({ snapshot_path => format!("snapshots/{ending}"), prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(format!("{}-{tag}", kind.text()), text);
            });
        }
    }
}

/// A form for one body, for a period that was asked for.
#[test]
fn a_form_can_be_for_one_body_and_one_period() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/national-action-plan");
    let workspace = loaded(&path);
    let plan = plan_of(&workspace);
    let settings = settings_of(&workspace);
    let findings = check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    let language = Language::load("en").expect("a language with labels");
    let police = plan.nodes().find(|node| node.name() == Some("police")).expect("the police");
    let mut request = Request::new(&context, &findings, &language);
    request.body = Some(police.id);
    request.period = planc_base::Date::parse("2020-Q1");
    for kind in [ReportKind::ProgressForm, ReportKind::Questionnaire] {
        let text = writers::write(&kind.build(&request), &language, Format::Markdown);
        let text = String::from_utf8(text).expect("it is text");
        insta::with_settings!({ snapshot_path => "snapshots/md", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("{}-of-the-police", kind.text()), text);
        });
    }
}
