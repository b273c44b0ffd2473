//! The language server: the protocol of editors around the features of planc-ide.
//!
//! ```text
//! stdin ──transport──► handlers ──messages──► owner (one thread: texts, projects, diagnostics)
//!                         ▲                      │
//!                         └──── snapshots ◄──────┘   features run on them, side by side
//! ```
//!
//! Messages are taken in the order in which they come: the first thing that a handler does is to send a message to the owner,
//! and the transport lets each handler do this before it reads on. So an answer is always about the text as it stood when the
//! question was asked, however many edits follow it.
//!
//! What is *absent*: knowledge of the language. Every feature is a function of planc-ide; here its results get other names.

mod configuration;
mod convert;
mod document;
mod features;
mod owner;
mod positions;
mod server;
mod transport;
mod uris;
mod view;

use std::io::{Read, Write};

/// Serves one client until it says `exit` or is gone. Returns the code to exit with: 0 if it said `shutdown` before.
pub fn serve(input: impl Read + Send + 'static, output: impl Write + Send + 'static) -> i32 {
    transport::serve(input, output)
}
