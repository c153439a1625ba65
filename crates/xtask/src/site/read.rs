//! Every document as pages to read, `read/<edition>/…`.

use super::documents::{editions, loaded};
use super::up_to_date::{sorted, write_if_changed};
use crate::place::Place;
use anyhow::Result;
use continuum_publish::{Book, File, publish};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Where they are, in the site.
pub const FOLDER: &str = "read";

pub fn build(place: &Place) -> Result<()> {
    let folder = place.site().join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut there = Vec::new();
    for edition in editions(&place.rules())? {
        // What has mistakes is not published; the check says which they are.
        if let Some(files) = published(&place.rules(), &edition)? {
            write(&folder.join(&edition), &files)?;
            there.push(edition);
        }
    }
    drop_others(&folder, &there)
}

/// The pages of an edition; none where it has mistakes.
pub fn published(rules: &Path, edition: &str) -> Result<Option<Vec<File>>> {
    let mut loaded = loaded(rules, edition)?;
    let scenarios = continuum_scenario::read(&mut loaded);
    Ok(loaded.document.as_ref().map(|document| {
        let check = format!("../../?document={edition}");
        let original = loaded.original();
        let book = Book::new(document, &original, &scenarios);
        let book = book.amending(&loaded.inherited).with_check(&check);
        publish(&book)
    }))
}

fn write(folder: &Path, files: &[File]) -> Result<()> {
    fs::create_dir_all(folder)?;
    for file in files {
        write_if_changed(&folder.join(&file.name), file.text.as_bytes())?;
    }
    for path in sorted(folder)? {
        let is_twin = path.extension().is_some_and(|kind| kind == "br" || kind == "gz");
        if !is_twin && !files.iter().any(|file| path.file_name() == Some(OsStr::new(&file.name))) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// What is no edition any more.
fn drop_others(folder: &Path, there: &[String]) -> Result<()> {
    for path in sorted(folder)?.iter().filter(|path| path.is_dir()) {
        if !there.iter().any(|edition| path.file_name() == Some(OsStr::new(edition))) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}
