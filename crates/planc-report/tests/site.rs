//! The site of the model plan: the same in every run, of a fair size, and true to what is computed elsewhere.

use std::path::Path;

use planc_analysis::ledger::{Ledger, Sort, accounts};
use planc_analysis::{Context, check};
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Keyword, Kind};
use planc_model::Node;
use planc_report::{Language, Request, site};
use serde_json::Value;

mod support;

use support::packages::{loaded, plan_of, settings_of};

/// Reads the site of an example.
fn with_site<T>(example: &str, tag: &str, read: impl FnOnce(&Context, &str, &Value) -> T) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let workspace = loaded(&path);
    let plan = plan_of(&workspace);
    let settings = settings_of(&workspace);
    let findings = check(&plan, &settings, &[]);
    let context = Context::new(&plan, &settings);
    let language = Language::load(tag).expect("a language with labels");
    let request = Request::new(&context, &findings, &language);
    let bytes = site::write(&request);
    assert!(bytes == site::write(&request), "{example}: made twice in the same way");
    let page = String::from_utf8(bytes).expect("a page is text");
    let data = serde_json::from_str(data_of(&page)).expect("what the scripts read is JSON");
    read(&context, &page, &data)
}

fn data_of(page: &str) -> &str {
    let start = page.split_once("<script type=\"application/json\" id=\"plan\">").expect("there is data").1;
    start.split_once("</script>").expect("it ends").0
}

fn list<'data>(data: &'data Value, path: &[&str]) -> &'data Vec<Value> {
    let found = path.iter().fold(data, |data, key| &data[*key]);
    found.as_array().unwrap_or_else(|| panic!("{path:?} is no list"))
}

#[test]
fn every_example_has_a_site_of_a_fair_size() {
    for example in ["national-action-plan", "municipality", "open-government", "programme-budget", "as-published"] {
        for tag in Language::tags() {
            with_site(example, tag, |context, page, data| {
                assert!(page.len() < 600_000, "{example}: {} bytes", page.len());
                assert!(!data_of(page).contains('<'), "{example}: nothing in the data can end it");
                assert!(page.contains("default-src 'none'") && !page.contains("unsafe"), "{example}: lets nothing in");
                let count = list(data, &["things", "kind"]).len();
                assert!(count >= context.plan.own_nodes().count(), "{example}: all its things are there");
                for column in ["parent", "name", "title", "fields", "at"] {
                    assert_eq!(list(data, &["things", column]).len(), count, "{example}: {column}");
                }
                let links = list(data, &["schedule", "links"]);
                assert!(links.len().is_multiple_of(3) && links.iter().all(|link| link.as_u64() < Some(count as u64)));
            });
        }
    }
}

#[test]
fn what_the_page_lets_in_is_what_stands_in_it() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    with_site("national-action-plan", "en", |_, page, _| {
        for (open, close, rule) in [("<style>", "</style>", "style-src"), ("<script>", "</script>", "script-src")] {
            let text = page.split_once(open).and_then(|(_, rest)| rest.split_once(close)).expect("it stands there").0;
            let print = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()));
            assert!(page.contains(&format!("{rule} 'sha256-{print}'")), "{rule}");
        }
    });
}

#[test]
fn the_money_of_each_thing_is_that_of_its_account() {
    with_site("national-action-plan", "en", |context, _, data| {
        let sorts = [Sort::Planned, Sort::Granted, Sort::Requested, Sort::Gap, Sort::Surplus, Sort::Spent];
        let ledgers = Ledger::all(context);
        // Nothing of other packages is shown: the numbers of the page are places in the tree.
        let mut nodes: Vec<Node> = context.plan.nodes().collect();
        nodes.sort_by_key(|node| node.thing().first);
        let mut compared = 0;
        for (place, node) in nodes.into_iter().enumerate() {
            let shown =
                data["money"]["of"].get(place.to_string()).and_then(Value::as_array).cloned().unwrap_or_default();
            for account in accounts(context, &ledgers, node) {
                let index =
                    ledgers.iter().position(|ledger| std::ptr::eq(ledger, account.ledger)).expect("one of them");
                let of_ledger = shown.iter().find(|entry| entry[0] == index);
                for (at, sort) in sorts.into_iter().enumerate() {
                    let total = account.total(sort);
                    let sum = of_ledger.map(|entry| &entry[1][0][at]).filter(|sum| !sum.is_null());
                    let expected = (total.count > 0).then(|| total.known.normalize().to_string());
                    let found = sum.map(ToString::to_string);
                    assert_eq!(found, expected, "{} {sort:?}", node.path());
                    compared += usize::from(expected.is_some());
                }
            }
        }
        assert!(compared > 150, "{compared} sums");
    });
}

#[test]
fn what_a_thing_is_called_is_not_told_again() {
    for tag in Language::tags() {
        with_site("national-action-plan", tag, |_, _, data| {
            let kinds = list(data, &["things", "kind"]);
            let mut outputs = 0;
            for (thing, lines) in list(data, &["things", "fields"]).iter().enumerate() {
                let kind = Kind::from_index(kinds[thing].as_u64().unwrap_or(0) as usize).expect("a kind");
                for line in lines.as_array().into_iter().flatten() {
                    let keyword = Keyword::ALL[line[0].as_u64().unwrap_or(0) as usize];
                    assert!(kind != Kind::Activity || keyword != Keyword::Activity, "{tag}: {line}");
                    if kind == Kind::Output && keyword == Keyword::Output {
                        outputs += 1;
                        let title = data["things"]["title"][thing].as_str().unwrap_or_default();
                        assert!(!line[2][0].as_str().unwrap_or_default().starts_with(title), "{tag}: {title}: {line}");
                    }
                }
            }
            assert!(outputs > 20, "{outputs} outputs say how many there are to be");
        });
    }
}

#[test]
fn an_element_of_another_package_is_shown_as_such() {
    with_site("municipality", "en", |context, _, data| {
        let foreign = data["things"]["package"].as_object().expect("by thing");
        assert!(!foreign.is_empty() && foreign.values().all(|package| package.as_u64() > Some(0)));
        let count = list(data, &["things", "kind"]).len();
        assert!(count < context.plan.nodes().count(), "what nothing refers to is left out");
    });
}

#[test]
fn every_word_of_the_language_has_a_label() {
    let english = Language::load("en").expect("there is English");
    let kinds =
        Kind::WRITTEN.iter().flat_map(|kind| ["singular", "plural"].map(|form| format!("kind.{}.{form}", kind.text())));
    let keywords = Keyword::ALL.iter().map(|keyword| format!("keyword.{}", keyword.text()));
    // The catalogue is in English, and its actors with it.
    let listed = VOCABULARIES.iter().filter(|vocabulary| vocabulary.name != planc_lang::vocabularies::ACTOR.name);
    let words = listed.flat_map(|vocabulary| vocabulary.words).map(|word| format!("word.{}", word.text));
    let missing: Vec<String> = kinds.chain(keywords).chain(words).filter(|key| !english.has(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_scripts_use_the_labels_that_there_are() {
    let english = Language::load("en").expect("there is English");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site/script");
    let mut used = 0;
    for entry in std::fs::read_dir(folder).expect("the scripts are there").flatten() {
        let script = std::fs::read_to_string(entry.path()).expect("a script is text");
        for call in ["label('", "counted('"] {
            for key in script.split(call).skip(1).filter_map(|rest| rest.split('\'').next()) {
                used += 1;
                let key = if key.contains('.') { key.to_string() } else { format!("site.{key}") };
                assert!(english.has(&key), "{}: there is no label `{key}`", entry.path().display());
            }
        }
        for dangerous in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "DOMParser",
            "fetch(",
            "XMLHttp",
        ] {
            assert!(!script.contains(dangerous), "{}: {dangerous}", entry.path().display());
        }
    }
    assert!(used > 100, "{used} labels");
}
