//! The browser's own Back button goes one page back in a state machine, and loses nothing; its
//! Forward button does again what had been pressed on that page.
//!
//! Each page forward adds an entry to the browser's history that holds how many there are, and
//! nothing else: no answer, no page name, no change of address.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;
use yew::prelude::*;

/// Where a person is, and what its events mean to the browser's buttons.
#[derive(Clone, Copy)]
pub struct Page<Place, Event> {
    /// The page; each has an entry of the browser's history, except the first.
    pub place: Place,
    /// The first one, where there is nothing to go back to.
    pub is_first: bool,
    /// Grows with every new page.
    pub turn: u32,
    /// What goes one page back.
    pub back: Event,
    /// What goes on, where nothing else is known to have been pressed.
    pub onward: Event,
    /// What the browser's Forward button does again for what was pressed.
    pub again: fn(&Event) -> Event,
}

/// What the listener and the pages both know.
struct Known<Place, Event> {
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
    /// What goes one page back, and what goes on.
    back: Event,
    onward: Event,
}

impl<Place, Event> Known<Place, Event> {
    fn new(back: Event, onward: Event) -> Self {
        Self {
            depth: Cell::new(depth_now()),
            place: Cell::new(None),
            at_start: Cell::new(false),
            moved_by_browser: Cell::new(false),
            pressed: Cell::new(None),
            ways: RefCell::new(Vec::new()),
            back,
            onward,
        }
    }
}

/// Keeps the browser's history in step with the pages; gives what a page should send to, so that
/// it is known what was pressed, and what a "Back" link should do.
#[hook]
pub fn use_browser_back<Place, Event>(
    page: Page<Place, Event>,
    send: Callback<Event>,
) -> (Callback<Event>, Callback<()>)
where
    Place: Copy + PartialEq + 'static,
    Event: Clone + 'static,
{
    let Page { place, is_first, turn, back, onward, again } = page;
    let known = use_memo((), |()| Known::new(back, onward));
    known.at_start.set(is_first);
    use_listener(known.clone(), send.clone());
    use_new_entries(known.clone(), place, turn);
    let (heard, onward) = (known.clone(), send.clone());
    let press = use_callback((), move |event: Event, ()| {
        heard.pressed.set(Some(again(&event)));
        onward.emit(event);
    });
    (press, use_callback((), move |(), ()| go_back(&known, &send)))
}

#[hook]
fn use_listener<Place, Event>(known: Rc<Known<Place, Event>>, send: Callback<Event>)
where
    Place: Copy + PartialEq + 'static,
    Event: Clone + 'static,
{
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
fn use_new_entries<Place, Event>(known: Rc<Known<Place, Event>>, place: Place, turn: u32)
where
    Place: Copy + PartialEq + 'static,
    Event: Clone + 'static,
{
    use_effect_with((place, turn), move |(place, _)| {
        let same = known.place.replace(Some(*place)) == Some(*place);
        let by_browser = known.moved_by_browser.take();
        if !known.at_start.get() && !same && !by_browser {
            add_entry(&known);
        }
    });
}

fn add_entry<Place, Event: Clone>(known: &Known<Place, Event>) {
    let depth = known.depth.get() + 1;
    // A browser that refuses (after very many) loses its Back button, and nothing else.
    if history().push_state_with_url(&JsValue::from(depth), "", None).is_ok() {
        known.depth.set(depth);
        let mut ways = known.ways.borrow_mut();
        // As in the browser, what lay ahead of a new entry is gone; what a reload forgot is padded.
        ways.resize(usize::try_from(depth - 1).unwrap_or_default(), known.onward.clone());
        ways.push(known.pressed.take().unwrap_or_else(|| known.onward.clone()));
    }
}

/// The browser has moved to the entry with this depth.
fn moved<Place, Event: Clone>(known: &Known<Place, Event>, depth: i32, send: &Callback<Event>) {
    let before = known.depth.replace(depth);
    let steps = depth - before;
    if known.at_start.get() && steps < 0 {
        // Nothing to go back to: leave the rest of our entries behind at once. No step at all would
        // load the page anew.
        if depth > 0 {
            let _ = history().go_with_delta(-depth);
        }
        return;
    }
    known.moved_by_browser.set(!known.at_start.get() || steps > 0);
    for _ in steps..0 {
        send.emit(known.back.clone());
    }
    for entry in before..depth {
        send.emit(way_to(known, entry));
    }
}

/// What was pressed to come from one entry to the next.
fn way_to<Place, Event: Clone>(known: &Known<Place, Event>, entry: i32) -> Event {
    let ways = known.ways.borrow();
    let way = usize::try_from(entry).ok().and_then(|entry| ways.get(entry).cloned());
    way.unwrap_or_else(|| known.onward.clone())
}

/// Through the browser where it has an entry of ours, so that both stay in step.
fn go_back<Place, Event: Clone>(known: &Known<Place, Event>, send: &Callback<Event>) {
    if known.depth.get() == 0 || history().back().is_err() {
        send.emit(known.back.clone());
    }
}

fn depth_now() -> i32 {
    history().state().map_or(0, |state| depth_of(&state))
}

/// More entries than any browser keeps.
const MOST: f64 = 1e6;

fn depth_of(state: &JsValue) -> i32 {
    // Whatever is not a small whole number is not ours.
    let is_ours = |depth: &f64| depth.fract() == 0.0 && (0.0..=MOST).contains(depth);
    #[expect(clippy::cast_possible_truncation, reason = "a small whole number")]
    state.as_f64().filter(is_ours).map_or(0, |depth| depth as i32)
}
