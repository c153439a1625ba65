//! Everything on one page: for paper, and for a browser's own "find in page".

use crate::book::Book;
use crate::chapter::body;
use crate::frame::{Place, frame};
use crate::levels::matrix;
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
            p.digest { "Edition " (identity.id) ", digest " code { (identity.digest) } }
            p.on-paper { "On paper worked examples have their story and what the document suggests; what was answered in each is on the page on a screen." }
            nav aria-label="Chapters" {
                ol {
                    @for (at, chapter) in book.chapters().iter().enumerate() {
                        li { a href={ "#--chapter-" (at) } { (chapter.title) } }
                    }
                    li { a href="#--levels" { "What stands at which level" } }
                }
            }
        }
        @for (at, chapter) in book.chapters().iter().enumerate() {
            article.chapter id={ "--chapter-" (at) } { (body(book, Place::OnePage, chapter)) }
        }
        article.chapter {
            h1 id="--levels" { "What stands at which level" }
            (matrix(book, Place::OnePage))
        }
    };
    frame(book, "whole.html", "On one page", false, &main)
}
