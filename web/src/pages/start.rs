//! What this is, before anything is asked.

use crate::components::lines::{bullets, heading, line};
use crate::components::link_button::{button, sends};
use crate::load::Shared;
use crate::records::Records;
use continuum_flow::{Event, StartView};
use continuum_words as words;
use yew::prelude::*;

/// The first page, with the way to a saved record.
pub fn start<R: Records>(document: &Shared, start: &StartView, send: &Callback<Event>) -> Html {
    let way = || R::way(document, &start.opening, send);
    html! {
        <div key="start">
            <div>{ for R::FIRST.then(|| html! { <>{ way() }{ heading(words::start_heading()) }</> }) }</div>
            { line("govuk-body-l", Some(words::start_lead())) }
            { bullets(&start.points) }
            { button(words::start_now(), "govuk-button--start", sends(send, Event::Started)) }
            <div class="no-print">{ for (!R::FIRST).then(|| html! { <>{ heading(words::open_a_record()) }{ way() }</> }) }</div>
        </div>
    }
}
