//! planc-model
