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
//! open.html      the same, and opens saved records
//!
//! practise.html  the same around
//! practise       loads the document and its stories, and draws the pages for practising
//! ```

mod app;
mod guided;
mod load;
mod practise;

mod components;
mod pages;

mod browser_back;
mod dropped;
mod focus;
mod open;
mod records;
mod save;

use yew::BaseComponent;

/// The guided check, drawn into `#app` when the document is there; until then the page stands as it
/// was served.
pub fn check() {
    draw_check::<records::Elsewhere>();
}

/// The same where saved records are opened.
pub fn open() {
    draw_check::<open::Here>();
}

fn draw_check<R: records::Records>() {
    yew::platform::spawn_local(async {
        draw::<app::App<R>>(app::Props { loaded: load::load().await });
    });
}

/// Practising with stories, drawn in the same way.
pub fn practise() {
    yew::platform::spawn_local(async {
        draw::<practise::Practise>(practise::Props { loaded: practise::load().await });
    });
}

fn draw<Page>(props: Page::Properties)
where
    Page: BaseComponent,
{
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Page>::with_root_and_props(place, props).render();
    }
}
