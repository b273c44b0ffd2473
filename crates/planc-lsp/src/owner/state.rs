//! The thread itself: its state and its loop.

use super::outgoing::Outgoing;
use super::{Message, UNTIL_BEGIN};
use crate::configuration::Configuration;
use crate::document::Document;
use crate::positions::Encoding;
use crate::view::{Package, View};
use planc_base::FileId;
use planc_project::{Overlay, Project, Snapshot};
use planc_workspace::Disk;
use rustc_hash::{FxHashMap, FxHashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::UnboundedSender;
use tower_lsp::lsp_types::MessageType;

/// What the client can do.
#[derive(Clone, Copy, Default, Debug)]
pub struct Client {
    pub encoding: Encoding,
    /// It asks for the findings of the documents that it shows.
    pub pulls: bool,
    pub refreshes_diagnostics: bool,
    pub refreshes_lenses: bool,
    pub refreshes_hints: bool,
    pub shows_progress: bool,
}

/// A package, and how far its check is.
pub(super) struct Opened {
    pub id: u64,
    pub project: Project,
    /// Something changed since the last check began.
    pub has_changed: bool,
    /// A check runs; its result comes as a message.
    pub is_checked: bool,
    /// How long the last check took.
    pub check_took: Duration,
    /// When a file of it was last edited.
    pub edited_at: Option<Instant>,
    /// The state that was last checked to the end.
    pub last: Option<Snapshot>,
    /// The state whose links were last reported.
    pub linked: Option<Snapshot>,
    /// It is being linked; what that finds comes as a message.
    pub is_linked_now: bool,
    /// Files that were edited since that began.
    pub to_link: FxHashSet<FileId>,
    /// Files that were edited since the last check, and linked since.
    pub edited_since: FxHashSet<FileId>,
    /// Files of which something was said for this package.
    pub said: FxHashSet<PathBuf>,
    /// It was opened for a document alone and goes with it.
    pub for_document: bool,
}

pub(super) struct Owner {
    pub messages: Sender<Message>,
    pub out: UnboundedSender<Outgoing>,
    pub overlay: Overlay,
    pub folders: Vec<PathBuf>,
    pub documents: FxHashMap<PathBuf, Document>,
    pub opened: Vec<Opened>,
    pub next_id: u64,
    /// Documents whose texts the packages do not have yet.
    pub edited: FxHashSet<PathBuf>,
    /// The document that was edited last.
    pub edited_last: Option<PathBuf>,
    /// Documents whose own findings have not been sent since they were edited.
    pub unsaid: FxHashSet<PathBuf>,
    /// By path, what was sent about it last: a number made of the findings.
    pub published: FxHashMap<PathBuf, u64>,
    pub client: Client,
    pub configuration: Arc<Configuration>,
    uris: Option<Arc<crate::uris::Uris>>,
}

/// Starts the thread. It ends with `Message::Stop`, or when nobody can send it anything any more.
pub fn start(out: UnboundedSender<Outgoing>) -> Sender<Message> {
    let (sender, receiver) = channel();
    let messages = sender.clone();
    let spawned = std::thread::Builder::new().name("texts and packages".to_string()).spawn(move || {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("/"));
        let overlay = Overlay::new(Arc::new(Disk), here);
        Owner {
            messages,
            out,
            overlay,
            folders: Vec::new(),
            documents: FxHashMap::default(),
            opened: Vec::new(),
            next_id: 0,
            edited: FxHashSet::default(),
            edited_last: None,
            unsaid: FxHashSet::default(),
            published: FxHashMap::default(),
            client: Client { encoding: UNTIL_BEGIN, ..Client::default() },
            configuration: Arc::default(),
            uris: None,
        }
        .run(&receiver);
    });
    // Without the thread every question goes unanswered, which the handlers say.
    if let Err(error) = spawned {
        eprintln!("planc: the language server cannot start: {error}");
    }
    sender
}

impl Owner {
    fn run(mut self, receiver: &Receiver<Message>) {
        loop {
            let next = match receiver.try_recv() {
                Err(TryRecvError::Empty) => {
                    self.guarded(Owner::rest);
                    self.wait(receiver)
                }
                next => next.ok(),
            };
            let Some(message) = next.filter(|message| !matches!(message, Message::Stop)) else { return };
            self.guarded(|owner| owner.take(message));
        }
    }

    /// The next message, and meanwhile the checks that are due; `None` when nobody can send any more.
    fn wait(&mut self, receiver: &Receiver<Message>) -> Option<Message> {
        while let Some(pause) = self.pause_before_checks() {
            match receiver.recv_timeout(pause) {
                Err(RecvTimeoutError::Timeout) => self.guarded(Owner::begin_checks),
                next => return next.ok(),
            }
        }
        receiver.recv().ok()
    }

    /// A text that brings the reading to fall costs what was to be done with it, not the server.
    fn guarded(&mut self, work: impl FnOnce(&mut Owner)) {
        if catch_unwind(AssertUnwindSafe(|| work(self))).is_err() {
            self.say_fault("A text could not be read");
        }
    }

    /// What is done when no message waits.
    fn rest(&mut self) {
        self.settle();
        self.say_own_findings();
    }

    pub(super) fn say_fault(&self, what: &str) {
        let message = format!("{what}: planc has a fault. Please report it, with the plan if you may.");
        let _ = self.out.send(Outgoing::Say(MessageType::ERROR, message));
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Begin { client, configuration } => {
                self.client = client;
                self.configuration = Arc::new(configuration);
            }
            Message::Configure(configuration) => self.configure(configuration),
            Message::Folders { added, removed } => {
                self.remove_folders(&removed);
                // Paths in messages are those seen from the first folder.
                if let (Some(folder), true, true) = (added.first(), self.opened.is_empty(), self.documents.is_empty()) {
                    self.overlay = Overlay::new(Arc::new(Disk), folder.clone());
                }
                self.add_folders(added);
            }
            Message::Open { path, uri, version, text } => {
                self.uris = None;
                self.open_document(path, Document::new(uri, version, text));
            }
            Message::Change { path, version, changes } => {
                if let Some(document) = self.documents.get_mut(&path) {
                    document.change(version, changes, self.client.encoding);
                    if self.edited_last.as_ref() != Some(&path) {
                        self.edited_last = Some(path.clone());
                    }
                    self.edited.insert(path);
                }
            }
            Message::Save { path } => {
                if let Some(document) = self.documents.get_mut(&path) {
                    document.line_in_hand = None;
                    self.unsaid.insert(path);
                }
            }
            Message::Close { path } => {
                self.uris = None;
                self.close_document(&path);
            }
            Message::Watched(paths) => self.look_again(&paths),
            Message::Ask { path, reply } => {
                self.settle();
                // Whoever asked may have given up meanwhile.
                let _ = reply.send(self.view(&path));
            }
            Message::AskAll { reply } => {
                self.settle();
                let packages = (0..self.opened.len()).map(|index| self.package(index)).collect();
                let _ = reply.send(packages);
            }
            Message::Checked { project, snapshot, is_complete, took } => {
                self.end_check(project, snapshot, is_complete, took);
            }
            Message::Linked { project, snapshot, edited, is_complete } => {
                self.end_linking(project, snapshot, edited, is_complete);
            }
            Message::Stop => {}
        }
    }

    /// Gives the packages the texts of the documents that were edited.
    pub(super) fn settle(&mut self) {
        for path in std::mem::take(&mut self.edited) {
            let Some(document) = self.documents.get(&path) else { continue };
            self.overlay.open(path.clone(), Arc::clone(&document.text));
            let mut to_read_again = Vec::new();
            for (index, opened) in self.opened.iter_mut().enumerate() {
                let Some(file) = opened.project.find(&path) else { continue };
                if opened.project.is_plan(file) {
                    opened.project.edit(file, &document.text, &document.lines);
                    (opened.has_changed, opened.edited_at) = (true, Some(Instant::now()));
                } else {
                    to_read_again.push(index);
                }
            }
            // One that cannot be read any more is taken out, which moves those behind it.
            to_read_again.into_iter().rev().for_each(|index| self.reload(index));
            self.unsaid.insert(path);
        }
    }

    /// The package that a file is part of, and its number there: one's own files before those of dependencies.
    pub(super) fn home(&self, path: &Path) -> Option<(usize, FileId)> {
        let places = self.opened.iter().enumerate();
        let mut found = places.filter_map(|(index, opened)| Some((index, opened.project.find(path)?))).peekable();
        let first = found.peek().copied();
        found.find(|(index, file)| self.opened[*index].project.is_own(*file)).or(first)
    }

    pub(super) fn view(&mut self, path: &Path) -> Option<View> {
        let (index, file) = self.home(path)?;
        Some(View { package: self.package(index), file })
    }

    pub(super) fn package(&mut self, index: usize) -> Package {
        let documents = &self.documents;
        let uris = self.uris.get_or_insert_with(|| {
            Arc::new(documents.iter().map(|(path, document)| (path.clone(), document.uri.clone())).collect())
        });
        Package {
            snapshot: self.opened[index].project.snapshot(&self.overlay),
            encoding: self.client.encoding,
            uris: Arc::clone(uris),
            configuration: Arc::clone(&self.configuration),
        }
    }
}
