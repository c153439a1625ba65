//! `cargo xtask lighthouse`: the built site measured as a slow phone would have it.

use crate::place::Place;
use crate::{journeys, run, setup, site};
use anyhow::Result;
use std::process::Command;

/// Builds and serves the site, measures its pages, and fails where one falls short.
pub fn run(place: &Place) -> Result<()> {
    site::build(place, site::DOCUMENT)?;
    let chromium = setup::lighthouse(place)?;
    let address = journeys::serve_aside(place)?;
    run::watched(
        Command::new("node")
            .arg("measure.mjs")
            .current_dir(place.lighthouse())
            .env("BASE_URL", address)
            .env("CHROME_PATH", chromium),
    )
}
