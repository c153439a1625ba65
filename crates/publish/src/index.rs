//! The first page: what the document is, and its chapters.

use crate::book::Book;
use crate::frame::{Place, frame};
use crate::phrase::phrase;
use crate::statement::source;
use continuum_words as words;
use maud::{Markup, html};

/// The page.
pub(crate) fn index(book: &Book<'_>) -> Markup {
    let identity = &book.document.identity;
    let facts = [
        (words::edition(), Some(&identity.edition)),
        (words::status(), Some(&identity.status)),
        (words::in_effect(), identity.effective.as_ref()),
        (words::kept_by(), identity.owner.as_ref()),
        (words::licence(), identity.licence.as_ref()),
    ];
    let levels = html! { a href="levels.html" { (words::what_stands_at_which_level()) } };
    let whole = html! { a href="whole.html" { (words::everything_on_one_page()) } };
    let main = html! {
        h1 { (identity.title) }
        dl {
            @for (title, words) in facts {
                @if let Some(words) = words { dt { (title) } dd { (words) } }
            }
            dt { (words::aligned_with_guidance()) }
            dd { (source(book, Place::Chapters, &identity.aligned)) }
        }
        h2 { (words::chapters()) }
        ol {
            @for (at, chapter) in book.chapters().iter().enumerate() {
                li { a href=(book.file_of(at)) { (chapter.title) } }
            }
        }
        h2 { (words::other_ways_in()) }
        ul {
            li { (phrase(|[page]| words::topic_by_topic(page), [levels])) }
            li { a href="names.html" { (words::every_statement_by_its_name()) } }
            li { (phrase(|[page]| words::for_paper(page), [whole])) }
            li { a href="search.html" { (words::search()) } }
        }
    };
    frame(book, "index.html", words::contents(), false, &main)
}
