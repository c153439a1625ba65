//! A story, what to notice in it, and how to judge it.

use super::options::{Group, group, sends};
use crate::components::lines::line;
use crate::components::link_button::SECONDARY;
use continuum_practise::{Event, StoryView};
use continuum_words as words;
use yew::prelude::*;

/// A story to be judged.
pub fn story(view: &StoryView, send: &Callback<Event>) -> Html {
    html! {
        <form key="story" novalidate=true onsubmit={on_submit(send)}>
            { told(&view.story) }
            { facts(view, send) }
            { level(view, send) }
            { sure(view, send) }
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{ words::to_continue() }</button>
                { sends(words::end_the_session(), SECONDARY, send, Event::Ended) }
            </div>
        </form>
    }
}

/// A story in its paragraphs.
pub fn told(paragraphs: &[String]) -> Html {
    html! {
        <div class="story">
            { for paragraphs.iter().map(|words| line("govuk-body", Some(words))) }
        </div>
    }
}

fn on_submit(send: &Callback<Event>) -> Callback<SubmitEvent> {
    send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Event::Continued
    })
}

fn facts(view: &StoryView, send: &Callback<Event>) -> Html {
    let facts = Group {
        legend: words::what_did_you_notice(),
        name: "facts",
        hint: words::what_did_you_notice_hint(),
        error: None,
        options: &view.facts,
    };
    group(&facts, send)
}

fn level(view: &StoryView, send: &Callback<Event>) -> Html {
    let level = Group {
        legend: words::which_level(),
        name: "level",
        hint: "",
        error: view.level_error,
        options: &view.levels,
    };
    group(&level, send)
}

fn sure(view: &StoryView, send: &Callback<Event>) -> Html {
    let sure = Group {
        legend: words::how_sure(),
        name: "sure",
        hint: words::how_sure_hint(),
        error: view.sure_error,
        options: &view.sure,
    };
    group(&sure, send)
}
