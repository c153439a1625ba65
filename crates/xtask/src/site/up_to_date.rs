//! Doing nothing twice: a fingerprint of what a file was made from, noted beside the build.

use crate::place::Place;
use anyhow::{Context, Result};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Of the contents of files, in the order given.
#[derive(Default)]
pub struct Fingerprint(DefaultHasher);

impl Fingerprint {
    pub fn file(&mut self, file: &Path) -> Result<()> {
        let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
        file.hash(&mut self.0);
        bytes.hash(&mut self.0);
        Ok(())
    }

    pub fn folder(&mut self, folder: &Path) -> Result<()> {
        for path in sorted(folder)? {
            if path.is_dir() { self.folder(&path)? } else { self.file(&path)? }
        }
        Ok(())
    }
}

/// A remembered fingerprint.
pub struct Note {
    file: PathBuf,
    fingerprint: String,
}

impl Note {
    pub fn new(place: &Place, name: &str, from: &Fingerprint) -> Self {
        let fingerprint = format!("{:016x}", from.0.finish());
        Self { file: place.notes().join(name), fingerprint }
    }

    pub fn is_current(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|noted| noted == self.fingerprint)
    }

    pub fn keep(&self) -> Result<()> {
        Ok(fs::write(&self.file, &self.fingerprint)?)
    }
}

/// The entries of a folder by name.
pub fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Leaves a file alone that already says this, so that what is made from it stays current.
pub fn write_if_changed(file: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    Ok(fs::write(file, bytes)?)
}
