//! From the files of a package to a checked plan: once, as a command does it, or again after every edit, as an editor does.
//!
//! ```text
//! path ──Workspace──► texts ──parse, elaborate (in parallel)──► sheets ──link──► Plan ──check──► Report
//!          ▲                                                      │
//!       overlay: what is open in an editor          kept by file: an edit makes one sheet anew
//! ```
//!
//! What a file says by itself is known before its sheet is made anew: see `segments`.
//!
//! What is *absent*: the terminal, the clock ("today" is an argument), positions by line and column, the protocol of editors.

mod background;
mod checking;
mod edited;
mod linked;
mod linking;
mod missing_files;
mod overlay;
mod project;
mod segments;
mod settings;
mod shown;
mod snapshot;

pub use checking::check_whole;
pub use linking::{link, link_by, sheet};
pub use overlay::Overlay;
pub use project::Project;
pub use segments::{Change, Found, Segments};
pub use settings::{Choices, load, settings};
pub use shown::shown;
pub use snapshot::{Checked, Snapshot};
