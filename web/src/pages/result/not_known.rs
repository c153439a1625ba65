//! What is not known, and why it matters.

use crate::components::lines::{heading, line};
use crate::components::link_button::{SECONDARY, button, link_button, sends};
use continuum_flow::{Change, Event, ResultView, UnknownView};
use continuum_words as words;
use yew::prelude::*;

/// What was asked and is not known, and what was never asked.
pub fn not_known(result: &ResultView, send: &Callback<Event>) -> Html {
    html! {
        <section class="not-known">
            <div hidden={result.not_known.is_empty()}>
                { heading(words::what_is_not_known()) }
                { line("govuk-body", together(result)) }
                <ul class="reasons">{ for result.not_known.iter().map(|one| unknown(one, send)) }</ul>
            </div>
            <div>{ for result.can_complete.then(|| not_asked(result, send)) }</div>
        </section>
    }
}

/// Said once, of all that matter only together.
fn together(result: &ResultView) -> Option<&'static str> {
    let some = result.not_known.iter().any(|unknown| unknown.matters.is_none());
    some.then(words::some_matter_together)
}

fn unknown(unknown: &UnknownView, send: &Callback<Event>) -> Html {
    let missing = words::question_and_answer(&unknown.question, &unknown.missing);
    let answer = |change: Change| {
        link_button(words::answer_this(), &unknown.question, sends(send, Event::Changed(change)))
    };
    html! {
        <li key={unknown.name.as_str()} class="reason" data-unknown={unknown.name.clone()}>
            { line("govuk-body reason__text", Some(&missing)) }
            { line("govuk-body", unknown.matters.as_deref()) }
            { line("govuk-body reason__text", unknown.talk.as_deref()) }
            <p class="govuk-body no-print">{ for unknown.change.map(answer) }</p>
        </li>
    }
}

/// Questions that were never reached, because the result came early.
fn not_asked(result: &ResultView, send: &Callback<Event>) -> Html {
    let said = match result.not_asked {
        0 => words::not_everything_was_asked().to_owned(),
        count => words::questions_not_asked(count),
    };
    html! {
        <div key="not-asked">
            { line("govuk-body", Some(&said)) }
            { button(words::complete_the_picture(), SECONDARY, sends(send, Event::Continued)) }
        </div>
    }
}
