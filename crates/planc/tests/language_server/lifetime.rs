//! Beginning, ending, and what is no message.

use crate::client::Client;
use serde_json::{Value, json};

#[test]
fn it_ends_as_it_is_told() {
    assert_eq!(Client::start(&[], json!({})).end(), 0);
    // `exit` alone is a client that failed. The input stays open meanwhile.
    let mut client = Client::start(&[], json!({}));
    client.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(client.exit_code(), 1);
}

#[test]
fn it_ends_when_its_client_does() {
    let mut client = Client::start(&[], json!({}));
    client.close_input();
    assert_eq!(client.exit_code(), 1);
}

#[test]
fn shutdown_may_have_any_empty_parameters() {
    for params in [Value::Null, json!({}), json!([])] {
        let mut client = Client::start(&[], json!({}));
        let id = client.ask("shutdown", params.clone());
        let answer = client.answer(id);
        assert_eq!(answer["result"], Value::Null, "{params}: {answer}");
        assert!(answer.get("error").is_none(), "{params}: {answer}");
    }
}

#[test]
fn the_protocol_says_what_is_answered_out_of_turn() {
    let mut client = Client::spawn(&[]);
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32_002, "before initialize");
    client.request("initialize", json!({ "capabilities": {} }));
    client.notify("initialized", json!({}));
    let id = client.ask("initialize", json!({ "capabilities": {} }));
    assert_eq!(client.answer(id)["error"]["code"], -32_600, "initialize twice");
    let id = client.ask("textDocument/doesNotExist", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32_601, "an unknown method");
    let id = client.ask("textDocument/hover", json!({ "textDocument": 7 }));
    assert_eq!(client.answer(id)["error"]["code"], -32_602, "wrong parameters");
    client.notify("$/doesNotExist", json!({}));
    client.request("shutdown", Value::Null);
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32_600, "after shutdown");
    client.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
    assert_eq!(client.exit_code(), 0);
}

#[test]
fn what_is_no_message_is_answered_and_passed_over() {
    let mut client = Client::start(&[], json!({}));
    client.send_bytes(b"Content-Length: 9\r\n\r\n{\"id\": 1,");
    assert_eq!(client.wait(|message| message["error"]["code"] == -32_700)["id"], Value::Null);
    client.send_bytes(b"Content-Length: 4\r\n\r\n\xff\xfe{}");
    client.wait(|message| message["error"]["code"] == -32_700);
    client.send(&json!([1, 2, 3]));
    client.wait(|message| message["error"]["code"] == -32_600);
    client.send_bytes(b"no header at all\r\n\r\n");
    assert_eq!(client.end(), 0);
}

#[test]
fn a_question_that_is_taken_back_is_answered() {
    let mut client = Client::start(&[("a.plan", "actor a \"A\"\n")], json!({}));
    let at = client.at("a.plan", 0, 1);
    let id = client.ask("textDocument/hover", at);
    client.notify("$/cancelRequest", json!({ "id": id }));
    // Whichever was first: an answer, or that there is none.
    let answer = client.answer(id);
    assert!(answer.get("result").is_some() || answer["error"]["code"] == -32_800, "{answer}");
    assert_eq!(client.end(), 0);
}
