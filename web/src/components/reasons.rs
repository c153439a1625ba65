//! Statements that fired, in the document's words.

use crate::components::in_the_document::in_the_document;
use crate::components::lines::line;
use crate::load::Pages;
use continuum_flow::ReasonView;
use continuum_words as words;
use yew::prelude::*;

/// A list of reasons.
pub fn reasons(reasons: &[ReasonView], pages: &Pages) -> Html {
    html! { <ul class="reasons">{ for reasons.iter().map(|one| reason(one, pages)) }</ul> }
}

fn reason(reason: &ReasonView, pages: &Pages) -> Html {
    let address = reason.file.and_then(|file| pages.address(file, &reason.statement));
    html! {
        <li key={reason.statement.as_str()} class="reason" data-statement={reason.statement.clone()}>
            { line("govuk-body-s reason__kind", Some(&reason.kind)) }
            { line("govuk-body reason__text", Some(&reason.text)) }
            { line("govuk-body", reason.because.as_deref()) }
            { answers(reason) }
            { line("govuk-body-s reason__rests-on", Some(&rests_on(reason))) }
            { in_the_document(address, &reason.text) }
        </li>
    }
}

fn answers(reason: &ReasonView) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet govuk-body-s" hidden={reason.answers.is_empty()}>
            { for reason.answers.iter().map(|(question, reply)| html! {
                <li key={question.as_str()}>{ words::question_and_answer(question, reply) }</li>
            }) }
        </ul>
    }
}

/// Level, standing, source and heading on one line.
fn rests_on(reason: &ReasonView) -> String {
    let mut parts: Vec<String> = reason.level.iter().cloned().collect();
    parts.extend(reason.standing.clone());
    parts.extend(reason.sources.iter().map(|source| words::see_sources(source)));
    if !reason.heading.is_empty() {
        parts.push(words::in_the_document_under(&reason.heading));
    }
    parts.join(" · ")
}
