//! The person's own level and reason, beside what is suggested.

use crate::components::actions::actions;
use crate::components::choice::{Choice, choice};
use crate::components::lines::{bullets, line};
use continuum_flow::{Event, OwnChoiceView, OwnView};
use continuum_words as words;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The form, which stays off paper, and what is recorded, which does not.
pub fn own(own: &OwnView, send: &Callback<Event>) -> Html {
    html! {
        <section class="own">
            <details class="govuk-details no-print">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{ words::record_your_own_level() }</span>
                </summary>
                <div class="govuk-details__text">{ level(own, send) }{ reason(own, send) }</div>
            </details>
            <div class="own__said" aria-live="polite">
                { bullets(&own.said) }
                { line("govuk-body", own.actions_lead.as_deref()) }
            </div>
            { actions(&own.actions) }
        </section>
    }
}

fn level(own: &OwnView, send: &Callback<Event>) -> Html {
    html! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset" aria-describedby="own_hint">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ words::your_own_level() }</legend>
                <div class="govuk-hint" id="own_hint">{ words::own_level_hint() }</div>
                <div class="govuk-radios govuk-radios--small of-site">
                    { for own.choices.iter().map(|one| radio(one, send)) }
                </div>
            </fieldset>
        </div>
    }
}

fn radio(one: &OwnChoiceView, send: &Callback<Event>) -> Html {
    let level = one.level;
    let drawn = Choice {
        kind: "radio",
        block: "govuk-radios",
        id: &one.id,
        name: "own_level",
        value: &one.value,
        words: &one.words,
        hint: None,
        chosen: one.selected,
    };
    choice(&drawn, &send.reform(move |_: bool| Event::OwnLevelChosen(level)))
}

fn reason(own: &OwnView, send: &Callback<Event>) -> Html {
    let written = send.reform(|event: InputEvent| {
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        Event::ReasonWritten(field.map(|field| field.value()).unwrap_or_default())
    });
    html! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="own_reason">{ words::your_reason() }</label>
            <div class="govuk-hint" id="own_reason_hint">{ words::reason_hint() }</div>
            <textarea class="govuk-textarea" id="own_reason" rows="4" maxlength={own.letters.to_string()}
                autocomplete="off" aria-describedby="own_reason_hint" value={own.reason.clone()} oninput={written} />
        </div>
    }
}
