//! What this is, before anything is asked.

use crate::components::lines::bullets;
use crate::components::link_button::{button, sends};
use continuum_flow::{Event, StartView};
use yew::prelude::*;

/// The first page.
pub fn start(start: &StartView, send: &Callback<Event>) -> Html {
    html! {
        <div key="start">
            <p class="govuk-body-l">{ "Questions that help you work out what to do, how soon, and with whose \
                agreement, when you are worried about a child or young person." }</p>
            { bullets(&start.points) }
            { button("Start now", "govuk-button--start", sends(send, Event::Started)) }
        </div>
    }
}
