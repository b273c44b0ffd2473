//! Files that cannot be read: each is one finding, and the rest of the package is read.

use crate::support::{load, plans, shown};
use planc_workspace::{FileError, InMemory};

#[test]
fn what_cannot_be_opened_is_said_and_counts_as_empty() {
    let files = InMemory::new("/w")
        .file("a.plan", "actor a\n")
        .file("secret.plan", "actor b\n")
        .failing("secret.plan", FileError::NotAllowed)
        .file("broken.plan", "")
        .failing("broken.plan", FileError::Other("input/output error".to_string()))
        .link("gone.plan", "nowhere.plan")
        .device("pipe.plan")
        .folder("closed")
        .failing("closed", FileError::NotAllowed);
    let workspace = load(&files, ".");
    assert_eq!(plans(&workspace, 0), ["a.plan", "broken.plan", "gone.plan", "pipe.plan", "secret.plan"]);
    assert_eq!(
        shown(&workspace),
        "PKG-06 broken.plan:1:1 The file `broken.plan` cannot be read: the system says “input/output error”
  help: Try to open it in another program. If that fails too, take it from the last copy.
PKG-06 gone.plan:1:1 The file `gone.plan` cannot be read: there is nothing at this place
  help: If it is a link, take it away or let it lead to a file that exists.
PKG-06 pipe.plan:1:1 The file `pipe.plan` cannot be read: it is neither a file nor a folder
  help: Move it out of the folder, or give it a name that does not end in `.plan`.
PKG-06 secret.plan:1:1 The file `secret.plan` cannot be read: permission denied
  help: Ask its owner for leave to read it, or move it out of the folder.
PKG-06 closed:1:1 The folder `closed` cannot be read: permission denied
  help: Ask its owner for leave to read it, or move it out of the package."
    );
    assert_eq!(*workspace.files[0].text, "actor a\n");
    assert_eq!(*workspace.files[4].text, "");
}

#[test]
fn other_encodings_are_named() {
    let wide: Vec<u8> = "actor moi\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = InMemory::new("/w")
        .file("a.plan", "\u{feff}actor a\n")
        .file("document.plan", b"PK\x03\x04\x14\x00\x06\x00".to_vec())
        .file("legacy.plan", b"actor s \"Slu\x9eba za za\x9atitu djece\"\n".to_vec())
        .file("noise.plan", b"\x00\x01\x02\x03\x00\x00\xff".to_vec())
        .file("wide.plan", wide);
    let workspace = load(&files, ".");
    assert_eq!(
        shown(&workspace),
        "PKG-07 document.plan:1:1 The file `document.plan` is a Word, Excel or zip file, not a plain text
  help: Open it in the program that wrote it and save its text as plain text, as UTF-8, or move it out of the folder.
PKG-07 legacy.plan:1:1 The file `legacy.plan` is not stored as UTF-8 but in an older way, probably Windows-1250
  help: Save it again as UTF-8; most editors offer this under “Save as”. Until then the file counts as empty.
PKG-07 noise.plan:1:1 The file `noise.plan` is not a text
  help: Take it from the last copy that can be read, or move it out of the folder.
PKG-07 wide.plan:1:1 The file `wide.plan` is stored as UTF-16 (little-endian)
  help: Save it again as UTF-8; most editors offer this under “Save as”. Until then the file counts as empty."
    );
    assert_eq!(*workspace.files[0].text, "\u{feff}actor a\n", "the mark stays");
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    const MIB: u64 = 1024 * 1024;
    // A file of exactly the limit is asked for, and these have no content: reading fails with another finding.
    let files = InMemory::new("/w").file_of_size("limit.plan", 256 * MIB).file_of_size("over.plan", 256 * MIB + 1);
    assert_eq!(
        shown(&load(&files, ".")),
        "PKG-06 limit.plan:1:1 The file `limit.plan` cannot be read: the system says “this file has a size only”
  help: Try to open it in another program. If that fails too, take it from the last copy.
PKG-08 over.plan:1:1 The file `over.plan` has 257 MiB; the compiler reads files of up to 256 MiB
  help: Divide it. What stands at the top of a file may stand in any file of the package."
    );
}

#[test]
fn a_manifest_that_cannot_be_read_leaves_the_defaults() {
    let files = InMemory::new("/w/thb").file("a.plan", "").file("planc.toml", b"[package]\nname = \"\xeb\"\n".to_vec());
    let workspace = load(&files, ".");
    assert_eq!(workspace.packages[0].name, "thb");
    assert!(shown(&workspace).starts_with("PKG-07 planc.toml:1:1 The file `planc.toml` is not stored as UTF-8"));
}
