//! Writing JSON as it comes, with nothing kept but the stretch that is not yet handed on.

use std::fmt;
use std::io;

/// How many bytes are gathered before they are handed on.
const STRETCH: usize = 64 * 1024;

/// JSON on its way out. Its calls follow the shape of what is written: a `key` before each value of an object, and an end for
/// each beginning. A mistake of the output is kept and given back by `finish`, so that no call in between has to say it.
pub struct Json<'out> {
    out: &'out mut dyn io::Write,
    waiting: Vec<u8>,
    /// How many bytes wait before they are handed on.
    stretch: usize,
    needs_comma: bool,
    begins_line: bool,
    failure: Option<io::Error>,
}

impl<'out> Json<'out> {
    pub fn new(out: &'out mut dyn io::Write) -> Json<'out> {
        Json {
            out,
            waiting: Vec::with_capacity(STRETCH + STRETCH / 4),
            stretch: STRETCH,
            needs_comma: false,
            begins_line: false,
            failure: None,
        }
    }

    pub fn begin_object(&mut self) {
        self.begin(b'{');
    }

    pub fn end_object(&mut self) {
        self.end(b'}');
    }

    pub fn begin_array(&mut self) {
        self.begin(b'[');
    }

    pub fn end_array(&mut self) {
        self.end(b']');
    }

    /// Puts the next key or value on a line of its own.
    pub fn new_line(&mut self) {
        self.begins_line = true;
    }

    /// A key of the format or the language, in which nothing needs escaping.
    pub fn key(&mut self, key: &'static str) {
        debug_assert!(!needs_escaping(key.as_bytes()), "{key}");
        self.before_value();
        self.waiting.push(b'"');
        self.waiting.extend_from_slice(key.as_bytes());
        self.waiting.extend_from_slice(b"\":");
        self.needs_comma = false;
    }

    /// A key that an author wrote.
    pub fn key_as_written(&mut self, key: &str) {
        self.before_value();
        self.quoted(key);
        self.waiting.push(b':');
        self.needs_comma = false;
    }

    pub fn string(&mut self, text: &str) {
        self.before_value();
        self.quoted(text);
        self.after_value();
    }

    /// A value as it shows itself.
    pub fn display(&mut self, value: impl fmt::Display) {
        self.before_value();
        self.waiting.push(b'"');
        let mut escaping = Escaping(&mut self.waiting);
        // Writing to memory does not fail; a `Display` that does leaves what it wrote.
        let _ = fmt::Write::write_fmt(&mut escaping, format_args!("{value}"));
        self.waiting.push(b'"');
        self.after_value();
    }

    /// A string from pieces, without joining them first.
    pub fn joined(&mut self, pieces: impl FnOnce(&mut dyn FnMut(&str))) {
        self.before_value();
        self.waiting.push(b'"');
        pieces(&mut |piece| escape(piece, &mut self.waiting));
        self.waiting.push(b'"');
        self.after_value();
    }

    pub fn number(&mut self, number: u64) {
        self.before_value();
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        let mut rest = number;
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.waiting.extend_from_slice(&digits[at..]);
        self.after_value();
    }

    pub fn boolean(&mut self, value: bool) {
        self.before_value();
        self.waiting.extend_from_slice(if value { b"true" } else { b"false" });
        self.after_value();
    }

    pub fn null(&mut self) {
        self.before_value();
        self.waiting.extend_from_slice(b"null");
        self.after_value();
    }

    /// Elements of an array that `in_parts` wrote.
    pub fn elements(&mut self, written: &[u8]) {
        self.before_value();
        self.waiting.extend_from_slice(written);
        self.after_value();
    }

    /// Elements of an array, written by themselves, for `elements` to put in their place.
    pub fn in_parts(write: impl FnOnce(&mut Json)) -> Vec<u8> {
        let mut nowhere = io::sink();
        let mut json = Json { stretch: usize::MAX, ..Json::new(&mut nowhere) };
        write(&mut json);
        json.waiting
    }

    /// Hands on what is left, with a line end; the first mistake of the output, if there was one.
    pub fn finish(mut self) -> io::Result<()> {
        self.waiting.push(b'\n');
        self.hand_on();
        match self.failure {
            Some(failure) => Err(failure),
            None => self.out.flush(),
        }
    }

    fn begin(&mut self, bracket: u8) {
        self.before_value();
        self.waiting.push(bracket);
        self.needs_comma = false;
    }

    fn end(&mut self, bracket: u8) {
        if std::mem::take(&mut self.begins_line) {
            self.waiting.push(b'\n');
        }
        self.waiting.push(bracket);
        self.after_value();
    }

    fn before_value(&mut self) {
        if self.needs_comma {
            self.waiting.push(b',');
        }
        if std::mem::take(&mut self.begins_line) {
            self.waiting.push(b'\n');
        }
    }

    fn after_value(&mut self) {
        self.needs_comma = true;
        if self.waiting.len() >= self.stretch {
            self.hand_on();
        }
    }

    fn hand_on(&mut self) {
        if self.failure.is_none()
            && let Err(failure) = self.out.write_all(&self.waiting)
        {
            self.failure = Some(failure);
        }
        self.waiting.clear();
    }

    fn quoted(&mut self, text: &str) {
        self.waiting.push(b'"');
        escape(text, &mut self.waiting);
        self.waiting.push(b'"');
    }
}

/// Text on its way into a string.
struct Escaping<'out>(&'out mut Vec<u8>);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(text, self.0);
        Ok(())
    }
}

/// Looks at every byte without stopping, which is faster than stopping at the first.
fn needs_escaping(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |needs, byte| needs | (*byte < b' ') | (*byte == b'"') | (*byte == b'\\'))
}

/// Adds `text` with what JSON wants escaped.
fn escape(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    if !needs_escaping(bytes) {
        out.extend_from_slice(bytes);
        return;
    }
    let mut done = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte >= b' ' && *byte != b'"' && *byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&bytes[done..at]);
        done = at + 1;
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            _ => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
        }
    }
    out.extend_from_slice(&bytes[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Json)) -> serde_json::Value {
        let mut bytes = Vec::new();
        let mut json = Json::new(&mut bytes);
        write(&mut json);
        json.finish().unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    #[test]
    fn every_character_comes_back() {
        let text: String = (0..0x250).filter_map(char::from_u32).chain("“…” 😀".chars()).collect();
        assert_eq!(written(|json| json.string(&text)), serde_json::Value::from(text.as_str()));
        assert_eq!(written(|json| json.display(&text)), serde_json::Value::from(text));
    }

    #[test]
    fn commas_stand_between_values_only() {
        let value = written(|json| {
            json.begin_object();
            json.key("a");
            json.begin_array();
            json.number(0);
            json.number(u64::MAX);
            json.begin_object();
            json.end_object();
            json.new_line();
            json.end_array();
            json.new_line();
            json.key("b");
            json.boolean(true);
            json.key("c");
            json.null();
            json.end_object();
        });
        assert_eq!(value, serde_json::json!({ "a": [0, u64::MAX, {}], "b": true, "c": null }));
    }

    #[test]
    fn a_mistake_of_the_output_is_given_back() {
        struct Full;
        impl io::Write for Full {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::Error::other("full"))
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut full = Full;
        let mut json = Json::new(&mut full);
        json.string(&"x".repeat(2 * STRETCH));
        assert_eq!(json.finish().unwrap_err().to_string(), "full");
    }
}
