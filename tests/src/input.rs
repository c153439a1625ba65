//! The document that a page is about.

use crate::{Block, Outcome, Page, found, pages};
use continuum_analysis::Text;
use continuum_check::{Edition, Folder, Found, Loaded, language_of};
use continuum_diag::{Diagnostic, in_reading_order};
use continuum_model::Document;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

/// A document that most pages share, so that each shows only what matters.
const SMALL: &str = "small.md";

/// Reads the document that a page is about.
pub fn load(path: &Path, page: &Page) -> Outcome<Loaded> {
    let blocks = page.blocks.iter().filter_map(file);
    let (mut files, within): (Vec<_>, Vec<_>) =
        blocks.partition(|(name, _)| !name.contains('/') || language_of(name).is_some());
    let is_itself_none = files.iter().any(|(name, _)| language_of(name).is_none());
    if !is_itself_none && holds_more_than_comes_out(page) {
        let name = path.file_name().ok_or("a page has a name")?;
        files.push((name.to_string_lossy().into_owned(), page.text.clone().into_bytes()));
    }
    let mut beside = folders(within);
    if page.links_to(SMALL) {
        let small = (SMALL.to_owned(), fs::read(pages().join(SMALL))?);
        if page.amends_what_it_links_to() {
            beside.push(Folder { name: "small".to_owned(), files: vec![small] });
        } else {
            files.push(small);
        }
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let edition = Edition::gather(Folder { name, files }, |name| {
        Ok::<_, Infallible>(lies_beside(name, &beside))
    })?;
    Ok(said_in_full(continuum_check::load_edition(edition), page))
}

/// The folders beside the page, from files such as `other/a.md`.
fn folders(files: Vec<(String, Vec<u8>)>) -> Vec<Folder> {
    let mut folders: Vec<Folder> = Vec::new();
    for (path, content) in files {
        let (name, file) = path.split_once('/').unwrap_or(("", &path));
        let file = (file.to_owned(), content);
        match folders.iter_mut().find(|folder| folder.name == name) {
            Some(folder) => folder.files.push(file),
            None => folders.push(Folder { name: name.to_owned(), files: vec![file] }),
        }
    }
    folders
}

fn lies_beside(name: &str, beside: &[Folder]) -> Found {
    let folder = beside.iter().find(|folder| folder.name == name).cloned();
    let names = || beside.iter().map(|folder| folder.name.clone()).collect();
    folder.map_or_else(|| Found::Missing(names()), Found::Folder)
}

/// Reads one of the two editions that a page compares, `old` or `new`.
pub(crate) fn load_edition(page: &Page, edition: &str) -> Outcome<Loaded> {
    let of_edition = page.blocks.iter().filter_map(|block| {
        let (of, name) = block.edition()?;
        (of == edition).then(|| (name.to_owned(), block.content.clone().into_bytes()))
    });
    let mut files: Vec<_> = of_edition.collect();
    if page.links_to(SMALL) {
        files.push((SMALL.to_owned(), fs::read(pages().join(SMALL))?));
    }
    Ok(said_in_full(continuum_check::load(files), page))
}

/// With what there is to say of its worked examples and of the document as a whole.
fn said_in_full(mut loaded: Loaded, page: &Page) -> Loaded {
    continuum_scenario::read(&mut loaded);
    if let Some(document) = &loaded.document {
        let found = if page.looked_through_for().is_empty() {
            said_on_reading(&loaded, document, page)
        } else {
            found::said(&loaded, document, page)
        };
        let said = std::mem::take(&mut loaded.diagnostics);
        loaded.diagnostics = in_reading_order([said, found].concat());
    }
    loaded
}

/// The text of a page's document, for findings that look at it.
pub fn text(loaded: &Loaded) -> Text<'_> {
    let Loaded { sources, sections, inherited, .. } = loaded;
    Text { sources, sections, inherited }
}

/// What is said whenever a document is read.
fn said_on_reading(loaded: &Loaded, document: &Document, page: &Page) -> Vec<Diagnostic> {
    let found = continuum_analysis::worse_answer_lowers(document);
    let avoided = continuum_analysis::avoided_words(document, text(loaded));
    let since = page.contacts_since();
    let stale = since.map(|since| continuum_analysis::stale_contacts(document, since));
    [found, avoided, stale.unwrap_or_default()].concat()
}

/// A page that only shows what comes out is no document: nothing goes in. A block inside a list
/// goes in too.
fn holds_more_than_comes_out(page: &Page) -> bool {
    let fences = page.text.lines().filter(|line| line.trim_start().starts_with("```")).count();
    fences > 2 * page.blocks.iter().filter(|block| block.comes_out()).count()
}

/// A block that is a whole file, with its name.
fn file(block: &Block) -> Option<(String, Vec<u8>)> {
    let name = block.file()?.to_owned();
    if block.info.starts_with("bytes ") {
        return Some((name, bytes(&block.content)));
    }
    let copy = |number: usize| block.content.replace('#', &number.to_string());
    let content = match block.times() {
        1 => block.content.clone(),
        times => format!("```threshold\n{}```\n", (1..=times).map(copy).collect::<String>()),
    };
    Some((name, content.into_bytes()))
}

/// Text in which `\xff` stands for a byte.
fn bytes(written: &str) -> Vec<u8> {
    let mut parts = written.split("\\x");
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or(("", part));
        bytes.extend(u8::from_str_radix(digits, 16).ok());
        bytes.extend(rest.as_bytes());
    }
    bytes
}
