//! Every document as pages to read, `read/<edition>/…`, and the page that lists them.

use super::documents::{editions, loaded};
use super::page::Frame;
use super::up_to_date::{sorted, write_if_changed};
use crate::place::Place;
use anyhow::Result;
use continuum_model::Identity;
use continuum_publish::{Book, File, publish};
use maud::{Markup, html};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Where they are, in the site.
pub const FOLDER: &str = "read";

/// The page that lists them.
const LIST: &str = "documents.html";

pub fn build(place: &Place, document: &str) -> Result<()> {
    let folder = place.site().join(FOLDER);
    fs::create_dir_all(&folder)?;
    let mut listed = Vec::new();
    for edition in editions(&place.rules())? {
        // What has mistakes is not published; the check says which they are.
        if let Some((identity, files)) = published(&place.rules(), &edition)? {
            write(&folder.join(&edition), &files)?;
            listed.push((edition, identity));
        }
    }
    drop_others(&folder, &listed)?;
    let page = Frame::read(place)?.page("Documents", &list(&listed).into_string(), document)?;
    write_if_changed(&place.site().join(LIST), page.as_bytes())
}

/// The pages of an edition; none where it has mistakes.
pub fn published(rules: &Path, edition: &str) -> Result<Option<(Identity, Vec<File>)>> {
    let mut loaded = loaded(rules, edition)?;
    let scenarios = continuum_scenario::read(&mut loaded);
    Ok(loaded.document.as_ref().map(|document| {
        let check = format!("../../?document={edition}");
        let original = loaded.original();
        let book = Book::new(document, &original, &scenarios).with_check(&check);
        (document.identity.clone(), publish(&book))
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
fn drop_others(folder: &Path, listed: &[(String, Identity)]) -> Result<()> {
    for path in sorted(folder)?.iter().filter(|path| path.is_dir()) {
        if !listed.iter().any(|(edition, _)| path.file_name() == Some(OsStr::new(edition))) {
            fs::remove_dir_all(path)?;
        }
    }
    Ok(())
}

fn list(of: &[(String, Identity)]) -> Markup {
    html! {
        h1 class="govuk-heading-l" { "Documents" }
        p class="govuk-body" {
            "Each can be read, searched and printed, and the guided check can ask about each. \
            None of them is the document of any safeguarding partnership."
        }
        @for (edition, identity) in of {
            h2 class="govuk-heading-m" { (identity.title) }
            p class="govuk-body" { (identity.edition) ". " (identity.status) "." }
            ul class="govuk-list" {
                li { a class="govuk-link" href={ (FOLDER) "/" (edition) "/index.html" } {
                    "Read it" span class="govuk-visually-hidden" { ": " (identity.title) }
                } }
                li { a class="govuk-link" href={ "./?document=" (edition) } {
                    "Use it in the guided check" span class="govuk-visually-hidden" { ": " (identity.title) }
                } }
            }
        }
    }
}
