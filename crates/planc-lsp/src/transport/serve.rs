//! From the input to the service and back.

use super::frame::{self, Frame};
use crate::server::Server;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::io::{BufReader, BufWriter, Read, Write};
use std::sync::mpsc;
use std::task::Poll;
use tower_lsp::jsonrpc::{Request, Response};
use tower_lsp::{ClientSocket, LspService};
use tower_service::Service;

/// How many messages are read ahead.
const READ_AHEAD: usize = 1_024;

/// Codes of JSON-RPC.
const PARSE_ERROR: i64 = -32_700;
const INVALID_REQUEST: i64 = -32_600;

/// See `crate::serve`.
pub fn serve(input: impl Read + Send + 'static, output: impl Write + Send + 'static) -> i32 {
    let (frames, incoming) = tokio::sync::mpsc::channel(READ_AHEAD);
    // Both threads end with the process: a read that waits cannot be called back.
    std::thread::spawn(move || {
        let mut input = BufReader::new(input);
        while let Ok(Some(frame)) = frame::read(&mut input) {
            if frames.blocking_send(frame).is_err() {
                break;
            }
        }
    });
    let (out, messages) = mpsc::channel::<Vec<u8>>();
    let writer = std::thread::spawn(move || {
        let mut output = BufWriter::new(output);
        while let Ok(message) = messages.recv() {
            // Nobody reads any more: the input ends too, which ends the server.
            if frame::write(&mut output, &message).is_err() {
                break;
            }
        }
    });
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("planc: the language server cannot start: {error}");
            return 1;
        }
    };
    let code = runtime.block_on(run(incoming, out));
    runtime.shutdown_background();
    // What was answered before `exit` is still written.
    let _ = writer.join();
    code
}

async fn run(mut incoming: tokio::sync::mpsc::Receiver<Frame>, out: mpsc::Sender<Vec<u8>>) -> i32 {
    let (mut service, socket) = crate::server::service();
    let mut answers = forward(socket, out.clone());
    let mut is_shut_down = false;
    while let Some(frame) = incoming.recv().await {
        let message = match frame {
            Frame::Message(message) => message,
            Frame::Undecodable(reason) => {
                send(&out, &error(Value::Null, PARSE_ERROR, &reason));
                continue;
            }
        };
        if message.get("method").is_none() {
            match serde_json::from_value::<Response>(message.clone()) {
                Ok(response) => {
                    let _ = answers.send(response).await;
                }
                Err(reason) => {
                    let id = message.get("id").cloned().unwrap_or(Value::Null);
                    send(&out, &error(id, INVALID_REQUEST, &reason.to_string()));
                }
            }
            continue;
        }
        let request: Request = match serde_json::from_value(without_empty_params(message.clone())) {
            Ok(request) => request,
            Err(reason) => {
                let id = message.get("id").cloned().unwrap_or(Value::Null);
                send(&out, &error(id, INVALID_REQUEST, &reason.to_string()));
                continue;
            }
        };
        match request.method() {
            "exit" => break,
            "shutdown" => is_shut_down = true,
            _ => {}
        }
        call(&mut service, request, &out).await;
    }
    service.inner().stop();
    if is_shut_down { 0 } else { 1 }
}

/// Begins to answer a request. It comes back when its handler has begun, which is when the owner has its message.
async fn call(service: &mut LspService<Server>, request: Request, out: &mpsc::Sender<Vec<u8>>) {
    let is_initialize = request.method() == "initialize";
    let mut answer = service.call(request);
    if is_initialize {
        // Nothing else may be asked before it is done.
        finish(answer.await, out);
        return;
    }
    match futures_util::poll!(&mut answer) {
        Poll::Ready(response) => finish(response, out),
        Poll::Pending => {
            let out = out.clone();
            tokio::spawn(async move { finish(answer.await, &out) });
        }
    }
}

fn finish<E>(response: Result<Option<Response>, E>, out: &mpsc::Sender<Vec<u8>>) {
    if let Ok(Some(response)) = response
        && let Ok(body) = serde_json::to_vec(&response)
    {
        let _ = out.send(body);
    }
}

/// Passes on what the server asks of the client; returns where the client's answers go.
fn forward(socket: ClientSocket, out: mpsc::Sender<Vec<u8>>) -> impl futures_util::Sink<Response> + Unpin {
    let (mut requests, answers) = socket.split();
    tokio::spawn(async move {
        while let Some(request) = requests.next().await {
            if let Ok(body) = serde_json::to_vec(&request) {
                let _ = out.send(body);
            }
        }
    });
    answers
}

fn send(out: &mpsc::Sender<Vec<u8>>, message: &Value) {
    let _ = out.send(message.to_string().into_bytes());
}

fn error(id: Value, code: i64, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } })
}

/// Some clients send `null` or `{}` where a method takes nothing, as `shutdown` does; tower-lsp refuses them.
fn without_empty_params(mut message: Value) -> Value {
    let takes_nothing = matches!(message["method"].as_str(), Some("shutdown" | "exit"));
    if let Some(object) = message.as_object_mut()
        && (takes_nothing || object.get("params").is_some_and(Value::is_null))
    {
        object.remove("params");
    }
    message
}
