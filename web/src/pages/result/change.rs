//! What would make the level another one: the answers, and the clause behind it.

use crate::components::lines::line;
use crate::components::link_button::{link_button, sends};
use crate::components::reasons::reasons;
use crate::load::Pages;
use continuum_flow::{Change, ChangeView, DifferenceView, Event, ResultView};
use yew::prelude::*;

/// What would make it more serious, and what less.
pub fn changes(result: &ResultView, pages: &Pages, send: &Callback<Event>) -> Html {
    let none = result.more_serious.is_none() && result.less_serious.is_none();
    html! {
        <section class="changes" hidden={none}>
            <h2 class="govuk-heading-m">{ "What would make this more or less serious" }</h2>
            <div>{ for result.more_serious.iter().map(|one| change(("More serious", "more"), one, pages, send)) }</div>
            <div>{ for result.less_serious.iter().map(|one| change(("Less serious", "less"), one, pages, send)) }</div>
        </section>
    }
}

fn change(
    (title, way): (&'static str, &'static str),
    to: &ChangeView,
    pages: &Pages,
    send: &Callback<Event>,
) -> Html {
    html! {
        <div key={way} data-change={way}>
            <h3 class="govuk-heading-s">{ title }</h3>
            { line("govuk-body", Some(&to.lead)) }
            <ul class="govuk-list govuk-list--bullet">
                { for to.answers.iter().map(|one| difference(one, send)) }
            </ul>
            <p class="govuk-body" hidden={to.why.is_empty()}>{ "The document says so here:" }</p>
            { reasons(&to.why, pages) }
        </div>
    }
}

fn difference(one: &DifferenceView, send: &Callback<Event>) -> Html {
    let look = |change: Change| {
        link_button("Look at this answer", &one.question, sends(send, Event::Changed(change)))
    };
    html! {
        <li key={one.name.as_str()} data-difference={one.name.clone()}>
            { &one.question }{ " – now: " }<strong>{ &one.from }</strong>
            { "; if it were: " }<strong>{ &one.to }</strong>{ ". " }
            <span class="no-print">{ for one.change.map(look) }</span>
        </li>
    }
}
