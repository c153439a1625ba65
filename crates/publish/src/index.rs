//! The first page: what the document is, and its chapters.

use crate::book::Book;
use crate::frame::{Place, frame};
use crate::phrase::phrase;
use crate::statement::source;
use continuum_syntax::slug;
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
        (contents(book, Place::Chapters))
        h2 { (words::other_ways_in()) }
        ul {
            li { (phrase(|[page]| words::topic_by_topic(page), [levels])) }
            li { (phrase(|[page]| words::for_paper(page), [whole])) }
            li { a href="search.html" { (words::search()) } }
            li { a href="names.html" { (words::every_statement_by_its_name()) } }
        }
    };
    frame(book, "index.html", words::contents(), false, &main)
}

/// The chapters, each with its topics beneath it. Where an edition amends another, its own stand
/// first: they are the ones that hold.
pub(crate) fn contents(book: &Book<'_>, place: Place) -> Markup {
    let all = 0..book.chapters().len();
    let (kept, own): (Vec<usize>, Vec<usize>) = all.partition(|at| book.is_inherited(*at));
    html! {
        @if kept.is_empty() {
            h2 { (words::chapters()) }
            (chapters(book, place, &own))
        } @else {
            h2 { (words::chapters_of_this_edition()) }
            p { (words::which_edition_holds()) }
            (chapters(book, place, &own))
            h2 { (words::chapters_of_the_earlier_edition()) }
            (chapters(book, place, &kept))
        }
    }
}

fn chapters(book: &Book<'_>, place: Place, which: &[usize]) -> Markup {
    html! {
        ol.contents {
            @for at in which {
                @let chapter = &book.chapters()[*at];
                // A chapter is called after its first heading.
                @let topics: Vec<_> =
                    chapter.headings.iter().skip(1).filter(|heading| heading.depth == 1).collect();
                li value=(at + 1) {
                    a href=(book.chapter_link(place, *at, "")) { (chapter.title) }
                    @if !topics.is_empty() {
                        ul {
                            @for topic in topics {
                                li { a href=(book.chapter_link(place, *at, &topic.anchor)) { (topic.text) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Book<'_> {
    /// Where a chapter is read, or a heading in it.
    fn chapter_link(&self, place: Place, at: usize, anchor: &str) -> String {
        match place {
            Place::Chapters if anchor.is_empty() => self.file_of(at).to_owned(),
            Place::Chapters => format!("{}#{anchor}", self.file_of(at)),
            Place::OnePage if anchor.is_empty() => format!("#--chapter-{at}"),
            Place::OnePage => format!("#--{}{anchor}", slug(&self.chapters()[at].title)),
        }
    }
}
