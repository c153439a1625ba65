//! Radios, checkboxes, buttons and the error summary of the pages for practising.

use crate::components::choice::{Choice, choice};
use crate::focus;
use continuum_practise::{Choice as Offered, ErrorLink, Event};
use continuum_words as words;
use yew::prelude::*;

/// A question with several options, of which one or many may be chosen.
pub struct Group<'a> {
    /// The question.
    pub legend: &'static str,
    /// Its name, unique on the page.
    pub name: &'static str,
    /// Help in answering; may be empty.
    pub hint: &'static str,
    /// Why the answer is missing.
    pub error: Option<&'static str>,
    /// What is offered.
    pub options: &'a [Offered],
}

/// Draws it; what is chosen goes to `send`.
pub fn group(group: &Group<'_>, send: &Callback<Event>) -> Html {
    let many = group.options.iter().any(|option| option.off.is_some());
    let block = if many { "govuk-checkboxes" } else { "govuk-radios" };
    let bad = group.error.map(|_| "govuk-form-group--error");
    html! {
        <div key={group.name} class={classes!("govuk-form-group", bad)} data-group={group.name}>
            <fieldset class="govuk-fieldset" aria-describedby={described_by(group)}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
                    <h2 class="govuk-fieldset__heading">{ group.legend }</h2>
                </legend>
                { notes(group) }
                <div class={classes!(block, format!("{block}--small"))}>
                    { for group.options.iter().map(|option| one(option, group.name, many, send)) }
                </div>
            </fieldset>
        </div>
    }
}

fn described_by(group: &Group<'_>) -> Option<String> {
    let hint = (!group.hint.is_empty()).then(|| format!("{}_hint", group.name));
    let error = group.error.map(|_| format!("{}_error", group.name));
    let ids: Vec<_> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn notes(group: &Group<'_>) -> Html {
    html! {
        <div class="notes">
            <div class="govuk-hint" id={format!("{}_hint", group.name)} hidden={group.hint.is_empty()}>
                { group.hint }
            </div>
            <p class="govuk-error-message" id={format!("{}_error", group.name)} hidden={group.error.is_none()}>
                <span class="govuk-visually-hidden">{ words::error() }{ " " }</span>
                { group.error.unwrap_or_default() }
            </p>
        </div>
    }
}

fn one(option: &Offered, name: &'static str, many: bool, send: &Callback<Event>) -> Html {
    let (on, off) = (option.on.clone(), option.off.clone());
    let hint = (!option.hint.is_empty()).then_some(option.hint.as_str());
    let drawn = Choice {
        kind: if many { "checkbox" } else { "radio" },
        block: if many { "govuk-checkboxes" } else { "govuk-radios" },
        id: &option.id,
        name,
        value: &option.id,
        words: &option.words,
        hint,
        chosen: option.chosen,
    };
    let change = send.reform(move |chosen: bool| match (&off, chosen) {
        (Some(off), false) => off.clone(),
        _ => on.clone(),
    });
    choice(&drawn, &change)
}

/// A button that sends one event; `look` is the name of a variant of the design, or empty.
pub fn sends(
    words: &'static str,
    look: &'static str,
    send: &Callback<Event>,
    event: Event,
) -> Html {
    let press = send.reform(move |_: MouseEvent| event.clone());
    crate::components::link_button::button(words, look, press)
}

/// An empty element where there is no error.
pub fn error_summary(errors: &[ErrorLink]) -> Html {
    html! {
        <div>
            if !errors.is_empty() {
                <div class="govuk-error-summary" id="errors" tabindex="-1">
                    <div role="alert">
                        <h2 class="govuk-error-summary__title">{ words::there_is_a_problem() }</h2>
                        <ul class="govuk-list govuk-error-summary__list">{ for errors.iter().map(link) }</ul>
                    </div>
                </div>
            }
        </div>
    }
}

fn link(error: &ErrorLink) -> Html {
    let target = error.target.clone();
    let press = Callback::from(move |event: MouseEvent| {
        // Followed by hand, so that the address stays as it is.
        event.prevent_default();
        if let Some(field) = gloo::utils::document().get_element_by_id(&target) {
            focus::to_field(&field);
        }
    });
    html! {
        <li key={error.target.as_str()}>
            <a href={format!("#{}", error.target)} onclick={press}>{ &error.words }</a>
        </li>
    }
}
