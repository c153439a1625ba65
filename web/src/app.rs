//! The whole page below the emergency notice: trouble, or the questionnaire.

use crate::guided::Guided;
use crate::load::{Shared, Trouble};
use crate::pages::trouble::trouble;
use crate::records::Records;
use yew::prelude::*;

/// What [`App`] needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The document, or why there is none.
    pub loaded: Result<Shared, Trouble>,
}

/// The site.
#[function_component]
pub fn App<R: Records>(props: &Props) -> Html {
    match &props.loaded {
        Ok(document) => html! {
            <div key="guided"><Guided<R> document={document.clone()} /></div>
        },
        Err(why) => html! { <div key="trouble">{ trouble(why) }</div> },
    }
}
