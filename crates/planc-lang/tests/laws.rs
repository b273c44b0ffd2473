//! The laws of grammar.md section 4, over the whole table.

use planc_lang::connective::Connective;
use planc_lang::field::Wanted;
use planc_lang::language::Meaning;
use planc_lang::pattern::laws;
use planc_lang::vocabularies::VOCABULARIES;
use planc_lang::{Kind, Language};

#[test]
fn every_pattern_keeps_every_law() {
    let mut breaches = Vec::new();
    for (_, row) in Language::get().rows() {
        let is_thing = row.kind().is_some();
        for breach in laws::breaches(&row.pattern, is_thing) {
            breaches.push(format!("{}: {breach}   [{}]", row.keyword.text(), row.pattern.source));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn a_broken_pattern_is_noticed() {
    let cases = [
        ("name? <level>", "a word slot after an optional name"),
        ("text text", "two texts side by side"),
        ("number text", "a number or year, and a word or text that would be its unit"),
        ("date | number", "two alternatives begin with Number"),
        ("ref(actor)+ ref(fund)", "a list beside its own class"),
        ("text rate money", "connective `rate` is not reserved"),
        ("date (on date)? history?", "takes history and uses `on` or `because` itself"),
        ("(text (date+))+", "a list holds slots, and no list"),
    ];
    for (source, expected) in cases {
        let pattern = planc_lang::pattern::parse(source).unwrap_or_else(|mistake| panic!("{source}: {}", mistake.0));
        let breaches = laws::breaches(&pattern, true);
        assert!(breaches.iter().any(|breach| breach == expected), "{source}: {breaches:?}");
    }
}

#[test]
fn what_is_wanted_at_adoption_takes_absent_and_what_is_wanted_always_does_not() {
    let language = Language::get();
    for kind in Kind::WRITTEN {
        let declaration = kind.declaration().expect("a written kind is declared");
        let fields = declaration.fields.iter().map(|field| (field.keyword, field.wanted));
        let children = declaration
            .children
            .iter()
            .map(|child| (planc_lang::Keyword::from_text(child.kind.text()).unwrap(), child.wanted));
        for (keyword, wanted) in fields.chain(children) {
            let row = language.in_kind(*kind, keyword).unwrap_or_else(|| panic!("{} in {kind:?}", keyword.text()));
            let takes_absent = language.row(row).pattern.takes_absent;
            match wanted {
                Wanted::No => {}
                Wanted::Always => assert!(!takes_absent, "{}.{}", kind.text(), keyword.text()),
                Wanted::Adopted { .. } => assert!(takes_absent, "{}.{}", kind.text(), keyword.text()),
            }
        }
    }
}

#[test]
fn parents_and_children_agree() {
    for kind in Kind::WRITTEN {
        let declaration = kind.declaration().expect("a written kind is declared");
        for child in declaration.children {
            let stands_in = child.kind.declaration().expect("a child is a written kind").stands_in;
            assert!(stands_in.holds(*kind), "{} lists {}, which does not stand there", kind.text(), child.kind.text());
        }
        for parent in Kind::WRITTEN.iter().filter(|parent| declaration.stands_in.holds(**parent)) {
            let listed =
                parent.declaration().is_some_and(|parent| parent.children.iter().any(|child| child.kind == *kind));
            // What stands in every kind is not listed everywhere.
            assert!(
                listed || *kind == Kind::Attest,
                "{} stands in {}, which does not list it",
                kind.text(),
                parent.text()
            );
        }
    }
}

#[test]
fn no_vocabulary_has_a_reserved_word_or_one_twice() {
    for vocabulary in VOCABULARIES {
        for (index, word) in vocabulary.words.iter().enumerate() {
            assert_eq!(Connective::from_text(word.text), None, "{}", vocabulary.name);
            assert_eq!(vocabulary.find(word.text), Some(index), "{} has `{}` twice", vocabulary.name, word.text);
            assert!(word.text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'), "{}", word.text);
        }
    }
}

#[test]
fn every_vocabulary_is_used() {
    let language = Language::get();
    for (index, vocabulary) in VOCABULARIES.iter().enumerate() {
        let is_used = language
            .rows()
            .any(|(_, row)| row.pattern.slots.iter().any(|slot| slot.vocabularies.contains(&(index as u8))));
        assert!(is_used, "{}", vocabulary.name);
    }
}

#[test]
fn no_field_of_a_kind_hides_one_of_its_children() {
    for kind in Kind::WRITTEN {
        let declaration = kind.declaration().expect("a written kind is declared");
        let mut keywords: Vec<&str> = declaration.fields.iter().map(|field| field.keyword.text()).collect();
        keywords.extend(declaration.children.iter().map(|child| child.kind.text()));
        let count = keywords.len();
        keywords.sort_unstable();
        keywords.dedup();
        assert_eq!(keywords.len(), count, "{} has a keyword twice", kind.text());
    }
}

#[test]
fn every_text_of_the_table_is_written() {
    for (_, row) in Language::get().rows() {
        let (summary, manual, example) = match row.meaning {
            Meaning::Kind(kind) => (kind.summary, kind.manual, kind.example),
            Meaning::Field(field) => (field.summary, field.manual, field.example),
            Meaning::History => continue,
        };
        for text in [summary, manual, example] {
            assert!(!text.trim().is_empty() && !text.starts_with('@'), "{}: {text:?}", row.keyword.text());
        }
        assert!(summary.len() <= 110 && !summary.ends_with('.'), "{}: {summary:?}", row.keyword.text());
    }
    for vocabulary in VOCABULARIES {
        for text in [vocabulary.summary, vocabulary.manual, vocabulary.example] {
            assert!(!text.trim().is_empty() && !text.starts_with('@'), "{}: {text:?}", vocabulary.name);
        }
        for word in vocabulary.words {
            assert!(!word.summary.is_empty() && !word.summary.starts_with('@'), "{} {}", vocabulary.name, word.text);
        }
    }
}
