//! The sheet of one file, made by whoever needs it first: an edit costs nothing until then.

use crate::linking::sheet;
use planc_base::FileId;
use planc_model::Sheet;
use planc_workspace::SourceFile;
use std::sync::{Arc, OnceLock};

pub(crate) struct LazySheet {
    source: Arc<SourceFile>,
    file: FileId,
    sheet: OnceLock<Arc<Sheet>>,
}

impl LazySheet {
    /// That of `source`, the file with the number `file`.
    pub(crate) fn new(source: &Arc<SourceFile>, file: FileId) -> LazySheet {
        LazySheet { source: Arc::clone(source), file, sheet: OnceLock::new() }
    }

    pub(crate) fn get(&self) -> &Arc<Sheet> {
        self.sheet.get_or_init(|| Arc::new(sheet(&self.source.text, self.file)))
    }
}
