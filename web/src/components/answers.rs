//! Questions with the replies to them.

use crate::components::link_button::sends;
use continuum_flow::{Event, Row};
use continuum_words as words;
use yew::prelude::*;

/// A list of answers to be read.
pub fn answers(rows: &[Row]) -> Html {
    list(rows, None)
}

/// A list of answers, each with the way to change it.
pub fn answers_to_change(rows: &[Row], send: &Callback<Event>) -> Html {
    list(rows, Some(send))
}

fn list(rows: &[Row], send: Option<&Callback<Event>>) -> Html {
    html! {
        <dl class="govuk-summary-list">
            { for rows.iter().map(|row| html! {
                <div key={row.id.as_str()} class="govuk-summary-list__row" data-answer={row.name.clone()}>
                    <dt class="govuk-summary-list__key">{ &row.question }</dt>
                    <dd class={value_class(row)}>{ &row.reply }</dd>
                    { for send.map(|send| change(row, send)) }
                </div>
            }) }
        </dl>
    }
}

fn value_class(row: &Row) -> &'static str {
    if row.of_document {
        "govuk-summary-list__value of-document"
    } else {
        "govuk-summary-list__value"
    }
}

fn change(row: &Row, send: &Callback<Event>) -> Html {
    let press = sends(send, Event::Changed(row.change));
    html! {
        <dd class="govuk-summary-list__actions">
            <button type="button" id={row.id.clone()} class="govuk-link link-button" onclick={press}>
                { if row.unanswered { words::answer() } else { words::change() } }
                <span class="govuk-visually-hidden">{ format!(" {}", row.question) }</span>
            </button>
        </dd>
    }
}
