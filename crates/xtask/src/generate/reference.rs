//! `docs/reference`: a page for each kind, the shared fields, the words, the values, the catalogue.

use planc_lang::field::Field;
use planc_lang::kind::Kind;
use planc_lang::manual::{Manual, VALUES, legend};
use planc_lang::shared_fields::SHARED_FIELDS;
use planc_lang::threshold::THRESHOLDS;
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{KindDeclaration, catalogue};

use super::Output;
use super::links::{self, BookLinks, address};

pub fn outputs() -> Vec<Output> {
    let mut outputs = vec![index(), shared_fields(), vocabularies(), values(), thresholds(), catalogue_index()];
    outputs.extend(declarations().map(kind));
    outputs.extend(catalogue::areas().map(|area| page(&links::area_page(area.id), |manual| manual.area(area))));
    outputs
}

/// The kinds in the order of the manual.
pub fn declarations() -> impl Iterator<Item = &'static KindDeclaration> {
    Kind::WRITTEN.iter().filter_map(|kind| kind.declaration())
}

/// A page of the book, its links as seen from its place.
pub fn page(path: &str, text: impl FnOnce(&Manual) -> String) -> Output {
    let links = BookLinks::new(path);
    let text = text(&Manual::new(&links));
    Output::new(format!("docs/{path}"), format!("{}\n", text.trim_end()))
}

fn index() -> Output {
    let mut text = "# Reference\n\nEvery kind of entry, every field and every word of the language. These pages are \
                    made from the same table that the compiler checks plans by, and `planc explain` prints them: \
                    `planc explain activity`, `planc explain activity.cost`, `planc explain plan-status.draft`.\n\n"
        .to_string();
    let others = [
        (links::SHARED_FIELDS, "Fields that many kinds share"),
        (links::VOCABULARIES, "Lists of words"),
        (links::VALUES, "Values, and how to read a line"),
        (links::THRESHOLDS, "Thresholds of rules"),
        (links::CATALOGUE, "The catalogue of recommended interventions"),
        (links::RULES, "Rules"),
    ];
    for (page, title) in others {
        text.push_str(&format!("- [{title}]({})\n", address(links::INDEX, page, "")));
    }
    text.push_str("\n## Kinds\n\n| Kind | What it is |\n|---|---|\n");
    for declaration in declarations() {
        let kind = declaration.kind.text();
        let link = address(links::INDEX, &links::kind_page(kind), "");
        text.push_str(&format!("| [`{kind}`]({link}) | {} |\n", declaration.summary));
    }
    Output::new(format!("docs/{}", links::INDEX), text)
}

fn kind(declaration: &'static KindDeclaration) -> Output {
    page(&links::kind_page(declaration.kind.text()), |manual| {
        let mut text = manual.kind_opening(declaration);
        if !declaration.fields.is_empty() {
            text.push_str(&format!("\n## Fields\n\n{}", manual.field_table(declaration)));
        }
        for each in declaration.fields {
            text.push_str(&field(manual, Some(declaration.kind), each));
        }
        text.push_str(&manual.kind_closing(declaration));
        text
    })
}

fn field(manual: &Manual, kind: Option<Kind>, field: &Field) -> String {
    format!("\n### `{}`\n\n{}.\n\n{}", field.keyword.text(), field.summary, manual.field(kind, field))
}

fn shared_fields() -> Output {
    page(links::SHARED_FIELDS, |manual| {
        let mut text =
            "# Fields that many kinds share\n\nThese fields mean the same wherever they stand.\n".to_string();
        for shared in SHARED_FIELDS {
            let kinds: Vec<Kind> = Kind::WRITTEN.iter().copied().filter(|kind| shared.stands_in.holds(*kind)).collect();
            text.push_str(&field(manual, kinds.first().copied(), &shared.field));
            let is_everywhere = kinds.len() == Kind::WRITTEN.len();
            let links: Vec<String> = kinds
                .iter()
                .map(|kind| {
                    let link = address(links::SHARED_FIELDS, &links::kind_page(kind.text()), "");
                    format!("[`{}`]({link})", kind.text())
                })
                .collect();
            let places = if is_everywhere { "every kind of entry".to_string() } else { links.join(", ") };
            text.push_str(&format!("\nStands in {places}.\n"));
        }
        text.replace("\n### ", "\n## ")
    })
}

fn vocabularies() -> Output {
    page(links::VOCABULARIES, |manual| {
        let mut text = "# Lists of words\n\nWords that a field takes without quotation marks. A list is closed, or \
                        takes words of your own besides; each says which.\n"
            .to_string();
        for vocabulary in VOCABULARIES {
            text.push_str(&format!("\n## `{}`\n\n{}", vocabulary.name, manual.vocabulary(vocabulary)));
        }
        text
    })
}

fn values() -> Output {
    page(links::VALUES, |manual| {
        let marks = legend("[ | , …‹");
        let mut text = format!(
            "# Values\n\nWhat can stand behind a keyword.\n\n## How to read a line\n\nEach field shows its line once, \
             for instance:\n\n```text\nserves ‹objective or goal›, … | none [\"why\"] | withheld [\"why\"]\n```\n\n\
             {}\nEverything else is written as it stands. So this line may become \
             `serves prevention.professionals, protection` or `serves none \"keeps the office running\"`.\n\n\
             `?` may stand in the place of any value but a name: it says that the value is still to come. \
             [GAP-02]({}) lists what is open.\n",
            format_args!("{}\n", marks.trim_matches(['(', ')'])),
            address(links::VALUES, &links::rule_page("GAP-02"), "")
        );
        for value in VALUES {
            text.push_str(&format!("\n## `{}`\n\n{}", value.name, manual.value(value)));
        }
        text
    })
}

fn thresholds() -> Output {
    page(links::THRESHOLDS, |manual| {
        let mut text =
            "# Thresholds\n\nNumbers that rules compare with. Each has a default; a package sets its own under \
                        `[thresholds]` in its `planc.toml`:\n\n```toml\n[thresholds]\n"
                .to_string();
        for threshold in THRESHOLDS {
            text.push_str(&format!("{} = {}\n", threshold.name, threshold.default));
        }
        text.push_str("```\n");
        for threshold in THRESHOLDS {
            text.push_str(&format!("\n## `{}`\n\n{}", threshold.name, manual.threshold(threshold)));
        }
        text
    })
}

fn catalogue_index() -> Output {
    page(links::CATALOGUE, |_| {
        let mut text =
            "# The catalogue\n\nThe practitioners' guide recommends what a national response to trafficking \
                        in human beings should deal with. The compiler knows these recommendations by name, so that a \
                        plan can say with `covers` what it takes up, and `planc` can show what is left out. Leaving \
                        something out is never an error: each country chooses its own way.\n\n\
                        Behind each item stands the document it belongs in: the strategy, the action plan, or both.\n\n\
                        | Area | Themes | Items |\n|---|---|---|\n"
                .to_string();
        for area in catalogue::areas() {
            let themes: Vec<_> = area.themes().collect();
            let items: usize = themes.iter().map(|theme| theme.items.len()).sum();
            let link = address(links::CATALOGUE, &links::area_page(area.id), "");
            text.push_str(&format!("| [{}]({link}) | {} | {items} |\n", area.title, themes.len()));
        }
        text
    })
}
