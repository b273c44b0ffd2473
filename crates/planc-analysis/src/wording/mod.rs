//! What is written, as the rules of wording read it.
//!
//! ```text
//! texts ──seen──► those with a word of some list ──words──► words, stems, marks ──► rules
//! ```
//!
//! Every text of the package is looked at once (`seen`): cut at blanks, each piece looked up in a table that knows it from the
//! time before. Only texts that hold a word of some list are cut into words by the rules of Unicode, and only by the rules that
//! ask for that list. Which words are in which list stands in `planc_lang::words`, one file a language. Texts in other
//! languages are not read, but letters that a rule looks for in whatever language (`letters`) are found in them too.

mod fold;
mod language;
mod letters;
mod marks;
mod pattern;
mod pieces;
pub mod placeholder;
mod seen;
mod stem;
mod tongue;
mod word;

pub use fold::fold;
pub use language::Languages;
pub use marks::Marks;
pub use pattern::{Pattern, ReadyPhrase};
pub use seen::{Said, Wording, titles};
pub use tongue::{Tongue, Tongues, is_of_other_script};
pub use word::{Word, words};

/// Makes the lists of words ready, which whoever asks first waits for otherwise. It needs no plan, so that it can be done while
/// one is read.
pub fn make_ready() {
    Tongues::get();
}
