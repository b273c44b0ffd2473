//! XML, element by element.

use quick_xml::escape::escape;

use crate::writers::harmless::for_xml;

/// Text of a part, with the names of the elements that are open.
#[derive(Default)]
pub struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) -> &mut Xml {
        self.begin(name, attributes);
        self.out.push('>');
        self.open.push(name);
        self
    }

    /// Closes what was opened last.
    pub fn close(&mut self) -> &mut Xml {
        if let Some(name) = self.open.pop() {
            self.out.extend(["</", name, ">"]);
        }
        self
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) -> &mut Xml {
        self.begin(name, attributes);
        self.out.push_str("/>");
        self
    }

    pub fn text(&mut self, text: &str) -> &mut Xml {
        self.out.push_str(&escape(clean(text).as_str()));
        self
    }

    /// The part as a file.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}", self.out)
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.extend(["<", name]);
        for (key, value) in attributes {
            self.out.extend([" ", key, "=\"", &escape(clean(value).as_str()), "\""]);
        }
    }
}

/// On one line, of signs that XML has a place for.
pub fn clean(text: &str) -> String {
    for_xml(text).replace('\n', " ")
}
