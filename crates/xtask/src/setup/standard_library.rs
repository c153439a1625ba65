//! The browser target's standard library, built once from Debian's source.
//!
//! It is kept outside the project, by compiler, so that a fresh clone finds it.
//!
//! A phone downloads it, so it is built small: the shorter of two ways of doing things, and nothing
//! said about where a program stopped, which nobody would read there.

use super::debian::Pair;
use super::say;
use super::wasm::TARGET;
use crate::place::user_cache;
use crate::run;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What makes it small. The site's own code is compiled with the same.
pub const SMALL: &[&str] =
    &["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none"];

/// Parts of the library that have a shorter way.
const SHORTER: &str = "optimize_for_size";

/// The folder to give to `--sysroot`, built now if need be.
pub fn sysroot(pair: &Pair) -> Result<PathBuf> {
    let cache = user_cache()?;
    let sysroot = cache.join(key(&pair.version));
    if !sysroot.is_dir() {
        say("the browser's standard library, once for this machine", "a minute");
        fs::create_dir_all(&cache)?;
        build(pair, &cache, &sysroot).context("building the standard library")?;
    }
    Ok(sysroot)
}

/// `rustc 1.96.0 (…)` and the rest → `wasm-std-1.96.0-0123456789abcdef`
fn key(version: &str) -> String {
    let number = version.split_whitespace().nth(1).unwrap_or("unknown");
    let mut hasher = DefaultHasher::new();
    (version, SMALL, SHORTER).hash(&mut hasher);
    format!("wasm-std-{number}-{:016x}", hasher.finish())
}

/// Works in a folder of its own and moves the result into place whole,
/// so that an interrupted build leaves nothing that looks finished.
fn build(pair: &Pair, cache: &Path, sysroot: &Path) -> Result<()> {
    let work = cache.join(format!("building-{}", std::process::id()));
    write_empty_crate(&work)?;
    run::quiet(
        pair.cargo()
            .args(["build", "--release", "--target", TARGET])
            .args(["-Zbuild-std=std", &format!("-Zbuild-std-features={SHORTER}")])
            .arg("--target-dir")
            .arg(work.join("target"))
            .current_dir(&work)
            .env("RUSTC_BOOTSTRAP", "1")
            // Without bitcode the site could not be optimised as a whole.
            .env("CARGO_ENCODED_RUSTFLAGS", pair.flags(&["-Cembed-bitcode=yes"])),
    )?;
    let finished = work.join("sysroot");
    copy_library(&work, &finished)?;
    if !sysroot.is_dir() {
        fs::rename(&finished, sysroot)?;
    }
    Ok(fs::remove_dir_all(&work)?)
}

fn write_empty_crate(work: &Path) -> Result<()> {
    fs::create_dir_all(work.join("src"))?;
    let manifest = "[package]\nname = \"nothing\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(work.join("Cargo.toml"), manifest)?;
    Ok(fs::write(work.join("src/lib.rs"), "")?)
}

fn copy_library(work: &Path, finished: &Path) -> Result<()> {
    let library = finished.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&library)?;
    let mut copied = 0;
    for entry in fs::read_dir(work.join("target").join(TARGET).join("release/deps"))? {
        let file = entry?.path();
        if is_library(&file) {
            fs::copy(&file, library.join(file.file_name().unwrap_or_default()))?;
            copied += 1;
        }
    }
    ensure!(copied > 0, "Cargo built no library files");
    Ok(())
}

fn is_library(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let kind = file.extension().and_then(|kind| kind.to_str());
    matches!(kind, Some("rlib" | "rmeta")) && !name.starts_with("libnothing-")
}
