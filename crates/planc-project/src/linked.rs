//! A plan together with the texts that it borrows from.

use crate::edited::Edited;
use crate::linking::{file_infos, link};
use planc_model::{Plan, Sheet};
use planc_workspace::Workspace;
use std::sync::Arc;

// A plan borrows the texts of its workspace; both go where the snapshot goes.
self_cell::self_cell!(
    pub(crate) struct Linked {
        owner: Workspace,
        #[covariant]
        dependent: Plan,
    }
);

impl Linked {
    /// Of all files, read and linked from the beginning.
    pub fn whole(workspace: &Workspace) -> Arc<Linked> {
        Arc::new(Linked::new(workspace.clone(), link))
    }

    /// Of `workspace`, which differs from that of `self` in the texts of `edited` and in nothing else.
    pub fn after(&self, workspace: &Workspace, edited: &[Arc<Edited>]) -> Arc<Linked> {
        let sheets = edited.iter().map(|edited| (edited.file, Sheet::clone(edited.sheet()))).collect();
        Arc::new(Linked::new(workspace.clone(), |workspace| {
            let files = file_infos(workspace, |index| &workspace.files[index].path);
            planc_model::link::after_edits(self.plan(), files, sheets)
        }))
    }

    pub fn plan(&self) -> &Plan<'_> {
        self.borrow_dependent()
    }
}
