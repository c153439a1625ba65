//! A question with its possible replies.

use crate::components::choice::{Choice, choice};
use continuum_flow::{ChoiceView, Event, Field};
use continuum_words as words;
use yew::prelude::*;

/// Draws it; replies go to `send`.
pub fn field(field: &Field, send: &Callback<Event>) -> Html {
    let bad = field.error.as_ref().map(|_| "govuk-form-group--error");
    html! {
        <div key={field.id.as_str()} class={classes!("govuk-form-group", bad)} data-question={field.name.clone()}>
            <fieldset class="govuk-fieldset" aria-describedby={described_by(field)}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &field.text }</legend>
                { notes(field) }
                { replies(field, send) }
            </fieldset>
        </div>
    }
}

fn replies(field: &Field, send: &Callback<Event>) -> Html {
    let inline = field.inline.then_some("govuk-radios--inline");
    let of_site = field.of_site.then_some("of-site");
    html! {
        <div class={classes!("govuk-radios", "govuk-radios--small", inline, of_site)}>
            { for field.answers.iter().map(|choice| radio(field, choice, send)) }
            { for (!field.inline).then(|| html! { <div key="or" class="govuk-radios__divider">{ words::or() }</div> }) }
            { for field.others.iter().map(|choice| radio(field, choice, send)) }
        </div>
    }
}

fn radio(field: &Field, one: &ChoiceView, send: &Callback<Event>) -> Html {
    let event = Event::Answered { question: field.question, reply: one.reply };
    let drawn = Choice {
        kind: "radio",
        block: "govuk-radios",
        id: &one.id,
        name: &field.name,
        value: &one.value,
        words: &one.words,
        hint: None,
        chosen: one.selected,
    };
    choice(&drawn, &send.reform(move |_: bool| event.clone()))
}

fn described_by(field: &Field) -> Option<String> {
    let hint = field.hint.as_ref().map(|_| hint_id(field));
    let error = field.error.as_ref().map(|_| error_id(field));
    let ids: Vec<_> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn hint_id(field: &Field) -> String {
    format!("{}_hint", field.id)
}

fn error_id(field: &Field) -> String {
    format!("{}_error", field.id)
}

/// What stands between a question and its replies.
fn notes(field: &Field) -> Html {
    html! {
        <div class="notes">
            { for field.hint.as_ref().map(|hint| html! {
                <div key="hint" class="govuk-hint" id={hint_id(field)}>{ hint }</div>
            }) }
            { why(field) }
            { for field.error.as_ref().map(|error| html! {
                <p key="error" class="govuk-error-message" id={error_id(field)}>
                    <span class="govuk-visually-hidden">{ words::error() }{ " " }</span>
                    { error }
                </p>
            }) }
        </div>
    }
}

fn why(field: &Field) -> Html {
    let class = if field.why.of_site { "govuk-details why of-site" } else { "govuk-details why" };
    html! {
        <details {class}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                    { words::why_we_ask_this() }
                    <span class="govuk-visually-hidden">{ format!(": {}", field.text) }</span>
                </span>
            </summary>
            <div class="govuk-details__text">
                <div>{ for field.why.words.iter().map(|why| html! { <p key={why.as_str()}>{ why }</p> }) }</div>
                <p class="why__sources" hidden={field.why.sources.is_empty()}>{ why_sources(field) }</p>
            </div>
        </details>
    }
}

fn why_sources(field: &Field) -> String {
    words::see_sources(&field.why.sources.join("; "))
}
