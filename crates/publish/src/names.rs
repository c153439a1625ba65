//! Every statement by its name.

use crate::book::Book;
use crate::frame::{Place, frame};
use maud::{Markup, html};

/// The page.
pub(crate) fn names(book: &Book<'_>) -> Markup {
    let mut named: Vec<_> =
        book.items().iter().filter_map(|item| Some((item.name()?, item))).collect();
    named.sort_by_key(|(name, _)| *name);
    let main = html! {
        h1 { "Names A to Z" }
        p { "Every statement of the document by the name under which rules, records and later editions know it." }
        table.names {
            thead { tr { th scope="col" { "Name" } th scope="col" { "What it is" } th scope="col" { "Words" } } }
            tbody {
                @for (name, item) in named {
                    tr {
                        th scope="row" { a href=(book.link(Place::Chapters, name)) { (name) } }
                        td { (item.kind()) }
                        td { (item.title()) }
                    }
                }
            }
        }
    };
    frame(book, "names.html", "Names A to Z", false, &main)
}
