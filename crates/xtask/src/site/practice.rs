//! Stories to practise with, as the site fetches them: `practice/<edition>.postcard`. A file of
//! their own, so that the check does not carry them.

use super::documents::{self, ENDING};
use super::foreign;
use super::up_to_date::{sorted, write_if_changed};
use crate::place::Place;
use anyhow::{Result, anyhow};
use continuum_engine::Engine;
use std::fs;
use std::path::Path;

/// Writes the stories of every edition, and takes away what is no edition's any more.
pub fn build(place: &Place) -> Result<()> {
    let folder = place.site().join("practice");
    fs::create_dir_all(&folder)?;
    let mut wanted = Vec::new();
    for edition in documents::editions(&place.rules())? {
        let file = folder.join(format!("{edition}.{ENDING}"));
        let served = bytes(&place.rules(), &edition)?;
        let served = if place.is_pseudo() { foreign::stories(&served)? } else { served };
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

/// The stories of one edition, those that it inherits included; none where the document has
/// mistakes, which are told where the document is fetched.
pub fn bytes(rules: &Path, edition: &str) -> Result<Vec<u8>> {
    let mut loaded = documents::loaded(rules, edition)?;
    let examples = continuum_scenario::read(&mut loaded);
    let Some(document) = loaded.document else { return Ok(Vec::new()) };
    let practice = continuum_scenario::practice(&Engine::new(document), &examples);
    practice.to_bytes().map_err(|error| anyhow!("writing the stories of {edition}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::bytes;
    use continuum_practise::Practice;
    use std::path::Path;

    #[test]
    fn an_edition_has_the_stories_of_the_one_that_it_amends() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
        for edition in ["bradford-2018", "family-help-2026"] {
            let bytes = bytes(&rules, edition).expect("the document is readable");
            let practice = Practice::from_bytes(&bytes).expect("the site can read it");
            assert!(practice.vignettes.len() >= 30, "{edition}");
        }
    }
}
