//! The journeys of `tests/browser`, in a real browser, against the site as `serve` serves it.

use crate::place::Place;
use crate::site::{self, up_to_date::sorted};
use crate::{run, serve, setup};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Serves the built site on a free port and runs every `*.test.mjs`.
pub fn run(place: &Place) -> Result<()> {
    run_in(place, &place.browser_tests())
}

/// Builds the site in the language that nobody speaks, and looks for words of any other.
pub fn run_pseudo(place: &Place) -> Result<()> {
    let pseudo = place.pseudo();
    site::build(&pseudo, site::DOCUMENT)?;
    run_in(&pseudo, &pseudo.browser_tests().join("pseudo"))
}

fn run_in(place: &Place, folder: &Path) -> Result<()> {
    let chromium = setup::journeys(place)?;
    let journeys = journeys(folder)?;
    ensure!(!journeys.is_empty(), "no *.test.mjs in {}", folder.display());
    let address = serve_aside(place)?;
    run::watched(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .args(journeys)
            .current_dir(place.browser_tests())
            .env("BASE_URL", address)
            .env("CHROME_PATH", chromium),
    )
}

/// The server ends with this process.
pub fn serve_aside(place: &Place) -> Result<String> {
    let listener = serve::listen_anywhere()?;
    let address = serve::address(&listener)?;
    let router = serve::as_hosted(place)?;
    std::thread::spawn(move || serve::until_stopped(listener, router));
    Ok(address)
}

fn journeys(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = sorted(folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}
