//! Questions, ladders, indicators and strengths.

use super::{cited, facts, rests_on};
use crate::book::Book;
use crate::condition::condition;
use crate::frame::Place;
use continuum_model::{ActionId, Choice, Kind, Question};
use maud::{Markup, html};

/// What is asked, of whom, and what each answer means.
pub(super) fn question(book: &Book<'_>, place: Place, of: &Question) -> Markup {
    html! {
        @if let Some(hint) = &of.hint { p.hint { (hint) "." } }
        @match &of.kind {
            Kind::Ladder(_) => (ladder(book, place, of)),
            Kind::Indicator { .. } => (indicator(book, place, of)),
            Kind::Strength { .. } => p { "Shown and passed on; it cancels no danger." },
            Kind::YesOrNo { .. } => p { "Yes or no." },
            Kind::OneOf { .. } | Kind::Number { .. } => ul { @for choice in &of.choices { li { (choice.words) } } },
        }
        (facts(&[
            ("Asked when", of.asked_when.as_ref().map(|when| condition(book, place, when))),
            ("Otherwise", of.asked_when.as_ref().map(|_| html! { "counts as “" (of.choice(of.otherwise).words) "”" })),
            ("Why we ask", of.why.as_ref().map(|why| html! { (why) "." })),
        ]))
        @match &of.kind {
            Kind::Ladder(grounds) | Kind::Indicator { grounds, .. } => (rests_on(book, place, grounds)),
            Kind::Strength { see } => (cited(book, place, see)),
            _ => {}
        }
    }
}

/// From the least worrying down.
fn ladder(book: &Book<'_>, place: Place, of: &Question) -> Markup {
    html! {
        table.ladder {
            thead { tr { th scope="col" { "Level" } th scope="col" { "What is seen or heard" } } }
            tbody {
                @for choice in &of.choices {
                    tr {
                        th scope="row" { (level(book, place, choice)) }
                        td { (choice.words) "." (actions(book, place, &choice.actions)) }
                    }
                }
            }
        }
    }
}

fn indicator(book: &Book<'_>, place: Place, of: &Question) -> Markup {
    html! {
        @for choice in of.choices.iter().filter(|choice| choice.level.is_some()) {
            p { "If so: " strong { (level(book, place, choice)) } "." }
            (actions(book, place, &choice.actions))
        }
    }
}

fn level(book: &Book<'_>, place: Place, choice: &Choice) -> Markup {
    html! {
        @if let Some(id) = choice.level {
            @let level = book.document.level(id);
            a href=(book.link(place, &level.name)) { (level.title) }
        }
    }
}

/// What to do, each as a link.
pub(super) fn actions(book: &Book<'_>, place: Place, of: &[ActionId]) -> Markup {
    html! {
        @if !of.is_empty() {
            p.actions {
                "What to do: "
                @for (at, id) in of.iter().enumerate() {
                    @let action = book.document.action(*id);
                    @if at > 0 { "; " }
                    a href=(book.link(place, &action.name)) { (action.what) }
                }
                "."
            }
        }
    }
}
