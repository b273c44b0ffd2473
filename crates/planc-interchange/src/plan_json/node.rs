//! One thing of a plan.

use planc_lang::Keyword;
use planc_lang::pattern::Class;
use planc_model::Node;
use planc_model::plan::{Field, Texts};

use super::fields::{self, Raw};
use super::taken::{self, Givers};
use super::writer::Surroundings;
use super::{entry, values};
use crate::files::Files;
use crate::json::Json;

/// Writes `node`.
pub fn write(node: Node, givers: &mut Givers, around: &Surroundings, files: &Files, json: &mut Json) {
    let fields: Vec<Field> = node.all_fields().collect();
    givers.turn_to(node, &fields);
    json.begin_object();
    json.key("path");
    around.paths.write(node.id, json);
    if let Some(package) = around.package_name(node.thing().package) {
        json.key("package");
        json.string(package);
    }
    json.key("kind");
    json.string(node.kind().text());
    if let Some(name) = node.name() {
        json.key("name");
        json.string(name);
    }
    if let Some(number) = number(node) {
        json.key("number");
        json.begin_object();
        json.key("text");
        json.string(&number);
        json.key("pinned");
        json.boolean(node.plan.pinned.by_thing.contains_key(&node.id));
        json.end_object();
    }
    let titles: Vec<Texts> = titles(node, &fields).collect();
    if !titles.is_empty() {
        json.key("titles");
        values::by_language(titles, around, json);
    }
    if let Some(parent) = node.parent() {
        json.key("parent");
        around.paths.write(parent.id, json);
    }
    json.key("span");
    files.write(node.span().in_file(node.file()), json);
    entry::write_head(node.head(), around, json);
    fields::write(&fields, around, json);
    taken::write(node, &fields, givers, around, json);
    Raw::write_all(&fields, json);
    json.end_object();
}

/// Its number. Things without a place in a series are not asked, since asking looks through their document.
fn number(node: Node) -> Option<String> {
    let has_number = node.thing().ordinal > 0 || node.plan.pinned.by_thing.contains_key(&node.id);
    has_number.then(|| node.number()).flatten()
}

/// The title on the line, and those in the block in further languages.
fn titles<'plan>(node: Node<'plan>, fields: &[Field<'plan>]) -> impl Iterator<Item = Texts<'plan>> {
    let further = fields.iter().copied().filter(|field| field.keyword() == Some(Keyword::Title) && !field.is_broken());
    std::iter::once(node.head()).chain(further).filter_map(title)
}

fn title(field: Field) -> Option<Texts> {
    let slots = &field.row()?.pattern.slots;
    let is_title = |slot: usize| slots.get(slot).is_some_and(|slot| slot.class == Class::Title);
    field.parts().iter().find(|part| is_title(usize::from(part.slot))).and_then(|part| field.texts(part))
}
