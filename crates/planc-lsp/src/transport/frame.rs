//! The envelope of a message: a header with its length, a blank line, and JSON.

use serde_json::Value;
use std::io::{self, BufRead, Write};

/// A message of more bytes is not read: nothing that an editor sends comes near it.
const LONGEST: usize = 1024 * 1024 * 1024;

/// What came in.
pub enum Frame {
    Message(Value),
    /// Something that is no JSON; the reason.
    Undecodable(String),
}

/// The next message; `None` at the end of the input.
pub fn read(input: &mut impl BufRead) -> io::Result<Option<Frame>> {
    let Some(length) = read_header(input)? else { return Ok(None) };
    if length > LONGEST {
        io::copy(&mut io::Read::take(&mut *input, length as u64), &mut io::sink())?;
        return Ok(Some(Frame::Undecodable(format!("a message of {length} bytes is too long"))));
    }
    let mut body = vec![0; length];
    match input.read_exact(&mut body) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        result => result?,
    }
    Ok(Some(match serde_json::from_slice(&body) {
        Ok(value) => Frame::Message(value),
        Err(error) => Frame::Undecodable(error.to_string()),
    }))
}

/// The length that the next header gives. Lines that are no header are passed over, so that one bad message does not take those
/// behind it along.
fn read_header(input: &mut impl BufRead) -> io::Result<Option<usize>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim();
        match (text.is_empty(), length) {
            (true, Some(length)) => return Ok(Some(length)),
            (true, None) => {}
            (false, _) => {
                // What was passed over may stand on the same line as the header, if a message was longer than it said.
                let name = "content-length:";
                if let Some(at) = text.to_ascii_lowercase().rfind(name) {
                    length = text.get(at + name.len()..).and_then(|number| number.trim().parse().ok());
                }
            }
        }
    }
}

/// Writes one message.
pub fn write(output: &mut impl Write, body: &[u8]) -> io::Result<()> {
    write!(output, "Content-Length: {}\r\n\r\n", body.len())?;
    output.write_all(body)?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(input: &str) -> Vec<String> {
        let mut input = input.as_bytes();
        std::iter::from_fn(|| read(&mut input).expect("memory can be read"))
            .map(|frame| match frame {
                Frame::Message(value) => value.to_string(),
                Frame::Undecodable(_) => "undecodable".to_string(),
            })
            .collect()
    }

    #[test]
    fn a_message_that_is_no_json_does_not_hide_the_next() {
        let input = "Content-Length: 5\r\n\r\n{\"a\":Content-Length: 7\r\nContent-Type: x\r\n\r\n{\"b\":1}";
        assert_eq!(frames(input), ["undecodable", "{\"b\":1}"]);
    }

    #[test]
    fn lines_that_are_no_header_are_passed_over() {
        assert_eq!(frames("hello\r\n\r\ncontent-length: 2\r\n\r\n{}"), ["{}"]);
        assert_eq!(frames("Content-Length: many\r\n\r\nContent-Length: 2\r\n\r\n[]"), ["[]"]);
    }

    #[test]
    fn a_message_that_ends_too_early_is_the_end() {
        assert!(frames("Content-Length: 20\r\n\r\n{}").is_empty());
    }
}
