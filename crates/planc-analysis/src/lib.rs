//! planc-analysis
