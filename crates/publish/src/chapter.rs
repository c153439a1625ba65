//! A chapter: the prose as it was written, with statements and worked examples in their places.

use crate::book::Book;
use crate::example::example;
use crate::frame::{Place, frame};
use crate::item::Item;
use crate::statement::{each_areas_own, of_each_area, statement};
use continuum_syntax::{Block, BlockKind, Chapter, ChapterPart, slug};
use continuum_words as words;
use maud::{Markup, PreEscaped, html};

/// The file of a chapter with this title.
pub(crate) fn file_name(title: &str) -> String {
    let slug = slug(title);
    if slug.is_empty() { "chapter.html".to_owned() } else { format!("{slug}.html") }
}

/// The page of a chapter.
pub(crate) fn page(book: &Book<'_>, at: usize, chapter: &Chapter) -> Markup {
    // The first heading is the chapter's own.
    let sections: Vec<_> =
        chapter.headings.iter().skip(1).filter(|heading| heading.depth <= 2).collect();
    let main = html! {
        @if sections.len() > 1 {
            details.sections {
                summary { (words::in_this_chapter()) }
                ul {
                    @for heading in sections {
                        li.within[heading.depth == 2] { a href={ "#" (heading.anchor) } { (heading.text) } }
                    }
                }
            }
        }
        (body(book, Place::Chapters, at, chapter))
        (beside(book, at))
    };
    frame(book, book.file_of(at), &words::chapter_number(at + 1), false, &main)
}

/// What a chapter holds.
pub(crate) fn body(book: &Book<'_>, place: Place, at: usize, chapter: &Chapter) -> Markup {
    let mut depth = 1;
    let mut parts = Vec::new();
    for part in &chapter.parts {
        parts.push(match part {
            ChapterPart::Prose(prose) => {
                depth = last_depth(prose, depth);
                PreEscaped(on_page(place, chapter, prose))
            }
            ChapterPart::Block(one) => block(book, place, one, depth + 1),
        });
    }
    html! {
        @if book.is_inherited(at) { p.inherited { (words::chapter_of_the_earlier_edition()) } }
        @for part in parts { (part) }
    }
}

/// On one page with all chapters, anchors of headings carry their chapter's name.
fn on_page(place: Place, chapter: &Chapter, prose: &str) -> String {
    let prose = tables(prose);
    match place {
        Place::Chapters => prose,
        Place::OnePage => prose.replace(" id=\"--", &format!(" id=\"--{}--", slug(&chapter.title))),
    }
}

/// On a narrow screen a table of two columns becomes a list; a wider one scrolls by itself, and so
/// must be reached by keyboard.
fn tables(prose: &str) -> String {
    let label = html! { (words::table()) }.into_string();
    let box_of_wide =
        format!("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{label}\">");
    let in_its_box = |part: &str| {
        let (table, rest) = part.split_once("</table>").unwrap_or((part, ""));
        let columns =
            table.split("</thead>").next().map_or(0, |head| head.matches("</th>").count());
        if columns == 2 {
            format!("<table class=\"pairs\">{table}</table>{rest}")
        } else {
            format!("{box_of_wide}<table>{table}</table></div>{rest}")
        }
    };
    let (before, tables) = prose.split_once("<table>").unwrap_or((prose, ""));
    let tables = tables.split("<table>").filter(|part| !part.is_empty()).map(in_its_box);
    before.to_owned() + &tables.collect::<String>()
}

/// The depth of the last heading of a piece of prose; `before` where it has none.
fn last_depth(prose: &str, before: u8) -> u8 {
    let ends = (1..=6).filter_map(|depth| Some((prose.rfind(&format!("</h{depth}>"))?, depth)));
    ends.max().map_or(before, |(_, depth)| depth)
}

fn block(book: &Book<'_>, place: Place, block: &Block, depth: u8) -> Markup {
    match block.kind {
        BlockKind::Threshold => {
            let items: Vec<_> = book.items_in(block.span).collect();
            let is_run =
                |one: &&Item<'_>, next: &&Item<'_>| of_each_area(one) && of_each_area(next);
            html! {
                @for run in items.chunk_by(is_run) {
                    @if of_each_area(run[0]) { (each_areas_own(run)) }
                    @else { (statement(book, place, run[0], depth)) }
                }
            }
        }
        BlockKind::Scenario => html! {
            @if let Some(scenario) = book.example_in(block.span) {
                (example(book, place, scenario))
            }
        },
    }
}

/// The chapters before and after.
fn beside(book: &Book<'_>, at: usize) -> Markup {
    let link = |chapter: usize, words: fn(&str) -> String| {
        let title = book.chapters().get(chapter).map(|chapter| chapter.title.as_str());
        html! {
            @if let Some(title) = title {
                a href=(book.file_of(chapter)) { (words(title)) }
            }
        }
    };
    html! {
        nav.beside aria-label=(words::chapters()) {
            @if let Some(before) = at.checked_sub(1) { (link(before, words::chapter_before)) }
            " "
            (link(at + 1, words::chapter_next))
        }
    }
}
