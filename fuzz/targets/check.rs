#![no_main]
//! `cargo +nightly fuzz run check`: see `planc_fuzz::checking`.

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|input: &[u8]| -> Corpus {
    // Other bytes never come to be a text: the workspace decodes them or refuses them.
    let Ok(text) = std::str::from_utf8(input) else { return Corpus::Reject };
    planc_fuzz::checking::hold(text);
    Corpus::Keep
});
