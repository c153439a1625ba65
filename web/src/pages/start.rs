//! What this is, before anything is asked.

use crate::components::lines::{bullets, line};
use crate::components::link_button::{button, sends};
use crate::components::open_record::open_record;
use continuum_flow::{Event, StartView};
use continuum_words as words;
use yew::prelude::*;

/// The first page.
pub fn start(start: &StartView, send: &Callback<Event>) -> Html {
    html! {
        <div key="start">
            { line("govuk-body-l", Some(words::start_lead())) }
            { bullets(&start.points) }
            { button(words::start_now(), "govuk-button--start", sends(send, Event::Started)) }
            { open_record(&start.opening, send) }
        </div>
    }
}
