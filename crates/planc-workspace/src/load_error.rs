//! Why nothing could be read at all.

use crate::file_system::FileError;

/// Nothing can be done with the path that was given. Everything less is a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LoadError {
    /// There is no such file or folder.
    Missing { path: String },
    /// It is there and cannot be read.
    Unreadable { path: String, reason: FileError },
    /// A file that is no plan.
    NotAPlan { path: String },
    /// A folder in which no plan stands; below it there may be packages of their own.
    NoPlans { path: String, packages: Vec<String> },
    /// The folder in which the compiler was started is gone or closed to it.
    NoCurrentFolder { reason: FileError },
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LoadError::Missing { path } => {
                write!(formatter, "There is no file or folder `{path}`. Check the spelling, and the folder you are in.")
            }
            LoadError::Unreadable { path, reason } => {
                write!(formatter, "`{path}` cannot be opened: {}.", reason.reason())
            }
            LoadError::NotAPlan { path } => write!(
                formatter,
                "`{path}` is not a plan. Files with plans have names that end in `.plan`; give such a file, or a folder that \
                 holds some."
            ),
            LoadError::NoPlans { path, packages } if !packages.is_empty() => write!(
                formatter,
                "The folder `{path}` is no package and holds no plans of its own. Give one of the packages in it: {}.",
                packages.iter().map(|package| format!("`{package}`")).collect::<Vec<_>>().join(", ")
            ),
            LoadError::NoPlans { path, .. } => write!(
                formatter,
                "The folder `{path}` holds no plans: no file in it, or in a folder within it, has a name that ends in `.plan`."
            ),
            LoadError::NoCurrentFolder { reason } => {
                write!(formatter, "The folder you are in cannot be opened: {}.", reason.reason())
            }
        }
    }
}

impl std::error::Error for LoadError {}
