//! A judgement beside the document.

use super::options::sends;
use super::reasons::{facts, reasons};
use super::story::told;
use crate::components::lines::{bullets, line};
use crate::components::link_button::SECONDARY;
use crate::load::Pages;
use continuum_practise::{ChangeView, CompareView, Event};
use continuum_words as words;
use yew::prelude::*;

/// A judgement, compared.
pub fn compare(view: &CompareView, pages: &Pages, send: &Callback<Event>) -> Html {
    html! {
        <div key="compare">
            <div class="on-paper">{ told(&view.story) }</div>
            { verdict(view) }
            { could_be(view) }
            { differ(view) }
            { noticed(view, pages) }
            { rests_on(view, pages) }
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
                    <dt>{ words::you_chose() }</dt>
                    <dd>{ &view.chosen.title }<span class="verdict__sure">{ view.sure }</span></dd>
                </div>
                <div>
                    <dt>{ words::the_document_suggests() }</dt>
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
            <h2 class="govuk-heading-m">{ words::where_people_differ() }</h2>
            <div>
                { for view.defensible.iter().map(|(level, because)| html! {
                    <p key={level.as_str()} class="govuk-body"><strong>{ level }</strong>{ " " }{ because }</p>
                }) }
            </div>
            <p class="govuk-body" hidden={!none}>{ words::people_do_not_differ() }</p>
        </section>
    }
}

fn noticed(view: &CompareView, pages: &Pages) -> Html {
    html! {
        <section class="noticed">
            <h2 class="govuk-heading-m">{ words::what_the_story_tells() }</h2>
            <p class="govuk-body" hidden={!view.facts.is_empty()}>{ words::no_worry_told() }</p>
            { facts(&view.facts, pages) }
            <div class="not-told" hidden={view.not_told.is_empty()}>
                <h3 class="govuk-heading-s">{ words::you_ticked_not_told() }</h3>
                { bullets(&view.not_told) }
            </div>
        </section>
    }
}

fn rests_on(view: &CompareView, pages: &Pages) -> Html {
    html! {
        <section class="rests-on">
            <h2 class="govuk-heading-m">{ words::what_the_level_rests_on() }</h2>
            <p class="govuk-body" hidden={!view.why.is_empty()}>{ words::lowest_level() }</p>
            { reasons(&view.why, pages) }
            <div hidden={view.also.is_empty()}>
                <h3 class="govuk-heading-s">{ words::rules_hold_as_well() }</h3>
                { reasons(&view.also, pages) }
            </div>
        </section>
    }
}

fn changes(view: &CompareView) -> Html {
    html! {
        <section class="changes">
            <h2 class="govuk-heading-m">{ words::one_change() }</h2>
            <p class="govuk-body" hidden={!view.changes.is_empty()}>{ words::no_change() }</p>
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
                    <li key={one.question.as_str()}>{ words::question_and_answer(&one.question, &one.instead) }</li>
                }) }
            </ul>
        </div>
    }
}

fn again(view: &CompareView) -> Html {
    html! {
        <details class="govuk-details no-print">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ words::read_the_story_again() }</span>
            </summary>
            <div>{ told(&view.story) }</div>
        </details>
    }
}

fn onward(view: &CompareView, send: &Callback<Event>) -> Html {
    let next = if view.is_last { words::see_how_it_went() } else { words::next_story() };
    html! {
        <div class="govuk-button-group no-print">
            { sends(next, "", send, Event::Continued) }
            { for (!view.is_last).then(|| sends(words::end_the_session(), SECONDARY, send, Event::Ended)) }
        </div>
    }
}
