//! What stands on the published pages of a small document.

use continuum_publish::{Book, File, publish};
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
fn the_contents_list_the_topics_of_each_chapter_beneath_it() {
    let files = small();
    has(
        &files,
        "index.html",
        "<a href=\"a-small-document.html\">A small document</a>\
         <ul><li><a href=\"a-small-document.html#--warmth\">Warmth</a></li></ul>",
    );
    has(&files, "whole.html", "<a href=\"#--a-small-document--warmth\">Warmth</a>");
    has(&files, "whole.html", "id=\"--a-small-document--warmth\"");
}

#[test]
fn a_telephone_number_can_be_pressed_where_it_is_one() {
    let files = small();
    has(&files, "a-small-document.html", "<a href=\"tel:0800001002\">0800 001 002</a>");
    has(&files, "a-small-document.html", "<dd>111, then 2</dd>");
}

#[test]
fn contacts_say_in_words_when_they_were_checked_and_those_of_each_area_are_a_list() {
    let files = small();
    has(&files, "a-small-document.html", "<dt>Last checked</dt><dd>3 November 2026</dd>");
    has(
        &files,
        "a-small-document.html",
        "<ul class=\"local\"><li id=\"school-number\">The child's school</li>\
         <li id=\"doctor-number\">The child's doctor</li></ul>",
    );
    let text = text(&files, "a-small-document.html");
    assert!(!text.contains("<code>front-door</code>"), "a name for machines");
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
fn what_is_not_known_is_said_and_is_no_no() {
    let files = small();
    let text = text(&files, "a-small-document.html");
    let example = text.split("A baby of whom little is known").nth(1).expect("the example");
    let example = example.split("</details>").next().expect("its end");
    assert!(example.contains("<td>Not known</td>"), "{example}");
    assert!(!example.contains("No other worry"), "{example}");
    has(&files, "a-small-document.html", "No other worry was mentioned.");
}

#[test]
fn an_example_says_how_high_it_could_be_or_that_it_could_not_be_higher() {
    let files = small();
    has(&files, "a-small-document.html", "With what is not known it could be as high as");
    has(&files, "a-small-document.html", "<p>Nothing that is not known could put it higher.</p>");
}

#[test]
fn a_level_that_can_be_defended_is_told_with_its_reason() {
    let files = small();
    has(&files, "a-small-document.html", "Another level that can be defended:");
    has(&files, "a-small-document.html", ", because &lt;b&gt;one&lt;/b&gt; look may do.");
}
