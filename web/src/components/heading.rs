//! The page's heading, with what stands above it. Focus comes here with each new page.

use crate::components::lines::line;
use continuum_flow::View;
use yew::prelude::*;

/// The heading of a page.
pub fn heading(view: &View) -> Html {
    let progress = view.progress.as_ref().map(|progress| progress.words.clone());
    let above: Vec<_> = progress.into_iter().chain(view.caption.clone()).collect();
    html! {
        <div class="heading">
            { line("govuk-caption-l", Some(&above.join(" · "))) }
            <h1 class="govuk-heading-l" id="heading" tabindex="-1">{ &view.heading }</h1>
        </div>
    }
}
