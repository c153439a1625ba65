//! Where everything is.

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};
use std::path::{Path, PathBuf};

/// The project's folders, and what Cargo knows about its crates.
pub struct Place {
    /// The top of the repository.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// The workspace, without its dependencies.
    pub workspace: Metadata,
    /// The language of the site: the name of a file in `crates/words`, or [`PSEUDO`].
    pub language: String,
}

/// The language that nobody speaks: it shows what is not in the catalogue of words.
pub const PSEUDO: &str = "pseudo";

impl Place {
    pub fn find() -> Result<Self> {
        let workspace = MetadataCommand::new()
            .manifest_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
            .no_deps()
            .exec()
            .context("reading the workspace")?;
        Ok(Self {
            root: workspace.workspace_root.clone().into(),
            target: workspace.target_directory.clone().into(),
            workspace,
            language: std::env::var("CONTINUUM_LANGUAGE").unwrap_or_else(|_| "en".to_owned()),
        })
    }

    /// The same, in the language that nobody speaks, with a site of its own.
    pub fn pseudo(&self) -> Self {
        Self {
            root: self.root.clone(),
            target: self.target.clone(),
            workspace: self.workspace.clone(),
            language: PSEUDO.to_owned(),
        }
    }

    pub fn is_pseudo(&self) -> bool {
        self.language == PSEUDO
    }

    pub fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    pub fn rules(&self) -> PathBuf {
        self.root.join("rules")
    }

    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    pub fn lighthouse(&self) -> PathBuf {
        self.root.join("tests/lighthouse")
    }

    /// The built site, ready for any static host.
    pub fn site(&self) -> PathBuf {
        self.target.join(if self.is_pseudo() { "site-pseudo" } else { "site" })
    }

    /// Notes on what was built from what, so that nothing is done twice.
    pub fn notes(&self) -> PathBuf {
        self.target.join(if self.is_pseudo() { "xtask-notes-pseudo" } else { "xtask-notes" })
    }
}

/// Where things are kept that a fresh clone on this machine can use again.
pub fn user_cache() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .context("no cache folder: set XDG_CACHE_HOME")?;
    Ok(base.join("continuum"))
}
