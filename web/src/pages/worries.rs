//! Which topics the worry is about, several at once.

use crate::components::choice::{Choice, choice};
use crate::pages::form::{on_submit, to_continue};
use continuum_flow::{Event, TopicChoice, TopicGroup, WorriesView};
use continuum_words as words;
use yew::prelude::*;

/// The page of worries.
pub fn worries(worries: &WorriesView, send: &Callback<Event>) -> Html {
    let bad = worries.error.as_ref().map(|_| "govuk-form-group--error");
    html! {
        <form key="worries" novalidate=true onsubmit={on_submit(send)}>
            <p class="govuk-hint" id="topics_hint">{ &worries.hint }</p>
            <div class={classes!("govuk-form-group", bad)}>
                <p class="govuk-error-message" id="topics_error" hidden={worries.error.is_none()}>
                    <span class="govuk-visually-hidden">{ words::error() }{ " " }</span>
                    { worries.error.as_deref().unwrap_or_default() }
                </p>
                <div>{ for worries.groups.iter().map(|group| area(group, send)) }</div>
                { none_of_these(worries, send) }
            </div>
            { to_continue() }
        </form>
    }
}

fn area(group: &TopicGroup, send: &Callback<Event>) -> Html {
    html! {
        <fieldset key={group.heading.as_str()} class="govuk-fieldset area" aria-describedby="topics_hint topics_error">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                <h2 class="govuk-fieldset__heading">{ &group.heading }</h2>
            </legend>
            <div class="govuk-checkboxes govuk-checkboxes--small">
                { for group.topics.iter().map(|one| topic(one, send)) }
            </div>
        </fieldset>
    }
}

fn topic(one: &TopicChoice, send: &Callback<Event>) -> Html {
    let topic = one.topic;
    let drawn = Choice {
        hint: one.hint.as_deref(),
        ..checkbox(&one.id, &one.name, &one.title, one.chosen)
    };
    choice(&drawn, &send.reform(move |chosen: bool| Event::ToggledTopic { topic, chosen }))
}

fn none_of_these(worries: &WorriesView, send: &Callback<Event>) -> Html {
    let drawn = checkbox(&worries.none_id, "none", words::none_of_these(), worries.none);
    let change = send.reform(|chosen: bool| Event::ToggledNone { chosen });
    html! {
        <div class="govuk-checkboxes govuk-checkboxes--small">
            <div key="or" class="govuk-checkboxes__divider">{ words::or() }</div>
            { choice(&drawn, &change) }
        </div>
    }
}

fn checkbox<'a>(id: &'a str, value: &'a str, said: &'a str, chosen: bool) -> Choice<'a> {
    let (kind, block) = ("checkbox", "govuk-checkboxes");
    Choice { kind, block, id, name: "topics", value, words: said, hint: None, chosen }
}
