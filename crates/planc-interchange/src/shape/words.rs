//! Runs of words of the grammar: what the key of a value is made of.

use planc_lang::Connective;
use planc_lang::pattern::{Form, Node};

/// One way to say a run of words: `at least`, `at rate`.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Words {
    /// Those that leave a trace in the values of a line; words like `rate` behind `at` leave none.
    pub connectives: Vec<Connective>,
    pub text: Vec<&'static str>,
}

impl Words {
    /// `at-least`
    pub fn key(&self) -> String {
        self.text.join("-")
    }
}

/// All ways to say `node`, if it consists of words that have to be there.
pub fn words_of(node: &Node) -> Option<Vec<Words>> {
    match &node.form {
        Form::Connective(connective) => {
            Some(vec![Words { connectives: vec![*connective], text: vec![connective.text()] }])
        }
        Form::Literal(word) => Some(vec![Words { connectives: Vec::new(), text: vec![word] }]),
        Form::Choice(branches) => {
            let ways: Option<Vec<Vec<Words>>> = branches.iter().map(words_of).collect();
            Some(ways?.concat())
        }
        Form::Sequence(parts) if !parts.is_empty() => {
            parts.iter().try_fold(vec![Words::default()], |ways, part| Some(followed_by(&ways, &words_of(part)?)))
        }
        Form::Sequence(_) | Form::Slot(_) | Form::Optional(_) | Form::List(_) => None,
    }
}

/// Each of `ways` with each of `more` behind it.
pub fn followed_by(ways: &[Words], more: &[Words]) -> Vec<Words> {
    let both = |way: &Words, next: &Words| Words {
        connectives: [way.connectives.as_slice(), &next.connectives].concat(),
        text: [way.text.as_slice(), &next.text].concat(),
    };
    ways.iter().flat_map(|way| more.iter().map(move |next| both(way, next))).collect()
}
