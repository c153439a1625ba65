//! What raises a level, gives something to do, or cannot be.

use super::asked::actions;
use super::{facts, rests_on};
use crate::book::Book;
use crate::condition::condition;
use crate::frame::Place;
use continuum_model::{Condition, Duty, Lowers, Never, Rule, Uplift};
use maud::{Markup, html};

pub(super) fn uplift(book: &Book<'_>, place: Place, of: &Uplift) -> Markup {
    let topic = book.document.topic(of.topic);
    let up_to = book.document.level(of.up_to);
    html! {
        p {
            "Raises the topic “" a href=(book.link(place, &topic.name)) { (topic.title) }
            "” by one level, no higher than " a href=(book.link(place, &up_to.name)) { (up_to.title) } "."
        }
        (when(book, place, &of.when))
        (lowers(book, place, of.lowers.as_ref()))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn rule(book: &Book<'_>, place: Place, of: &Rule) -> Markup {
    let level = book.document.level(of.at_least);
    html! {
        p { "At least " strong { a href=(book.link(place, &level.name)) { (level.title) } } "." }
        (when(book, place, &of.when))
        (actions(book, place, &of.actions))
        (lowers(book, place, of.lowers.as_ref()))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn duty(book: &Book<'_>, place: Place, of: &Duty) -> Markup {
    html! {
        (actions(book, place, &of.give))
        (when(book, place, &of.when))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn never(book: &Book<'_>, place: Place, of: &Never) -> Markup {
    html! {
        p { (condition(book, place, &of.condition)) }
        @if let Some(because) = &of.because { p.because { (because) "." } }
    }
}

fn when(book: &Book<'_>, place: Place, of: &Condition) -> Markup {
    facts(&[("When", Some(condition(book, place, of)))])
}

/// A declared exception to "a worse answer never lowers the level".
fn lowers(book: &Book<'_>, place: Place, of: Option<&Lowers>) -> Markup {
    html! {
        @if let Some(lowers) = of {
            p {
                "A worse answer to "
                @for (at, id) in lowers.questions.iter().enumerate() {
                    @let question = book.document.question(*id);
                    @if at > 0 { ", " }
                    "“" a href=(book.link(place, &question.name)) { (question.text) } "”"
                }
                " may mean a lower level here: " (lowers.because) "."
            }
        }
    }
}
