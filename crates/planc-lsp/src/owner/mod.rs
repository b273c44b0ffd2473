//! The one thread that owns the texts and the packages.
//!
//! It takes messages in order. Edits change texts at once, and a package when somebody asks for it or no message waits; so a
//! burst of edits costs one reading. What needs a whole package is made by others, on snapshots: questions by their handlers,
//! findings by a thread for each package, whose result comes back as a message and is dropped if the package has moved on.

mod checking;
mod linking;
mod opening;
mod outgoing;
mod publish;
mod stages;
mod standing;
mod state;

pub use outgoing::{Outgoing, Refresh};
pub use standing::Standings;
pub use state::{Client, start};

use crate::configuration::Configuration;
use crate::positions::Encoding;
use crate::view::{Package, View};
use planc_base::FileId;
use planc_project::Snapshot;
use rustc_hash::FxHashSet;
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::oneshot;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, Url};

/// What the owner is told and asked.
pub enum Message {
    /// The client has said what it can do.
    Begin {
        client: Client,
        configuration: Configuration,
    },
    Configure(Configuration),
    Folders {
        added: Vec<PathBuf>,
        removed: Vec<PathBuf>,
    },
    Open {
        path: PathBuf,
        uri: Url,
        version: i32,
        text: String,
    },
    Change {
        path: PathBuf,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
    },
    Save {
        path: PathBuf,
    },
    Close {
        path: PathBuf,
    },
    /// Files that changed on the disk, came or went.
    Watched(Vec<PathBuf>),
    /// The file as it stands after all messages before this one; `None` if it belongs to no package.
    Ask {
        path: PathBuf,
        reply: oneshot::Sender<Option<View>>,
    },
    /// All packages that are open.
    AskAll {
        reply: oneshot::Sender<Vec<Package>>,
    },
    /// A package has been checked.
    Checked {
        project: u64,
        snapshot: Snapshot,
        is_complete: bool,
        took: Duration,
    },
    /// A package has been linked, in which the files `edited` had changed.
    Linked {
        project: u64,
        snapshot: Snapshot,
        edited: FxHashSet<FileId>,
        is_complete: bool,
    },
    Stop,
}

/// How positions are counted until the client has said it.
pub const UNTIL_BEGIN: Encoding = Encoding::Utf16;
