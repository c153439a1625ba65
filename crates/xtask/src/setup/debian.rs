//! Packages from Debian, among them a Rust that comes with its library's source.

use super::say;
use super::standard_library::SMALL;
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's `rustc` and `cargo`, of one version, with a linker of the same LLVM.
pub struct Pair {
    rustc: PathBuf,
    cargo: PathBuf,
    /// `wasm-ld`
    pub linker: PathBuf,
    /// Everything `rustc -vV` says.
    pub version: String,
}

impl Pair {
    /// A call of Debian's Cargo with Debian's rustc, whatever else is on PATH.
    pub fn cargo(&self) -> Command {
        let mut command = Command::new(&self.cargo);
        command.env("RUSTC", &self.rustc);
        for inherited in ["CARGO", "RUSTUP_TOOLCHAIN", "CARGO_ENCODED_RUSTFLAGS"] {
            command.env_remove(inherited);
        }
        command
    }

    /// Flags for its rustc: these, the linker, and what makes the result small.
    pub fn flags(&self, more: &[&str]) -> String {
        let linker = format!("-Clinker={}", self.linker.display());
        let all = more.iter().copied().chain([linker.as_str()]).chain(SMALL.iter().copied());
        // Between them stands the one character that no path contains.
        all.collect::<Vec<_>>().join("\x1f")
    }
}

pub fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && run::has("apt-get")
}

/// Finds the pair and its linker, or installs them.
pub fn pair() -> Result<Pair> {
    let (rustc, cargo) = (PathBuf::from("/usr/bin/rustc"), PathBuf::from("/usr/bin/cargo"));
    let source = Path::new("/usr/lib/rustlib/src/rust/library/Cargo.lock");
    if !(rustc.exists() && cargo.exists() && source.exists()) {
        install(&["rustc-web", "cargo-web", "rust-web-src"], "a minute")?;
    }
    let version = run::quiet(Command::new(&rustc).arg("-vV"))?;
    let llvm = llvm_major(&version).context("`rustc -vV` names no LLVM version")?;
    let linker = PathBuf::from(format!("/usr/lib/llvm-{llvm}/bin/wasm-ld"));
    if !linker.exists() {
        install(&[&format!("lld-{llvm}")], "20 seconds")?;
    }
    Ok(Pair { rustc, cargo, linker, version })
}

/// Installs packages, or prints how and stops.
pub fn install(packages: &[&str], usually: &str) -> Result<()> {
    let words = ["install", "-y", "--no-install-recommends"];
    if !is_root()? {
        let (words, packages) = (words.join(" "), packages.join(" "));
        bail!(
            "needs Debian packages; run this and try again:\n    sudo apt-get {words} {packages}"
        );
    }
    say(&format!("Debian's {}", packages.join(", ")), usually);
    run::quiet(apt_get().args(["update", "-q"]))?;
    run::quiet(apt_get().args(words).args(packages)).map(drop)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

pub fn is_root() -> Result<bool> {
    Ok(run::quiet(Command::new("id").arg("-u"))?.trim() == "0")
}

fn llvm_major(version: &str) -> Option<&str> {
    let line = version.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    line.split('.').next()
}

#[cfg(test)]
mod tests {
    use super::llvm_major;

    #[test]
    fn the_linker_follows_the_compiler() {
        assert_eq!(llvm_major("rustc 1.96.0\nLLVM version: 22.1.2"), Some("22"));
        assert_eq!(llvm_major("rustc 1.96.0"), None);
    }
}
