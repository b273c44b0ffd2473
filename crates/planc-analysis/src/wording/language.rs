//! In which language a text is.

use planc_lang::{Keyword, Kind};
use planc_model::ThingId;
use planc_model::plan::Plan;
use rustc_hash::FxHashMap;

use super::tongue::{Tongue, Tongues};

/// The languages of texts without a mark: the first of their document, else of the document that this implements, else of the
/// package.
pub struct Languages {
    of_package: Option<u8>,
    /// Of documents that say another than the package.
    of_documents: FxHashMap<ThingId, Option<u8>>,
}

impl Languages {
    pub fn of(plan: &Plan) -> Languages {
        let tongues = Tongues::get();
        let find = |tag: &str| tongues.find(tag).map(|tongue| tongue.index);
        let mut of_package =
            plan.packages.first().and_then(|package| package.languages.first()).and_then(|tag| find(tag));
        let said: Vec<(ThingId, Option<u8>)> = plan
            .roots()
            .filter(|node| node.is_own() && matches!(node.kind(), Kind::Strategy | Kind::Plan))
            .filter_map(|document| {
                // As many steps as a chain of documents may have.
                let chain = std::iter::successors(Some(document.id), |id| plan.implemented_by(*id)).take(16);
                let tag = chain.map(|id| plan.node(id)).find_map(|node| {
                    let field = node.field(Keyword::Languages)?;
                    field.parts().first().map(|part| field.source_of(part))
                });
                tag.map(|tag| (document.id, find(tag)))
            })
            .collect();
        // What stands outside documents is in their language, if they have one.
        let is_silent = plan.packages.first().is_none_or(|package| package.languages.is_empty());
        if let Some((_, first)) = said.first().filter(|_| is_silent)
            && said.iter().all(|(_, found)| found == first)
        {
            of_package = *first;
        }
        let of_documents = said.into_iter().filter(|(_, found)| *found != of_package).collect();
        Languages { of_package, of_documents }
    }

    /// The language of a text with the mark `tag`, in the document `document`.
    pub fn find(&self, tag: Option<&str>, document: impl FnOnce() -> Option<ThingId>) -> Option<&'static Tongue> {
        let tongues = Tongues::get();
        if let Some(tag) = tag {
            return tongues.find(tag);
        }
        let index = match self.of_documents.is_empty() {
            true => self.of_package,
            false => document().and_then(|id| self.of_documents.get(&id).copied()).unwrap_or(self.of_package),
        };
        index.and_then(|index| tongues.at(index))
    }
}
