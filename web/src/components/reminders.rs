//! What must be done at once, kept in sight on the pages after it was first said.

use crate::components::lines::bullets;
use yew::prelude::*;

/// Hidden where there is nothing to do at once.
pub fn reminders(actions: &[String]) -> Html {
    html! {
        <section class="reminders" aria-label="To do at once" hidden={actions.is_empty()}>
            <p class="govuk-body-s reminders__title">{ "To do at once, if you have not yet:" }</p>
            { bullets(actions) }
        </section>
    }
}
