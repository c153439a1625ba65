//! Opens records: reads a file that the person chose or dropped, which goes nowhere but to the
//! questionnaire.

use crate::components::open_record::open_record;
use crate::components::opened;
use crate::load::Shared;
use crate::records::Records;
use continuum_flow::{Event, OpeningView, RECORD_LIMIT, Saved, State};
use continuum_words as words;
use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Records are opened on this page.
pub struct Here;

impl Records for Here {
    const FIRST: bool = true;

    fn first_heading() -> &'static str {
        words::open_a_record()
    }

    fn way(document: &Shared, opening: &OpeningView, send: &Callback<Event>) -> Html {
        open_record(document, opening, send)
    }

    fn asks(replacing: bool, send: &Callback<Event>) -> Html {
        opened::replacing(replacing, send)
    }

    fn compared(document: &Shared, state: &State) -> Html {
        opened::opened(continuum_flow::opened(&document.0, state).as_ref())
    }

    fn dropped(document: &Shared, file: &File, send: &Callback<Event>) {
        read(document, file, send.clone());
    }
}

/// Reads what was chosen in a field, which is then empty again: the same file can be chosen twice.
pub fn read_chosen(document: &Shared, input: &HtmlInputElement, send: &Callback<Event>) {
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(document, &file, send.clone());
    }
    input.set_value("");
}

fn read(document: &Shared, file: &File, send: Callback<Event>) {
    // One byte more than a record may have shows that it is too large.
    let most = u32::try_from(RECORD_LIMIT + 1).unwrap_or(u32::MAX);
    let Ok(part) = file.slice_with_f64_and_f64(0.0, most.into()) else { return };
    let document = document.clone();
    spawn_local(async move {
        // A file that has gone meanwhile reads as an empty one.
        let bytes = JsFuture::from(part.array_buffer()).await;
        let bytes = bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()).unwrap_or_default();
        send.emit(Event::RecordOpened(Saved::read(&document.0, &bytes)));
    });
}
