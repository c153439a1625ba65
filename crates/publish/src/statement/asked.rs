//! Questions, ladders, indicators and strengths.

use super::{cited, facts, rests_on};
use crate::book::Book;
use crate::condition::condition;
use crate::frame::Place;
use crate::phrase::{joined, phrase};
use continuum_model::{ActionId, Choice, ChoiceId, Id, Kind, Question};
use continuum_words as words;
use maud::{Markup, html};

/// What is asked, of whom, and what each answer means.
pub(super) fn question(book: &Book<'_>, place: Place, of: &Question) -> Markup {
    html! {
        @if let Some(hint) = &of.hint { p.hint { (hint) "." } }
        @match &of.kind {
            Kind::Ladder(_) => (ladder(book, place, of)),
            Kind::Indicator { .. } => (indicator(book, place, of)),
            Kind::Strength { .. } => p { (words::strength_cancels_nothing()) },
            Kind::YesOrNo { .. } => p { (words::yes_or_no()) },
            Kind::OneOf { .. } | Kind::Number { .. } => ul { @for at in 0..of.choices.len() { li { (words::answer::in_words(of, ChoiceId::at(at))) } } },
        }
        (facts(&[
            (words::asked_when(), of.asked_when.as_ref().map(|when| condition(book, place, when))),
            (words::otherwise(), of.asked_when.as_ref().map(|_| html! { (words::counts_as(&words::answer::in_words(of, of.otherwise))) })),
            (words::why_we_ask(), of.why.as_ref().map(|why| html! { (why) "." })),
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
            thead {
                tr {
                    th scope="col" { (words::column_level()) }
                    th scope="col" { (words::column_seen_or_heard()) }
                }
            }
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
            @let level = html! { strong { (level(book, place, choice)) } };
            p { (phrase(|[level]| words::if_so(level), [level])) }
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
    let link = |id: &ActionId| {
        let action = book.document.action(*id);
        html! { a href=(book.link(place, &action.name)) { (action.what) } }
    };
    html! {
        @if !of.is_empty() {
            @let actions = joined(of.iter().map(link), "; ");
            p.actions { (phrase(|[actions]| words::what_to_do_is(actions), [actions])) }
        }
    }
}
