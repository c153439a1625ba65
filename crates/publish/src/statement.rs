//! One statement, as people read it: its words, what it does, why, and where it comes from.

mod around;
mod asked;
mod effect;

use crate::book::Book;
use crate::frame::Place;
use crate::item::Item;
use crate::phrase::{joined, phrase};
use continuum_model::{Citation, Contact, Grounds, Standing};
use continuum_words as words;
use maud::{Markup, html};

/// A statement under a heading of this depth.
pub(crate) fn statement(book: &Book<'_>, place: Place, item: &Item<'_>, depth: u8) -> Markup {
    html! {
        section.statement id=[item.name()] {
            (heading(item.title(), depth))
            // Somebody in a hurry looks for a number here, and for nothing else.
            @if !matches!(item, Item::Contact(_)) {
                p.kind {
                    (item.kind())
                    @if let Some(name) = item.name() { " · " code { (name) } }
                    @if let Some(standing) = standing(item) { " · " (standing) }
                }
            }
            (what_it_says(book, place, item))
        }
    }
}

/// A contact that each area puts in for itself, and that nobody has put in.
pub(crate) fn of_each_area(item: &Item<'_>) -> bool {
    let is_bare = |of: &Contact| of.local && of.number.is_none() && of.address.is_none();
    matches!(item, Item::Contact(of) if is_bare(of))
}

/// Contacts without a number, as one list.
pub(crate) fn each_areas_own(items: &[&Item<'_>]) -> Markup {
    html! {
        p { (words::each_area_its_own()) }
        ul.local { @for item in items { li id=[item.name()] { (item.title()) } } }
    }
}

fn what_it_says(book: &Book<'_>, place: Place, item: &Item<'_>) -> Markup {
    match item {
        Item::Source(source) => around::source(source),
        Item::Level(level) => around::level(book, place, level),
        Item::Contact(contact) => around::contact(contact),
        Item::Action(action) => around::action(book, place, action),
        Item::Partner(partner) => around::partner(book, place, partner),
        Item::Topic(topic) => around::topic(topic),
        Item::Group(group) => around::group(book, place, group),
        Item::Requirement(requirement) => around::requirement(book, place, requirement),
        Item::Wording(wording) => around::wording(book, place, wording),
        Item::Question(question) => asked::question(book, place, question),
        Item::Uplift(uplift) => effect::uplift(book, place, uplift),
        Item::Rule(rule) => effect::rule(book, place, rule),
        Item::Duty(duty) => effect::duty(book, place, duty),
        Item::Never(never) => effect::never(book, place, never),
    }
}

/// HTML has six depths.
fn heading(words: &str, depth: u8) -> Markup {
    html! {
        @match depth {
            ..=2 => h2 { (words) },
            3 => h3 { (words) },
            4 => h4 { (words) },
            5 => h5 { (words) },
            _ => h6 { (words) },
        }
    }
}

/// Found in published practice, or proposed here; where the document says.
fn standing(item: &Item<'_>) -> Option<&'static str> {
    let grounds = match item {
        Item::Question(question) => question.grounds(),
        Item::Uplift(uplift) => Some(&uplift.grounds),
        Item::Rule(rule) => Some(&rule.grounds),
        Item::Duty(duty) => Some(&duty.grounds),
        _ => None,
    };
    Some(match grounds?.standing? {
        Standing::Published => words::standing_published(),
        Standing::Proposed => words::standing_proposed(),
    })
}

/// Why, and where that comes from.
fn rests_on(book: &Book<'_>, place: Place, grounds: &Grounds) -> Markup {
    html! {
        @if let Some(because) = &grounds.because { p.because { (because) "." } }
        (cited(book, place, &grounds.see))
    }
}

/// Sources, each with the place in it.
fn cited(book: &Book<'_>, place: Place, see: &[Citation]) -> Markup {
    html! {
        @if !see.is_empty() {
            @let sources = joined(see.iter().map(|one| source(book, place, one)), "; ");
            p.sources { (phrase(|[sources]| words::sources_cited(see.len(), sources), [sources])) }
        }
    }
}

/// A source, with the place in it.
pub(crate) fn source(book: &Book<'_>, place: Place, of: &Citation) -> Markup {
    let source = book.document.source(of.source);
    let title = html! { a href=(book.link(place, &source.name)) { (source.title) } };
    if of.place.is_empty() {
        return title;
    }
    phrase(|[title, at]| words::source_and_place(title, at), [title, html! { (of.place) }])
}

/// Lines of a title and what it stands for; those without are left out.
fn facts(lines: &[(&str, Option<Markup>)]) -> Markup {
    html! {
        @if lines.iter().any(|(_, words)| words.is_some()) {
            dl {
                @for (title, words) in lines {
                    @if let Some(words) = words { dt { (title) } dd { (words) } }
                }
            }
        }
    }
}

fn text(of: Option<&String>) -> Option<Markup> {
    of.map(|text| html! { (text) })
}
