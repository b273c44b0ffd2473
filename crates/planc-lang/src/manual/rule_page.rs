//! A rule: its levels, and its page.

use super::{Manual, Target};
use crate::kind::Kind;
use crate::rule::{Profiles, Rule};
use crate::shared_fields::SHARED_FIELDS;
use crate::threshold::Threshold;

impl Manual<'_> {
    /// The page of a rule, its levels below the title.
    pub fn rule(&self, rule: &'static Rule) -> String {
        let (title, rest) = rule.page.split_once('\n').unwrap_or((rule.page, ""));
        let mut page = format!("{title}\n\n{}\n\n{}", rule.summary, levels(rule));
        page.push_str(&format!("\n{}\n", self.prose(rest.trim())));
        let fields = self.fields_read(rule);
        if !fields.is_empty() {
            page.push_str(&format!("\n## What it reads\n\n{}.\n", fields.join(", ")));
        }
        for threshold in Threshold::of_rule(rule.code) {
            let name = self.link(&format!("`{}`", threshold.name), Target::Threshold(threshold));
            page.push_str(&format!(
                "\n## What can be set\n\n{name} under `[thresholds]` in `planc.toml`, {} where nothing is set. {}.\n",
                threshold.default_in_words(),
                threshold.summary
            ));
        }
        page
    }

    fn fields_read(&self, rule: &Rule) -> Vec<String> {
        let mut found = Vec::new();
        let reads = |codes: &[&str]| codes.contains(&rule.code);
        for kind in Kind::WRITTEN {
            let Some(declaration) = kind.declaration() else { continue };
            if reads(declaration.read_by) {
                found.push(self.kind_link(*kind));
            }
            for field in declaration.fields.iter().filter(|field| reads(field.read_by)) {
                let words = format!("`{}.{}`", kind.text(), field.keyword.text());
                found.push(self.link(&words, Target::Field(*kind, field.keyword)));
            }
        }
        for shared in SHARED_FIELDS.iter().filter(|shared| reads(shared.field.read_by)) {
            let words = format!("`{}`", shared.field.keyword.text());
            found.push(self.link(&words, Target::SharedField(shared.field.keyword)));
        }
        found
    }
}

/// The levels of a rule, where it is on, and what it rests on, as a list.
fn levels(rule: &Rule) -> String {
    if !rule.finds() {
        return format!("- Level: none, for this is no mistake and is not reported\n- In the guide: {}\n", rule.guide);
    }
    let level = if rule.draft == rule.adopted {
        format!("{}, at any status of the document", rule.draft.text())
    } else {
        format!("{} in a draft, {} once the document is adopted", rule.draft.text(), rule.adopted.text())
    };
    let on = match rule.profiles {
        Profiles::Every => "in every profile",
        Profiles::Guide => "in the profiles `guide` and `adopted`",
    };
    let mut list = format!("- Level: {level}\n- On: {on}\n");
    if !rule.guide.is_empty() {
        list.push_str(&format!("- In the guide: {}\n", rule.guide));
    }
    list
}
