//! Each feature over the protocol. What they answer in detail, the cases of planc-ide hold; here it is that it arrives.

use crate::client::Client;
use serde_json::{Value, json};

const NATIONAL: &str = "actor moi \"Ministry ë\" {\n  kind government\n}\n";
const LOCAL: &str = "plan town \"Town 😀\" {\n  period 2026 .. 2028; currency EUR\n  measure m \"Measure\" {\n    activity train \"Train officers\" {\n      responsible national.moi\n      schedule 2026-Q3\n      cost 4_000 EUR\n      requires \n    }\n    activity other \"Other\" { requires train; schedule 2027 }\n  }\n}\n";

fn files() -> [(&'static str, &'static str); 4] {
    [
        ("national/planc.toml", "[package]\nname = \"national\"\n"),
        ("national/actors.plan", NATIONAL),
        ("local/planc.toml", "[package]\nname = \"local\"\n\n[dependencies]\nnational = { path = \"../national\" }\n"),
        ("local/town.plan", LOCAL),
    ]
}

fn start() -> Client {
    let capabilities = json!({ "textDocument": { "typeHierarchy": { "dynamicRegistration": true } } });
    let mut client = Client::start(&files(), capabilities);
    client.open("local/town.plan", LOCAL);
    client
}

fn labels(answer: &Value, key: &str) -> Vec<String> {
    let list = answer.as_array().cloned().unwrap_or_default();
    list.iter().map(|item| item[key].as_str().unwrap_or_default().to_string()).collect()
}

#[test]
fn what_can_be_typed_is_offered_and_explained() {
    let mut client = start();
    let at = client.at("local/town.plan", 7, 15);
    let answer = client.request("textDocument/completion", at);
    assert_eq!(labels(&answer["items"], "label")[..2], ["other", "?"].map(str::to_string), "{answer}");
    let at = client.at("local/town.plan", 4, 6);
    let keywords = client.request("textDocument/completion", at)["items"].clone();
    let item = keywords.as_array().and_then(|items| items.first()).expect("a keyword is offered").clone();
    let resolved = client.request("completionItem/resolve", item);
    assert!(resolved["documentation"]["value"].as_str().is_some_and(|text| text.len() > 100), "{resolved}");
    let at = client.at("local/town.plan", 4, 18);
    let answer = client.request("textDocument/signatureHelp", at);
    assert!(answer["signatures"][0]["label"].as_str().is_some_and(|form| form.starts_with("responsible ")), "{answer}");
    assert_eq!(client.end(), 0);
}

#[test]
fn names_lead_to_their_declarations_and_back() {
    let mut client = start();
    let at = client.at("local/town.plan", 4, 29);
    let links = client.request("textDocument/definition", at.clone());
    assert_eq!(links[0]["targetUri"], client.uri("national/actors.plan").as_str(), "{links}");
    let mut params = at.clone();
    params["context"] = json!({ "includeDeclaration": true });
    let places = client.request("textDocument/references", params);
    assert_eq!(places.as_array().map(Vec::len), Some(2), "{places}");
    let at = client.at("national/actors.plan", 0, 7);
    client.open("national/actors.plan", NATIONAL);
    let mut params = at.clone();
    params["context"] = json!({ "includeDeclaration": false });
    let places = client.request("textDocument/references", params);
    assert_eq!(places[0]["uri"], client.uri("local/town.plan").as_str(), "{places}");
    let manual = client.request("textDocument/typeDefinition", at);
    let path = manual["uri"].as_str().and_then(|uri| uri.strip_prefix("file://")).expect("a file").to_string();
    assert!(std::fs::read_to_string(path).is_ok_and(|page| page.contains("actor")), "{manual}");
    let symbols = client.request("workspace/symbol", json!({ "query": "train" }));
    assert!(labels(&symbols, "name")[0].starts_with("train"), "{symbols}");
    assert_eq!(client.end(), 0);
}

#[test]
fn a_name_changes_in_all_packages_or_not_at_all() {
    let mut client = start();
    client.open("national/actors.plan", NATIONAL);
    let at = client.at("national/actors.plan", 0, 7);
    assert_eq!(client.request("textDocument/prepareRename", at.clone())["placeholder"], "moi");
    let mut params = at.clone();
    params["newName"] = json!("interior");
    let edit = client.request("textDocument/rename", params.clone());
    let changes = edit["changes"].as_object().expect("there are changes");
    let (here, there) = (client.uri("national/actors.plan"), client.uri("local/town.plan"));
    assert_eq!(changes.keys().len(), 2, "{edit}");
    assert_eq!(changes[&here][0]["newText"], "interior");
    assert_eq!(changes[&there][0]["range"]["start"], json!({ "line": 4, "character": 27 }), "{edit}");
    params["newName"] = json!("from");
    let id = client.ask("textDocument/rename", params);
    let refusal = client.answer(id);
    assert!(refusal["error"]["message"].as_str().is_some_and(|reason| reason.contains("from")), "{refusal}");
    assert_eq!(client.end(), 0);
}

#[test]
fn a_file_is_outlined_laid_out_and_coloured() {
    let mut client = start();
    let document = json!({ "textDocument": { "uri": client.uri("local/town.plan") } });
    let symbols = client.request("textDocument/documentSymbol", document.clone());
    assert_eq!(symbols[0]["children"][0]["children"].as_array().map(Vec::len), Some(2), "{symbols}");
    let folds = client.request("textDocument/foldingRange", document.clone());
    assert!(folds.as_array().is_some_and(|folds| folds.iter().any(|fold| fold["startLine"] == 3)), "{folds}");
    let tokens = client.request("textDocument/semanticTokens/full", document.clone());
    let length = tokens["data"].as_array().map(Vec::len).expect("there are tokens");
    client.change("local/town.plan", 2, (9, 30), (9, 31), "U");
    let mut params = document.clone();
    params["previousResultId"] = tokens["resultId"].clone();
    let delta = client.request("textDocument/semanticTokens/full/delta", params);
    assert!(delta["edits"].as_array().is_some_and(|edits| edits.len() <= 1), "{length}: {delta}");
    client.change("local/town.plan", 3, (1, 0), (1, 2), "        ");
    let mut params = document.clone();
    params["options"] = json!({ "tabSize": 2, "insertSpaces": true });
    let edits = client.request("textDocument/formatting", params);
    let has_its_line =
        |edit: &Value| edit["newText"].as_str().is_some_and(|text| text.contains("\n  period 2026 .. 2028\n"));
    assert!(edits.as_array().is_some_and(|edits| edits.iter().any(has_its_line)), "{edits}");
    let at = client.at("local/town.plan", 3, 16);
    let params = json!({ "textDocument": at["textDocument"], "positions": [at["position"]] });
    let ranges = client.request("textDocument/selectionRange", params);
    assert!(ranges[0]["parent"]["parent"].is_object(), "{ranges}");
    assert_eq!(client.end(), 0);
}

#[test]
fn what_is_missing_can_be_added() {
    let mut client = start();
    let uri = client.uri("local/town.plan");
    let range = json!({ "start": { "line": 9, "character": 14 }, "end": { "line": 9, "character": 14 } });
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = client.request("textDocument/codeAction", params.clone());
    let kinds = labels(&actions, "kind");
    assert!(kinds.contains(&"quickfix".to_string()), "{actions}");
    assert!(actions[0]["edit"]["changes"][&uri].is_array(), "{actions}");
    let mut only = params;
    only["context"]["only"] = json!(["source"]);
    let actions = client.request("textDocument/codeAction", only);
    assert!(labels(&actions, "kind").iter().all(|kind| kind.starts_with("source")), "{actions}");
    assert_eq!(client.end(), 0);
}

#[test]
fn what_is_known_is_shown_beside_the_text() {
    let mut client = start();
    let uri = client.uri("local/town.plan");
    let document = json!({ "textDocument": { "uri": uri } });
    let lenses = client.request("textDocument/codeLens", document.clone());
    let titles: Vec<String> = lenses
        .as_array()
        .expect("there are lenses")
        .iter()
        .map(|lens| lens["command"]["title"].as_str().unwrap_or_default().to_string())
        .collect();
    assert!(titles.iter().any(|title| title.contains("2 activities") && title.contains("EUR")), "{titles:?}");
    let mut params = document;
    params["range"] = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 12, "character": 0 } });
    let hints = client.request("textDocument/inlayHint", params);
    assert!(hints.as_array().is_some_and(|hints| !hints.is_empty()), "{hints}");
    assert_eq!(client.end(), 0);
}

#[test]
fn what_is_computed_is_told_in_the_language_of_the_settings() {
    let mut client = start();
    let settings = json!({ "settings": { "planc": { "language": "sq-AL", "hints": { "numbers": false } } } });
    client.notify("workspace/didChangeConfiguration", settings);
    let document = json!({ "textDocument": { "uri": client.uri("local/town.plan") } });
    let lenses = client.request("textDocument/codeLens", document.clone()).to_string();
    assert!(lenses.contains("2 aktivitete · të paktën 4 000 EUR"), "{lenses}");
    let at = client.at("local/town.plan", 3, 14);
    let hover = client.request("textDocument/hover", at).to_string();
    assert!(hover.contains("Kostoja: 4 000 EUR") && hover.contains("1 korrik 2026"), "{hover}");
    let mut params = document;
    params["range"] = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 12, "character": 0 } });
    let hints = client.request("textDocument/inlayHint", params).to_string();
    assert!(hints.contains("1 kor – 30 sht 2026"), "{hints}");
    assert_eq!(client.end(), 0);
}

#[test]
fn what_hangs_on_what_is_a_hierarchy() {
    let mut client = start();
    let at = client.at("local/town.plan", 3, 14);
    let item = client.request("textDocument/prepareCallHierarchy", at.clone())[0].clone();
    let incoming = client.request("callHierarchy/incomingCalls", json!({ "item": item }));
    assert!(labels(&incoming, "from").len() == 1 && incoming[0]["from"]["name"] == "other", "{incoming}");
    let outgoing = client.request("callHierarchy/outgoingCalls", json!({ "item": item }));
    assert_eq!(outgoing[0]["to"]["uri"], client.uri("national/actors.plan").as_str(), "{outgoing}");
    let item = client.request("textDocument/prepareTypeHierarchy", at)[0].clone();
    client.request("typeHierarchy/supertypes", json!({ "item": item }));
    client.request("typeHierarchy/subtypes", json!({ "item": item }));
    client.wait(|message| message["method"] == "client/registerCapability");
    assert_eq!(client.end(), 0);
}

#[test]
fn our_own_editor_gets_its_tree_and_its_page() {
    let mut client = start();
    let uri = json!({ "uri": client.uri("local/town.plan") });
    let outline = client.request("planc/outline", uri.clone());
    assert_eq!(outline[0]["path"], "town", "{outline}");
    let activity = &outline[0]["children"][0]["children"][0];
    assert!(activity["total"].as_str().is_some_and(|total| total.contains("4")), "{activity}");
    let at = client.at("local/town.plan", 6, 8);
    assert_eq!(client.request("planc/nodeAt", at)["path"], "town.m.train");
    let place = client.request("planc/whereIs", json!({ "path": "town.m.train" }));
    assert_eq!(place["range"]["start"]["line"], 3, "{place}");
    let page = client.request("planc/site", uri);
    assert!(page["html"].as_str().is_some_and(|html| html.contains("Train officers")), "a page with the plan");
    assert_eq!(client.end(), 0);
}

#[test]
fn files_that_move_are_found_at_their_new_places() {
    let mut client = start();
    let files = json!([{ "oldUri": client.uri("national"), "newUri": client.uri("country") }]);
    let edit = client.request("workspace/willRenameFiles", json!({ "files": files }));
    let manifest = client.uri("local/planc.toml");
    assert_eq!(
        edit["changes"][&manifest][0]["newText"].as_str().map(|text| text.contains("country")),
        Some(true),
        "{edit}"
    );
    assert_eq!(client.end(), 0);
}
