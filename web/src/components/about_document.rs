//! Which document is asked about, on every page.

use crate::components::lines::line;
use continuum_model::{Identity, sentence};
use continuum_words as words;
use yew::prelude::*;

/// Its title, its edition, and what it is not.
pub fn about_document(identity: &Identity) -> Html {
    html! {
        <div class="about-document">
            <p class="govuk-body-s"><strong>{ &identity.title }</strong></p>
            <p class="govuk-body-s">{ words::edition_and_status(&identity.edition, &identity.status) }</p>
            { line("govuk-body-s", identity.disclaimer.as_deref().map(sentence).as_deref()) }
        </div>
    }
}
