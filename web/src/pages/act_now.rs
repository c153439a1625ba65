//! What must be done at once, before any level is named.

use crate::components::actions::actions;
use crate::components::link_button::{SECONDARY, button, sends};
use continuum_flow::{ActNowView, Event};
use continuum_words as words;
use yew::prelude::*;

/// The page that comes in between.
pub fn act_now(page: &ActNowView, send: &Callback<Event>) -> Html {
    let picture = (words::complete_the_picture(), Event::Continued);
    let suggestion = (words::see_what_the_document_suggests(), Event::AskedForSuggestion);
    let ways = if page.settled { [suggestion, picture] } else { [picture, suggestion] };
    html! {
        <div key="act-now">
            <p class="govuk-body-l">{ &page.lead }</p>
            <h2 class="govuk-visually-hidden">{ words::do_this_now() }</h2>
            { actions(&page.actions) }
            <p class="govuk-body">{ &page.then }</p>
            <div class="govuk-button-group">
                { for ways.into_iter().enumerate().map(|(at, (said, event))| way(said, event, at == 0, send)) }
            </div>
        </div>
    }
}

/// The first way is the main one.
fn way(said: &'static str, event: Event, main: bool, send: &Callback<Event>) -> Html {
    button(said, if main { "" } else { SECONDARY }, sends(send, event))
}
