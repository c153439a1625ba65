//! A document's folder, read from disk.

use continuum_check::Loaded;
use continuum_diag::in_reading_order;
use continuum_scenario::Scenario;
use std::fs;
use std::path::Path;

/// A document with its worked examples.
pub(crate) struct Opened {
    pub loaded: Loaded,
    /// Examples that could be read; none where the document has errors.
    pub scenarios: Vec<Scenario>,
}

impl Opened {
    /// Whether anything is wrong enough to stop.
    pub(crate) fn has_errors(&self) -> bool {
        continuum_diag::has_errors(&self.loaded.diagnostics)
    }
}

/// Reads a folder of Markdown files, its worked examples included.
pub(crate) fn open(folder: &Path) -> Result<Opened, String> {
    let mut loaded = continuum_check::load(files(folder)?);
    let scenarios = continuum_scenario::read(&mut loaded);
    if let Some(document) = &loaded.document {
        let found = continuum_analysis::worse_answer_lowers(document);
        loaded.diagnostics = in_reading_order([loaded.diagnostics, found].concat());
    }
    Ok(Opened { loaded, scenarios })
}

/// A folder's Markdown files, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let explain = |what: &str, error: std::io::Error| {
        format!(
            "cannot read {what}: {error}\nGive the folder that holds the document's Markdown files, such as rules/bradford-2018."
        )
    };
    let shown = folder.display().to_string();
    let entries = fs::read_dir(folder).map_err(|error| explain(&shown, error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| explain(&shown, error))?.path();
        let is_markdown = path.extension().is_some_and(|extension| extension == "md");
        if is_markdown && path.is_file() {
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let bytes =
                fs::read(&path).map_err(|error| explain(&path.display().to_string(), error))?;
            files.push((name, bytes));
        }
    }
    Ok(files)
}
