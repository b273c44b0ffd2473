//! `cargo xtask new-rule`: the places of a rule, each with what is to be filled in.

use std::fs;
use std::path::{Path, PathBuf};

use planc_lang::rule::Rule;

/// Begin a rule: its value, its page, its function and a fixture
///
/// What is written compiles. The tests of planc-lang and planc-analysis then tell what is still to be filled in.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Three letters of a family, a hyphen and two digits: `BUD-27`
    code: String,
    /// Words joined by hyphens, which authors read beside the code: `donor-unnamed`
    name: String,
    /// The kind of entry that it looks at: `activity`
    #[arg(long, default_value = "activity")]
    kind: String,
    /// The repository, if not the one that this program was built in
    #[arg(long)]
    root: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> Result<(), String> {
    let rule = NewRule::of(arguments)?;
    let root = match &arguments.root {
        Some(root) => root.clone(),
        None => crate::generate::root(),
    };
    for path in rule.write(&root)? {
        println!("{}", path.strip_prefix(&root).unwrap_or(&path).display());
    }
    println!("\nNext: say in these files what the rule is about, then `cargo test -p planc-lang -p planc-analysis`,");
    println!("then `cargo xtask gen` for the book.");
    Ok(())
}

/// What is known of a rule before it is written.
struct NewRule {
    code: String,
    name: String,
    kind: String,
}

/// What is put into the text of one file.
struct Insertion {
    path: PathBuf,
    text: String,
}

impl NewRule {
    fn of(arguments: &Arguments) -> Result<NewRule, String> {
        let (code, name) = (arguments.code.to_ascii_uppercase(), arguments.name.clone());
        let is_code = matches!(code.split_once('-'), Some((family, number))
            if family.len() == 3 && family.bytes().all(|byte| byte.is_ascii_uppercase())
                && number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_code {
            return Err(format!("`{code}` is not three letters, a hyphen and two digits."));
        }
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        if !name.split('-').all(is_word) {
            return Err(format!("`{name}` is not lower-case words joined by hyphens."));
        }
        if let Some(other) = Rule::find(&code).or_else(|| Rule::find(&name)) {
            return Err(format!("There is {} {} already.", other.code, other.name));
        }
        if planc_lang::Kind::from_text(&arguments.kind).is_none() {
            return Err(format!("`{}` is no kind of entry.", arguments.kind));
        }
        Ok(NewRule { code, name, kind: arguments.kind.clone() })
    }

    fn family(&self) -> &str {
        &self.code[..3]
    }

    fn function(&self) -> String {
        self.name.replace('-', "_")
    }

    /// Writes all of it, or nothing if one of the places is not found.
    fn write(&self, root: &Path) -> Result<Vec<PathBuf>, String> {
        let insertions = [self.value(root)?, self.page(root), self.function_text(root)?, self.fixture(root)];
        let mut paths = Vec::new();
        for insertion in insertions {
            fs::write(&insertion.path, &insertion.text)
                .map_err(|error| format!("{}: {error}", insertion.path.display()))?;
            paths.push(insertion.path);
        }
        Ok(paths)
    }

    /// The file of the family with the value in the order of the codes.
    fn value(&self, root: &Path) -> Result<Insertion, String> {
        let (path, text) = self.file_of_family(&root.join("crates/planc-lang/src/rules"))?;
        let value = format!(
            "    Rule {{\n        code: \"{code}\",\n        name: \"{name}\",\n        summary: \"What holds when all is well.\",\n        \
             draft: Level::Advice,\n        adopted: Level::Warning,\n        profiles: Profiles::Guide,\n        \
             guide: \"\",\n        page: include_str!(\"../../rules/{code}.md\"),\n    }},\n",
            code = self.code,
            name = self.name
        );
        Ok(Insertion { text: self.in_order(&text, "    Rule {\n        code: \"", &value)?, path })
    }

    /// The file in which the family's checks are listed, with the check in the list and the function behind all else.
    fn function_text(&self, root: &Path) -> Result<Insertion, String> {
        let (path, text) = self.file_of_family(&root.join("crates/planc-analysis/src/rules"))?;
        let mut kind = self.kind.clone();
        kind[..1].make_ascii_uppercase();
        let check = format!(
            "    Check {{ code: \"{}\", reads: Reads::Each(&[Kind::{kind}], {}) }},\n",
            self.code,
            self.function()
        );
        let mut text = self.in_order(&text, "    Check { code: \"", &check)?;
        let function = format!(
            "\n/// {code}: what is wrong, in half a sentence.\nfn {function}(_: &crate::facts::Context, view: &crate::view::View, \
             found: &mut Vec<planc_base::Finding>) {{\n    let node = view.node;\n    if node.is_absent() || node.is_broken() {{\n        \
             return;\n    }}\n    found.push(\n        planc_base::Finding::new(\"{code}\", node.place(), format!(\"{{}} …\", \
             node.described_first()))\n            .help(\"What to write.\"),\n    );\n}}\n",
            code = self.code,
            function = self.function()
        );
        // Tests of a file stand at its end.
        let at = text.find("\n#[cfg(test)]").unwrap_or(text.len());
        text.insert_str(at, &function);
        Ok(Insertion { path, text })
    }

    fn page(&self, root: &Path) -> Insertion {
        let (code, name) = (&self.code, &self.name);
        let text = format!(
            "# {code} {name}\n\n## What it says\n\nWhat is missing or contradictory, and when nothing is said.\n\n## Why it matters\n\n\
             What goes wrong without it, with the section of the guide.\n\n## A plan that raises it\n\n```plan\n```\n\n```text\n\
             advice[{code}]: …\nhelp: What to write.\n```\n\n## The same plan, mended\n\n```plan\n```\n\n## How to silence it\n\n\
             Write `allow {code} because \"…\"` in the block of the {kind}. Put `until 2026-12` before `because` to let the silence \
             end by itself. For the whole package, set `{code} = \"off\"` under `[rules]` in `planc.toml`.\n",
            kind = self.kind
        );
        Insertion { path: root.join(format!("crates/planc-lang/rules/{code}.md")), text }
    }

    fn fixture(&self, root: &Path) -> Insertion {
        let (code, kind) = (&self.code, &self.kind);
        let text = format!(
            "#: only {code}\n\n# What it finds.\n{kind} found \"…\"\n#! {code}\n\n# What it must not find: near misses, `none`, \
             open and broken values.\n"
        );
        let file = code.to_ascii_lowercase();
        Insertion { path: root.join(format!("crates/planc-analysis/tests/rules/{file}.plan")), text }
    }

    /// The file below `folder` that lists what there is of the family.
    fn file_of_family(&self, folder: &Path) -> Result<(PathBuf, String), String> {
        let mark = format!("code: \"{}-", self.family());
        let mut files = Vec::new();
        rust_files(folder, &mut files);
        for path in files {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let is_list = text.contains("pub const RULES") || text.contains("pub const CHECKS");
            if is_list && text.contains(&mark) {
                return Ok((path, text));
            }
        }
        Err(format!(
            "No file below {} lists rules of the family {}. Begin the family there first: a file, and its name in mod.rs.",
            folder.display(),
            self.family()
        ))
    }

    /// `text` with `line` before the first entry of a later code, else behind the list.
    fn in_order(&self, text: &str, entry: &str, line: &str) -> Result<String, String> {
        let later = text.match_indices(entry).find(|(at, _)| {
            let code = &text[at + entry.len()..];
            code.get(..6).is_some_and(|code| code > self.code.as_str())
        });
        let end = || {
            let last = text.rfind(entry)?;
            text[last..].find("\n];").map(|at| last + at + 1)
        };
        let at =
            later.map(|(at, _)| at).or_else(end).ok_or("The list of the family has another form than expected.")?;
        Ok(format!("{}{line}{}", &text[..at], &text[at..]))
    }
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places that a rule is written to, in a folder of their own.
    fn repository() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let lang = folder.path().join("crates/planc-lang");
        let analysis = folder.path().join("crates/planc-analysis");
        for path in
            [lang.join("src/rules"), lang.join("rules"), analysis.join("src/rules/money"), analysis.join("tests/rules")]
        {
            fs::create_dir_all(path).unwrap();
        }
        let rule = |code: &str| format!("    Rule {{\n        code: \"{code}\",\n    }},\n");
        let rules = format!("pub const RULES: &[Rule] = &[\n{}{}];\n", rule("BUD-97"), rule("BUD-99"));
        fs::write(lang.join("src/rules/money.rs"), rules).unwrap();
        let checks = "pub const CHECKS: &[Check] = &[\n    Check { code: \"BUD-97\", reads: a },\n];\n\n#[cfg(test)]\nmod tests {}\n";
        fs::write(analysis.join("src/rules/money/mod.rs"), checks).unwrap();
        folder
    }

    fn arguments(code: &str, name: &str) -> Arguments {
        Arguments { code: code.to_string(), name: name.to_string(), kind: "activity".to_string(), root: None }
    }

    #[test]
    fn a_rule_is_put_in_order_into_all_its_places() {
        let folder = repository();
        let rule = NewRule::of(&arguments("bud-98", "donor-unnamed")).unwrap();
        let paths = rule.write(folder.path()).unwrap();
        assert_eq!(paths.len(), 4);
        let read = |index: usize| fs::read_to_string(&paths[index]).unwrap();
        let order: Vec<usize> = ["BUD-97", "BUD-98", "BUD-99"].map(|code| read(0).find(code).unwrap()).to_vec();
        assert!(order.is_sorted(), "{}", read(0));
        assert!(read(1).starts_with("# BUD-98 donor-unnamed\n\n## What it says\n"));
        let function = read(2);
        assert!(function.find("BUD-98").unwrap() > function.find("BUD-97").unwrap());
        assert!(function.find("fn donor_unnamed").unwrap() < function.find("#[cfg(test)]").unwrap(), "{function}");
        assert!(read(3).starts_with("#: only BUD-98"));
    }

    #[test]
    fn what_is_no_new_rule_is_refused() {
        let cases = [
            ("BUD-01", "something-else", "already"),
            ("BUD-98", "cost-missing", "already"),
            ("BUD98", "donor-unnamed", "hyphen"),
            ("BUD-98", "Donor unnamed", "lower-case"),
        ];
        for (code, name, reason) in cases {
            let refused = NewRule::of(&arguments(code, name)).err().unwrap_or_default();
            assert!(refused.contains(reason), "{code} {name}: {refused}");
        }
        let unknown = NewRule::of(&arguments("ZZZ-01", "no-family")).unwrap();
        assert!(unknown.write(repository().path()).is_err_and(|reason| reason.contains("family ZZZ")));
    }
}
