//! Packages on a disk: which files belong to one, their texts, its `planc.toml`, and the packages that it rests on.
//!
//! This is the only crate that reads a disk, and it does so through one trait, `FileSystem`. What is *absent*: the meaning of
//! a plan's text. Nothing here knows a keyword, a terminal or an editor; the codes of the rules and the names of their thresholds come
//! in as an argument.
//!
//! Every mistake is a finding with its place, and never stops the reading: a file that cannot be read counts as empty, a
//! setting that is not understood keeps its default. Only where nothing at all can be done is there a `LoadError`.

pub mod decode;
pub mod discover;
pub mod file_system;
pub mod known;
pub mod load_error;
pub mod manifest;
pub mod paths;
pub mod source_file;
pub mod workspace;

mod cycle;
mod gather;
mod read;
mod wanted;

pub use file_system::{Disk, FileError, FileSystem, InMemory};
pub use known::{Known, KnownThreshold};
pub use load_error::LoadError;
pub use manifest::Manifest;
pub use source_file::{PackageId, Role, SourceFile};
pub use workspace::{Dependency, Package, Workspace};
