//! What cannot be a name, and stands where one is wanted (REF-03).

use planc_base::Finding;
use planc_lang::pattern::{Class, Pattern};

use super::unexpected::takes;
use super::{Elaborator, name_from};
use crate::expectation::{self, Expected};
use crate::group::GroupValue;

impl Elaborator<'_> {
    pub(super) fn not_a_name(&self, pattern: &'static Pattern, expected: &[Expected], at: usize) -> Option<Finding> {
        let group = self.grouped.groups[at];
        let text = group.span.text(self.text);
        let place = group.span.in_file(self.file);
        if let GroupValue::Date(_) = group.value
            && takes(pattern, expected, &[Class::Reference])
            && !takes(pattern, expected, &[Class::Date, Class::Period])
        {
            let references: Vec<Expected> = expected
                .iter()
                .filter(|expected| matches!(expected, Expected::Slot(id) if pattern.slots[usize::from(*id)].class == Class::Reference))
                .copied()
                .collect();
            return Some(
                Finding::new("REF-03", place, format!("`{text}` is a date, and no thing can be called so"))
                    .help(format!("Write {}.", expectation::briefly(pattern, &references))),
            );
        }
        self.declared(pattern, expected, at)
    }

    /// The name of a new thing: `activity by "Train officers"`, `activity Train officers "Train officers"`.
    fn declared(&self, pattern: &'static Pattern, expected: &[Expected], at: usize) -> Option<Finding> {
        let groups = &self.grouped.groups;
        let has_name = pattern.slots.iter().any(|slot| slot.class == Class::Name);
        let title =
            groups[at..].iter().position(|group| matches!(group.value, GroupValue::Text(_))).map(|more| at + more)?;
        let is_word = |value: GroupValue| matches!(value, GroupValue::Word | GroupValue::Connective(_));
        let is_reserved = matches!(groups[at].value, GroupValue::Connective(_) | GroupValue::Date(_));
        let from_title = || {
            let texts = crate::plan::texts_of(groups[title].span.text(self.text));
            name_from(texts.first().unwrap_or(""))
        };
        if !has_name || title == 0 {
            return None;
        }
        if at == 0 && title == 1 && is_reserved && takes(pattern, expected, &[Class::Name]) {
            let text = groups[0].span.text(self.text);
            let place = groups[0].span.in_file(self.file);
            let why = match groups[0].value {
                GroupValue::Date(_) => "is a date",
                _ => "joins values, as in `from` and `until`,",
            };
            let name = from_title();
            return Some(
                Finding::new("REF-03", place, format!("`{text}` {why} and cannot be a name"))
                    .help(format!("Choose another one, such as `{name}`."))
                    .choice(format!("Write `{name}`"), place, name),
            );
        }
        // A name of several words.
        let words = &groups[..title];
        if at > 1 || title < 2 || !words.iter().all(|group| is_word(group.value)) {
            return None;
        }
        let whole = words[0].span.cover(words[title - 1].span);
        let name = name_from(whole.text(self.text));
        Some(
            Finding::new(
                "REF-03",
                whole.in_file(self.file),
                format!("`{}` is not a name: it is written as several words", whole.text(self.text)),
            )
            .help(format!("Join them by `-`: write `{name}`."))
            .choice(format!("Write `{name}`"), whole.in_file(self.file), name),
        )
    }
}
