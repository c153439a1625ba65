//! A button that looks like a link: it goes to another page here, and no address belongs to it.

use continuum_flow::Event;
use yew::prelude::*;

/// Says `words`, and `about` what to screen readers only.
pub fn link_button(words: &'static str, about: &str, press: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="govuk-link link-button" onclick={press}>
            { words }
            <span class="govuk-visually-hidden">{ format!(" {about}") }</span>
        </button>
    }
}

/// Sends one event when pressed.
pub fn sends(send: &Callback<Event>, event: Event) -> Callback<MouseEvent> {
    send.reform(move |_: MouseEvent| event.clone())
}

/// A button that sends one event; `look` is the name of a variant of the design, or empty.
pub fn button(words: &'static str, look: &'static str, press: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class={classes!("govuk-button", look)} onclick={press}>{ words }</button>
    }
}

/// The variant for ways that are not the main one.
pub const SECONDARY: &str = "govuk-button--secondary";
