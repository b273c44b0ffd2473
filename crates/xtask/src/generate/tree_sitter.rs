//! Which words are kinds and fields, for editors that colour by the tree-sitter grammar.
//!
//! The grammar knows no keyword; the queries do. Editors give names of their own to what is coloured: Neovim, Zed and the
//! command line of tree-sitter agree well enough, Helix does not.

use planc_lang::keyword::Keyword;
use planc_lang::kind::Kind;
use std::collections::BTreeSet;

use super::Output;
use super::reference::declarations;

const HIGHLIGHTS: &str = include_str!("highlights.template.scm");
const LOCALS: &str = include_str!("locals.template.scm");

/// What Helix calls what the others call something else.
const IN_HELIX: &[(&str, &str)] = &[
    ("@keyword.type", "@keyword.storage.type"),
    ("@property", "@variable.other.member"),
    ("@number", "@constant.numeric"),
    ("@string.special.date", "@constant.numeric"),
    ("@string.escape", "@constant.character.escape"),
    ("@comment.warning", "@warning"),
    ("@comment.error", "@error"),
    ("[(comment) (text) (long_text)] @spell\n\n", ""),
];

pub fn outputs() -> Vec<Output> {
    let kinds: BTreeSet<&str> = Kind::WRITTEN.iter().map(|kind| kind.text()).collect();
    let fields: BTreeSet<&str> =
        Keyword::ALL.iter().map(|keyword| keyword.text()).filter(|word| !kinds.contains(word)).collect();
    // Those whose first word is the name that they give.
    let naming: BTreeSet<&str> = declarations()
        .filter(|declaration| declaration.head.starts_with("name"))
        .map(|declaration| declaration.kind.text())
        .collect();
    let fill = |template: &str| {
        template
            .replace("{{kinds}}", &words(&kinds))
            .replace("{{fields}}", &words(&fields))
            .replace("{{naming}}", &words(&naming))
    };
    let highlights = fill(HIGHLIGHTS);
    let in_helix = IN_HELIX.iter().fold(highlights.clone(), |text, (ours, theirs)| text.replace(ours, theirs));
    vec![
        Output::new("editors/tree-sitter-plan/queries/highlights.scm", highlights),
        Output::new("editors/tree-sitter-plan/queries/locals.scm", fill(LOCALS)),
        Output::new("editors/helix/queries/plan/highlights.scm", in_helix),
    ]
}

/// `"a" "b"`, in lines that can be read.
fn words(words: &BTreeSet<&str>) -> String {
    const WIDTH: usize = 110;
    let mut text = String::new();
    let mut column = WIDTH;
    for word in words {
        let length = word.len() + 3;
        if column + length > WIDTH {
            text.push_str("\n   ");
            column = 3;
        }
        text.push_str(&format!(" \"{word}\""));
        column += length;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_are_filled_in_and_every_keyword_is_there() {
        for output in outputs() {
            assert!(!output.text.contains("{{"), "{} has a word that is not filled in", output.path);
        }
        for keyword in Keyword::ALL {
            assert!(outputs()[0].text.contains(&format!("\"{}\"", keyword.text())), "{}", keyword.text());
        }
    }

    #[test]
    fn helix_gets_names_of_its_own() {
        let outputs = outputs();
        for (ours, theirs) in IN_HELIX {
            assert!(outputs[0].text.contains(ours), "{ours} is not used");
            assert!(outputs[2].text.contains(theirs), "{theirs} is not used");
        }
    }
}
