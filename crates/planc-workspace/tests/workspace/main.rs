//! Packages, files and manifests, from memory and from a disk.

mod dependencies;
mod discovery;
mod disk;
mod manifest;
mod manifest_syntax;
mod reading;
mod support;
