//! The crate in `web/` as wasm, one for each page, and the JavaScript that joins each to its page.

use super::scripts;
use super::up_to_date::{Fingerprint, Note};
use crate::place::Place;
use crate::run;
use crate::setup::WasmCargo;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The Cargo profile of the site, in the root Cargo.toml.
const PROFILE: &str = "web";

/// The profile of the site that only a test reads: built soon matters more than its size.
const PSEUDO_PROFILE: &str = "pseudo";

/// The programs of the crate in `web/`: a page loads one of them.
const PROGRAMS: &[&str] = &["continuum_check", "continuum_open", "continuum_practise"];

/// Cargo knows by itself whether the wasm is current; the bridges have a note each.
pub fn build(place: &Place, cargo: &WasmCargo) -> Result<()> {
    let folder = compile(place, cargo)?;
    for program in PROGRAMS {
        join(place, &folder.join(program).with_extension("wasm"), program)?;
    }
    Ok(())
}

fn join(place: &Place, wasm: &Path, program: &str) -> Result<()> {
    let mut from = Fingerprint::default();
    from.file(wasm)?;
    // Another version of the bridge may write other JavaScript from the same wasm.
    from.file(&place.root.join("Cargo.lock"))?;
    let note = Note::new(place, program, &from);
    if place.site().join(format!("{program}_bg.wasm")).exists() && note.is_current() {
        return Ok(());
    }
    let made = place.notes();
    bridge(wasm, program, &made)?;
    let wasm = format!("{program}_bg.wasm");
    fs::copy(made.join(&wasm), place.site().join(&wasm))?;
    scripts::copy(place, &made.join(program).with_extension("js"))?;
    note.keep()
}

fn compile(place: &Place, cargo: &WasmCargo) -> Result<PathBuf> {
    let target = crate::setup::TARGET;
    let profile = if place.is_pseudo() { PSEUDO_PROFILE } else { PROFILE };
    run::watched(
        cargo
            .command()
            .args(["build", "--quiet", "--package", "continuum-web", "--bins"])
            .args(["--profile", profile, "--target", target, "--target-dir"])
            .arg(&place.target)
            .env("CONTINUUM_LANGUAGE", &place.language)
            .current_dir(&place.root),
    )?;
    Ok(place.target.join(target).join(profile))
}

fn bridge(wasm: &Path, program: &str, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(program).web(true)?.typescript(false);
    // Names and producers are a third of the file and of no use to a referrer.
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder)
}
