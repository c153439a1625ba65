//! Every statement by its name.

use crate::book::Book;
use crate::frame::{Place, frame};
use continuum_words as words;
use maud::{Markup, html};

/// The page.
pub(crate) fn names(book: &Book<'_>) -> Markup {
    let mut named: Vec<_> =
        book.items().iter().filter_map(|item| Some((item.name()?, item))).collect();
    named.sort_by_key(|(name, _)| *name);
    let main = html! {
        h1 { (words::names_a_to_z()) }
        p { (words::names_lead()) }
        table.names {
            thead {
                tr {
                    th scope="col" { (words::column_name()) }
                    th scope="col" { (words::column_what_it_is()) }
                    th scope="col" { (words::column_words()) }
                }
            }
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
    frame(book, "names.html", words::names_a_to_z(), false, &main)
}
