//! Thousands of edits, some of which break everything: at the end the server says what one says that reads the text anew.

use crate::client::Client;
use serde_json::{Value, json};

const TEXT: &str = include_str!("../../../../examples/municipality/prevention.plan");
const MANIFEST: &str = "[package]\nname = \"p\"\nlanguages = [\"en\", \"sq\"]\n";

/// How many edits are made: more of them by `PLANC_SOAK_EDITS`.
const EDITS: usize = 2_000;

const PUT_IN: [&str; 14] = [
    "{",
    "}",
    "\"",
    "\n",
    ";",
    ",",
    "ë",
    "😀",
    "  activity x \"X\"\n",
    "\"\"\"",
    " 4_000 EUR",
    "#",
    "responsible ?",
    ".",
];

/// A generator of numbers that is the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// Line and UTF-16 column of the character number `at`.
fn position(text: &[char], at: usize) -> (u32, u32) {
    let line = text[..at].iter().filter(|character| **character == '\n').count() as u32;
    let start = text[..at].iter().rposition(|character| *character == '\n').map_or(0, |end| end + 1);
    (line, text[start..at].iter().map(|character| character.len_utf16() as u32).sum())
}

/// What a server says of the file: findings, symbols and layout.
fn everything(client: &mut Client) -> [Value; 3] {
    let document = json!({ "textDocument": { "uri": client.uri("plan.plan") } });
    let mut formatting = document.clone();
    formatting["options"] = json!({ "tabSize": 2, "insertSpaces": true });
    [
        client.request("textDocument/diagnostic", document.clone())["items"].take(),
        client.request("textDocument/documentSymbol", document),
        client.request("textDocument/formatting", formatting),
    ]
}

#[test]
fn after_thousands_of_edits_all_is_as_if_read_anew() {
    let count = std::env::var("PLANC_SOAK_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(EDITS);
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut client = Client::start(&[("planc.toml", MANIFEST), ("plan.plan", TEXT)], capabilities.clone());
    client.open("plan.plan", TEXT);
    let original: Vec<char> = TEXT.chars().collect();
    let mut text = original.clone();
    let mut numbers = Numbers(11);
    for number in 0..count {
        let at = numbers.below(text.len() + 1);
        let end = (at + numbers.below(4)).min(text.len());
        let (start_at, end_at) = (position(&text, at), position(&text, end));
        let put_in = PUT_IN[numbers.below(PUT_IN.len())];
        client.change("plan.plan", number as i64 + 2, start_at, end_at, put_in);
        text.splice(at..end, put_in.chars());
        // Some questions on the way, whose answers nobody waits for.
        if number % 50 == 0 {
            let at = client.at("plan.plan", start_at.0, start_at.1);
            client.ask("textDocument/hover", at.clone());
            client.ask("textDocument/completion", at);
        }
        if number % 500 == 499 {
            // Broken as it is by now, it begins anew from what can be read.
            let length = position(&text, text.len());
            client.change("plan.plan", number as i64 + 2, (0, 0), length, TEXT);
            text = original.clone();
        }
    }
    let edited = everything(&mut client);
    let text: String = text.into_iter().collect();
    let mut fresh = Client::start(&[("planc.toml", MANIFEST), ("plan.plan", &text)], capabilities);
    fresh.open("plan.plan", &text);
    let anew = everything(&mut fresh);
    let folder =
        |client: &Client, values: [Value; 3]| values.map(|value| value.to_string().replace(&client.uri(""), ""));
    let (edited, anew) = (folder(&client, edited), folder(&fresh, anew));
    for (what, (edited, anew)) in ["findings", "symbols", "layout"].into_iter().zip(edited.into_iter().zip(anew)) {
        assert_eq!(edited, anew, "{what}");
    }
    assert_eq!((client.end(), fresh.end()), (0, 0));
}
