//! planc-interchange
