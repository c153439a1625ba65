//! The crate in `web/` as wasm, and the JavaScript that joins it to the page.

use super::up_to_date::{Fingerprint, Note};
use crate::place::Place;
use crate::run;
use crate::setup::WasmCargo;
use anyhow::Result;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The Cargo profile of the site, in the root Cargo.toml.
const PROFILE: &str = "web";

/// The profile of the site that only a test reads: built soon matters more than its size.
const PSEUDO_PROFILE: &str = "pseudo";

/// Cargo knows by itself whether the wasm is current; the bridge has a note.
pub fn build(place: &Place, cargo: &WasmCargo) -> Result<()> {
    let wasm = compile(place, cargo)?;
    let mut from = Fingerprint::default();
    from.file(&wasm)?;
    // Another version of the bridge may write other JavaScript from the same wasm.
    from.file(&place.root.join("Cargo.lock"))?;
    let note = Note::new(place, "wasm", &from);
    if place.site().join("continuum_web_bg.wasm").exists() && note.is_current() {
        return Ok(());
    }
    bridge(&wasm, &place.site())?;
    note.keep()
}

fn compile(place: &Place, cargo: &WasmCargo) -> Result<PathBuf> {
    let target = crate::setup::TARGET;
    let profile = if place.is_pseudo() { PSEUDO_PROFILE } else { PROFILE };
    run::watched(
        cargo
            .command()
            .args(["build", "--quiet", "--package", "continuum-web", "--lib"])
            .args(["--profile", profile, "--target", target, "--target-dir"])
            .arg(&place.target)
            .env("CONTINUUM_LANGUAGE", &place.language)
            .current_dir(&place.root),
    )?;
    Ok(place.target.join(target).join(profile).join("continuum_web.wasm"))
}

fn bridge(wasm: &Path, site: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).web(true)?.typescript(false);
    // Names and producers are a third of the file and of no use to a referrer.
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(site)
}
