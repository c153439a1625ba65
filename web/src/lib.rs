//! The site: draws the views of `continuum-flow` and `continuum-practise` and sends their events.
//! No rule is known here. Each page is a program of its own in `bin/`.
//!
//! ```text
//! index.html     emergency notice and exit button, before and without any script
//! app            loads the document, then
//! guided         holds the questionnaire's state, and draws its page
//! ├─ pages         one for each kind of view
//! └─ components    the parts they share
//!
//! practise.html  the same around
//! practise       loads the document and its stories, and draws the pages for practising
//! ```

pub mod app;
mod guided;
mod load;
pub mod practise;

mod components;
mod pages;

mod browser_back;
mod focus;
mod save;
mod stopped;

use yew::BaseComponent;

/// Draws a page's component into `#app` when the page has loaded.
pub fn draw<Page>()
where
    Page: BaseComponent<Properties = ()>,
{
    stopped::say_so_if_it_happens();
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Page>::with_root(place).render();
    }
}
