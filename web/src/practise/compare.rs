//! A judgement beside the document.

use super::options::sends;
use super::reasons::{facts, reasons};
use super::story::told;
use crate::components::lines::{bullets, line};
use crate::components::link_button::SECONDARY;
use continuum_practise::{ChangeView, CompareView, Event, words};
use yew::prelude::*;

/// A judgement, compared.
pub fn compare(view: &CompareView, send: &Callback<Event>) -> Html {
    html! {
        <div key="compare">
            { verdict(view) }
            { could_be(view) }
            { differ(view) }
            { noticed(view) }
            { rests_on(view) }
            { changes(view) }
            { again(view) }
            { onward(view, send) }
        </div>
    }
}

fn verdict(view: &CompareView) -> Html {
    html! {
        <section class="verdict" data-level={view.suggested.name.clone()} data-agreed={view.is_agreement.to_string()}>
            <dl>
                <div>
                    <dt>{ words::YOU_CHOSE }</dt>
                    <dd>{ &view.chosen.title }<span class="verdict__sure">{ view.sure }</span></dd>
                </div>
                <div>
                    <dt>{ words::DOCUMENT_SUGGESTS }</dt>
                    <dd>{ &view.suggested.title }</dd>
                </div>
            </dl>
            { line("govuk-body", Some(&view.suggested.meaning)) }
            { line("govuk-body verdict__agreed", Some(&view.agreed)) }
        </section>
    }
}

fn could_be(view: &CompareView) -> Html {
    html! {
        <div class="govuk-inset-text" hidden={view.could_be.is_empty()}>
            { line("govuk-body", Some(&view.could_be)) }
            { bullets(&view.not_known) }
        </div>
    }
}

fn differ(view: &CompareView) -> Html {
    let none = view.defensible.is_empty();
    html! {
        <section class="differ">
            <h2 class="govuk-heading-m">{ words::PEOPLE_DIFFER }</h2>
            <div>
                { for view.defensible.iter().map(|(level, because)| html! {
                    <p key={level.as_str()} class="govuk-body"><strong>{ level }</strong>{ " " }{ because }</p>
                }) }
            </div>
            <p class="govuk-body" hidden={!none}>{ words::NO_DIFFERENCE }</p>
        </section>
    }
}

fn noticed(view: &CompareView) -> Html {
    html! {
        <section class="noticed">
            <h2 class="govuk-heading-m">{ words::FACTS }</h2>
            <p class="govuk-body" hidden={!view.facts.is_empty()}>{ words::NO_FACTS }</p>
            { facts(&view.facts) }
            <div class="not-told" hidden={view.not_told.is_empty()}>
                <h3 class="govuk-heading-s">{ words::NOT_TOLD }</h3>
                { bullets(&view.not_told) }
            </div>
        </section>
    }
}

fn rests_on(view: &CompareView) -> Html {
    html! {
        <section class="rests-on">
            <h2 class="govuk-heading-m">{ words::WHY }</h2>
            <p class="govuk-body" hidden={!view.why.is_empty()}>{ words::NOTHING_FIRED }</p>
            { reasons(&view.why) }
            <div hidden={view.also.is_empty()}>
                <h3 class="govuk-heading-s">{ words::ALSO }</h3>
                { reasons(&view.also) }
            </div>
        </section>
    }
}

fn changes(view: &CompareView) -> Html {
    html! {
        <section class="changes">
            <h2 class="govuk-heading-m">{ words::WHAT_WOULD_CHANGE }</h2>
            <p class="govuk-body" hidden={!view.changes.is_empty()}>{ words::NOTHING_WOULD_CHANGE }</p>
            <div>{ for view.changes.iter().map(change) }</div>
        </section>
    }
}

fn change(change: &ChangeView) -> Html {
    html! {
        <div key={change.heading}>
            <h3 class="govuk-heading-s">{ change.heading }</h3>
            { line("govuk-body", Some(&change.lead)) }
            <ul class="govuk-list govuk-list--bullet">
                { for change.answers.iter().map(|one| html! {
                    <li key={one.question.as_str()}>{ format!("{} – {}", one.question, one.instead) }</li>
                }) }
            </ul>
        </div>
    }
}

fn again(view: &CompareView) -> Html {
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ words::STORY_AGAIN }</span>
            </summary>
            <div>{ told(&view.story) }</div>
        </details>
    }
}

fn onward(view: &CompareView, send: &Callback<Event>) -> Html {
    let next = if view.is_last { words::TO_SUMMARY } else { words::NEXT };
    html! {
        <div class="govuk-button-group no-print">
            { sends(next, "", send, Event::Continued) }
            { for (!view.is_last).then(|| sends(words::END, SECONDARY, send, Event::Ended)) }
        </div>
    }
}
