//! A small editor.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Longer than any answer takes, on the slowest machine: it is waited for only where the server fails.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Client {
    child: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    /// What came while something else was waited for.
    kept: VecDeque<Value>,
    next_id: i64,
    pub folder: tempfile::TempDir,
}

impl Client {
    /// Starts the server in a folder with `files`, each a path and a text, and initialises it.
    pub fn start(files: &[(&str, &str)], capabilities: Value) -> Client {
        let mut client = Client::spawn(files);
        let root = client.uri("");
        let params = json!({
            "processId": null, "rootUri": root, "capabilities": capabilities,
            "workspaceFolders": [{ "uri": root, "name": "test" }],
            "initializationOptions": { "asOf": "2026-06-30" },
        });
        client.request("initialize", params);
        client.notify("initialized", json!({}));
        client
    }

    /// Starts the server and says nothing to it yet.
    pub fn spawn(files: &[(&str, &str)]) -> Client {
        let folder = tempfile::tempdir().expect("there is room for a folder");
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
            std::fs::write(path, text).expect("a file can be written");
        }
        let mut child = Command::new(env!("CARGO_BIN_EXE_planc"))
            .arg("lsp")
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the server starts");
        let output = child.stdout.take().expect("its output is ours");
        let (sender, messages) = channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let input = child.stdin.take();
        Client { child, input, messages, kept: VecDeque::new(), next_id: 1, folder }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().canonicalize().expect("the folder is there").join(path)
    }

    pub fn uri(&self, path: &str) -> String {
        let path = if path.is_empty() { self.path("").components().collect() } else { self.path(path) };
        format!("file://{}", Path::new(&path).display())
    }

    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("the input is open");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    pub fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and returns the number of the question.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// Asks and waits for the answer, which is no error.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let mut answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].take()
    }

    /// The answer to the question `id`, error or not.
    pub fn answer(&mut self, id: i64) -> Value {
        self.wait(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The next message that `fits`; others are kept.
    pub fn wait(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(place) = self.kept.iter().position(&fits) {
            return self.kept.remove(place).expect("it is there");
        }
        loop {
            let message = self.messages.recv_timeout(PATIENCE).unwrap_or_else(|_| {
                panic!("no such message; there are: {:#?}", self.kept);
            });
            if fits(&message) {
                return message;
            }
            self.kept.push_back(message);
        }
    }

    pub fn open(&mut self, path: &str, text: &str) {
        let uri = self.uri(path);
        self.notify(
            "textDocument/didOpen",
            json!({ "textDocument": { "uri": uri, "languageId": "plan", "version": 1, "text": text } }),
        );
    }

    /// Puts `text` in the place of what stands from `start` to `end`, each a line and a column.
    pub fn change(&mut self, path: &str, version: i64, start: (u32, u32), end: (u32, u32), text: &str) {
        let uri = self.uri(path);
        let position = |(line, character): (u32, u32)| json!({ "line": line, "character": character });
        self.notify(
            "textDocument/didChange",
            json!({
                "textDocument": { "uri": uri, "version": version },
                "contentChanges": [{ "range": { "start": position(start), "end": position(end) }, "text": text }],
            }),
        );
    }

    pub fn close(&mut self, path: &str) {
        let uri = self.uri(path);
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }

    /// The parameters of a question about a place.
    pub fn at(&self, path: &str, line: u32, character: u32) -> Value {
        json!({ "textDocument": { "uri": self.uri(path) }, "position": { "line": line, "character": character } })
    }

    /// The codes of the findings of `path`, once they are as `fits` wants them.
    pub fn codes(&mut self, path: &str, fits: impl Fn(&[String]) -> bool) -> Vec<String> {
        let uri = self.uri(path);
        loop {
            let message = self.wait(|message| {
                message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri.as_str()
            });
            let codes = codes(&message["params"]["diagnostics"]);
            if fits(&codes) {
                return codes;
            }
        }
    }

    /// Ends as clients should; the exit code comes back.
    pub fn end(mut self) -> i32 {
        self.request("shutdown", Value::Null);
        self.send(&json!({ "jsonrpc": "2.0", "method": "exit" }));
        self.exit_code()
    }

    pub fn close_input(&mut self) {
        self.input = None;
    }

    /// Waits until the server ends, which it does by itself.
    pub fn exit_code(&mut self) -> i32 {
        for _ in 0..PATIENCE.as_millis() / 10 {
            if let Some(status) = self.child.try_wait().expect("the server is ours") {
                return status.code().expect("it ends by itself");
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the server does not end");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // A test that failed leaves it running; one that ended has no child any more.
        let _ = self.child.kill();
    }
}

/// The codes of a list of diagnostics, in order.
pub fn codes(diagnostics: &Value) -> Vec<String> {
    let list = diagnostics.as_array().cloned().unwrap_or_default();
    list.iter().map(|diagnostic| diagnostic["code"].as_str().unwrap_or_default().to_string()).collect()
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse().ok()?,
            None if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
