//! The whole page below the emergency notice: loading, trouble, or the questionnaire.

use crate::components::lines::{line, page_heading};
use crate::guided::Guided;
use crate::load::{Shared, Trouble, load};
use crate::pages::trouble::trouble;
use continuum_words as words;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The site.
#[function_component]
pub fn App() -> Html {
    let loaded = use_state(|| None);
    let keep = loaded.setter();
    use_effect_with((), move |()| spawn_local(async move { keep.set(Some(load().await)) }));
    draw(loaded.as_ref())
}

fn draw(loaded: Option<&Result<Shared, Trouble>>) -> Html {
    match loaded {
        // With a heading, as every page has one: whoever listens hears where they are.
        None => html! {
            <div key="loading">
                { page_heading(words::guided_check()) }
                { line("govuk-body", Some(words::getting_ready())) }
            </div>
        },
        Some(Ok(document)) => html! {
            <div key="guided"><Guided document={document.clone()} /></div>
        },
        Some(Err(why)) => html! { <div key="trouble">{ trouble(why) }</div> },
    }
}
