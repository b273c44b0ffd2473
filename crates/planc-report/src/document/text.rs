//! Text in a line: stretches with a mark, a link or another language.

/// Stretches that follow each other.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Text {
    pub runs: Vec<Run>,
}

/// One stretch.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Run {
    /// As it is to be read: no markup in it means anything.
    pub text: String,
    pub is_strong: bool,
    /// Whether it is plan text, to be shown as written.
    pub is_code: bool,
    /// Where it leads: an address, or `#` and the path of a thing.
    pub link: Option<String>,
    /// Tag of its language, if it is not that of the document.
    pub language: Option<String>,
}

impl Text {
    pub fn strong(text: impl Into<String>) -> Text {
        Text { runs: vec![Run { text: text.into(), is_strong: true, ..Run::default() }] }
    }

    pub fn link(text: impl Into<String>, target: impl Into<String>) -> Text {
        Text { runs: vec![Run { text: text.into(), link: Some(target.into()), ..Run::default() }] }
    }

    /// In the language with this tag.
    pub fn in_language(text: impl Into<String>, language: impl Into<String>) -> Text {
        Text { runs: vec![Run { text: text.into(), language: Some(language.into()), ..Run::default() }] }
    }

    pub fn push(&mut self, other: impl Into<Text>) {
        self.runs.extend(other.into().runs);
    }

    pub fn with(mut self, other: impl Into<Text>) -> Text {
        self.push(other);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.is_empty())
    }

    /// Without marks; plan text between backticks.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.runs {
            let mark = if run.is_code { "`" } else { "" };
            plain.extend([mark, &run.text, mark]);
        }
        plain
    }

    /// Texts with `between` between them.
    pub fn join(texts: impl IntoIterator<Item = Text>, between: &str) -> Text {
        let mut joined = Text::default();
        for (index, text) in texts.into_iter().enumerate() {
            if index > 0 {
                joined.push(between);
            }
            joined.push(text);
        }
        joined
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::from(text.to_string())
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text { runs: vec![Run { text, ..Run::default() }] }
    }
}
