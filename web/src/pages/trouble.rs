//! No document to ask about. The emergency notice above stays, and says how to reach help.

use crate::load::Trouble;
use continuum_words as words;
use yew::prelude::*;

/// What went wrong, for whoever can mend it.
pub fn trouble(trouble: &Trouble) -> Html {
    match trouble {
        Trouble::NotFetched(why) => html! {
            <div key="not-fetched">
                <h1 class="govuk-heading-l">{ words::cannot_be_shown() }</h1>
                <p class="govuk-body">{ words::document_not_loaded() }</p>
                <p class="govuk-body-s">{ why }</p>
            </div>
        },
        Trouble::Mistakes(told) => html! {
            <div key="mistakes">
                <h1 class="govuk-heading-l">{ words::document_has_mistakes() }</h1>
                <p class="govuk-body">{ words::nothing_is_asked() }</p>
                <pre class="diagnostics" tabindex="0" role="region" aria-label={words::mistakes()}>{ told }</pre>
            </div>
        },
    }
}
