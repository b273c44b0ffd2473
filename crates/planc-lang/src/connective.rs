//! The reserved words: words of the grammar in any place, and so never a name (grammar.md 2.3).

macro_rules! connectives {
    ($($variant:ident $text:literal)*) => {
        /// A reserved word of the grammar.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[repr(u8)]
        pub enum Connective { $(#[doc = $text] $variant),* }

        impl Connective {
            /// All of them, in alphabetical order.
            pub const ALL: &'static [Connective] = &[$(Connective::$variant),*];

            /// The word as authors write it.
            pub const fn text(self) -> &'static str {
                match self { $(Connective::$variant => $text),* }
            }

            /// The reserved word spelt `text`, if there is one.
            pub fn from_text(text: &str) -> Option<Connective> {
                match text { $($text => Some(Connective::$variant),)* _ => None }
            }
        }
    };
}

connectives! {
    About "about" Above "above" After "after" And "and" AnyOf "any-of" As "as" At "at"
    Because "because" Before "before" Below "below" Between "between" Billion "billion" By "by" ByLaw "by-law"
    Due "due" End "end" Every "every" For "for" From "from" If "if" In "in" Is "is"
    Least "least" Million "million" Most "most" None "none" Not "not" NotApplicable "not-applicable"
    Of "of" On "on" Ongoing "ongoing" Or "or" Over "over" Per "per" Period "period" Printed "printed"
    Start "start" Starts "starts" Than "than" Thousand "thousand" To "to" Top "top"
    Under "under" Until "until" Was "was" When "when" With "with" Withheld "withheld" Within "within" Without "without"
}

impl Connective {
    /// What `thousand`, `million` and `billion` multiply a number by, as a power of ten.
    pub const fn power_of_ten(self) -> Option<u32> {
        match self {
            Connective::Thousand => Some(3),
            Connective::Million => Some(6),
            Connective::Billion => Some(9),
            _ => None,
        }
    }
}
