//! Threshold documents as the site fetches them: `documents/<edition>.postcard`.
//!
//! Each is checked here, so that a phone loads neither the text nor the code that reads it.

use super::foreign;
use super::up_to_date::{sorted, write_if_changed};
use crate::place::Place;
use anyhow::{Context, Result};
use continuum_check::{BASE_LIES_IN, Edition, Folder, Found, Loaded, Translated};
use continuum_diag::{Severity, render};
use continuum_model::Served;
use std::fs;
use std::path::{Path, PathBuf};

/// How the name of a served document ends.
pub const ENDING: &str = "postcard";

/// Writes every edition for static hosting, and takes away what is no edition any more.
pub fn build(place: &Place) -> Result<()> {
    let folder = place.site().join("documents");
    fs::create_dir_all(&folder)?;
    let mut wanted = Vec::new();
    for edition in editions(&place.rules())? {
        let file = folder.join(format!("{edition}.{ENDING}"));
        let served = bytes(&place.rules(), &edition, &place.language)?;
        let served = if place.is_pseudo() { foreign::bytes(&served)? } else { served };
        write_if_changed(&file, &served)?;
        wanted.push(file);
    }
    for file in sorted(&folder)? {
        let compressed = |kind: &std::ffi::OsStr| kind == "br" || kind == "gz";
        if !file.extension().is_some_and(compressed) && !wanted.contains(&file) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// The folders of `rules/` that hold Markdown, by name.
pub fn editions(rules: &Path) -> Result<Vec<String>> {
    let mut editions = Vec::new();
    for folder in sorted(rules)?.iter().filter(|path| path.is_dir()) {
        if !markdown(folder)?.is_empty() {
            editions.push(name_of(folder));
        }
    }
    Ok(editions)
}

/// One edition, read and checked now together with what it amends: the document, or what its author
/// should mend. Its texts are in the language of the site where all are translated.
pub fn bytes(rules: &Path, edition: &str, language: &str) -> Result<Vec<u8>> {
    Ok(served(loaded(rules, edition)?, language).to_bytes()?)
}

/// One edition as it is now, together with what it amends, its text and its worked examples.
pub fn loaded(rules: &Path, edition: &str) -> Result<Loaded> {
    Ok(continuum_check::load_edition(gathered(&rules.join(edition))?))
}

fn gathered(path: &Path) -> Result<Edition> {
    Edition::gather(folder(path)?, |name| {
        for place in BASE_LIES_IN.map(|place| path.join(place).join(name)) {
            if place.is_dir() && !markdown(&place)?.is_empty() {
                return Ok(Found::Folder(folder(&place)?));
            }
        }
        Ok(Found::Missing(editions(&path.join(BASE_LIES_IN[0]))?))
    })
}

/// A folder's files, and those of its translations as `cy/20-the-child.md`.
fn folder(path: &Path) -> Result<Folder> {
    let mut files = markdown(path)?.iter().map(|path| read(path)).collect::<Result<Vec<_>>>()?;
    let within = sorted(path)?.into_iter().filter(|path| path.is_dir());
    for folder in within.filter(|path| continuum_check::is_language(&name_of(path))) {
        for path in markdown(&folder)? {
            let (name, bytes) = read(&path)?;
            files.push((format!("{}/{name}", name_of(&folder)), bytes));
        }
    }
    Ok(Folder { name: name_of(path), files })
}

/// The document in the language of the site where all its texts are there in it, and otherwise in
/// its own: one that changes its language from line to line is read out wrongly.
fn served(loaded: Loaded, language: &str) -> Served {
    let pages = continuum_publish::pages(&loaded.original());
    let Loaded { sources, document, translations, mut diagnostics, .. } = loaded;
    let whole = translations.into_iter().filter(Translated::is_whole);
    let mut translated = whole.map(|translated| translated.document);
    let in_language = translated.find(|document| document.identity.language == language);
    if let Some(document) = in_language.or(document) {
        return Served::document(document, pages);
    }
    diagnostics.retain(|said| said.severity == Severity::Error);
    Served::Mistakes(render::plain(&sources, &diagnostics))
}

fn read(path: &Path) -> Result<(String, Vec<u8>)> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    Ok((name_of(path), bytes))
}

fn markdown(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = sorted(folder)?;
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "md"));
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::{bytes, editions, served};
    use continuum_check::Edition;
    use continuum_model::Served;
    use std::path::Path;

    fn rules() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules")
    }

    #[test]
    fn an_edition_is_a_folder_with_markdown_in_it() {
        let editions = editions(&rules()).expect("the rules folder is readable");
        let wanted = ["bradford-2018", "family-help-2026"].map(str::to_owned);
        assert!(wanted.iter().all(|name| editions.contains(name)), "{editions:?}");
        assert!(!editions.contains(&"examples".to_owned()), "{editions:?}");
    }

    #[test]
    fn an_edition_is_served_with_what_it_amends() {
        for edition in ["family-help-2026", "examples/under-two-uplift"] {
            let bytes = bytes(&rules(), edition, "en").expect("the document is readable");
            let served = Served::from_bytes(&bytes).expect("the site can read it");
            let Served::Document { document, .. } = served else { panic!("{served:?}") };
            assert_eq!(document.identity.amends.as_deref(), Some("bradford-2018"));
            assert!(document.questions.len() > 100);
        }
    }

    #[test]
    fn the_shipped_document_is_ready_to_be_asked_about() {
        let bytes = bytes(&rules(), "bradford-2018", "en").expect("the document is readable");
        let served = Served::from_bytes(&bytes).expect("the site can read it");
        let Served::Document { document, pages } = served else { panic!("{served:?}") };
        assert!(document.questions.len() > 100);
        let file = document.questions[0].origin.span.file;
        assert_eq!(pages[file.position()], "about-the-child.html", "{pages:?}");
    }

    const VILLAGE: &str = r#"```threshold
document village "The village" { edition "First" status "Draft" aligned guidance }
source guidance "Guidance" { date "2018" }
level well "Well" { number "1" meaning "Nothing is needed" }
level unwell "Unwell" { number "2" meaning "Help is needed" }
```
"#;

    const IN_WELSH: &str = r#"```threshold
document village "Y pentref" status "Drafft"
level well "Da" meaning "Does dim angen dim"
level unwell "Ddim yn dda" meaning "Mae angen help"
```
"#;

    /// The title of the village's document on a site in a language, and the language it is in.
    fn title(welsh: &str, language: &str) -> (String, String) {
        let files = [("a.md", VILLAGE), ("cy/a.md", welsh)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let loaded = continuum_check::load_edition(Edition::alone(files.to_vec()));
        match served(loaded, language) {
            Served::Document { document, .. } => {
                (document.identity.title, document.identity.language)
            }
            Served::Mistakes(words) => panic!("{words}"),
        }
    }

    #[test]
    fn a_whole_translation_is_served_on_a_site_in_its_language() {
        let said = |title: &str, language: &str| (title.to_owned(), language.to_owned());
        assert_eq!(title(IN_WELSH, "cy"), said("Y pentref", "cy"));
        assert_eq!(title(IN_WELSH, "en"), said("The village", "en"));
        assert_eq!(title(IN_WELSH, "pl"), said("The village", "en"));
        let in_part = IN_WELSH.replace(" meaning \"Mae angen help\"", "");
        assert_eq!(title(&in_part, "cy"), said("The village", "en"));
    }

    #[test]
    fn the_files_of_a_translation_are_read() {
        let edition = super::gathered(&rules().join("examples/in-welsh")).expect("readable");
        let loaded = continuum_check::load_edition(edition);
        assert!(loaded.document_in("cy").is_some());
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let text = b"# A\n\n```threshold\nlevle one \"One\"\n```\n".to_vec();
        let loaded = continuum_check::load_edition(Edition::alone(vec![("a.md".to_owned(), text)]));
        let Served::Mistakes(words) = served(loaded, "en") else { panic!("expected mistakes") };
        assert!(words.contains("in a.md, line 4"), "{words}");
    }
}
