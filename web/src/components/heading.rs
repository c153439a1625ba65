//! The page's heading, with what stands above it. Focus comes here with each new page.

use crate::components::lines::line;
use continuum_flow::{Body, View};
use yew::prelude::*;

/// The heading of a page; `first` is that of the first one.
pub fn heading(view: &View, first: &'static str) -> Html {
    let is_first = matches!(view.body, Body::Start(_));
    let words = if is_first { first } else { &view.heading };
    let progress = view.progress.as_ref().map(|progress| progress.words.clone());
    let above: Vec<_> = progress.into_iter().chain(view.caption.clone()).collect();
    html! {
        <div class="heading">
            { line("govuk-caption-l", Some(&above.join(" · "))) }
            <h1 class="govuk-heading-l" id="heading" tabindex="-1">{ words }</h1>
        </div>
    }
}
