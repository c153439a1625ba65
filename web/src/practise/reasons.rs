//! Statements of the document, each with its sources and the way to its place.

use crate::components::in_the_document::in_the_document;
use crate::components::lines::line;
use crate::load::Pages;
use continuum_practise::{FactView, ReasonView};
use continuum_words as words;
use yew::prelude::*;

/// A list of statements.
pub fn reasons(reasons: &[ReasonView], pages: &Pages) -> Html {
    html! { <ul class="reasons">{ for reasons.iter().map(|one| reason(one, pages)) }</ul> }
}

fn reason(reason: &ReasonView, pages: &Pages) -> Html {
    let address = reason.file.and_then(|file| pages.address(file, &reason.statement));
    html! {
        <li key={reason.statement.as_str()} class="reason" data-statement={reason.statement.clone()}>
            { statement(&reason.asked, &reason.text, &reason.because) }
            { rests_on(&reason.rests_on) }
            { in_the_document(address, &reason.text) }
        </li>
    }
}

/// Facts of the story, found or missed.
pub fn facts(facts: &[FactView], pages: &Pages) -> Html {
    html! { <ul class="reasons">{ for facts.iter().map(|one| fact(one, pages)) }</ul> }
}

fn fact(fact: &FactView, pages: &Pages) -> Html {
    let missed = (!fact.found).then_some("fact__mark--missed");
    let (sign, words) = if fact.found {
        ("✓", words::you_noticed_this())
    } else {
        ("○", words::you_did_not_tick_this())
    };
    html! {
        <li key={fact.name.as_str()} class="reason" data-fact={fact.name.clone()} data-found={fact.found.to_string()}>
            <span class={classes!("fact__mark", missed)}>
                <span aria-hidden="true">{ sign }{ " " }</span>{ words }
            </span>
            { statement(&fact.asked, &fact.words, &fact.because) }
            { rests_on(&fact.rests_on) }
            { in_the_document(pages.address(fact.file, &fact.name), &fact.words) }
        </li>
    }
}

/// What was asked stands above what was answered, as in the check.
fn statement(asked: &str, words: &str, because: &str) -> Html {
    html! {
        <div>
            { line("govuk-body-s reason__kind", Some(asked)) }
            { line("govuk-body reason__text", Some(words)) }
            { line("govuk-body", Some(because)) }
        </div>
    }
}

/// Level, standing, sources and heading.
fn rests_on(parts: &[String]) -> Html {
    html! {
        <ul class="govuk-body-s parts reason__rests-on">
            { for parts.iter().map(|part| html! { <li key={part.as_str()}>{ part }</li> }) }
        </ul>
    }
}
