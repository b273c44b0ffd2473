//! The forms in which findings are written, one file each.

pub mod github;
pub mod human;
pub mod json;
mod position;
pub mod short;
mod summary;

pub use position::position;
pub use summary::summary;
