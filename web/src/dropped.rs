//! Files that are dropped on the page.

use crate::load::Shared;
use crate::records::Records;
use continuum_flow::Event;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent};
use yew::prelude::*;

/// A file may be dropped anywhere on the page. Without this the browser would leave for it, and
/// what was entered would be lost.
#[hook]
pub fn use_drop<R: Records>(document: &Shared, send: &Callback<Event>) {
    let (document, send) = (document.clone(), send.clone());
    use_effect_with((), move |()| {
        let over = listen("dragover", |_| ());
        let drop = listen("drop", move |dropped| {
            if let Some(file) = dropped.files().and_then(|files| files.get(0)) {
                R::dropped(&document, &file, &send);
            }
        });
        move || std::mem::drop((over, drop))
    });
}

/// Hears of files alone: words that are dragged go where they always do.
fn listen(name: &'static str, then: impl Fn(&DataTransfer) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), name, options, move |event| {
        let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        let files = |dragged: &DataTransfer| dragged.types().includes(&"Files".into(), 0);
        if let Some(dragged) = dragged.filter(files) {
            event.prevent_default();
            then(&dragged);
        }
    })
}
