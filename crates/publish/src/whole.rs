//! Everything on one page: for paper, and for a browser's own "find in page".

use crate::book::Book;
use crate::chapter::body;
use crate::frame::{Place, edition_and_digest, frame};
use crate::index::contents;
use crate::levels::matrix;
use continuum_words as words;
use maud::{Markup, html};

/// The page.
pub(crate) fn whole(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    let main = html! {
        div.cover {
            p.cover__title { (identity.title) }
            p { (identity.edition) }
            p { (identity.status) }
            @if let Some(disclaimer) = &identity.disclaimer { p.cover__disclaimer { (disclaimer) "." } }
            p.digest { (edition_and_digest(book)) }
            p.on-paper { (words::on_paper()) }
            nav aria-label=(words::chapters()) {
                (contents(book, Place::OnePage))
                p { a href="#--levels" { (words::what_stands_at_which_level()) } }
            }
        }
        @for (at, chapter) in book.chapters().iter().enumerate() {
            article.chapter id={ "--chapter-" (at) } { (body(book, Place::OnePage, at, chapter)) }
        }
        article.chapter {
            h1 id="--levels" { (words::what_stands_at_which_level()) }
            (matrix(book, Place::OnePage))
        }
    };
    frame(book, "whole.html", words::on_one_page(), false, &main)
}
