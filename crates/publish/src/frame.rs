//! What stands around every page: danger first, ways to the other pages, edition and digest.

use crate::book::Book;
use crate::phrase::phrase;
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

/// Pages beside the chapters, with the words of their links; last what only authors look for.
fn pages<'b>(book: &'b Book<'_>) -> Vec<(&'b str, &'static str)> {
    let mut pages = vec![
        ("index.html", words::contents()),
        ("levels.html", words::levels()),
        ("whole.html", words::on_one_page()),
        ("search.html", words::search()),
    ];
    pages.extend(book.check().map(|check| (check, words::guided_check())));
    pages.push(("names.html", words::names_a_to_z()));
    pages
}

/// Where the way out leads, as on the check.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// Nothing but these files: no foreign origin, no inline script. Only the search asks for anything.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'";

/// A whole page, in the language of the catalogue; what it holds is the document's, and in its
/// language. `here` is its file, `title` what stands in tabs and histories.
pub(crate) fn frame(
    book: &Book<'_>,
    here: &str,
    title: &str,
    searches: bool,
    main: &Markup,
) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(words::LANGUAGE) {
            (head(title, searches))
            body {
                a.skip href="#main" { (words::skip_to_the_text()) }
                (danger())
                (way_out())
                (top(book, here))
                main id="main" tabindex="-1" lang=[own_language(book)] { (main) }
                (foot(book))
            }
        }
    }
}

/// The document's language, where its pages are in another.
fn own_language<'b>(book: &'b Book<'_>) -> Option<&'b str> {
    let language = book.document.identity.language.as_str();
    (language != words::LANGUAGE).then_some(language)
}

fn head(title: &str, searches: bool) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="referrer" content="no-referrer";
            title { (words::guide_title(title)) }
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
        section.danger aria-label=(words::danger()) {
            a.skip href=(ELSEWHERE) data-exit rel="nofollow noreferrer" data-loading=(words::loading())
                data-two-left=(words::shift_presses_left(2)) data-one-left=(words::shift_presses_left(1))
                data-expired=(words::exit_expired()) { (words::exit_this_page()) }
            p { (phrase(|[number]| words::danger_call_now(number), [call("999", "999")])) "." }
            ul {
                li { (words::anyone_may_contact()) }
                " " li { (phrase(|[number]| words::nspcc_helpline(number), [call("08088005000", "0808 800 5000")])) }
                " " li { (phrase(|[number]| words::childline(number), [call("08001111", "0800 1111")])) }
            }
        }
    }
}

/// In sight however far down somebody has read; plain links, so that they lead on even where no
/// script runs.
fn way_out() -> Markup {
    html! {
        section.bar aria-label=(words::help_and_the_way_out()) {
            span.bar__name { (words::guide()) }
            span.bar__danger {
                (phrase(|[call]| words::danger_now(call), [call("999", &words::call_number("999"))]))
            }
            a.exit href=(ELSEWHERE) data-exit role="button" draggable="false" rel="nofollow noreferrer" {
                span.unseen { (words::emergency()) " " } (words::exit_this_page())
            }
        }
    }
}

fn call(number: &str, words: &str) -> Markup {
    html! { a href={ "tel:" (number) } { (words) } }
}

fn top(book: &Book<'_>, here: &str) -> Markup {
    html! {
        header {
            // The first page has it as its heading.
            @if here != "index.html" {
                p.document lang=[own_language(book)] { (book.document.identity.title) }
            }
            nav aria-label=(words::pages_of_the_document()) {
                ul {
                    @for (file, words) in pages(book) {
                        li {
                            @if file == here { a href=(file) aria-current="page" { (words) } }
                            @else { a href=(file) { (words) } }
                        }
                    }
                }
            }
        }
    }
}

fn foot(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    html! {
        footer {
            @if let Some(disclaimer) = &identity.disclaimer {
                p lang=[own_language(book)] { (disclaimer) "." }
            }
            p lang=[own_language(book)] { (words::edition_and_status(&identity.edition, &identity.status)) }
            p.digest { (edition_and_digest(book)) }
        }
    }
}

pub(crate) fn edition_and_digest(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    let digest = html! { code { (identity.digest) } };
    phrase(|[id, digest]| words::edition_and_digest(id, digest), [html! { (identity.id) }, digest])
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
