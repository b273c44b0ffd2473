//! An answer is about the text as it stood when the question was asked, however fast edits follow one another.

use crate::client::Client;
use serde_json::json;

#[test]
fn three_hundred_edits_between_hovers_keep_their_order() {
    let text = "actor a0 \"Title 0\"\n";
    let mut client = Client::start(&[("planc.toml", "[package]\nname = \"p\"\n"), ("a.plan", text)], json!({}));
    client.open("a.plan", text);
    let mut questions = Vec::new();
    let mut length = text.trim_end().len() as u32;
    for number in 1..=300 {
        let line = format!("actor a{number} \"Title {number}\"");
        client.change("a.plan", number + 1, (0, 0), (0, length), &line);
        length = line.len() as u32;
        let at = client.at("a.plan", 0, 7);
        questions.push((number, client.ask("textDocument/hover", at)));
    }
    for (number, id) in questions {
        let answer = client.answer(id);
        let text = answer["result"]["contents"]["value"].as_str().unwrap_or_default().to_string();
        assert!(text.lines().any(|line| line == format!("Title {number}")), "{number}: {answer}");
    }
    assert_eq!(client.end(), 0);
}
