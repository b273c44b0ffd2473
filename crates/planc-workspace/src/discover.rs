//! Which files belong to what was asked for.

mod root;
mod walk;

pub use root::{Root, find_root, package_of};
pub use walk::{Found, Obstacle, walk};

use std::ffi::OsStr;
use std::path::Path;

/// Folders in which programs keep what they made, not what people wrote.
const LEFT_OUT: [&str; 3] = ["build", "node_modules", "target"];

/// Whether a name is that of a plan. Capitals make no difference, since some systems hide how an ending is spelt.
pub fn is_plan_name(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    !name.starts_with('.') && name.len() > 5 && name.is_char_boundary(name.len() - 5) && {
        name[name.len() - 5..].eq_ignore_ascii_case(".plan")
    }
}

/// Whether a folder of this name is never part of a package that stands above it.
fn is_left_out(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || LEFT_OUT.contains(&name.as_ref())
}

/// Whether all folders on the way from `folder` to `inner`, `inner` among them, are such that `walk` enters them.
fn is_entered(folder: &Path, inner: &Path) -> bool {
    inner.strip_prefix(folder).is_ok_and(|relative| !relative.components().any(|part| is_left_out(part.as_os_str())))
}
