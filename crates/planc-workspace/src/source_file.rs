//! One file of a workspace with its text.

use planc_base::LineIndex;
use std::sync::{Arc, OnceLock};

/// A package, by its number in the workspace. The root is 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PackageId(pub u32);

/// What a file is to its package.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// A `.plan` file.
    Plan,
    /// A `planc.toml`.
    Manifest,
    /// A folder or a link that could not be followed: it is listed so that the finding about it has a place. No text.
    Obstacle,
}

/// One file with its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative to the folder in which the compiler was started, with `/` on every system.
    pub path: String,
    /// The text as it stands on the disk, byte-order mark included; whoever reads it skips the mark. Empty if the file could
    /// not be read, which a finding says. Shared with whoever else holds it: an editor has it too.
    pub text: Arc<String>,
    pub package: PackageId,
    pub role: Role,
    line_index: OnceLock<LineIndex>,
}

impl SourceFile {
    pub fn new(path: String, text: impl Into<Arc<String>>, package: PackageId, role: Role) -> SourceFile {
        SourceFile { path, text: text.into(), package, role, line_index: OnceLock::new() }
    }

    /// The same file with another text, and where its lines begin, which is known already.
    #[must_use]
    pub fn with_text(&self, text: Arc<String>, line_index: LineIndex) -> SourceFile {
        SourceFile {
            path: self.path.clone(),
            text,
            package: self.package,
            role: self.role,
            line_index: line_index.into(),
        }
    }

    /// Where its lines begin. Made when it is first asked for, since most files have nothing to show.
    pub fn line_index(&self) -> &LineIndex {
        self.line_index.get_or_init(|| LineIndex::new(&self.text))
    }
}
