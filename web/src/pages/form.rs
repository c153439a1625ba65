//! A page of questions.

use crate::components::field::field;
use crate::components::lines::line;
use continuum_flow::{Event, FormView, Group};
use continuum_words as words;
use yew::prelude::*;

/// A page of questions.
pub fn form(form: &FormView, send: &Callback<Event>) -> Html {
    html! {
        <form key="form" novalidate=true onsubmit={on_submit(send)}>
            <div>{ for form.lead.iter().map(|lead| line("govuk-body", Some(lead))) }</div>
            <div>{ for form.groups.iter().map(|one| group(one, send)) }</div>
            { to_continue() }
        </form>
    }
}

/// Continues with the page; nothing is submitted anywhere.
pub fn on_submit(send: &Callback<Event>) -> Callback<SubmitEvent> {
    send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Event::Continued
    })
}

/// The way on from a page that asks something.
pub fn to_continue() -> Html {
    html! { <button type="submit" class="govuk-button">{ words::to_continue() }</button> }
}

fn group(group: &Group, send: &Callback<Event>) -> Html {
    html! {
        <section key={group.id.as_str()} class="group">
            <h2 class="govuk-heading-m" hidden={group.heading.is_none()}>
                { group.heading.as_deref().unwrap_or_default() }
            </h2>
            <div>{ for group.fields.iter().map(|one| field(one, send)) }</div>
        </section>
    }
}
