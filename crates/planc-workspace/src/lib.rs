//! planc-workspace
