//! A package as it was in a revision, through the program `git`.
//!
//! The whole tree of the revision is taken out, since a package may build on others beside it. Files that git keeps elsewhere
//! (submodules, large files) are not fetched.

use super::version::Version;
use std::path::Path;
use std::process::{Command, Stdio};

/// Takes the package in `package` out of the revision into a temporary folder.
pub fn take_out(package: &Path, revision: &str) -> Result<Version, String> {
    // `planc.toml` or a file of the package may be named too.
    let (folder, file) = if package.is_dir() {
        (package, None)
    } else {
        let folder = package.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        (folder, package.file_name())
    };
    if !package.exists() {
        return Err(format!("There is no package `{}`.", package.display()));
    }
    let Some(top) = said(folder, &["rev-parse", "--show-toplevel"])? else {
        return Err(format!("`{}` is not in a git repository, so it has no revisions.", package.display()));
    };
    let prefix = said(folder, &["rev-parse", "--show-prefix"])?.unwrap_or_default();
    // Asked for as an object, so that what begins with `-` is no option.
    let wanted = format!("{revision}^{{commit}}");
    let missing = || format!("git knows no revision `{revision}` of `{}`.", package.display());
    let commit =
        said(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted])?.ok_or_else(missing)?;
    let target = tempfile::tempdir().map_err(|error| {
        format!("No temporary folder could be made for the revision `{revision}`: {}.", crate::write::reason(&error))
    })?;
    unpack(Path::new(&top), &commit, target.path())
        .map_err(|reason| format!("The revision `{revision}` could not be taken out of git: {reason}."))?;
    let mut path = target.path().join(prefix.trim_end_matches('/'));
    if let Some(file) = file {
        path.push(file);
    }
    if !path.exists() {
        return Err(format!("In the revision `{revision}` there is no `{}` yet.", package.display()));
    }
    Ok(Version::FromHistory { folder: target, path, revision: revision.to_string() })
}

/// The line that git answers; `None` if it says no.
fn said(folder: &Path, arguments: &[&str]) -> Result<Option<String>, String> {
    let output = git(folder).args(arguments).stderr(Stdio::null()).output().map_err(|_| no_git())?;
    if !output.status.success() {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&output.stdout).trim_end_matches(['\n', '\r']).to_string()))
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).stdin(Stdio::null());
    command
}

fn no_git() -> String {
    "Revisions are read by the program `git`, which is not installed here. Two folders can be compared without it."
        .to_string()
}

/// Writes the files of a commit to `target`, with an index of its own, so that neither the repository's files nor its index are
/// touched.
fn unpack(top: &Path, commit: &str, target: &Path) -> Result<(), String> {
    let index = target.join(".index-of-revision");
    let steps: [&[&str]; 2] = [&["read-tree", commit], &["checkout-index", "--all", "--force"]];
    for arguments in steps {
        let output = git(top)
            .env("GIT_INDEX_FILE", &index)
            .arg("--work-tree")
            .arg(target)
            .args(arguments)
            .output()
            .map_err(|_| no_git())?;
        if !output.status.success() {
            let told = String::from_utf8_lossy(&output.stderr).trim().to_string();
            return Err(format!("git says “{told}”"));
        }
    }
    // It is no part of the package.
    std::fs::remove_file(&index).map_err(|error| crate::write::reason(&error))
}
