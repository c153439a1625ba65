//! The way from a reason to its place in the document as pages to read.

use continuum_words as words;
use yew::prelude::*;

/// In a tab of its own, so that no answer is lost; hidden where the document has no such page.
pub fn in_the_document(address: Option<String>, about: &str) -> Html {
    html! {
        <p class="govuk-body-s no-print" hidden={address.is_none()}>
            { for address.map(|address| html! {
                <a key="read" class="govuk-link" href={address} target="_blank" rel="noopener">
                    { words::read_it_in_the_document() }
                    <span class="govuk-visually-hidden">{ [": ", about].concat() }</span>
                    { " " }{ words::opens_in_a_new_tab() }
                </a>
            }) }
        </p>
    }
}
