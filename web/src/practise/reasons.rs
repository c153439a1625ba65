//! Statements of the document, each with its clause and its sources.

use crate::components::lines::line;
use continuum_practise::{FactView, ReasonView, Source};
use continuum_words as words;
use yew::prelude::*;

/// A list of statements.
pub fn reasons(reasons: &[ReasonView]) -> Html {
    html! { <ul class="reasons">{ for reasons.iter().map(reason) }</ul> }
}

fn reason(reason: &ReasonView) -> Html {
    html! {
        <li key={reason.statement.as_str()} class="reason" data-statement={reason.statement.clone()}>
            { line("govuk-body reason__text", Some(&reason.text)) }
            { line("govuk-body", Some(&reason.because)) }
            { line("govuk-body-s reason__rests-on", Some(&rests_on(&reason.level, &reason.sources, &reason.clause))) }
        </li>
    }
}

/// Facts of the story, found or missed.
pub fn facts(facts: &[FactView]) -> Html {
    html! { <ul class="reasons">{ for facts.iter().map(fact) }</ul> }
}

fn fact(fact: &FactView) -> Html {
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
            { line("govuk-body reason__text", Some(&fact.words)) }
            { line("govuk-body", Some(&fact.because)) }
            { line("govuk-body-s reason__rests-on", Some(&rests_on(&fact.stands, &fact.sources, &fact.clause))) }
        </li>
    }
}

/// Level, sources and clause on one line.
fn rests_on(level: &str, sources: &[Source], clause: &str) -> String {
    let see = sources.iter().map(|source| words::see_sources(&source.words));
    let parts = [level.to_owned()].into_iter().chain(see).chain([clause.to_owned()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
