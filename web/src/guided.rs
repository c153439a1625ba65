//! The questionnaire: its state, its page, and what moves with each turn.

use crate::browser_back::{Page, use_browser_back};
use crate::components::about_document::about_document;
use crate::components::back::back;
use crate::components::error_summary::error_summary;
use crate::components::heading::heading;
use crate::components::reminders::reminders;
use crate::dropped::use_drop;
use crate::load::Shared;
use crate::records::Records;
use crate::{focus, pages};
use continuum_flow::{Body, Event, Place, State, View, step, view};
use continuum_words as words;
use std::rc::Rc;
use yew::prelude::*;

/// The document and where the person is in it.
struct Check {
    document: Shared,
    state: State,
}

impl Reducible for Check {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let state = step(&self.document.0, self.state.clone(), event);
        Rc::new(Self { document: self.document.clone(), state })
    }
}

/// What [`Guided`] needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The document that is asked about.
    pub document: Shared,
}

/// The questionnaire over one document.
#[function_component]
pub fn Guided<R: Records>(props: &Props) -> Html {
    let document = props.document.clone();
    let check = use_reducer(move || Check { document, state: State::new() });
    let dispatch = check.dispatcher();
    let send = use_callback((), move |event: Event, ()| dispatch.dispatch(event));
    let drawn = use_memo(check.state.clone(), |state| view(&check.document.0, state));
    let (send, go_back) = use_browser_back(page_of(&check.state), send);
    use_turn(&drawn);
    use_drop::<R>(&props.document, &send);
    let identity = &props.document.0.document().identity;
    // Read by spoken.js, which says so of each text.
    let spoken = (identity.language != words::LANGUAGE).then(|| identity.language.clone());
    html! {
        <div class="page" data-place={drawn.place.clone()} data-spoken={spoken}>
            { back(drawn.can_go_back, &go_back) }
            { reminders(&drawn.reminders) }
            <div key={drawn.place.as_str()}>
                { error_summary(&drawn.errors) }
                { R::asks(drawn.replacing, &send) }
                { heading(&drawn, R::first_heading()) }
                { R::compared(&props.document, &check.state) }
                { page::<R>(&props.document, &drawn.body, &send) }
            </div>
            <div>{ for (!says_itself(&drawn.body)).then(|| about_document(identity)) }</div>
        </div>
    }
}

/// What the browser's own buttons do here.
fn page_of(state: &State) -> Page<Place, Event> {
    Page {
        place: state.place(),
        is_first: state.place() == Place::Start,
        turn: state.turn(),
        back: Event::WentBack,
        onward: Event::Continued,
        again,
    }
}

/// What does again what was pressed. A record is opened once: what was entered since must not be
/// replaced by going forward, and nothing that was typed is kept in two places.
fn again(pressed: &Event) -> Event {
    match pressed {
        Event::RecordOpened(_) | Event::RecordTaken | Event::ReasonWritten(_) => Event::Continued,
        pressed => pressed.clone(),
    }
}

/// With each turn the title changes and focus moves; with the first, focus stays where it is.
#[hook]
fn use_turn(view: &View) {
    let title = view.title.clone();
    use_effect_with(title, |title| gloo::utils::document().set_title(title));
    let under_way = view.can_go_back;
    use_effect_with(under_way, |under_way| focus::mark_under_way(*under_way));
    let target = view.focus.clone();
    use_effect_with(view.turn, move |turn| {
        if *turn > 0 {
            focus::move_to(&target);
        }
    });
}

/// The result ends with the document behind it.
fn says_itself(body: &Body) -> bool {
    matches!(body, Body::Result(_))
}

fn page<R: Records>(document: &Shared, body: &Body, send: &Callback<Event>) -> Html {
    match body {
        Body::Start(start) => pages::start::start::<R>(document, start, send),
        Body::Form(form) => pages::form::form(form, send),
        Body::Worries(worries) => pages::worries::worries(worries, send),
        Body::ActNow(act_now) => pages::act_now::act_now(act_now, send),
        Body::Check(check) => pages::check::check(check, send),
        Body::Result(result) => pages::result::result::<R>(document, result, send),
    }
}
