//! What stands on the published pages of a small document, and of the shipped one.

use continuum_publish::{Book, File, publish};
use std::collections::BTreeSet;
use std::path::Path;

/// Reads a document and publishes it.
#[track_caller]
fn published(files: Vec<(String, Vec<u8>)>) -> Vec<File> {
    let mut loaded = continuum_check::load(files);
    let scenarios = continuum_scenario::read(&mut loaded);
    let document = loaded.document.as_ref().expect("a valid document");
    publish(&Book::new(document, &loaded.sources, &scenarios))
}

fn small() -> Vec<File> {
    let text = include_str!("small.md");
    published(vec![("10-small.md".to_owned(), text.as_bytes().to_vec())])
}

fn shipped() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let entries = std::fs::read_dir(folder).expect("the shipped document is there");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let markdown = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let name = |path: &Path| path.file_name().expect("a file").to_string_lossy().into_owned();
    published(
        markdown
            .map(|path| (name(&path), std::fs::read(&path).expect("a readable file")))
            .collect(),
    )
}

fn is_page(file: &File) -> bool {
    Path::new(&file.name).extension().is_some_and(|ending| ending == "html")
}

#[track_caller]
fn text<'f>(files: &'f [File], name: &str) -> &'f str {
    let file = files.iter().find(|file| file.name == name);
    &file.unwrap_or_else(|| panic!("expected {name}")).text
}

#[track_caller]
fn has(files: &[File], name: &str, words: &str) {
    let text = text(files, name);
    assert!(text.contains(words), "expected {words:?} in {name}:\n{text}");
}

#[test]
fn a_chapter_holds_the_prose_and_the_statements_in_their_places() {
    let files = small();
    let text = text(&files, "a-small-document.html");
    let places =
        ["A child must eat.", "id=\"food\"", "After the ladder.", "Worked example: Hungry"];
    let found: Vec<_> = places.iter().map(|words| text.find(words)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?} in\n{text}");
}

#[test]
fn a_statement_has_its_anchor_its_name_its_source_and_its_standing() {
    let files = small();
    has(&files, "a-small-document.html", "<section class=\"statement\" id=\"food\">");
    has(&files, "a-small-document.html", "<code>food</code>");
    has(&files, "a-small-document.html", "published practice");
    has(
        &files,
        "a-small-document.html",
        "<a href=\"a-small-document.html#guidance\">The guidance</a>, page 1",
    );
}

#[test]
fn a_condition_is_told_in_words_with_links() {
    let files = small();
    has(
        &files,
        "a-small-document.html",
        "“<a href=\"a-small-document.html#food\">Is the child fed?</a>” stands at Early help or higher",
    );
    has(
        &files,
        "a-small-document.html",
        "“<a href=\"a-small-document.html#age\">How old?</a>” is “A baby”",
    );
}

#[test]
fn html_in_the_prose_and_in_words_is_shown_and_not_obeyed() {
    let files = small();
    for file in files.iter().filter(|file| is_page(file)) {
        assert!(!file.text.contains("<script>"), "{} holds a script", file.name);
        assert!(!file.text.contains("javascript:"), "{} holds a script's address", file.name);
    }
    has(&files, "a-small-document.html", "&lt;script&gt;");
}

#[test]
fn every_page_carries_the_edition_the_digest_and_the_way_to_help() {
    for file in small().iter().filter(|file| is_page(file)) {
        for words in ["Edition small, digest", "tel:999", "Anyone may contact"] {
            assert!(file.text.contains(words), "expected {words} in {}", file.name);
        }
    }
}

#[test]
fn no_link_of_the_shipped_document_leads_nowhere() {
    let files = shipped();
    let anchors: BTreeSet<String> = files
        .iter()
        .flat_map(|file| {
            let own = file.name.clone();
            let ids = values(&file.text, " id=\"").map(move |id| format!("{own}#{id}"));
            ids.chain([file.name.clone()])
        })
        .collect();
    for file in files.iter().filter(|file| is_page(file)) {
        let links = values(&file.text, " href=\"").filter(|link| !link.contains(':'));
        for link in links {
            let whole = if link.starts_with('#') {
                format!("{}{link}", file.name)
            } else {
                link.to_owned()
            };
            assert!(anchors.contains(&whole), "{} links to {link}, which is nowhere", file.name);
        }
    }
}

#[test]
fn no_anchor_stands_twice_on_a_page() {
    for file in shipped() {
        let mut seen = BTreeSet::new();
        for id in values(&file.text, " id=\"") {
            assert!(seen.insert(id), "{id} stands twice in {}", file.name);
        }
    }
}

#[test]
fn every_statement_of_the_shipped_document_is_on_a_page_of_its_own_chapter_and_on_the_one_page() {
    let files = shipped();
    let whole = text(&files, "whole.html");
    let names = text(&files, "names.html");
    for link in values(names, " href=\"").filter(|link| link.contains(".html#")) {
        let (page, name) = link.split_once('#').expect("a link to a statement");
        has(&files, page, &format!("id=\"{name}\""));
        assert!(whole.contains(&format!("id=\"{name}\"")), "{name} is missing on the one page");
    }
}

/// What stands between `before` and the next quotation mark, each time.
fn values<'t>(text: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next())
}
