//! What must be done at once, before any level is named.

use crate::components::actions::actions;
use crate::components::link_button::{SECONDARY, button, sends};
use continuum_flow::{ActNowView, Event};
use yew::prelude::*;

/// The page that comes in between.
pub fn act_now(page: &ActNowView, send: &Callback<Event>) -> Html {
    html! {
        <div key="act-now">
            <p class="govuk-body-l">{ &page.lead }</p>
            <h2 class="govuk-visually-hidden">{ "Do this now" }</h2>
            { actions(&page.actions) }
            <p class="govuk-body">{ &page.then }</p>
            <div class="govuk-button-group">
                { button("Complete the picture", "", sends(send, Event::Continued)) }
                { button("See what the document suggests", SECONDARY, sends(send, Event::AskedForSuggestion)) }
            </div>
        </div>
    }
}
