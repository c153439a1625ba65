//! The browser's own Back button goes one page back in the questionnaire, and loses nothing; its
//! Forward button does again what had been pressed on that page.
//!
//! Each page forward adds an entry to the browser's history that holds how many there are, and
//! nothing else: no answer, no page name, no change of address.

use continuum_flow::{Event, Place, State};
use gloo::events::EventListener;
use gloo::utils::{history, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;
use yew::prelude::*;

/// What the listener and the pages both know.
#[derive(Default)]
struct Known {
    /// How many entries of ours lie below.
    depth: Cell<i32>,
    /// The page that was drawn last.
    place: Cell<Option<Place>>,
    /// The person is on the first page, where there is nothing to go back to.
    at_start: Cell<bool>,
    /// The next new page comes from the browser's buttons, which have moved already.
    moved_by_browser: Cell<bool>,
    /// What was pressed last.
    pressed: Cell<Option<Event>>,
    /// What was pressed to come to each entry of ours.
    ways: RefCell<Vec<Event>>,
}

/// Keeps the browser's history in step with the pages; gives what a page should send to, so that
/// it is known what was pressed, and what a "Back" link should do.
#[hook]
pub fn use_browser_back(state: &State, send: Callback<Event>) -> (Callback<Event>, Callback<()>) {
    let known = use_memo((), |()| Known { depth: Cell::new(depth_now()), ..Known::default() });
    known.at_start.set(state.place() == Place::Start);
    use_listener(known.clone(), send.clone());
    use_new_entries(known.clone(), state.place(), state.turn());
    let (heard, onward) = (known.clone(), send.clone());
    let press = use_callback((), move |event: Event, ()| {
        heard.pressed.set(Some(again(&event)));
        onward.emit(event);
    });
    (press, use_callback((), move |(), ()| go_back(&known, &send)))
}

#[hook]
fn use_listener(known: Rc<Known>, send: Callback<Event>) {
    use_effect_with((), move |()| {
        let heard = move |event: &web_sys::Event| {
            if let Some(event) = event.dyn_ref::<PopStateEvent>() {
                moved(&known, depth_of(&event.state()), &send);
            }
        };
        let listener = EventListener::new(&window(), "popstate", heard);
        move || drop(listener)
    });
}

#[hook]
fn use_new_entries(known: Rc<Known>, place: Place, turn: u32) {
    use_effect_with((place, turn), move |(place, _)| {
        let same = known.place.replace(Some(*place)) == Some(*place);
        let by_browser = known.moved_by_browser.take();
        if *place != Place::Start && !same && !by_browser {
            add_entry(&known);
        }
    });
}

fn add_entry(known: &Known) {
    let depth = known.depth.get() + 1;
    // A browser that refuses (after very many) loses its Back button, and nothing else.
    if history().push_state_with_url(&JsValue::from(depth), "", None).is_ok() {
        known.depth.set(depth);
        let mut ways = known.ways.borrow_mut();
        // As in the browser, what lay ahead of a new entry is gone; what a reload forgot is padded.
        ways.resize(usize::try_from(depth - 1).unwrap_or_default(), Event::Continued);
        ways.push(known.pressed.take().unwrap_or(Event::Continued));
    }
}

/// The browser has moved to the entry with this depth.
fn moved(known: &Known, depth: i32, send: &Callback<Event>) {
    let before = known.depth.replace(depth);
    let steps = depth - before;
    if known.at_start.get() && steps < 0 {
        // Nothing to go back to: leave the rest of our entries behind at once.
        let _ = history().go_with_delta(-depth);
        return;
    }
    known.moved_by_browser.set(!known.at_start.get() || steps > 0);
    for _ in steps..0 {
        send.emit(Event::WentBack);
    }
    for entry in before..depth {
        send.emit(way_to(known, entry));
    }
}

/// What does again what was pressed. A record is opened once: what was entered since must not be
/// replaced by going forward, and nothing that was typed is kept in two places.
fn again(event: &Event) -> Event {
    match event {
        Event::RecordOpened(_) | Event::RecordTaken | Event::ReasonWritten(_) => Event::Continued,
        event => event.clone(),
    }
}

/// What was pressed to come from one entry to the next.
fn way_to(known: &Known, entry: i32) -> Event {
    let ways = known.ways.borrow();
    let way = usize::try_from(entry).ok().and_then(|entry| ways.get(entry).cloned());
    way.unwrap_or(Event::Continued)
}

/// Through the browser where it has an entry of ours, so that both stay in step.
fn go_back(known: &Known, send: &Callback<Event>) {
    if known.depth.get() == 0 || history().back().is_err() {
        send.emit(Event::WentBack);
    }
}

fn depth_now() -> i32 {
    history().state().map_or(0, |state| depth_of(&state))
}

fn depth_of(state: &JsValue) -> i32 {
    // Whatever is not a small whole number is not ours.
    let digits = state.as_f64().map(|depth| depth.to_string());
    digits.and_then(|digits| digits.parse().ok()).filter(|depth| *depth >= 0).unwrap_or(0)
}
