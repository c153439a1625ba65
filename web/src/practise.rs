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
use crate::pages::trouble::trouble;
use continuum_words as words;
use load::Shared;
pub use load::load;
use session::Session;
use yew::prelude::*;

/// What [`Practise`] needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The document and its stories, or why there are none.
    pub loaded: Result<Shared, Trouble>,
}

/// The whole page below the emergency notice.
#[function_component]
pub fn Practise(props: &Props) -> Html {
    match &props.loaded {
        Ok(course) => html! {
            <div key="session"><Session course={course.clone()} /></div>
        },
        Err(Trouble::Unknown) => html! {
            <div key="unknown">{ trouble(&Trouble::Unknown) }</div>
        },
        Err(Trouble::NotFetched(why) | Trouble::Mistakes(why)) => html! {
            <div key="trouble">
                <h1 class="govuk-heading-l">{ words::stories_cannot_be_shown() }</h1>
                <p class="govuk-body">{ words::stories_try_again() }</p>
                <pre class="diagnostics" tabindex="0" role="region" aria-label={words::what_went_wrong()}>
                    { why }
                </pre>
            </div>
        },
    }
}
