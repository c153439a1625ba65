//! A Cargo that can build for the browser.

use super::{debian, say, standard_library};
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The target triple of the site.
pub const TARGET: &str = "wasm32-unknown-unknown";
const ADD: &str = "rustup target add wasm32-unknown-unknown";

/// Which Cargo builds for the browser, and with what.
pub enum WasmCargo {
    /// The person's own, which has the target.
    Own,
    /// Debian's, with a standard library built here.
    Debian(debian::Pair, PathBuf),
}

impl WasmCargo {
    /// A `cargo` call that knows the target; arguments are up to the caller.
    pub fn command(&self) -> Command {
        match self {
            Self::Own => Command::new("cargo"),
            Self::Debian(pair, sysroot) => {
                let sysroot = format!("--sysroot={}", sysroot.display());
                let mut command = pair.cargo();
                command.env("CARGO_ENCODED_RUSTFLAGS", pair.flags(&[&sysroot]));
                // Flags that are not stable yet are what makes the download small.
                command.env("RUSTC_BOOTSTRAP", "1");
                command
            }
        }
    }
}

/// Finds one, or sets one up.
///
/// `CONTINUUM_WASM=debian` skips rustup, to try the second way on a machine that has both.
pub fn cargo() -> Result<WasmCargo> {
    if std::env::var("CONTINUUM_WASM").as_deref() == Ok("debian") {
        return from_debian();
    }
    if own_has_target()? || rustup_adds_target() {
        return Ok(WasmCargo::Own);
    }
    from_debian()
}

fn own_has_target() -> Result<bool> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let folder = run::quiet(&mut rustc).context("asking rustc for its targets")?;
    Ok(PathBuf::from(folder.trim()).is_dir())
}

/// Not tried where the machine's owner has told rustup not to install by itself.
fn rustup_adds_target() -> bool {
    let forbidden = std::env::var("RUSTUP_AUTO_INSTALL").as_deref() == Ok("0");
    if forbidden || !run::has("rustup") {
        return false;
    }
    say("the browser target, with rustup", "10 seconds");
    let added = run::watched(Command::new("rustup").args(["target", "add", TARGET]));
    added.is_ok()
}

fn from_debian() -> Result<WasmCargo> {
    if !debian::is_here() {
        bail!("Rust cannot build for the browser yet; run this and try again:\n    {ADD}");
    }
    let pair = debian::pair()?;
    let sysroot = standard_library::sysroot(&pair)?;
    Ok(WasmCargo::Debian(pair, sysroot))
}
