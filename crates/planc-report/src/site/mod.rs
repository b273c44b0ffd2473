//! The site: one HTML file with everything that is known of a plan, to be looked at in a browser.
//!
//! ```text
//! Request ──► Page (things, schedule, money, findings, coverage, words) ──► JSON ─┐
//!                                              page.html, style/, script/ ────────┴──► one file
//! ```
//!
//! What is computed of a plan is computed here, with the same facts as the reports; the scripts (`script/`, one file for what
//! each does) lay it out and draw it. The file asks nothing of the network, and its policy forbids it to.
//!
//! Texts of the plan are data: they stand in JSON in which no `<` is left, and the scripts set them as text and never as markup.

mod assets;
mod cell;
mod coverage;
mod fields;
mod findings;
mod labels;
mod money;
mod page;
mod schedule;
mod shown;
mod things;

pub use page::write;
