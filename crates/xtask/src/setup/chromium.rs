//! A Chromium for the browser journeys; `serve` never needs one.

use super::debian;
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// `CHROME_PATH`, or one on PATH, or where macOS keeps it, or Debian's, installed now.
pub fn path() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROME_PATH").map(PathBuf::from) {
        if named.is_file() {
            return Ok(named);
        }
        bail!("CHROME_PATH names no file: {}", named.display());
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if !debian::is_here() {
        bail!(
            "the browser journeys need Chromium or Chrome; install one, or set CHROME_PATH to it"
        );
    }
    debian::install(&["chromium"], "30 seconds")?;
    installed().context("Debian's chromium is installed but not on PATH")
}

fn installed() -> Option<PathBuf> {
    let applications = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let on_path = NAMES.iter().find_map(|name| run::find(name));
    on_path.or_else(|| Some(PathBuf::from(applications)).filter(|file| file.is_file()))
}
