//! What stands around every page: danger first, ways to the other pages, edition and digest.

use crate::book::Book;
use continuum_words as words;
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

/// Where the way out leads, as on the check.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// Nothing but these files: no foreign origin, no inline script. Only the search asks for anything.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'";

/// A whole page. `here` is its file, `title` what stands in tabs and histories.
pub(crate) fn frame(
    book: &Book<'_>,
    here: &str,
    title: &str,
    searches: bool,
    main: &Markup,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            (head(title, searches))
            body {
                a.skip href="#main" { (words::skip_to_the_text()) }
                (danger())
                (way_out())
                (top(book, here))
                main id="main" tabindex="-1" { (main) }
                (foot(book))
            }
        }
    }
}

fn head(title: &str, searches: bool) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="referrer" content="no-referrer";
            title { (title) " – Guide" }
            link rel="icon" href="icon.svg" type="image/svg+xml";
            link rel="stylesheet" href="read.css";
            // No module: browsers refuse those where the pages are opened from a folder.
            script src="exit.js" defer {}
            @if searches { script src="search.js" defer {} }
        }
    }
}

/// The link is the second stop of the keyboard on every page, and seen when it is reached.
fn danger() -> Markup {
    html! {
        section.danger aria-label="Danger" {
            a.skip href=(ELSEWHERE) data-exit rel="nofollow noreferrer" data-loading=(words::loading())
                data-two-left=(words::shift_presses_left(2)) data-one-left=(words::shift_presses_left(1))
                data-expired=(words::exit_expired()) { (words::exit_this_page()) }
            p {
                strong { "If a child is in immediate danger, call " a href="tel:999" { "999" } " now." }
                " Anyone may contact children’s social care about any child at any time."
            }
        }
    }
}

/// In sight however far down somebody has read; plain links, so that they lead on even where no
/// script runs.
fn way_out() -> Markup {
    html! {
        section.bar aria-label="Help and the way out" {
            span.bar__danger { "Danger now? " a href="tel:999" { "Call 999" } }
            a.exit href=(ELSEWHERE) data-exit role="button" draggable="false" rel="nofollow noreferrer" {
                span.unseen { (words::emergency()) " " } (words::exit_this_page())
            }
        }
    }
}

fn top(book: &Book<'_>, here: &str) -> Markup {
    html! {
        header {
            p.document { (book.document.identity.title) }
            nav aria-label="Pages of the document" {
                ul {
                    @for (file, words) in PAGES {
                        li {
                            @if *file == here { a href=(file) aria-current="page" { (words) } }
                            @else { a href=(file) { (words) } }
                        }
                    }
                    @if let Some(check) = book.check() { li { a href=(check) { "Guided check" } } }
                }
            }
        }
    }
}

fn foot(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    html! {
        footer {
            @if let Some(disclaimer) = &identity.disclaimer { p { (disclaimer) "." } }
            p { (identity.edition) ". " (identity.status) "." }
            p.digest { "Edition " (identity.id) ", digest " code { (identity.digest) } }
        }
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
