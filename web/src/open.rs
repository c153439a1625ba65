//! Reads a file that the person chose or dropped. It goes nowhere but to the questionnaire.

use continuum_flow::{Event, RECORD_LIMIT};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, File, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// A file may be dropped anywhere on the page. Without this the browser would leave for it, and
/// what was entered would be lost.
#[hook]
pub fn use_drop(send: &Callback<Event>) {
    let send = send.clone();
    use_effect_with((), move |()| {
        let over = listen("dragover", |_| ());
        let drop = listen("drop", move |dropped| {
            if let Some(file) = dropped.files().and_then(|files| files.get(0)) {
                read(&file, send.clone());
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

/// Reads what was chosen in a field, which is then empty again: the same file can be chosen twice.
pub fn read_chosen(input: &HtmlInputElement, send: &Callback<Event>) {
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(&file, send.clone());
    }
    input.set_value("");
}

fn read(file: &File, send: Callback<Event>) {
    // One byte more than a record may have shows that it is too large.
    let most = u32::try_from(RECORD_LIMIT + 1).unwrap_or(u32::MAX);
    let Ok(part) = file.slice_with_f64_and_f64(0.0, most.into()) else { return };
    spawn_local(async move {
        // A file that has gone meanwhile reads as an empty one.
        let bytes = JsFuture::from(part.array_buffer()).await;
        let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()).unwrap_or_default();
        send.emit(Event::RecordOpened(bytes));
    });
}
