//! Work that nobody waits for at once: threads of its own, which let those go first that answer somebody.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::OnceLock;
use thread_priority::{ThreadPriority, set_current_thread_priority};

/// Does `work`, and what it does in parallel, in the background; returns when it is done.
pub fn run<Result: Send>(work: impl FnOnce() -> Result + Send) -> Result {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    match POOL.get_or_init(pool) {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

/// `None` where the system has no threads left: work is then done by whoever wants it.
fn pool() -> Option<ThreadPool> {
    let stand_back = |_| {
        // Where the system does not allow it, they compete like all others.
        let _ = set_current_thread_priority(ThreadPriority::Min);
    };
    ThreadPoolBuilder::new().thread_name(|index| format!("check {index}")).start_handler(stand_back).build().ok()
}
