//! A file whose text is another than in the plan that a package is known by.

use crate::linking::sheet;
use planc_base::FileId;
use planc_model::Sheet;
use planc_workspace::SourceFile;
use std::sync::{Arc, OnceLock};

/// A plan with the text that it has now. Its sheet is made when somebody first asks for it.
pub(crate) struct Edited {
    pub file: FileId,
    pub source: Arc<SourceFile>,
    sheet: OnceLock<Arc<Sheet>>,
}

impl Edited {
    pub fn new(file: FileId, source: Arc<SourceFile>) -> Edited {
        Edited { file, source, sheet: OnceLock::new() }
    }

    /// What it says by itself.
    pub fn sheet(&self) -> &Arc<Sheet> {
        self.sheet.get_or_init(|| Arc::new(sheet(&self.source.text, self.file)))
    }
}
