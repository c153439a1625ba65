//! A threshold document as pages that one can read, search, link to and print.
//!
//! ```text
//! index.html                what it is, its chapters, its edition
//! levels.html               what stands at which level, topic by topic
//! names.html                every statement by its name
//! whole.html                everything on one page, for paper
//! search.html               words looked for, where a script runs
//! <chapter>.html            a file of the document: prose, statements, worked examples
//! ```
//!
//! Every statement has an anchor, its name, and every page the edition and the digest. All of it
//! is complete without a script; only the search needs one, and the quicker ways out of a page.
//! Nothing is fetched from elsewhere.
//!
//! Titles of pages are neutral, "Chapter 7" and not what the chapter is about: they stand in tabs,
//! in histories and on shared screens, and who reads here may live with whom they worry about. The
//! headings say what a page is about.

mod book;
mod chapter;
mod condition;
mod example;
mod frame;
mod index;
mod item;
mod levels;
mod names;
mod phrase;
mod search;
mod statement;
mod whole;

pub use book::Book;

use continuum_diag::Sources;
use maud::Markup;

/// One file of the published document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without folders.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// For each file of a document, by position, the page on which it is read: a statement is at its
/// name there, for those who link to it from elsewhere.
pub fn pages(sources: &Sources) -> Vec<String> {
    book::files(&continuum_syntax::chapters(sources))
}

/// Every file of the published document, in the order of reading.
pub fn publish(book: &Book<'_>) -> Vec<File> {
    let mut files = vec![page("index.html", index::index(book))];
    for (at, chapter) in book.chapters().iter().enumerate() {
        files.push(page(book.file_of(at), chapter::page(book, at, chapter)));
    }
    files.push(page("levels.html", levels::levels(book)));
    files.push(page("names.html", names::names(book)));
    files.push(page("whole.html", whole::whole(book)));
    files.push(page("search.html", search::search(book)));
    files.push(file("search.json", search::entries(book)));
    files.push(file("search.js", include_str!("../assets/search.js").to_owned()));
    files.push(file("read.css", style(book)));
    files.push(file("exit.js", include_str!("../../../web/exit.js").to_owned()));
    files.push(file("icon.svg", include_str!("../../../web/icon.svg").to_owned()));
    files
}

/// On paper each page carries the document's title; style sheets cannot take it from the page.
fn style(book: &Book<'_>) -> String {
    let plain = |char: char| if char.is_control() || "\"\\<".contains(char) { ' ' } else { char };
    let title: String = book.document.identity.title.chars().map(plain).collect();
    let style = include_str!("../assets/read.css");
    let running = "content: \"{title}\"; font: 8.5pt sans-serif";
    let running = running.replace("{title}", &title);
    let but_first =
        "@page :first { @top-left { content: none; } @bottom-right { content: none; } }";
    format!("{style}\n@page {{ @top-left {{ {running} }} }}\n{but_first}\n")
}

fn page(name: &str, markup: Markup) -> File {
    file(name, markup.into_string())
}

fn file(name: &str, text: String) -> File {
    File { name: name.to_owned(), text }
}
