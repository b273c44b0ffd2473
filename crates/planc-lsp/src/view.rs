//! What a handler gets for its question: one file in one state of its package, and how the client counts.

use crate::configuration::Configuration;
use crate::positions::Encoding;
use crate::uris::{self, Uris};
use planc_base::{FileId, Place, Span};
use planc_ide::{Cursor, DisplayLanguage};
use planc_project::Snapshot;
use std::sync::Arc;
use tower_lsp::lsp_types::{Location, Position, Range, Url};

/// One state of a package, as one client sees it.
#[derive(Clone)]
pub struct Package {
    pub snapshot: Snapshot,
    pub encoding: Encoding,
    pub uris: Arc<Uris>,
    pub configuration: Arc<Configuration>,
}

/// One file of it.
#[derive(Clone)]
pub struct View {
    pub package: Package,
    pub file: FileId,
}

impl Package {
    /// The address of a file; `None` if its path has none.
    pub fn uri(&self, file: FileId) -> Option<Url> {
        let path = self.snapshot.path(file);
        self.uris.get(&path).cloned().or_else(|| uris::of_path(&path))
    }

    pub fn range(&self, place: Place) -> Range {
        let file = self.snapshot.file(place.file);
        self.encoding.range(&file.text, file.line_index(), place.span)
    }

    pub fn location(&self, place: Place) -> Option<Location> {
        Some(Location { uri: self.uri(place.file)?, range: self.range(place) })
    }
}

impl View {
    pub fn snapshot(&self) -> &Snapshot {
        &self.package.snapshot
    }

    pub fn cursor(&self, position: Position) -> Cursor {
        let file = self.snapshot().file(self.file);
        Cursor { file: self.file, offset: self.package.encoding.offset(&file.text, file.line_index(), position) }
    }

    /// In which language the client wants to be shown what is computed.
    pub fn language(&self) -> DisplayLanguage {
        DisplayLanguage::choose(self.snapshot(), self.package.configuration.language.as_deref())
    }

    pub fn span(&self, range: Range) -> Span {
        let file = self.snapshot().file(self.file);
        self.package.encoding.span(&file.text, file.line_index(), range)
    }

    /// Of a stretch of this file.
    pub fn range(&self, span: Span) -> Range {
        self.package.range(span.in_file(self.file))
    }
}
