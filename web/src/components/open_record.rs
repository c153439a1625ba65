//! The way to a record that was saved before.

use crate::load::Shared;
use crate::open;
use continuum_flow::{Event, OpeningView};
use continuum_words as words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for the file; it can also be dropped anywhere on the page.
pub fn open_record(document: &Shared, opening: &OpeningView, send: &Callback<Event>) -> Html {
    let (document, send) = (document.clone(), send.clone());
    let chosen = move |event: yew::Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            open::read_chosen(&document, &input, &send);
        }
    };
    let bad = opening.error.as_ref().map(|_| "govuk-form-group--error");
    let describe = if bad.is_some() { "open_error open_hint" } else { "open_hint" };
    html! {
        <section class="open-record">
            <div class={classes!("govuk-form-group", bad)}>
                <label class="govuk-label" for={opening.id.clone()}>{ words::record_file() }</label>
                <div class="govuk-hint" id="open_hint">{ words::open_a_record_hint() }</div>
                <p class="govuk-error-message" id="open_error" hidden={bad.is_none()}>
                    <span class="govuk-visually-hidden">{ words::error() }{ " " }</span>
                    { opening.error.as_deref().unwrap_or_default() }
                </p>
                <input type="file" id={opening.id.clone()} class="open-record__field"
                    accept=".json,application/json" aria-describedby={describe} onchange={chosen} />
            </div>
        </section>
    }
}
