//! What the server says of plans, unasked and asked.

use crate::client::{Client, codes};
use serde_json::{Value, json};

const BROKEN: &str = "actor a \"Ë\" {\n  kidn ministry\n}\n";
const MENDED: &str = "actor a \"Ë\" {\n  kind ministry\n}\n";

fn has(code: &'static str) -> impl Fn(&[String]) -> bool {
    move |codes| codes.iter().any(|other| other == code)
}

fn has_not(code: &'static str) -> impl Fn(&[String]) -> bool {
    move |codes| !codes.iter().any(|other| other == code)
}

#[test]
fn files_that_are_not_open_have_findings_too() {
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", BROKEN)], json!({}));
    client.codes("a.plan", has("SYN-11"));
    std::fs::write(client.path("a.plan"), MENDED).expect("a file can be written");
    let change = json!({ "changes": [{ "uri": client.uri("a.plan"), "type": 2 }] });
    client.notify("workspace/didChangeWatchedFiles", change);
    client.codes("a.plan", has_not("SYN-11"));
    std::fs::write(client.path("b.plan"), BROKEN).expect("a file can be written");
    let change = json!({ "changes": [{ "uri": client.uri("b.plan"), "type": 1 }] });
    client.notify("workspace/didChangeWatchedFiles", change);
    client.codes("b.plan", has("SYN-11"));
    std::fs::remove_file(client.path("b.plan")).expect("a file can be removed");
    let change = json!({ "changes": [{ "uri": client.uri("b.plan"), "type": 3 }] });
    client.notify("workspace/didChangeWatchedFiles", change);
    client.codes("b.plan", <[String]>::is_empty);
    assert_eq!(client.end(), 0);
}

#[test]
fn findings_follow_the_text_that_is_open() {
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", MENDED)], json!({}));
    client.open("a.plan", BROKEN);
    client.codes("a.plan", has("SYN-11"));
    // Columns count UTF-16 units; the letter before has two bytes.
    client.change("a.plan", 2, (0, 9), (0, 10), "Ёж😀");
    client.change("a.plan", 3, (1, 4), (1, 6), "nd");
    client.codes("a.plan", has_not("SYN-11"));
    let hover = client.at("a.plan", 0, 6);
    let hover = client.request("textDocument/hover", hover);
    assert!(hover["contents"]["value"].as_str().is_some_and(|text| text.contains("Ёж😀")), "{hover}");
    client.change("a.plan", 4, (1, 4), (1, 6), "dn");
    client.change("a.plan", 5, (2, 1), (2, 1), "\n");
    client.codes("a.plan", has("SYN-11"));
    client.close("a.plan");
    client.codes("a.plan", has_not("SYN-11"));
    assert_eq!(client.end(), 0);
}

#[test]
fn a_line_that_is_being_typed_is_not_reported() {
    let text = "actor a \"A\" {\n  kind ministry\n}\n";
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", text)], json!({}));
    client.open("a.plan", text);
    client.change("a.plan", 2, (1, 15), (1, 15), "\n  abb");
    client.change("a.plan", 3, (0, 9), (0, 10), "B");
    // Another line is edited: now it counts.
    client.codes("a.plan", has("SYN-11"));
    client.change("a.plan", 4, (2, 2), (2, 5), "abbreviation \"AA\"");
    client.codes("a.plan", has_not("SYN-11"));
    client.change("a.plan", 5, (2, 2), (2, 19), "abb");
    let uri = client.uri("a.plan");
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    client.codes("a.plan", has("SYN-11"));
    assert_eq!(client.end(), 0);
}

#[test]
fn a_file_without_a_folder_is_checked_alone() {
    let mut client = Client::spawn(&[("alone/a.plan", BROKEN), ("alone/b.plan", MENDED)]);
    client.request("initialize", json!({ "capabilities": {} }));
    client.notify("initialized", json!({}));
    client.open("alone/a.plan", BROKEN);
    client.codes("alone/a.plan", has("SYN-11"));
    let untitled = "untitled:Untitled-1";
    client.notify(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": untitled, "languageId": "plan", "version": 1, "text": BROKEN } }),
    );
    let said = client.wait(|message| message["params"]["uri"] == untitled);
    assert!(codes(&said["params"]["diagnostics"]).contains(&"SYN-11".to_string()), "{said}");
    client.close("alone/a.plan");
    client.codes("alone/a.plan", <[String]>::is_empty);
    assert_eq!(client.end(), 0);
}

#[test]
fn several_folders_and_packages_are_served() {
    let files = [
        ("one/planc.toml", "[package]\nname = \"one\"\n"),
        ("one/a.plan", "actor moi \"Ministry\" {\n  kind ministry\n}\n"),
        ("two/planc.toml", "[package]\nname = \"two\"\n\n[dependencies]\none = { path = \"../one\" }\n"),
        ("two/b.plan", "plan p \"P\" {\n  status draft\n  responsible moy\n}\n"),
    ];
    let mut client = Client::start(&files, json!({}));
    client.codes("two/b.plan", has("REF-01"));
    client.open("two/b.plan", files[3].1);
    client.change("two/b.plan", 2, (2, 14), (2, 17), "one.moi");
    client.change("two/b.plan", 3, (0, 8), (0, 9), "Q");
    client.codes("two/b.plan", has_not("REF-01"));
    // An edit of the one that is not saved is seen in the other.
    client.open("one/a.plan", files[1].1);
    client.change("one/a.plan", 2, (0, 6), (0, 9), "mof");
    client.codes("two/b.plan", has("REF-01"));
    assert_eq!(client.end(), 0);
}

#[test]
fn a_name_that_goes_is_missed_in_other_files() {
    let files = [
        ("planc.toml", "[package]\nname = \"p\"\n"),
        ("a.plan", "actor moi \"Ministry\" {\n  kind ministry\n}\n"),
        ("b.plan", "plan p \"P\" {\n  status draft\n  responsible moi\n}\n"),
    ];
    let mut client = Client::start(&files, json!({}));
    let at_first = client.codes("b.plan", |codes| !codes.is_empty());
    client.open("a.plan", files[1].1);
    for round in 0..3 {
        client.change("a.plan", 2 + 2 * round, (0, 6), (0, 9), "mof");
        let codes = client.codes("b.plan", has("REF-01"));
        // What the rules found stands meanwhile.
        let stand = at_first.iter().filter(|code| codes.contains(code)).count();
        assert!(stand > 0 && stand + 1 >= at_first.len(), "{codes:?}, before {at_first:?}");
        client.change("a.plan", 3 + 2 * round, (0, 6), (0, 9), "moi");
        client.codes("b.plan", has_not("REF-01"));
    }
    assert_eq!(client.end(), 0);
}

#[test]
fn a_date_that_moves_is_felt_in_other_files() {
    let plan = "plan p \"P\" {\n  period 2027 .. 2028\n  activity survey \"Survey\" {\n    schedule 2027-03\n  }\n}\n";
    let other = "activity report \"Report\" {\n  part-of p\n  schedule 2027-05\n  requires survey\n}\n";
    let files = [("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", plan), ("b.plan", other)];
    let mut client = Client::start(&files, json!({}));
    client.codes("b.plan", has_not("ACT-04"));
    client.open("a.plan", plan);
    client.open("b.plan", other);
    for round in 0..3 {
        client.change("a.plan", 2 + 2 * round, (3, 19), (3, 20), "8");
        client.codes("b.plan", has("ACT-04"));
        // What is typed in the file itself meanwhile does not bring back what is no longer so.
        client.change("a.plan", 3 + 2 * round, (3, 19), (3, 20), "3");
        client.change("b.plan", 2 + round, (0, 17), (0, 17), "s");
        client.codes("b.plan", has_not("ACT-04"));
    }
    assert_eq!(client.end(), 0);
}

#[test]
fn a_manifest_is_read_again_when_it_is_edited() {
    let files = [("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", "plan p \"P\"\n")];
    let mut client = Client::start(&files, json!({}));
    client.open("planc.toml", files[0].1);
    client.change("planc.toml", 2, (2, 0), (2, 0), "prfile = \"minimal\"\n");
    client.codes("planc.toml", |codes| !codes.is_empty());
    client.change("planc.toml", 3, (2, 0), (3, 0), "");
    client.codes("planc.toml", <[String]>::is_empty);
    assert_eq!(client.end(), 0);
}

#[test]
fn a_client_that_asks_is_answered_and_not_told() {
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", MENDED)], capabilities);
    client.open("a.plan", BROKEN);
    let params = json!({ "textDocument": { "uri": client.uri("a.plan") } });
    let answer = client.request("textDocument/diagnostic", params);
    assert_eq!(answer["kind"], "full");
    assert!(codes(&answer["items"]).contains(&"SYN-11".to_string()), "{answer}");
    let first: Value = answer["items"][0].clone();
    assert_eq!(first["source"], "planc", "{first}");
    assert_eq!(client.end(), 0);
}

#[test]
fn a_client_that_asks_has_no_finding_twice() {
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", BROKEN)], capabilities);
    // As long as the file is not open, nobody asks.
    client.codes("a.plan", has("SYN-11"));
    client.open("a.plan", BROKEN);
    client.codes("a.plan", <[String]>::is_empty);
    let params = json!({ "textDocument": { "uri": client.uri("a.plan") } });
    let answer = client.request("textDocument/diagnostic", params);
    assert!(codes(&answer["items"]).contains(&"SYN-11".to_string()), "{answer}");
    // Once it is closed, what it said while it was open is told again, though nothing changed.
    client.close("a.plan");
    client.codes("a.plan", has("SYN-11"));
    assert_eq!(client.end(), 0);
}

#[test]
fn a_line_that_does_nothing_is_shown_paler() {
    let text = "plan p \"P\" {\n  allow BUD-05 because \"paid elsewhere\"\n}\n";
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", text)], json!({}));
    let uri = client.uri("a.plan");
    let said = client.wait(|message| {
        message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri.as_str()
    });
    let findings = said["params"]["diagnostics"].as_array().expect("there are findings");
    let is_pale = |finding: &Value| finding["tags"] == json!([1]);
    let pale: Vec<&str> =
        findings.iter().filter(|finding| is_pale(finding)).filter_map(|finding| finding["code"].as_str()).collect();
    assert_eq!(pale, ["ALW-01"], "{said}");
    assert_eq!(client.end(), 0);
}
