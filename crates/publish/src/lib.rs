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
//! is complete without a script; only the search needs one. Nothing is fetched from elsewhere.

mod book;
mod chapter;
mod condition;
mod example;
mod frame;
mod index;
mod item;
mod levels;
mod names;
mod search;
mod statement;
mod whole;

pub use book::Book;

use maud::Markup;

/// One file of the published document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without folders.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// The address at which a statement is published, from the folder of the published document: for
/// those who link to it from elsewhere.
pub fn address(chapter_title: &str, name: &str) -> String {
    format!("{}#{name}", chapter::file_name(chapter_title))
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
    files.push(file("read.css", include_str!("../assets/read.css").to_owned()));
    files
}

fn page(name: &str, markup: Markup) -> File {
    file(name, markup.into_string())
}

fn file(name: &str, text: String) -> File {
    File { name: name.to_owned(), text }
}
