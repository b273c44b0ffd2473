//! The sections of a manifest, and which settings stand in which.

use super::{Manifest, calendar, dependencies, outputs, package, reader::Reader, reader::entries, rules, thresholds};
use toml::de::{DeTable, DeValue};

type Read = fn(&DeTable, &mut Manifest, &mut Reader);

struct Section {
    name: &'static str,
    /// The settings that it knows; empty where their names are free.
    settings: &'static [&'static str],
    read: Read,
}

const SECTIONS: [Section; 6] = [
    Section { name: "package", settings: package::SETTINGS, read: package::read },
    Section { name: "rules", settings: &[], read: rules::read },
    Section { name: "calendar", settings: calendar::SETTINGS, read: calendar::read },
    Section { name: "dependencies", settings: &[], read: dependencies::read },
    Section { name: "outputs", settings: outputs::SETTINGS, read: outputs::read },
    Section { name: "thresholds", settings: &[], read: thresholds::read },
];

pub fn read(tree: &DeTable, manifest: &mut Manifest, reader: &mut Reader) {
    for (key, key_range, value) in entries(tree) {
        match SECTIONS.iter().find(|section| section.name == key) {
            Some(section) => match value.get_ref() {
                DeValue::Table(table) => (section.read)(table, manifest, reader),
                _ => reader.report(
                    "PKG-03",
                    value.span(),
                    format!("`{key}` is {}; it is a section with settings in it", reader.said(value)),
                    format!("Write `[{key}]` on a line of its own, and the settings on the lines below it."),
                ),
            },
            None => unknown(key, key_range, value.get_ref(), reader),
        }
    }
}

fn unknown(key: &str, range: std::ops::Range<usize>, value: &DeValue, reader: &mut Reader) {
    if !matches!(value, DeValue::Table(_)) {
        let home = SECTIONS.iter().find(|section| section.settings.contains(&key));
        let help = match home {
            Some(section) => format!("It belongs under `[{}]`: move the line there.", section.name),
            None => "Each setting stands under its section, such as `[package]`.".to_string(),
        };
        reader.report("PKG-02", range, format!("The setting `{key}` stands in no section"), help);
        return;
    }
    let names = SECTIONS.map(|section| section.name);
    reader.unknown(key, range, &names, format!("There is no section `[{key}]`"), || {
        let known = names.map(|name| format!("`[{name}]`")).join(", ");
        format!("The sections are {known}.")
    });
}
