//! What is committed is what the table says, and the pages hold together.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

#[test]
fn what_is_committed_is_what_the_table_says() {
    let differences = differences(&root(), &outputs()).expect("the repository can be read");
    let names: Vec<String> = differences.iter().map(Difference::describe).collect();
    assert!(names.is_empty(), "run `cargo xtask gen`:\n{}", names.join("\n"));
}

#[test]
fn outputs_are_the_same_twice_with_plain_line_ends_and_one_path_each() {
    let outputs = outputs();
    assert_eq!(outputs, super::outputs());
    let paths: BTreeSet<&str> = outputs.iter().map(|output| output.path.as_str()).collect();
    assert_eq!(paths.len(), outputs.len(), "two outputs have one path");
    for output in &outputs {
        assert!(!output.text.contains('\r'), "{} has carriage returns", output.path);
        assert!(output.text.ends_with('\n') && !output.text.ends_with("\n\n"), "{} ends badly", output.path);
        for line in output.text.lines().filter(|_| output.path.ends_with(".md")) {
            assert_eq!(line, line.trim_end(), "{} has blanks at the end of a line", output.path);
        }
    }
}

/// Every page of the book with its text: those that are derived, and those written by hand beside them.
fn pages() -> BTreeMap<String, String> {
    let mut pages: BTreeMap<String, String> = outputs()
        .into_iter()
        .filter_map(|output| Some((output.path.strip_prefix("docs/")?.to_string(), output.text)))
        .collect();
    let mut files = Vec::new();
    list(&root(), "docs", &mut files).expect("the folder of the book can be listed");
    for path in files.iter().filter(|path| path.ends_with(".md")) {
        let page = path.trim_start_matches("docs/").to_string();
        let text = fs::read_to_string(root().join(path)).expect("a listed page can be read");
        pages.entry(page).or_insert(text);
    }
    pages
}

/// The names that the book gives to the headings of a page, as mdBook makes them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors: BTreeSet<String> = BTreeSet::new();
    for line in outside_blocks(text).filter(|line| line.starts_with('#')) {
        let heading = line.trim_start_matches('#').trim();
        let anchor: String = heading
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                '-' | '_' => Some(c),
                _ if c.is_alphanumeric() => Some(c.to_ascii_lowercase()),
                _ => None,
            })
            .collect();
        assert!(anchors.insert(anchor), "two headings are `{heading}`");
    }
    anchors
}

fn outside_blocks(text: &str) -> impl Iterator<Item = &str> {
    let mut in_block = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        !in_block && !is_fence
    })
}

/// The addresses of `[words](address)`, words in code left out.
fn addresses(text: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for line in outside_blocks(text) {
        // A link may hold code, but a link inside code is none: an address begins in a piece outside code.
        let pieces: Vec<&str> = line.split('`').collect();
        for piece in pieces.iter().step_by(2) {
            for rest in piece.split("](").skip(1) {
                if let Some(end) = rest.find(')') {
                    addresses.push(rest[..end].to_string());
                }
            }
        }
    }
    addresses
}

#[test]
fn every_link_of_the_book_leads_to_a_page_and_a_heading() {
    let pages = pages();
    let mut checked = 0;
    for (page, text) in &pages {
        for address in addresses(text) {
            if address.contains("://") {
                continue;
            }
            checked += 1;
            let (path, anchor) = address.split_once('#').unwrap_or((address.as_str(), ""));
            let target = if path.is_empty() { page.clone() } else { resolve(page, path) };
            if target.starts_with("../") || !target.ends_with(".md") {
                // Out of the book, into the repository; or a picture, a plan, a schema beside it.
                assert!(root().join("docs").join(&target).exists(), "{page}: {address} leads nowhere");
                continue;
            }
            let text = pages.get(&target).unwrap_or_else(|| panic!("{page}: there is no page {address}"));
            assert!(
                anchor.is_empty() || anchors(text).contains(anchor),
                "{page}: {address} names no heading of {target}"
            );
        }
    }
    assert!(checked > 1_000, "only {checked} links were found");
}

/// `path` as seen from the folder of `page`.
fn resolve(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            "." => {}
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_page_of_the_reference_is_in_the_contents() {
    let outputs = outputs();
    let contents = outputs.iter().find(|output| output.path == "docs/SUMMARY.md").expect("there are contents");
    let listed: BTreeSet<String> = addresses(&contents.text).into_iter().collect();
    for output in &outputs {
        let is_page = |page: &&str| page.contains('/') && page.ends_with(".md");
        let Some(page) = output.path.strip_prefix("docs/").filter(is_page) else { continue };
        assert!(listed.contains(page), "{page} is not in the contents");
    }
}

#[test]
fn a_difference_is_found_and_mended_and_what_is_left_over_goes() {
    let folder = std::env::temp_dir().join(format!("planc-xtask-gen-{}", std::process::id()));
    fs::create_dir_all(folder.join("docs/rules")).expect("a folder can be made");
    fs::write(folder.join("docs/rules/OLD-01.md"), "old\n").expect("a file can be written");
    fs::write(folder.join("docs/rules/BUD-05.md"), "other\n").expect("a file can be written");
    let outputs = [Output::new("docs/rules/BUD-05.md", "right\n"), Output::new("editors/x.json", "{}\n")];
    let found = differences(&folder, &outputs).expect("the folder can be read");
    let names: Vec<String> = found.iter().map(Difference::describe).collect();
    assert_eq!(names, ["differs: docs/rules/BUD-05.md", "left over: docs/rules/OLD-01.md", "missing: editors/x.json"]);
    for difference in &found {
        mend(&folder, difference).expect("a difference can be mended");
    }
    assert!(differences(&folder, &outputs).expect("the folder can be read").is_empty());
    fs::remove_dir_all(&folder).expect("the folder can be removed");
}

#[test]
fn the_tour_shows_the_smallest_plan_as_it_is() {
    let plan = fs::read_to_string(root().join("examples/minimal.plan")).expect("the example can be read");
    let tour = fs::read_to_string(root().join("docs/tour.md")).expect("the tour can be read");
    assert!(
        tour.contains(&format!("```plan\n{plan}```\n")),
        "docs/tour.md shows another plan than examples/minimal.plan"
    );
}
