//! Where one of the two versions lies.

use super::revision;
use crate::arguments::DiffOptions;
use std::path::{Path, PathBuf};

/// A version of a plan that can be read.
pub enum Version {
    /// Where the author said.
    Here(PathBuf),
    /// Taken out of a history, into a folder that lasts as long as this.
    FromHistory { folder: tempfile::TempDir, path: PathBuf, revision: String },
}

impl Version {
    /// With `--package`, a revision of it; else a path. The revision `.` is what lies in the folder now.
    pub fn find(name: &str, options: &DiffOptions) -> Result<Version, String> {
        match &options.package {
            None if Path::new(name).exists() => Ok(Version::Here(PathBuf::from(name))),
            None => Err(format!(
                "There is no file or folder `{name}`. If it is a revision in git, say of which package: `planc diff OLD NEW \
                 --package FOLDER`."
            )),
            Some(package) if name == "." => Ok(Version::Here(package.clone())),
            Some(package) => revision::take_out(package, name),
        }
    }

    pub fn path(&self) -> &Path {
        match self {
            Version::Here(path) | Version::FromHistory { path, .. } => path,
        }
    }

    /// Names the revision in place of the folder that it was taken out to.
    pub fn without_folder(&self, reason: &str) -> String {
        match self {
            Version::Here(_) => reason.to_string(),
            Version::FromHistory { folder, revision, .. } => {
                let folder = folder.path().to_string_lossy();
                format!("In the revision `{revision}`: {}", reason.replace(&*folder, "").trim_start_matches('/'))
            }
        }
    }
}
