//! A document's folder, read from disk.

use crate::arguments::Format;
use crate::output;
use continuum_analysis::Text;
use continuum_check::{BASE_LIES_IN, Edition, Folder, Found, Loaded, is_language};
use continuum_diag::in_reading_order;
use continuum_model::Document;
use continuum_scenario::Scenario;
use std::fs;
use std::path::{Path, PathBuf};

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

    /// The document, which has no errors, in a language; as it is written where none is given.
    pub(crate) fn document_in(
        &self,
        language: Option<&str>,
        format: Format,
    ) -> Result<&Document, String> {
        let document = self.loaded.document.as_ref().filter(|_| !self.has_errors());
        let document = document.ok_or_else(|| output::diagnostics(&self.loaded, format))?;
        let Some(language) = language else { return Ok(document) };
        self.loaded.document_in(language).ok_or_else(|| self.no_translation(language, document))
    }

    fn no_translation(&self, language: &str, document: &Document) -> String {
        let translations = self.loaded.translations.iter().map(|one| &one.document);
        let all = std::iter::once(document).chain(translations);
        let all: Vec<_> = all.map(|one| one.identity.language.as_str()).collect();
        format!(
            "expected a language of the document, found `{language}`; it has {}\nA translation is a folder called by its language inside the document's own, such as {language}/",
            all.join(", ")
        )
    }
}

/// Reads a folder of Markdown files, its worked examples included, and the folders that it amends;
/// and looks for what no document may have.
pub(crate) fn open(folder: &Path) -> Result<Opened, String> {
    let mut opened = read(folder)?;
    let loaded = &mut opened.loaded;
    if let Some(document) = &loaded.document {
        let found = continuum_analysis::worse_answer_lowers(document);
        let text = text(loaded);
        let avoided = continuum_analysis::avoided_words(document, text);
        let said = std::mem::take(&mut loaded.diagnostics);
        loaded.diagnostics = in_reading_order([said, found, avoided].concat());
    }
    Ok(opened)
}

/// Reads a folder of Markdown files, its worked examples included, and the folders that it amends;
/// nothing is looked for that shows in no single statement.
pub(crate) fn read(folder: &Path) -> Result<Opened, String> {
    let mut loaded = continuum_check::load_edition(edition(folder, files(folder)?)?);
    let scenarios = continuum_scenario::read(&mut loaded);
    Ok(Opened { loaded, scenarios })
}

/// The text of a document, for findings that look at it.
pub(crate) fn text(loaded: &Loaded) -> Text<'_> {
    let Loaded { sources, sections, inherited, .. } = loaded;
    Text { sources, sections, inherited }
}

/// A folder with these files, and those that it amends, each beside it or beside the folder in which
/// it lies.
pub(crate) fn edition(path: &Path, own: Vec<(String, Vec<u8>)>) -> Result<Edition, String> {
    let folder = Folder { name: name_of(path), files: own };
    Edition::gather(folder, |name| {
        let places = BASE_LIES_IN.iter().map(|place| path.join(place).join(name));
        let mut found = places.filter(|place| place.is_dir()).map(|place| files(&place));
        let first = found.find(|files| !matches!(files, Ok(files) if files.is_empty()));
        Ok(match first {
            Some(files) => Found::Folder(Folder { name: name.to_owned(), files: files? }),
            None => Found::Missing(beside(path)),
        })
    })
}

/// The folder's own name, also where it is written `.`.
fn name_of(folder: &Path) -> String {
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    whole.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

/// The names of the folders among which one that is amended should be.
fn beside(folder: &Path) -> Vec<String> {
    let around = BASE_LIES_IN.iter().filter_map(|place| fs::read_dir(folder.join(place)).ok());
    let paths = around.flatten().flatten().map(|entry| entry.path());
    let mut names: Vec<_> = paths.filter(|path| path.is_dir()).map(|path| name_of(&path)).collect();
    names.sort();
    names
}

/// A folder's Markdown files by name, and those of its translations as `cy/20-the-child.md`.
pub(crate) fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files = Vec::new();
    for path in paths(folder)? {
        let name = last_name(&path);
        if path.is_dir() && is_language(&name) {
            for path in paths(&path)?.iter().filter(|path| is_markdown(path)) {
                files.push((format!("{name}/{}", last_name(path)), read_file(path)?));
            }
        } else if is_markdown(&path) {
            files.push((name, read_file(&path)?));
        }
    }
    Ok(files)
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| explain(folder, &error))?;
    entries.map(|entry| Ok(entry.map_err(|error| explain(folder, &error))?.path())).collect()
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "md") && path.is_file()
}

fn last_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| explain(path, &error))
}

fn explain(path: &Path, error: &std::io::Error) -> String {
    format!(
        "cannot read {}: {error}\nGive the folder that holds the document's Markdown files, such as rules/bradford-2018.",
        path.display()
    )
}
