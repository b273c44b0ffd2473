//! Questions on a terminal.

use std::io::{BufRead, IsTerminal, Write};

/// Asks if somebody is there to answer.
pub struct Prompt {
    is_interactive: bool,
}

impl Prompt {
    pub fn new() -> Prompt {
        Prompt { is_interactive: std::io::stdin().is_terminal() && std::io::stderr().is_terminal() }
    }

    /// The answer to `question`; `usual` if it is empty, or if nobody is there. A wrong answer is asked for again.
    pub fn ask<T>(&self, question: &str, usual: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, String> {
        if !self.is_interactive {
            return read(usual);
        }
        loop {
            let hint = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
            // Questions are no part of the output.
            let _ = write!(std::io::stderr().lock(), "{question}{hint}: ");
            let mut line = String::new();
            match std::io::stdin().lock().read_line(&mut line) {
                Ok(0) | Err(_) => return Err("No more answers came. Nothing was written.".to_string()),
                Ok(_) => {}
            }
            let answer = line.trim();
            match read(if answer.is_empty() { usual } else { answer }) {
                Ok(value) => return Ok(value),
                Err(reason) => crate::output::tell(&format!("  {reason}")),
            }
        }
    }
}
