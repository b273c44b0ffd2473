//! The work of a response: that of its documents, and what belongs to none.

use planc_model::ThingId;

use crate::facts::{Context, Job, Response};

/// Below so many activities, nothing is said of how they are shared out.
pub(super) const FEW: usize = 4;

/// The activities of `response` that are to be carried out.
pub(crate) fn jobs_of<'context>(
    response: Response<'context>,
    context: &'context Context,
) -> impl Iterator<Item = Job<'context>> {
    let documents: Vec<ThingId> = response.documents().map(|node| node.id).collect();
    let mut last = (ThingId::NONE, true);
    context.work().jobs().filter(move |job| {
        // Activities of one document mostly stand side by side.
        if job.document != last.0 {
            last = (job.document, job.document == ThingId::NONE || documents.contains(&job.document));
        }
        last.1
    })
}
