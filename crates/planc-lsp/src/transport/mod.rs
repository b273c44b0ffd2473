//! Messages in and out, in order.
//!
//! tower-lsp brings a transport of its own, which is not used: it reads on while handlers have not begun, ends at the first
//! message that is not JSON, and keeps running after `exit` for as long as its input stays open.

mod frame;
mod serve;

pub use serve::serve;
