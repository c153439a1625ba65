//! What is not known, and why it matters.

use crate::components::lines::line;
use crate::components::link_button::{SECONDARY, button, link_button, sends};
use continuum_flow::{Change, Event, ResultView, UnknownView};
use yew::prelude::*;

/// What was asked and is not known, and what was never asked.
pub fn not_known(result: &ResultView, send: &Callback<Event>) -> Html {
    html! {
        <section class="not-known">
            <div hidden={result.not_known.is_empty()}>
                <h2 class="govuk-heading-m">{ "What is not known, and why it matters" }</h2>
                <ul class="reasons">{ for result.not_known.iter().map(|one| unknown(one, send)) }</ul>
            </div>
            <div>{ for result.can_complete.then(|| not_asked(result, send)) }</div>
        </section>
    }
}

fn unknown(unknown: &UnknownView, send: &Callback<Event>) -> Html {
    let words = format!("{} – {}", unknown.question, unknown.missing);
    let answer = |change: Change| {
        link_button("Answer this", &unknown.question, sends(send, Event::Changed(change)))
    };
    html! {
        <li key={unknown.name.as_str()} class="reason" data-unknown={unknown.name.clone()}>
            { line("govuk-body reason__text", Some(&words)) }
            { line("govuk-body", Some(&unknown.matters)) }
            { line("govuk-body reason__text", unknown.talk.as_deref()) }
            <p class="govuk-body no-print">{ for unknown.change.map(answer) }</p>
        </li>
    }
}

/// Questions that were never reached, because the result came early.
fn not_asked(result: &ResultView, send: &Callback<Event>) -> Html {
    let words = match result.not_asked {
        0 => "Not everything was asked.".to_owned(),
        1 => "One question that could still matter was not asked.".to_owned(),
        count => format!("{count} questions that could still matter were not asked."),
    };
    html! {
        <div key="not-asked">
            { line("govuk-body", Some(&words)) }
            { button("Complete the picture", SECONDARY, sends(send, Event::Continued)) }
        </div>
    }
}
