//! Every report in every format and both languages, of every example: twice the same bytes, nothing empty, pages that a browser
//! reads without a complaint, archives of well-formed XML.

use std::io::{Cursor, Read};
use std::path::Path;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use planc_analysis::{Context, Report, Settings, check};
use planc_base::FileId;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo, Plan};
use planc_report::{Format, Language, ReportKind, Request, writers};

mod support;

use support::packages::{loaded, plan_of, settings_of};

/// Makes every report of a plan twice and looks at what came out.
fn all_are_sound(plan: &Plan, settings: &Settings) {
    let findings: Report = check(plan, settings, &[]);
    let context = Context::new(plan, settings);
    // Of a second reading: nothing may hang on the order of a table of hashes, or on what was made before.
    let again = Context::new(plan, settings);
    let mut made = 0;
    for tag in Language::tags() {
        let language = Language::load(tag).expect("a language with labels");
        for kind in ReportKind::all() {
            let one = kind.build(&Request::new(&context, &findings, &language));
            let other = kind.build(&Request::new(&again, &findings, &language));
            assert!(!one.title.is_empty() && !one.blocks.is_empty(), "{}: a report says something", kind.text());
            for format in Format::ALL {
                let bytes = writers::write(&one, &language, format);
                let called = format!("{} as {} in {tag}", kind.text(), format.text());
                assert!(bytes == writers::write(&other, &language, format), "{called} is made twice in the same way");
                // The only one that may have nothing to tell: a report without a table.
                let is_without_tables = format == Format::Csv && one.tables().next().is_none();
                assert!(is_without_tables || !bytes.is_empty(), "{called} is empty");
                sound(format, &bytes, &called);
                made += 1;
            }
        }
    }
    assert_eq!(made, Language::tags().count() * ReportKind::all().count() * Format::ALL.len());
}

fn sound(format: Format, bytes: &[u8], called: &str) {
    let text = || std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{called} is text in UTF-8"));
    match format {
        Format::Html => page_is_sound(text(), called),
        Format::Docx | Format::Xlsx => archive_is_sound(bytes, called),
        Format::Json => {
            let json: serde_json::Value =
                serde_json::from_str(text()).unwrap_or_else(|error| panic!("{called}: {error}"));
            assert!(json["blocks"].as_array().is_some_and(|blocks| !blocks.is_empty()), "{called}");
        }
        Format::Text | Format::Markdown => {
            assert!(text().lines().count() > 2, "{called}");
            // A label that is missing is shown as its key. Tables of text break words, so only Markdown can tell.
            for word in text().split_whitespace().filter(|_| format == Format::Markdown) {
                assert!(!is_key(word.trim_matches(['|', '*', ':', '"'])), "{called}: label `{word}` is missing");
            }
        }
        Format::Csv => {
            text();
        }
    }
}

/// Whether a word reads like the key of a label: `progress-form.title`.
fn is_key(word: &str) -> bool {
    const AREAS: &[&str] = &[
        "activity",
        "checklist",
        "contingency",
        "count",
        "counted",
        "coverage",
        "donors",
        "evaluation",
        "fact",
        "gaps",
        "indicator",
        "kind",
        "money",
        "operational",
        "progress-form",
        "question",
        "questionnaire",
        "resources",
        "responsibilities",
        "role",
        "score",
        "strategy",
        "table",
        "time",
        "value",
        "word",
    ];
    word.split_once('.').is_some_and(|(area, key)| {
        AREAS.contains(&area)
            && !key.is_empty()
            && key.chars().all(|sign| sign.is_ascii_lowercase() || matches!(sign, '-' | '.'))
    })
}

fn page_is_sound(page: &str, called: &str) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    let errors = dom.errors.borrow();
    assert!(errors.is_empty(), "{called}: {errors:?}");
    let mut titles = 0;
    walk(&dom.document, &mut |name, attributes| {
        titles += usize::from(name == "h1");
        assert!(!matches!(name, "script" | "img" | "iframe" | "object" | "form" | "input"), "{called}: <{name}>");
        assert!(name != MARK, "{called}: a text of the plan is read as an element");
        for attribute in attributes {
            assert!(!attribute.starts_with("on"), "{called}: {attribute} of <{name}>");
        }
    });
    assert_eq!(titles, 1, "{called} has one title");
}

fn walk(handle: &Handle, see: &mut impl FnMut(&str, &[String])) {
    if let NodeData::Element { name, attrs, .. } = &handle.data {
        let attributes: Vec<String> = attrs.borrow().iter().map(|attribute| attribute.name.local.to_string()).collect();
        see(&name.local, &attributes);
    }
    for child in handle.children.borrow().iter() {
        walk(child, see);
    }
}

fn archive_is_sound(bytes: &[u8], called: &str) {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap_or_else(|error| panic!("{called}: {error}"));
    assert!(archive.len() > 3, "{called} has its parts");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap_or_else(|error| panic!("{called}: {error}"));
        let name = part.name().unwrap_or_else(|error| panic!("{called}: {error}")).into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap_or_else(|error| panic!("{called}, {name}: {error}"));
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut open = 0i32;
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(quick_xml::events::Event::Start(_)) => open += 1,
                Ok(quick_xml::events::Event::End(_)) => open -= 1,
                Ok(_) => {}
                Err(error) => panic!("{called}, {name}: {error}"),
            }
        }
        assert_eq!(open, 0, "{called}, {name}: what is opened is closed");
    }
}

fn example(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
    let workspace = loaded(&path);
    all_are_sound(&plan_of(&workspace), &settings_of(&workspace));
}

#[test]
fn of_the_national_action_plan() {
    example("national-action-plan");
}

#[test]
fn of_the_municipality_that_depends_on_it() {
    example("municipality");
}

#[test]
fn of_the_commitments_to_open_government() {
    example("open-government");
}

#[test]
fn of_the_programme_budget() {
    example("programme-budget");
}

#[test]
fn of_the_samples_of_the_guide() {
    example("as-published");
}

#[test]
fn of_the_plan_of_ten_lines() {
    example("minimal.plan");
}

/// No example is left out when one is added.
#[test]
fn of_every_example() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the examples")
        .map(|entry| entry.expect("an example").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let known =
        ["as-published", "minimal.plan", "municipality", "national-action-plan", "open-government", "programme-budget"];
    assert_eq!(names, known);
}

// ------------------------------------------------------------------------------------------------- texts that look like markup

/// An element that no page of ours has.
const MARK: &str = "marquee";

/// The model plan, in every text of which the word "the" is dressed up as markup.
#[test]
fn of_a_plan_whose_texts_are_full_of_markup() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/national-action-plan");
    let workspace = loaded(&path);
    let harm = format!(" <{MARK} onclick=x>the</{MARK}> & ]]> ");
    let files = workspace.files.iter().take_while(|file| file.role == planc_workspace::Role::Plan);
    let texts: Vec<(String, String)> =
        files.map(|file| (file.path.to_string(), file.text.replace(" the ", &harm))).collect();
    assert!(texts.iter().map(|(_, text)| text.matches(&harm).count()).sum::<usize>() > 500);
    let sheets = texts.iter().enumerate().map(|(index, (_, text))| {
        let file = FileId(index as u32);
        planc_model::elaborate(&planc_syntax::parse(text, file), text, file)
    });
    let sheets = sheets.collect();
    let package = PackageInfo {
        name: "example".to_string(),
        languages: vec!["en".to_string(), "sq".to_string()],
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = texts.iter().map(|(path, text)| FileInfo { path, text, package: 0 }).collect();
    let plan = link(Input { files, sheets, packages: vec![package] });
    all_are_sound(&plan, &settings_of(&workspace));
}
