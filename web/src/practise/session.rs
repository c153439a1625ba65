//! A session: its state, its page, and what moves with each turn.

use super::load::Shared;
use super::options::error_summary;
use super::{compare, group, start, story, summary};
use crate::browser_back::{Page, use_browser_back};
use crate::components::about_document::about_document;
use crate::components::lines::line;
use crate::focus;
use crate::load::Pages;
use continuum_practise::{Body, Event, Place, State, View, step, view};
use continuum_words as words;
use std::rc::Rc;
use yew::prelude::*;

/// The stories and where the person is in them.
struct Practising {
    course: Shared,
    state: State,
}

impl Reducible for Practising {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let state = step(&self.course.0, self.state.clone(), event);
        Rc::new(Self { course: self.course.clone(), state })
    }
}

/// What [`Session`] needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The document and its stories.
    pub course: Shared,
}

/// A session with the stories of one document.
#[function_component]
pub fn Session(props: &Props) -> Html {
    let course = props.course.clone();
    let practising = use_reducer(move || {
        let state = State::new(&course.0);
        Practising { course, state }
    });
    let dispatch = practising.dispatcher();
    let send = use_callback((), move |event: Event, ()| dispatch.dispatch(event));
    let drawn = use_memo(practising.state.clone(), |state| view(&practising.course.0, state));
    let (send, go_back) = use_browser_back(page_of(&practising.state), send);
    use_turn(&drawn);
    html! {
        <div class="page" data-place={drawn.place.clone()}>
            { back(drawn.can_go_back, &go_back) }
            <div key={drawn.place.as_str()}>
                { error_summary(&drawn.errors) }
                { heading(&drawn) }
                { page(&drawn.body, &props.course.1, &send) }
            </div>
            { about_document(&props.course.0.document().identity) }
            { line("govuk-body-s digest", Some(&drawn.digest)) }
        </div>
    }
}

/// A story and its comparison are one page of the browser's history: what was compared cannot be
/// judged again.
fn page_of(state: &State) -> Page<Place, Event> {
    let place = match state.place() {
        Place::Compare(at) => Place::Story(at),
        place => place,
    };
    Page {
        place,
        is_first: place == Place::Start,
        turn: state.turn(),
        back: Event::WentBack,
        onward: Event::Continued,
        again,
    }
}

/// Going forward again begins nothing anew, and gives no file twice.
fn again(pressed: &Event) -> Event {
    match pressed {
        Event::Began { .. } => Event::Resumed,
        Event::GaveFiles(_) => Event::Continued,
        other => other.clone(),
    }
}

/// With each turn the title changes and focus moves; with the first, focus stays where it is.
#[hook]
fn use_turn(view: &View) {
    let title = view.title.clone();
    use_effect_with(title, |title| gloo::utils::document().set_title(title));
    let under_way = view.can_go_back;
    use_effect_with(under_way, |under_way| focus::mark_under_way(*under_way));
    let target = view.focus;
    use_effect_with(view.turn, move |turn| {
        if *turn > 0 {
            focus::move_to(target);
        }
    });
}

fn back(shown: bool, back: &Callback<()>) -> Html {
    let press = back.reform(|_: MouseEvent| ());
    html! {
        <div class="back">
            <button type="button" class="govuk-back-link link-button" hidden={!shown} onclick={press}>
                { words::back() }
            </button>
        </div>
    }
}

fn heading(view: &View) -> Html {
    html! {
        <div class="heading">
            { line("govuk-caption-l", Some(&view.caption)) }
            <h1 class="govuk-heading-l" id="heading" tabindex="-1">{ &view.heading }</h1>
        </div>
    }
}

fn page(body: &Body, pages: &Pages, send: &Callback<Event>) -> Html {
    match body {
        Body::Start(start) => start::start(start, send),
        Body::Story(story) => story::story(story, send),
        Body::Compare(compare) => compare::compare(compare, pages, send),
        Body::Summary(summary) => summary::summary(summary, send),
        Body::Group(group) => group::group(group, send),
    }
}
