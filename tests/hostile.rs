//! Files that nobody writes on purpose, and that come all the same: each ends in findings within seconds, whatever its size.
//!
//! `PLANC_HOSTILE_KILOBYTES=200000` makes the large files that large, `PLANC_HOSTILE_BLOCKS=100000` the deep ones that deep, and
//! `PLANC_HOSTILE_THINGS` and `PLANC_HOSTILE_NAMES` say how many things and misspelt names there are; a plain run takes small
//! ones, since it is not optimised.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use planc_analysis::{Judged, Settings, check};
use planc_base::FileId;
use planc_model::order::TableOrder;
use planc_syntax::{Limits, format, parse};
use planc_tests::depth;
use planc_tests::pipeline::{hold_places, linked, today};
use planc_workspace::{Disk, InMemory, Known, Workspace};

/// Above what any of these takes where it is not optimised, and far below what work that grows with the square would take.
const LIMIT: Duration = Duration::from_secs(20);

/// The findings about one file, which come in time.
fn checked(what: &str, text: String) -> Vec<Judged> {
    all_checked(what, vec![("hostile.plan".to_string(), text)])
}

fn all_checked(what: &str, files: Vec<(String, String)>) -> Vec<Judged> {
    let start = Instant::now();
    let plan = linked(&files);
    let linked = start.elapsed();
    let found = check(&plan, &Settings::new(today()), &[]).findings;
    let checked = start.elapsed();
    for (_, text) in &files {
        let _ = format(text, FileId(0), &TableOrder);
    }
    println!(
        "{what}: linked in {linked:?}, checked in {:?}, laid out in {:?}, {} findings",
        checked - linked,
        start.elapsed() - checked,
        found.len()
    );
    assert!(start.elapsed() < LIMIT, "{what} took {:?}", start.elapsed());
    hold_places(&found, &files, what);
    found
}

fn count(found: &[Judged], code: &str) -> usize {
    found.iter().filter(|judged| judged.finding.code == code).count()
}

/// The findings of reading `bytes` as the only file of a package.
fn read(bytes: Vec<u8>) -> Workspace {
    let disk = InMemory::new("/").file("/p/a.plan", bytes);
    Workspace::load(&disk, Path::new("/p"), &Known::default()).unwrap()
}

// ------------------------------------------------------------------------------------------------------- what is no text

#[test]
fn bytes_that_are_no_text() {
    let picture: Vec<u8> = (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (what, bytes) in [
        ("a picture", picture),
        ("UTF-16", "\u{FEFF}actor moi \"M\"".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("a legacy code page", b"actor moi \"Minist\xE8re\" { kind government }\n".to_vec()),
        ("a cut character", "actor moi \"M\u{EB}".as_bytes()[..13].to_vec()),
    ] {
        let workspace = read(bytes);
        let codes: Vec<&str> = workspace.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["PKG-07"], "{what}: {:?}", workspace.findings);
    }
}

#[test]
fn marks_and_line_ends_of_other_systems_are_no_mistakes() {
    let text = "actor moi \"M\" { kind government }\nactor iom \"I\" {\n  kind international\n}\n";
    for other in ["\u{FEFF}".to_string() + text, text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
        let workspace = read(other.into_bytes());
        assert!(workspace.findings.is_empty(), "{:?}", workspace.findings);
        let read = &workspace.files.iter().find(|file| file.path.ends_with("a.plan")).unwrap().text;
        let found = checked("line ends", read.to_string());
        assert!(found.iter().all(|judged| !judged.finding.code.starts_with("SYN")), "{found:?}");
        assert_eq!(parse(read, FileId(0)).entries.len(), 4);
    }
}

#[test]
fn nothing_at_all_and_nothing_but_blanks() {
    for text in ["", "\n", "\u{FEFF}", "   \t \n\n", "#", "# only a remark", "\0\0\0", ";", "{}", "\u{2028}"] {
        checked("next to nothing", text.to_string());
    }
}

// ------------------------------------------------------------------------------------------------------------ too deep

/// How many blocks; a hundred thousand in a full run.
fn blocks() -> usize {
    depth("PLANC_HOSTILE_BLOCKS", 10_000)
}

#[test]
fn a_hundred_thousand_blocks_in_each_other() {
    for (unit, depth) in [("a {\n", blocks()), ("{", blocks()), ("activity x \"X\" { ", blocks() / 10)] {
        for ends in [0, depth / 2, depth, depth * 2] {
            let found = checked("deep blocks", unit.repeat(depth) + &"}\n".repeat(ends));
            // Where braces do not balance, lines that are not deeper than each other are not in each other either.
            let is_flat = unit.ends_with('\n') && ends != depth;
            assert_eq!(count(&found, "PKG-08"), usize::from(!is_flat), "{unit:?} with {ends} ends");
        }
    }
}

#[test]
fn a_hundred_thousand_blocks_that_are_never_closed_nor_deep() {
    let open: String = (0..blocks()).map(|at| format!("actor a{at} \"A\" {{\n")).collect();
    let found = checked("open blocks", open);
    assert!(count(&found, "SYN-02") > 0);
    let indented: String = (0..blocks()).map(|at| format!("{}x a {{\n", " ".repeat(at % 50))).collect();
    checked("open blocks, indented", indented);
}

#[test]
fn a_hundred_thousand_closing_braces() {
    checked("closing braces", "}\n".repeat(blocks()));
    checked("closing braces on one line", "}".repeat(blocks()));
    checked("entries behind braces", "actor a \"A\" { kind ngo } ".repeat(blocks()) + "}");
    checked("braces at line ends", "{\n".to_string() + &"x y }\n".repeat(blocks()));
    checked("braces at line ends, deeper", "a {\n b {\n".to_string() + &"  x y }\n".repeat(blocks()));
}

// ----------------------------------------------------------------------------------------------------------- too long

#[test]
fn more_values_than_a_line_may_have() {
    let found = checked("a long list", format!("partner {}\n", "moi, ".repeat(1_000_000)));
    assert_eq!(count(&found, "PKG-08") + count(&found, "SYN-12"), 1 + count(&found, "PKG-08"));
    let found = checked(
        "a long list in its place",
        format!("activity a \"A\" {{ partner {}moi }}\n", "moi, ".repeat(1_000_000)),
    );
    assert_eq!(count(&found, "PKG-08"), 1);
    checked("a long product", format!("activity a \"A\" {{ cost {}3 EUR }}\n", "2 * ".repeat(100_000)));
    checked("a long range", format!("activity a \"A\" {{ schedule {}2020 }}\n", "2020 .. ".repeat(100_000)));
    checked("a long path", format!("activity a \"A\" {{ requires {}x }}\n", "x.".repeat(200_000)));
    checked("a long name", format!("actor {} \"A\"\n", "a".repeat(1_000_000)));
    checked("a long number", format!("activity a \"A\" {{ cost {} EUR }}\n", "9".repeat(1_000_000)));
    checked("many texts", format!("note {}\n", "\"a\"@en ".repeat(100_000)));
    checked(
        "a list over many lines",
        format!("activity a \"A\" {{\n  partner moi,\n{}      iom\n}}\n", "      moi,\n".repeat(100_000)),
    );
    checked(
        "a list without commas",
        format!("activity a \"A\" {{\n  partner moi,\n{}      iom\n}}\n", "      moi\n".repeat(100_000)),
    );
    checked(
        "words side by side",
        format!("activity a \"A\" {{ responsible {} }}\n", "all relevant bodies ".repeat(3_000)),
    );
}

#[test]
fn large_files() {
    let size = depth("PLANC_HOSTILE_KILOBYTES", 128) * 1024;
    let repeated = |piece: &str| piece.repeat(size / piece.len());
    checked("one line of words", repeated("word "));
    checked("one line without a blank", repeated("x"));
    checked("one text", format!("note \"{}\"\n", repeated("text ")));
    checked("one text that is not closed", format!("note \"{}", repeated("text ")));
    checked("one long text that is not closed", format!("note \"\"\"\n{}", repeated("  text\n")));
    checked("one comment", format!("# {}", repeated("text ")));
    checked("empty lines", repeated("\n"));
    checked("blanks", repeated(" "));
    checked("quotation marks", repeated("\""));
    checked("quotation marks at line starts", repeated("\"\"\"\n"));
    checked("quotation marks deeper and deeper", repeated("a\n b\n  \"\"\"\n"));
    checked("quotation marks below lines", repeated("  b\n  \"\"\"\n"));
    checked("backslashes in a text", format!("note \"{}\"", repeated("\\")));
    checked("curly marks", repeated("“"));
    checked("single marks", repeated(" 'a"));
    checked("odd blanks", repeated("note\u{A0}\"a\"\n"));
    checked("odd blanks on one line", repeated("a\u{A0}"));
    checked("semicolons", repeated("a;"));
    checked("texts that run on", repeated("note \"a\n  b\n  c\n"));
}

// --------------------------------------------------------------------------------------------------------- many of a kind

#[test]
fn a_hundred_thousand_things_of_one_name() {
    let things = depth("PLANC_HOSTILE_THINGS", 2_000);
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..things {
        let _ = writeln!(text, "  measure m{at} \"M\" {{\n    activity same \"A\" {{ requires same }}\n  }}");
    }
    text.push_str("}\n");
    let _ = checked("one name, told apart by nearness", text);
    let mut text = String::from("plan p \"P\" {\n  period 2020\n  measure m \"M\" {\n");
    for _ in 0..things {
        text.push_str("    activity same \"A\" { requires same }\n");
    }
    text.push_str("  }\n}\n");
    let found = checked("one name, siblings", text);
    assert_eq!(count(&found, "LNK-01"), things - 1);
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..things {
        let _ = writeln!(text, "  measure m{at} \"M\" {{ activity same \"A\" {{ schedule Q1 }} }}");
    }
    for at in 0..things {
        let _ = writeln!(text, "  activity r{at} \"A\" {{ requires same }}");
    }
    text.push_str("}\n");
    let found = checked("one name, referred to from afar", text);
    assert_eq!(count(&found, "REF-02"), things);
}

#[test]
fn thousands_of_names_that_lead_nowhere() {
    let things = depth("PLANC_HOSTILE_NAMES", 2_000);
    let mut text = String::new();
    for at in 0..things {
        let _ = writeln!(text, "actor organisation-number-{at} \"Organisation\" {{ kind ngo }}");
    }
    text.push_str("plan p \"P\" {\n  period 2020\n");
    for at in 0..things {
        let _ = writeln!(text, "  activity a{at} \"A\" {{ responsible organization-nunber-{at} }}");
    }
    text.push_str("}\n");
    let found = checked("names misspelt", text);
    assert_eq!(count(&found, "REF-01"), things);
}

#[test]
fn thousands_of_titles_and_numbers_for_names() {
    let things = 4_000;
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..things {
        let _ = writeln!(
            text,
            "  activity a{at} \"Activity {at}\" {{ requires \"Activity {}\"; responsible Activity number {at} }}",
            at + 1
        );
        let _ = writeln!(text, "  activity b{at} \"Activity {at}\" {{ requires {at} }}");
    }
    text.push_str("}\n");
    let found = checked("titles for names", text);
    assert!(count(&found, "REF-03") >= things * 2 - 1);
}

#[test]
fn a_chain_of_twenty_thousand_parts_backwards() {
    let length = 20_000;
    let mut text = String::new();
    for at in (1..length).rev() {
        let _ = writeln!(text, "activity a{at} \"A\" {{ part-of a{} }}", at - 1);
    }
    text.push_str("plan p \"P\" {\n  period 2020\n  activity a0 \"A\" { schedule Q1 }\n}\n");
    let found = checked("a chain of part-of", text.clone());
    assert_eq!(count(&found, "REF-01") + count(&found, "REF-06"), 0);
    // The same in files of their own.
    let files =
        text.lines().take(3_000).enumerate().map(|(at, line)| (format!("f{at}.plan"), line.to_string())).collect();
    let _ = all_checked("a chain over files", files);
}

#[test]
fn circles_of_part_of() {
    let found = checked("one that is part of itself", "activity a \"A\" { part-of a }\n".to_string());
    assert_eq!(count(&found, "REF-06"), 1);
    let length = 5_000;
    let circle: String =
        (0..length).map(|at| format!("activity a{at} \"A\" {{ part-of a{} }}\n", (at + 1) % length)).collect();
    let found = checked("a large circle", circle);
    assert!(count(&found, "REF-06") <= 1, "{}", count(&found, "REF-06"));
    let pairs: String = (0..5_000)
        .map(|at| format!("activity a{at} \"A\" {{ part-of b{at} }}\nactivity b{at} \"B\" {{ part-of a{at} }}\n"))
        .collect();
    let found = checked("many small circles", pairs);
    assert_eq!(count(&found, "REF-06"), 5_000);
    let tail: String = (1..5_000).map(|at| format!("activity t{at} \"T\" {{ part-of t{} }}\n", at - 1)).collect();
    checked("what hangs on a circle", format!("activity t0 \"T\" {{ part-of t0 }}\n{tail}"));
}

#[test]
fn circles_of_what_must_come_first() {
    let length = 5_000;
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..length {
        let _ = writeln!(text, "  activity a{at} \"A\" {{ requires a{}; schedule Q1 }}", (at + 1) % length);
    }
    text.push_str("}\n");
    checked("a circle of requires", text);
    let plans: String =
        (0..200).map(|at| format!("plan p{at} \"P\" {{ implements p{}; period 2020 }}\n", (at + 1) % 200)).collect();
    checked("a circle of implements", plans);
}

#[test]
fn ten_thousand_silences() {
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..10_000 {
        let _ = writeln!(text, "  allow BUD-05 because \"Reason {at}\"");
    }
    for at in 0..200 {
        let _ = writeln!(text, "  activity a{at} \"A\" {{ cost 5 EUR }}");
    }
    text.push_str("}\n");
    checked("ten thousand silences in one block", text);
    let mut text = String::from("plan p \"P\" {\n  period 2020\n");
    for at in 0..10_000 {
        let _ = writeln!(text, "  activity a{at} \"A\" {{ allow BUD-05 because \"x\"; cost 5 EUR }}");
    }
    text.push_str("}\n");
    checked("ten thousand silences", text);
}

#[test]
fn one_field_given_ten_thousand_times() {
    let many: String = (0..2_000).map(|at| format!("plan p{at} \"P\" {{ period 2020; period 2021 }}\n")).collect();
    let found = checked("fields given twice", many);
    assert_eq!(count(&found, "TYP-03"), 2_000);
    checked("one field in one block", format!("plan p \"P\" {{\n{}}}\n", "  period 2020\n".repeat(50_000)));
    checked("unknown keywords", format!("plan p \"P\" {{\n{}}}\n", "  perriod 2020\n".repeat(10_000)));
    let unlike: String = (0..2_000).map(|at| format!("  keyword{at} 2020\n")).collect();
    checked("unknown keywords, all different", format!("plan p \"P\" {{\n{unlike}}}\n"));
    checked(
        "look-alikes",
        (0..5_000).map(|at| format!("actor A{at} \"A\" {{ kind ngo }}\nactor a{at} \"A\" {{ kind ngo }}\n")).collect(),
    );
}

// ---------------------------------------------------------------------------------------------------- what cannot be seen

#[test]
fn marks_that_turn_the_direction_of_writing() {
    let found = checked(
        "outside texts",
        "actor moi \"M\" { kind \u{202E}ngo }\nactor \u{2066}b \"B\" { kind ngo }\n".to_string(),
    );
    assert_eq!(count(&found, "SYN-08"), 1);
    let paired =
        checked("in pairs", "actor moi \"M \u{2067}abc\u{2069} x\" { kind ngo } # \u{202B}x\u{202C}\n".to_string());
    assert_eq!(count(&paired, "SYN-08"), 0);
    let unpaired = checked("unpaired", "actor moi \"M \u{2067}abc\" { kind ngo }\n".to_string());
    assert_eq!(count(&unpaired, "SYN-08"), 1);
    let comment = checked("in a comment", "# \u{202E}\nactor moi \"M\" { kind ngo }\n".to_string());
    assert_eq!(count(&comment, "SYN-08"), 1);
}

// -------------------------------------------------------------------------------------------------------------- on a disk

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_files_that_cannot_be_read() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::write(root.join("a.plan"), "actor moi \"M\" { kind government }\n").unwrap();
    symlink(root, root.join("round")).unwrap();
    symlink(root.join("nowhere.plan"), root.join("broken.plan")).unwrap();
    symlink(root.join("self.plan"), root.join("self.plan")).unwrap();
    std::fs::write(root.join("closed.plan"), "actor iom \"I\" { kind government }\n").unwrap();
    std::fs::set_permissions(root.join("closed.plan"), std::fs::Permissions::from_mode(0o0)).unwrap();
    let start = Instant::now();
    let workspace = Workspace::load(&Disk, root, &Known::default()).unwrap();
    assert!(start.elapsed() < LIMIT);
    assert!(workspace.findings.iter().all(|finding| finding.code.starts_with("PKG")), "{:?}", workspace.findings);
    assert!(!workspace.findings.is_empty());
    let plans = workspace.files.iter().filter(|file| file.path.ends_with("a.plan")).count();
    assert_eq!(plans, 1, "a file is read once, whatever leads to it");
}

#[test]
fn folders_a_thousand_deep() {
    let folder = tempfile::tempdir().unwrap();
    let deepest = folder.path().join("d/".repeat(1_000));
    std::fs::create_dir_all(&deepest).unwrap();
    std::fs::write(deepest.join("a.plan"), "actor moi \"M\" { kind government }\n").unwrap();
    let start = Instant::now();
    let result = Workspace::load(&Disk, folder.path(), &Known::default());
    assert!(start.elapsed() < LIMIT);
    // Read, or said to be too deep; never silently left out.
    if let Ok(workspace) = result {
        assert!(workspace.files.iter().any(|file| file.path.ends_with("a.plan")) || !workspace.findings.is_empty());
    }
}

#[test]
fn packages_that_rest_on_each_other() {
    let manifest = |name: &str, other: &str| {
        format!("[package]\nname = \"{name}\"\n\n[dependencies]\n{other} = {{ path = \"../{other}\" }}\n")
    };
    let disk = InMemory::new("/")
        .file("/a/planc.toml", manifest("a", "b"))
        .file("/a/a.plan", "actor moi \"M\" { kind government }\n")
        .file("/b/planc.toml", manifest("b", "a"))
        .file("/b/b.plan", "actor iom \"I\" { kind government }\n");
    let workspace = Workspace::load(&disk, Path::new("/a"), &Known::default()).unwrap();
    assert!(workspace.findings.iter().any(|finding| finding.code.starts_with("PKG")), "{:?}", workspace.findings);
}

#[test]
fn a_file_above_the_limit() {
    let disk = InMemory::new("/").file_of_size("/p/a.plan", Limits::FILE_BYTES + 1);
    let workspace = Workspace::load(&disk, Path::new("/p"), &Known::default()).unwrap();
    let codes: Vec<&str> = workspace.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["PKG-08"], "{:?}", workspace.findings);
}

/// The length of a head is kept in 16 bits: the end that is kept of a longer one may not fall into a sign of several bytes, nor be
/// taken for where the block begins.
#[test]
fn titles_of_more_than_64_kilobytes() {
    for shift in 0..4 {
        let title = "x".repeat(shift) + &"👩".repeat(20_000) + " { here";
        let text = format!(
            "strategy s \"S\" {{\n  area a \"A\" {{\n    goal g \"{title}\" {{\n      objective o \"O\"\n    }}\n  }}\n}}\n"
        );
        let end_of_title = text.find(" { here").unwrap() as u32 + 7;
        let begin_of_title = text.find("goal g").unwrap() as u32 + 8;
        let found = checked("a long title", text);
        let fixes = found.iter().flat_map(|judged| &judged.finding.fixes);
        let starts: Vec<u32> = fixes.flat_map(|fix| &fix.edits).map(|edit| edit.place.span.start).collect();
        assert!(!starts.is_empty(), "there is something to add to the goal");
        for start in starts {
            assert!(!(begin_of_title..end_of_title).contains(&start), "{start} lies in the title");
        }
    }
}
