//! Work that nobody waits for at once: threads of its own, which let those go first that answer somebody.

use rayon::{ThreadPool, ThreadPoolBuilder};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use thread_priority::{ThreadPriority, set_current_thread_priority};

/// Does `work`, and what it does in parallel, in the background; returns when it is done.
pub fn run<Result: Send>(work: impl FnOnce() -> Result + Send) -> Result {
    match pool() {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

/// Begins `work` in the background, and returns at once. What fails in it is nobody's answer, and costs nothing else.
pub fn begin(work: impl FnOnce() + Send + 'static) {
    let guarded = move || {
        let _ = catch_unwind(AssertUnwindSafe(work));
    };
    match pool() {
        Some(pool) => pool.spawn(guarded),
        None => guarded(),
    }
}

fn pool() -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    POOL.get_or_init(new_pool).as_ref()
}

/// `None` where the system has no threads left: work is then done by whoever wants it.
fn new_pool() -> Option<ThreadPool> {
    let stand_back = |_| {
        // Where the system does not allow it, they compete like all others.
        let _ = set_current_thread_priority(ThreadPriority::Min);
    };
    ThreadPoolBuilder::new().thread_name(|index| format!("check {index}")).start_handler(stand_back).build().ok()
}
