//! What the document suggests: what to do first, then the level, then why, then the record.

mod change;
mod level;
mod not_known;
mod record;

use crate::components::actions::actions;
use crate::components::lines::{line, listed};
use crate::components::reasons::reasons;
use crate::components::record_blanks::record_blanks;
use crate::load::Pages;
use continuum_flow::{Event, PartnerView, ResultView};
use yew::prelude::*;

/// The result.
pub fn result(result: &ResultView, pages: &Pages, send: &Callback<Event>) -> Html {
    html! {
        <div key="result">
            { record_blanks() }
            { line("govuk-inset-text caveat", Some(&result.caveat)) }
            <h2 class="govuk-heading-m">{ "Soonest first" }</h2>
            { actions(&result.actions) }
            { line("govuk-body", result.actions_inexact.as_deref()) }
            { level::level(result) }
            { why(result, pages) }
            { not_known::not_known(result, send) }
            { change::changes(result, pages, send) }
            { lists(result) }
            { listed("Afterwards", &result.remember) }
            { record::answered(result) }
            { record::document(&result.document) }
            { record::ending(result, send) }
        </div>
    }
}

fn why(result: &ResultView, pages: &Pages) -> Html {
    html! {
        <section>
            <h2 class="govuk-heading-m">{ "Why" }</h2>
            { line("govuk-body", result.why_lowest.as_deref()) }
            <div class="why-reasons">{ reasons(&result.why, pages) }</div>
            <div class="also-seen" hidden={result.also_seen.is_empty()}>
                <h2 class="govuk-heading-m">{ "What else was seen" }</h2>
                { reasons(&result.also_seen, pages) }
            </div>
        </section>
    }
}

/// Strengths, who else to ask, and what to have ready.
fn lists(result: &ResultView) -> Html {
    let partners: Vec<_> = result.partners.iter().map(partner).collect();
    html! {
        <div>
            { listed("What is going well", &result.strengths) }
            { listed("Who else may know something", &partners) }
            { listed("Have ready when you call", &result.ready) }
            { line("govuk-body", Some("You do not need all of this before you telephone.")) }
        </div>
    }
}

fn partner(partner: &PartnerView) -> String {
    let holds = partner.holds.as_ref().map(|holds| format!(": {holds}"));
    let about = partner.about.join("; ");
    let about = if about.is_empty() { about } else { format!(". Ask about: {about}") };
    format!("{}{}{about}", partner.title, holds.unwrap_or_default())
}
