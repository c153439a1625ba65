//! No document to ask about. The emergency notice above stays, and says how to reach help.

use crate::components::lines::{line, page_heading};
use crate::load::Trouble;
use continuum_words as words;
use yew::prelude::*;

/// What went wrong, for whoever can mend it.
pub fn trouble(trouble: &Trouble) -> Html {
    match trouble {
        Trouble::Unknown => html! {
            <div key="unknown">
                { page_heading(words::no_such_document()) }
                { line("govuk-body", Some(words::check_the_address())) }
                <p class="govuk-body"><a class="govuk-link" href="documents.html">{ words::other_documents() }</a></p>
            </div>
        },
        Trouble::NotFetched(why) => html! {
            <div key="not-fetched">
                { page_heading(words::cannot_be_shown()) }
                { line("govuk-body", Some(words::document_not_loaded())) }
                <p class="govuk-body-s">{ why }</p>
            </div>
        },
        Trouble::Mistakes(told) => html! {
            <div key="mistakes">
                { page_heading(words::document_has_mistakes()) }
                { line("govuk-body", Some(words::nothing_is_asked())) }
                <pre class="diagnostics" tabindex="0" role="region" aria-label={words::mistakes()}>{ told }</pre>
            </div>
        },
    }
}
