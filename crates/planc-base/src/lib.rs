//! planc-base
