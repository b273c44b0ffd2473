//! What a line says, whatever its layout: the same for a line before and after it is written in canonical form.

use planc_base::Span;

use super::number::is_fiscal_year;
use super::quoted;
use crate::item::{ItemKind, Items};
use crate::text;

/// One item, as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Atom {
    /// Its language, and what it says.
    Text(String, String),
    Number(String),
    Word(String),
    /// Anything else, in its usual spelling.
    Sign(String),
}

/// What the items of `spans` say, one after the other.
pub fn atoms(source: &str, spans: &[Span]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for span in spans {
        for item in Items::new(source, *span) {
            add(&mut atoms, item.kind, item.span.text(source));
        }
    }
    order_languages(&mut atoms);
    drop_left_units(&mut atoms);
    atoms
}

fn add(atoms: &mut Vec<Atom>, kind: ItemKind, raw: &str) {
    let last = atoms.len().checked_sub(1);
    match kind {
        ItemKind::Text | ItemKind::LongText => {
            let quoted = text::take_apart(raw);
            atoms.push(Atom::Text(quoted.tag.unwrap_or("").to_string(), without_layout(&quoted.content())));
        }
        ItemKind::Pasted => match quoted::pasted(raw) {
            Some((content, tag)) => {
                atoms.push(Atom::Text(tag.trim_start_matches('@').to_string(), without_layout(content)))
            }
            None => atoms.push(Atom::Sign(without_layout(raw))),
        },
        ItemKind::Number => {
            let plain = raw.replace('_', "").replace('−', "-");
            atoms.push(Atom::Number(plain.to_uppercase()));
        }
        ItemKind::Percent => match last.map(|last| &mut atoms[last]) {
            Some(Atom::Number(number)) if !number.ends_with('%') => number.push('%'),
            _ => atoms.push(Atom::Sign(raw.to_string())),
        },
        ItemKind::Word => {
            // `"…" @sq`: the sign and the word behind it are the text's language.
            if let Some(last) = last
                && last > 0
                && atoms[last] == Atom::Sign("@".to_string())
                && let Atom::Text(tag, _) = &mut atoms[last - 1]
                && tag.is_empty()
                && quoted::is_tag(raw)
            {
                *tag = raw.to_string();
                atoms.pop();
                return;
            }
            atoms.push(Atom::Word(if is_fiscal_year(raw) { raw.to_uppercase() } else { raw.to_string() }));
        }
        ItemKind::Range => atoms.push(Atom::Sign("..".to_string())),
        ItemKind::Star => atoms.push(Atom::Sign("*".to_string())),
        ItemKind::Comma | ItemKind::Question | ItemKind::Odd => atoms.push(Atom::Sign(raw.to_string())),
    }
}

/// Lines without the blanks at their ends; leading ones belong to Markdown.
fn without_layout(content: &str) -> String {
    content.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_string()
}

/// Texts side by side are one value, in whatever order their languages stand.
fn order_languages(atoms: &mut [Atom]) {
    let mut start = 0;
    while start < atoms.len() {
        let run = atoms[start..].iter().take_while(|atom| matches!(atom, Atom::Text(..))).count();
        let language = |atom: &Atom| match atom {
            Atom::Text(tag, _) => tag.clone(),
            _ => String::new(),
        };
        atoms[start..start + run].sort_by_key(language);
        start += run.max(1);
    }
}

/// `1 million EUR .. 2 million EUR` says `1 .. 2 million EUR`.
fn drop_left_units(atoms: &mut Vec<Atom>) {
    let is_unit = |atom: &Atom| matches!(atom, Atom::Word(_) | Atom::Text(..));
    let mut range = 2;
    while range + 2 < atoms.len() {
        let is_range = atoms[range] == Atom::Sign("..".to_string()) && matches!(atoms[range + 1], Atom::Number(_));
        let unit = &atoms[range - 1];
        if range > 2 && is_range && is_unit(unit) && atoms[range + 2..(range + 4).min(atoms.len())].contains(unit) {
            atoms.remove(range - 1);
            range -= 1;
        } else {
            range += 1;
        }
    }
}
