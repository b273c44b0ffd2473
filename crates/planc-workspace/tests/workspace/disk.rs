//! The disk of the machine, with real links and permissions.

use crate::support::KNOWN;
use planc_workspace::{Disk, FileError, FileSystem, Workspace};
use std::fs;
use std::path::Path;

fn load(folder: &Path) -> Workspace {
    Workspace::load(&Disk, folder, &KNOWN).unwrap_or_else(|error| panic!("the folder is loaded: {error}"))
}

fn names(workspace: &Workspace) -> Vec<String> {
    let last = |path: &str| path.rsplit('/').next().unwrap_or(path).to_string();
    workspace.packages[0].files.iter().map(|file| last(&workspace.file(*file).path)).collect()
}

#[test]
fn a_folder_is_read_from_the_disk() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("planc.toml"), "[package]\nname = \"here\"\n").expect("it can be written");
    fs::create_dir(folder.path().join("inner")).expect("it can be made");
    fs::write(folder.path().join("inner/b.plan"), "\u{feff}actor b\r\n").expect("it can be written");
    fs::write(folder.path().join("a.plan"), "actor a\n").expect("it can be written");
    let workspace = load(folder.path());
    assert_eq!(names(&workspace), ["a.plan", "b.plan"]);
    assert_eq!(workspace.packages[0].name, "here");
    assert_eq!(*workspace.files[1].text, "\u{feff}actor b\r\n");
    assert_eq!(workspace.findings, []);
    assert_eq!(Disk.metadata(&folder.path().join("none")), Err(FileError::Missing));
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("it can be made");
    fs::write(inner.join("a.plan"), "").expect("it can be written");
    symlink("..", inner.join("up")).expect("links can be made");
    symlink("self", inner.join("self")).expect("links can be made");
    symlink("inner", folder.path().join("also")).expect("links can be made");
    let workspace = load(folder.path());
    assert_eq!(names(&workspace), ["a.plan"]);
    let messages: Vec<_> = workspace.findings.iter().map(|finding| (finding.code, finding.message.as_str())).collect();
    let [("PKG-09", itself), ("PKG-09", back)] = messages[..] else { panic!("two links lead back: {messages:?}") };
    assert!(itself.ends_with("inner/self` leads back to itself"), "{itself}");
    assert!(back.ends_with("inner/up` leads back to the folder that it stands in"), "{back}");
}

#[cfg(unix)]
#[test]
fn a_file_without_leave_is_reported() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let closed = folder.path().join("closed.plan");
    fs::write(&closed, "actor a\n").expect("it can be written");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("permissions can be set");
    let everything_is_open = fs::read(&closed).is_ok();
    let workspace = load(folder.path());
    // The administrator reads everything; there the file is an ordinary one. `reading.rs` has the finding without a disk.
    let codes: Vec<_> = workspace.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, if everything_is_open { vec![] } else { vec!["PKG-06"] });
    assert_eq!(workspace.files[0].text.is_empty(), !everything_is_open);
}
