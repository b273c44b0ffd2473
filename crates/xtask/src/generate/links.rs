//! Where things are in the book.

use planc_lang::manual::{Links, Target};

/// Addresses as seen from one page.
pub struct BookLinks {
    /// The page, seen from `docs`.
    pub page: String,
}

impl BookLinks {
    pub fn new(page: impl Into<String>) -> BookLinks {
        BookLinks { page: page.into() }
    }
}

impl Links for BookLinks {
    fn address(&self, target: Target) -> Option<String> {
        let (page, anchor) = match target {
            Target::Kind(kind) => (kind_page(kind.text()), ""),
            Target::Field(kind, keyword) => (kind_page(kind.text()), keyword.text()),
            Target::SharedField(keyword) => (SHARED_FIELDS.to_string(), keyword.text()),
            Target::Vocabulary(vocabulary) => (VOCABULARIES.to_string(), vocabulary.name),
            Target::Value(value) => (VALUES.to_string(), value.name),
            Target::Rule(rule) => (rule_page(rule.code), ""),
            Target::Threshold(threshold) => (THRESHOLDS.to_string(), threshold.name),
            Target::Area(area) => (area_page(area.id), ""),
            Target::Notation => (VALUES.to_string(), NOTATION),
        };
        Some(address(&self.page, &page, anchor))
    }
}

pub const INDEX: &str = "reference/index.md";
pub const SHARED_FIELDS: &str = "reference/shared-fields.md";
pub const VOCABULARIES: &str = "reference/vocabularies.md";
pub const VALUES: &str = "reference/values.md";
/// The heading of the values' page on reading a line.
pub const NOTATION: &str = "how-to-read-a-line";
pub const THRESHOLDS: &str = "reference/thresholds.md";
pub const CATALOGUE: &str = "reference/catalogue/index.md";
pub const RULES: &str = "rules/index.md";

pub fn kind_page(kind: &str) -> String {
    format!("reference/kinds/{kind}.md")
}

pub fn area_page(area: &str) -> String {
    format!("reference/catalogue/{area}.md")
}

pub fn rule_page(code: &str) -> String {
    format!("rules/{code}.md")
}

/// `to` and its heading as seen from the page `from`; both are seen from `docs`.
pub fn address(from: &str, to: &str, anchor: &str) -> String {
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    if from == to {
        return anchor;
    }
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let folders = |path: &[&str]| path.len() - 1;
    let shared = (0..folders(&from).min(folders(&to))).take_while(|at| from[*at] == to[*at]).count();
    let up = "../".repeat(folders(&from) - shared);
    format!("{up}{}{anchor}", to[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_goes_up_to_the_folder_that_both_pages_share() {
        assert_eq!(address("rules/BUD-05.md", "rules/BUD-06.md", ""), "BUD-06.md");
        assert_eq!(address("rules/BUD-05.md", "reference/kinds/plan.md", "total"), "../reference/kinds/plan.md#total");
        assert_eq!(address("reference/kinds/plan.md", "reference/values.md", "money"), "../values.md#money");
        assert_eq!(address("tour.md", "rules/index.md", ""), "rules/index.md");
        assert_eq!(address("tour.md", "tour.md", "money"), "#money");
    }
}
