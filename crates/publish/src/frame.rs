//! What stands around every page: danger first, ways to the other pages, edition and digest.

use crate::book::Book;
use maud::{DOCTYPE, Markup, html};

/// Where links to statements lead.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a chapter's own file.
    Chapters,
    /// Everything stands on this one page.
    OnePage,
}

/// Pages beside the chapters, with the words of their links.
const PAGES: &[(&str, &str)] = &[
    ("index.html", "Contents"),
    ("levels.html", "Levels"),
    ("names.html", "Names A to Z"),
    ("whole.html", "On one page"),
    ("search.html", "Search"),
];

/// A whole page. `here` is its file.
pub(crate) fn frame(
    book: &Book<'_>,
    here: &str,
    title: &str,
    scripted: bool,
    main: &Markup,
) -> Markup {
    let identity = &book.document.identity;
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(policy(scripted));
                meta name="referrer" content="no-referrer";
                title { (title) " – " (identity.title) }
                link rel="stylesheet" href="read.css";
                @if scripted { script src="search.js" defer {} }
            }
            body {
                a.skip href="#main" { "Skip to the text" }
                p.danger {
                    strong { "If a child is in immediate danger, call " a href="tel:999" { "999" } " now." }
                    " Anyone may contact children’s social care about any child at any time."
                }
                header {
                    p.document { (identity.title) }
                    nav aria-label="Pages of the document" {
                        ul {
                            @for (file, words) in PAGES {
                                li {
                                    @if *file == here { a href=(file) aria-current="page" { (words) } }
                                    @else { a href=(file) { (words) } }
                                }
                            }
                        }
                    }
                }
                main id="main" tabindex="-1" { (main) }
                footer {
                    @if let Some(disclaimer) = &identity.disclaimer { p { (disclaimer) "." } }
                    p { (identity.edition) ". " (identity.status) "." }
                    p.digest { "Edition " (identity.id) ", digest " code { (identity.digest) } }
                }
            }
        }
    }
}

/// Nothing but these files: no foreign origin, no inline script.
fn policy(scripted: bool) -> &'static str {
    if scripted {
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    } else {
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
    }
}

impl Book<'_> {
    /// Where a statement is read.
    pub(crate) fn link(&self, place: Place, name: &str) -> String {
        match (place, self.chapter_of(name)) {
            (Place::Chapters, Some(chapter)) => format!("{}#{name}", self.file_of(chapter)),
            _ => format!("#{name}"),
        }
    }
}
