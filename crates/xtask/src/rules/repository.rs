//! The repository as the rules see it: its crates and its text files.

use crate::layers::short;
use crate::place::Place;
use crate::run;
use anyhow::Result;
use cargo_metadata::Package;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

pub struct Repository {
    /// The crates of the workspace.
    pub packages: Vec<Package>,
    /// Text files that git has or would take, by path from the top.
    pub files: Vec<File>,
}

pub struct File {
    /// With `/`, from the top of the repository.
    pub path: String,
    pub text: String,
}

impl Repository {
    pub fn read(place: &Place) -> Result<Self> {
        let packages = place.workspace.packages.clone();
        let listed = run::quiet(
            Command::new("git")
                .args(["ls-files", "--cached", "--others", "--exclude-standard"])
                .current_dir(&place.root),
        )?;
        // A file that is deleted but not yet committed, or is no text, is passed over.
        let read = |path: &str| fs::read_to_string(place.root.join(path)).ok();
        let file = |path: &str| Some(File { path: path.to_owned(), text: read(path)? });
        Ok(Self { packages, files: listed.lines().filter_map(file).collect() })
    }

    /// The Rust files of the crates that `wanted` accepts, with the crate's short name.
    pub fn sources(&self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| crate_of(&file.path).is_some_and(&wanted))
    }
}

/// `crates/engine/src/decide.rs` → `engine`; tests and benchmarks of a crate are not its source.
fn crate_of(path: &str) -> Option<&str> {
    let (name, inside) = match path.strip_prefix("crates/") {
        Some(rest) => rest.split_once('/')?,
        None => path.split_once('/').filter(|(name, _)| *name == "web")?,
    };
    let extension = Path::new(inside).extension();
    let is_source = inside.starts_with("src/") && extension == Some(OsStr::new("rs"));
    let is_test = inside.ends_with("/tests.rs") || inside.contains("/tests/");
    (is_source && !is_test).then(|| short(name))
}

#[cfg(test)]
mod tests {
    use super::crate_of;

    #[test]
    fn a_source_belongs_to_its_crate() {
        assert_eq!(crate_of("crates/engine/src/decide.rs"), Some("engine"));
        assert_eq!(crate_of("web/src/lib.rs"), Some("web"));
        assert_eq!(crate_of("crates/engine/src/decide/tests.rs"), None);
        assert_eq!(crate_of("crates/engine/benches/decide.rs"), None);
        assert_eq!(crate_of("tests/src/lib.rs"), None);
    }
}
