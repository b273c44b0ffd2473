//! The registry of rules: what the compiler can find, by code. Each is declared once here and has one page in
//! `crates/planc-lang/rules/CODE.md`; its function is in planc-analysis (or, for SYN, REF, TYP and PKG, in the step that meets it).

use std::sync::LazyLock;

/// A rule: what it is called, how grave it is when, and where its page is.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// `BUD-05`; stable for ever.
    pub code: &'static str,
    /// `funding-gap`: what authors read beside the code.
    pub name: &'static str,
    /// One line: what holds when all is well, as a sentence.
    pub summary: &'static str,
    /// Level while the document is a draft, and once it is adopted. `Off` for both is a clarification: see `Rule::finds`.
    pub draft: Level,
    pub adopted: Level,
    /// In which profiles it is on without the manifest's saying so.
    pub profiles: Profiles,
    /// Section of the guide it rests on; empty for what the language itself asks.
    pub guide: &'static str,
    /// Markdown, in the five sections that `Page` names; a clarification has those of `Clarification`.
    pub page: &'static str,
}

/// How grave a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    Off,
    /// Good practice.
    Advice,
    /// A should is missed.
    Warning,
    /// The plan contradicts itself, cannot be processed, or misses a must.
    Error,
}

impl Level {
    /// The word for it in settings and reports.
    pub const fn text(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Advice => "advice",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The level spelt `text`.
    pub fn from_text(text: &str) -> Option<Level> {
        [Level::Off, Level::Advice, Level::Warning, Level::Error].into_iter().find(|level| level.text() == text)
    }
}

/// Sets of rules that a package turns on by one word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profiles {
    /// On in every profile: what no plan of any field should have, such as a contradiction.
    Every,
    /// On in `guide` only: what the guide asks of a plan.
    Guide,
}

/// The parts of a rule's page, by their headings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page<'page> {
    pub says: &'page str,
    pub why: &'page str,
    /// Plan text that raises the rule, and nothing else.
    pub wrong: &'page str,
    /// The same plan mended.
    pub mended: &'page str,
    pub silence: &'page str,
}

/// The parts of the page of a rule that finds nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clarification<'page> {
    pub says: &'page str,
    pub why: &'page str,
    /// Plan text that looks wrong to some, and is right.
    pub right: &'page str,
}

impl Rule {
    /// The rule whose code or name is `text`, in any case.
    pub fn find(text: &str) -> Option<&'static Rule> {
        // Nearly always it is a code as it is written.
        static BY_CODE: LazyLock<Vec<&Rule>> = LazyLock::new(|| {
            let mut rules: Vec<&Rule> = Rule::all().collect();
            rules.sort_by_key(|rule| rule.code);
            rules
        });
        if let Ok(index) = BY_CODE.binary_search_by_key(&text, |rule| rule.code) {
            return Some(BY_CODE[index]);
        }
        crate::rules::RULES
            .iter()
            .flat_map(|family| family.iter())
            .find(|rule| rule.code.eq_ignore_ascii_case(text) || rule.name.eq_ignore_ascii_case(text))
    }

    /// All rules, family by family in the order of the manual.
    pub fn all() -> impl Iterator<Item = &'static Rule> {
        crate::rules::RULES.iter().flat_map(|family| family.iter())
    }

    /// `BUD` of `BUD-05`.
    pub fn family(&self) -> &'static str {
        self.code.split('-').next().unwrap_or(self.code)
    }

    /// Whether it finds anything. A rule that is `Off` in drafts and in adopted documents is a clarification: it says of
    /// something that is often taken for a mistake that it is none. It has a page, but no check, no level that could be set,
    /// and nothing to silence.
    pub fn finds(&self) -> bool {
        self.draft != Level::Off || self.adopted != Level::Off
    }

    /// Whether an `allow` may silence it. What breaks the text, names, types or files of a plan cannot be silenced.
    pub fn can_be_silenced(&self) -> bool {
        self.finds() && !matches!(self.family(), "SYN" | "REF" | "TYP" | "PKG" | "ALW")
    }

    /// The page, cut at its headings. `None` for a clarification, or if a heading is missing, which a test rules out.
    pub fn page(&self) -> Option<Page<'static>> {
        Some(Page {
            says: self.section("\n## What it says\n")?,
            why: self.section("\n## Why it matters\n")?,
            wrong: self.section("\n## A plan that raises it\n")?,
            mended: self.section("\n## The same plan, mended\n")?,
            silence: self.section("\n## How to silence it\n")?,
        })
    }

    /// The page of a rule that finds nothing, cut at its headings.
    pub fn clarification(&self) -> Option<Clarification<'static>> {
        Some(Clarification {
            says: self.section("\n## What it says\n")?,
            why: self.section("\n## Why it matters\n")?,
            right: self.section("\n## A plan in which it is right\n")?,
        })
    }

    /// What stands below `heading` on the page.
    fn section(&self, heading: &str) -> Option<&'static str> {
        let start = self.page.find(heading)? + heading.len();
        let rest = &self.page[start..];
        Some(rest[..rest.find("\n## ").unwrap_or(rest.len())].trim())
    }
}
