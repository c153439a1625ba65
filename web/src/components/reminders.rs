//! What must be done at once, kept in sight on the pages after it was first said.

use crate::components::lines::bullets;
use continuum_words as words;
use yew::prelude::*;

/// Hidden where there is nothing to do at once.
pub fn reminders(actions: &[String]) -> Html {
    html! {
        <section class="reminders" aria-label={words::to_do_at_once()} hidden={actions.is_empty()}>
            <p class="govuk-body-s reminders__title">{ words::to_do_at_once_if_not_yet() }</p>
            { bullets(actions) }
        </section>
    }
}
