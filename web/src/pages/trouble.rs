//! No document to ask about. The emergency notice above stays, and says how to reach help.

use crate::load::Trouble;
use yew::prelude::*;

/// What went wrong, for whoever can mend it.
pub fn trouble(trouble: &Trouble) -> Html {
    match trouble {
        Trouble::Unknown => html! {
            <div key="unknown">
                <h1 class="govuk-heading-l">{ "There is no such document here" }</h1>
                <p class="govuk-body">{ "Check the address, or " }
                    <a class="govuk-link" href="documents.html">{ "choose one of the documents" }</a>
                    { ". If you are worried about a child, do not wait for it: use the numbers above." }</p>
            </div>
        },
        Trouble::NotFetched(why) => html! {
            <div key="not-fetched">
                <h1 class="govuk-heading-l">{ "The guided check cannot be shown" }</h1>
                <p class="govuk-body">{ "The threshold document could not be loaded. Try again in a moment. \
                    If you are worried about a child, do not wait for it: use the numbers above." }</p>
                <p class="govuk-body-s">{ why }</p>
            </div>
        },
        Trouble::Mistakes(words) => html! {
            <div key="mistakes">
                <h1 class="govuk-heading-l">{ "The document has mistakes" }</h1>
                <p class="govuk-body">{ "Nothing is asked until its author has mended them. \
                    If you are worried about a child, use the numbers above." }</p>
                <pre class="diagnostics" tabindex="0" role="region" aria-label="Mistakes">{ words }</pre>
            </div>
        },
    }
}
