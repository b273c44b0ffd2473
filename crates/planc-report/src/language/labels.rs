//! The labels of one language: a TOML file, whose tables are the parts of a key.

use rustc_hash::FxHashMap;
use toml::Value;

/// One label.
pub enum Label {
    Text(String),
    /// By plural category, `other` last.
    Plural(Vec<(String, String)>),
}

/// All labels of a language, by key: `[gaps] title = …` is `gaps.title`.
pub struct Labels(FxHashMap<String, Label>);

/// The categories of plurals, by which a label with forms is told from a table of labels.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Labels {
    /// Reads a file of labels. What is no text is left out; that none is, tests hold.
    pub fn read(source: &str) -> Labels {
        let mut labels = FxHashMap::default();
        if let Ok(table) = source.parse::<toml::Table>() {
            gather("", &Value::Table(table), &mut labels);
        }
        Labels(labels)
    }

    /// The labels whose keys begin with `prefix`, in the order of their keys, by the rest of these.
    pub fn under<'labels>(&'labels self, prefix: &'labels str) -> impl Iterator<Item = (&'labels str, &'labels Label)> {
        let mut under: Vec<_> =
            self.0.iter().filter_map(|(key, label)| Some((key.strip_prefix(prefix)?, label))).collect();
        under.sort_unstable_by_key(|(key, _)| *key);
        under.into_iter()
    }

    pub fn get(&self, key: &str) -> Option<&Label> {
        self.0.get(key)
    }

    /// The label `key`, of several forms the most general one. One that is missing shows its key.
    pub fn text<'labels>(&'labels self, key: &'labels str) -> &'labels str {
        self.form(key, "other")
    }

    /// The label `key` in the form of the plural category `category`.
    pub fn form<'labels>(&'labels self, key: &'labels str, category: &str) -> &'labels str {
        match self.0.get(key) {
            Some(Label::Text(text)) => text,
            Some(Label::Plural(forms)) => {
                let form = forms.iter().find(|(name, _)| name == category);
                form.or(forms.last()).map_or("", |(_, text)| text)
            }
            None => key,
        }
    }
}

fn gather(prefix: &str, value: &Value, labels: &mut FxHashMap<String, Label>) {
    match value {
        Value::String(text) => {
            labels.insert(prefix.to_string(), Label::Text(text.clone()));
        }
        Value::Table(table) if table.contains_key("other") && table.keys().all(|key| CATEGORIES.contains(&&**key)) => {
            let form = |category: &&str| Some((category.to_string(), table.get(*category)?.as_str()?.to_string()));
            labels.insert(prefix.to_string(), Label::Plural(CATEGORIES.iter().filter_map(form).collect()));
        }
        Value::Table(table) => {
            for (key, value) in table {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                gather(&key, value, labels);
            }
        }
        _ => {}
    }
}

/// What the language `tag` has not and the first one has, or the other way round; also labels whose placeholders differ.
pub fn missing_labels(tag: &str) -> Vec<String> {
    let of = |tag: &str| {
        let source = super::LANGUAGES.iter().find(|(other, _)| *other == tag).map_or("", |(_, source)| *source);
        Labels::read(source)
    };
    let (first, other) = (of(super::LANGUAGES[0].0), of(tag));
    let mut found: Vec<String> = Vec::new();
    found.extend(first.0.keys().filter(|key| !other.0.contains_key(*key)).map(|key| format!("`{key}` is missing")));
    found.extend(other.0.keys().filter(|key| !first.0.contains_key(*key)).map(|key| format!("`{key}` is not used")));
    for (key, label) in &first.0 {
        if let Some(other) = other.0.get(key)
            && placeholders(label) != placeholders(other)
        {
            found.push(format!("`{key}` has other placeholders"));
        }
    }
    found.sort();
    found
}

fn placeholders(label: &Label) -> Vec<&str> {
    let text = match label {
        Label::Text(text) => text,
        Label::Plural(forms) => forms.last().map_or("", |(_, text)| text),
    };
    let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    names.sort_unstable();
    names
}
