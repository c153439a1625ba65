//! What must be done at once, kept in sight on the pages after it was first said.

use crate::components::lines::{bullets, line};
use continuum_words as words;
use yew::prelude::*;

/// Hidden where there is nothing to do at once.
pub fn reminders(actions: &[String]) -> Html {
    html! {
        <section class="reminders" aria-label={words::to_do_at_once()} hidden={actions.is_empty()}>
            { line("govuk-body reminders__title", Some(words::to_do_at_once_if_not_yet())) }
            { bullets(actions) }
        </section>
    }
}
