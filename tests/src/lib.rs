//! What the tests of the whole pipeline share.

pub mod examples;
pub mod pipeline;
pub mod random;

/// A number from the environment: how deep a test goes. `default` keeps a plain test run short.
pub fn depth(variable: &str, default: usize) -> usize {
    std::env::var(variable).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}
