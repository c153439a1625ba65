//! The way to the page before.

use continuum_words as words;
use yew::prelude::*;

/// Hidden where there is no page before.
pub fn back(shown: bool, back: &Callback<()>) -> Html {
    let press = back.reform(|_: MouseEvent| ());
    html! {
        <div class="back">
            <button type="button" class="govuk-back-link link-button" hidden={!shown} onclick={press}>{ words::back() }</button>
        </div>
    }
}
