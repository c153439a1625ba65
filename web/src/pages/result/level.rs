//! The suggested level: its words before its number.

use crate::components::continuum::continuum;
use crate::components::grade::grade;
use crate::components::lines::{heading, line};
use continuum_flow::{LevelView, ResultView};
use continuum_words as words;
use yew::prelude::*;

/// The suggested level.
pub fn level(result: &ResultView) -> Html {
    let name = result.level.as_ref().map(|level| level.name.clone());
    html! {
        <section class="level" data-level={name}>
            { heading(&result.suggests) }
            <div>{ for result.level.iter().map(in_words) }</div>
            <div>{ for result.continuum.iter().map(continuum) }</div>
        </section>
    }
}

/// How high it could be, and whom to talk to: said before what to do, which is only what the least
/// calls for.
pub fn could_be(level: Option<&LevelView>) -> Html {
    let could_be = level.and_then(|level| level.could_be.as_deref());
    let talk = level.and_then(|level| level.talk.as_deref());
    html! {
        <div class="govuk-inset-text could-be" hidden={could_be.is_none()}>
            { line("govuk-body", could_be) }
            { line("govuk-body could-be__talk", talk) }
        </div>
    }
}

fn in_words(level: &LevelView) -> Html {
    let consent = level.consent.as_ref().map(|consent| words::consent_is(consent));
    let within = level.within.as_ref().map(|within| words::how_soon_it_is_answered(within));
    // "At least" is the site's.
    let (title, graded) = if level.could_be.is_some() {
        ("level__title", words::graded_at_least())
    } else {
        ("level__title of-document", words::graded_at_the_front_door())
    };
    html! {
        <div key={level.name.as_str()}>
            { line(title, Some(&level.heading)) }
            { line("govuk-body level__number", Some(&number(level))) }
            { line("govuk-body", level.inexact.as_deref()) }
            { line("govuk-body of-document", Some(&level.meaning)) }
            { grade(graded, level.grade.as_ref()) }
            { line("govuk-body", consent.as_deref()) }
            { line("govuk-body", within.as_deref()) }
        </div>
    }
}

fn number(level: &LevelView) -> String {
    let basis = level.basis.join(", ");
    if basis.is_empty() {
        words::level_number(&level.number)
    } else {
        words::level_number_and_basis(&level.number, &basis)
    }
}
