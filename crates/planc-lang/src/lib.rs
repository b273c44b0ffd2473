//! planc-lang
