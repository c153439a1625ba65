//! Sets up what is missing, says what it does, and does nothing twice.
//!
//! Two kinds of machine are catered for: one where rustup may fetch (nearly
//! everyone's), and a Debian one that reaches package registries only.

mod chromium;
mod debian;
mod node;
mod standard_library;
mod wasm;

use crate::place::Place;
use anyhow::Result;
use std::path::PathBuf;
pub use wasm::{TARGET, WasmCargo, cargo as wasm};

/// What building the site needs.
pub fn site(place: &Place) -> Result<WasmCargo> {
    node::packages(&place.web(), "styles and scripts")?;
    wasm::cargo()
}

/// What the browser journeys need; gives the path of Chromium.
pub fn journeys(place: &Place) -> Result<PathBuf> {
    node::packages(&place.browser_tests(), "the browser journeys")?;
    chromium::path()
}

/// What measuring with Lighthouse needs; gives the path of Chromium.
pub fn lighthouse(place: &Place) -> Result<PathBuf> {
    node::packages(&place.lighthouse(), "Lighthouse")?;
    chromium::path()
}

/// Tells the person what is being set up and how long that usually takes.
fn say(what: &str, usually: &str) {
    eprintln!("Setting up: {what} (usually {usually})");
}
