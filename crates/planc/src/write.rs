//! Files written whole or not at all.

use crate::progress::{self, Step};
use std::io::Write;
use std::path::Path;

/// Writes `content` to `path`, as `atomically_with` does.
pub fn atomically(path: &Path, content: &[u8]) -> std::io::Result<()> {
    atomically_with(path, |file| file.write_all(content))
}

/// Writes to `path` what `write` writes: first beside it, then in its place, so that a reader sees the old file or the new one and never
/// half of one. Folders that are missing are made. The rights of a file that was there are kept, and a link to a file stays.
pub fn atomically_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
    progress::step(Step::Writing);
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = match real.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".planc-").tempfile_in(folder)?;
    let mut buffered = std::io::BufWriter::with_capacity(1 << 16, &mut file);
    write(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    match std::fs::metadata(&real) {
        Ok(metadata) if metadata.permissions().readonly() => return Err(std::io::ErrorKind::PermissionDenied.into()),
        Ok(metadata) => file.as_file().set_permissions(metadata.permissions())?,
        Err(_) => readable_by_all(file.as_file())?,
    }
    file.persist(&real).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are for their owner alone; what is written is for everybody who may see the folder.
#[cfg(unix)]
fn readable_by_all(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Why a file could not be written, for people.
pub fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => "permission denied".to_string(),
        std::io::ErrorKind::StorageFull => "the disk is full".to_string(),
        std::io::ErrorKind::NotADirectory | std::io::ErrorKind::AlreadyExists => {
            "a part of the path is a file, not a folder".to_string()
        }
        std::io::ErrorKind::IsADirectory => "it is a folder".to_string(),
        std::io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_string(),
        _ => {
            let words = error.to_string();
            // The number means nothing to people, and differs between systems.
            format!("the system says “{}”", words.split(" (os error").next().unwrap_or(&words))
        }
    }
}
