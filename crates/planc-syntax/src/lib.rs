//! planc-syntax
