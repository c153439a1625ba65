//! What the document suggests: what to do first, then the level, then why, then the record.

mod change;
mod level;
mod not_known;
mod own;
mod record;

use crate::components::actions::actions;
use crate::components::lines::{heading, line, listed};
use crate::components::reasons::reasons;
use crate::components::record_blanks::record_blanks;
use crate::load::{Pages, Shared};
use crate::records::Records;
use continuum_flow::{Event, PartnerView, ResultView};
use continuum_words as words;
use yew::prelude::*;

/// The result, with the way to a saved record.
pub fn result<R: Records>(document: &Shared, result: &ResultView, send: &Callback<Event>) -> Html {
    let pages = &document.1;
    html! {
        <div key="result">
            { record_blanks() }
            { line("govuk-inset-text caveat", Some(&result.caveat)) }
            { level::could_be(result.level.as_ref()) }
            { heading(if result.actions.len() == 1 { words::next_step() } else { words::soonest_first() }) }
            { actions(&result.actions) }
            { line("govuk-body", result.actions_inexact.as_deref()) }
            { ready(result) }
            { level::level(result) }
            { own::own(&result.own, send) }
            { why(result, pages) }
            { not_known::not_known(result, send) }
            { change::changes(result, pages, send) }
            { lists(result) }
            { listed(words::afterwards(), &result.remember) }
            { record::answered(result) }
            { record::document(&result.document) }
            { record::ending(result, send) }
            <div class="no-print">{ heading(words::open_a_record()) }{ R::way(document, &result.opening, send) }</div>
        </div>
    }
}

fn why(result: &ResultView, pages: &Pages) -> Html {
    html! {
        <section>
            { heading(words::why()) }
            { line("govuk-body", result.why_lowest.as_deref()) }
            <div class="why-reasons">{ reasons(&result.why, pages) }</div>
            <div class="also-seen" hidden={result.also_seen.is_empty()}>
                { heading(words::what_else_was_seen()) }
                { reasons(&result.also_seen, pages) }
            </div>
        </section>
    }
}

/// Strengths, and who else to ask.
fn lists(result: &ResultView) -> Html {
    let partners: Vec<_> = result.partners.iter().map(partner).collect();
    html! {
        <div>
            { listed(words::what_is_going_well(), &result.strengths) }
            { listed(words::who_else_may_know(), &partners) }
        </div>
    }
}

/// Right after what to do: whoever telephones needs it then.
fn ready(result: &ResultView) -> Html {
    html! {
        <div class="ready">
            { listed(words::have_ready(), &result.ready) }
            { line("govuk-body", Some(words::not_all_needed())) }
        </div>
    }
}

fn partner(partner: &PartnerView) -> String {
    let holds = partner.holds.as_ref();
    let holds = holds.map(|holds| words::partner_and_holds(&partner.title, holds));
    let known = holds.unwrap_or_else(|| partner.title.clone());
    if partner.about.is_empty() {
        known
    } else {
        words::partner_ask_about(&known, &partner.about.join("; "))
    }
}
