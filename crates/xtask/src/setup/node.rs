//! Packages from npm, as their lock file has them.

use super::say;
use crate::run;
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Installs what `folder/package-lock.json` names, unless that was done already.
pub fn packages(folder: &Path, what_for: &str) -> Result<()> {
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let note = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    ensure!(run::has("npm"), "needs Node.js 20 or newer with npm; install it and try again");
    say(&format!("npm packages for {what_for}"), "10 seconds");
    // Install scripts are not run: nothing here needs one.
    let words = ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"];
    run::quiet(Command::new("npm").args(words).current_dir(folder))?;
    Ok(fs::write(note, lock)?)
}
