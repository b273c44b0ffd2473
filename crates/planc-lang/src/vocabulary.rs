//! Closed and open lists of words that a field takes.

/// A list of words.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    pub name: &'static str,
    /// Whether a word outside the list is taken and printed as written.
    pub open: bool,
    pub summary: &'static str,
    /// Markdown, for the manual.
    pub manual: &'static str,
    /// A line of plan text that uses one of the words.
    pub example: &'static str,
    pub words: &'static [Word],
    /// Where the list is kept, if not here.
    pub standard: Option<Standard>,
}

/// A word of a vocabulary.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    pub text: &'static str,
    pub summary: &'static str,
}

/// A list that a standard keeps, too long to repeat here. planc-model checks a word against it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standard {
    /// ISO 3166-1 alpha-2, or an ISO 3166-2 subdivision such as `US-NC`.
    Country,
    /// BCP 47.
    Language,
}

impl Vocabulary {
    /// The place of `text` in the list.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.words.iter().position(|word| word.text == text)
    }
}

/// Declares a vocabulary as an enum, whose `VOCABULARY` is the list with its texts.
///
/// The enum is what rules compare with; the list is what everything else reads.
macro_rules! vocabulary {
    ($(#[doc = $doc:literal])* $name:ident $text:literal $open:ident {
        summary: $summary:literal,
        manual: $manual:literal,
        example: $example:literal,
        $($variant:ident $word:literal $meaning:literal,)*
    }) => {
        #[doc = $summary]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $name { $(#[doc = $meaning] $variant),* }

        impl $name {
            pub const VOCABULARY: $crate::vocabulary::Vocabulary = $crate::vocabulary::Vocabulary {
                name: $text,
                open: $crate::vocabulary::openness::$open,
                summary: $summary,
                manual: $manual,
                example: $example,
                words: &[$($crate::vocabulary::Word { text: $word, summary: $meaning }),*],
                standard: None,
            };

            /// The word at `index` of the list.
            pub fn from_index(index: usize) -> Option<$name> {
                [$($name::$variant),*].get(index).copied()
            }
        }
    };
}
pub(crate) use vocabulary;

/// The two kinds of list, as the `vocabulary!` macro spells them.
#[allow(non_upper_case_globals, reason = "spelt as words in the declarations")]
pub(crate) mod openness {
    pub const open: bool = true;
    pub const closed: bool = false;
}
