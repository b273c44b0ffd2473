//! What the book shows is read by the compiler: the plans of the README and of its pages, and every example of the reference.
//!
//! A block fenced as `plan` has no finding about its text, its names or its values, and is in the common layout; one fenced as `plan mistake` has one, as its
//! page says. Pages that are made of the table and of the rules are not looked at here: the examples of the table are below, and
//! the rules' pages are held by planc-analysis.

use std::fs;
use std::path::{Path, PathBuf};

use planc_analysis::{Judged, Profile, RuleSetting, Settings};
use planc_base::FileId;
use planc_lang::language::Meaning;
use planc_lang::rule::Level;
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Keyword, Kind, Language, Row};
use planc_model::order::TableOrder;
use planc_syntax::{format, parse};
use planc_tests::pipeline::{breaks, findings, minimal};

/// The README and the pages of the book that are written by hand.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut pages: Vec<PathBuf> = fs::read_dir(root.join("docs"))
        .unwrap_or_else(|error| panic!("docs: {error}"))
        .map(|entry| entry.unwrap_or_else(|error| panic!("docs: {error}")).path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages.push(root.join("README.md"));
    pages
}

/// A fenced block: the line that it begins on, what is written behind the fence, and its text.
struct Block {
    line: usize,
    info: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in page.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), &mut open) {
            (Some(info), None) => {
                open = Some(Block { line: index + 1, info: info.trim().to_string(), text: String::new() })
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    blocks
}

/// What is wrong with the text, the names and the values of `text`.
fn broken(text: &str) -> Vec<Judged> {
    let mut found = findings(&[("book.plan".to_string(), text.to_string())], &minimal(&[]));
    found.retain(|judged| breaks(&judged.finding));
    found
}

fn is_canonical(text: &str) -> bool {
    format(text, FileId(0), &TableOrder).text.as_deref() == Some(text)
}

fn said(found: &[Judged]) -> String {
    found.iter().map(|Judged { finding, .. }| format!("    {} {}\n", finding.code, finding.message)).collect()
}

#[test]
fn plans_of_the_book_are_understood() {
    let mut report = String::new();
    let mut count = 0;
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for Block { line, info, text } in blocks(&page) {
            let found = broken(&text);
            match info.as_str() {
                "plan" if found.is_empty() && !is_canonical(&text) => {
                    report.push_str(&format!("{name}:{line}: not in the common layout\n"))
                }
                "plan" if !found.is_empty() => report.push_str(&format!("{name}:{line}\n{}", said(&found))),
                "plan mistake" if found.is_empty() => {
                    report.push_str(&format!("{name}:{line}: nothing is wrong with it\n"))
                }
                "plan" | "plan mistake" => count += 1,
                other => assert!(!other.starts_with("plan"), "{name}:{line}: what is `{other}`?"),
            }
        }
    }
    assert!(report.is_empty(), "{report}");
    assert!(count >= 15, "only {count} plans were found");
}

/// What is said of the file at `path` in the repository. The day is one after its adoption.
fn checked(path: &str, settings: &Settings) -> (String, Vec<Judged>) {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path));
    let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
    let found = findings(&[(path.to_string(), text.clone())], settings);
    (text, found)
}

/// Every rule of the guide on.
fn settings() -> Settings {
    Settings::new(jiff::civil::date(2026, 11, 24))
}

/// `text` without what a narrow window puts between two words.
fn unbroken(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '│').collect()
}

/// The words of a picture.
fn words_of_picture(svg: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for c in svg.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => words.push(c),
            _ => {}
        }
    }
    unbroken(&words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

#[test]
fn the_picture_shows_what_is_said_of_its_plan() {
    let svg = include_str!("../docs/pictures/finding.svg");
    let words = words_of_picture(svg);
    // As the manifest beside it says.
    let mut settings = Settings { profile: Profile::Minimal, ..settings() };
    settings.rules.insert("BUD-05".to_string(), RuleSetting { level: Level::Error, reason: None });
    let (_, found) = checked("docs/pictures/reading-clubs.plan", &settings);
    assert_eq!(found.len(), 3, "{}", said(&found));
    for Judged { finding, .. } in &found {
        let shown = [finding.code, finding.message.as_str()]
            .into_iter()
            .chain(finding.help.as_deref())
            .chain(finding.notes.iter().map(String::as_str));
        for text in shown {
            assert!(words.contains(&unbroken(text)), "the picture does not show: {text}");
        }
    }
}

#[test]
fn the_tour_begins_with_the_smallest_example() {
    let tour = include_str!("../docs/tour.md");
    let (text, found) = checked("examples/minimal.plan", &settings());
    assert_eq!(
        blocks(tour).iter().find(|block| block.info == "plan").map(|block| block.text.as_str()),
        Some(text.as_str())
    );
    assert!(!found.is_empty(), "nothing is said of it");
    for Judged { finding, level, .. } in &found {
        let line = format!("{}[{}]: {}", level.text(), finding.code, finding.message);
        assert!(tour.contains(&line), "the tour does not show: {line}");
    }
}

/// What is wrong with an example but for its names: they lead to things that it does not show, or, where it has another thing of
/// the same name, to that one (TYP-01).
fn misread(text: &str) -> Vec<Judged> {
    let mut found = broken(text);
    found.retain(|judged| !judged.finding.code.starts_with("REF") && judged.finding.code != "TYP-01");
    found
}

/// What stands on the line of an entry of `kind`, taken from the kind's own example.
fn head(kind: Kind) -> String {
    let example = kind.declaration().map_or("", |declaration| declaration.example);
    let tree = parse(example, FileId(0));
    let heads = tree.entries.iter().map(|entry| entry.head.text(example));
    let own = heads.into_iter().find(|head| head.split_whitespace().next() == Some(kind.text()));
    own.unwrap_or_else(|| panic!("the example of `{}` does not show one", kind.text())).to_string()
}

/// What is wrong with `example` in the block of `kind`. The entry around it has nothing else in it, so it is not asked for what it
/// lacks (TYP-07).
fn misread_inside(kind: Kind, example: &str) -> Vec<Judged> {
    let mut found = misread(&format!("{} {{\n{example}\n}}\n", head(kind)));
    found.retain(|judged| judged.finding.code != "TYP-07");
    found
}

#[test]
fn each_kind_is_shown_as_it_is_written() {
    let mut report = String::new();
    for kind in Kind::WRITTEN {
        let Some(declaration) = kind.declaration() else { continue };
        let found = misread(declaration.example);
        if !found.is_empty() {
            report.push_str(&format!("{}\n{}{}", kind.text(), declaration.example, said(&found)));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn each_field_is_shown_as_it_is_written_in_its_kind() {
    let mut report = String::new();
    let mut count = 0;
    for kind in Kind::WRITTEN {
        for (keyword, row) in Language::get().keywords_in_kind(*kind) {
            let Meaning::Field(field) = Language::get().row(row).meaning else { continue };
            let found = misread_inside(*kind, field.example);
            count += 1;
            let is_shown =
                field.example.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word == keyword.text());
            if !found.is_empty() || !is_shown {
                report.push_str(&format!("── {}.{}\n{}\n{}", kind.text(), keyword.text(), field.example, said(&found)));
            }
        }
    }
    assert!(report.is_empty(), "{report}");
    assert!(count > 500, "only {count} fields were looked at");
}

/// Whether the words of vocabulary number `index` may stand in `row`.
fn takes(row: &Row, index: usize) -> bool {
    row.pattern.slots.iter().any(|slot| slot.vocabularies.iter().any(|other| usize::from(*other) == index))
}

#[test]
fn each_list_of_words_is_shown_where_it_is_used() {
    let language = Language::get();
    let mut report = String::new();
    for (index, vocabulary) in VOCABULARIES.iter().enumerate() {
        let word = vocabulary.example.split_whitespace().next().unwrap_or_default();
        let mut said_of_it = format!("no kind or field called `{word}` takes these words\n");
        let mut is_understood = false;
        for kind in Kind::WRITTEN.iter().copied().chain([Kind::File]) {
            let row =
                Keyword::from_text(word).and_then(|keyword| language.in_kind(kind, keyword)).map(|id| language.row(id));
            let Some(row) = row.filter(|row| takes(row, index)) else { continue };
            let found = match row.meaning {
                Meaning::Kind(_) => misread_inside(Kind::Plan, vocabulary.example),
                _ => misread_inside(kind, vocabulary.example),
            };
            if found.is_empty() {
                is_understood = true;
                break;
            }
            said_of_it = said(&found);
        }
        if !is_understood {
            report.push_str(&format!("── {}\n{}\n{said_of_it}", vocabulary.name, vocabulary.example));
        }
    }
    assert!(report.is_empty(), "{report}");
}
