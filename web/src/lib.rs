//! The site: draws the views of `continuum-flow` and sends its events. No rule is known here.
//!
//! ```text
//! index.html   emergency notice and exit button, before and without any script
//! app          loads the document, then
//! guided       holds the questionnaire's state, and draws its page
//! ├─ pages       one for each kind of view
//! └─ components  the parts they share
//! ```

mod app;
mod guided;
mod load;

mod components;
mod pages;

mod browser_back;
mod focus;
mod open;
mod save;
mod stopped;

use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the questionnaire into `#app` when the page has loaded.
#[wasm_bindgen(start)]
pub fn start() {
    stopped::say_so_if_it_happens();
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
