//! What leaves the compiler by the standard streams.

use crate::progress;
use std::io::Write;

/// Everything in order.
pub const CLEAN: i32 = 0;
/// There are findings, or files that are not as they should be.
pub const FOUND: i32 = 1;
/// Nothing could be done.
pub const FAILED: i32 = 2;

/// Writes `text` to the standard output. A reader that has gone (`planc check | head`) is no mistake.
pub fn print(text: &str) {
    print_bytes(text.as_bytes());
}

/// As `print`, for what is written as bytes.
pub fn print_bytes(bytes: &[u8]) {
    progress::end();
    let mut stream = std::io::stdout().lock();
    // There is nobody left to tell of what cannot be written.
    let _ = stream.write_all(bytes).and_then(|()| stream.flush());
}

/// Writes to the standard output what `write` writes, as it comes. A reader that has gone is no mistake.
pub fn print_with(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
    progress::end();
    let mut stream = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    match write(&mut stream).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Writes a line to the standard error.
pub fn tell(text: &str) {
    progress::end();
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Tells why nothing could be done.
pub fn fail(reason: &str) -> i32 {
    tell(&format!("planc: {reason}"));
    FAILED
}
