//! Practising with stories: draws the views of `continuum-practise` and sends its events.
//!
//! ```text
//! Practise   fetches the document and its stories, then
//! session    holds the session's state, and draws its page
//! └─ start · story · compare · summary · group    one for each kind of view
//! ```

mod compare;
mod files;
mod group;
mod load;
mod options;
mod reasons;
mod session;
mod start;
mod story;
mod summary;
mod table;

use crate::load::Trouble;
use continuum_practise::words;
use load::{Shared, load};
use session::Session;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The whole page below the emergency notice.
#[function_component]
pub fn Practise() -> Html {
    let loaded = use_state(|| None);
    let keep = loaded.setter();
    use_effect_with((), move |()| spawn_local(async move { keep.set(Some(load().await)) }));
    draw(loaded.as_ref())
}

fn draw(loaded: Option<&Result<Shared, Trouble>>) -> Html {
    match loaded {
        None => html! {
            <div key="loading">
                <h1 class="govuk-heading-l">{ words::START }</h1>
                <p class="govuk-body">{ words::GETTING_READY }</p>
            </div>
        },
        Some(Ok(course)) => html! {
            <div key="session"><Session course={course.clone()} /></div>
        },
        Some(Err(trouble)) => html! {
            <div key="trouble">
                <h1 class="govuk-heading-l">{ words::CANNOT_BE_SHOWN }</h1>
                <p class="govuk-body">{ words::TRY_AGAIN }</p>
                <pre class="diagnostics" tabindex="0" role="region" aria-label={words::WHAT_WENT_WRONG}>
                    { why(trouble) }
                </pre>
            </div>
        },
    }
}

fn why(trouble: &Trouble) -> &str {
    match trouble {
        Trouble::NotFetched(why) | Trouble::Mistakes(why) => why,
    }
}
