//! `plan.json`: everything that a package says, resolved, and what was found in it.
//!
//! Every thing is one object in `nodes`, known by its `path` (in its `package`, for those of other packages), parents first. Its
//! fields are arrays of entries, told apart in their states:
//!
//! | the author wrote | here |
//! |---|---|
//! | nothing | no such key |
//! | `none "why"` | `"state": "none"`, `"reason"` |
//! | `withheld "why"` | `"state": "withheld"`, `"reason"` |
//! | `? EUR "until the tender"` | `"state": "hole"`, and in the place of the value `{"state": "hole", "unit", "waitsFor"}` |
//! | a value, zero as well | no `state` |
//! | what is not understood | `"state": "unknown"`, `"written"` |
//!
//! The keys of an entry are derived as `shape` says. Numbers are strings, so that no reader makes binary fractions of money.
//! Dates are their first and last day, with what is written; texts are by language.

mod cursor;
mod documents;
mod entry;
mod fields;
mod node;
mod paths;
pub(crate) mod taken;
mod values;
mod writer;

pub use writer::{Info, write_plan};

pub const FORMAT: &str = "planc-plan";
pub const VERSION: u64 = 1;

#[cfg(test)]
pub(crate) mod tests {
    use planc_base::FileId;
    use planc_model::link::Input;
    use planc_model::plan::{FileInfo, PackageInfo, Plan};

    /// A package of one file.
    pub fn linked(text: &str) -> Plan<'_> {
        let tree = planc_syntax::parse(text, FileId(0));
        let sheet = planc_model::elaborate(&tree, text, FileId(0));
        let package = PackageInfo {
            name: "test".to_string(),
            languages: Vec::new(),
            dependencies: Vec::new(),
            dependency_places: Vec::new(),
        };
        planc_model::link(Input {
            files: vec![FileInfo { path: "test.plan", text, package: 0 }],
            sheets: vec![sheet],
            packages: vec![package],
        })
    }
}
