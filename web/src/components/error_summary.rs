//! What "Continue" stumbled over, each line leading to its field.

use crate::focus;
use continuum_flow::ErrorLink;
use continuum_words as words;
use gloo::utils::document;
use yew::prelude::*;

/// An empty element where there is no error.
pub fn error_summary(errors: &[ErrorLink]) -> Html {
    html! {
        <div>
            if !errors.is_empty() {
                <div class="govuk-error-summary" id="errors" tabindex="-1">
                    <div role="alert">
                        <h2 class="govuk-error-summary__title">{ words::there_is_a_problem() }</h2>
                        <ul class="govuk-list govuk-error-summary__list">{ for errors.iter().map(link) }</ul>
                    </div>
                </div>
            }
        </div>
    }
}

fn link(error: &ErrorLink) -> Html {
    let target = error.target.clone();
    let press = Callback::from(move |event: MouseEvent| {
        // Followed by hand: the address must not name a question.
        event.prevent_default();
        if let Some(field) = document().get_element_by_id(&target) {
            focus::to_field(&field);
        }
    });
    html! {
        <li key={error.target.as_str()}>
            <a href={format!("#{}", error.target)} onclick={press}>{ &error.words }</a>
        </li>
    }
}
