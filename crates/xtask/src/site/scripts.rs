//! The scripts, without what only their readers need, through npm's `terser`.

use super::up_to_date::{Fingerprint, Note, write_if_changed};
use crate::place::Place;
use crate::run;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Writes a script of the site, small.
pub fn write(place: &Place, name: &str, script: &str) -> Result<()> {
    // As it was written: what the small one is made from.
    let readable = place.notes().join(name);
    write_if_changed(&readable, script.as_bytes())?;
    let small = place.site().join(name);
    let mut from = Fingerprint::default();
    from.file(&readable)?;
    from.file(&place.web().join("package-lock.json"))?;
    let note = Note::new(place, &format!("{name}.small"), &from);
    if small.exists() && note.is_current() {
        return Ok(());
    }
    let terser = place.web().join("node_modules/terser/bin/terser");
    let words = ["--module", "--compress", "--mangle", "--output"];
    run::quiet(Command::new("node").arg(terser).arg(&readable).args(words).arg(&small))?;
    note.keep()
}

/// The same, of a script that is a file.
pub fn copy(place: &Place, file: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    write(place, &name, &fs::read_to_string(file)?)
}
