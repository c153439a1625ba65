//! Choosing what to practise with.

use super::options::{Group, group, sends};
use crate::components::lines::line;
use crate::components::link_button::{SECONDARY, button};
use continuum_practise::{Choice as Offered, Event, StartView};
use continuum_words as words;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The first page.
pub fn start(start: &StartView, send: &Callback<Event>) -> Html {
    html! {
        <form key="start" novalidate=true onsubmit={on_begin(send)}>
            <div>{ for [words::practise_lead(), words::practise_lead_careful(), words::practise_lead_kept()].map(|words| line("govuk-body", Some(words))) }</div>
            { under_way(start, send) }
            { topic(start, send) }
            { levels(start, send) }
            { difficulties(start, send) }
            { how_many(start, send) }
            <p class="govuk-body" role="status">{ &start.fitting }</p>
            <button type="submit" class="govuk-button">{ words::begin() }</button>
            <p class="govuk-body">{ sends(words::compare_a_group(), SECONDARY, send, Event::OpenedGroup) }</p>
        </form>
    }
}

/// The number of a session is the only thing that is drawn by chance, and says nothing.
fn on_begin(send: &Callback<Event>) -> Callback<SubmitEvent> {
    send.reform(|event: SubmitEvent| {
        event.prevent_default();
        let drawn = js_sys::Math::random() * f64::from(u32::MAX);
        // A number below 2³² by the line above.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Event::Began { session: drawn as u32 }
    })
}

fn under_way(start: &StartView, send: &Callback<Event>) -> Html {
    let press = send.reform(|_: MouseEvent| Event::Resumed);
    html! {
        <div class="govuk-inset-text" hidden={start.under_way.is_none()}>
            { line("govuk-body", start.under_way.as_deref()) }
            { button(words::go_on_with_the_session(), SECONDARY, press) }
        </div>
    }
}

fn topic(start: &StartView, send: &Callback<Event>) -> Html {
    let options: Vec<Offered> =
        start.topics.iter().flat_map(|(_, topics)| topics).cloned().collect();
    let change = send.reform(move |event: yew::Event| chosen(&options, &event));
    html! {
        <div key="topics" class="govuk-form-group">
            <h2 class="govuk-heading-m">
                <label class="govuk-label govuk-label--m" for="topic">{ words::which_topic() }</label>
            </h2>
            <select class="govuk-select" id="topic" name="topic" onchange={change}>
                <option value="" selected={start.any_topic}>{ words::any_topic() }</option>
                { for start.topics.iter().map(|(area, topics)| html! {
                    <optgroup key={area.as_str()} label={area.clone()}>
                        { for topics.iter().map(|topic| html! {
                            <option key={topic.id.as_str()} value={topic.id.clone()} selected={topic.chosen}>
                                { &topic.words }
                            </option>
                        }) }
                    </optgroup>
                }) }
            </select>
        </div>
    }
}

/// What was chosen in the list of topics; any topic where it is none of them.
fn chosen(options: &[Offered], event: &yew::Event) -> Event {
    let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    let value = list.map(|list| list.value()).unwrap_or_default();
    let option = options.iter().find(|option| option.id == value);
    option.map_or(Event::ChoseTopic(None), |option| option.on.clone())
}

fn levels(start: &StartView, send: &Callback<Event>) -> Html {
    let levels = Group {
        legend: words::which_levels(),
        name: "levels",
        hint: words::which_levels_hint(),
        error: None,
        options: &start.levels,
    };
    group(&levels, send)
}

fn difficulties(start: &StartView, send: &Callback<Event>) -> Html {
    let difficulties = Group {
        legend: words::which_difficulties(),
        name: "difficulties",
        hint: "",
        error: None,
        options: &start.difficulties,
    };
    group(&difficulties, send)
}

fn how_many(start: &StartView, send: &Callback<Event>) -> Html {
    let how_many = Group {
        legend: words::how_many_stories(),
        name: "how-many",
        hint: words::how_many_stories_hint(),
        error: None,
        options: &start.how_many,
    };
    group(&how_many, send)
}
