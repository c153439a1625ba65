//! The first page: what the document is, and its chapters.

use crate::book::Book;
use crate::frame::{Place, frame};
use maud::{Markup, html};

/// The page.
pub(crate) fn index(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    let aligned = book.document.source(identity.aligned.source);
    let facts = [
        ("Edition", Some(&identity.edition)),
        ("Status", Some(&identity.status)),
        ("In effect", identity.effective.as_ref()),
        ("Kept by", identity.owner.as_ref()),
        ("Licence", identity.licence.as_ref()),
    ];
    let main = html! {
        h1 { (identity.title) }
        dl {
            @for (title, words) in facts {
                @if let Some(words) = words { dt { (title) } dd { (words) } }
            }
            dt { "Aligned with" }
            dd {
                a href=(book.link(Place::Chapters, &aligned.name)) { (aligned.title) }
                @if !identity.aligned.place.is_empty() { ", " (identity.aligned.place) }
            }
        }
        h2 { "Chapters" }
        ol {
            @for (at, chapter) in book.chapters().iter().enumerate() {
                li { a href=(book.file_of(at)) { (chapter.title) } }
            }
        }
        h2 { "Other ways in" }
        ul {
            li { a href="levels.html" { "What stands at which level" } ", topic by topic" }
            li { a href="names.html" { "Every statement by its name" } }
            li { a href="whole.html" { "Everything on one page" } ", for paper and for looking through" }
            li { a href="search.html" { "Search" } }
        }
    };
    frame(book, "index.html", "Contents", false, &main)
}
